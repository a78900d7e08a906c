import { hasMoneyWithdrawn } from './payment-state.js';
import { statusCodes } from './transaction.js';
import type { Dispute, Transaction } from './transaction.js';

/** Words of WIRE.md 6 v1; an inquiry has none. */
export type DisputeWord = 'open' | 'under_review' | 'won' | 'lost' | 'accepted';

/** `{transactionId}.{eventVersion}`: the same for every target and try of one change. */
export function deliveryIdOf({ id }: Pick<Transaction, 'id'>, eventVersion: number): string {
  return `${id}.${eventVersion}`;
}

/** What receivers know the payment by: the externalReference, else the invoiceNumber; never empty, at most 64 characters. */
export function referenceOf({ externalReference, invoiceNumber }: Pick<Transaction, 'externalReference' | 'invoiceNumber'>): string {
  return externalReference ?? invoiceNumber ?? '';
}

/**
 * The dispute that an IPN of version 1 speaks of, or null. One that holds money wins over a won one, and the one touched last
 * over the others.
 */
export function tellingDispute(disputes: readonly Dispute[]): (Dispute & { status: DisputeWord }) | null {
  let telling: (Dispute & { status: DisputeWord }) | null = null;
  for (const dispute of disputes) {
    const { status } = dispute;
    if (status === 'inquiry') continue;
    if (telling === null || rankOf(dispute) > rankOf(telling) || (rankOf(dispute) === rankOf(telling) && dispute.updatedAt >= telling.updatedAt)) telling = { ...dispute, status };
  }
  return telling;
}

function rankOf(dispute: Dispute): number {
  return hasMoneyWithdrawn(dispute) ? 1 : 0;
}

/**
 * Version 1 (WIRE.md 6): receivers let dispute words win over the number, so they are sent only with what they are about: a
 * chargeback, or the news that it was won.
 */
export function buildIpnBodyV1(transaction: Transaction, { disputeWordChanged }: { disputeWordChanged: boolean }): string {
  const dispute = tellingDispute(transaction.disputes);
  const tells = dispute !== null && (disputeWordChanged || transaction.status === 'chargeback');
  return JSON.stringify({
    id: transaction.id,
    externalReference: referenceOf(transaction),
    status: statusCodes[transaction.status],
    ...(tells ? { disputeStatus: dispute.status, ...(isWireId(dispute.id) ? { disputeId: dispute.id } : {}) } : {}),
  });
}

/** Version 2 (WIRE.md 6, 14): JSON integers, whole seconds in UTC, no key that receivers forbid. */
export function buildIpnBodyV2(transaction: Transaction, { eventVersion, occurredAt }: { eventVersion: number; occurredAt: Date }): string {
  return JSON.stringify({
    schemaVersion: 2,
    deliveryId: deliveryIdOf(transaction, eventVersion),
    eventVersion,
    occurredAt: `${occurredAt.toISOString().slice(0, 19)}Z`,
    id: transaction.id,
    externalReference: referenceOf(transaction),
    status: statusCodes[transaction.status],
    sessionPublicId: transaction.sessionPublicId,
  });
}

/** Receivers drop identifiers of another form (WIRE.md 14). */
function isWireId(id: string): boolean {
  return /^[A-Za-z0-9._:-]{1,128}$/.test(id);
}
