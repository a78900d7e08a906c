import { MongoClient, ObjectId } from 'mongodb';
import type { Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { sendRequest } from '../support/send-request.js';
import type { Json, ReceivedAnswer } from '../support/send-request.js';
import { signHook } from '../support/sign-hook.js';
import { simulatorEvent } from '../support/simulator-event.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** What the simulator, the provider here, has stored: the truth about money. */
type ProviderPayment = { _id: string; status: string; amount: number; capture: { amount: number } | null; refunds: { amount: number; status: string }[]; metadata: { transactionId: string; attemptId: string } };
type Created = { id: string; sessionPublicId: string };

const secretKey = `sim_${'r'.repeat(40)}`;
const webhookSecret = `whsec_${'r'.repeat(40)}`;

let cluster: Cluster;
let gateways: [SpawnedGateway, SpawnedGateway];
let receiver: IpnReceiver;
let client: MongoClient;
let database: Db;
let siteId: string;
let providerIds: [string, string];

const processOf = (index: number): SpawnedGateway => gateways[index % 2] as SpawnedGateway;
const send = (index: number, method: string, path: string, body?: unknown): Promise<ReceivedAnswer> => sendRequest(method, `${processOf(index).urls.adminApi}${path}`, { key: gateways[0].devJson.apiKey, ...(body === undefined ? {} : { body }) });
const start = (index: number, { sessionPublicId }: Created, providerId: string): Promise<ReceivedAnswer> => sendRequest('POST', `${processOf(index).urls.checkout}/api/v1/transactions/create`, { body: { sessionPublicId, providerId } });
const read = async (id: string): Promise<Json> => (await send(0, 'GET', `/api/v1/transactions/${id}`)).body;
const atProvider = (transactionIds: readonly string[]): Promise<ProviderPayment[]> => database.collection<ProviderPayment>('simulator_payments').find({ 'metadata.transactionId': { $in: [...transactionIds] } }).toArray();
const simulate = (index: number, id: string, outcome: string): Promise<ReceivedAnswer> => send(index, 'POST', `/api/v1/test-helpers/transactions/${id}/simulate`, { outcome });

const pageOf = ({ body }: ReceivedAnswer): string => (body['action'] as { url: string } | null)?.url ?? '';
/** The buyer's browser on the simulator's page. */
const pay = async (page: string): Promise<void> => {
  if (page !== '') await fetch(page, { method: 'POST', body: new URLSearchParams({ card: '4242424242424242' }), redirect: 'manual' });
};

async function create(reference: string, changes: Json = {}): Promise<Created> {
  const created = await send(0, 'POST', `/v1/checkouts/${siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: reference, ipnUrl: receiver.url, ...changes });
  expect(created.status).toBe(200);
  return created.body as unknown as Created;
}

/** What can take money, or has: at the provider, whatever the gateway believes. */
const canTakeMoney = (payments: readonly ProviderPayment[]): ProviderPayment[] => payments.filter(({ status }) => ['open', 'processing', 'succeeded'].includes(status));

beforeAll(async () => {
  cluster = await spawnCluster();
  gateways = await cluster.spawnTwo();
  const provider = await send(0, 'POST', '/api/v1/providers', { type: 'sandbox', label: 'Second', credentials: { secretKey, webhookSecret } });
  providerIds = [gateways[0].devJson.providerId, String(provider.body['id'])];
  const site = await send(0, 'POST', '/api/v1/sites', { name: 'Races', providerIds });
  siteId = String(site.body['id']);
  receiver = await startIpnReceiver(String((await send(0, 'GET', `/api/v1/sites/${siteId}/webhook-secret`)).body['secret']));
  client = await MongoClient.connect(cluster.database.uri);
  database = client.db(cluster.database.dbName);
}, 120_000);

afterAll(async () => {
  await client?.close();
  await receiver?.close();
  await cluster?.stop();
});

describe('attempts started at once on two processes', () => {
  test.each([1, 2, 3])('10 starts at two providers leave at most one payment that can take money (round %i)', async (round) => {
    const checkout = await create(`starts-${round}`);
    const answers = await Promise.all(Array.from({ length: 10 }, (_none, index) => start(index, checkout, providerIds[index % 3 === 0 ? 1 : 0])));
    for (const answer of answers) expect([200, 409]).toContain(answer.status);
    for (const answer of answers.filter(({ status }) => status === 409)) expect(answer.body.code).toBe('attempt_in_progress');
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(canTakeMoney(await atProvider([checkout.id]))).toHaveLength(1);
    const { attempts } = await read(checkout.id);
    expect((attempts as { status: string }[]).filter(({ status }) => !['cancelled', 'declined', 'expired'].includes(status))).toHaveLength(1);
  });

  test('one start after the other always has the earlier cancelled at its provider first', async () => {
    const checkout = await create('one-by-one');
    for (let index = 0; index < 4; index += 1) {
      expect((await start(index, checkout, providerIds[index % 2] ?? '')).status).toBe(200);
      const payments = await atProvider([checkout.id]);
      expect([payments.length, canTakeMoney(payments).length]).toEqual([index + 1, 1]);
    }
  });

  test.each([1, 2, 3])('a new try while the buyer pays the earlier one never takes money twice (round %i)', async (round) => {
    const checkout = await create(`while-paying-${round}`);
    const pages = [pageOf(await start(0, checkout, providerIds[0]))];
    await Promise.all([
      pay(pages[0] ?? ''),
      ...Array.from({ length: 6 }, async (_none, index) => {
        const answer = await start(index, checkout, providerIds[index % 2] ?? '');
        if (answer.status !== 200) return expect([409, answer.body.code]).toEqual([answer.status, expect.stringMatching(/^(attempt_in_progress|checkout_closed)$/)]);
        pages.push(pageOf(answer));
        // The buyer has several windows open, and pays in whichever there is.
        await pay(pageOf(answer));
      }),
    ]);
    await Promise.all(pages.map(pay));
    const payments = await atProvider([checkout.id]);
    expect(canTakeMoney(payments)).toHaveLength(1);
    expect(payments.filter(({ capture }) => capture !== null)).toHaveLength(1);
    const { amountCaptured, amountOverpaid } = await waitFor(async () => {
      const body = await read(checkout.id);
      return body['status'] === 'succeeded' ? body : null;
    }, { what: 'the payment to be known' });
    expect([amountCaptured, amountOverpaid]).toEqual([4900, 0]);
  });

  test('a provider that takes the money of a cancelled attempt all the same: recorded, told, and given back in one action', async () => {
    const checkout = await create('overpaid');
    expect((await start(0, checkout, providerIds[1])).status).toBe(200);
    await pay(pageOf(await start(1, checkout, providerIds[0])));
    const [called] = (await atProvider([checkout.id])).filter(({ status }) => status === 'cancelled');
    const late = await sendRequest('POST', `${gateways[0].urls.simulator ?? ''}/v1/payments/${called?._id ?? ''}/simulate`, { key: secretKey, body: { outcome: 'succeeded' } });
    expect(late.status).toBe(200);
    await waitFor(async () => (await read(checkout.id))['amountOverpaid'] === 4900, { what: 'the second capture to be known' });
    expect(await read(checkout.id)).toMatchObject({ status: 'succeeded', amountCaptured: 9800 });
    await waitFor(async () => (await send(0, 'GET', `/api/v1/events?transactionId=${checkout.id}`)).text.includes('"transaction.overpaid"'), { what: 'the event' });
    expect((await send(1, 'POST', `/api/v1/transactions/${checkout.id}/refunds`, { amount: 4900 })).status).toBe(201);
    expect(await read(checkout.id)).toMatchObject({ status: 'succeeded', amountCaptured: 9800, amountRefunded: 4900 });
    const given = (await atProvider([checkout.id])).flatMap(({ refunds }) => refunds.map(({ amount }) => amount));
    expect(given).toEqual([4900]);
  });

  test.each([1, 2, 3])('starts on an older and a newer checkout of one order leave at most one payment that can take money (round %i)', async (round) => {
    const older = await create(`two-windows-${round}`);
    const newer = await create(`two-windows-${round}`, { amount: 5000 });
    await Promise.all(Array.from({ length: 10 }, (_none, index) => start(index, index % 2 === 0 ? older : newer, providerIds[0])));
    const settled = async (): Promise<ProviderPayment[]> => canTakeMoney(await atProvider([older.id, newer.id]));
    expect((await settled()).length).toBeLessThanOrEqual(1);
    await waitFor(async () => (await read(older.id))['status'] === 'cancelled', { what: 'the older one to be closed' });
    expect((await settled()).filter(({ metadata }) => metadata.transactionId === older.id)).toEqual([]);
    expect((await start(0, newer, providerIds[1])).status).toBe(200);
    expect(await settled()).toHaveLength(1);
  });
});

describe('two newer checkouts of one order made at once on two processes', () => {
  test.each([1, 2, 3])('leave one payment that can take money, the newest of them (round %i)', async (round) => {
    const reference = `two-newer-${round}`;
    const oldest = await create(reference);
    expect((await start(0, oldest, providerIds[0])).status).toBe(200);
    const newer = await Promise.all([0, 1].map(async (index) => {
      const { body } = await send(index, 'POST', `/v1/checkouts/${siteId}/create`, { amount: 5000, currency: 'EUR', externalReference: reference, ipnUrl: receiver.url });
      const created = body as unknown as Created;
      await Promise.all([start(index, created, providerIds[0]), start(index + 1, created, providerIds[1])]);
      return created;
    }));
    const all = [oldest, ...newer];
    const open = async (): Promise<ProviderPayment[]> => canTakeMoney(await atProvider(all.map(({ id }) => id)));
    expect((await open()).length).toBeLessThanOrEqual(1);
    // All but the newest are closed without anybody asking.
    const left = await waitFor(async () => {
      const statuses = await Promise.all(all.map(async ({ id }) => ({ id, status: (await read(id))['status'] })));
      const unended = statuses.filter(({ status }) => status !== 'cancelled');
      return unended.length === 1 ? unended[0] : null;
    }, { what: 'all but one to be closed' });
    const last = newer.find(({ id }) => id === left.id);
    expect(last).toBeDefined();
    await waitFor(async () => (await start(0, last as Created, providerIds[1])).status === 200, { what: 'the newest to be payable' });
    expect((await open()).map(({ metadata }) => metadata.transactionId)).toEqual([left.id]);
  });
});

describe('one outcome told in several ways at once on two processes', () => {
  test('the buyer back from the provider, its event and a look: the same moment is one change and one IPN', async () => {
    const checkouts = await Promise.all(Array.from({ length: 8 }, (_none, index) => create(`same-moment-${index}`)));
    const pages = await Promise.all(checkouts.map(async (checkout, index) => pageOf(await start(index, checkout, providerIds[index % 2] ?? ''))));
    const before = await Promise.all(checkouts.map(({ id }) => read(id)));
    const back = ({ id, sessionPublicId }: Created, index: number): Promise<ReceivedAnswer> =>
      sendRequest('POST', `${processOf(index).urls.checkout}/api/v1/transactions/${id}/mark-pending`, { headers: { 'X-Checkout-Session': sessionPublicId } });
    // The event is on its way from the moment of the payment; the browser comes back on both processes.
    const answers = await Promise.all(checkouts.flatMap((checkout, index) => [pay(pages[index] ?? '').then(() => Promise.all([0, 1, 0, 1].map((on) => back(checkout, on))))]));
    for (const answer of answers.flat()) expect(answer.status).toBe(200);
    for (const [index, { id }] of checkouts.entries()) {
      await waitFor(() => database.collection('inboxEvents').findOne({ transactionId: new ObjectId(id), status: 'applied' }), { what: 'the event to be applied as well' });
      const after = await read(id);
      expect([after['status'], after['amountCaptured'], after['eventVersion']]).toEqual(['succeeded', 4900, Number(before[index]?.['eventVersion']) + 1]);
    }
    const told = (): unknown[] => receiver.received.filter(({ body }) => checkouts.some(({ id }) => id === body.id)).map(({ body }) => body.id);
    await waitFor(() => new Set(told()).size === checkouts.length, { what: 'their IPNs' });
    expect(told()).toHaveLength(checkouts.length);
  });

  test('two janitors on one attempt whose start was never answered: one payment, found once', async () => {
    // The provider makes these and cuts the connection.
    const checkouts = await Promise.all(Array.from({ length: 4 }, (_none, index) => create(`janitors-${index}`, { amount: 50_002 })));
    await Promise.all(checkouts.map((checkout, index) => start(index, checkout, providerIds[0])));
    const ids = checkouts.map(({ id }) => new ObjectId(id));
    expect((await send(0, 'POST', '/api/v1/test-helpers/advance-clock', { seconds: 120 })).status).toBe(200);
    // A lease that runs out while its janitor is still at work: the other process takes the same transaction.
    const found = await waitFor(async () => {
      await database.collection('transactions').updateMany({ _id: { $in: ids } }, { $set: { nextCheckAt: new Date(0) } });
      const bodies = await Promise.all(checkouts.map(({ id }) => read(id)));
      return bodies.every(({ attempts }) => (attempts as { status: string }[])[0]?.status === 'awaiting_buyer') ? bodies : null;
    }, { everyMs: 1, timeoutMs: 20_000, what: 'the attempts to be found' });
    for (const [index, { attempts, eventVersion }] of found.entries()) {
      expect((attempts as unknown[]).length).toBe(1);
      expect([eventVersion, (await atProvider([checkouts[index]?.id ?? ''])).length]).toEqual([found[0]?.['eventVersion'], 1]);
    }
  });
});

describe('a payment that the provider is at work on', () => {
  test('keeps a newer checkout of its order from being paid until its outcome is known', async () => {
    const older = await create('at-work');
    expect((await simulate(0, older.id, 'processing')).status).toBe(200);
    const newer = await create('at-work', { amount: 5000 });
    for (const index of [0, 1]) {
      const answer = await start(index, newer, providerIds[index] ?? '');
      expect([answer.status, answer.body.code]).toEqual([409, 'attempt_in_progress']);
    }
    expect((await simulate(1, older.id, 'declined')).status).toBe(200);
    expect((await start(0, newer, providerIds[0])).status).toBe(200);
    expect(canTakeMoney(await atProvider([older.id, newer.id]))).toHaveLength(1);
  });
});

describe('an operator and a buyer at once on two processes', () => {
  test.each([1, 2, 3])('marked as paid while attempts start: either it is paid and nothing else can take money, or it is refused (round %i)', async (round) => {
    const checkout = await create(`marked-${round}`);
    const [marked] = await Promise.all([
      send(0, 'POST', `/api/v1/transactions/${checkout.id}/mark-paid`, { note: 'in cash' }),
      ...Array.from({ length: 4 }, (_none, index) => start(index, checkout, providerIds[index % 2] ?? '')),
    ]);
    const open = canTakeMoney(await atProvider([checkout.id]));
    const { status, amountCaptured } = await read(checkout.id);
    if (marked.status === 200) expect([status, amountCaptured, open]).toEqual(['succeeded', 4900, []]);
    else expect([marked.status, marked.body.code, amountCaptured, open.length]).toEqual([409, 'mark_paid_not_possible', 0, 1]);
  });

  test.each([1, 2, 3])('voided while attempts start and the buyer pays: either paid or cancelled, here and at the provider alike (round %i)', async (round) => {
    const checkout = await create(`voided-${round}`);
    const page = pageOf(await start(0, checkout, providerIds[0]));
    const [, voided] = await Promise.all([
      pay(page),
      send(1, 'POST', `/api/v1/transactions/${checkout.id}/void`, {}),
      ...Array.from({ length: 3 }, async (_none, index) => pay(pageOf(await start(index, checkout, providerIds[index % 2] ?? '')))),
    ]);
    expect([200, 409]).toContain(voided.status);
    const { status, amountCaptured } = await waitFor(async () => {
      const body = await read(checkout.id);
      return ['succeeded', 'cancelled'].includes(String(body['status'])) ? body : null;
    }, { what: 'an end' });
    const payments = await atProvider([checkout.id]);
    const captured = payments.filter(({ capture }) => capture !== null);
    expect(canTakeMoney(payments)).toHaveLength(status === 'succeeded' ? 1 : 0);
    expect([captured.length, amountCaptured]).toEqual(status === 'succeeded' ? [1, 4900] : [0, 0]);
  });

  test('60 changes at once of one paid transaction: each has its own version, event and, where owed, IPN, told in order', async () => {
    const checkout = await create('storm');
    expect((await simulate(0, checkout.id, 'succeeded')).status).toBe(200);
    const answers = await Promise.all([
      ...Array.from({ length: 30 }, (_none, index) => send(index, 'PUT', `/api/v1/transactions/${checkout.id}`, { metadata: { change: String(index) } })),
      ...Array.from({ length: 20 }, (_none, index) => send(index, 'PATCH', `/api/v1/checkouts/${checkout.id}`, { metadata: { [`patch${index}`]: 'x' } })),
      ...Array.from({ length: 10 }, (_none, index) => send(index, 'POST', `/api/v1/transactions/${checkout.id}/refunds`, { amount: 100 })),
    ]);
    for (const answer of answers) expect([200, 201, 503]).toContain(answer.status);
    const refunds = answers.slice(50).filter(({ status }) => status === 201).length;
    const body = await waitFor(async () => {
      const now = await read(checkout.id);
      return now['amountRefunded'] === 100 * refunds ? now : null;
    }, { what: 'the refunds to be settled' });
    const versions = [...new Set((body['timeline'] as { eventVersion: number }[]).map(({ eventVersion }) => eventVersion))];
    expect(versions).toEqual(Array.from({ length: Number(body['eventVersion']) }, (_none, index) => index + 1));
    await waitFor(async () => {
      const { data } = (await send(0, 'GET', `/api/v1/events?transactionId=${checkout.id}&limit=100`)).body as { data: { eventVersion: number }[] };
      return versions.every((version) => data.some(({ eventVersion }) => eventVersion === version));
    }, { what: 'an event per version' });
    const told = await waitFor(() => {
      const all = receiver.received.filter(({ body: { id } }) => id === checkout.id);
      return all.length === 1 + refunds ? all : null;
    }, { timeoutMs: 20_000, what: 'an IPN for the payment and for each refund' });
    const order = told.map(({ body: { eventVersion } }) => eventVersion ?? 0);
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
    expect(told.map(({ body: { status } }) => status)).toEqual(told.map(() => 1));
    expect(receiver.violations()).toEqual([]);
  }, 40_000);
});

describe('refunds asked for at once on two processes', () => {
  test.each([
    ['50 parts of 150', Array.from({ length: 50 }, () => 150)],
    ['12 parts of 1000', Array.from({ length: 12 }, () => 1000)],
    ['10 times the whole', Array.from({ length: 10 }, () => 4900)],
    ['all that is left, 6 times, among parts', [undefined, 1000, undefined, 700, undefined, 4000, undefined, 901, undefined, undefined]],
  ])('%s: never more than was captured, here and at the provider', async (name, amounts) => {
    const checkout = await create(name);
    expect((await simulate(0, checkout.id, 'succeeded')).status).toBe(200);
    const answers = await Promise.all(amounts.map((amount, index) => send(index, 'POST', `/api/v1/transactions/${checkout.id}/refunds`, amount === undefined ? {} : { amount })));
    // Refused by us, never by the provider: it was not asked for more than there is.
    for (const answer of answers.filter(({ status }) => status !== 201)) expect(['refund_exceeds_captured', 'refund_not_possible', 'service_unavailable']).toContain(answer.body.code);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    const [payment] = await atProvider([checkout.id]);
    const given = (payment?.refunds ?? []).filter(({ status }) => status !== 'failed').reduce((sum, { amount }) => sum + amount, 0);
    expect(given).toBeLessThanOrEqual(4900);
    const { amountRefunded, amountRefundPending } = await waitFor(async () => {
      const body = await read(checkout.id);
      return body['amountRefundPending'] === 0 ? body : null;
    }, { what: 'the refunds to be settled' });
    expect([amountRefunded, amountRefundPending]).toEqual([given, 0]);
    const asked = answers.filter(({ status }) => status === 201);
    expect((payment?.refunds ?? []).length).toBe(asked.length);
  });
});

describe('one event 50 times at once on two processes', () => {
  test('is answered 200 each time, and has one effect and one IPN', async () => {
    const checkout = await create('fifty');
    expect((await start(0, checkout, providerIds[1])).status).toBe(200);
    const before = await read(checkout.id);
    const [attempt] = before['attempts'] as { id: string; providerReference: string }[];
    const { eventId, rawBody } = simulatorEvent({
      secretKey, type: 'payment.succeeded', status: 'succeeded', amount: 4900, paymentId: attempt?.providerReference ?? '',
      metadata: { organizationId: gateways[0].devJson.organizationId, transactionId: checkout.id, attemptId: attempt?.id ?? '' },
    });
    const signature = signHook(webhookSecret, rawBody);
    const answers = await Promise.all(Array.from({ length: 50 }, (_none, index) => sendRequest('POST', `${processOf(index).urls.main}/hooks/sandbox/${providerIds[1]}`, { body: rawBody, headers: { 'Sandbox-Signature': signature } })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));

    const inbox = database.collection<{ _id: string; status: string; duplicatesCount: number }>('inboxEvents');
    const event = await waitFor(() => inbox.findOne({ _id: `${providerIds[1]}.${eventId}`, status: 'applied' }), { what: 'the event to be applied' });
    expect(event.duplicatesCount).toBe(49);
    const after = await read(checkout.id);
    expect([after['status'], after['amountCaptured'], after['eventVersion']]).toEqual(['succeeded', 4900, Number(before['eventVersion']) + 1]);
    await waitFor(() => receiver.received.some(({ body }) => body.id === checkout.id), { what: 'the IPN' });
    const { data } = (await send(1, 'GET', `/api/v1/transactions/${checkout.id}/deliveries`)).body as { data: { id: string; statusCode: number }[] };
    expect(data.map(({ statusCode }) => statusCode)).toEqual([1]);
    expect(receiver.received.filter(({ body }) => body.id === checkout.id)).toHaveLength(1);
    expect(receiver.violations()).toEqual([]);
  });
});
