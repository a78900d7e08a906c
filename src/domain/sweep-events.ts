import type { PaymentDeps } from './payment-deps.js';
import type { InboxBackfill, NewInboxEvent } from './ports/inbox-store.js';
import type { ListedEvents, ProviderOutcome, VerifiedEvent } from './ports/provider.js';
import type { ClaimedSweep, SweepStore } from './ports/sweep-store.js';
import { readyProvider } from './provider-call.js';

export type SweepDeps = PaymentDeps &
  Readonly<{
    inbox: InboxBackfill;
    sweeps: SweepStore;
    /** Told when something was stored. A hint only. */
    wakeInbox: () => void;
    /** How often an account is swept. */
    sweepIntervalMs: number;
  }>;

/** Hooks are given time to arrive: what is younger is theirs to bring. */
const graceMs = 2 * 60_000;
/** Events show up in a provider's list a while after they happened, and its clock is another than ours. */
const overlapMs = 15 * 60_000;
/** The hundred thousand events that may have been missed; what is beyond is taken up by the next sweep. */
const pagesMax = 1_000;
/** Credentials that were withdrawn are not tried all the time. */
const refusedPauseMs = 3_600_000;

/**
 * Brings in what providers told while nobody listened: compares an account's own list of events with the inbox and stores those that are
 * missing, under the ids that their hooks carry. From there they go the way of all events, so that one that still arrives has no second effect.
 */
export async function sweepEvents(deps: SweepDeps, { tenant, providerId, providerType, sweptUntil }: ClaimedSweep): Promise<void> {
  const startedAt = deps.clock.now();
  const until = new Date(startedAt.getTime() - graceMs);
  const { ask } = await readyProvider(deps, tenant, providerId, providerType);
  const since = new Date(sweptUntil.getTime() - overlapMs);
  let cursor: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const from: string | null = cursor;
    const listed: ProviderOutcome<ListedEvents> = await ask<ListedEvents>((provider, call) => provider.listEvents?.(call, { since, cursor: from }) ?? Promise.resolve({ kind: 'ok', value: { events: [], nextCursor: null }, facts: [] }));
    if (listed.kind !== 'ok') {
      deps.logger.warn('the events of a provider could not be listed', { providerId, providerType, reason: listed.reason });
      return deps.sweeps.finish(tenant, providerId, { sweptUntil: null, nextAfterMs: listed.kind === 'refused' && !listed.retryable ? refusedPauseMs : deps.sweepIntervalMs });
    }
    const stored = await deps.inbox.insertMissing(tenant, listed.value.events.filter(({ occurredAt }) => occurredAt <= until).map((event) => toInboxEvent(event, { providerId, providerType, receivedAt: startedAt })));
    if (stored > 0) {
      deps.logger.warn('events of a provider had not arrived and were fetched', { providerId, providerType, count: stored });
      deps.wakeInbox();
    }
    cursor = listed.value.nextCursor;
    if (cursor === null) return deps.sweeps.finish(tenant, providerId, { sweptUntil: until, nextAfterMs: deps.sweepIntervalMs });
  }
  deps.logger.error('a provider lists more events than one sweep can compare', { providerId, providerType });
  return deps.sweeps.finish(tenant, providerId, { sweptUntil: null, nextAfterMs: deps.sweepIntervalMs });
}

function toInboxEvent({ unusable, ...event }: VerifiedEvent, envelope: Pick<NewInboxEvent, 'providerId' | 'providerType' | 'receivedAt'>): NewInboxEvent {
  return { ...event, ...envelope, headers: {}, unusable: unusable ?? null };
}
