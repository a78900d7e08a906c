import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { createOrderDriver } from '../support/driven-orders.js';
import { merchantApi } from '../support/merchant-api.js';
import type { CreatedCheckout, MerchantApi } from '../support/merchant-api.js';
import { sendRequest } from '../support/send-request.js';
import type { Json, ReceivedAnswer } from '../support/send-request.js';
import { signHook } from '../support/sign-hook.js';
import { simulatorEvent } from '../support/simulator-event.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

const secretKey = `sim_${'d'.repeat(40)}`;
const webhookSecret = `whsec_${'d'.repeat(40)}`;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let cluster: Cluster;
let gateway: SpawnedGateway;
let merchant: MerchantApi;
let receiver: IpnReceiver;
let providerId: string;

beforeAll(async () => {
  cluster = await spawnCluster();
  gateway = await cluster.spawn();
  merchant = merchantApi(gateway);
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
  const provider = await merchant.send('POST', '/api/v1/providers', { type: 'sandbox', label: 'Known', siteIds: [gateway.devJson.siteId], credentials: { secretKey, webhookSecret } });
  providerId = String(provider.body['id']);
}, 120_000);

afterAll(async () => {
  await receiver?.close();
  await cluster?.stop();
});

type Sent = { eventId: string; status: number; tookMs: number };

/** An authentic event, about nothing of ours unless it says so. */
async function postHook(event: Parameters<typeof simulatorEvent>[0] = { secretKey, type: 'payment.created', status: 'open', amount: 1, paymentId: 'pay_elsewhere', metadata: {} }): Promise<Sent> {
  const { eventId, rawBody } = simulatorEvent(event);
  const startedAt = performance.now();
  const answer = await sendRequest('POST', `${gateway.urls.main}/hooks/sandbox/${providerId}`, { body: rawBody, headers: { 'Sandbox-Signature': signHook(webhookSecret, rawBody) } });
  if (answer.status !== 200) expectUnavailable(answer);
  return { eventId, status: answer.status, tookMs: performance.now() - startedAt };
}

function expectUnavailable(answer: ReceivedAnswer): void {
  expect([answer.status, answer.body.code]).toEqual([503, 'service_unavailable']);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9][0-9]*$/);
  expect(answer.text).not.toMatch(/mongo|ECONN|127\.0\.0\.1|pool|\bat /i);
}

describe('a database killed while hooks come in', () => {
  test('nothing is answered 200 that is not stored; all else is 503; afterwards the same process goes on', async () => {
    const paid = (await merchant.create('paid-before', { ipnUrl: receiver.url })).body as CreatedCheckout;
    expect((await merchant.start(paid.sessionPublicId, providerId)).status).toBe(200);
    const [attempt] = (await merchant.transaction(paid.id))['attempts'] as { id: string; providerReference: string }[];

    const sent: Sent[] = [];
    let over = false;
    const stream = Promise.all(Array.from({ length: 20 }, async () => {
      while (!over) sent.push(await postHook());
    }));
    await waitFor(() => sent.filter(({ status }) => status === 200).length >= 12, { what: 'hooks to be taken' });
    await cluster.database.kill();
    const refusedBefore = sent.length;

    await waitFor(() => sent.slice(refusedBefore).filter(({ status }) => status === 503).length >= 6, { timeoutMs: 30_000, what: 'hooks to be refused' });
    const others: [string, Promise<ReceivedAnswer>][] = [
      ['create', merchant.create('while-down', {}, { 'Idempotency-Key': 'while-down' })],
      ['read', merchant.send('GET', `/api/v1/transactions/${paid.id}`)],
      ['list', merchant.send('GET', '/api/v1/transactions')],
      ['the buyer\'s page', sendRequest('GET', `${gateway.urls.checkout}/api/v1/checkouts/${paid.shortCode}`)],
      ['a start', merchant.start(paid.sessionPublicId, providerId)],
      ['a sign-in', sendRequest('POST', `${gateway.urls.panel}/api/v1/auth`, { body: {}, headers: { Origin: gateway.urls.panel } })],
    ];
    for (const [name, answering] of others) {
      const answer = await answering;
      expect([name, answer.status]).toEqual([name, 503]);
      expectUnavailable(answer);
    }
    expect((await sendRequest('GET', `${gateway.urls.adminApi}/health`)).status).toBe(200);
    expect((await sendRequest('GET', `${gateway.urls.adminApi}/internal/health`)).status).toBe(503);

    await cluster.database.restart();
    const recoveredFrom = sent.length;
    await waitFor(() => sent.slice(recoveredFrom).filter(({ status }) => status === 200).length >= 6, { timeoutMs: 30_000, what: 'hooks to be taken again' });
    over = true;
    await stream;

    // Two unreachable-database limits, one for the account and one for the event, and some for a busy machine.
    expect(Math.max(...sent.map(({ tookMs }) => tookMs))).toBeLessThan(15_000);
    const client = await MongoClient.connect(cluster.database.uri);
    try {
      const inbox = client.db(cluster.database.dbName).collection<{ _id: string; status: string }>('inboxEvents');
      const stored = new Set((await inbox.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id));
      expect(sent.filter(({ status, eventId }) => status === 200 && !stored.has(`${providerId}.${eventId}`))).toEqual([]);
    } finally {
      await client.close();
    }

    // All of it works again, in the process that lived through it: ingest, workers, relay, delivery, idempotency.
    const { status } = await postHook({
      secretKey, type: 'payment.succeeded', status: 'succeeded', amount: 4900, paymentId: attempt?.providerReference ?? '',
      metadata: { organizationId: gateway.devJson.organizationId, transactionId: paid.id, attemptId: attempt?.id ?? '' },
    });
    expect(status).toBe(200);
    await waitFor(() => receiver.received.find(({ body }) => body.id === paid.id && body.status === 1), { timeoutMs: 30_000, what: 'the IPN' });
    const again = await waitFor(async () => {
      const answer = await merchant.create('while-down', {}, { 'Idempotency-Key': 'while-down' });
      return answer.status === 200 ? answer : null;
    }, { timeoutMs: 15_000, everyMs: 200, what: 'the create to be finished' });
    const listed: Json = (await merchant.send('GET', '/api/v1/transactions?externalReference=while-down')).body;
    expect([listed['total'], (listed['data'] as { id: string }[])[0]?.id]).toEqual([1, again.body['id']]);
    expect(receiver.violations()).toEqual([]);
  }, 120_000);
});

describe('a database that is killed, and one that steps down, in the middle of orders', () => {
  test('every order comes to its end once, with its events and its IPN', async () => {
    const orders = createOrderDriver({ merchant: () => merchant, receiver });
    const during = orders.begin('step-down', 8);
    await pause(100);
    await cluster.database.stepDown(6_000);
    await during;
    for (const momentMs of [40, 300]) {
      const working = orders.begin(`outage-${momentMs}`, 8);
      await pause(momentMs * (0.5 + Math.random()));
      await cluster.database.kill();
      // As long as the gateway waits for a primary: some calls have failed by now, others find it back.
      await pause(4_500 + 1_000 * Math.random());
      await cluster.database.restart();
      await working;
    }
    await orders.finish();
    // What was on its way when the result could not be written.
    await orders.expectWhole(3 * 4);
  }, 150_000);
});
