import { Types } from 'mongoose';
import type { mongo } from 'mongoose';
import { GatewayError } from '../domain/errors.js';
import type { ListWindow, TransactionFilter, TransactionPage, TransactionStore } from '../domain/ports/transaction-store.js';
import type { Clock } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import { olderThan, readCursor, writeCursor } from './list-cursor.js';
import { searchByBeginning, searchByPoint } from './search-transactions.js';
import { hashEmail, toTransaction } from './transaction-documents.js';
import type { LocatorDocument, TransactionDocument, TransactionSecrets } from './transaction-documents.js';
import { toTransactionQuery } from './transaction-query.js';
import type { TransactionQuery } from './transaction-query.js';

export type TransactionLists = TransactionSecrets &
  Readonly<{ transactions: mongo.Collection<TransactionDocument>; references: mongo.Collection<LocatorDocument>; clock: Clock }>;

/** Pages by number go this far; further on a cursor is faster and stays right while rows are added. */
const skipMax = 10_000;
/** Rows beyond this are not counted: a total would soon cost more than the page it stands on, and a walk over all rows in the end. */
const countMax = 1_000;
/** The same where documents have to be read for it, and for no longer than this: conditions that leave little of much are walked through to the end. */
const readCountMax = 200;
const countMaxMs = 250;

const newestFirst = { createdAt: -1, _id: -1 } as const;
const idForm = /^[0-9a-f]{24}$/;
/** Marks cursors of what begins with a text. */
const beginningKind = 'b';

/** Newest first. `total` is null with a cursor, and when there are more rows than are worth counting. */
export function createTransactionLists(lists: TransactionLists): TransactionStore['list'] {
  return async (tenant, filter, window) => {
    const skip = window.cursor === undefined ? ((window.page ?? 1) - 1) * window.limit : 0;
    if (skip > skipMax) {
      throw new GatewayError('invalid_request', `page goes up to row ${skipMax}; go on from there with cursor.`, { faults: [{ pointer: 'query:page', detail: 'too far' }] });
    }
    return filter.search === undefined ? listNewest(lists, tenant, filter, window, skip) : search(lists, tenant, { ...filter, search: filter.search }, window, skip);
  };
}

async function listNewest(lists: TransactionLists, tenant: Tenant, filter: Parameters<typeof toTransactionQuery>[1], window: ListWindow, skip: number): Promise<TransactionPage> {
  const query = toTransactionQuery(tenant, filter, lists.clock.now());
  const counted = window.cursor === undefined && window.uncounted === undefined;
  const [found, total] = await Promise.all([findNewest(lists, query, window, skip), counted ? count(lists, query) : null]);
  return toPage(lists, found, window, { total });
}

async function findNewest({ transactions }: TransactionLists, { ordered, hint }: TransactionQuery, { cursor, limit }: ListWindow, skip: number): Promise<TransactionDocument[]> {
  const place = cursor === undefined ? null : readCursor(cursor, idForm);
  if (place !== null && place.kind !== '') throw notOfThisList();
  const where = place === null ? ordered : { $and: [ordered, olderThan(place.createdAt, new Types.ObjectId(place.id))] };
  const options = hint === undefined ? {} : { hint: { ...hint } };
  if (skip === 0) return transactions.find(where, options).sort(newestFirst).limit(limit + 1).toArray();
  // Passed over in the index alone: documents that nobody gets to see are not read.
  const ids = await transactions.find(where, { ...options, projection: { _id: 1 } }).sort(newestFirst).skip(skip).limit(limit + 1).toArray();
  return readInOrder(transactions, ids.map(({ _id }) => _id));
}

async function readInOrder(transactions: TransactionLists['transactions'], ids: readonly Types.ObjectId[]): Promise<TransactionDocument[]> {
  if (ids.length === 0) return [];
  const found = new Map((await transactions.find({ _id: { $in: [...ids] } }).toArray()).map((document) => [document._id.toHexString(), document]));
  return ids.flatMap((id) => found.get(id.toHexString()) ?? []);
}

async function count({ transactions }: TransactionLists, { filter, ordered, covered, hint }: TransactionQuery): Promise<number | null> {
  const options = { maxTimeMS: countMaxMs, ...(hint === undefined ? {} : { hint: { ...hint } }) };
  const max = covered ? countMax : readCountMax;
  try {
    // Where documents are read they are read as the page is, the newest first: in the order of the index all that does not fit could come before what does.
    const counted = covered
      ? await transactions.countDocuments(filter, { ...options, limit: max + 1 })
      : (await transactions.find(ordered, { ...options, projection: { _id: 1 } }).sort(newestFirst).limit(max + 1).toArray()).length;
    return counted > max ? null : counted;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === maxTimeExpired) return null;
    throw error;
  }
}

const maxTimeExpired = 50;

/**
 * What the text names, whole: ids at once, then references and e-mails; only where there is no such thing what begins with it. Each step asks one
 * index, and none of them grows with the number of rows.
 */
async function search(lists: TransactionLists, tenant: Tenant, filter: TransactionFilter & Required<Pick<TransactionFilter, 'search'>>, window: ListWindow, skip: number): Promise<TransactionPage> {
  const { search: asked, ...rest } = filter;
  const text = asked.text.trim();
  const kind = window.cursor === undefined ? null : readCursor(window.cursor, idForm).kind;
  if (kind !== null && kind !== '' && kind !== beginningKind) throw notOfThisList();
  const { filter: conditions } = toTransactionQuery(tenant, rest, lists.clock.now());

  if (kind === null) {
    const points = await searchByPoint(lists, tenant, { text, providerIds: asked.providerIds }, conditions);
    if (points.length > 0) return toPage(lists, points.slice(skip, skip + window.limit + 1), window, { total: points.length, last: true });
  }
  if (kind !== beginningKind) {
    const exact = text.includes('@') ? { emailHash: hashEmail(lists.searchHash, tenant.organizationId, text) } : { reference: text };
    const page = await listNewest(lists, tenant, { ...rest, ...exact }, window, skip);
    if (kind !== null || page.rows.length > 0 || (page.total ?? 0) > 0) return page;
  }
  const { places, complete } = await searchByBeginning(lists, tenant, text, Object.keys(rest).length === 0 ? null : conditions);
  const after = window.cursor === undefined ? places : placesAfter(places, readCursor(window.cursor, idForm));
  const documents = await readInOrder(lists.transactions, after.slice(skip, skip + window.limit + 1).map(({ _id }) => _id));
  return toPage(lists, documents, window, { total: complete && kind === null ? places.length : null, kind: beginningKind });
}

function placesAfter<T extends { _id: Types.ObjectId; createdAt: Date }>(places: readonly T[], { createdAt, id }: { createdAt: Date; id: string }): T[] {
  return places.filter((place) => place.createdAt < createdAt || (place.createdAt.getTime() === createdAt.getTime() && place._id.toHexString() < id));
}

function toPage({ cipher }: TransactionSecrets, documents: readonly TransactionDocument[], { page, limit }: ListWindow, options: { total: number | null; kind?: string; last?: boolean }): TransactionPage {
  const rows = documents.slice(0, limit);
  const last = rows.at(-1);
  const goesOn = documents.length > limit && last !== undefined && options.last !== true;
  return {
    rows: rows.map((document) => toTransaction(cipher, document)),
    page: page ?? 1,
    limit,
    total: options.total,
    nextCursor: goesOn ? writeCursor({ createdAt: last.createdAt, id: last._id.toHexString() }, options.kind) : null,
  };
}

function notOfThisList(): GatewayError {
  return new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
}
