import type { Connection } from 'mongoose';
import type { Types } from 'mongoose';
import type { Delivery } from '../../src/domain/ports/delivery-store.js';
import type { Tenant } from '../../src/domain/tenant.js';
import type { Attempt, Transaction, TransactionStatus } from '../../src/domain/transaction.js';
import { createBuyerDirectory } from '../../src/store/buyer-directory-store.js';
import { createClientStore } from '../../src/store/client-store.js';
import { createDeliveryStore } from '../../src/store/delivery-store.js';
import { toDeliveryDocument, deliveriesCollection } from '../../src/store/delivery-documents.js';
import { createEventLogStore } from '../../src/store/event-log-store.js';
import { createHoldStore } from '../../src/store/hold-store.js';
import { createInboxStore } from '../../src/store/inbox-store.js';
import { createFindOvertaken } from '../../src/store/find-overtaken.js';
import { createLaneStore } from '../../src/store/lane-store.js';
import { createNoteStore } from '../../src/store/note-store.js';
import { providerReferencesCollection, referenceKey, toTransactionDocument, transactionsCollection } from '../../src/store/transaction-documents.js';
import { createTransactionStore } from '../../src/store/transaction-store.js';
import { aTransaction, anAttempt, captureFact } from './a-transaction.js';
import type { TestStore } from './open-test-store.js';

/** The repositories whose lists are looked at, and rows of theirs that are known to be there. */
export type FilledLists = ReturnType<typeof createRepositories> & Readonly<{ tenant: Tenant; rows: number; sample: ListSample }>;

export type ListSample = Readonly<{ siteId: string; rareSiteId: string; providerId: string; clientId: string; email: string; from: Date; to: Date; transaction: Transaction; attempt: Attempt }>;

const dayMs = 86_400_000;
const batchRows = 2_000;
const newest = new Date('2026-11-01T00:00:00.000Z');

/** Which value the n-th row has, where each comes with a share in thousandths; `column` makes columns independent of each other. */
function spread<T>(column: number, shares: readonly (readonly [T, number])[]): (n: number) => T {
  const flat = shares.flatMap(([value, share]) => Array.from({ length: share }, () => value));
  return (n) => flat[scatter(n, column) % flat.length] as T;
}

/** The same number for the same row in every run. */
function scatter(n: number, column: number): number {
  let mixed = Math.imul(n ^ (n >>> 16), 0x45d9f3b) + Math.imul(column + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const hexId = (kind: number, n: number): string => `6500000${String(kind)}${n.toString(16).padStart(16, '0')}`;
const tenants: readonly Tenant[] = [{ organizationId: hexId(1, 1), livemode: false }, { organizationId: hexId(1, 2), livemode: false }];
const siteOf = spread<number>(1, [[1, 600], [2, 240], [3, 100], [4, 40], [5, 20]]);
const statusOf = spread<TransactionStatus>(2, [['succeeded', 780], ['cancelled', 100], ['failed', 40], ['refunded', 30], ['initiated', 20], ['pending_provider', 15], ['chargeback', 15]]);
const currencyOf = spread(3, [['EUR', 800], ['USD', 150], ['GBP', 30], ['JPY', 20]]);
const tenantOf = spread<number>(4, [[0, 900], [1, 100]]);
const paid: ReadonlySet<TransactionStatus> = new Set(['succeeded', 'refunded', 'chargeback']);

function createRepositories({ connection, cipher, searchHash, ids, random, timers }: TestStore) {
  const clock = { now: () => newest };
  const directory = createBuyerDirectory({ connection, searchHash });
  return {
    clients: createClientStore({ connection, cipher, searchHash, directory }),
    holds: createHoldStore({ connection, cipher, searchHash, directory, clock }),
    notes: createNoteStore({ connection, cipher }),
    transactions: createTransactionStore({ connection, cipher, searchHash, clock }),
    events: createEventLogStore({ connection, cipher, timers, clock, keptDays: 3_650 }),
    inbox: createInboxStore({ connection, cipher, ids }),
    deliveries: createDeliveryStore({ connection, cipher, clock, lanes: createLaneStore({ connection, cipher, random }), findOvertaken: createFindOvertaken({ connection }) }),
  };
}

/**
 * Fills the lists in the form the repositories store, so that what is measured is what they would have written: two organizations, several sites, most
 * payments succeeded, every buyer and client with a few dozen payments whatever the number of rows.
 */
export async function fillLists(store: TestStore, rows: number): Promise<FilledLists> {
  const { connection, cipher, searchHash } = store;
  const repositories = createRepositories(store);
  for (let start = 0; start < rows; start += batchRows) {
    const batch = Array.from({ length: Math.min(batchRows, rows - start) }, (_, n) => makeTransaction(start + n, rows));
    const documents = batch.map((one) => toTransactionDocument({ cipher, searchHash }, one, one.updatedAt, null));
    await insert(connection, transactionsCollection, documents);
    await insert(connection, providerReferencesCollection, batch.flatMap((one) => one.attempts.map(({ providerId, providerReference }) => ({ _id: referenceKey(providerId, providerReference ?? ''), v: 1, organizationId: one.organizationId, livemode: one.livemode, transactionId: one.id }))));
    await repositories.events.appendAcrossTenants(batch.map((one, n) => ({
      id: `${one.id}.1`, type: n % 50 === 0 ? 'dispute.opened' : `transaction.${one.status === 'succeeded' ? 'succeeded' : 'failed'}`, apiVersion: 'v1', createdAt: withinKeeping(one.createdAt), livemode: one.livemode,
      organizationId: one.organizationId, siteId: one.siteId, transactionId: one.id, eventVersion: 1, object: '{}',
    })));
    await insert(connection, deliveriesCollection, batch.map((one) => toDeliveryDocument(newDelivery(one), one.createdAt, cipher)));
  }
  while ((await repositories.events.orderAcrossTenants()) > 0);
  const sampled = makeTransaction(firstRowOf(Math.floor(rows / 2)), rows);
  const sample: ListSample = {
    siteId: hexId(2, 1), rareSiteId: hexId(2, 5), providerId: hexId(3, 2), clientId: sampled.clientId ?? '', email: sampled.email ?? '', from: new Date(newest.getTime() - 200 * dayMs), to: new Date(newest.getTime() - 100 * dayMs),
    transaction: sampled, attempt: sampled.attempts[0]!,
  };
  return { ...repositories, tenant: tenants[0]!, rows, sample };
}

/** A row of the first organization, paid by a client through the second provider. */
function firstRowOf(from: number): number {
  for (let n = from; ; n += 1) if (tenantOf(n) === 0 && statusOf(n) === 'succeeded' && n % 5 === 0) return n;
}

/** Events are forgotten after 90 days: the same order, within the last weeks. */
function withinKeeping(createdAt: Date): Date {
  return new Date(Date.now() - (newest.getTime() - createdAt.getTime()) / 8);
}

function makeTransaction(n: number, rows: number): Transaction {
  const tenant = tenants[tenantOf(n)]!;
  const status = statusOf(n);
  const id = hexId(4, n);
  const createdAt = new Date(newest.getTime() - 365 * dayMs + Math.floor((n / rows) * 365 * dayMs));
  const attemptId = hexId(5, n);
  const people = Math.max(1, Math.floor(rows / 80));
  const isPaid = paid.has(status);
  return aTransaction({
    ...tenant, id, siteId: hexId(2, siteOf(n)), sessionPublicId: `cs_${id}_k3VtQ9wZ1xBn7Lpek3VtQ9wZ`, shortCode: `bench${n.toString(36).padStart(11, '0')}`, currency: currencyOf(n),
    email: `buyer${scatter(n, 6) % people}@shop.example`, externalReference: `order-${n}`, clientId: n % 5 === 0 ? hexId(6, scatter(n, 7) % people) : null, createdAt, updatedAt: createdAt,
    expiresAt: new Date(createdAt.getTime() + dayMs), status, capturedMinor: isPaid ? 4900 : 0,
    billingAddress: { firstName: 'Ada', lastName: 'Lovelace', address1: '12 Square', city: 'London', postcode: 'W1', country: 'GB' },
    facts: isPaid ? [captureFact({ status: 'succeeded', attemptId })] : status === 'cancelled' ? [{ kind: 'checkout', subjectId: id, status: 'expired', amountMinor: null, providerAt: createdAt, rank: 1, source: 'timeout', attemptId: null, refundId: null, reason: null }] : [],
    attempts: status === 'initiated' ? [] : [anAttempt(attemptId, { providerId: hexId(3, n % 3 === 0 ? 2 : 1), status: isPaid ? 'succeeded' : 'declined', providerReference: `pay_${n}` })],
  });
}

function newDelivery({ id, organizationId, livemode, siteId, createdAt }: Transaction): Parameters<typeof toDeliveryDocument>[0] {
  const delivery: Pick<Delivery, 'id' | 'siteId' | 'transactionId' | 'eventVersion' | 'ipnVersion' | 'url' | 'body' | 'statusCode' | 'createdAt'> = {
    id: `${id}.1`, siteId, transactionId: id, eventVersion: 1, ipnVersion: 2, url: 'https://shop.example/ipn', body: '{"status":1}', statusCode: 1, createdAt,
  };
  return { ...delivery, tenant: { organizationId, livemode }, laneId: 'lane', event: null };
}

async function insert(connection: Connection, collection: string, documents: readonly object[]): Promise<void> {
  if (documents.length > 0) await connection.collection(collection).insertMany(documents as { _id: Types.ObjectId }[], { ordered: false, writeConcern: { w: 1, journal: false } });
}
