import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { createOrderDriver } from '../support/driven-orders.js';
import { merchantApi, samePorts } from '../support/merchant-api.js';
import type { CreatedCheckout, MerchantApi } from '../support/merchant-api.js';
import { sendRequest } from '../support/send-request.js';
import { signHook } from '../support/sign-hook.js';
import { simulatorEvent } from '../support/simulator-event.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

const secretKey = `sim_${'f'.repeat(40)}`;
const webhookSecret = `whsec_${'f'.repeat(40)}`;
/** Requests of one site that may be on their way at the moment of a kill (DELIVERY_LANE_CONCURRENCY). */
const inFlightMax = 4;

let cluster: Cluster;
let gateway: SpawnedGateway;
let merchant: MerchantApi;
let receiver: IpnReceiver;
let ports: Record<string, string>;
let killsCount = 0;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function spawn(env: Record<string, string> = {}): Promise<SpawnedGateway> {
  gateway = await cluster.spawn({ env: { ...ports, DELIVERY_LANE_CONCURRENCY: String(inFlightMax), ...env } });
  return gateway;
}

async function killAndRestart(): Promise<void> {
  await gateway.kill('SIGKILL');
  killsCount += 1;
  await spawn();
}

beforeAll(async () => {
  cluster = await spawnCluster();
  ports = {};
  await spawn();
  ports = samePorts(gateway);
  // The first key stays good; each restart makes one of its own for its own folder.
  merchant = merchantApi(gateway);
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
}, 120_000);

afterAll(async () => {
  await receiver?.close();
  await cluster?.stop();
});

describe('a gateway killed in the middle of orders', () => {
  test('brings every order to its end once: one transaction, one answer, its events, and its IPN with no more repetitions than were in flight', async () => {
    const orders = createOrderDriver({ merchant: () => merchant, receiver });
    // From right after the first requests to well into deliveries; jittered, so that every run cuts elsewhere.
    for (const momentMs of [15, 60, 150, 300, 600]) {
      const working = orders.begin(`order-${momentMs}`, 8);
      await pause(momentMs * (0.5 + Math.random()));
      await killAndRestart();
      await working;
    }
    await orders.finish();
    await orders.expectWhole(inFlightMax * killsCount);
  }, 150_000);
});

describe('a hook that was answered 200', () => {
  async function openPayment(reference: string, providerId: string): Promise<{ id: string; attempt: { id: string; providerReference: string } }> {
    const { body } = await merchant.create(reference, { ipnUrl: receiver.url });
    const { id, sessionPublicId } = body as CreatedCheckout;
    expect((await merchant.start(sessionPublicId, providerId)).status).toBe(200);
    const [attempt] = (await merchant.transaction(id))['attempts'] as { id: string; providerReference: string }[];
    return { id, attempt: attempt ?? { id: '', providerReference: '' } };
  }

  test('is applied after a restart, whenever the process that took it was killed', async () => {
    const provider = await merchant.send('POST', '/api/v1/providers', { type: 'sandbox', label: 'Known', siteIds: [gateway.devJson.siteId], credentials: { secretKey, webhookSecret } });
    const providerId = String(provider.body['id']);
    const payments = await Promise.all(Array.from({ length: 12 }, (_none, index) => openPayment(`hook-${index}`, providerId)));
    const answered: string[] = [];
    const post = async ({ id, attempt }: (typeof payments)[number]): Promise<void> => {
      const { rawBody } = simulatorEvent({
        secretKey, type: 'payment.succeeded', status: 'succeeded', amount: 4900, paymentId: attempt.providerReference,
        metadata: { organizationId: gateway.devJson.organizationId, transactionId: id, attemptId: attempt.id },
      });
      const { status } = await sendRequest('POST', `${gateway.urls.main}/hooks/sandbox/${providerId}`, { body: rawBody, headers: { 'Sandbox-Signature': signHook(webhookSecret, rawBody) } });
      if (status === 200) answered.push(id);
    };

    // Without workers nothing is applied before the kill: what is stored is all there is.
    await gateway.kill('SIGKILL');
    await spawn({ ROLES: 'main' });
    await Promise.all(payments.slice(0, 4).map(post));
    expect(answered).toHaveLength(4);
    await killAndRestart();
    // With workers at it, killed with the first answer.
    const rest = payments.slice(4).map((payment) => post(payment).catch(() => undefined));
    await waitFor(() => answered.length > 4, { everyMs: 1, what: 'one of the others to be answered' });
    await killAndRestart();
    await Promise.all(rest);

    for (const id of answered) await waitFor(async () => (await merchant.transaction(id))['amountCaptured'] === 4900, { what: `the payment ${id} to be known` });
    await waitFor(() => answered.every((id) => receiver.received.some(({ body }) => body.id === id && body.status === 1)), { timeoutMs: 30_000, what: 'their IPNs' });
    const client = await MongoClient.connect(cluster.database.uri);
    try {
      const inbox = client.db(cluster.database.dbName).collection('inboxEvents');
      const ends = await waitFor(async () => {
        const found = await inbox.find({ providerId: { $exists: true } }).toArray();
        return found.some(({ status }) => status === 'pending') ? null : found;
      }, { timeoutMs: 75_000, what: 'no event to be left over' });
      expect(ends.filter(({ status }) => status !== 'applied')).toEqual([]);
    } finally {
      await client.close();
    }
    expect(receiver.violations()).toEqual([]);
  }, 150_000);
});
