import type { AuditedAct } from './audit-transaction.js';
import { changeTransaction } from './change-transaction.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';

/**
 * Keeps an act that changes nothing of the transaction itself (a delivery sent again, a simulated outcome) before it is done: what was
 * done without an entry would be worse than an entry for what was then refused.
 * @throws GatewayError `transaction_not_found`, `service_unavailable`.
 */
export async function noteAct(deps: PaymentDeps, { tenant, transactionId, act }: { tenant: Tenant; transactionId: string; act: AuditedAct }): Promise<void> {
  await changeTransaction(deps, { tenant, transactionId, source: 'operator', audit: act, decide: (before) => ({ ...before, revision: before.revision + 1 }) });
}
