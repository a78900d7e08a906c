import { GatewayError } from './errors.js';
import { minMinor, subtractMinor, sumMinor } from './money.js';
import { refundableOfAttempt } from './payment-state.js';
import type { Transaction } from './transaction.js';

/** A part of a refund that one attempt's capture can bear. `attemptId` null: money that came without an attempt. */
export type RefundPart = Readonly<{ attemptId: string | null; amountMinor: number }>;

/**
 * Spreads a refund over what was captured, newest capture first, so that giving back what was paid twice touches the second payment only.
 * @param amountMinor null: all that is left.
 * @throws GatewayError `refund_not_possible` when nothing is left or a dispute holds the money; `refund_exceeds_captured`.
 */
export function allocateRefund(transaction: Transaction, amountMinor: number | null): RefundPart[] {
  const { capturedMinor, refundedMinor, refundPendingMinor, status } = transaction;
  if (capturedMinor === 0) throw new GatewayError('refund_not_possible', 'No money was captured that could be given back.');
  if (status === 'chargeback') throw new GatewayError('refund_not_possible', 'A dispute holds the money; it can be refunded once the dispute is won.');
  const sources = captureSources(transaction);
  // Refunds made elsewhere may have taken more than one capture holds; the whole counts as well as each part.
  const left = minMinor(subtractMinor(capturedMinor, sumMinor([refundedMinor, refundPendingMinor])), sumMinor(sources.map((source) => source.amountMinor)));
  if (left <= 0) throw new GatewayError('refund_not_possible', 'All that was captured was refunded or is being refunded.');
  const wanted = amountMinor ?? left;
  if (wanted > left) {
    throw new GatewayError('refund_exceeds_captured', `amount: at most ${left} can still be refunded.`, { faults: [{ pointer: '/amount', detail: `must be at most ${left}` }] });
  }
  return spread(sources, wanted);
}

function captureSources(transaction: Transaction): RefundPart[] {
  const attemptIds = [...transaction.attempts.map(({ id }) => id).reverse(), null];
  return attemptIds.map((attemptId) => ({ attemptId, amountMinor: refundableOfAttempt(attemptId, transaction) })).filter((source) => source.amountMinor > 0);
}

function spread(sources: readonly RefundPart[], wanted: number): RefundPart[] {
  const parts: RefundPart[] = [];
  let rest = wanted;
  for (const { attemptId, amountMinor } of sources) {
    if (rest === 0) break;
    const part = minMinor(amountMinor, rest);
    parts.push({ attemptId, amountMinor: part });
    rest = subtractMinor(rest, part);
  }
  return parts;
}
