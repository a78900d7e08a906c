import { referenceOf } from './ipn-body.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { OrderStanding, Transaction } from './transaction.js';

/** How many transactions of one reference are looked at; older ones were closed by those that followed them. */
const siblingsMax = 50;

/** Other transactions of the same site and reference, newest first. */
export async function findSiblings(deps: Pick<PaymentDeps, 'transactions'>, tenant: Tenant, transaction: Transaction): Promise<Transaction[]> {
  const found = await deps.transactions.findByReference(tenant, transaction.siteId, referenceOf(transaction), siblingsMax);
  return found.filter(({ id }) => id !== transaction.id);
}

/** Whether another transaction of the same site and reference has taken money that was not taken back as a late failure. */
export async function hasSucceededSibling(deps: Pick<PaymentDeps, 'transactions'>, tenant: Tenant, transaction: Transaction): Promise<boolean> {
  const siblings = await findSiblings(deps, tenant, transaction);
  return siblings.some(({ capturedMinor }) => capturedMinor > 0);
}

/** Where a transaction stands that is made when these of its site and reference are there. */
export function standingAfter(known: readonly (Pick<Transaction, 'id' | 'capturedMinor'> & { order?: OrderStanding | undefined })[]): OrderStanding {
  return { place: 1 + Math.max(0, ...known.map(placeOf)), paidIds: known.filter(({ capturedMinor }) => capturedMinor > 0).map(({ id }) => id) };
}

/** Total order of creation, whatever the clocks of those who made them say; those settle what was made at once, and ids the same millisecond. */
export function isNewer(a: Pick<Transaction, 'id' | 'order' | 'createdAt'>, b: Pick<Transaction, 'id' | 'order' | 'createdAt'>): boolean {
  const later = placeOf(a) - placeOf(b) || a.createdAt.getTime() - b.createdAt.getTime();
  return later !== 0 ? later > 0 : a.id > b.id;
}

/**
 * Whether `sibling` took the order's money without the shop knowing of it when it made `transaction`: the buyer finished in an older window, or the
 * word of the payment was late. What was known then does not count: a shop may ask for an order's money again.
 */
export function wasPaidUnknown(sibling: Transaction, transaction: Pick<Transaction, 'order' | 'createdAt'>): boolean {
  if (sibling.capturedMinor === 0) return false;
  if (transaction.order) return !transaction.order.paidIds.includes(sibling.id);
  return sibling.facts.some((fact) => fact.kind === 'capture' && fact.status === 'succeeded' && fact.providerAt > transaction.createdAt);
}

function placeOf({ order }: { order?: OrderStanding | undefined }): number {
  return order?.place ?? 0;
}
