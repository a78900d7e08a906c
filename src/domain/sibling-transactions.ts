import { referenceOf } from './ipn-body.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

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

/** Total order of creation; ids settle the same millisecond. */
export function isNewer(a: Pick<Transaction, 'id' | 'createdAt'>, b: Pick<Transaction, 'id' | 'createdAt'>): boolean {
  const later = a.createdAt.getTime() - b.createdAt.getTime();
  return later !== 0 ? later > 0 : a.id > b.id;
}
