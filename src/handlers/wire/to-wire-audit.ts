import type { components } from '../../../generated/types/admin.js';
import type { AuditEntry, AuditFilter } from '../../domain/ports/audit-log.js';
import type { AuditVerification } from '../../domain/verify-audit-log.js';
import { defined } from './defined.js';
import { readMomentRange } from './moment-range.js';

type Wire = components['schemas'];
type FilterQuery = { actor?: string | undefined; action?: string | undefined; objectType?: string | undefined; objectId?: string | undefined; from?: string | undefined; to?: string | undefined };

/** @throws GatewayError `invalid_request` for a moment that is none. */
export function toAuditFilter({ actor, action, objectType, objectId, from, to }: FilterQuery): AuditFilter {
  return { ...defined({ actor, action, objectType, objectId }), ...readMomentRange({ from, to }) };
}

export function toWireAuditEntry({ id, at, livemode, by, action, object, before, after, sequence, previousHash, hash }: AuditEntry): Wire['AuditEntry'] {
  return {
    id, createdAt: at.toISOString(), livemode, ...by, action,
    // Written from the closed list of kinds.
    object: { type: object.type as Wire['AuditObjectType'], id: object.id },
    before, after, sequence, previousHash, hash,
  };
}

export function toWireVerification({ from, to, faults, moreFaults, head, nextSequence }: AuditVerification): Wire['AuditVerification'] {
  return { intact: faults.length === 0, fromSequence: from, toSequence: to, faults: [...faults], moreFaults, head, nextSequence };
}
