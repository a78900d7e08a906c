import { Types } from 'mongoose';
import type { TransactionAudit } from '../domain/audit-entry.js';
import { checkoutStatusOf } from '../domain/checkout-status.js';
import type { CheckoutStatus } from '../domain/checkout-status.js';
import { referenceOf } from '../domain/ipn-body.js';
import type { FieldCipher, SealedField, SearchHash } from '../domain/ports/field-cipher.js';
import type { Attempt, OutboxEntry, StartPaymentRequest, Transaction } from '../domain/transaction.js';
import type { CollectionIndex } from './collection-index.js';

export const transactionsCollection = 'transactions';
export const shortCodesCollection = 'shortCodes';
export const providerReferencesCollection = 'providerReferences';

/** Sealed as one group: what tells who the buyer is, and addresses whose query may carry a merchant's secret. */
type PersonalFields = Pick<Transaction, 'email' | 'returnUrl' | 'cancelUrl' | 'ipnUrl' | 'items' | 'billingAddress' | 'shippingAddress' | 'metadata'>;
type PlainFields = Omit<Transaction, keyof PersonalFields | 'id' | 'attempts' | 'outbox' | 'audits'>;

export type OutboxDocument = Pick<OutboxEntry, 'eventVersion' | 'types' | 'occurredAt' | 'ipnVersion'> & {
  /** `{ipnBody, ipnUrl, snapshot}` */
  sealed: SealedField;
};

export type TransactionAuditDocument = Readonly<{ id: string; at: Date; sealed: SealedField }>;

type AttemptDocument = Omit<Attempt, 'request' | 'action'> & { sealed: SealedField };

export type TransactionDocument = PlainFields & {
  _id: Types.ObjectId;
  v: 1;
  /** Unique per write: tells a writer whether a batch took its document. */
  token: string;
  /** What the merchant knows the payment by: externalReference, else invoiceNumber. Siblings share it. */
  reference: string;
  /** As the last write left it. What runs out by itself is written when the gateway closes it. */
  checkoutStatus: CheckoutStatus;
  /** Keyed hash of the buyer's e-mail, which itself is sealed. */
  emailHash?: string;
  personal: SealedField;
  attempts: AttemptDocument[];
  outbox: OutboxDocument[];
  /** Absent where there is nothing to be logged. */
  audits?: TransactionAuditDocument[];
  /** Present while there are outbox entries or audits: what the relay's poll finds. */
  relayAt?: Date;
  /** Present while the janitor has something to look at. */
  nextCheckAt?: Date;
};

/** What leads to a transaction by another key than its id. */
export type LocatorDocument = { _id: string; v: 1; organizationId: string; livemode: boolean; transactionId: string };

/** Accounts are a tenant's own, so the account's id says whose it is. */
export function referenceKey(providerId: string, providerReference: string): string {
  return `${providerId}.${providerReference}`;
}

const newestFirst = { createdAt: -1, _id: -1 } as const;

/**
 * The indexes of lists, one for each way to ask; all of them give the newest first without a sort. Where a list names no status, its query names
 * them all: the database then merges a few ordered runs, and an index less is written with every payment.
 */
export const listIndexes = {
  status: { organizationId: 1, livemode: 1, checkoutStatus: 1, status: 1, ...newestFirst },
  site: { organizationId: 1, livemode: 1, siteId: 1, status: 1, ...newestFirst },
  currency: { organizationId: 1, livemode: 1, currency: 1, ...newestFirst },
  // The site stands last, so that the look for siblings needs no document.
  reference: { organizationId: 1, livemode: 1, reference: 1, ...newestFirst, siteId: 1 },
  email: { organizationId: 1, livemode: 1, emailHash: 1, ...newestFirst },
  client: { organizationId: 1, livemode: 1, clientId: 1, ...newestFirst },
  provider: { organizationId: 1, livemode: 1, 'attempts.providerId': 1, ...newestFirst },
} as const satisfies Record<string, CollectionIndex['key']>;

/** The shard key of `transactions` is `_id`; a look-up by another key has a small collection of its own. */
export const transactionIndexes: readonly CollectionIndex[] = [
  { collection: transactionsCollection, key: { relayAt: 1 }, options: { partialFilterExpression: { relayAt: { $type: 'date' } } } },
  { collection: transactionsCollection, key: { nextCheckAt: 1 }, options: { partialFilterExpression: { nextCheckAt: { $type: 'date' } } } },
  { collection: transactionsCollection, key: listIndexes.status },
  { collection: transactionsCollection, key: listIndexes.site },
  { collection: transactionsCollection, key: listIndexes.currency },
  { collection: transactionsCollection, key: listIndexes.reference },
  { collection: transactionsCollection, key: listIndexes.email, options: { partialFilterExpression: { emailHash: { $exists: true } } } },
  { collection: transactionsCollection, key: listIndexes.client, options: { partialFilterExpression: { clientId: { $gt: '' } } } },
  { collection: transactionsCollection, key: listIndexes.provider, options: { partialFilterExpression: { 'attempts.providerId': { $exists: true } } } },
];

const context = (organizationId: string, field: string) => ({ organizationId, collection: transactionsCollection, field });

function seal(cipher: FieldCipher, organizationId: string, field: string, value: unknown): SealedField {
  return cipher.seal(context(organizationId, field), Buffer.from(JSON.stringify(value), 'utf8'));
}

function open<T>(cipher: FieldCipher, organizationId: string, field: string, sealed: SealedField): T {
  return JSON.parse(Buffer.from(cipher.open(context(organizationId, field), sealed)).toString('utf8')) as T;
}

export function openOutboxEntry(cipher: FieldCipher, organizationId: string, document: OutboxDocument): OutboxEntry {
  const { sealed, ...plain } = document;
  return { ...plain, ...open<Pick<OutboxEntry, 'ipnBody' | 'ipnUrl' | 'snapshot'>>(cipher, organizationId, 'outbox', sealed) };
}

export function openTransactionAudit(cipher: FieldCipher, organizationId: string, { id, at, sealed }: TransactionAuditDocument): TransactionAudit {
  return { id, at, ...open<Omit<TransactionAudit, 'id' | 'at'>>(cipher, organizationId, 'audits', sealed) };
}

/** The same e-mail, however it is written. */
export function hashEmail(searchHash: SearchHash, organizationId: string, email: string): string {
  return searchHash(context(organizationId, 'email'), email.trim().toLowerCase());
}

export type TransactionSecrets = Readonly<{ cipher: FieldCipher; searchHash: SearchHash }>;

/** @param checkAt when the janitor must look next, or null. */
export function toTransactionDocument({ cipher, searchHash }: TransactionSecrets, transaction: Transaction, now: Date, checkAt: Date | null): TransactionDocument {
  const { id, email, returnUrl, cancelUrl, ipnUrl, items, billingAddress, shippingAddress, metadata, attempts, outbox, audits = [], ...plain } = transaction;
  const { organizationId } = transaction;
  const personal: PersonalFields = { email, returnUrl, cancelUrl, ipnUrl, items, billingAddress, shippingAddress, metadata };
  return {
    _id: new Types.ObjectId(id),
    v: 1,
    ...plain,
    token: new Types.ObjectId().toHexString(),
    reference: referenceOf(transaction),
    checkoutStatus: checkoutStatusOf(transaction, now),
    ...(email === null ? {} : { emailHash: hashEmail(searchHash, organizationId, email) }),
    personal: seal(cipher, organizationId, 'personal', personal),
    attempts: attempts.map(({ request, action, ...attempt }) => ({ ...attempt, sealed: seal(cipher, organizationId, 'attempts', { request, action }) })),
    outbox: outbox.map(({ ipnBody, ipnUrl: target, snapshot, ...entry }) => ({ ...entry, sealed: seal(cipher, organizationId, 'outbox', { ipnBody, ipnUrl: target, snapshot }) })),
    ...(audits.length === 0 ? {} : { audits: audits.map(({ id: auditId, at, ...audit }) => ({ id: auditId, at, sealed: seal(cipher, organizationId, 'audits', audit) })) }),
    ...(outbox.length === 0 && audits.length === 0 ? {} : { relayAt: now }),
    ...(checkAt === null ? {} : { nextCheckAt: checkAt }),
  };
}

export function toTransaction(cipher: FieldCipher, document: TransactionDocument): Transaction {
  const { _id, v: _v, token: _token, reference: _reference, checkoutStatus: _checkoutStatus, emailHash: _emailHash, personal, attempts, outbox, audits, relayAt: _relayAt, nextCheckAt: _nextCheckAt, ...plain } = document;
  const { organizationId } = document;
  return {
    id: _id.toHexString(),
    ...plain,
    ...open<PersonalFields>(cipher, organizationId, 'personal', personal),
    attempts: attempts.map(({ sealed, ...attempt }) => ({ ...attempt, ...open<{ request: StartPaymentRequest; action: Attempt['action'] }>(cipher, organizationId, 'attempts', sealed) })),
    outbox: outbox.map((entry) => openOutboxEntry(cipher, organizationId, entry)),
    ...(audits === undefined ? {} : { audits: audits.map((audit) => openTransactionAudit(cipher, organizationId, audit)) }),
  };
}
