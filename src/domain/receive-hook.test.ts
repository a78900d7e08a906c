import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { signTimestamped } from '../crypto/timestamped-signature.js';
import { accountIdOf } from '../providers/sandbox/credentials.js';
import { createSandboxProvider } from '../providers/sandbox/sandbox-provider.js';
import { createProviderRegistry } from '../providers/registry.js';
import { createInboxStore } from '../store/inbox-store.js';
import { createProviderAccountStore } from '../store/provider-account-store.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { silentLogger } from '../../test/support/silent-logger.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { ProviderAccount, ProviderCredentials } from './provider-account.js';
import type { InboxStore } from './ports/inbox-store.js';
import type { ProviderAccountStore } from './ports/provider-account-store.js';
import { receiveHook } from './receive-hook.js';
import type { ReceiveHookDeps } from './receive-hook.js';
import type { Tenant } from './tenant.js';

let store: TestStore;
let inbox: InboxStore;
let providerAccounts: ProviderAccountStore;
let deps: ReceiveHookDeps;
let wakes = 0;
const now = new Date();
const provider = createSandboxProvider({
  baseUrl: 'http://127.0.0.1:1',
  fetch,
  timers: { after: () => () => undefined, sleep: async () => undefined },
  ids: { objectId: () => '', base62: (count) => 'x'.repeat(count) },
});

beforeAll(async () => {
  store = await openTestStore();
  inbox = createInboxStore(store);
  providerAccounts = createProviderAccountStore(store);
  deps = { providerAccounts, providers: createProviderRegistry([provider]), inbox, clock: { now: () => now }, logger: silentLogger, wakeInbox: () => { wakes += 1; } };
});
afterAll(() => store.close());
beforeEach(() => { wakes = 0; });

type Made = { tenant: Tenant; account: ProviderAccount; credentials: ProviderCredentials };
async function makeAccount(changes: Partial<ProviderAccount> = {}): Promise<Made> {
  const tenant = { organizationId: store.ids.objectId(), livemode: false };
  const account: ProviderAccount = {
    id: store.ids.objectId(), ...tenant, revision: 1, type: 'sandbox', label: 'Simulator', enabled: true, archivedAt: null, lastHookAt: null, lastHookFailureAt: null, lastHookFailureReason: null, credentialsCheckedAt: null, changedBy: null, createdAt: now, updatedAt: now, ...changes,
  };
  const credentials = { secretKey: `sim_${store.ids.base62(48)}`, webhookSecret: `whsec_${store.ids.base62(40)}` };
  await providerAccounts.insert(tenant, account, credentials);
  return { tenant, account, credentials };
}
function eventBody({ credentials }: Made, id = `evt_${store.ids.base62(20)}`): Buffer {
  return Buffer.from(JSON.stringify({ id, type: 'payment.succeeded', createdAt: now.toISOString(), account: accountIdOf(credentials), data: { object: {} } }, null, 1));
}
const sign = ({ credentials }: Made, rawBody: Uint8Array, at = now) => signTimestamped({ rawBody, secrets: [String(credentials['webhookSecret'])], at });
const receive = ({ account }: Made, rawBody: Uint8Array, header?: string) =>
  receiveHook(deps, { type: 'sandbox', providerId: account.id, rawBody, headers: { 'sandbox-signature': header, cookie: 'session=1', 'user-agent': 'payment-simulator/1' } });
const countRows = () => store.connection.collection('inboxEvents').countDocuments();
const findRow = (eventId: string) => store.connection.collection('inboxEvents').findOne({ eventId });

describe('an authentic hook', () => {
  test('is stored under its account\'s tenant and wakes the worker', async () => {
    const made = await makeAccount();
    const body = eventBody(made, 'evt_first');
    expect(await receive(made, body, sign(made, body))).toEqual({ stored: 1, duplicates: 0 });
    expect(wakes).toBe(1);
    expect(await inbox.find(made.tenant, made.account.id, 'evt_first')).toMatchObject({ status: 'pending', eventType: 'payment.succeeded', occurredAt: now, receivedAt: now });
    const [claim] = await inbox.claimDueAcrossTenants({ limit: 1, leaseMs: 60_000, suspects: false });
    expect(Buffer.from(claim?.raw ?? []).equals(body)).toBe(true);
    await waitFor(async () => (await providerAccounts.find(made.tenant, made.account.id))?.lastHookAt);
  });

  test('in 50 copies at once makes one row; every copy is taken', async () => {
    const made = await makeAccount();
    const body = eventBody(made, 'evt_fifty');
    const results = await Promise.all(Array.from({ length: 50 }, () => receive(made, body, sign(made, body))));
    expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(1);
    expect(await inbox.find(made.tenant, made.account.id, 'evt_fifty')).toMatchObject({ duplicatesCount: 49 });
  });

  test.each<[string, Partial<ProviderAccount>]>([['a disabled', { enabled: false }], ['an archived', { enabled: false, archivedAt: now }]])('of %s account is stored all the same', async (_name, changes) => {
    const made = await makeAccount(changes);
    const body = eventBody(made);
    expect(await receive(made, body, sign(made, body))).toEqual({ stored: 1, duplicates: 0 });
  });

  test('that cannot be used is stored as quarantined, byte for byte, once', async () => {
    const made = await makeAccount();
    const body = Buffer.from('{"id": "evt_1", \r\n "id": ');
    expect(await receive(made, body, sign(made, body))).toEqual({ stored: 1, duplicates: 0 });
    expect(await receive(made, body, sign(made, body))).toEqual({ stored: 0, duplicates: 1 });
    const row = await store.connection.collection('inboxEvents').findOne({ providerId: { $exists: true }, eventType: 'unusable' });
    expect(row).toMatchObject({ status: 'quarantined', reason: 'unusable' });
    const opened = store.cipher.open({ organizationId: made.tenant.organizationId, collection: 'inboxEvents', field: 'raw' }, row?.['raw']);
    expect(Buffer.from(opened).equals(body)).toBe(true);
  });

  test('keeps the signature header for later, and no cookie', async () => {
    const made = await makeAccount();
    const body = eventBody(made, 'evt_headers');
    await receive(made, body, sign(made, body));
    const row = await findRow('evt_headers');
    const opened = store.cipher.open({ organizationId: made.tenant.organizationId, collection: 'inboxEvents', field: 'headers' }, row?.['headers']);
    expect(JSON.parse(Buffer.from(opened).toString())).toEqual({ 'sandbox-signature': sign(made, body), 'user-agent': 'payment-simulator/1' });
  });

  test('that cannot be stored is answered 503, never as taken', async () => {
    const made = await makeAccount();
    const body = eventBody(made);
    const broken = { ...deps, inbox: { ...inbox, insert: () => Promise.reject(new Error('no primary')) } };
    const options = { type: 'sandbox', providerId: made.account.id, rawBody: body, headers: { 'sandbox-signature': sign(made, body) } };
    await expect(receiveHook(broken, options)).rejects.toMatchObject({ code: 'service_unavailable', status: 503, retryAfterSeconds: 5 });
    const blind = { ...deps, providerAccounts: { ...providerAccounts, findAcrossTenants: () => Promise.reject(new Error('no primary')) } };
    await expect(receiveHook(blind, options)).rejects.toMatchObject({ code: 'service_unavailable' });
    expect(wakes).toBe(0);
  });

  test('is answered although the time of the hook cannot be noted', async () => {
    const made = await makeAccount();
    const body = eventBody(made);
    const options = { type: 'sandbox', providerId: made.account.id, rawBody: body, headers: { 'sandbox-signature': sign(made, body) } };
    const careless = { ...deps, providerAccounts: { ...providerAccounts, noteHook: () => Promise.reject(new Error('no primary')) } };
    expect(await receiveHook(careless, options)).toEqual({ stored: 1, duplicates: 0 });
  });
});

describe('what is not proven to be the provider\'s', () => {
  test('is refused with 400 and stores nothing: unsigned, forged, changed, re-serialized, stale, of another account', async () => {
    const made = await makeAccount();
    const other = await makeAccount();
    const body = eventBody(made);
    const good = sign(made, body);
    const before = await countRows();
    const cases: [Uint8Array, string | undefined][] = [
      [body, undefined],
      [body, ''],
      [body, `t=${Math.floor(now.getTime() / 1000)},v1=${'0'.repeat(64)}`],
      [Buffer.concat([body, Buffer.from(' ')]), good],
      [Buffer.from(JSON.stringify(JSON.parse(body.toString()))), good],
      [body, sign(made, body, new Date(now.getTime() - 301_000))],
      [body, sign(made, body, new Date(now.getTime() + 302_000))],
      [body, sign(other, body)],
    ];
    for (const [rawBody, header] of cases) {
      await expect(receive(made, rawBody, header)).rejects.toMatchObject({ code: 'hook_signature_invalid', status: 400 });
    }
    expect(await countRows()).toBe(before);
    expect(wakes).toBe(0);
    await waitFor(async () => (await providerAccounts.find(made.tenant, made.account.id))?.lastHookFailureAt);
  });

  test('is 404 and stores nothing for an unknown account, a malformed id and a type that is not the account\'s', async () => {
    const made = await makeAccount();
    const foreign = await makeAccount({ type: 'stripe' });
    const body = eventBody(made);
    const headers = { 'sandbox-signature': sign(made, body) };
    const before = await countRows();
    for (const [type, providerId] of [
      ['sandbox', store.ids.objectId()], ['sandbox', '../x'], ['sandbox', { $ne: null } as unknown as string], ['stripe', made.account.id], ['sandbox', foreign.account.id], ['constructor', made.account.id],
    ] as const) {
      await expect(receiveHook(deps, { type, providerId, rawBody: body, headers })).rejects.toMatchObject({ code: 'provider_not_found', status: 404 });
    }
    expect(await countRows()).toBe(before);
  });
});
