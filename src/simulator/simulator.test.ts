import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { verifyTimestamped } from '../crypto/timestamped-signature.js';
import { waitFor } from '../../test/support/wait-for.js';
import { createSimulator } from './create-simulator.js';
import type { RunningSimulator } from './create-simulator.js';
import { createSystemWorld } from './system-world.js';

/** Another account for every test, so that none gets what an earlier one left to be sent. */
let key = '';
const webhookSecret = 'whsec_0123456789abcdefghij';
const attemptId = 'a'.repeat(24);

type Received = { body: string; header: string | undefined; event: { id: string; type: string; createdAt: string; data: { object: Record<string, unknown> } } };

/** The account's side: records what arrives; `answer` decides the status of each request. */
async function startReceiver() {
  const received: Received[] = [];
  let answer: (count: number) => number = () => 200;
  const server: Server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      received.push({ body, header: request.headers['sandbox-signature'] as string | undefined, event: JSON.parse(body) });
      response.writeHead(answer(received.length)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    received,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    types: () => received.map(({ event }) => event.type),
    answerWith(next: (count: number) => number) { answer = next; },
    close: () => new Promise<void>((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}

let client: MongoClient;
let simulator: RunningSimulator;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
const database = `simulator_test_${process.pid}_${Date.now()}`;
/** Advanced by tests instead of waiting. */
let offsetMs = 0;

function startSimulator(): Promise<RunningSimulator> {
  const world = createSystemWorld(() => undefined);
  return createSimulator({ ...world, clock: { now: () => new Date(Date.now() + offsetMs) }, db: client.db(database), port: 0, keys: { current: { version: 1, key: new Uint8Array(32).fill(7) } } }).listen();
}

async function call(method: string, path: string, { body, headers = {}, bearer = key }: { body?: unknown; headers?: Record<string, string>; bearer?: string | null } = {}) {
  const response = await fetch(simulator.url.replace('localhost', '127.0.0.1') + path, {
    method,
    headers: {
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'manual',
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: text.startsWith('{') ? JSON.parse(text) : null };
}

let keyCount = 0;
let accountCount = 0;
const order = (changes: Record<string, unknown> = {}) => ({
  amount: 4900, currency: 'EUR', description: 'Order 1', returnUrl: 'https://shop.example/back?a=1', cancelUrl: 'https://shop.example/cancel',
  metadata: { transactionId: 'b'.repeat(24), attemptId }, ...changes,
});
async function createPayment(changes: Record<string, unknown> = {}, idempotencyKey = `key-${(keyCount += 1)}`) {
  return (await call('POST', '/v1/payments', { body: order(changes), headers: { 'idempotency-key': idempotencyKey } })).json;
}
const simulate = (id: string, body: Record<string, unknown>) => call('POST', `/v1/payments/${id}/simulate`, { body });
async function submit(path: string, fields: Record<string, string>) {
  const response = await fetch(simulator.url.replace('localhost', '127.0.0.1') + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

beforeAll(async () => {
  client = await new MongoClient(process.env['TEST_MONGODB_URI'] ?? '').connect();
});
afterAll(async () => {
  await client.db(database).dropDatabase();
  await client.close();
});
beforeEach(async () => {
  offsetMs = 0;
  key = `sim_${String((accountCount += 1)).padStart(40, 'k')}`;
  receiver = await startReceiver();
  simulator = await startSimulator();
  await call('PUT', '/v1/account', { body: { webhookUrl: receiver.url, webhookSecret } });
});
afterEach(async () => {
  await simulator.close();
  await receiver.close();
});

describe('accounts of the simulator', () => {
  test('refuse a missing, malformed and unknown key with 401', async () => {
    expect((await call('GET', '/v1/payments/x', { bearer: null })).status).toBe(401);
    expect((await call('GET', '/v1/payments/x', { bearer: 'sk_live_x' })).status).toBe(401);
    const unknown = await call('GET', '/v1/payments/x', { bearer: `sim_${'z'.repeat(40)}` });
    expect([unknown.status, unknown.json.error.code]).toEqual([401, 'unknown_account']);
  });

  test('do not see each other\'s payments', async () => {
    const payment = await createPayment();
    const other = `sim_${'o'.repeat(40)}`;
    await call('PUT', '/v1/account', { bearer: other, body: { webhookUrl: receiver.url, webhookSecret } });
    for (const [method, path] of [['GET', ''], ['POST', '/cancel'], ['POST', '/simulate']] as const) {
      expect((await call(method, `/v1/payments/${payment.id}${path}`, { bearer: other, ...(method === 'POST' ? { body: { outcome: 'succeeded' } } : {}) })).status).toBe(404);
    }
    expect((await call('GET', `/v1/payments?attemptId=${attemptId}`, { bearer: other })).json.data).toEqual([]);
    expect((await call('GET', '/v1/events', { bearer: other })).json.data).toEqual([]);
  });

  test('are not kept with their key', async () => {
    const stored = JSON.stringify(await client.db(database).collection('simulator_accounts').find().toArray());
    expect(stored).toContain(receiver.url);
    expect(stored).not.toContain(key);
  });
});

describe('POST /v1/payments', () => {
  test('makes one payment per Idempotency-Key, also for 20 requests at once, and refuses another body under it', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => createPayment({}, 'same-key')));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    const other = await call('POST', '/v1/payments', { body: order({ amount: 5000 }), headers: { 'idempotency-key': 'same-key' } });
    expect([other.status, other.json.error.code]).toEqual([422, 'idempotency_key_reused']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['amount zero', { amount: 0 }], ['a fractional amount', { amount: 1.5 }], ['a text as amount', { amount: '100' }], ['an amount over the bound', { amount: 1e12 }],
    ['a lower-case currency', { currency: 'eur' }], ['a script as returnUrl', { returnUrl: 'javascript:alert(1)' }], ['an unknown field', { card: '4242' }],
    ['metadata that are no strings', { metadata: { a: 1 } }],
  ])('refuses %s', async (_name, changes) => {
    expect((await call('POST', '/v1/payments', { body: order(changes), headers: { 'idempotency-key': 'bad' } })).status).toBe(400);
  });

  test('refuses a request without a key and a body that is no JSON', async () => {
    expect((await call('POST', '/v1/payments', { body: order() })).status).toBe(400);
    expect((await call('POST', '/v1/payments', { headers: { 'idempotency-key': 'x', 'content-type': 'application/json' } })).status).toBe(400);
  });

  test('by amount: made but unanswered at first; the repetition under the same key shows the payment', async () => {
    const headers = { 'idempotency-key': 'lost-1' };
    expect((await call('POST', '/v1/payments', { body: order({ amount: 50_001 }), headers })).status).toBe(500);
    expect((await call('POST', '/v1/payments', { body: order({ amount: 50_001 }), headers })).status).toBe(200);
    await expect(call('POST', '/v1/payments', { body: order({ amount: 50_002 }), headers: { 'idempotency-key': 'lost-2' } })).rejects.toThrow();
    expect((await call('POST', '/v1/payments', { body: order({ amount: 50_002 }), headers: { 'idempotency-key': 'lost-2' } })).status).toBe(200);
    expect((await call('POST', '/v1/payments', { body: order({ amount: 50_003 }), headers })).status).toBe(429);
    expect((await call('POST', '/v1/payments', { body: order({ amount: 50_004 }), headers })).status).toBe(422);
  });
});

describe('events', () => {
  test('are signed over their exact bytes and carry the object', async () => {
    const payment = await createPayment();
    await simulate(payment.id, { outcome: 'succeeded' });
    const [{ body, header, event }] = await waitFor(() => receiver.received.length === 1 && (receiver.received as [Received]));
    expect(verifyTimestamped({ header, rawBody: Buffer.from(body), secrets: [webhookSecret], now: new Date(), toleranceSeconds: 300 })).toBe('valid');
    expect(event).toMatchObject({ type: 'payment.succeeded', data: { object: { id: payment.id, status: 'succeeded', amount: 4900, metadata: { attemptId } } } });
  });

  test('are sent again with the same bytes and a fresh signature until they are answered with 200', async () => {
    receiver.answerWith((count) => (count < 3 ? 503 : 200));
    const payment = await createPayment();
    await simulate(payment.id, { outcome: 'succeeded' });
    for (let count = 1; count <= 3; count += 1) {
      await waitFor(() => receiver.received.length >= count);
      offsetMs += 5_000;
    }
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.received.map(({ header }) => header)).size).toBe(3);
    const stored = await waitFor(async () => {
      const row = await client.db(database).collection('simulator_payments').findOne({ _id: payment.id, status: 'succeeded', sendings: [] });
      return row !== null;
    });
    expect(stored).toBe(true);
  });

  test('survive a restart of the simulator', async () => {
    receiver.answerWith(() => 500);
    const payment = await createPayment();
    await simulate(payment.id, { outcome: 'succeeded' });
    await waitFor(() => receiver.received.length === 1);
    await simulator.close();
    receiver.answerWith(() => 200);
    offsetMs += 5_000;
    simulator = await startSimulator();
    await waitFor(() => receiver.received.length === 2);
    expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
  });

  test('come twice with duplicate, in reverse with reorder, late with delayMs', async () => {
    const first = await createPayment();
    await simulate(first.id, { outcome: 'succeeded', duplicate: true });
    await waitFor(() => receiver.received.length === 2);
    expect(receiver.received[0]?.body).toBe(receiver.received[1]?.body);

    const second = await createPayment();
    const { json } = await simulate(second.id, { outcome: 'dispute_won', reorder: true });
    await waitFor(() => receiver.received.length === 6);
    expect(receiver.types().slice(2)).toEqual(['dispute.won', 'dispute.under_review', 'dispute.opened', 'payment.succeeded']);
    expect(receiver.received.slice(2).map(({ event }) => event.id)).toEqual(json.eventIds);
    const times = receiver.received.slice(2).map(({ event }) => event.createdAt);
    expect([...times].sort().reverse()).toEqual(times);
    expect(new Set(times).size).toBe(4);

    const third = await createPayment();
    await simulate(third.id, { outcome: 'declined', delayMs: 60_000 });
    expect((await call('GET', `/v1/payments/${third.id}`)).json.status).toBe('declined');
    expect(receiver.received).toHaveLength(6);
    offsetMs += 60_000;
    await waitFor(() => receiver.received.length === 7);
  });

  test('are listed for their account in the order they happened', async () => {
    const payment = await createPayment();
    await simulate(payment.id, { outcome: 'refunded' });
    const { json } = await call('GET', `/v1/events?paymentId=${payment.id}`);
    expect(json.data.map((event: { type: string }) => event.type)).toEqual(['payment.succeeded', 'refund.succeeded']);
    const since = encodeURIComponent(json.data[0].createdAt);
    expect((await call('GET', `/v1/events?paymentId=${payment.id}&since=${since}`)).json.data).toEqual([json.data[1]]);
  });
});

describe('POST /v1/payments/{id}/simulate', () => {
  test.each<[string, string[], Record<string, unknown>]>([
    ['initiated', ['payment.waiting'], { status: 'open' }],
    ['processing', ['payment.processing'], { status: 'processing' }],
    ['succeeded', ['payment.succeeded'], { status: 'succeeded' }],
    ['declined', ['payment.declined'], { status: 'declined', declineCode: 'card_declined' }],
    ['cancelled', ['payment.cancelled'], { status: 'cancelled' }],
    ['expired', ['payment.expired'], { status: 'expired' }],
    ['late_failure', ['payment.succeeded', 'payment.reversed'], { status: 'reversed' }],
    ['partial_refund', ['payment.succeeded', 'refund.succeeded'], { status: 'succeeded', refundableAmount: 2450 }],
    ['refunded', ['payment.succeeded', 'refund.succeeded'], { refundableAmount: 0 }],
    ['refund_failed', ['payment.succeeded', 'refund.succeeded', 'refund.failed'], { refundableAmount: 4900 }],
    ['dispute_opened', ['payment.succeeded', 'dispute.opened'], { disputes: [expect.objectContaining({ status: 'open' })] }],
    ['dispute_won', ['payment.succeeded', 'dispute.opened', 'dispute.won'], { disputes: [expect.objectContaining({ status: 'won' })] }],
    ['dispute_lost', ['payment.succeeded', 'dispute.opened', 'dispute.lost'], { disputes: [expect.objectContaining({ status: 'lost' })] }],
  ])('%s works on a payment nobody opened', async (outcome, types, expected) => {
    const payment = await createPayment();
    expect((await simulate(payment.id, { outcome })).status).toBe(200);
    await waitFor(() => receiver.received.length === types.length);
    expect(receiver.types()).toEqual(types);
    expect((await call('GET', `/v1/payments/${payment.id}`)).json).toMatchObject(expected);
  });

  test('goes on from where the payment is, money that arrives after a cancellation included', async () => {
    const payment = await createPayment();
    for (const outcome of ['cancelled', 'succeeded', 'partial_refund', 'refund_failed', 'dispute_opened', 'dispute_won', 'refunded']) {
      expect([outcome, (await simulate(payment.id, { outcome })).status]).toEqual([outcome, 200]);
    }
    await waitFor(() => receiver.received.length === 7);
    expect(receiver.types()).toEqual(['payment.cancelled', 'payment.succeeded', 'refund.succeeded', 'refund.failed', 'dispute.opened', 'dispute.won', 'refund.succeeded']);
  });

  test('refuses with 409 what does not follow, and changes nothing', async () => {
    const payment = await createPayment();
    await simulate(payment.id, { outcome: 'refunded' });
    for (const outcome of ['declined', 'cancelled', 'processing', 'initiated', 'partial_refund', 'refunded', 'succeeded']) {
      expect([outcome, (await simulate(payment.id, { outcome })).status]).toEqual([outcome, 409]);
    }
    expect((await simulate(payment.id, { outcome: 'nonsense' })).status).toBe(400);
    expect((await call('GET', `/v1/events?paymentId=${payment.id}`)).json.data).toHaveLength(2);
  });
});

describe('refunds and cancel', () => {
  test('a refund is made once per Idempotency-Key, and never beyond what was paid under 20 at once', async () => {
    const payment = await createPayment();
    await simulate(payment.id, { outcome: 'succeeded' });
    const ask = (idempotencyKey: string, amount = 1000) => call('POST', `/v1/payments/${payment.id}/refunds`, { body: { amount, reason: null, metadata: {} }, headers: { 'idempotency-key': idempotencyKey } });
    const same = await Promise.all([ask('r-1'), ask('r-1')]);
    expect(same[0]?.json.id).toBe(same[1]?.json.id);
    expect((await ask('r-1', 900)).status).toBe(422);
    const many = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(`many-${index}`)));
    expect(many.filter(({ status }) => status === 200)).toHaveLength(3);
    expect((await call('GET', `/v1/payments/${payment.id}`)).json.refundableAmount).toBe(900);
  });

  test('a refund by magic amount is pending, then succeeds; succeeds, then fails; is refused; is made without an answer', async () => {
    const payment = await createPayment({ amount: 200_000 });
    await simulate(payment.id, { outcome: 'succeeded' });
    const ask = (amount: number) => call('POST', `/v1/payments/${payment.id}/refunds`, { body: { amount, metadata: {} }, headers: { 'idempotency-key': `magic-${amount}` } });
    expect((await ask(30_001)).json.status).toBe('pending');
    expect((await ask(30_002)).json.status).toBe('succeeded');
    expect((await ask(30_003)).status).toBe(409);
    expect((await ask(30_004)).status).toBe(500);
    expect((await ask(30_004)).json.status).toBe('succeeded');
    offsetMs += 3_000;
    await waitFor(() => receiver.types().filter((type) => type.startsWith('refund')).length === 5);
    const { refunds } = (await call('GET', `/v1/payments/${payment.id}`)).json;
    expect(refunds.map((refund: { amount: number; status: string }) => [refund.amount, refund.status])).toEqual([[30_001, 'succeeded'], [30_002, 'failed'], [30_004, 'succeeded']]);
  });

  test('a cancel ends an open payment once and is refused, with the payment, for one that is paid', async () => {
    const payment = await createPayment();
    const answers = await Promise.all([1, 2, 3].map(() => call('POST', `/v1/payments/${payment.id}/cancel`)));
    expect(answers.map(({ status, json }) => [status, json.status])).toEqual(Array(3).fill([200, 'cancelled']));
    await waitFor(() => receiver.received.length === 1);
    const paid = await createPayment();
    await simulate(paid.id, { outcome: 'succeeded' });
    const refused = await call('POST', `/v1/payments/${paid.id}/cancel`);
    expect([refused.status, refused.json.payment.status]).toEqual([409, 'succeeded']);
  });
});

describe('the payment page', () => {
  test('pays with the plain card and sends the buyer back, byte for byte', async () => {
    const payment = await createPayment();
    const page = await call('GET', new URL(payment.url).pathname, { bearer: null });
    expect(page.text).toContain('Simulator: no real money');
    expect(page.text).toContain('€49.00');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await submit(`/pay/${payment.id}`, { card: '4242 4242 4242 4242' })).toMatchObject({ status: 303, location: 'https://shop.example/back?a=1' });
    await waitFor(() => receiver.types().join() === 'payment.succeeded');
  });

  test('paid in two tabs at once takes the money once', async () => {
    const payment = await createPayment();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(`/pay/${payment.id}`, { card: '4242424242424242' })));
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    expect((await call('GET', `/v1/events?paymentId=${payment.id}`)).json.data).toHaveLength(1);
  });

  test.each<[string, number, string[]]>([
    ['4000000000000002', 4900, ['payment.declined']],
    ['4000000000001000', 4900, ['payment.processing', 'payment.succeeded']],
    ['4000000000002008', 4900, ['payment.processing', 'payment.declined']],
    ['4000000000003006', 4900, ['payment.succeeded', 'payment.reversed']],
    ['4000000000000259', 4900, ['payment.succeeded', 'dispute.opened']],
    ['4242424242424242', 20_002, ['payment.declined']],
    ['4242424242424242', 20_003, ['payment.processing', 'payment.succeeded']],
    ['4242424242424242', 20_006, ['payment.succeeded', 'dispute.opened']],
    ['4000000000000069', 20_003, ['payment.declined']],
  ])('card %s with amount %i brings %j', async (card, amount, types) => {
    const payment = await createPayment({ amount });
    expect((await submit(`/pay/${payment.id}`, { card })).location).toBe('https://shop.example/back?a=1');
    await waitFor(() => receiver.received.length === 1);
    offsetMs += 3_000;
    await waitFor(() => receiver.received.length === types.length);
    expect(receiver.types()).toEqual(types);
  });

  test('asks for 3-D Secure; confirming pays, failing declines', async () => {
    for (const [answer, status] of [['confirm', 'succeeded'], ['refuse', 'declined']] as const) {
      const payment = await createPayment();
      const { location } = await submit(`/pay/${payment.id}`, { card: '4000 0025 0000 3155' });
      expect(location).toBe(`/pay/${payment.id}/authenticate`);
      expect((await call('GET', `/v1/payments/${payment.id}`)).json.status).toBe('open');
      expect((await call('GET', location ?? '', { bearer: null })).text).toContain('3-D Secure');
      await submit(`/pay/${payment.id}/authenticate`, { answer });
      expect((await call('GET', `/v1/payments/${payment.id}`)).json.status).toBe(status);
    }
  });

  test('cancel sends the buyer to cancelUrl and can be pressed twice', async () => {
    const payment = await createPayment();
    for (const round of [1, 2]) expect([round, (await submit(`/pay/${payment.id}/cancel`, { card: '' })).location]).toEqual([round, 'https://shop.example/cancel']);
    await waitFor(() => receiver.types().join() === 'payment.cancelled');
  });

  test('takes no card but the magic ones, neither echoes nor stores the number', async () => {
    const payment = await createPayment();
    const real = '5555 3412 4444 1115';
    const answer = await submit(`/pay/${payment.id}`, { card: real });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Only the test cards');
    expect(answer.text).not.toContain(real);
    expect(JSON.stringify(await client.db(database).collection('simulator_payments').find().toArray())).not.toContain('3412');
  });

  test('escapes what the merchant sent', async () => {
    const payment = await createPayment({ description: '<script>alert(1)</script>', returnUrl: 'https://shop.example/"><b>' });
    await submit(`/pay/${payment.id}`, { card: '4000000000000002' });
    const { text } = await call('GET', `/pay/${payment.id}`, { bearer: null });
    expect(text).not.toMatch(/<script>|"><b>/);
    expect(text).toContain('&lt;script&gt;');
  });

  test('says 404 for an unknown payment', async () => {
    expect((await call('GET', '/pay/pay_unknown', { bearer: null })).status).toBe(404);
    expect((await submit('/pay/pay_unknown', { card: '4242424242424242' })).status).toBe(404);
  });

  test('an unpaid payment expires after a day', async () => {
    const payment = await createPayment();
    offsetMs += 24 * 3_600_000;
    await waitFor(() => receiver.types().join() === 'payment.expired');
    expect((await call('GET', `/pay/${payment.id}`, { bearer: null })).text).toContain('Expired');
  });
});
