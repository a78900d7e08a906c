import type { Delivery } from '../../api/types.js';

/** After a change the relay makes its delivery in a moment: the list is read often for so long. */
const freshChangeMs = 15_000;

export type DeliveriesRereadFacts = Readonly<{
  deliveries: readonly Pick<Delivery, 'status' | 'nextTryAt'>[];
  /** The last change of the transaction, or when something was sent again. */
  changedAtMs: number;
  nowMs: number;
}>;

/** How long until the tries are looked at again: soon while one is due, not at all when everything is settled. */
export function deliveriesRereadMs({ deliveries, changedAtMs, nowMs }: DeliveriesRereadFacts): number | false {
  if (Math.abs(nowMs - changedAtMs) < freshChangeMs) return 1_500;
  // One that is sent again by hand is due too, whatever it was before.
  const due = deliveries.filter(({ status, nextTryAt }) => status === 'pending' || nextTryAt !== null);
  if (due.length === 0) return false;
  const dueMs = Math.min(...due.map(({ nextTryAt }) => (nextTryAt === null ? nowMs : Date.parse(nextTryAt))));
  return Math.min(30_000, Math.max(1_500, dueMs - nowMs + 500));
}
