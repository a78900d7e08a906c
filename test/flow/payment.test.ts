import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver, ReceivedIpn } from '../../contract-tests/ipn-receiver.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

let gateway: SpawnedGateway;
let receiver: IpnReceiver;

type Json = Record<string, unknown>;
type Answer = { status: number; body: Json; headers: Headers };

async function send(method: string, url: string, options: { body?: unknown; headers?: Record<string, string> } = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...options.headers },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Json) : { text }, headers: response.headers };
}

const api = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  send(method, `${gateway.urls.adminApi}${path}`, { ...(body === undefined ? {} : { body }), headers: { Authorization: `Bearer ${gateway.devJson.apiKey}`, ...headers } });

async function createCheckout(reference: string, more: Json = {}): Promise<{ id: string; sessionPublicId: string; shortCode: string; paymentUrl: string }> {
  const created = await api('POST', `/v1/checkouts/${gateway.devJson.siteId}/create`, {
    amount: 4900, currency: 'EUR', externalReference: reference, returnUrl: 'https://shop.example/thanks?key=wc_1&tx={transactionId}', ipnUrl: receiver.url, ...more,
  });
  expect([created.status, created.body]).toEqual([200, expect.objectContaining({ id: expect.any(String) })]);
  return created.body as { id: string; sessionPublicId: string; shortCode: string; paymentUrl: string };
}

const ipnsOf = (id: string) => receiver.received.filter((ipn) => ipn.body.id === id);
const ipn = (id: string, status: number): Promise<ReceivedIpn> =>
  waitFor(() => ipnsOf(id).find((candidate) => candidate.body.status === status), { what: `an IPN with status ${status}` });

beforeAll(async () => {
  gateway = await spawnGateway({ env: { VALIDATE_RESPONSES: 'true' } });
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
}, 120_000);

afterAll(async () => {
  await receiver?.close();
  await gateway?.stop();
});

describe('a whole payment', () => {
  test('a checkout paid on the simulator’s page succeeds, and the merchant is told by one signed IPN', async () => {
    const checkout = await createCheckout('order-paid');
    const session = await send('GET', `${gateway.urls.checkout}/api/v1/checkouts/${checkout.shortCode}`);
    expect([session.status, session.body['amount'], session.body['currency'], session.body['sessionPublicId']]).toEqual([200, 4900, 'EUR', checkout.sessionPublicId]);
    const [option] = session.body['paymentOptions'] as { providerId: string; type: string }[];

    const started = await send('POST', `${gateway.urls.checkout}/api/v1/transactions/create`, { body: { sessionPublicId: checkout.sessionPublicId, providerId: option!.providerId } });
    expect([started.status, started.body['transactionId']]).toEqual([200, checkout.id]);
    const page = (started.body['action'] as { url: string }).url;
    expect(page.startsWith(gateway.urls.simulator ?? 'no simulator')).toBe(true);

    const html = (await send('GET', page)).body['text'] as string;
    const fields = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*>/g)].map(([tag, name]) => [name ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const);
    const form = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, name === 'cardNumber' ? '4242424242424242' : value]));
    const action = new URL(/<form[^>]*action="([^"]*)"/.exec(html)?.[1] ?? '', page);
    const paid = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
    expect(paid.status).toBe(303);
    expect(new URL(paid.headers.get('location') ?? '').origin).toBe(gateway.urls.checkout);

    const told = await ipn(checkout.id, 1);
    expect(told.body).toMatchObject({ schemaVersion: 2, externalReference: 'order-paid', status: 1, sessionPublicId: checkout.sessionPublicId });
    const transaction = await api('GET', `/api/v1/transactions/${checkout.id}`);
    expect([transaction.status, transaction.body['status'], transaction.body['statusCode']]).toEqual([200, 'succeeded', 1]);

    const status = await send('GET', `${gateway.urls.checkout}/api/v1/transactions/${checkout.id}/status`, { headers: { 'X-Checkout-Session': checkout.sessionPublicId } });
    expect(status.body['redirectUrl']).toBe(`https://shop.example/thanks?key=wc_1&tx=${checkout.id}&transactionId=${checkout.id}&externalReference=order-paid`);
    expect(ipnsOf(checkout.id)).toHaveLength(1);
    expect(receiver.violations()).toEqual([]);
  });

  test('the operator sees the delivery with its try, and can send it again with the same bytes', async () => {
    const checkout = await createCheckout('order-resend');
    await api('POST', `/api/v1/test-helpers/transactions/${checkout.id}/simulate`, { outcome: 'succeeded' });
    const first = await ipn(checkout.id, 1);
    const listed = await waitFor(async () => {
      const { data } = (await api('GET', `/api/v1/transactions/${checkout.id}/deliveries`)).body as { data: { id: string; status: string; tries: Json[] }[] };
      return data[0]?.status === 'delivered' ? data[0] : null;
    });
    expect(listed.tries).toEqual([expect.objectContaining({ outcome: 'delivered', httpStatus: 200 })]);
    const again = await api('POST', `/api/v1/transactions/${checkout.id}/deliveries/${listed.id}/retry`);
    expect(again.status).toBe(200);
    const second = await waitFor(() => ipnsOf(checkout.id)[1]);
    expect(second.rawBody.equals(first.rawBody)).toBe(true);
    expect(receiver.violations()).toEqual([]);
  });

  test('an IPN that the merchant refuses is tried again with the same bytes until it is taken', async () => {
    receiver.answerNext(500);
    const checkout = await createCheckout('order-retry');
    await api('POST', `/api/v1/test-helpers/transactions/${checkout.id}/simulate`, { outcome: 'succeeded' });
    await waitFor(() => ipnsOf(checkout.id).length === 2, { timeoutMs: 30_000, what: 'the second try' });
    const [first, second] = ipnsOf(checkout.id);
    expect(second!.rawBody.equals(first!.rawBody)).toBe(true);
    expect(receiver.violations()).toEqual([]);
  }, 60_000);

  test('a refund in two parts tells 1 again and then 3', async () => {
    const checkout = await createCheckout('order-refund');
    await api('POST', `/api/v1/test-helpers/transactions/${checkout.id}/simulate`, { outcome: 'succeeded' });
    const partial = await api('POST', `/api/v1/transactions/${checkout.id}/refunds`, { amount: 1000, reason: 'one broken' });
    expect(partial.status).toBe(201);
    await waitFor(() => ipnsOf(checkout.id).filter((told) => told.body.status === 1).length === 2, { what: 'the second 1' });
    expect((await api('POST', `/api/v1/transactions/${checkout.id}/refunds`, { amount: 3901 })).body).toMatchObject({ status: 422, code: 'refund_exceeds_captured' });
    expect((await api('POST', `/api/v1/transactions/${checkout.id}/refunds`, {})).status).toBe(201);
    await ipn(checkout.id, 3);
    const versions = ipnsOf(checkout.id).map((told) => told.body.eventVersion ?? 0);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(receiver.violations()).toEqual([]);
  });
});
