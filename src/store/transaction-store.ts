import { Types } from 'mongoose';
import type { Connection } from 'mongoose';
import { constantTimeEqual } from '../crypto/constant-time-equal.js';
import { nextCheckAt } from '../domain/next-check.js';
import type { FieldCipher, SearchHash } from '../domain/ports/field-cipher.js';
import type { TransactionLocator, TransactionStore } from '../domain/ports/transaction-store.js';
import type { Clock } from '../domain/ports/world.js';
import { standingAfter } from '../domain/sibling-transactions.js';
import type { Tenant } from '../domain/tenant.js';
import type { Transaction } from '../domain/transaction.js';
import { throwAsUnavailable } from './as-unavailable.js';
import { createBatchedFind, createBatchedInsert, createBatchedReplace } from './batched-documents.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import { createSiblingFinder } from './find-siblings.js';
import { createTransactionLists } from './list-transactions.js';
import { providerReferencesCollection, referenceKey, shortCodesCollection, toTransaction, toTransactionDocument, transactionsCollection } from './transaction-documents.js';
import type { LocatorDocument, TransactionDocument } from './transaction-documents.js';

export type TransactionStoreOptions = Readonly<{
  connection: Connection;
  cipher: FieldCipher;
  searchHash: SearchHash;
  clock: Clock;
  /** How far a simulated clock is ahead of the database's; 0 when left out. */
  offsetMs?: () => number;
}>;

const siblingsMax = 50;
const hexId = /^[0-9a-f]{24}$/;
/** `cs_` + the transaction's id + `_` + 128 random bits and more: found by the id, proven by the whole. */
const sessionForm = /^cs_([0-9a-f]{24})_[0-9A-Za-z]{22,64}$/;

/** Transactions, each one document, and the small collections that lead to them by other keys (DESIGN "The payment", "Tenancy"). */
export function createTransactionStore({ connection, cipher, searchHash, clock, offsetMs = () => 0 }: TransactionStoreOptions): TransactionStore {
  const transactions = collectionOf<TransactionDocument>(connection, transactionsCollection);
  const shortCodes = collectionOf<LocatorDocument>(connection, shortCodesCollection);
  const references = collectionOf<LocatorDocument>(connection, providerReferencesCollection);

  const insertTransaction = createBatchedInsert(transactions);
  const findTransaction = createBatchedFind(transactions);
  const replaceTransaction = createBatchedReplace(transactions);
  const insertShortCode = createBatchedInsert(shortCodes);
  const insertReference = createBatchedInsert(references);
  const listTransactions = createTransactionLists({ transactions, references, cipher, searchHash, clock });
  const hasSiblings = createSiblingFinder(transactions);

  const toDocument = (tenant: Tenant, transaction: Transaction): TransactionDocument =>
    toTransactionDocument({ cipher, searchHash }, { ...transaction, ...ownedBy(tenant) }, clock.now(), nextCheckAt(transaction));

  /** Idempotent; a key that leads elsewhere is a fault. */
  const insertLocator = async (locators: typeof shortCodes, insert: typeof insertShortCode, tenant: Tenant, key: string, transactionId: string): Promise<void> => {
    if ((await insert({ _id: key, v: 1, ...ownedBy(tenant), transactionId })) === 'inserted') return;
    const taken = await locators.findOne({ _id: key });
    if (taken?.transactionId !== transactionId) throw new Error('A key of a transaction leads to another one.');
  };

  const locateById = async (transactionId: string): Promise<{ locator: TransactionLocator; sessionPublicId: string } | null> => {
    if (!hexId.test(transactionId)) return null;
    const found = await transactions.findOne({ _id: new Types.ObjectId(transactionId) }, { projection: { organizationId: 1, livemode: 1, sessionPublicId: 1 } });
    return found && { locator: { tenant: ownedBy(found), transactionId }, sessionPublicId: found.sessionPublicId };
  };

  return {
    async insert(tenant, transaction) {
      // Side by side: a short code whose transaction was never stored leads nowhere, and no answer goes out before both are there.
      const [inserted] = await Promise.all([
        insertTransaction(toDocument(tenant, transaction)),
        insertLocator(shortCodes, insertShortCode, tenant, transaction.shortCode, transaction.id),
      ]);
      if (inserted === 'exists') {
        // The earlier try may have ended between the two: its own code has to lead there as well.
        const earlier = await transactions.findOne({ _id: new Types.ObjectId(transaction.id), ...ownedBy(tenant) }, { projection: { shortCode: 1 } });
        if (earlier) await insertLocator(shortCodes, insertShortCode, tenant, earlier.shortCode, transaction.id);
      }
      return inserted;
    },

    async find(tenant, transactionId) {
      if (!hexId.test(transactionId)) return null;
      const document = await findTransaction(new Types.ObjectId(transactionId));
      return document && isOwnedBy(tenant, document) ? toTransaction(cipher, document) : null;
    },

    replace(tenant, next, expectedRevision) {
      const document = toDocument(tenant, next);
      return replaceTransaction({ filter: { _id: document._id, ...ownedBy(tenant), revision: expectedRevision }, document });
    },

    async remove(tenant, { id, shortCode, revision }, within) {
      const { deletedCount } = await transactions.deleteOne({ _id: new Types.ObjectId(id), ...ownedBy(tenant), revision }, inScope(within));
      if (deletedCount === 0) return false;
      await shortCodes.deleteOne({ _id: shortCode, transactionId: id }, inScope(within));
      return true;
    },

    list: listTransactions,

    async hasSiblings(tenant, transactionId) {
      return hexId.test(transactionId) && hasSiblings(tenant, transactionId);
    },

    async hasOpenOfSite(tenant, siteId) {
      // The janitor looks at every one that can still be paid, if only for its expiry: the index of what it looks at is short.
      const ended = { $or: [{ kind: 'capture' }, { kind: 'checkout', status: { $ne: 'announced' } }] };
      const open = { nextCheckAt: { $type: 'date' }, ...ownedBy(tenant), siteId, facts: { $not: { $elemMatch: ended } } } as const;
      return (await transactions.findOne(open, { projection: { _id: 1 } })) !== null;
    },

    async findByReference(tenant, siteId, externalReference, limit) {
      const documents = await transactions
        .find({ ...ownedBy(tenant), siteId, reference: externalReference })
        .sort({ createdAt: -1, _id: -1 })
        .limit(Math.min(limit, siblingsMax))
        .toArray();
      return documents.map((document) => toTransaction(cipher, document));
    },

    async findOrderStanding(tenant, siteId, externalReference) {
      const known = await transactions
        .find({ ...ownedBy(tenant), siteId, reference: externalReference }, { projection: { order: 1, capturedMinor: 1 } })
        .sort({ createdAt: -1, _id: -1 })
        .limit(siblingsMax)
        .toArray()
        .catch(throwAsUnavailable);
      return standingAfter(known.map(({ _id, order, capturedMinor }) => ({ id: _id.toHexString(), order, capturedMinor })));
    },

    async locateByShortCodeAcrossTenants(shortCode) {
      const found = await shortCodes.findOne({ _id: shortCode });
      return found && { tenant: ownedBy(found), transactionId: found.transactionId };
    },

    async locateBySessionAcrossTenants(sessionPublicId) {
      const found = await locateById(sessionForm.exec(sessionPublicId)?.[1] ?? '');
      return found && constantTimeEqual(found.sessionPublicId, sessionPublicId) ? found.locator : null;
    },

    async locateByIdAcrossTenants(transactionId) {
      return (await locateById(transactionId))?.locator ?? null;
    },

    rememberProviderReference: (tenant, providerId, providerReference, transactionId) =>
      insertLocator(references, insertReference, tenant, referenceKey(providerId, providerReference), transactionId),

    async findByProviderReference(tenant, providerId, providerReference) {
      const found = await references.findOne({ _id: referenceKey(providerId, providerReference), ...ownedBy(tenant) });
      return found?.transactionId ?? null;
    },

    async claimDueChecksAcrossTenants(limit, leaseMs) {
      const claimed: TransactionLocator[] = [];
      // The database's clock decides what is due, moved by the offset of a simulated one; `$type` lets the partial index be used.
      const ahead = offsetMs();
      while (claimed.length < limit) {
        const document = await transactions.findOneAndUpdate(
          { nextCheckAt: { $type: 'date' }, $expr: { $lte: ['$nextCheckAt', { $add: ['$$NOW', ahead] }] } },
          [{ $set: { nextCheckAt: { $add: ['$$NOW', ahead + leaseMs] } } }],
          { sort: { nextCheckAt: 1 }, projection: { organizationId: 1, livemode: 1 } },
        );
        if (document === null) break;
        claimed.push({ tenant: ownedBy(document), transactionId: document._id.toHexString() });
      }
      return claimed;
    },

    async postponeCheck(tenant, transactionId, expectedRevision, at) {
      const update = at === null ? { $unset: { nextCheckAt: 1 as const } } : { $set: { nextCheckAt: at } };
      await transactions.updateOne({ _id: new Types.ObjectId(transactionId), ...ownedBy(tenant), revision: expectedRevision }, update);
    },
  };
}

function ownedBy({ organizationId, livemode }: Tenant): { organizationId: string; livemode: boolean } {
  return { organizationId, livemode };
}

function isOwnedBy({ organizationId, livemode }: Tenant, document: Tenant): boolean {
  return document.organizationId === organizationId && document.livemode === livemode;
}
