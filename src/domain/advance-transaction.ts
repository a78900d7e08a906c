import { describeChanges } from './describe-changes.js';
import type { News } from './describe-changes.js';
import { addFact } from './fact-subjects.js';
import { buildIpnBodyV1, buildIpnBodyV2 } from './ipn-body.js';
import { decideIpn } from './ipn-owed.js';
import { canStillBePaid, derivePaymentState } from './payment-state.js';
import type { Attempt, Dispute, Fact, OutboxEntry, Refund, TimelineEntry, Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type ChangeContext = Readonly<{
  now: Date;
  /** Who says so, for the timeline. */
  source: TimelineEntry['source'];
  /** Another transaction of the same site and reference took money; asked only where IPN version 1 needs to know. */
  siblingSucceeded: boolean;
  toEventObject: (transaction: Transaction) => string;
}>;

/**
 * Makes the one write of a change: derives the state of `draft` anew, compares it with `before`, and where a client can see the
 * difference adds eventVersion, timeline and the outbox entry with its frozen bytes. `news` names what the comparison cannot see (metadata, expiry).
 * @returns the transaction to store under `before.revision`.
 */
export function advanceTransaction(before: Transaction, draft: Transaction, context: ChangeContext, news: readonly News[] = []): Transaction {
  const derived = isUntouched(before, draft) ? draft : derive(before, settleClosing(draft, context.now), context.now);
  const told = [...news, ...describeChanges(before, derived)];
  const next = { ...derived, revision: before.revision + 1 };
  return told.length === 0 ? next : tell(before, next, told, context);
}

/** DESIGN "Stored data": a change of notes or expiry derives nothing anew, so that a changed rule never alters a payment nobody touched. */
function isUntouched(before: Transaction, draft: Transaction): boolean {
  return draft.facts === before.facts && draft.attempts === before.attempts && draft.refunds === before.refunds && draft.closing === before.closing;
}

function derive(before: Transaction, draft: Transaction, now: Date): Transaction {
  const state = derivePaymentState(draft);
  return {
    ...draft,
    ...state,
    attempts: state.attempts.map((attempt) => stampAttempt(attempt, before.attempts, now)),
    refunds: state.refunds.map((refund) => stampRefund(refund, before.refunds, now)),
    disputes: state.disputes.map((dispute) => stampDispute(dispute, before.disputes, now)),
  };
}

/**
 * A checkout that is to be closed is closed by the first write after which no attempt can take money any more: DESIGN
 * "Expiry": the state changes on the provider's word.
 */
function settleClosing(draft: Transaction, now: Date): Transaction {
  const { closing } = draft;
  if (closing === null || draft.facts.some((fact) => fact.kind === 'checkout' && fact.status !== 'announced')) return draft;
  const { attempts } = derivePaymentState(draft);
  if (attempts.some(canStillBePaid) || draft.facts.some(({ kind }) => kind === 'capture')) return draft;
  const ended: Fact = {
    kind: 'checkout',
    subjectId: draft.id,
    status: closing.why === 'expired' ? 'expired' : 'cancelled',
    amountMinor: null,
    providerAt: now,
    rank: 1,
    source: closing.why === 'expired' ? 'timeout' : 'operator',
    attemptId: null,
    refundId: null,
    reason: closing.why,
  };
  return { ...draft, facts: [...addFact(draft.facts, ended)] };
}

function tell(before: Transaction, next: Transaction, news: readonly News[], { now, source, siblingSucceeded, toEventObject }: ChangeContext): Transaction {
  const eventVersion = before.eventVersion + 1;
  const entries = news.map(({ type, amountMinor, detail }): TimelineEntry => ({ at: now, type, eventVersion, source, amountMinor, detail }));
  const ipn = decideIpn(before, next, { siblingSucceeded });
  const told: Transaction = {
    ...next,
    eventVersion,
    updatedAt: now,
    timeline: boundTimeline([...before.timeline, ...entries]),
    lastOwedStatusCode: ipn.knownStatusCode,
  };
  const entry: OutboxEntry = {
    eventVersion,
    types: news.map(({ type }) => type),
    occurredAt: now,
    ipnBody: ipn.owed ? (told.ipnVersion === 1 ? buildIpnBodyV1(told, ipn) : buildIpnBodyV2(told, { eventVersion, occurredAt: now })) : null,
    ipnVersion: told.ipnVersion,
    ipnUrl: told.ipnUrl,
    snapshot: toEventObject(told),
  };
  return { ...told, outbox: [...before.outbox, entry] };
}

/** A provider's fact is never refused for want of room: the creation and the newest entries stay. The event log has them all. */
function boundTimeline(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  const { timelineMax } = transactionBounds;
  return timeline.length <= timelineMax ? [...timeline] : [...timeline.slice(0, 1), ...timeline.slice(1 - timelineMax)];
}

function stampAttempt(attempt: Attempt, before: readonly Attempt[], now: Date): Attempt {
  const was = before.find(({ id }) => id === attempt.id);
  const same = was === undefined || (was.status === attempt.status && was.providerReference === attempt.providerReference && was.declineReason === attempt.declineReason);
  return same ? attempt : { ...attempt, updatedAt: now };
}

function stampRefund(refund: Refund, before: readonly Refund[], now: Date): Refund {
  const was = before.find(({ id }) => id === refund.id);
  const same = was === undefined || (was.status === refund.status && was.amountMinor === refund.amountMinor && was.providerReference === refund.providerReference);
  return same ? refund : { ...refund, updatedAt: now };
}

function stampDispute(dispute: Dispute, before: readonly Dispute[], now: Date): Dispute {
  const was = before.find(({ id }) => id === dispute.id);
  if (was === undefined) return dispute;
  const same = was.status === dispute.status && was.amountMinor === dispute.amountMinor && was.reason === dispute.reason;
  return { ...dispute, openedAt: was.openedAt < dispute.openedAt ? was.openedAt : dispute.openedAt, updatedAt: same ? was.updatedAt : now };
}
