import type { EventType } from './event-types.js';
import { hasMoneyWithdrawn } from './payment-state.js';
import type { Attempt, Dispute, Refund, Transaction, TransactionStatus } from './transaction.js';

/** One thing that changed, as timeline and events tell it. */
export type News = Readonly<{ type: EventType; amountMinor: number | null; detail: string | null }>;

/** The state's own event, told last. Initiated has one only when the provider announces it; a chargeback is told by its dispute. */
const typeOfStatus: Readonly<Partial<Record<TransactionStatus, EventType>>> = {
  pending_provider: 'transaction.pending',
  succeeded: 'transaction.succeeded',
  failed: 'transaction.failed',
  cancelled: 'transaction.cancelled',
  refunded: 'transaction.refunded',
};

/** States in which the money is known to have come: going back to succeeded from them is no second success. */
const paidStatuses: ReadonlySet<TransactionStatus> = new Set(['succeeded', 'refunded', 'chargeback']);

/**
 * What an API client can see differently in `after`, the state's own event last; empty when nothing. Compares derived state only, so that
 * hook, answer and look-up that say the same are one change.
 */
export function describeChanges(before: Transaction, after: Transaction): News[] {
  const news = [
    ...after.attempts.flatMap((attempt) => attemptNews(attempt, before.attempts.find(({ id }) => id === attempt.id))),
    ...after.refunds.flatMap((refund) => refundNews(refund, before.refunds.find(({ id }) => id === refund.id))),
    ...after.disputes.flatMap((dispute) => disputeNews(dispute, before.disputes.find(({ id }) => id === dispute.id))),
    ...moneyNews(before, after),
    ...stateNews(before, after),
  ];
  if (news.length === 0 && visibleText(before) !== visibleText(after)) news.push({ type: 'transaction.updated', amountMinor: null, detail: null });
  return news;
}

function attemptNews(attempt: Attempt, before: Attempt | undefined): News[] {
  const was = before?.status ?? 'starting';
  const amountMinor = attempt.request.amountMinor;
  if (attempt.status === was) return [];
  if (attempt.status === 'declined') return [{ type: 'attempt.declined', amountMinor, detail: attempt.declineReason && `Declined: ${attempt.declineReason}` }];
  if (attempt.status === 'cancelled' || attempt.status === 'expired') return [{ type: 'attempt.cancelled', amountMinor, detail: attempt.status === 'expired' ? 'It expired at the provider.' : null }];
  return was === 'starting' ? [{ type: 'attempt.started', amountMinor, detail: null }] : [];
}

function refundNews(refund: Refund, before: Refund | undefined): News[] {
  const { amountMinor, status } = refund;
  const elsewhere = refund.origin === 'provider' ? 'Made at the provider, not through the gateway.' : null;
  if (before === undefined) {
    const created: News = { type: 'refund.created', amountMinor, detail: elsewhere };
    return [created, ...settledRefund(refund)];
  }
  return before.status === status ? [] : settledRefund(refund);
}

function settledRefund({ status, amountMinor, reason }: Refund): News[] {
  if (status === 'succeeded') return [{ type: 'refund.succeeded', amountMinor, detail: null }];
  if (status === 'failed') return [{ type: 'refund.failed', amountMinor, detail: reason && `Reason: ${reason}` }];
  if (status === 'cancelled') return [{ type: 'refund.failed', amountMinor, detail: 'It was cancelled.' }];
  return [];
}

function disputeNews(dispute: Dispute, before: Dispute | undefined): News[] {
  const { amountMinor, status } = dispute;
  if (before?.status === status && before.amountMinor === amountMinor) return [];
  const detail = dispute.reason && `Reason: ${dispute.reason}`;
  if (before?.status === status) return [{ type: 'dispute.updated', amountMinor, detail }];
  const opened = hasMoneyWithdrawn(dispute) && (before === undefined || before.status === 'inquiry');
  const started: News[] = opened ? [{ type: 'dispute.opened', amountMinor, detail }] : [];
  if (status === 'won') return [{ type: 'dispute.won', amountMinor, detail: null }];
  if (status === 'lost' || status === 'accepted') return [...started, { type: 'dispute.lost', amountMinor, detail: status === 'accepted' ? 'It was accepted.' : null }];
  return opened ? started : [{ type: 'dispute.updated', amountMinor, detail: `Now: ${status}` }];
}

function moneyNews(before: Transaction, after: Transaction): News[] {
  if (after.overpaidMinor <= before.overpaidMinor) return [];
  return [{ type: 'transaction.overpaid', amountMinor: after.overpaidMinor, detail: 'More was captured than was asked for. Refund the difference.' }];
}

function stateNews(before: Transaction, after: Transaction): News[] {
  const announced = after.status === 'initiated' && isAnnounced(after) && !isAnnounced(before);
  if (announced) return [{ type: 'transaction.initiated', amountMinor: null, detail: 'The provider says that nothing has happened yet.' }];
  if (after.status === before.status) return [];
  const news: News[] = [];
  if (after.status === 'cancelled' && isExpired(after) && !isExpired(before)) news.push({ type: 'checkout.expired', amountMinor: null, detail: null });
  const type = typeOfStatus[after.status];
  if (type === undefined || (after.status === 'succeeded' && paidStatuses.has(before.status))) return news;
  return [...news, { type, amountMinor: amountOfState(after), detail: detailOfState(after) }];
}

function amountOfState({ status, capturedMinor, refundedMinor, amountMinor }: Transaction): number | null {
  if (status === 'succeeded') return capturedMinor;
  return status === 'refunded' ? refundedMinor : amountMinor;
}

function detailOfState({ status, closing }: Transaction): string | null {
  return status === 'cancelled' && closing?.why === 'replaced' ? 'A newer checkout for the same reference replaced it.' : null;
}

function isAnnounced({ facts }: Transaction): boolean {
  return facts.some((fact) => fact.kind === 'checkout' && fact.status === 'announced');
}

function isExpired({ facts }: Transaction): boolean {
  return facts.some((fact) => fact.kind === 'checkout' && fact.status === 'expired');
}

/** What the API shows of the derived state. An attempt whose start is not yet known about decides and tells nothing. */
function visibleText({ status, capturedMinor, refundedMinor, refundPendingMinor, overpaidMinor, attempts, refunds, disputes }: Transaction): string {
  return JSON.stringify([
    status, capturedMinor, refundedMinor, refundPendingMinor, overpaidMinor,
    attempts.filter((attempt) => attempt.status !== 'starting').map((attempt) => [attempt.id, attempt.status, attempt.providerReference, attempt.declineReason]),
    refunds.map((refund) => [refund.id, refund.status, refund.amountMinor, refund.providerReference]),
    disputes.map((dispute) => [dispute.id, dispute.status, dispute.amountMinor, dispute.reason]),
  ]);
}
