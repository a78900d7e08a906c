import { collectAttempt } from './collect-attempt.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { ClaimedEvent, InboxReason, InboxSettlement } from './ports/inbox-store.js';
import type { EventMeaning } from './ports/provider.js';
import { findAttempt } from './check-facts.js';
import { readyProvider } from './provider-call.js';
import { recordFacts } from './record-facts.js';
import type { RecordFactsOptions, RecordFactsResult } from './record-facts.js';
import type { Tenant } from './tenant.js';

/** `wait`: not now; tried again by the schedule until `patienceMs` after it was received, then it ends as `afterwards`. */
export type InboxVerdict =
  | { kind: 'end'; settlement: InboxSettlement }
  | { kind: 'wait'; reason: InboxReason; why: string; patienceMs: number; afterwards: InboxSettlement };

const hourMs = 3_600_000;
/** `eventType` of what an authentic request held and nobody could read. */
export const unusableType = 'unusable';

/**
 * Reads what a stored event says and records it (promise 3). It may be done any number of times: facts that are known already change nothing.
 * @throws what a fault of ours throws; the worker counts it.
 */
export async function applyInboxEvent(deps: PaymentDeps, { tenant, event, raw }: ClaimedEvent): Promise<InboxVerdict> {
  const provider = deps.providers.find(event.providerType);
  // Another version of the gateway took it in, or the key is not here: a matter of configuration, not of the event.
  if (!provider) return waiting('busy', 'Its provider type is not registered here.', quarantined('unusable', 'Its provider type is not registered.'));
  if (!raw) return waiting('busy', 'It cannot be decrypted here.', quarantined('unusable', 'It could not be decrypted.'));

  // Nobody could read it when it came, and its bytes are the same.
  if (event.eventType === unusableType) return { kind: 'end', settlement: quarantined('unusable', 'It still cannot be read; the provider\'s own list of events is the way to it.') };
  const meaning = provider.readEvent({ ...event, raw });
  switch (meaning.kind) {
    case 'ignored': return { kind: 'end', settlement: { status: 'ignored', reason: 'unknown_type', why: meaning.why, transactionId: null } };
    case 'unusable': return { kind: 'end', settlement: quarantined('unusable', meaning.why) };
    case 'facts': return record(deps, { tenant, providerId: event.providerId, source: 'event', eventId: event.eventId, ...withoutKind(meaning) });
    case 'lookup': return lookUp(deps, { tenant, event, meaning });
  }
}

type LookUpWork = Pick<ClaimedEvent, 'tenant' | 'event'> & { meaning: Extract<EventMeaning, { kind: 'lookup' }> };

/** The event only says that something changed: what it is now is the provider's to say. */
async function lookUp(deps: PaymentDeps, { tenant, event, meaning }: LookUpWork): Promise<InboxVerdict> {
  // Merchants' accounts serve other systems too, and the provider is not asked again and again for what is theirs.
  const known = meaning.transactionId ?? (await deps.transactions.findByProviderReference(tenant, event.providerId, meaning.providerReference));
  if (known === null && meaning.evenIfUnknown !== true) return verdictOf({ kind: 'not_ours' });
  const { ask } = await readyProvider(deps, tenant, event.providerId, event.providerType);
  const outcome = await ask((provider, call) => provider.lookUpPayment(call, { providerReference: meaning.providerReference }));
  if (outcome.kind !== 'ok') {
    return waiting('provider_unavailable', outcome.reason, quarantined('provider_unavailable', 'The provider did not tell the payment.'));
  }
  if (!outcome.value) return { kind: 'end', settlement: quarantined('unusable', 'The provider has no such payment.') };
  const { providerReference, otherReferences = [], organizationId = null, transactionId, attemptId, currency, livemode, action, awaitsCollection = false } = outcome.value;
  if ((transactionId ?? known) === null) return { kind: 'end', settlement: notOurs };
  const options: RecordFactsOptions = {
    tenant,
    providerId: event.providerId,
    source: 'lookup',
    eventId: event.eventId,
    facts: outcome.facts,
    providerReference,
    organizationId,
    transactionId: transactionId ?? known,
    attemptId: attemptId ?? meaning.attemptId,
    currency,
    livemode,
    ...(action === undefined ? {} : { action }),
  };
  const verdict = await record(deps, options);
  if (verdict.kind === 'wait' || verdict.settlement.status !== 'applied' || verdict.settlement.transactionId === null) return verdict;
  for (const other of otherReferences) await deps.transactions.rememberProviderReference(tenant, event.providerId, other, verdict.settlement.transactionId);
  if (awaitsCollection) await collect(deps, tenant, verdict.settlement.transactionId, options);
  return verdict;
}

async function collect(deps: PaymentDeps, tenant: Tenant, transactionId: string, { providerId, providerReference, attemptId }: RecordFactsOptions): Promise<void> {
  const transaction = await deps.transactions.find(tenant, transactionId);
  const attempt = transaction && findAttempt(transaction, { providerId, attemptId, providerReference });
  if (attempt && providerReference !== null) await collectAttempt(deps, { tenant, transaction, attemptId: attempt.id, providerReference });
}

async function record(deps: PaymentDeps, options: RecordFactsOptions): Promise<InboxVerdict> {
  // Already here: an event without our ids tells nothing of the transaction's own mode before one is found.
  if (options.livemode !== options.tenant.livemode) {
    return { kind: 'end', settlement: quarantined('mode', `It is ${options.livemode ? 'live' : 'test'}, the account is not.`) };
  }
  const result = await recordFacts(deps, options);
  if (result.kind === 'applied' || result.kind === 'unchanged') await rememberReference(deps, options, result.transaction.id);
  return verdictOf(result);
}

/** So that later events which carry nothing but the provider's reference, as disputes do, find their transaction. */
async function rememberReference(deps: PaymentDeps, { tenant, providerId, providerReference, transactionId }: RecordFactsOptions, ownId: string): Promise<void> {
  // Without our id it was found by that very reference.
  if (providerReference === null || transactionId === null) return;
  if ((await deps.transactions.findByProviderReference(tenant, providerId, providerReference)) !== null) return;
  await deps.transactions.rememberProviderReference(tenant, providerId, providerReference, ownId);
}

const notOurs: InboxSettlement = { status: 'ignored', reason: 'not_ours', why: 'Its payment was not made by this gateway.', transactionId: null };

function verdictOf(result: RecordFactsResult): InboxVerdict {
  switch (result.kind) {
    case 'applied': return { kind: 'end', settlement: { status: 'applied', reason: null, why: null, transactionId: result.transaction.id } };
    case 'unchanged':
      return { kind: 'end', settlement: { status: 'applied', reason: 'unchanged', why: 'It says what was known.', transactionId: result.transaction.id } };
    case 'quarantine': return { kind: 'end', settlement: quarantined(result.reason, result.why) };
    case 'not_ours':
      // Merchants' accounts serve other systems too; but the answer that names this payment may still be on its way.
      return {
        kind: 'wait',
        reason: 'unknown_transaction',
        why: 'Its payment is not known.',
        patienceMs: hourMs,
        afterwards: notOurs,
      };
    case 'unknown_transaction':
      return waiting('unknown_transaction', 'Its transaction is not known.', quarantined('no_such_transaction', 'It carries our id, but there is no such transaction.'));
  }
}

function waiting(reason: InboxReason, why: string, afterwards: InboxSettlement): InboxVerdict {
  return { kind: 'wait', reason, why, patienceMs: 24 * hourMs, afterwards };
}

/** Whether an error is the moment's and says nothing about the event: the store is busy or away. */
export function isPassing(error: unknown): boolean {
  if (error instanceof GatewayError) return error.code === 'service_unavailable' || error.code === 'provider_error';
  return error instanceof Error && error.name.startsWith('Mongo');
}

function quarantined(reason: InboxReason, why: string): InboxSettlement {
  return { status: 'quarantined', reason, why, transactionId: null };
}

function withoutKind({ kind: _kind, ...meaning }: Extract<EventMeaning, { kind: 'facts' }>): Omit<typeof meaning, 'kind'> {
  return meaning;
}
