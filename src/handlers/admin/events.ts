import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { GatewayError } from '../../domain/errors.js';
import { followEvents } from '../../domain/follow-events.js';
import { operatorOf } from '../../domain/fresh-sign-in.js';
import { isStillAdmitted } from '../../domain/is-still-admitted.js';
import type { StillAdmittedDeps } from '../../domain/is-still-admitted.js';
import type { EventLog, LoggedEvent } from '../../domain/ports/event-log.js';
import type { StreamSlotStore } from '../../domain/ports/stream-slot-store.js';
import type { Ids, Timers } from '../../domain/ports/world.js';
import type { Principal, RequestContext } from '../../domain/principal.js';
import { defined } from '../wire/defined.js';
import { readMomentRange } from '../wire/moment-range.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];

export type EventHandlersDeps = StillAdmittedDeps & Readonly<{ events: EventLog; timers: Timers; streamSlots: StreamSlotStore; ids: Ids }>;

/** A comment line this often keeps proxies from closing a quiet connection. */
const heartbeatMs = 15_000;
/** A stream outlives the request that was let in: whether its operator still would be is asked before each event, but no more often than this. */
const admittedForMs = 250;
/** One per open page; who needs more has forgotten some, or is no person. */
const streamsMax = 10;
const slotLeaseMs = 60_000;

export function createEventHandlers(deps: EventHandlersDeps): Pick<AdminHandlers<RequestContext>, 'listEvents' | 'getEvent' | 'streamEvents'> {
  return {
    async listEvents({ query, context }): Promise<AdminResponse<'listEvents'>> {
      const { type, transactionId, siteId, from, to, limit, cursor, order } = query;
      const filter = { ...defined({ types: type, transactionId, siteId }), ...readMomentRange({ from, to }) };
      const { rows, nextCursor } = await deps.events.list(tenantOf(context), filter, { limit, order, ...defined({ cursor }) });
      return { status: 200, body: { data: rows.map(toWireEvent), nextCursor } };
    },

    async getEvent({ path, context }): Promise<AdminResponse<'getEvent'>> {
      const event = await deps.events.find(tenantOf(context), path.eventId);
      if (event === null) throw new GatewayError('event_not_found', 'No event has this id');
      return { status: 200, body: toWireEvent(event) };
    },

    async streamEvents({ headers, context }): Promise<AdminResponse<'streamEvents'>> {
      const { userId } = operatorOf(context.principal);
      const streamId = deps.ids.base62(16);
      if (!(await deps.streamSlots.claimAcrossTenants(userId, streamId, { max: streamsMax, leaseMs: slotLeaseMs }))) {
        throw new GatewayError('rate_limited', `You have ${streamsMax} event streams open already; close a page that you do not need`, { retryAfterSeconds: 30 });
      }
      const slot: Slot = { renew: () => deps.streamSlots.renewAcrossTenants(userId, streamId, slotLeaseMs), release: () => deps.streamSlots.releaseAcrossTenants(userId, streamId) };
      const end = new AbortController();
      const signal = AbortSignal.any([context.signal, end.signal]);
      const events = followEvents(deps, { tenant: tenantOf(context), lastEventId: headers['last-event-id'] ?? null, signal });
      return { status: 200, body: toEventStream(deps, { events, principal: context.principal, slot, signal, end: () => end.abort() }) };
    },
  };
}

/** The stream's place among those of its operator. */
type Slot = { renew: () => Promise<void>; release: () => Promise<void> };
type Followed = { events: AsyncIterator<LoggedEvent>; principal: Principal; slot: Slot; signal: AbortSignal; end: () => void };

async function* toEventStream(deps: EventHandlersDeps, { events, principal, slot, signal, end }: Followed): AsyncGenerator<string> {
  const { timers, clock } = deps;
  let admittedAtMs = clock.now().getTime();
  let renewedAtMs = admittedAtMs;
  try {
    // The first line goes at once: a reader then knows that the stream stands.
    yield ': connected\n\n';
    let next = events.next();
    while (!signal.aborted) {
      const quiet = new AbortController();
      const result = await Promise.race([next, timers.sleep(heartbeatMs, AbortSignal.any([signal, quiet.signal])).then(() => null)]);
      quiet.abort();
      const nowMs = clock.now().getTime();
      if (nowMs - admittedAtMs >= admittedForMs) {
        if (!(await isStillAdmitted(deps, principal, 'event:read'))) return;
        admittedAtMs = nowMs;
      }
      if (nowMs - renewedAtMs >= heartbeatMs) {
        await slot.renew();
        renewedAtMs = nowMs;
      }
      if (result === null) {
        yield ': still here\n\n';
        continue;
      }
      if (result.done === true) return;
      const event = toWireEvent(result.value);
      next = events.next();
      yield `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
    }
  } finally {
    // However the stream ends: without it a follower that still has events waiting would be kept, with its queue, for as long as the process lives.
    end();
    await slot.release();
    await events.return?.();
  }
}

function toWireEvent(event: LoggedEvent): Wire['Event'] {
  return {
    id: event.id,
    // Written from the closed list of event types.
    type: event.type as Wire['EventType'],
    apiVersion: event.apiVersion,
    createdAt: event.createdAt.toISOString(),
    livemode: event.livemode,
    organizationId: event.organizationId,
    siteId: event.siteId,
    eventVersion: event.eventVersion,
    data: { object: JSON.parse(event.object) as Wire['EventObject'] },
  };
}
