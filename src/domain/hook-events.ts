import type { AuditBy } from './audit-entry.js';
import { GatewayError } from './errors.js';
import type { AuditTrail } from './ports/audit-trail.js';
import type { HookEventStore, StoredHookEvent } from './ports/hook-event-store.js';
import type { Tenant } from './tenant.js';

export type HookEventDeps = Readonly<{
  hookEvents: HookEventStore;
  audit: AuditTrail;
  /** Told when something became due, so that the inbox worker need not wait for its poll. A hint only. */
  wakeInbox: () => void;
}>;

/** @throws GatewayError `hook_event_not_found`. */
export async function readHookEvent({ hookEvents }: Pick<HookEventDeps, 'hookEvents'>, { tenant, id }: { tenant: Tenant; id: string }): Promise<StoredHookEvent> {
  const found = await hookEvents.read(tenant, id);
  if (!found) throw notFound();
  return found;
}

/**
 * Has a stored event applied again, the way it went when it arrived: what is known already has no second effect.
 * @throws GatewayError `hook_event_not_found`, `service_unavailable`.
 */
export async function replayHookEvent(deps: HookEventDeps, { tenant, id, by }: { tenant: Tenant; id: string; by: AuditBy }): Promise<StoredHookEvent> {
  await deps.audit.record(by, async (within) => {
    const before = await deps.hookEvents.makeDue(tenant, id, within);
    if (!before) throw notFound();
    const { status, reason } = before;
    return { result: null, did: { ...tenant, action: 'hook_event.replayed', object: { type: 'hook_event', id }, before: { status, reason }, after: { status: 'pending', reason: null } } };
  });
  deps.wakeInbox();
  return readHookEvent(deps, { tenant, id });
}

function notFound(): GatewayError {
  return new GatewayError('hook_event_not_found', 'No provider event has this id');
}
