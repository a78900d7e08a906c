import type { EventLog, LoggedEvent } from './ports/event-log.js';
import type { Tenant } from './tenant.js';

/** How far back a reader who was away is caught up; beyond that he reads the list. */
const catchUpMax = 500;

/**
 * Events from the last one seen on, oldest first, then as they come, until the signal ends. Each once.
 * @param lastEventId The last event the reader has; null for new ones only.
 */
export async function* followEvents(deps: { events: EventLog }, { tenant, lastEventId, signal }: { tenant: Tenant; lastEventId: string | null; signal: AbortSignal }): AsyncGenerator<LoggedEvent> {
  const live = deps.events.follow(tenant, signal)[Symbol.asyncIterator]();
  // Asked for before the missed ones are read, so that none falls between.
  let next = live.next();
  const sent = new Set<string>();
  try {
    for (const event of lastEventId === null ? [] : await missedEvents(deps.events, tenant, lastEventId)) {
      sent.add(event.id);
      yield event;
    }
    for (let event = await next; event.done !== true; event = await next) {
      next = live.next();
      if (!sent.has(event.value.id)) yield event.value;
    }
  } finally {
    next.catch(() => undefined);
    await live.return?.();
  }
}

async function missedEvents(events: EventLog, tenant: Tenant, lastEventId: string): Promise<LoggedEvent[]> {
  const missed: LoggedEvent[] = [];
  let cursor: string | null = null;
  do {
    const page: { rows: LoggedEvent[]; nextCursor: string | null } = await events.list(tenant, {}, { limit: 100, ...(cursor === null ? {} : { cursor }) });
    for (const event of page.rows) {
      if (event.id === lastEventId) return missed.reverse();
      missed.push(event);
    }
    cursor = page.nextCursor;
  } while (cursor !== null && missed.length < catchUpMax);
  return missed.reverse();
}
