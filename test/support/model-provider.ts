import fc from 'fast-check';
import type { Fact } from '../../src/domain/transaction.js';
import { at } from './a-transaction.js';

/**
 * A provider's payment objects as the provider keeps them, moved by drawn acts. What a transaction has to say in the end is read off these
 * objects; nothing here knows how the gateway derives a state.
 */
export type ModelPayment = {
  attemptId: string;
  id: string;
  stage: 'open' | 'processing' | 'declined' | 'cancelled' | 'expired' | 'paid';
  /** Called off by the gateway to make room for another try. */
  calledOff: boolean;
  money: 'none' | 'held' | 'returned';
  refunds: { id: string; amount: number; stage: 'pending' | 'succeeded' | 'failed' }[];
  disputes: { id: string; amount: number; stage: 'inquiry' | 'open' | 'under_review' | 'won' | 'lost' }[];
};

export type ModelEvent = { facts: Fact[] };
export type Model = { amount: number; minute: number; payments: ModelPayment[]; events: ModelEvent[] };

/** Acts name no object: they take the newest that can bear them. */
export const acts = [
  'start', 'process', 'back', 'decline', 'pay', 'pay_again', 'cancel', 'call_off', 'expire', 'take_back', 'refund_some', 'refund_rest', 'settle_refund', 'fail_refund', 'inquire', 'dispute', 'review', 'win', 'lose', 'wait',
] as const;
type Act = (typeof acts)[number];

/** Each number is an act; one that is not possible gives way to the next that is, so that no draw is wasted. */
export const histories = fc.array(fc.nat({ max: acts.length - 1 }), { minLength: 1, maxLength: 16 });

export function playHistory(history: readonly number[]): Model {
  const model: Model = { amount: 4900, minute: 1, payments: [], events: [] };
  take(model, 'start');
  for (const drawn of history) {
    const before = [model.events.length, model.minute];
    for (let n = 0; n < acts.length && model.events.length === before[0] && model.minute === before[1]; n += 1) take(model, acts[(drawn + n) % acts.length] ?? 'wait');
  }
  return model;
}

function take(model: Model, act: Act): void {
  const last = model.payments.at(-1);
  const refundable = model.payments.findLast((payment) => leftOf(payment) > 0 && payment.money === 'held');
  const disputed = model.payments.flatMap(({ disputes }) => disputes).findLast(({ stage }) => stage !== 'won' && stage !== 'lost');
  const pending = model.payments.flatMap(({ refunds }) => refunds).findLast(({ stage }) => stage === 'pending');
  const settled = model.payments.flatMap(({ refunds }) => refunds).findLast(({ stage }) => stage === 'succeeded');
  const canBegin = last === undefined || ['declined', 'cancelled', 'expired'].includes(last.stage);
  switch (act) {
    case 'start':
      if (canBegin && model.payments.length < 4) {
        const n = model.payments.length + 1;
        model.payments.push({ attemptId: `a${n}`, id: `pay_${n}`, stage: 'open', calledOff: false, money: 'none', refunds: [], disputes: [] });
        tell(model);
      }
      return;
    case 'process': return move(model, last, ['open'], 'processing');
    // Against the order of the lifecycle: only its time tells that it is the later word.
    case 'back':
      if (last?.stage === 'processing') model.minute += 1;
      return move(model, last, ['processing'], 'open');
    case 'decline': return move(model, last, ['open', 'processing'], 'declined');
    case 'pay': return pay(model, last?.stage === 'open' || last?.stage === 'processing' ? last : undefined);
    // The provider takes an earlier payment all the same, beside or instead of the newest.
    case 'pay_again': return pay(model, model.payments.find(({ stage }) => ['declined', 'cancelled', 'expired'].includes(stage)));
    case 'cancel': return move(model, last, ['open', 'processing'], 'cancelled');
    case 'expire': return move(model, last, ['open'], 'expired');
    case 'call_off':
      if (last?.stage !== 'open') return;
      last.calledOff = true;
      return move(model, last, ['open'], 'cancelled');
    case 'take_back': {
      const held = model.payments.findLast((payment) => payment.money === 'held' && payment.refunds.length === 0 && payment.disputes.length === 0);
      if (held) {
        held.money = 'returned';
        tell(model);
      }
      return;
    }
    case 'refund_some': return refund(model, refundable, 900);
    case 'refund_rest': return refund(model, refundable, Number.MAX_SAFE_INTEGER);
    case 'settle_refund': if (pending) { pending.stage = 'succeeded'; tell(model); } return;
    case 'fail_refund': { const failing = pending ?? settled; if (failing) { failing.stage = 'failed'; tell(model); } return; }
    case 'inquire':
    case 'dispute': {
      const target = model.payments.findLast(({ money }) => money === 'held');
      const inquiry = target?.disputes.find(({ stage }) => stage === 'inquiry');
      if (inquiry && act === 'dispute') inquiry.stage = 'open';
      else if (target && !disputed) target.disputes.push({ id: `dp_${target.id}_${target.disputes.length + 1}`, amount: model.amount, stage: act === 'dispute' ? 'open' : 'inquiry' });
      else return;
      tell(model);
      return;
    }
    case 'review': if (disputed?.stage === 'open') { disputed.stage = 'under_review'; tell(model); } return;
    case 'win':
    case 'lose': if (disputed && disputed.stage !== 'inquiry') { disputed.stage = act === 'win' ? 'won' : 'lost'; tell(model); } return;
    case 'wait': model.minute += 1; return;
  }
}

function move(model: Model, payment: ModelPayment | undefined, from: readonly ModelPayment['stage'][], to: ModelPayment['stage']): void {
  if (!payment || !from.includes(payment.stage)) return;
  payment.stage = to;
  tell(model);
}

function pay(model: Model, payment: ModelPayment | undefined): void {
  if (!payment) return;
  payment.stage = 'paid';
  payment.money = 'held';
  tell(model);
}

function refund(model: Model, payment: ModelPayment | undefined, amount: number): void {
  if (!payment || payment.refunds.length >= 4) return;
  payment.refunds.push({ id: `re_${payment.id}_${payment.refunds.length + 1}`, amount: Math.min(amount, leftOf(payment)), stage: 'pending' });
  tell(model);
}

function leftOf({ money, refunds }: ModelPayment): number {
  return money === 'none' ? 0 : 4900 - refunds.filter(({ stage }) => stage !== 'failed').reduce((sum, { amount }) => sum + amount, 0);
}

/** An event carries the whole of the object, as it is at that instant. Several may fall into one instant. */
function tell(model: Model): void {
  model.events.push({ facts: factsOf(model, 'event') });
}

/** All that the provider would answer now. */
export function lookUp(model: Model): ModelEvent {
  return { facts: factsOf(model, 'lookup') };
}

const order = {
  attempt: ['open', 'processing', 'declined', 'cancelled', 'expired', 'paid'],
  refund: ['pending', 'succeeded', 'failed'],
  dispute: ['inquiry', 'open', 'under_review', 'won', 'lost'],
} as const;
const attemptWords = { open: 'awaiting_buyer', processing: 'processing', declined: 'declined', cancelled: 'cancelled', expired: 'expired', paid: 'succeeded' } as const;

function factsOf({ payments, minute, amount }: Model, source: 'event' | 'lookup'): Fact[] {
  return payments.flatMap((payment): Fact[] => {
    const common = { providerAt: at(minute), source, attemptId: payment.attemptId, refundId: null, reason: null } as const;
    return [
      { ...common, kind: 'attempt', subjectId: payment.id, status: attemptWords[payment.stage], amountMinor: amount, rank: order.attempt.indexOf(payment.stage) },
      ...(payment.money === 'none' ? [] : [{ ...common, kind: 'capture', subjectId: `cap_${payment.id}`, status: payment.money === 'held' ? 'succeeded' : 'reversed', amountMinor: amount, rank: payment.money === 'held' ? 0 : 1 } as const]),
      ...payment.refunds.map(({ id, amount: part, stage }) => ({ ...common, kind: 'refund', subjectId: id, status: stage, amountMinor: part, rank: order.refund.indexOf(stage) }) as const),
      ...payment.disputes.map(({ id, amount: part, stage }) => ({ ...common, kind: 'dispute', subjectId: id, status: stage, amountMinor: part, rank: order.dispute.indexOf(stage) }) as const),
    ];
  });
}

/** What an observer of the provider's dashboard would call the payment in the end, by WIRE.md 7. */
export function verdictOf({ payments, amount }: Model): { code: number; held: number; refunded: number; pending: number } {
  let held = 0;
  let refunded = 0;
  let pending = 0;
  let returned = false;
  let contested = false;
  for (const payment of payments) {
    if (payment.money === 'held') held += amount;
    if (payment.money === 'returned') returned = true;
    for (const { stage, amount: part } of payment.refunds) {
      if (stage === 'succeeded') refunded += part;
      if (stage === 'pending') pending += part;
    }
    if (payment.disputes.some(({ stage }) => ['open', 'under_review', 'lost'].includes(stage))) contested = true;
  }
  const sums = { held, refunded, pending };
  if (contested) return { code: 4, ...sums };
  if (held > 0) return { code: refunded === held ? 3 : 1, ...sums };
  if (returned) return { code: 2, ...sums };
  const last = payments[payments.length - 1];
  const others = payments.slice(0, -1).some(({ stage }) => stage === 'open' || stage === 'processing');
  if (last === undefined || others || last.stage === 'open') return { code: -1, ...sums };
  if (last.stage === 'processing') return { code: 0, ...sums };
  if (last.stage === 'declined') return { code: 2, ...sums };
  return { code: last.calledOff ? -1 : -2, ...sums };
}
