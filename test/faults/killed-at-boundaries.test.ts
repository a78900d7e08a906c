import { MongoClient } from 'mongodb';
import type { BSON, Db } from 'mongodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { Hold, HoldPoint } from '../support/hold-calls.js';
import { holdDatabase } from '../support/hold-database.js';
import type { HoldableDatabase } from '../support/hold-database.js';
import { holdProvider } from '../support/hold-provider.js';
import type { HoldableProvider } from '../support/hold-provider.js';
import { merchantApi, payOnPage, samePorts } from '../support/merchant-api.js';
import type { CreatedCheckout, MerchantApi } from '../support/merchant-api.js';
import type { ReceivedAnswer } from '../support/send-request.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import { spawnSimulator } from '../support/spawn-simulator.js';
import type { SpawnedSimulator } from '../support/spawn-simulator.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

/** What the provider has stored: the truth about money. */
type ProviderPayment = { status: string; capture: { amount: number } | null; refunds: { amount: number; status: string }[]; metadata: { attemptId: string } };
type Act = 'create' | 'start' | 'start_again' | 'pay' | 'refund';
type Order = { reference: string; act: Act; checkout: CreatedCheckout | null };
/** One crossing of the gateway's border, and on which side of it the gateway dies. */
type Boundary = readonly [act: Act, at: HoldPoint, what: string, arm: (point: HoldPoint, order: Order) => Hold];

const refundedMinor = 1_000;

let cluster: Cluster;
let simulator: SpawnedSimulator;
let database: HoldableDatabase;
let provider: HoldableProvider;
let gateway: SpawnedGateway;
let merchant: MerchantApi;
let receiver: IpnReceiver;
let client: MongoClient;
let db: Db;
let env: Record<string, string>;

const isOf = (order: Order, id: unknown): boolean => String(id) === order.checkout?.id;
const sameText = (value: unknown): string => JSON.stringify(value);

/** The replacement of the order's document that says so. */
const replacing = (says: (document: BSON.Document) => boolean) => (point: HoldPoint, order: Order): Hold =>
  database.hold(point, ({ collection, command, statements }) => collection === 'transactions' && command === 'update' && statements.some(({ q, u }) => isOf(order, q?._id) && Array.isArray(u?.attempts) && says(u as BSON.Document)));
const inserting = (collection: string, says: (document: BSON.Document, order: Order) => boolean = () => true) => (point: HoldPoint, order: Order): Hold =>
  database.hold(point, (write) => write.command === 'insert' && write.collection === collection && write.statements.some((document) => says(document, order)));
const updating = (collection: string, says: (statement: string, order: Order) => boolean) => (point: HoldPoint, order: Order): Hold =>
  database.hold(point, (write) => write.command === 'update' && write.collection === collection && write.statements.some((statement) => says(sameText(statement), order)));
const calling = (path: RegExp) => (point: HoldPoint, _order: Order): Hold => provider.hold(point, (request) => request.method === 'POST' && path.test(request.path));

const last = (attempts: BSON.Document[]): BSON.Document => attempts.at(-1) ?? {};
const captured = ({ facts }: BSON.Document): boolean => (facts as BSON.Document[]).some(({ kind }) => kind === 'capture');
const both = (act: Act, what: string, arm: Boundary[3]): Boundary[] => (['before', 'after'] as const).map((at) => [act, at, what, arm] as const);

/** Every write and every call of pay, hook and refund. The gateway runs with all its workers: the same process takes the request, the event and what follows. */
const calls = [
  ...both('start', 'the provider is asked to start', calling(/^\/v1\/payments$/)),
  ...both('start_again', 'the provider is asked to cancel', calling(/\/cancel$/)),
  ...both('refund', 'the provider is asked to refund', calling(/\/refunds$/)),
];
const creates = both('create', 'the checkout is stored', inserting('transactions'));
const references = both('start', 'the reference is remembered', inserting('providerReferences'));
const relayed = [
  ...both('pay', 'the change is logged as event', inserting('events', ({ transactionId }, order) => isOf(order, transactionId))),
  ...both('pay', 'the IPN is stored', inserting('deliveries', ({ transactionId }, order) => isOf(order, transactionId))),
  ...both('pay', 'the outbox is emptied', updating('transactions', (statement, order) => statement.includes('"outbox":[]') && statement.includes(order.checkout?.id ?? '-'))),
];
const hooks = [
  ...both('pay', 'the end of the event is stored', updating('inboxEvents', (statement) => statement.includes('settledLease'))),
  ...both('pay', 'the event is claimed', updating('inboxEvents', (statement) => statement.includes('leaseUntil') && statement.includes('startsCount') && !statement.includes('settledLease'))),
  ...both('pay', 'the hook is stored', inserting('inboxEvents')),
];
const replacements = [
  ...both('start', 'the attempt is stored', replacing(({ attempts }) => last(attempts as BSON.Document[])['status'] === 'starting')),
  ...both('start_again', 'the cancel is stored', replacing(({ attempts }) => (attempts as BSON.Document[])[0]?.['cancelRequestedAt'] instanceof Date && (attempts as BSON.Document[])[0]?.['status'] === 'awaiting_buyer')),
  ...both('start_again', 'the answer to the cancel is stored', replacing(({ attempts }) => (attempts as BSON.Document[])[0]?.['status'] === 'cancelled')),
  ...both('refund', 'the refund is reserved', replacing(({ refunds }) => (refunds as BSON.Document[]).some(({ status }) => status === 'requested'))),
  ...both('refund', 'the answer to the refund is stored', replacing(({ refunds }) => (refunds as BSON.Document[]).some(({ status }) => status === 'pending' || status === 'succeeded'))),
];
const captures = both('pay', 'the capture is stored', replacing(captured));
const starts = both('start', 'the answer to the start is stored', replacing(({ attempts }) => last(attempts as BSON.Document[])['status'] === 'awaiting_buyer'));

/**
 * What is held in one life of the process, one after the other, until the kill cuts all of it. A process replaces transactions one batch at a time, so that nothing
 * of the kind happens after one is held; no event is applied behind one that is held, and no start gets past a reference.
 */
const lives: readonly (readonly Boundary[])[] = [
  ...replacements.map((replacement, index) => [calls[index], creates[index], references[index], relayed[index], hooks[index], replacement]),
  ...captures.map((capture) => [capture]),
  ...starts.map((start) => [start]),
].map((life) => life.filter((boundary) => boundary !== undefined));
const boundariesCount = 36;

beforeAll(async () => {
  cluster = await spawnCluster();
  [simulator, database] = await Promise.all([spawnSimulator(cluster.database), holdDatabase(cluster.database)]);
  provider = await holdProvider(simulator);
  env = { ROLES: 'panel,admin-api,checkout,main,workers', MONGODB_URI: database.uri, SIMULATOR_PORT: String(provider.port) };
  gateway = await cluster.spawn({ env });
  env = { ...env, ...samePorts(gateway), SIMULATOR_PORT: String(provider.port) };
  merchant = merchantApi(gateway);
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
  client = await MongoClient.connect(cluster.database.uri);
  db = client.db(cluster.database.dbName);
}, 120_000);

afterAll(async () => {
  await client?.close();
  await receiver?.close();
  await provider?.close();
  await simulator?.kill();
  await cluster?.stop();
  await database?.close();
});

const create = ({ reference }: Order): Promise<ReceivedAnswer> => merchant.create(reference, { ipnUrl: receiver.url }, { 'Idempotency-Key': `create-${reference}` });
const start = ({ checkout }: Order): Promise<ReceivedAnswer> => merchant.start(checkout?.sessionPublicId ?? '');
const refund = ({ checkout, reference }: Order): Promise<ReceivedAnswer> => merchant.send('POST', `/api/v1/transactions/${checkout?.id ?? ''}/refunds`, { amount: refundedMinor }, { 'Idempotency-Key': `refund-${reference}` });
const pageOf = async ({ checkout }: Order): Promise<string> => ((await merchant.status(checkout?.id ?? '', checkout?.sessionPublicId ?? '')).body['action'] as { url: string } | null)?.url ?? '';
const isPaid = async ({ checkout }: Order): Promise<boolean> => Number((await merchant.transaction(checkout?.id ?? ''))['amountCaptured']) > 0;

const acts: Readonly<Record<Act, (order: Order) => Promise<unknown>>> = {
  create, start, start_again: start, refund, pay: async (order) => payOnPage(await pageOf(order)),
};

/** Everything that comes before what is to be cut. */
async function prepare(act: Act, reference: string): Promise<Order> {
  const order: Order = { reference, act, checkout: null };
  if (act === 'create') return order;
  order.checkout = (await create(order)).body as CreatedCheckout;
  if (act === 'start') return order;
  expect((await start(order)).status).toBe(200);
  if (act !== 'refund') return order;
  expect(await payOnPage(await pageOf(order))).toBe(303);
  await waitFor(() => isPaid(order), { what: `the payment of ${reference}` });
  return order;
}

async function restart(): Promise<void> {
  await gateway.kill('SIGKILL');
  // What the dead held runs out by itself; nobody waits for that here.
  for (const name of ['idempotencyRecords', 'inboxEvents', 'workerLeaders', 'lanes']) await db.collection(name).updateMany({ leaseUntil: { $gt: new Date() } }, { $set: { leaseUntil: new Date(0) } });
  gateway = await cluster.spawn({ env });
}

/** As shop and buyer do who got no answer: the same request once more, then whatever is left to do. */
async function bringToItsEnd(order: Order): Promise<void> {
  const created = await waitFor(async () => {
    const answer = await create(order);
    return answer.status === 200 ? answer : null;
  }, { timeoutMs: 30_000, everyMs: 250, what: `the checkout ${order.reference}` });
  order.checkout = created.body as CreatedCheckout;
  await waitFor(async () => {
    if (await isPaid(order)) return true;
    const page = await pageOf(order);
    if (page !== '') await payOnPage(page);
    else expect([200, 409]).toContain((await start(order)).status);
    return isPaid(order);
  }, { timeoutMs: 45_000, everyMs: 250, what: `${order.reference} to be paid` });
  if (order.act !== 'refund') return;
  const refunded = await waitFor(async () => {
    const answer = await refund(order);
    return [409, 503].includes(answer.status) ? null : answer;
  }, { timeoutMs: 30_000, everyMs: 250, what: `the refund of ${order.reference}` });
  expect([order.reference, refunded.status]).toEqual([order.reference, 201]);
}

async function expectWhole({ reference, act, checkout }: Order): Promise<void> {
  const id = checkout?.id ?? '';
  const given = act === 'refund' ? [refundedMinor] : [];
  const payments = await db.collection<ProviderPayment>('simulator_payments').find({ 'metadata.transactionId': id }).toArray();
  // Charged once; nothing else can take money; one payment an attempt; given back once.
  expect([reference, payments.filter(({ capture }) => capture !== null).length, payments.filter(({ status }) => status === 'open' || status === 'processing').length]).toEqual([reference, 1, 0]);
  expect(new Set(payments.map(({ metadata }) => metadata.attemptId)).size).toBe(payments.length);
  expect([reference, payments.flatMap(({ refunds }) => refunds.map(({ amount }) => amount))]).toEqual([reference, given]);
  const listed = (await merchant.send('GET', `/api/v1/transactions?externalReference=${reference}`)).body['data'] as unknown[];
  expect([reference, listed.length]).toEqual([reference, 1]);
  const after = await waitFor(async () => {
    const body = await merchant.transaction(id);
    return body['amountRefundPending'] === 0 && body['amountRefunded'] === given.length * refundedMinor ? body : null;
  }, { what: `the refund of ${reference} to be settled` });
  expect([reference, after['status'], after['amountCaptured'], after['amountOverpaid']]).toEqual([reference, 'succeeded', 4900, 0]);
  const told = (): number[] => [...new Map(receiver.received.filter(({ body }) => body.id === id).map(({ body }) => [body.deliveryId, body.status])).values()];
  await waitFor(() => told().length === 1 + given.length, { timeoutMs: 30_000, what: `the IPNs of ${reference}` });
  expect([reference, told()]).toEqual([reference, [1, ...given.map(() => 1)]]);
}

test(`a gateway killed at each of ${boundariesCount} boundaries of pay, hook and refund charges nothing twice, loses nothing and leaves nothing stuck`, async () => {
  expect(new Set(lives.flat()).size).toBe(boundariesCount);
  const orders: Order[] = [];
  for (const [life, boundaries] of lives.entries()) {
    const prepared = await Promise.all(boundaries.map(([act], index) => prepare(act, `life-${life}-${index}`)));
    orders.push(...prepared);
    const cut: Promise<unknown>[] = [];
    for (const [index, [act, at, what, arm]] of boundaries.entries()) {
      const order = prepared[index] as Order;
      const { isReached } = arm(at, order);
      cut.push(acts[act](order).catch(() => undefined));
      await waitFor(isReached, { what: `the moment ${at} ${what}` });
    }
    await restart();
    await Promise.all(cut);
  }
  // The looks at what nobody knows come after minutes.
  expect((await merchant.send('POST', '/api/v1/test-helpers/advance-clock', { seconds: 300 })).status).toBe(200);
  await Promise.all(orders.map(bringToItsEnd));
  for (const order of orders) await expectWhole(order);
  await waitFor(async () => (await db.collection('transactions').countDocuments({ relayAt: { $type: 'date' } })) === 0, { what: 'every outbox to be empty' });
  await waitFor(async () => (await db.collection('inboxEvents').countDocuments({ status: { $nin: ['applied', 'ignored'] } })) === 0, { what: 'every event to have ended' });
  expect(receiver.violations()).toEqual([]);
}, 300_000);
