import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { advanceClock } from '../../domain/advance-clock.js';
import type { AdvanceClockDeps } from '../../domain/advance-clock.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { RequestContext } from '../../domain/principal.js';
import { simulateOutcome } from '../../domain/simulate-outcome.js';
import type { SimulateOutcomeDeps } from '../../domain/simulate-outcome.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toWireTransaction } from '../wire/to-wire-transaction.js';
import type { TransactionHandlersDeps } from './transactions.js';

export function createTestHelperHandlers(deps: TransactionHandlersDeps & SimulateOutcomeDeps & AdvanceClockDeps): Pick<AdminHandlers<RequestContext>, 'simulateOutcome' | 'advanceClock'> {
  return {
    async simulateOutcome({ path, body, context }): Promise<AdminResponse<'simulateOutcome'>> {
      const { outcome, delayMs = 0, duplicate = false, reorder = false } = body;
      const tenant = tenantOf(context);
      const transaction = await simulateOutcome(deps, { tenant, transactionId: path.transactionId, outcome, delayMs, duplicate, reorder, by: auditBy(context) });
      return { status: 200, body: toWireTransaction(transaction, await deps.deliveries.listForTransaction(tenant, transaction.id)) };
    },

    async advanceClock({ body, context }): Promise<AdminResponse<'advanceClock'>> {
      const { seconds } = body;
      return { status: 200, body: { seconds, ...(await advanceClock(deps, { tenant: tenantOf(context), seconds, by: auditBy(context) })) } };
    },
  };
}
