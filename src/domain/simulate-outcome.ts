import type { AuditBy } from './audit-entry.js';
import { actBy } from './audit-transaction.js';
import { GatewayError } from './errors.js';
import { mayStillTakeMoney } from './payable.js';
import { noteAct } from './note-act.js';
import { isOpen } from './payment-state.js';
import type { PaymentDeps } from './payment-deps.js';
import type { InboxStore } from './ports/inbox-store.js';
import type { SimulatedOutcome, SimulatorControl } from './ports/provider.js';
import { readyProvider } from './provider-call.js';
import { startAttempt } from './start-attempt.js';
import type { Tenant } from './tenant.js';
import type { Attempt, Transaction } from './transaction.js';

/** With the inbox, which says why an event of the simulator was not applied. */
export type SimulateOutcomeDeps = PaymentDeps & Readonly<{ inbox: Pick<InboxStore, 'find'> }>;

export type SimulateOutcomeOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  outcome: SimulatedOutcome;
  /** How long the simulator waits before its events. Default 0. */
  delayMs?: number | undefined;
  duplicate?: boolean | undefined;
  reorder?: boolean | undefined;
  /** Who asks, for the audit log. */
  by?: AuditBy | undefined;
}>;

const simulatorType = 'sandbox';
const pollMs = 25;
/** Beyond the delay asked for: hook, inbox and worker take milliseconds. */
const patienceMs = 20_000;

/**
 * Lets the simulator take an outcome for a transaction, on a checkout nobody has opened too, and waits until its events were recorded here.
 * @throws GatewayError `test_mode_only`, `transaction_not_found`, `simulation_not_possible` (also where an event was quarantined); `service_unavailable` when simulator or events stay away.
 */
export async function simulateOutcome(deps: SimulateOutcomeDeps, options: SimulateOutcomeOptions): Promise<Transaction> {
  const { tenant, transactionId, outcome, delayMs = 0, duplicate = false, reorder = false, by } = options;
  if (tenant.livemode) throw new GatewayError('test_mode_only', 'Outcomes are simulated in test mode only; use a test key.');
  const { simulator } = deps;
  if (!simulator) throw new GatewayError('simulation_not_possible', 'The simulator is switched off here.');
  const transaction = await deps.transactions.find(tenant, transactionId);
  if (!transaction) throw new GatewayError('transaction_not_found', 'transactionId: there is no such transaction in this organization and mode.');

  const attempt = await findOrStart(deps, tenant, transaction);
  if (attempt.providerReference === null) throw new GatewayError('service_unavailable', 'The simulator did not answer. Try again.', { retryAfterSeconds: 5 });
  const act = actBy(by, { action: 'transaction.simulated', asked: { outcome, delayMs, duplicate, reorder } });
  if (act) await noteAct(deps, { tenant, transactionId, act });
  const eventIds = await askSimulator(deps, simulator, tenant, attempt, attempt.providerReference, { outcome, delayMs, duplicate, reorder });
  return waitForEvents(deps, { tenant, transactionId, providerId: attempt.providerId, eventIds, waitMs: delayMs + patienceMs });
}

/** The payment the outcome is for: the one that took money, else the open one, else a new one, else the last that ended. */
async function findOrStart(deps: PaymentDeps, tenant: Tenant, transaction: Transaction): Promise<Attempt> {
  const simulated = transaction.attempts.filter(({ providerType, providerReference }) => providerType === simulatorType && providerReference !== null);
  const current = simulated.findLast(({ status }) => status === 'succeeded') ?? simulated.findLast(isOpen);
  if (current) return current;
  const accounts = await deps.providerAccounts.findMany(tenant, transaction.providerIds);
  const account = accounts.find(({ type, enabled, archivedAt }) => type === simulatorType && enabled && archivedAt === null);
  if (!account) throw new GatewayError('simulation_not_possible', 'The site of the transaction has no simulator among its providers.');
  try {
    return (await startAttempt(deps, { tenant, transactionId: transaction.id, providerId: account.id })).attempt;
  } catch (error) {
    const last = simulated.at(-1);
    if (!(error instanceof GatewayError) || error.status >= 500) throw error;
    // The checkout takes no new try: an outcome may still follow from the last one, as a payment that comes after its cancellation.
    if (last && !transaction.attempts.some(mayStillTakeMoney)) return last;
    throw new GatewayError('simulation_not_possible', `No attempt can be started: ${error.message}`, { cause: error });
  }
}

type Wish = { outcome: SimulatedOutcome; delayMs: number; duplicate: boolean; reorder: boolean };

async function askSimulator(deps: PaymentDeps, simulator: SimulatorControl, tenant: Tenant, attempt: Attempt, providerReference: string, wish: Wish): Promise<readonly string[]> {
  const { ask } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  const answer = await ask((_provider, call) => simulator.simulate(call, { ...wish, providerReference, amountMinor: null }));
  if (answer.kind === 'ok') return answer.value.eventIds;
  if (answer.kind === 'refused') throw new GatewayError('simulation_not_possible', answer.reason);
  throw new GatewayError('service_unavailable', 'The simulator did not answer. Try again.', { retryAfterSeconds: 5 });
}

type AwaitedEvents = { tenant: Tenant; transactionId: string; providerId: string; eventIds: readonly string[]; waitMs: number };

async function waitForEvents(deps: SimulateOutcomeDeps, { tenant, transactionId, providerId, eventIds, waitMs }: AwaitedEvents): Promise<Transaction> {
  for (let waitedMs = 0; waitedMs <= waitMs; waitedMs += pollMs) {
    const transaction = await deps.transactions.find(tenant, transactionId);
    const missing = eventIds.filter((eventId) => !transaction?.appliedEventIds?.includes(eventId));
    if (transaction && missing.length === 0) return transaction;
    for (const eventId of missing) {
      const event = await deps.inbox.find(tenant, providerId, eventId);
      // The sentence names what was wrong; nobody has to wait for what will not come.
      if (event?.status === 'quarantined') throw new GatewayError('simulation_not_possible', `The event ${eventId} of the simulator was quarantined: ${event.why ?? event.reason ?? ''}`);
    }
    await deps.timers.sleep(pollMs);
  }
  throw new GatewayError('service_unavailable', 'The events of the simulator have not arrived in time; read the transaction to see how it stands.', { retryAfterSeconds: 5 });
}
