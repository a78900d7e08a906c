import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { createSystemIds } from '../../adapters/system-ids.js';
import { createSystemRandom } from '../../adapters/system-random.js';
import { createSystemTimers } from '../../adapters/system-timers.js';
import { signTimestamped } from '../../crypto/timestamped-signature.js';
import type { EventMeaning, Provider, ProviderCall, SimulatorControl } from '../../domain/ports/provider.js';
import type { StartPaymentRequest } from '../../domain/transaction.js';
import { createSimulator } from '../../simulator/create-simulator.js';
import type { RunningSimulator } from '../../simulator/create-simulator.js';
import { silentLogger } from '../../../test/support/silent-logger.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { createProviderRegistry } from '../registry.js';
import { createSandboxProvider } from './sandbox-provider.js';
import { createSimulatorControl } from './simulator-control.js';

const timers = createSystemTimers();
const ids = createSystemIds({ random: createSystemRandom() });
const database = `sandbox_test_${ids.base62(12)}`;
let client: MongoClient;
let simulator: RunningSimulator;
let hookServer: Server;
let hookUrl: string;
const hooks: { rawBody: Buffer; header: string | undefined }[] = [];
let provider: Provider;
let control: SimulatorControl;
let call: ProviderCall;

beforeAll(async () => {
  client = await new MongoClient(process.env['TEST_MONGODB_URI'] ?? '').connect();
  simulator = await createSimulator({ clock: { now: () => new Date() }, timers, ids, logger: silentLogger, db: client.db(database), port: 0 }).listen();
  hookServer = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      hooks.push({ rawBody: Buffer.concat(chunks), header: request.headers['sandbox-signature'] as string | undefined });
      response.end();
    });
  });
  await new Promise<void>((resolve) => hookServer.listen(0, '127.0.0.1', resolve));
  hookUrl = `http://127.0.0.1:${(hookServer.address() as AddressInfo).port}/`;
  const options = { baseUrl: `http://127.0.0.1:${simulator.port}`, fetch, timers, ids };
  provider = createSandboxProvider(options);
  control = createSimulatorControl(options);
  call = newCall();
});
afterAll(async () => {
  await simulator.close();
  hookServer.closeAllConnections();
  hookServer.close();
  await client.db(database).dropDatabase();
  await client.close();
});

function newCall(changes: Partial<ProviderCall> = {}): ProviderCall {
  const credentials = provider.generateCredentials?.() ?? {};
  return { organizationId: ids.objectId(), livemode: false, providerId: ids.objectId(), credentials, signal: AbortSignal.timeout(30_000), ...changes };
}
function request(changes: Partial<StartPaymentRequest> = {}): StartPaymentRequest {
  return {
    attemptId: ids.objectId(), transactionId: ids.objectId(), organizationId: call.organizationId, amountMinor: 4900, currency: 'EUR', returnUrl: 'https://pay.example/back',
    cancelUrl: 'https://pay.example/cancel', hookUrl, description: 'Order 7', email: 'buyer@example.com', ...changes,
  };
}
async function start(changes: Partial<StartPaymentRequest> = {}) {
  const sent = request(changes);
  const outcome = await provider.startPayment(call, sent);
  if (outcome.kind !== 'ok') throw new Error(`not started: ${outcome.reason}`);
  return { ...outcome, request: sent, reference: outcome.value.providerReference };
}
const simulate = (providerReference: string, outcome: Parameters<SimulatorControl['simulate']>[1]['outcome'], changes = {}) =>
  control.simulate(call, { providerReference, outcome, amountMinor: null, delayMs: 0, duplicate: false, reorder: false, ...changes });
const words = (facts: readonly { kind: string; status: string; amountMinor: number | null }[]) => facts.map(({ kind, status, amountMinor }) => `${kind} ${status} ${amountMinor}`);

/** Verifies and reads the hook of an event, as the gateway would. */
async function meaningOf(eventId: string): Promise<EventMeaning> {
  const hook = await waitFor(() => hooks.find(({ rawBody }) => rawBody.includes(eventId)));
  const verified = await provider.verifyHook({ ...hook, headers: { 'sandbox-signature': hook.header }, receivedAt: new Date() }, { ...call });
  if (verified.kind !== 'authentic' || !verified.events[0]) throw new Error(`not authentic: ${JSON.stringify(verified)}`);
  return provider.readEvent(verified.events[0]);
}

describe('startPayment', () => {
  test('gives the page to send the buyer to, and carries our ids but nothing of the buyer', async () => {
    const { value, facts, request: sent } = await start();
    expect(value.action).toEqual({ type: 'redirect', url: `http://localhost:${simulator.port}/pay/${value.providerReference}` });
    expect(words(facts)).toEqual(['attempt awaiting_buyer 4900']);
    expect(facts[0]).toMatchObject({ subjectId: value.providerReference, attemptId: sent.attemptId, source: 'answer' });
    const stored = await client.db(database).collection('simulator_payments').findOne({ 'metadata.attemptId': sent.attemptId });
    expect(stored?.['metadata']).toEqual({ attemptId: sent.attemptId, transactionId: sent.transactionId, organizationId: sent.organizationId });
    expect(JSON.stringify(stored)).not.toContain('buyer@example.com');
  });

  test('repeated under the same attempt id is the same payment, as it stands by then', async () => {
    const first = await start();
    await simulate(first.reference, 'succeeded');
    const again = await provider.startPayment(call, first.request);
    expect(again).toMatchObject({ kind: 'ok', value: { providerReference: first.reference, action: null } });
    expect(again.kind === 'ok' && words(again.facts)).toEqual(['attempt succeeded 4900', 'capture succeeded 4900']);
  });

  test('an answer of 500 and a cut connection are unknown; the repetition and the look-up by our id find the payment', async () => {
    for (const amountMinor of [50_001, 50_002]) {
      const sent = request({ amountMinor });
      expect(await provider.startPayment(call, sent)).toMatchObject({ kind: 'unknown' });
      const found = await provider.lookUpPayment(call, { attemptId: sent.attemptId });
      expect(found).toMatchObject({ kind: 'ok', value: { attemptId: sent.attemptId, amountMinor, organizationId: sent.organizationId } });
      expect(await provider.startPayment(call, sent)).toMatchObject({ kind: 'ok' });
    }
  });

  test('429 is refused for now, 422 for good, a used key with another request is unknown, live mode never asked', async () => {
    expect(await provider.startPayment(call, request({ amountMinor: 50_003 }))).toMatchObject({ kind: 'refused', retryable: true });
    expect(await provider.startPayment(call, request({ amountMinor: 50_004 }))).toMatchObject({ kind: 'refused', retryable: false });
    const { request: sent } = await start();
    expect(await provider.startPayment(call, { ...sent, amountMinor: 5000 })).toMatchObject({ kind: 'unknown' });
    expect(await provider.startPayment({ ...call, livemode: true }, request())).toMatchObject({ kind: 'refused' });
  });

  test('nobody listening, no answer in time and an ended call are unknown', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const to = (port: number) => createSandboxProvider({ baseUrl: `http://127.0.0.1:${port}`, fetch, timers, ids, timeoutMs: 100 });
    const { port } = silent.address() as AddressInfo;
    expect(await to(port).startPayment(call, request())).toEqual({ kind: 'unknown', reason: 'timeout' });
    expect(await to(1).startPayment(call, request())).toEqual({ kind: 'unknown', reason: 'connection_lost' });
    expect(await to(port).lookUpPayment({ ...call, signal: AbortSignal.abort() }, { attemptId: 'x' })).toEqual({ kind: 'unknown', reason: 'aborted' });
    silent.closeAllConnections();
    silent.close();
  });

  test.each<[string, number, string]>([
    ['a redirect', 302, ''], ['a garbled 200', 200, '<html>'], ['a 200 without the fields', 200, '{"id":"pay_1"}'], ['an endless 200', 200, `"${'a'.repeat(1_100_000)}"`],
  ])('%s is unknown, not a success and not a failure', async (_name, status, body) => {
    const odd = createServer((_request, response) => void response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body));
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const asked = createSandboxProvider({ baseUrl: `http://127.0.0.1:${(odd.address() as AddressInfo).port}`, fetch, timers, ids });
    expect((await asked.lookUpPayment(call, { providerReference: 'pay_1' })).kind).toBe('unknown');
    odd.closeAllConnections();
    odd.close();
  });

  test('registers the account again when the simulator has lost its data', async () => {
    await start();
    await client.db(database).collection('simulator_accounts').deleteMany({});
    await start();
    const account = await client.db(database).collection('simulator_accounts').findOne({});
    expect(account?.['webhookUrl']).toBe(hookUrl);
  });
});

describe('look-up, refund and cancel', () => {
  test('a look-up tells everything with the time of the answer, and null for what is not there', async () => {
    const { reference } = await start();
    await simulate(reference, 'partial_refund', { amountMinor: 900 });
    await simulate(reference, 'dispute_opened');
    const before = new Date();
    const found = await provider.lookUpPayment(call, { providerReference: reference });
    if (found.kind !== 'ok') throw new Error('not found');
    expect(words(found.facts)).toEqual(['attempt succeeded 4900', 'capture succeeded 4900', 'refund succeeded 900', 'dispute open 4900']);
    expect(found.facts.every(({ providerAt, source }) => providerAt >= before && source === 'lookup')).toBe(true);
    expect(await provider.lookUpPayment(call, { providerReference: 'pay_none' })).toEqual({ kind: 'ok', value: null, facts: [] });
    expect(await provider.lookUpPayment(call, { attemptId: ids.objectId() })).toEqual({ kind: 'ok', value: null, facts: [] });
  });

  test('a refund carries our id, is made once, and is unknown when the answer is lost', async () => {
    const { reference, request: { transactionId, attemptId } } = await start({ amountMinor: 100_000 });
    await simulate(reference, 'succeeded');
    const ask = (amountMinor: number, refundId = ids.objectId()) =>
      provider.refund(call, { refundId, transactionId, attemptId, providerReference: reference, amountMinor, currency: 'EUR', reason: 'returned' });
    const refundId = ids.objectId();
    const [first, second] = await Promise.all([ask(1000, refundId), ask(1000, refundId)]);
    expect(first).toEqual(second);
    expect(first.kind === 'ok' && first.facts[0]).toMatchObject({ kind: 'refund', status: 'succeeded', refundId, attemptId, amountMinor: 1000, source: 'answer' });
    expect((await ask(30_001)).kind === 'ok').toBe(true);
    expect(await ask(30_003)).toMatchObject({ kind: 'refused', retryable: false });
    const lost = ids.objectId();
    expect(await ask(30_004, lost)).toMatchObject({ kind: 'unknown' });
    expect(await ask(30_004, lost)).toMatchObject({ kind: 'ok' });
    expect(await ask(99_000)).toMatchObject({ kind: 'refused' });
  });

  test('a cancel says cancelled, also the second time; refused for a paid one, with what it is', async () => {
    const open = await start();
    const cancel = (providerReference: string) => provider.cancelPayment(call, { attemptId: open.request.attemptId, providerReference });
    for (const round of [1, 2]) {
      const outcome = await cancel(open.reference);
      expect([round, outcome.kind === 'ok' && words(outcome.facts)]).toEqual([round, ['attempt cancelled null']]);
    }
    const paid = await start();
    await simulate(paid.reference, 'succeeded');
    const refused = await cancel(paid.reference);
    expect(refused.kind === 'refused' && words(refused.facts)).toEqual(['attempt succeeded 4900', 'capture succeeded 4900']);
  });
});

describe('hooks', () => {
  test.each<[Parameters<SimulatorControl['simulate']>[1]['outcome'], string[]]>([
    ['initiated', ['checkout announced null', 'attempt awaiting_buyer 4900']],
    ['processing', ['attempt processing 4900']],
    ['succeeded', ['attempt succeeded 4900', 'capture succeeded 4900']],
    ['declined', ['attempt declined null']],
    ['cancelled', ['attempt cancelled null']],
    ['expired', ['attempt expired null']],
    ['late_failure', ['attempt succeeded 4900', 'capture reversed 4900']],
    ['partial_refund', ['refund succeeded 2450']],
    ['refunded', ['refund succeeded 4900']],
    ['refund_failed', ['refund failed 4900']],
    ['dispute_opened', ['dispute open 4900']],
    ['dispute_won', ['dispute won 4900']],
    ['dispute_lost', ['dispute lost 4900']],
  ])('the last event of %s means %j, with our ids', async (outcome, facts) => {
    const { reference, request: { attemptId, transactionId, organizationId } } = await start();
    const simulated = await simulate(reference, outcome);
    const eventId = simulated.kind === 'ok' ? (simulated.value.eventIds.at(-1) ?? '') : '';
    const meaning = await meaningOf(eventId);
    expect(meaning).toMatchObject({ kind: 'facts', attemptId, transactionId, organizationId, providerReference: reference, currency: 'EUR', livemode: false });
    expect(meaning.kind === 'facts' && words(meaning.facts)).toEqual(facts);
  });

  test('by magic amount an event speaks of another amount, currency, mode or owner', async () => {
    for (const [amountMinor, expected] of [
      [50_011, { facts: [expect.anything(), expect.objectContaining({ amountMinor: 50_012 })] }], [50_012, { currency: 'CHF' }], [50_013, { livemode: true }], [50_014, { organizationId: 'f'.repeat(24) }],
    ] as const) {
      const { reference } = await start({ amountMinor });
      const simulated = await simulate(reference, 'succeeded');
      expect(await meaningOf(simulated.kind === 'ok' ? (simulated.value.eventIds[0] ?? '') : '')).toMatchObject(expected);
    }
  });

  const text = '{"id":"evt_1","type":"payment.succeeded","createdAt":"2026-01-01T00:00:00.000Z","account":"acct_x","data":{"object":{}}}';
  const verify = (rawBody: Buffer, header: string | undefined, receivedAt = new Date()) => provider.verifyHook({ rawBody, headers: { 'sandbox-signature': header }, receivedAt }, { ...call });
  const sign = (rawBody: Buffer, at = new Date()) => signTimestamped({ rawBody, secrets: [String(call.credentials['webhookSecret'])], at });

  test('unsigned, forged, stale and re-serialized bodies are rejected', async () => {
    const body = Buffer.from(text);
    expect(await verify(body, undefined)).toEqual({ kind: 'rejected', reason: 'missing_signature' });
    expect(await verify(body, 't=1,v1=00')).toEqual({ kind: 'rejected', reason: 'bad_signature' });
    expect(await verify(Buffer.from(text.replace(':', ': ')), sign(body))).toEqual({ kind: 'rejected', reason: 'bad_signature' });
    expect(await verify(body, sign(body), new Date(Date.now() + 302_000))).toEqual({ kind: 'rejected', reason: 'clock' });
  });

  test.each<[string, Buffer]>([
    ['no JSON', Buffer.from('{"id":')], ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d])], ['an empty body', Buffer.alloc(0)],
    ['an id out of bounds', Buffer.from(text.replace('evt_1', 'e'.repeat(500)))], ['a number beyond all bounds', Buffer.from('{"id":1e400,"__proto__":{"type":"x"}}')],
    ['another account of the simulator', Buffer.from(text)],
  ])('authentic bytes with %s are unusable, under an id made of the bytes', async (_name, body) => {
    const [first, again] = [await verify(body, sign(body)), await verify(body, sign(body))];
    expect(first).toMatchObject({ kind: 'unusable', eventId: expect.stringMatching(/^unusable_[0-9a-f]{64}$/), raw: body });
    expect(again).toEqual(first);
  });

  test('both secrets verify while they are rotated', async () => {
    const secrets = ['whsec_new_0123456789', 'whsec_old_0123456789'];
    const rotating = { ...call, credentials: { ...call.credentials, webhookSecret: secrets } };
    const body = Buffer.from('{}');
    for (const secret of secrets) {
      const header = signTimestamped({ rawBody: body, secrets: [secret], at: new Date() });
      expect((await provider.verifyHook({ rawBody: body, headers: { 'sandbox-signature': header }, receivedAt: new Date() }, rotating)).kind).toBe('unusable');
    }
  });

  test('an event of an unknown type is ignored, one whose object does not fit is unusable', () => {
    const event = (eventType: string, raw = text) => ({ eventId: 'evt_1', eventType, occurredAt: new Date(), raw: Buffer.from(raw) });
    expect(provider.readEvent(event('payout.paid')).kind).toBe('ignored');
    expect(provider.readEvent(event('toString')).kind).toBe('ignored');
    expect(provider.readEvent(event('payment.succeeded')).kind).toBe('unusable');
  });
});

describe('credentials and registry', () => {
  test('what it makes itself is usable, what is not is named by field', () => {
    expect(provider.checkCredentials(provider.generateCredentials?.() ?? {}, false)).toEqual([]);
    const faults = provider.checkCredentials({ secretKey: 'sk_live_1', webhookSecret: ['short'], extra: 'x' }, false);
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual(['/extra', '/secretKey', '/webhookSecret/0']);
  });

  test('finds a provider by its type and refuses two of one type', () => {
    const registry = createProviderRegistry([provider]);
    expect([registry.types(), registry.find('sandbox'), registry.find('stripe')]).toEqual([['sandbox'], provider, null]);
    expect(() => createProviderRegistry([provider, provider])).toThrow('sandbox');
  });
});
