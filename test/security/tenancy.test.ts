import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { makeLiveKey } from '../support/make-live-key.js';
import { seedOrganization } from '../support/seed-organization.js';
import { sendRequest } from '../support/send-request.js';
import type { Json, ReceivedAnswer, SendOptions } from '../support/send-request.js';
import { signHook } from '../support/sign-hook.js';
import { simulatorEvent } from '../support/simulator-event.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

const unknownId = 'a'.repeat(24);

/** One organization in one mode, with something of everything. */
type Holder = {
  name: string;
  key: string;
  organizationId: string;
  siteId: string;
  /** Null in live mode, where the only provider there is does not exist. */
  providerId: string | null;
  keyId: string;
  checkout: { id: string; sessionPublicId: string; shortCode: string };
  reference: string;
  receiver: IpnReceiver;
  /** What every answer to somebody else must be free of. */
  marks: string[];
};

let cluster: Cluster;
let gateway: SpawnedGateway;
let cookie: string;
let own: Holder;
let ownLive: Holder;
let other: Holder;
let otherLive: Holder;

const api = (method: string, path: string, options: SendOptions): Promise<ReceivedAnswer> => sendRequest(method, `${gateway.urls.adminApi}${path}`, options);
const secretKeyOf = (name: string): string => `sim_${name.replace(/[^a-z]/g, '').padEnd(40, '0')}`;
const webhookSecretOf = (name: string): string => `whsec_${name.replace(/[^a-z]/g, '').padEnd(40, '0')}`;

async function made(path: string, key: string, body: Json, status = 201): Promise<Json> {
  const answer = await api('POST', path, { key, body });
  expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
  return answer.body;
}

async function furnish(name: string, key: string, organizationId: string, livemode: boolean): Promise<Holder> {
  const provider = livemode ? null : await made('/api/v1/providers', key, { type: 'sandbox', label: `${name} provider`, credentials: { secretKey: secretKeyOf(name), webhookSecret: webhookSecretOf(name) } });
  const providerId = provider === null ? null : String(provider['id']);
  const site = await made('/api/v1/sites', key, { name: `${name} site`, providerIds: providerId === null ? [] : [providerId] });
  const siteId = String(site['id']);
  const secret = await api('GET', `/api/v1/sites/${siteId}/webhook-secret`, { key });
  const receiver = await startIpnReceiver(String(secret.body['secret']));
  const shopKey = await made(`/api/v1/organizations/${organizationId}/api-keys`, key, { name: `${name} shop`, scopes: ['checkout:create'] });
  const reference = `${name}-order`;
  const checkout = (await made(`/api/v1/checkouts/${siteId}/create`, key, { amount: 4900, currency: 'EUR', externalReference: reference, email: `${name}@example.com`, ipnUrl: receiver.url }, 200)) as Holder['checkout'];
  if (!livemode) await made(`/api/v1/test-helpers/transactions/${checkout.id}/simulate`, key, { outcome: 'succeeded' }, 200);
  else await made(`/api/v1/transactions/${checkout.id}/mark-paid`, key, { note: 'in cash' }, 200);
  await waitFor(() => receiver.received.length > 0, { what: `the IPN of ${name}` });
  const marks = [organizationId, siteId, checkout.id, checkout.shortCode, reference, name, String(shopKey['keyId']), ...(providerId === null ? [] : [providerId])];
  return { name, key, organizationId, siteId, providerId, keyId: String(shopKey['keyId']), checkout, reference, receiver, marks };
}

beforeAll(async () => {
  cluster = await spawnCluster();
  gateway = await cluster.spawn();
  const { liveKey, cookie: signedIn } = await makeLiveKey(gateway);
  cookie = signedIn;
  const second = await seedOrganization(cluster.database);
  const { organizationId, apiKey } = gateway.devJson;
  own = await furnish('alpha', apiKey, organizationId, false);
  ownLive = await furnish('beta', liveKey, organizationId, true);
  other = await furnish('gamma', second.testKey, second.organizationId, false);
  otherLive = await furnish('delta', second.liveKey, second.organizationId, true);
}, 120_000);

afterAll(async () => {
  for (const holder of [own, ownLive, other, otherLive]) await holder?.receiver.close();
  await cluster?.stop();
});

describe('one Idempotency-Key', () => {
  test('in two organizations and two modes is four keys', async () => {
    const headers = { 'Idempotency-Key': 'the-same' };
    const answers = [];
    for (const { key } of [own, ownLive, other, otherLive]) answers.push(await api('POST', '/api/v1/sites', { key, headers, body: { name: 'Same' } }));
    expect(answers.map(({ status, headers: got }) => [status, got.get('idempotent-replayed')])).toEqual(answers.map(() => [201, null]));
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(4);
    const again = await api('POST', '/api/v1/sites', { key: other.key, headers, body: { name: 'Same' } });
    expect([again.headers.get('idempotent-replayed'), again.body['id']]).toEqual(['true', answers[2]?.body['id']]);
  });
});

describe('a session of the panel', () => {
  const asOperator = (path: string, organizationId: string, mode: string): Promise<ReceivedAnswer> => sendRequest('GET', `${gateway.urls.panel}${path}`, { headers: { Cookie: cookie, 'X-Organization-ID': organizationId, 'X-Mode': mode } });

  test('sees its organization in the mode it names, and of another organization what it would of an unknown one', async () => {
    const inTest = await asOperator('/api/v1/transactions', own.organizationId, 'test');
    const inLive = await asOperator('/api/v1/transactions', own.organizationId, 'live');
    expect([inTest.text.includes(own.checkout.id), inTest.text.includes(ownLive.checkout.id)]).toEqual([true, false]);
    expect([inLive.text.includes(own.checkout.id), inLive.text.includes(ownLive.checkout.id)]).toEqual([false, true]);
    const [foreign, unknown] = [await asOperator('/api/v1/transactions', other.organizationId, 'test'), await asOperator('/api/v1/transactions', unknownId, 'test')];
    expect([foreign.status, foreign.body.code]).toEqual([unknown.status, unknown.body.code]);
    expect([403, 404]).toContain(foreign.status);
    expect((await asOperator(`/api/v1/transactions/${other.checkout.id}`, own.organizationId, 'test')).status).toBe(404);
  });

  test('is streamed the events of that organization and mode only', async () => {
    const leave = new AbortController();
    const response = await fetch(`${gateway.urls.panel}/api/v1/events/stream`, { headers: { Cookie: cookie, 'X-Organization-ID': own.organizationId, 'X-Mode': 'test' }, signal: leave.signal });
    expect(response.status).toBe(200);
    let seen = '';
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) seen += decoder.decode(chunk, { stream: true });
    })().catch(() => undefined);
    const create = async (holder: Holder): Promise<string> => String((await made(`/api/v1/checkouts/${holder.siteId}/create`, holder.key, { amount: 1, currency: 'EUR', externalReference: `${holder.name}-stream` }, 200))['id']);
    const foreign = [await create(other), await create(ownLive), await create(otherLive)];
    const ours = await create(own);
    await waitFor(() => seen.includes(ours), { what: 'our event in the stream' });
    leave.abort();
    await reading;
    for (const id of foreign) expect(seen).not.toContain(id);
  }, 30_000);
});

describe('a buyer\'s session', () => {
  const asBuyer = (method: string, path: string, sessionPublicId: string | null, body?: Json): Promise<ReceivedAnswer> =>
    sendRequest(method, `${gateway.urls.checkout}/api/v1${path}`, { headers: sessionPublicId === null ? {} : { 'X-Checkout-Session': sessionPublicId }, ...(body === undefined ? {} : { body }) });

  test.each([['GET', 'status'], ['POST', 'cancel'], ['POST', 'mark-pending']])('%s /transactions/…/%s opens with its own session only', async (method, action) => {
    const open = (id: string, session: string | null): Promise<ReceivedAnswer> => asBuyer(method, `/transactions/${id}/${action}`, session);
    const unknown = await open(unknownId, own.checkout.sessionPublicId);
    for (const session of [null, other.checkout.sessionPublicId, ownLive.checkout.sessionPublicId, `${own.checkout.sessionPublicId}x`, own.checkout.sessionPublicId.slice(0, -1), `cs_${own.checkout.id}_${'0'.repeat(24)}`]) {
      const answer = await open(own.checkout.id, session);
      expect([answer.status, answer.body.code, answer.body['detail']]).toEqual([404, unknown.body.code, unknown.body['detail']]);
    }
  });

  test('pays with the providers of its own site only', async () => {
    const fresh = (await made(`/api/v1/checkouts/${own.siteId}/create`, own.key, { amount: 1, currency: 'EUR', externalReference: 'alpha-buyer' }, 200)) as Holder['checkout'];
    const start = (providerId: string): Promise<ReceivedAnswer> => asBuyer('POST', '/transactions/create', null, { sessionPublicId: fresh.sessionPublicId, providerId });
    const [foreign, unknown, sameOrganization] = [await start(other.providerId ?? ''), await start(unknownId), await start(gateway.devJson.providerId)];
    for (const answer of [foreign, sameOrganization]) expect([answer.status, answer.body.code, answer.body['detail']]).toEqual([422, 'provider_not_assigned', unknown.body['detail']]);
  });
});

describe('a provider account', () => {
  test('cannot speak of another organization\'s payment: the event is kept aside, and nothing changes', async () => {
    const fresh = (await made(`/api/v1/checkouts/${own.siteId}/create`, own.key, { amount: 4900, currency: 'EUR', externalReference: 'alpha-hook', ipnUrl: own.receiver.url }, 200)) as Holder['checkout'];
    const started = await sendRequest('POST', `${gateway.urls.checkout}/api/v1/transactions/create`, { body: { sessionPublicId: fresh.sessionPublicId, providerId: own.providerId } });
    expect(started.status).toBe(200);
    const attempt = ((await api('GET', `/api/v1/transactions/${fresh.id}`, { key: own.key })).body['attempts'] as { id: string; providerReference: string }[])[0];
    const before = await api('GET', `/api/v1/transactions/${fresh.id}`, { key: own.key });
    const client = await MongoClient.connect(cluster.database.uri);
    const inbox = client.db(cluster.database.dbName).collection<{ _id: string; status: string; reason: string | null }>('inboxEvents');
    try {
      const about = { paymentId: attempt?.providerReference ?? '', type: 'payment.succeeded', status: 'succeeded', amount: 4900 };
      const metadata = { organizationId: own.organizationId, transactionId: fresh.id, attemptId: attempt?.id ?? '' };
      const lies = [
        ['names the owner', other, { ...about, metadata }],
        ['names itself', other, { ...about, metadata: { ...metadata, organizationId: other.organizationId } }],
        ['says live', own, { ...about, metadata, livemode: true }],
        ['says another organization', own, { ...about, metadata: { ...metadata, organizationId: other.organizationId } }],
        ['says another amount', own, { ...about, metadata, amount: 1 }],
        ['says another currency', own, { ...about, metadata, currency: 'USD' }],
      ] as const;
      for (const [lie, sender, options] of lies) {
        const { eventId, rawBody } = simulatorEvent({ secretKey: secretKeyOf(sender.name), ...options });
        const answer = await sendRequest('POST', `${gateway.urls.main}/hooks/sandbox/${sender.providerId ?? ''}`, { body: rawBody, headers: { 'Sandbox-Signature': signHook(webhookSecretOf(sender.name), rawBody) } });
        expect([lie, answer.status]).toEqual([lie, 200]);
        const kept = await waitFor(async () => inbox.findOne({ _id: `${sender.providerId ?? ''}.${eventId}`, status: { $ne: 'pending' } }), { what: `the end of the event that ${lie}` });
        // Whose it is cannot be told where our id is named but no such transaction is the account's: that is waited for, for a day.
        expect([lie, kept.status]).toEqual([lie, lie === 'names itself' ? 'parked' : 'quarantined']);
      }
      expect((await api('GET', `/api/v1/transactions/${fresh.id}`, { key: own.key })).text).toBe(before.text);
    } finally {
      await client.close();
    }
  });
});

describe('IPNs', () => {
  test('of each organization and mode went to its own address under its own secret', () => {
    for (const holder of [own, ownLive, other, otherLive]) {
      expect(holder.receiver.violations()).toEqual([]);
      const told = holder.receiver.received.map(({ body }) => body.externalReference);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter((reference) => !reference.startsWith(holder.name))).toEqual([]);
    }
  });
});
