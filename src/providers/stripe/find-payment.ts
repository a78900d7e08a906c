import type Stripe from 'stripe';
import type { ProviderCall, ProviderOutcome } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { askStripe } from './ask-stripe.js';
import type { AskStripeOptions, StripeAnswer } from './ask-stripe.js';
import { disputeFact, paymentFacts, refundFact } from './facts.js';
import type { Said } from './facts.js';
import { asFields, readDispute, readPayment, readRefund } from './read-objects.js';
import type { StripePayment } from './read-objects.js';

/** A payment as it stands, with everything that is known of its money. */
export type FoundPayment = Readonly<{ payment: StripePayment; facts: Fact[] }>;

type NotFound = Exclude<ProviderOutcome<never>, { kind: 'ok' }>;
type Found = { kind: 'found'; found: FoundPayment | null } | NotFound;

const pageSize = 100;
/** Of refunds and disputes of one payment: the gateway keeps no more of them. */
const pagesMax = 3;
/** Of the payments made around one attempt: an account that makes more than these in the window is left in doubt rather than misread. */
const listPagesMax = 50;
/** An attempt's id holds the second it was made in. It is sent at once, or again under the same key for less than a day. */
const beforeSeconds = 300;
const afterSeconds = 86_400;

const unreadable = { kind: 'unknown', reason: 'answer_unreadable' } as const;

/** A payment with its refunds and disputes, all of them; null where Stripe has no such payment. */
export async function findPayment(options: AskStripeOptions, call: ProviderCall, paymentId: string): Promise<Found> {
  const answer = await askStripe(options, call, (stripe) => stripe.paymentIntents.retrieve(paymentId));
  if (answer.kind === 'refused' && answer.status === 404) return { kind: 'found', found: null };
  if (answer.kind !== 'answer') return notFound(answer);
  const payment = readPayment(answer.body);
  const facts = payment && paymentFacts(payment, saidOf(payment, answer.at, 'lookup'));
  if (!payment || !facts) return unreadable;
  if (!payment.charged) return { kind: 'found', found: { payment, facts } };

  const said = (at: Date): Said => ({ at, source: 'lookup' });
  const [refunds, disputes] = await Promise.all([
    listAll(options, call, pagesMax, (stripe, page) => stripe.refunds.list({ payment_intent: paymentId, ...page }), (value, at) => {
      const refund = readRefund(value);
      return refund && refundFact(refund, said(at < refund.createdAt ? refund.createdAt : at));
    }),
    listAll(options, call, pagesMax, (stripe, page) => stripe.disputes.list({ payment_intent: paymentId, ...page }), (value, at) => {
      const dispute = readDispute(value);
      return dispute && disputeFact(dispute, said(at));
    }),
  ]);
  if (refunds.kind !== 'listed') return refunds;
  if (disputes.kind !== 'listed') return disputes;
  return { kind: 'found', found: { payment, facts: [...facts, ...refunds.items, ...disputes.items] } };
}

/**
 * The payment that carries our attempt id. The search is quick but may lag by minutes and more, so that what it does not find is looked for in the list of all payments made
 * since then, which does not. https://docs.stripe.com/search#data-freshness
 */
export async function findPaymentOfAttempt(options: AskStripeOptions, call: ProviderCall, attemptId: string): Promise<Found> {
  if (!/^[0-9a-f]{24}$/.test(attemptId)) return { kind: 'found', found: null };
  const searched = await askStripe(options, call, (stripe) => stripe.paymentIntents.search({ query: `metadata['attemptId']:'${attemptId}'`, limit: 1 }));
  // The search does not exist for accounts in some countries and at simple stand-ins; the list does.
  const hit = searched.kind === 'answer' ? readList(searched.body)?.data.map(readPayment).find((payment) => payment?.own.attemptId === attemptId) : undefined;
  if (hit) return findPayment(options, call, hit.id);
  if (searched.kind === 'unknown') return searched;

  const madeAt = Number.parseInt(attemptId.slice(0, 8), 16);
  const created = { gte: madeAt - beforeSeconds, lte: madeAt + afterSeconds };
  const listed = await listAll(options, call, listPagesMax, (stripe, page) => stripe.paymentIntents.list({ created, ...page }), (value) => {
    const payment = readPayment(value);
    return payment === null ? null : payment.own.attemptId === attemptId ? payment.id : '';
  });
  if (listed.kind !== 'listed') return listed;
  const paymentId = listed.items.find((id) => id !== '');
  return paymentId === undefined ? { kind: 'found', found: null } : findPayment(options, call, paymentId);
}

/** The time of a word about a payment: never before what the payment says of itself. */
export function saidOf(payment: StripePayment, at: Date, source: Said['source']): Said {
  const latest = Math.max(at.getTime(), payment.createdAt.getTime(), payment.canceledAt?.getTime() ?? 0);
  return { at: new Date(latest), source };
}

/** A question that brought no answer, as an outcome. */
export function notFound(answer: Exclude<StripeAnswer, { kind: 'answer' }>): NotFound {
  if (answer.kind === 'unknown') return answer;
  return { kind: 'refused', reason: answer.reason, retryable: answer.retryable, facts: [] };
}

type Page = { limit: number; starting_after?: string };
type Listed<T> = { kind: 'listed'; items: T[] } | NotFound;

/** Every entry of a list, or nothing: a part of it would prove nothing of what it lacks. */
async function listAll<T>(options: AskStripeOptions, call: ProviderCall, pages: number, ask: (stripe: Stripe, page: Page) => Promise<object>, read: (value: unknown, at: Date) => T | null): Promise<Listed<T>> {
  const items: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const answer = await askStripe(options, call, (stripe) => ask(stripe, { limit: pageSize, ...(after === undefined ? {} : { starting_after: after }) }));
    if (answer.kind !== 'answer') return notFound(answer);
    const list = readList(answer.body);
    if (!list) return unreadable;
    const entries = list.data.map((value) => read(value, answer.at));
    if (!entries.every((item) => item !== null)) return unreadable;
    items.push(...entries);
    const last = asFields(list.data.at(-1))['id'];
    if (!list.hasMore || typeof last !== 'string') return { kind: 'listed', items };
    after = last;
  }
  return { kind: 'unknown', reason: 'list_too_long' };
}

function readList(body: unknown): { data: unknown[]; hasMore: boolean } | null {
  const { data, has_more: hasMore } = asFields(body);
  return Array.isArray(data) ? { data, hasMore: hasMore === true } : null;
}
