import type { components } from '../../../generated/types/admin.js';
import type { Delivery } from '../../domain/ports/delivery-store.js';
import { statusCodes } from '../../domain/transaction.js';
import type { Attempt, Dispute, Refund, TimelineEntry, Transaction } from '../../domain/transaction.js';

type Wire = components['schemas'];

/** One line of a list, and the object of events. */
export function toWireTransactionSummary(transaction: Transaction): Wire['TransactionSummary'] {
  const attempt = payingAttempt(transaction);
  return {
    id: transaction.id,
    siteId: transaction.siteId,
    livemode: transaction.livemode,
    externalReference: transaction.externalReference,
    invoiceNumber: transaction.invoiceNumber,
    email: transaction.email,
    billingCountry: transaction.billingAddress?.country ?? null,
    amount: transaction.amountMinor,
    currency: transaction.currency,
    amountCaptured: transaction.capturedMinor,
    amountRefunded: transaction.refundedMinor,
    amountRefundPending: transaction.refundPendingMinor,
    amountOverpaid: transaction.overpaidMinor,
    status: transaction.status,
    statusCode: statusCodes[transaction.status],
    eventVersion: transaction.eventVersion,
    providerId: attempt?.providerId ?? null,
    providerType: attempt?.providerType ?? null,
    createdAt: transaction.createdAt.toISOString(),
    updatedAt: transaction.updatedAt.toISOString(),
    expiresAt: transaction.expiresAt.toISOString(),
  };
}

/** The object of an event, frozen as JSON text when the change is made (`PaymentDeps.toEventObject`). */
export function toEventObject(transaction: Transaction): string {
  return JSON.stringify(toWireTransactionSummary(transaction));
}

/** The whole transaction. @param deliveries Of it, in any order; the newest is summed up. */
export function toWireTransaction(transaction: Transaction, deliveries: readonly Delivery[]): Wire['Transaction'] {
  return {
    ...toWireTransactionSummary(transaction),
    sessionPublicId: transaction.sessionPublicId,
    clientId: transaction.clientId,
    billingAddress: transaction.billingAddress === null ? null : toWireAddress(transaction.billingAddress),
    shippingAddress: transaction.shippingAddress === null ? null : toWireAddress(transaction.shippingAddress),
    metadata: transaction.metadata,
    attempts: transaction.attempts.map((attempt) => toWireAttempt(attempt, transaction)),
    refunds: transaction.refunds.map((refund) => toWireRefund(refund, transaction)),
    disputes: transaction.disputes.map((dispute) => toWireDispute(dispute, transaction)),
    timeline: transaction.timeline.map(toWireTimelineEntry),
    ipn: toWireIpnSummary(transaction, deliveries),
  };
}

export function toWireRefund(refund: Refund, transaction: Transaction): Wire['Refund'] {
  return {
    id: refund.id,
    transactionId: transaction.id,
    amount: refund.amountMinor,
    currency: transaction.currency,
    status: refund.status,
    reason: refund.reason,
    origin: refund.origin,
    providerId: refund.providerId,
    providerReference: refund.providerReference,
    requestedBy: refund.requestedBy,
    createdAt: refund.createdAt.toISOString(),
    updatedAt: refund.updatedAt.toISOString(),
  };
}

/** Only what the schema names: the buyer's e-mail stands beside the address, not in it. */
export function toWireAddress({ email: _email, ...address }: NonNullable<Transaction['billingAddress']>): Wire['Address'] {
  return address;
}

/** The attempt that paid, else the newest. */
export function payingAttempt({ attempts }: Transaction): Attempt | null {
  return attempts.findLast((attempt) => attempt.status === 'succeeded') ?? attempts.at(-1) ?? null;
}

function toWireAttempt(attempt: Attempt, transaction: Transaction): Wire['Attempt'] {
  return {
    id: attempt.id,
    providerId: attempt.providerId,
    providerType: attempt.providerType,
    providerReference: attempt.providerReference,
    status: attempt.status,
    amount: transaction.amountMinor,
    declineReason: attempt.declineReason,
    createdAt: attempt.createdAt.toISOString(),
    updatedAt: attempt.updatedAt.toISOString(),
  };
}

function toWireDispute(dispute: Dispute, transaction: Transaction): Wire['Dispute'] {
  return {
    id: dispute.id,
    status: dispute.status,
    amount: dispute.amountMinor,
    currency: transaction.currency,
    reason: dispute.reason,
    openedAt: dispute.openedAt.toISOString(),
    updatedAt: dispute.updatedAt.toISOString(),
  };
}

function toWireTimelineEntry(entry: TimelineEntry): Wire['TimelineEntry'] {
  return {
    at: entry.at.toISOString(),
    // Written from the same closed list; kept as text, so that an older entry outlives a change of the list.
    type: entry.type as Wire['EventType'],
    eventVersion: entry.eventVersion,
    source: entry.source,
    amount: entry.amountMinor,
    detail: entry.detail,
  };
}

function toWireIpnSummary(transaction: Transaction, deliveries: readonly Delivery[]): Wire['IpnSummary'] {
  const newest = deliveries.reduce<Delivery | null>((latest, delivery) => (latest === null || delivery.eventVersion > latest.eventVersion ? delivery : latest), null);
  return {
    url: transaction.ipnUrl,
    version: transaction.ipnVersion,
    latestDeliveryId: newest?.id ?? null,
    latestStatus: newest?.status ?? null,
    triesCount: newest?.triesCount ?? 0,
    lastHttpStatus: newest?.lastHttpStatus ?? null,
    lastFailure: newest?.lastFailure ?? null,
    nextTryAt: newest?.nextTryAt?.toISOString() ?? null,
  };
}
