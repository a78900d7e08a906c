import 'undici';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import Stripe from 'stripe';
import { createSystemIds } from '../../adapters/system-ids.js';
import { createSystemRandom } from '../../adapters/system-random.js';
import { createSystemTimers } from '../../adapters/system-timers.js';
import type { EventMeaning, Provider, ProviderCall } from '../../domain/ports/provider.js';
import type { StartPaymentRequest } from '../../domain/transaction.js';
import { startStripeStandIn } from '../../../test/support/stripe-stand-in/start-stripe-stand-in.js';
import type { StripeStandIn } from '../../../test/support/stripe-stand-in/start-stripe-stand-in.js';
import { stripeApiVersion, stripeScriptUrl } from './api-version.js';
import { eventTable } from './events.js';
import { createStripeProvider } from './stripe-provider.js';

const ids = createSystemIds({ random: createSystemRandom() });
const clock = { now: () => new Date() };
const webhookSecret = 'whsec_standInSecret1234';
let standIn: StripeStandIn;
let provider: Provider;
let call: ProviderCall;
const odd: Server[] = [];

const to = (baseUrl: string, timeoutMs = 5_000) => createStripeProvider({ baseUrl, fetch: (url, init) => fetch(url, init), clock, timers: createSystemTimers(), timeoutMs });

beforeAll(async () => {
  standIn = await startStripeStandIn({ clock, ids });
  provider = to(standIn.url);
  const { secretKey, publishableKey } = standIn.openAccount('http://127.0.0.1:9/');
  call = { organizationId: ids.objectId(), livemode: false, providerId: ids.objectId(), credentials: { secretKey, publishableKey, webhookSecret }, signal: AbortSignal.timeout(60_000) };
});
afterAll(() => standIn.close());
afterEach(() => odd.splice(0).forEach((server) => { server.closeAllConnections(); server.close(); }));

/** A Stripe that answers every request alike. */
async function answering(status: number, body: unknown): Promise<Provider> {
  const server = createServer((_request, response) => void response.writeHead(status, { 'content-type': 'application/json', location: 'http://127.0.0.1:1/' }).end(typeof body === 'string' ? body : JSON.stringify(body)));
  odd.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return to(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

function request(): StartPaymentRequest {
  return { attemptId: ids.objectId(), transactionId: ids.objectId(), organizationId: call.organizationId, amountMinor: 4_900, currency: 'EUR', returnUrl: 'https://pay.example/', cancelUrl: 'https://pay.example/', hookUrl: 'https://hooks.example/', description: 'Order 7', email: 'buyer@example.com' };
}

describe('requests', () => {
  test('carry the pinned version, the attempt id as key and our ids, and nothing of the buyer', async () => {
    const sent = request();
    expect(await provider.startPayment(call, sent)).toMatchObject({ kind: 'ok', value: { action: { type: 'embedded', scriptUrl: stripeScriptUrl, publishableKey: call.credentials['publishableKey'] } } });
    const { headers, body } = standIn.requests.at(-1)!;
    expect(headers).toMatchObject({ 'stripe-version': stripeApiVersion, 'idempotency-key': sent.attemptId });
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      amount: '4900', currency: 'eur', 'automatic_payment_methods[enabled]': 'true', description: 'Order 7',
      'metadata[organizationId]': sent.organizationId, 'metadata[transactionId]': sent.transactionId, 'metadata[attemptId]': sent.attemptId,
    });
  });

  test('speak the version that the library describes, and load Stripe.js of the same', () => {
    expect(stripeApiVersion).toBe(Stripe.API_VERSION);
    expect(stripeScriptUrl).toContain(`/${stripeApiVersion.split('.')[1]}/`);
  });

  test('repeated under the same key tell what became of the payment, not the answer of then', async () => {
    const sent = request();
    const first = await provider.startPayment(call, sent);
    const ledger = standIn.book.ledgers.at(-1)!;
    standIn.book.take(ledger, 'succeed');
    const again = await provider.startPayment(call, sent);
    expect(again).toMatchObject({ kind: 'ok', value: { providerReference: first.kind === 'ok' && first.value.providerReference, action: null } });
    expect(again.kind === 'ok' && again.facts.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['attempt succeeded', 'capture succeeded']);
  });

  test('are never sent with a key of the other mode', async () => {
    const before = standIn.requests.length;
    expect(await provider.startPayment({ ...call, livemode: true }, request())).toMatchObject({ kind: 'refused', retryable: false });
    expect(standIn.requests).toHaveLength(before);
  });

  test('a look-up lists every refund and dispute, page by page', async () => {
    await provider.startPayment(call, request());
    const ledger = standIn.book.ledgers.at(-1)!;
    for (const step of ['succeed', 'refundPart', 'openDispute'] as const) standIn.book.take(ledger, step);
    const found = await provider.lookUpPayment(call, { providerReference: ledger.intent.id });
    expect(found.kind === 'ok' && found.facts.map(({ kind, status, amountMinor }) => `${kind} ${status} ${amountMinor}`)).toEqual(['attempt succeeded 4900', 'capture succeeded 4900', 'refund succeeded 2450', 'dispute open 4900']);
    expect(await provider.lookUpPayment(call, { providerReference: 'pi_unknown' })).toEqual({ kind: 'ok', value: null, facts: [] });
  });
});

describe('answers', () => {
  const error = (type: string, more: Record<string, unknown> = {}) => ({ error: { type, message: 'No: sk_test_abcdefgh and pi_1_secret_2.', ...more } });

  test.each<[string, number, unknown, Record<string, unknown>]>([
    ['400 is a refusal, without secrets in its reason', 400, error('invalid_request_error'), { kind: 'refused', retryable: false, reason: 'No: … and ….' }],
    ['401 is a refusal', 401, error('invalid_request_error'), { kind: 'refused', retryable: false }],
    ['402 is a refusal', 402, error('card_error', { code: 'card_declined' }), { kind: 'refused', retryable: false }],
    ['403 is a refusal', 403, error('invalid_request_error'), { kind: 'refused', retryable: false }],
    ['429 is a refusal for now', 429, error('rate_limit_error'), { kind: 'refused', retryable: true }],
    ['409 may be our own first request at work', 409, error('invalid_request_error', { code: 'idempotency_key_in_use' }), { kind: 'unknown' }],
    ['a key of another request proves that one came through', 400, error('idempotency_error'), { kind: 'unknown' }],
    ['500 is unknown', 500, error('api_error'), { kind: 'unknown' }],
    ['503 is unknown', 503, '<html>', { kind: 'unknown' }],
    ['a redirect is unknown and not followed', 302, '', { kind: 'unknown' }],
    ['a garbled 200 is unknown', 200, '<html>', { kind: 'unknown' }],
    ['a 200 without the fields is unknown', 200, { id: 'pi_1', object: 'payment_intent' }, { kind: 'unknown' }],
    ['an endless 200 is unknown', 200, `"${'a'.repeat(9_000_000)}"`, { kind: 'unknown' }],
  ])('%s', async (_name, status, body, outcome) => {
    expect(await (await answering(status, body)).startPayment(call, request())).toMatchObject(outcome);
  });

  test('nobody listening, no answer in time and an ended call are unknown', async () => {
    const silent = createServer(() => undefined);
    odd.push(silent);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    expect(await to(url, 100).startPayment(call, request())).toEqual({ kind: 'unknown', reason: 'timeout' });
    expect(await to('http://127.0.0.1:1').startPayment(call, request())).toEqual({ kind: 'unknown', reason: 'connection_lost' });
    expect(await to(url).startPayment({ ...call, signal: AbortSignal.abort() }, request())).toEqual({ kind: 'unknown', reason: 'aborted' });
  });
});

describe('credentials', () => {
  test('are asked whether they work, and whose they are', async () => {
    expect(await provider.probeCredentials(call)).toEqual({ kind: 'ok', value: { accountName: 'Stand-in Ltd', livemode: false }, facts: [] });
    const wrong = { ...call, credentials: { ...call.credentials, secretKey: 'sk_test_unknownkey123' } };
    expect(await provider.probeCredentials(wrong)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('Invalid API Key') });
  });

  test('must have the right form and belong to the mode', () => {
    const check = (changes: Record<string, string | string[]>, livemode = false) => provider.checkCredentials({ secretKey: 'sk_test_abcdefgh1', publishableKey: 'pk_test_abcdefgh1', webhookSecret, ...changes }, livemode).map(({ pointer }) => pointer);
    expect(check({})).toEqual([]);
    expect(check({ secretKey: 'rk_test_abcdefgh1', webhookSecret: Array(5).fill(webhookSecret) as string[] })).toEqual([]);
    expect(check({ webhookSecret: Array(6).fill(webhookSecret) as string[] })).toEqual(['/webhookSecret']);
    expect(check({ webhookSecret: [], secretKey: 'pk_test_abcdefgh1', publishableKey: 'sk_test_abcdefgh1', apiBaseUrl: 'http://127.0.0.1' })).toEqual(['/apiBaseUrl', '/secretKey', '/publishableKey', '/webhookSecret']);
    expect(check({}, true)).toEqual(['/secretKey', '/publishableKey']);
    expect(check({ secretKey: 'sk_live_abcdefgh1' })).toEqual(['/secretKey']);
  });
});

describe('hooks', () => {
  const event = (changes: Record<string, unknown> = {}, object: unknown = { id: 'pi_1', object: 'payment_intent' }) =>
    JSON.stringify({ id: 'evt_1', object: 'event', api_version: stripeApiVersion, created: 1_800_000_000, livemode: false, type: 'payment_intent.succeeded', data: { object }, ...changes });
  const sign = (payload: string, secret = webhookSecret, timestamp = 1_800_000_000) => new Stripe('sk_test_x').webhooks.generateTestHeaderString({ payload, secret, timestamp });
  const verify = (payload: string, header: string | undefined, seconds = 1_800_000_000, secrets: string | string[] = webhookSecret) =>
    provider.verifyHook({ rawBody: Buffer.from(payload), headers: { 'stripe-signature': header }, receivedAt: new Date(seconds * 1_000) }, { ...call, credentials: { ...call.credentials, webhookSecret: secrets } });
  const read = (payload: string): EventMeaning => {
    const { type } = JSON.parse(payload) as { type: string };
    return provider.readEvent({ eventId: 'evt_1', eventType: type, occurredAt: new Date(), raw: Buffer.from(payload) });
  };

  test('signed by the library itself are authentic, for 300 seconds into the past and the future', async () => {
    const payload = event();
    for (const seconds of [0, 300, -300]) expect(await verify(payload, sign(payload), 1_800_000_000 + seconds)).toMatchObject({ kind: 'authentic', events: [{ eventId: 'evt_1', eventType: 'payment_intent.succeeded', occurredAt: new Date(1_800_000_000_000) }] });
    for (const seconds of [301, -301]) expect(await verify(payload, sign(payload), 1_800_000_000 + seconds)).toEqual({ kind: 'rejected', reason: 'clock' });
  });

  test('may be signed with any of several secrets, and bear several signatures', async () => {
    const payload = event();
    const [, old = ''] = sign(payload, 'whsec_theOldOne').split(',');
    expect(await verify(payload, `${sign(payload)},${old},v0=abc`, undefined, ['whsec_theOldOne'])).toMatchObject({ kind: 'authentic' });
    expect(await verify(payload, sign(payload, 'whsec_second'), undefined, ['whsec_first', 'whsec_second'])).toMatchObject({ kind: 'authentic' });
    expect(await verify(payload, sign(payload, 'whsec_third'), undefined, ['whsec_first', 'whsec_second'])).toEqual({ kind: 'rejected', reason: 'bad_signature' });
    expect(await verify(payload, undefined)).toEqual({ kind: 'rejected', reason: 'missing_signature' });
  });

  test('of a connected account, thin events and broken JSON are kept and not used', async () => {
    for (const payload of [event({ account: 'acct_other' }), event({ object: 'v2.core.event' }), '{"id":', '[]']) expect(await verify(payload, sign(payload))).toMatchObject({ kind: 'unusable' });
  });

  test('of another API version are looked up, whatever their object looks like', () => {
    const metadata = { attemptId: 'a'.repeat(24), transactionId: 'b'.repeat(24) };
    expect(read(event({ api_version: '2020-08-27' }, { id: 'pi_1', metadata, amount: 'odd' }))).toEqual({ kind: 'lookup', providerReference: 'pi_1', attemptId: metadata.attemptId, transactionId: metadata.transactionId });
    expect(read(event({ api_version: null, type: 'refund.updated' }, { id: 're_1', payment_intent: { id: 'pi_2' } }))).toMatchObject({ kind: 'lookup', providerReference: 'pi_2' });
  });

  test('charge.refunded only has the payment looked up; of charges that are not ours it is ignored', () => {
    const charge = { id: 'ch_1', object: 'charge', payment_intent: 'pi_1', amount_refunded: 4_900 };
    expect(read(event({ type: 'charge.refunded' }, { ...charge, metadata: { attemptId: 'a'.repeat(24) } }))).toMatchObject({ kind: 'lookup', providerReference: 'pi_1' });
    expect(read(event({ type: 'charge.refunded' }, charge))).toMatchObject({ kind: 'ignored' });
    expect(read(event({ type: 'charge.refunded' }, { ...charge, payment_intent: null }))).toMatchObject({ kind: 'ignored' });
  });

  test('of unknown types are ignored with the reason; objects that do not fit are unusable', () => {
    expect(read(event({ type: 'customer.created' }))).toEqual({ kind: 'ignored', why: expect.stringContaining('customer.created') });
    expect(read(event({ type: 'constructor' }))).toMatchObject({ kind: 'ignored' });
    for (const type of Object.keys(eventTable).filter((name) => name !== 'charge.refunded')) expect(read(event({ type }, { id: 'x_1', payment_intent: 'pi_1' }))).toMatchObject({ kind: 'unusable' });
  });

  test.each([
    ['warning_needs_response', 'inquiry'], ['warning_closed', 'inquiry'], ['needs_response', 'open'], ['under_review', 'under_review'], ['won', 'won'], ['lost', 'lost'],
  ])('a dispute that is %s is %s here', (status, word) => {
    const dispute = { id: 'du_1', object: 'dispute', amount: 4_900, currency: 'eur', payment_intent: 'pi_1', status, reason: 'fraudulent', metadata: {} };
    expect(read(event({ type: 'charge.dispute.updated' }, dispute))).toMatchObject({ kind: 'facts', providerReference: 'pi_1', currency: 'EUR', facts: [{ kind: 'dispute', subjectId: 'du_1', status: word, amountMinor: 4_900, reason: 'fraudulent' }] });
  });

  test.each([
    [{ status: 'requires_capture' }, 'processing', null],
    [{ status: 'canceled', cancellation_reason: 'automatic', canceled_at: 1_800_000_000 }, 'expired', null],
    [{ status: 'canceled', cancellation_reason: 'abandoned', canceled_at: 1_800_000_000 }, 'cancelled', null],
    [{ status: 'requires_payment_method', last_payment_error: { type: 'card_error', code: 'card_declined', decline_code: 'do_not_honor' } }, 'declined', 'do_not_honor'],
    [{ status: 'requires_payment_method', last_payment_error: null }, 'awaiting_buyer', null],
  ])('a payment with %j is %s here', (changes, status, reason) => {
    const intent = { id: 'pi_1', object: 'payment_intent', amount: 4_900, amount_received: 0, currency: 'eur', created: 1_800_000_000, livemode: false, metadata: {}, ...changes };
    expect(read(event({ type: 'payment_intent.processing' }, intent))).toMatchObject({ kind: 'facts', facts: [{ kind: 'attempt', status, reason }] });
  });
});
