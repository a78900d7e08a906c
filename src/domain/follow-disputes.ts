import { auditBySystem } from './audit-entry.js';
import { createHold } from './change-hold.js';
import type { HoldDeps } from './change-hold.js';
import { referenceOf } from './ipn-body.js';
import type { BuyerDirectory } from './ports/buyer-directory.js';
import type { ClientStore } from './ports/client-store.js';
import type { TransactionStore } from './ports/transaction-store.js';
import type { Tenant } from './tenant.js';
import type { Dispute, Transaction } from './transaction.js';

export type FollowDisputesDeps = HoldDeps & Readonly<{ transactions: Pick<TransactionStore, 'find'>; clients: Pick<ClientStore, 'find'>; buyers: Pick<BuyerDirectory, 'noteDisputedOrder'> }>;

/**
 * What a dispute's word means for later payments: the order is noted as contested, and a lost or accepted one puts the buyer on hold, once per
 * dispute. Called by the relay after each change of a dispute, before the change leaves the outbox; repeating it is harmless.
 */
export async function followDisputes(deps: FollowDisputesDeps, { tenant, transactionId }: { tenant: Tenant; transactionId: string }): Promise<void> {
  const transaction = await deps.transactions.find(tenant, transactionId);
  if (transaction === null) return;
  if (transaction.disputes.some(isPending)) await deps.buyers.noteDisputedOrder(tenant, { siteId: transaction.siteId, reference: referenceOf(transaction) }, transactionId);
  const ended = transaction.disputes.filter(({ status }) => status === 'lost' || status === 'accepted');
  if (ended.length === 0) return;
  const email = await findEmail(deps, tenant, transaction);
  // Of a buyer who never gave one nothing is known by which they could be told again.
  if (email === null) return;
  for (const dispute of ended) await holdFor(deps, { tenant, transaction, dispute, email });
}

/** Contested, the money withdrawn and the outcome not known yet. */
export function isPending({ status }: Pick<Dispute, 'status'>): boolean {
  return status === 'open' || status === 'under_review';
}

async function findEmail({ clients }: FollowDisputesDeps, tenant: Tenant, { email, clientId }: Transaction): Promise<string | null> {
  if (email !== null || clientId === null) return email;
  return (await clients.find(tenant, clientId))?.email ?? null;
}

type HoldForOptions = { tenant: Tenant; transaction: Transaction; dispute: Dispute; email: string };

async function holdFor(deps: FollowDisputesDeps, { tenant, transaction, dispute, email }: HoldForOptions): Promise<void> {
  await createHold(deps, {
    tenant,
    by: auditBySystem,
    holdId: null,
    email,
    reason: dispute.status === 'accepted' ? 'accepted_dispute' : 'lost_dispute',
    settings: { action: 'block_all', note: null, allowedProviderTypes: [], allowedProviderIds: [], expiresAt: null },
    dispute: {
      transactionId: transaction.id,
      externalReference: transaction.externalReference,
      disputeId: dispute.id,
      disputeStatus: dispute.status,
      amountMinor: dispute.amountMinor,
      currency: transaction.currency,
      disputeDate: dispute.openedAt,
    },
  });
}
