import { statusCodes } from '../domain/transaction.js';
import type { TransactionFilter } from '../domain/ports/transaction-store.js';
import type { Tenant } from '../domain/tenant.js';
import { listIndexes } from './transaction-documents.js';

const everyStatus = Object.keys(statusCodes);
const everyCheckoutStatus = ['pending', 'processing', 'completed', 'cancelled', 'expired'];

/** What lets an index that has the states before the time be walked by time alone. */
export const anyStatus = { status: { $in: everyStatus }, checkoutStatus: { $in: everyCheckoutStatus } } as const;

type Asked = TransactionFilter & { emailHash?: string; reference?: string };

export type TransactionQuery = Readonly<{
  /** What has to hold. */
  filter: Record<string, unknown>;
  /** The same, with what lets the index give the order: in lists only, as it makes counting no faster. */
  ordered: Record<string, unknown>;
  /** The index alone tells what fits: counting then reads no documents. */
  covered: boolean;
  /** The index to take; undefined where the database has to find out which of several conditions leaves the fewest. */
  hint: (typeof listIndexes)[keyof typeof listIndexes] | undefined;
}>;

/** @param now decides which of the open checkouts have run out. */
export function toTransactionQuery(tenant: Tenant, asked: Asked, now: Date): TransactionQuery {
  const { status, checkoutStatus, currency, siteId, clientId, providerId, externalReference, reference, emailHash, from, to } = asked;
  const named = { status, checkoutStatus, currency, siteId, clientId, externalReference, reference: reference ?? externalReference, 'attempts.providerId': providerId, emailHash };
  const filter: Record<string, unknown> = { organizationId: tenant.organizationId, livemode: tenant.livemode };
  for (const [field, value] of Object.entries(named)) if (value !== undefined) filter[field] = value;
  if (checkoutStatus === 'pending') filter['expiresAt'] = { $gt: now };
  if (from !== undefined || to !== undefined) filter['createdAt'] = { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lte: to }) };
  const hint = chooseIndex(asked);
  const covered = hint !== undefined && Object.keys(filter).every((field) => field in hint);
  return { filter, ordered: { ...missingStatuses(asked, hint), ...filter }, covered, hint };
}

/** Passing states, and ends that few payments come to: of those the newest are found faster by state than by anything else. */
const rareStatuses: ReadonlySet<string> = new Set(['initiated', 'pending_provider', 'failed', 'refunded', 'chargeback', 'pending', 'processing']);

/** Left to itself the database tries plans anew for each kind of query and keeps the winner for values that it does not suit. */
function chooseIndex({ status, checkoutStatus, currency, siteId, clientId, providerId, externalReference, reference, emailHash }: Asked): TransactionQuery['hint'] {
  if (emailHash !== undefined) return listIndexes.email;
  if (reference !== undefined || externalReference !== undefined) return listIndexes.reference;
  if (clientId !== undefined) return listIndexes.client;
  const others = providerId !== undefined || currency !== undefined;
  if (siteId !== undefined && !others && !rareStatuses.has(checkoutStatus ?? '')) return listIndexes.site;
  if (rareStatuses.has(status ?? '') || rareStatuses.has(checkoutStatus ?? '')) return listIndexes.status;
  const conditions = [
    ...(providerId === undefined ? [] : [listIndexes.provider]),
    ...(currency === undefined ? [] : [listIndexes.currency]),
    ...(siteId === undefined ? [] : [listIndexes.site]),
  ];
  return conditions.length > 1 ? undefined : (conditions[0] ?? listIndexes.status);
}

/** An index that has a status before the time gives its order only for statuses that are named. */
function missingStatuses({ status, checkoutStatus }: TransactionFilter, hint: TransactionQuery['hint']): Record<string, unknown> {
  if (hint !== undefined && hint !== listIndexes.status && hint !== listIndexes.site) return {};
  return {
    ...(status === undefined ? { status: { $in: everyStatus } } : {}),
    ...(checkoutStatus === undefined && hint !== listIndexes.site ? { checkoutStatus: { $in: everyCheckoutStatus } } : {}),
  };
}
