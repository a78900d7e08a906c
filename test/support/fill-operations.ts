import { auditBySystem } from '../../src/domain/audit-entry.js';
import type { DeliveryStatus } from '../../src/domain/ports/delivery-store.js';
import { auditCollection, auditHeadsCollection, firstPreviousHash, hashAuditDocument } from '../../src/store/audit-documents.js';
import type { AuditDocument } from '../../src/store/audit-documents.js';
import { deliveriesCollection, toDeliveryDocument } from '../../src/store/delivery-documents.js';
import { inboxCollection } from '../../src/store/inbox-documents.js';
import { closedBreakerDocument, laneId, lanesCollection } from '../../src/store/lane-documents.js';
import type { LaneDocument } from '../../src/store/lane-documents.js';
import { toStoredId } from '../../src/store/stored-id.js';
import { addCopies, takeTemplate } from './copy-documents.js';
import { firstRowOf, newest, providerIdOf, rowId, scatter, siteIdOf, spread, tenantOf, tenants, timeOf } from './list-rows.js';
import type { OpenLists } from './open-lists.js';

const [tenant] = tenants;
/** What there is little of is the oldest, so that whoever walks the list for it walks all of it. */
const rare = 60;

/** What came in, went out and was done: provider events, deliveries, notes, jobs, the audit log. */
export async function fillOperations(lists: OpenLists, rows: number): Promise<void> {
  await fillProviderEvents(lists, rows);
  await fillDeliveries(lists, rows);
  await fillLanes(lists);
  await fillAuditLog(lists, rows);
  await fillNotes(lists, rows);
}

const statusOfEvent = spread<readonly [string, string | null]>(11, [[['applied', null], 850], [['applied', 'unchanged'], 60], [['ignored', 'not_ours'], 70], [['ignored', 'unknown_type'], 10], [['quarantined', 'amount'], 10]]);

async function fillProviderEvents({ connection, repositories }: OpenLists, rows: number): Promise<void> {
  const templates: Record<string, unknown>[] = [];
  for (const owner of tenants) {
    const providerId = rowId('provider', 9);
    await repositories.inbox.insert(owner, [{ providerId, providerType: 'sandbox', eventId: owner.organizationId, eventType: 'payment.noted', occurredAt: newest, receivedAt: newest, raw: new TextEncoder().encode('{}'), headers: {}, unusable: null }]);
    const { nextAt: _nextAt, ...template } = await takeTemplate(connection, inboxCollection, { _id: `${providerId}.${owner.organizationId}` });
    templates.push(template);
  }
  await addCopies(connection, inboxCollection, rows, (n) => {
    const providerId = n < rare ? rowId('provider', 3) : providerIdOf(n);
    const receivedAt = timeOf(n, rows);
    const [status, reason] = n < rare ? (n % 2 === 0 ? ['pending', 'busy'] : ['parked', 'unknown_transaction']) : statusOfEvent(n);
    const ended = n < rare ? { nextAt: newest } : { settledAt: receivedAt };
    return { ...templates[tenantOf(n)], _id: `${providerId}.evt_${n}`, providerId: toStoredId(providerId), eventId: `evt_${n}`, receivedAt, occurredAt: receivedAt, status, reason, transactionId: status === 'applied' ? toStoredId(rowId('transaction', n)) : null, ...ended };
  });
}

const statusOfDelivery = spread<DeliveryStatus>(12, [['delivered', 985], ['exhausted', 15]]);

async function fillDeliveries({ connection, cipher, repositories }: OpenLists, rows: number): Promise<void> {
  const lane = laneId(rowId('site', 1), 0);
  const templates = tenants.map((owner) => toDeliveryDocument({ id: 'template', tenant: owner, siteId: rowId('site', 1), laneId: lane, transactionId: rowId('transaction', 0), eventVersion: 1, ipnVersion: 2, url: 'https://shop.example/ipn', body: '{"status":1}', statusCode: 1, createdAt: newest, event: null }, newest, cipher));
  // More events than IPNs go out: they stand between them.
  const event = (n: number) => toDeliveryDocument({ id: `${rowId('endpoint', 1)}.${n}`, tenant, siteId: rowId('site', 1), laneId: lane, transactionId: rowId('transaction', n), eventVersion: 1, ipnVersion: null, url: 'https://shop.example/events', body: '{}', statusCode: null, createdAt: timeOf(n, rows), event: { endpointId: rowId('endpoint', 1), eventId: `${rowId('transaction', n)}.1`, eventType: 'transaction.succeeded' } }, newest, cipher);
  const eventTemplate = event(0);
  const settled = (document: Record<string, unknown>, n: number): object => {
    const { nextTryAt, ...rest } = document;
    const status = n < rare ? 'superseded' : n >= rows - rare ? 'pending' : statusOfDelivery(n);
    return status === 'pending' ? { ...rest, nextTryAt } : { ...rest, status, settledAt: document['createdAt'], lastHttpStatus: 200, triesCount: 1, automaticTriesCount: 1 };
  };
  await addCopies(connection, deliveriesCollection, rows, (n) => settled({ ...templates[tenantOf(n)], _id: `${rowId('transaction', n)}.1`, siteId: siteIdOf(n), transactionId: rowId('transaction', n), createdAt: timeOf(n, rows) }, n));
  await addCopies(connection, deliveriesCollection, Math.floor(rows / 2), (n) => settled({ ...eventTemplate, _id: `${rowId('endpoint', 1)}.${n}`, transactionId: rowId('transaction', n), eventId: `${rowId('transaction', n)}.1`, createdAt: timeOf(n, Math.floor(rows / 2)) }, n * 2));

  const job = { id: rowId('resendJob', 0), ...tenant, status: 'completed' as const, from: newest, to: newest, siteId: null, endpointId: null, statuses: ['exhausted' as const], dryRun: false, ratePerSecond: 10, matchedCount: 0, requestedCount: 0, skippedCount: 0, createdBy: null, createdAt: newest, startedAt: newest, endedAt: newest };
  await repositories.audit.record(auditBySystem, async (within) => {
    await repositories.resendJobs.insert(tenant, job, within);
    return { result: undefined, did: { ...tenant, action: 'resend_job.created', object: { type: 'resend_job', id: job.id }, before: null, after: null } };
  });
  const { leaseUntil: _leaseUntil, ...template } = await takeTemplate(connection, 'resendJobs', { _id: toStoredId(job.id) });
  await addCopies(connection, 'resendJobs', Math.max(60, Math.floor(rows / 200)), (n) => ({ ...template, _id: toStoredId(rowId('resendJob', n + 1)) }));
}

/** A lane each of two hundred sites' targets; few are parked. */
async function fillLanes({ connection }: OpenLists): Promise<void> {
  await addCopies(connection, lanesCollection, 1_000, (n): LaneDocument => {
    const siteId = rowId('site', 1 + Math.floor(n / 5));
    const state = n >= 990 ? { ...closedBreakerDocument, state: 'open' as const, faultsCount: 9, openedAt: newest } : closedBreakerDocument;
    return { _id: laneId(siteId, n % 5), v: 1, ...tenant, siteId, slot: n % 5, origin: 'https://shop.example', siblingsCount: 5, leaseUntil: newest, owner: null, fence: null, wakeSeq: 1, parkedUntil: null, breaker: state };
  });
}

const actionOf = spread<readonly [string, string]>(13, [[['transaction.refunded', 'transaction'], 700], [['site.updated', 'site'], 200], [['api_key.rotated', 'api_key'], 100]]);

/** An entry to every fourth payment, linked as the chainer links them; the second chain is that of the installation. */
async function fillAuditLog({ connection, repositories }: OpenLists, rows: number): Promise<void> {
  const db = connection.getClient().db(connection.name);
  await repositories.audit.record(auditBySystem, async () => ({ result: undefined, did: { ...tenant, action: 'site.updated', object: { type: 'site', id: rowId('site', 1) }, before: { name: 'Shop' }, after: { name: 'Shop EU' } } }));
  const { awaits: _awaits, ...template } = (await takeTemplate(connection, auditCollection, { action: 'site.updated' })) as unknown as AuditDocument;
  // What filling wrote on its way is no part of the chain.
  await db.collection(auditCollection).deleteMany({});
  const count = Math.floor(rows / 4);
  let previousHash = firstPreviousHash;
  // In order, as each is linked to the one before.
  const link = (n: number): AuditDocument => {
    // One object has much of a history.
    const isSite = n % 10 === 0;
    const [action, objectType] = n < rare ? ['domain.created', 'domain'] : isSite ? ['site.updated', 'site'] : actionOf(n);
    const document: AuditDocument = {
      ...template, _id: rowId('auditEntry', n), at: timeOf(n, count), actor: n < rare ? `user:${rowId('user', 1)}` : `user:${rowId('user', 2 + (n % 3))}`, action, objectType,
      objectId: isSite ? rowId('site', 1) : rowId('transaction', n), livemode: n % 20 === 0 ? null : tenant.livemode, sequence: n + 1,
    };
    const hash = hashAuditDocument(document, previousHash);
    const linked = { ...document, previousHash, hash };
    previousHash = hash;
    return linked;
  };
  await addCopies(connection, auditCollection, count, link);
  await db.collection(auditHeadsCollection).updateOne({ _id: tenant.organizationId as never }, { $set: { v: 1, sequence: count, hash: previousHash, plan: null } }, { upsert: true });
}

/** One to every twentieth payment, and a page of them to the one that is looked at. */
async function fillNotes({ connection, repositories }: OpenLists, rows: number): Promise<void> {
  const note = { id: rowId('transaction', 0), ...tenant, transactionId: rowId('transaction', 0), text: 'Called', author: null, authorName: null, createdAt: newest };
  await repositories.notes.insert(tenant, note);
  const template = await takeTemplate(connection, 'transactionNotes', { _id: toStoredId(note.id) });
  const sampled = rowId('transaction', firstRowOf(Math.floor(rows / 2)));
  await addCopies(connection, 'transactionNotes', Math.floor(rows / 20) + 80, (n) => ({ ...template, _id: toStoredId(rowId('transaction', n)), transactionId: n < 80 ? sampled : rowId('transaction', scatter(n, 14) % rows), createdAt: timeOf(n, rows) }));
}
