import { tellingDispute } from './ipn-body.js';
import { statusCodes } from './transaction.js';
import type { Transaction, TransactionStatusCode } from './transaction.js';

export type IpnDecision = Readonly<{
  owed: boolean;
  /** What the merchant knows afterwards: the number last owed, or one that goes without saying. */
  knownStatusCode: TransactionStatusCode | null;
  /** Version 1 only: the word of the dispute is what is told. */
  disputeWordChanged: boolean;
}>;

/** Numbers that version 1, which has no ordering, may still send once another transaction of the same order has succeeded. */
export const harmlessToPaidOrder: ReadonlySet<number> = new Set([1, 3, 4]);

/**
 * Whether a change owes the merchant an IPN (DESIGN "An IPN is owed"): the number differs from the one last told, succeeded refunds
 * grew, or, in version 1, the word of the dispute changed.
 */
export function decideIpn(before: Transaction, after: Transaction, { siblingSucceeded }: { siblingSucceeded: boolean }): IpnDecision {
  const code = statusCodes[after.status];
  const known = before.lastOwedStatusCode;
  const disputeWordChanged = after.ipnVersion === 1 && wordOf(before) !== wordOf(after) && wordOf(after) !== null;
  const changed = (after.status !== before.status && code !== (known ?? statusCodes.initiated)) || isAnnounced(before, after);
  const refundsGrew = after.refundedMinor > before.refundedMinor;
  const reason = changed || refundsGrew || disputeWordChanged;
  const notOwed = { owed: false, knownStatusCode: known, disputeWordChanged };

  if (!reason || after.ipnUrl === null) return notOwed;
  // A won dispute has no number of its own in version 2 (WIRE.md 13.15); events and the API tell it.
  if (after.ipnVersion === 2 && isSettledByWin(before, after) && !refundsGrew) return { ...notOwed, knownStatusCode: code };
  // An attempt that only waits for the buyer is no news, whatever was told before.
  if (after.status === 'initiated' && !isAnnounced(before, after)) return notOwed;
  // The newer checkout has told what counts.
  if (after.status === 'cancelled' && after.closing?.why === 'replaced') return notOwed;
  if (after.ipnVersion === 1 && siblingSucceeded && !harmlessToPaidOrder.has(code)) return notOwed;
  return { owed: true, knownStatusCode: code, disputeWordChanged };
}

/** The provider's first explicit word that nothing has happened yet: it owes one −1. */
function isAnnounced(before: Transaction, after: Transaction): boolean {
  const says = ({ facts }: Transaction) => facts.some((fact) => fact.kind === 'checkout' && fact.status === 'announced');
  return after.status === 'initiated' && says(after) && !says(before);
}

/** Back from a chargeback to what the rest says, money still there. */
function isSettledByWin(before: Transaction, after: Transaction): boolean {
  return before.status === 'chargeback' && ['succeeded', 'refunded'].includes(after.status) && after.disputes.some(({ status }) => status === 'won');
}

function wordOf({ disputes }: Transaction): string | null {
  return tellingDispute(disputes)?.status ?? null;
}
