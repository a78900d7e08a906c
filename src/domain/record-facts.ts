import { advanceTransaction } from './advance-transaction.js';
import { addFacts } from './apply-facts.js';
import { changeTransaction } from './change-transaction.js';
import { findAttempt, findMismatch } from './check-facts.js';
import type { FactMismatch } from './check-facts.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { AttemptAction, BuyerAction, Fact, FactSource, Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type RecordFactsOptions = Readonly<{
  tenant: Tenant;
  /** The account that the facts come from. */
  providerId: string;
  source: Extract<FactSource, 'event' | 'answer' | 'lookup'>;
  facts: readonly Fact[];
  /** Our id from the provider's metadata; null where it carries none, then the provider's reference is looked up. */
  transactionId: string | null;
  attemptId: string | null;
  /** Null where the provider told none, as with a refusal. */
  providerReference: string | null;
  /** Organization named in the metadata; null or absent where it carries none. */
  organizationId?: string | null;
  currency: string;
  livemode: boolean;
  /** What the buyer does next, as an answer or look-up told it; absent where nothing was said of it. */
  action?: BuyerAction | null;
  /** Id of the provider's event the facts came with. */
  eventId?: string;
}>;

export type RecordFactsResult =
  | { kind: 'applied' | 'unchanged'; transaction: Transaction }
  /** Without our id and of an unknown reference: perhaps another system's on the same account. */
  | { kind: 'not_ours' }
  /** With our id, but there is no such transaction (yet). */
  | { kind: 'unknown_transaction' }
  | ({ kind: 'quarantine' } & FactMismatch);

/**
 * The one way in for what providers say, whether by event, answer or look-up. Repeating it changes nothing.
 * @throws GatewayError `service_unavailable` when the write did not succeed in time.
 */
export async function recordFacts(deps: PaymentDeps, options: RecordFactsOptions): Promise<RecordFactsResult> {
  const { tenant, providerId, providerReference } = options;
  if (options.organizationId != null && options.organizationId !== tenant.organizationId) {
    return { kind: 'quarantine', reason: 'owner', why: 'It names another organization.' };
  }
  const transactionId = options.transactionId ?? (providerReference === null ? null : await deps.transactions.findByProviderReference(tenant, providerId, providerReference));
  if (transactionId === null) return { kind: 'not_ours' };
  if (!/^[0-9a-f]{24}$/.test(transactionId)) return { kind: 'unknown_transaction' };

  const mismatch: { found: FactMismatch | null } = { found: null };
  let visible = false;
  let early = false;
  const result = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: options.source,
    decide: (before, context) => {
      const attempt = findAttempt(before, options);
      // No word of our attempt in it, and the answer that names the reference is still on its way: not yet, rather than not ours.
      early = attempt === null && options.attemptId === null;
      mismatch.found = early ? null : findMismatch(before, attempt, options, options.facts);
      visible = false;
      if (mismatch.found || !attempt) return null;
      const draft = noteEvent(noteReference(addFacts(before, options.facts.map((fact) => ({ ...fact, attemptId: fact.attemptId ?? attempt.id }))), attempt.id, options), options.eventId);
      if (draft === before) return null;
      const next = advanceTransaction(before, draft, context);
      visible = next.eventVersion > before.eventVersion;
      alertWhenBeyond(deps, before, next);
      return next;
    },
  }).catch(notFoundAsNull);
  if (!result || early) return { kind: 'unknown_transaction' };
  if (mismatch.found) return { kind: 'quarantine', ...mismatch.found };
  return { kind: visible ? 'applied' : 'unchanged', transaction: result.transaction };
}

function noteReference(draft: Transaction, attemptId: string, { providerReference, action }: RecordFactsOptions): Transaction {
  const attempt = draft.attempts.find(({ id }) => id === attemptId);
  if (!attempt) return draft;
  const noted = { ...attempt, providerReference: attempt.providerReference ?? providerReference, action: action === undefined ? attempt.action : toStoredAction(action) };
  if (noted.providerReference === attempt.providerReference && isSameAction(noted.action, attempt.action)) return draft;
  return { ...draft, attempts: draft.attempts.map((other) => (other === attempt ? noted : other)) };
}

/** Whatever is secret in it stays with the provider, which is asked again when the buyer's page needs it. */
function toStoredAction(action: BuyerAction | null): AttemptAction | null {
  return action?.type === 'embedded' ? { type: 'embedded' } : action;
}

function isSameAction(a: AttemptAction | null, b: AttemptAction | null): boolean {
  return a?.type === b?.type && (a?.type === 'redirect' ? a.url : null) === (b?.type === 'redirect' ? b.url : null);
}

/** Test helpers wait for their events here; live payments carry nothing of it. */
function noteEvent(draft: Transaction, eventId: string | undefined): Transaction {
  const known = draft.appliedEventIds ?? [];
  if (draft.livemode || eventId === undefined || known.includes(eventId)) return draft;
  return { ...draft, appliedEventIds: [...known, eventId].slice(-transactionBounds.appliedEventIdsMax) };
}

/** Refunds made at the provider's own dashboard count even beyond what was captured; somebody has to look at that. */
function alertWhenBeyond(deps: PaymentDeps, before: Transaction, next: Transaction): void {
  const fields = { transactionId: next.id, organizationId: next.organizationId };
  if (next.refundedMinor > next.capturedMinor && next.refundedMinor > before.refundedMinor) deps.logger.error('more was refunded than captured', fields);
  if (next.overpaidMinor > before.overpaidMinor) deps.logger.warn('a transaction was overpaid', fields);
}

function notFoundAsNull(error: unknown): null {
  if (error instanceof GatewayError && error.code === 'transaction_not_found') return null;
  throw error;
}
