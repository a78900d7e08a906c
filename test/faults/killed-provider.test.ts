import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { merchantApi, payOnPage } from '../support/merchant-api.js';
import type { CreatedCheckout, MerchantApi } from '../support/merchant-api.js';
import type { Json } from '../support/send-request.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import { spawnSimulator } from '../support/spawn-simulator.js';
import type { SpawnedSimulator } from '../support/spawn-simulator.js';
import { waitFor } from '../support/wait-for.js';

/** What the provider has stored: the truth about money. */
type ProviderPayment = { status: string; capture: { amount: number } | null; refunds: { amount: number; status: string }[]; metadata: { transactionId: string } };

/** The provider makes the payment and cuts the connection before it answers. */
const hangsUpAmount = 50_002;
/** It makes the refund and answers 500. */
const refundMadeButFailsAmount = 30_004;

let cluster: Cluster;
let simulator: SpawnedSimulator;
let merchant: MerchantApi;
let receiver: IpnReceiver;
let client: MongoClient;

const atProvider = (transactionId: string): Promise<ProviderPayment[]> =>
  client.db(cluster.database.dbName).collection<ProviderPayment>('simulator_payments').find({ 'metadata.transactionId': transactionId }).toArray();

async function create(reference: string, changes: Json = {}): Promise<CreatedCheckout> {
  const created = await merchant.create(reference, { ipnUrl: receiver.url, ...changes });
  expect(created.status).toBe(200);
  return created.body as CreatedCheckout;
}

/** What buyer and merchant see while nobody knows. */
async function expectUnknown({ id, sessionPublicId }: CreatedCheckout): Promise<void> {
  const { status, attempts } = await merchant.transaction(id);
  expect([id, status]).toEqual([id, expect.stringMatching(/^(initiated|pending_provider)$/)]);
  expect((attempts as { status: string }[]).map((attempt) => attempt.status)).toEqual(['starting']);
  expect((await merchant.status(id, sessionPublicId)).body['status']).not.toBe('failed');
}

/** The provider's page, once it is known that the provider has the payment. */
function pageOf({ id, sessionPublicId }: CreatedCheckout): Promise<string> {
  return waitFor(async () => ((await merchant.status(id, sessionPublicId)).body['action'] as { url: string } | null)?.url, { timeoutMs: 45_000, everyMs: 200, what: 'what the buyer has to do' });
}

beforeAll(async () => {
  cluster = await spawnCluster();
  simulator = await spawnSimulator(cluster.database);
  const gateway = await cluster.spawn({ env: { ROLES: 'panel,admin-api,checkout,main,workers', SIMULATOR_PORT: String(simulator.port) } });
  merchant = merchantApi(gateway);
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
  client = await MongoClient.connect(cluster.database.uri);
}, 120_000);

afterAll(async () => {
  await client?.close();
  await receiver?.close();
  await simulator?.kill();
  await cluster?.stop();
});

describe('a provider that is killed while it is asked', () => {
  test('leaves outcomes unknown, never failed; when it is back each is found out, and nothing was done twice', async () => {
    const refunded = await create('refund-in-flight');
    const refundedBlindly = await create('refund-made-but-500', { amount: 40_000 });
    for (const { id } of [refunded, refundedBlindly]) expect((await merchant.simulate(id, 'succeeded')).status).toBe(200);
    const hungUp = await create('hung-up', { amount: hangsUpAmount });
    const answered = await merchant.start(hungUp.sessionPublicId);
    expect([answered.status, answered.body['action']]).toEqual([200, null]);
    const blind = await merchant.send('POST', `/api/v1/transactions/${refundedBlindly.id}/refunds`, { amount: refundMadeButFailsAmount });
    expect([blind.status, (await merchant.transaction(refundedBlindly.id))['amountRefundPending']]).toEqual([201, refundMadeButFailsAmount]);

    // Asked, and never answered: the connections break when it is killed.
    const inFlight = await create('in-flight');
    simulator.freeze();
    const starting = merchant.start(inFlight.sessionPublicId);
    const refunding = merchant.send('POST', `/api/v1/transactions/${refunded.id}/refunds`, { amount: 1000 });
    await waitFor(async () => ((await merchant.transaction(inFlight.id))['attempts'] as unknown[]).length === 1 && (await merchant.transaction(refunded.id))['amountRefundPending'] === 1000, { what: 'both to be asked for' });
    await simulator.kill();
    for (const answer of [await starting, await refunding]) expect([200, 201]).toContain(answer.status);

    // Asked while nobody is there.
    const refusedConnection = await create('nobody-there');
    const voided = await create('voided-meanwhile');
    for (const { sessionPublicId } of [refusedConnection, voided]) {
      const started = await merchant.start(sessionPublicId);
      expect([started.status, started.body['action']]).toEqual([200, null]);
    }
    const unknown = [hungUp, inFlight, refusedConnection, voided];
    for (const checkout of unknown) await expectUnknown(checkout);
    for (const { sessionPublicId } of unknown) {
      const second = await merchant.start(sessionPublicId);
      expect([second.status, second.body.code]).toEqual([409, 'attempt_in_progress']);
    }
    await merchant.send('POST', `/api/v1/transactions/${voided.id}/void`, {});
    expect((await merchant.transaction(voided.id))['status']).toBe('initiated');
    expect((await merchant.transaction(refunded.id))).toMatchObject({ status: 'succeeded', amountRefunded: 0, amountRefundPending: 1000 });
    // What nobody knows still counts against what is left.
    expect((await merchant.send('POST', `/api/v1/transactions/${refunded.id}/refunds`, { amount: 3901 })).body.code).toBe('refund_exceeds_captured');

    await simulator.restart();
    for (const checkout of unknown) await expectUnknown(checkout);
    // The janitor's next looks come after minutes; time is moved on instead of waited for.
    expect((await merchant.send('POST', '/api/v1/test-helpers/advance-clock', { seconds: 300 })).status).toBe(200);
    for (const checkout of [hungUp, inFlight, refusedConnection]) {
      expect(await payOnPage(await pageOf(checkout))).toBe(303);
      await waitFor(async () => (await merchant.transaction(checkout.id))['status'] === 'succeeded', { what: 'the payment to be known' });
      const payments = await atProvider(checkout.id);
      expect(payments.map(({ capture }) => capture !== null)).toEqual([true]);
    }
    await waitFor(async () => (await merchant.transaction(voided.id))['status'] === 'cancelled', { timeoutMs: 45_000, everyMs: 200, what: 'the void to be done' });
    expect((await atProvider(voided.id)).filter(({ status }) => ['open', 'processing', 'succeeded'].includes(status))).toEqual([]);
    for (const [id, amount] of [[refunded.id, 1000], [refundedBlindly.id, refundMadeButFailsAmount]] as const) {
      await waitFor(async () => (await merchant.transaction(id))['amountRefunded'] === amount, { timeoutMs: 45_000, everyMs: 200, what: 'the refund to be known' });
      expect((await atProvider(id)).flatMap(({ refunds }) => refunds.map((refund) => refund.amount))).toEqual([amount]);
    }

    const statuses = (id: string): number[] => receiver.received.filter(({ body }) => body.id === id).map(({ body }) => body.status);
    for (const { id } of [hungUp, inFlight, refusedConnection]) await waitFor(() => statuses(id).includes(1), { what: 'the IPN' });
    expect(receiver.received.filter(({ body }) => body.status === 2)).toEqual([]);
    expect(receiver.violations()).toEqual([]);
  }, 150_000);
});
