import { transactionBounds } from '../../src/domain/transaction.js';
import type { Transaction } from '../../src/domain/transaction.js';
import type { StoreContents } from './memory-store.js';
import type { SimulatedPayment } from './simulated-provider.js';

/** What somebody who sees the provider's dashboard and the shop's list of checkouts expects in the end; never the gateway's own rules. */
function expectedOf(transaction: Transaction, payments: readonly SimulatedPayment[]): { code: number; captured: number; refunded: number } {
  const manual = transaction.facts.filter(({ kind, source, status }) => kind === 'capture' && source === 'operator' && status === 'succeeded').length * transaction.amountMinor;
  const held = payments.filter(({ money }) => money === 'held').length * transaction.amountMinor + manual;
  const ofManual = transaction.refunds.filter(({ attemptId, status }) => attemptId === null && status === 'succeeded').reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const refunded = payments.flatMap(({ refunds }) => refunds).filter(({ stage }) => stage === 'succeeded').reduce((sum, { amountMinor }) => sum + amountMinor, 0) + ofManual;
  const contested = payments.some(({ disputes }) => disputes.some(({ stage }) => ['open', 'under_review', 'lost'].includes(stage)));
  const sums = { captured: held, refunded };
  if (contested) return { code: 4, ...sums };
  if (held > 0) return { code: refunded >= held ? 3 : 1, ...sums };
  // Everything unpaid has expired or was called off by the time this is asked.
  return { code: payments.some(({ money }) => money === 'returned') ? 2 : -2, ...sums };
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const codes = { cancelled: -2, initiated: -1, pending_provider: 0, succeeded: 1, failed: 2, refunded: 3, chargeback: 4 } as const;

/** What the promises of DESIGN.md forbid, after everything that was under way has ended. Empty when they hold. */
export function checkPromises(contents: StoreContents, payments: readonly SimulatedPayment[], foreignProviderId: string): string[] {
  const broken: string[] = [];
  const byTransaction = groupBy(payments, ({ request }) => request.transactionId);
  const events = groupBy(contents.events, ({ transactionId }) => transactionId ?? '');
  const deliveries = groupBy(contents.deliveries, ({ transactionId }) => transactionId);
  for (const transaction of contents.transactions) {
    const own = byTransaction.get(transaction.id) ?? [];
    const say = (fault: string): void => void broken.push(`${transaction.id}: ${fault}`);
    checkState(transaction, own, say);
    checkFanOut(transaction, { versions: new Set((events.get(transaction.id) ?? []).map(({ eventVersion }) => eventVersion ?? 0)), deliveries: deliveries.get(transaction.id) ?? [], payments: own }, say);
  }
  const known = new Set(contents.transactions.map(({ id }) => id));
  for (const id of byTransaction.keys()) if (!known.has(id)) broken.push(`${id}: a payment without a transaction`);
  for (const { eventId, status, providerId } of contents.inbox) {
    if (status === 'pending' || status === 'parked') broken.push(`promise 3: the event ${eventId} never ended`);
    if (status === 'applied' && providerId === foreignProviderId) broken.push(`promise 7: the event ${eventId} of a foreign account was applied`);
  }
  for (const id of contents.altered) broken.push(`promise 4: ${id} came again with other bytes`);
  return broken;
}

function checkState(transaction: Transaction, payments: readonly SimulatedPayment[], say: (fault: string) => void): void {
  const { code, captured, refunded } = expectedOf(transaction, payments);
  if (codes[transaction.status] !== code) say(`promise 3/6: the state is ${transaction.status}, the provider's objects say ${code}`);
  if (transaction.capturedMinor !== captured) say(`promise 3: ${transaction.capturedMinor} captured, ${captured} at the provider`);
  if (transaction.refundedMinor !== refunded) say(`promise 3: ${transaction.refundedMinor} refunded, ${refunded} at the provider`);
  for (const { id, stage } of payments) if (stage === 'open') say(`promise 1: ${id} can still be paid`);
  if (transaction.refundPendingMinor !== 0) say(`promise 2: ${transaction.refundPendingMinor} are still reserved`);
  const overpaid = Math.max(0, captured - transaction.amountMinor);
  if (transaction.overpaidMinor !== overpaid) say(`promise 1: overpaid by ${overpaid}, ${transaction.overpaidMinor} noted`);
  if (overpaid > 0 && !transaction.timeline.some(({ type }) => type === 'transaction.overpaid')) say('promise 1: nobody was told that it is overpaid');
  const taken = payments.filter(({ money, rogue }) => money !== 'none' && !rogue);
  if (taken.length > 1) say(`promise 1: ${taken.length} attempts took the money`);
  if (taken.length > 0 && transaction.facts.some(({ kind, source }) => kind === 'capture' && source === 'operator')) say('promise 1: marked as paid, and paid');
  // One attempt is one payment, whatever was lost and asked again.
  if (new Set(payments.map(({ request }) => request.attemptId)).size !== payments.length) say('promise 6: one attempt made two payments');
  for (const payment of payments) {
    const asked = payment.refunds.filter(({ refundId, stage }) => refundId !== null && stage !== 'failed').reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    if (asked > payment.request.amountMinor) say(`promise 2: ${asked} refunded of ${payment.request.amountMinor}`);
    for (const { refundId, amountMinor } of payment.refunds) {
      if (refundId !== null && !transaction.refunds.some(({ id, amountMinor: reserved }) => id === refundId && reserved === amountMinor)) say(`promise 2: ${amountMinor} refunded that nobody asked for`);
    }
    const keys = payment.refunds.flatMap(({ refundId }) => refundId ?? []);
    if (new Set(keys).size !== keys.length) say('promise 2: one refund was made twice');
  }
  if (transaction.timeline.length > transactionBounds.timelineMax) say('the timeline is out of bounds');
}

type FanOut = { versions: ReadonlySet<number>; deliveries: StoreContents['deliveries']; payments: readonly SimulatedPayment[] };

function checkFanOut(transaction: Transaction, { versions, deliveries, payments }: FanOut, say: (fault: string) => void): void {
  const { timeline, outbox, eventVersion, closing, ipnVersion } = transaction;
  if (outbox.length > 0) say('promise 4: its outbox was never emptied');
  for (const entry of timeline) if (!versions.has(entry.eventVersion)) say(`promise 4: the change ${entry.eventVersion} has no event`);
  for (const version of versions) if (version < 1 || version > eventVersion) say(`promise 4: the event ${version} has no change`);
  for (const { eventVersion: told } of deliveries) if (!versions.has(told)) say(`promise 4: the IPN ${told} has no change`);
  const last = [...deliveries].sort((a, b) => a.eventVersion - b.eventVersion).at(-1);
  const code = codes[transaction.status];
  const untold = code === -1 || (code === -2 && closing?.why === 'replaced') || ipnVersion === 1 || payments.some(({ disputes }) => disputes.some(({ stage }) => stage === 'won'));
  if (!untold && last?.statusCode !== code) say(`promise 4: the merchant was last told ${last?.statusCode ?? 'nothing'}, it is ${code}`);
}
