import type { Connection } from 'mongoose';
import { declaredIndexes } from '../../src/store/declared-indexes.js';
import { createIndexes } from '../../src/store/migrations/create-indexes.js';
import { toTransactionDocument, providerReferencesCollection, referenceKey, transactionsCollection } from '../../src/store/transaction-documents.js';
import { addCopies, takeTemplate } from './copy-documents.js';
import { fillOperations } from './fill-operations.js';
import { fillPeople } from './fill-people.js';
import { dayMs, emailOf, firstRowOf, makeTransaction, newest, peopleOf, providerIdOf, rowId, scatter, siteIdOf, statusOf, tenantOf, tenants, timeOf } from './list-rows.js';
import { openLists } from './open-lists.js';
import type { OpenLists } from './open-lists.js';

/** Rows that are known to be there, for cases to ask for. */
export type ListSample = Readonly<{
  organizationId: string; siteId: string; rareSiteId: string; providerId: string; rareProviderId: string; endpointId: string; clientId: string; email: string; heldEmail: string;
  transactionId: string; reference: string; providerReference: string; apiKeyId: string; rareActor: string; objectId: string; from: string; to: string; fromDate: string; toDate: string;
}>;

export type FilledLists = OpenLists & Readonly<{ rows: number; sample: ListSample }>;

/**
 * Fills what the Admin API lists, in the form in which it is stored, so that what is measured is what the gateway would have written: two organizations, several
 * sites, most payments succeeded; clients, holds, keys and the rest in proportion.
 */
export async function fillLists(connection: Connection, rows: number): Promise<FilledLists> {
  const lists = openLists(connection);
  await fillPeople(lists, rows);
  await fillTransactions(lists, rows);
  await fillOperations(lists, rows);
  await createIndexes(connection, declaredIndexes);
  await sumUpFigures(lists, rows);
  const n = firstRowOf(Math.floor(rows / 2));
  const sampled = makeTransaction(n, rows);
  const from = new Date(newest.getTime() - 200 * dayMs);
  const to = new Date(newest.getTime() - 100 * dayMs);
  const sample: ListSample = {
    organizationId: tenants[0].organizationId, siteId: rowId('site', 1), rareSiteId: rowId('site', 5), providerId: rowId('provider', 2), rareProviderId: rowId('provider', 3), endpointId: rowId('endpoint', 1),
    clientId: sampled.clientId ?? '', email: sampled.email ?? '', heldEmail: emailOf(scatter(1, 9) % peopleOf(rows)), transactionId: sampled.id, reference: `order-${n}`, providerReference: `pay_${n}`,
    apiKeyId: rowId('apiKey', 1), rareActor: `user:${rowId('user', 1)}`, objectId: rowId('site', 1), from: from.toISOString(), to: to.toISOString(), fromDate: dateBefore(120), toDate: dateBefore(100),
  };
  return { ...lists, rows, sample };
}

async function fillTransactions({ connection, cipher, searchHash, repositories }: OpenLists, rows: number): Promise<void> {
  await addCopies(connection, transactionsCollection, rows, (n) => {
    const one = makeTransaction(n, rows);
    return toTransactionDocument({ cipher, searchHash }, one, one.updatedAt, null);
  });
  await addCopies(connection, providerReferencesCollection, rows, (n) => {
    const { organizationId, livemode } = tenants[tenantOf(n)];
    return statusOf(n) === 'initiated' ? null : { _id: referenceKey(providerIdOf(n), `pay_${n}`), v: 1, organizationId, livemode, transactionId: rowId('transaction', n) };
  });
  const templates = await Promise.all(tenants.map(async (tenant) => {
    await repositories.events.appendAcrossTenants([{ id: `template.${tenant.organizationId}`, type: 'transaction.succeeded', apiVersion: 'v1', createdAt: newest, ...tenant, siteId: null, transactionId: null, eventVersion: 1, object: '{}' }]);
    const { awaits: _awaits, ...template } = await takeTemplate(connection, 'events', { _id: `template.${tenant.organizationId}` });
    return template;
  }));
  await addCopies(connection, 'events', rows, (n) => {
    const [id, createdAt] = [rowId('transaction', n), timeOf(n, rows)];
    const type = n % 50 === 0 ? 'dispute.opened' : `transaction.${statusOf(n) === 'succeeded' ? 'succeeded' : 'failed'}`;
    return { ...templates[tenantOf(n)], _id: `${id}.1`, type, createdAt, siteId: siteIdOf(n), transactionId: id, sequence: n + 1, placedAt: createdAt, expiresAt: new Date(newest.getTime() + 3_650 * dayMs) };
  });
  await connection.collection('eventHeads').updateOne({ _id: 'events' as never }, { $set: { v: 1, sequence: rows, hash: null, plan: null } }, { upsert: true });
}

function dateBefore(days: number): string {
  return new Date(newest.getTime() - days * dayMs).toISOString().slice(0, 10);
}

/** As the workers do it, several hours at once: of the last months, which is where the dashboard looks. */
async function sumUpFigures({ connection, repositories }: OpenLists, rows: number): Promise<void> {
  const hours = new Map<number, Date>();
  for (let n = 0; n < rows; n += 1) {
    const createdAt = timeOf(n, rows);
    if (tenantOf(n) === 0 && createdAt.getTime() > newest.getTime() - 145 * dayMs) hours.set(Math.floor(createdAt.getTime() / 3_600_000), createdAt);
  }
  await repositories.figures.markAcrossTenants([...hours.values()].map((createdAt) => ({ tenant: tenants[0], createdAt })));
  // They wait a moment for further changes, which there are none of.
  await connection.collection('figures').updateMany({}, { $set: { dueAt: new Date(0) } });
  const untilDone = async (): Promise<void> => {
    while ((await repositories.figures.sumUpAcrossTenants()) > 0);
  };
  await Promise.all([untilDone(), untilDone(), untilDone(), untilDone()]);
}
