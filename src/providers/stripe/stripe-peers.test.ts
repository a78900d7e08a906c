import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSystemIds } from '../../adapters/system-ids.js';
import { createSystemRandom } from '../../adapters/system-random.js';
import { createSystemTimers } from '../../adapters/system-timers.js';
import type { Provider, ProviderCall } from '../../domain/ports/provider.js';
import type { StartPaymentRequest } from '../../domain/transaction.js';
import { startLocalStripe } from '../../../test/support/stripe-peers/start-localstripe.js';
import type { LocalStripe } from '../../../test/support/stripe-peers/start-localstripe.js';
import { startStripeMock } from '../../../test/support/stripe-peers/start-stripe-mock.js';
import type { StripeMock } from '../../../test/support/stripe-peers/start-stripe-mock.js';
import { createStripeProvider } from './stripe-provider.js';

const ids = createSystemIds({ random: createSystemRandom() });
/** What every answer of the peer said, in its order. */
const statuses: string[] = [];
type Change = Readonly<{ request?: (body: URLSearchParams) => void; answer?: (body: Record<string, unknown>) => void }>;
const to = (baseUrl: string, { request: changeRequest, answer: changeAnswer }: Change = {}): Provider => createStripeProvider({
  baseUrl,
  clock: { now: () => new Date() },
  timers: createSystemTimers(),
  async fetch(url, init) {
    const form = new URLSearchParams(String(init.body ?? ''));
    changeRequest?.(form);
    const response = await fetch(url, init.method === 'POST' ? { ...init, body: form } : init);
    statuses.push(`${init.method} ${new URL(url).pathname.replace(/(pi|re)_\w+/, '{id}')} ${response.status}`);
    if (!changeAnswer) return response;
    const body = (await response.json()) as Record<string, unknown>;
    changeAnswer(body);
    return new Response(JSON.stringify(body), { status: response.status, headers: { 'content-type': 'application/json' } });
  },
});
// Its payments were never charged, and nothing is asked about the refunds and disputes of such.
const asCharged: Change = { answer: (body) => { if (body['object'] === 'payment_intent') body['latest_charge'] = 'ch_1'; } };
// It is of an older API and refuses what that did not have.
const asOlder: Change = { request: (body) => ['automatic_payment_methods[enabled]', 'description', 'cancellation_reason'].forEach((name) => body.delete(name)) };
const call: ProviderCall = {
  organizationId: ids.objectId(), livemode: false, providerId: ids.objectId(), signal: AbortSignal.timeout(120_000),
  credentials: { secretKey: 'sk_test_12345', publishableKey: 'pk_test_12345', webhookSecret: 'whsec_12345678' },
};
const request = (): StartPaymentRequest => ({
  attemptId: ids.objectId(), transactionId: ids.objectId(), organizationId: call.organizationId, amountMinor: 4_900, currency: 'EUR', returnUrl: 'https://pay.example/', cancelUrl: 'https://pay.example/', hookUrl: 'https://hooks.example/', description: 'Order 7', email: null,
});
/** A peer that is not to be had is missing from a machine of one's own, but never from CI. */
function orSkip<T>(peer: T | null, tool: string): T | null {
  if (peer === null && process.env['CI'] === 'true') throw new Error(`${tool} is missing: this check must run in CI.`);
  if (peer === null) process.stderr.write(`Skipped: ${tool} is not installed.\n`);
  return peer;
}

describe('stripe-mock, which knows Stripe\'s own description of its API', () => {
  let mock: StripeMock | null = null;
  beforeAll(async () => { mock = orSkip(await startStripeMock(), 'go'); }, 300_000);
  afterAll(() => mock?.stop());

  test('finds every request of ours valid', async () => {
    if (mock === null) return;
    const provider = to(mock.url, asCharged);
    statuses.length = 0;
    const sent = request();
    await provider.startPayment(call, sent);
    await provider.lookUpPayment(call, { providerReference: 'pi_1' });
    await provider.lookUpPayment(call, { attemptId: sent.attemptId });
    await provider.refund(call, { refundId: ids.objectId(), transactionId: sent.transactionId, attemptId: sent.attemptId, providerReference: 'pi_1', amountMinor: 100, currency: 'EUR', reason: null });
    await provider.cancelPayment(call, { attemptId: sent.attemptId, providerReference: 'pi_1' });
    await provider.probeCredentials(call);
    expect(statuses.filter((status) => !status.endsWith(' 200'))).toEqual([]);
    expect(new Set(statuses)).toEqual(new Set([
      'POST /v1/payment_intents 200', 'GET /v1/payment_intents/{id} 200', 'GET /v1/refunds 200', 'GET /v1/disputes 200', 'GET /v1/payment_intents/search 200', 'GET /v1/payment_intents 200', 'POST /v1/refunds 200',
      'POST /v1/payment_intents/{id}/cancel 200', 'GET /v1/account 200',
    ]));
  });

  test('refuses a request that is not, which proves that it looks', async () => {
    if (mock === null) return;
    const response = await fetch(`${mock.url}/v1/payment_intents`, { method: 'POST', headers: { authorization: 'Bearer sk_test_12345' }, body: new URLSearchParams({ amount: 'many', currency: 'eur' }) });
    expect(response.status).toBe(400);
  });
});

describe('localstripe, which keeps state', () => {
  let peer: LocalStripe | null = null;
  beforeAll(async () => { peer = orSkip(await startLocalStripe(), 'python3 with venv'); }, 300_000);
  afterAll(() => peer?.stop());

  const post = async (path: string, form: Record<string, string>): Promise<Record<string, unknown>> => {
    const response = await fetch(`${peer?.url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${String(call.credentials['secretKey'])}` }, body: new URLSearchParams(form) });
    return (await response.json()) as Record<string, unknown>;
  };

  test('takes a payment of ours that its buyer pays, and gives it back', async () => {
    if (peer === null) return;
    const method = await post('/v1/payment_methods', { type: 'card', 'card[number]': '4242424242424242', 'card[exp_month]': '12', 'card[exp_year]': '2040', 'card[cvc]': '123' });
    // A card can be given with the payment only, not when it is confirmed.
    const provider = to(peer.url, { request: (body) => { asOlder.request?.(body); if (body.has('currency')) body.set('payment_method', String(method['id'])); } });
    const started = await provider.startPayment(call, request());
    expect(started).toMatchObject({ kind: 'ok', facts: [{ kind: 'attempt', status: 'awaiting_buyer' }] });
    const reference = started.kind === 'ok' ? started.value.providerReference : '';
    await post(`/v1/payment_intents/${reference}/confirm`, {});
    const refunded = await provider.refund(call, { refundId: ids.objectId(), transactionId: ids.objectId(), attemptId: ids.objectId(), providerReference: reference, amountMinor: 900, currency: 'EUR', reason: null });
    expect(refunded).toMatchObject({ kind: 'ok', facts: [{ kind: 'refund', status: 'succeeded', amountMinor: 900 }] });
  });

  test('cancels one that nobody pays, and knows no other', async () => {
    if (peer === null) return;
    const provider = to(peer.url, asOlder);
    const started = await provider.startPayment(call, request());
    const providerReference = started.kind === 'ok' ? started.value.providerReference : '';
    expect(await provider.cancelPayment(call, { attemptId: ids.objectId(), providerReference })).toMatchObject({ kind: 'ok', facts: [{ kind: 'attempt', status: 'cancelled' }] });
    expect(await provider.lookUpPayment(call, { providerReference: 'pi_nobody' })).toEqual({ kind: 'ok', value: null, facts: [] });
  });
});
