import type { AuditBy, AuditChange } from './audit-entry.js';
import { GatewayError } from './errors.js';
import type { Hold, HoldAction, HoldReason } from './hold.js';
import type { AuditTrail, ChangeScope } from './ports/audit-trail.js';
import type { HoldStore } from './ports/hold-store.js';
import type { Clock, Ids } from './ports/world.js';
import type { Tenant } from './tenant.js';

export type HoldDeps = Readonly<{ audit: AuditTrail; holds: HoldStore; clock: Clock; ids: Ids }>;

type ByWhom = Readonly<{ tenant: Tenant; by: AuditBy }>;

export type HoldSettings = Readonly<{ action: HoldAction; note: string | null; allowedProviderTypes: readonly string[]; allowedProviderIds: readonly string[]; expiresAt: Date | null }>;

export type CreateHoldOptions = ByWhom &
  Readonly<{
    /** Fixed by the idempotency record where there is one. */
    holdId: string | null;
    email: string;
    reason: HoldReason;
    settings: HoldSettings;
    dispute?: Hold['dispute'];
  }>;

/** @throws GatewayError hold_not_found. */
export async function getHold({ holds }: Pick<HoldDeps, 'holds'>, { tenant, holdId, within }: { tenant: Tenant; holdId: string; within?: ChangeScope }): Promise<Hold> {
  const hold = await holds.find(tenant, holdId, within);
  if (hold === null) throw new GatewayError('hold_not_found', 'No hold has this id');
  return hold;
}

/**
 * Puts a buyer on hold. A repetition, of the request or of the dispute, answers with the hold that was made.
 * @throws GatewayError invalid_request (a hold that allows nothing), expiry_out_of_range.
 */
export function createHold(deps: HoldDeps, { tenant, by, holdId, email, reason, settings, dispute = null }: CreateHoldOptions): Promise<Hold> {
  const now = deps.clock.now();
  assertSettings(settings, now);
  const hold: Hold = {
    id: holdId ?? deps.ids.objectId(), ...tenant, revision: 1, email: email.trim(), reason, ...settings, dispute, createdBy: dispute === null ? by.actor : null, createdAt: now, updatedAt: now, releasedAt: null, releasedBy: null,
  };
  return deps.audit.record(by, async (within) => {
    const earlier = dispute === null ? await deps.holds.find(tenant, hold.id, within) : await deps.holds.findByDispute(tenant, dispute, within);
    if (earlier !== null) return { result: earlier, did: null };
    await deps.holds.insert(tenant, hold, within);
    return { result: hold, did: changeOf('hold.created', null, hold) };
  });
}

/** @throws GatewayError hold_not_found, hold_released, invalid_request, expiry_out_of_range. */
export function updateHold(deps: HoldDeps, { tenant, by, holdId, changes }: ByWhom & Readonly<{ holdId: string; changes: Partial<HoldSettings> }>): Promise<Hold> {
  return deps.audit.record(by, async (within) => {
    const before = await getHold(deps, { tenant, holdId, within });
    if (before.releasedAt !== null) throw new GatewayError('hold_released', 'The hold was released; make a new one');
    const now = deps.clock.now();
    const next: Hold = { ...before, ...changes, revision: before.revision + 1, updatedAt: now };
    // An end that is past already may stay, so that the note of an expired hold can be changed.
    assertSettings({ ...next, expiresAt: changes.expiresAt ?? null }, now);
    await deps.holds.replace(tenant, next, within);
    return { result: next, did: changeOf('hold.updated', before, next) };
  });
}

/** Ends a hold; ending it again changes nothing. @throws GatewayError hold_not_found. */
export function releaseHold(deps: HoldDeps, { tenant, by, holdId }: ByWhom & Readonly<{ holdId: string }>): Promise<Hold> {
  return deps.audit.record(by, async (within) => {
    const before = await getHold(deps, { tenant, holdId, within });
    if (before.releasedAt !== null) return { result: before, did: null };
    const now = deps.clock.now();
    const next: Hold = { ...before, releasedAt: now, releasedBy: by.actor, revision: before.revision + 1, updatedAt: now };
    await deps.holds.replace(tenant, next, within);
    return { result: next, did: changeOf('hold.released', before, next) };
  });
}

function assertSettings({ action, allowedProviderTypes, allowedProviderIds, expiresAt }: HoldSettings, now: Date): void {
  if (action === 'allow_provider_types' && allowedProviderTypes.length + allowedProviderIds.length === 0) {
    throw new GatewayError('invalid_request', 'allowedProviderTypes: name what is allowed, or use the action block_all.', { faults: [{ pointer: '/allowedProviderTypes', detail: 'is empty' }] });
  }
  if (expiresAt !== null && expiresAt <= now) {
    throw new GatewayError('expiry_out_of_range', 'expiresAt lies in the past; choose a later moment or leave it out', { faults: [{ pointer: '/expiresAt', detail: 'lies in the past' }] });
  }
}

function changeOf(action: AuditChange['action'], before: Hold | null, after: Hold): AuditChange {
  const { organizationId, livemode, id } = after;
  return { organizationId, livemode, action, object: { type: 'hold', id }, before: before && auditViewOf(before), after: auditViewOf(after) };
}

/** Without whom it is about; the hold itself tells. */
function auditViewOf({ revision, action, reason, allowedProviderTypes, allowedProviderIds, expiresAt, releasedAt, dispute }: Hold): Record<string, unknown> {
  const { transactionId, disputeId } = dispute ?? { transactionId: null, disputeId: null };
  return { revision, action, reason, allowedProviderTypes, allowedProviderIds, expiresAt, releasedAt, transactionId, disputeId };
}
