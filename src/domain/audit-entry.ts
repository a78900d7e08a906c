import type { Principal, RequestContext } from './principal.js';
import { principalName } from './principal-name.js';

/** What can be named as the object of an audited change. */
export type AuditObjectType =
  | 'api_key' | 'checkout' | 'client' | 'delivery' | 'domain' | 'endpoint' | 'hold' | 'hook_event' | 'invitation' | 'organization' | 'passkey'
  | 'provider' | 'recovery_codes' | 'resend_job' | 'session' | 'settings' | 'site' | 'site_secret' | 'test_helper' | 'transaction' | 'user';

/** `{object}.{pastTense}`, as events are named. */
export type AuditAction = `${AuditObjectType}.${string}`;

/** Who did it and from where. */
export type AuditBy = Readonly<{
  /** `apiKey:<id>`, `user:<id>`, `system`; null for a caller who is nobody yet (enrolling, signing in). */
  actor: string | null;
  /** As it was shown at that time: a later rename does not change what was recorded. */
  actorName: string | null;
  ipAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
}>;

/** What was changed; `before` is null for what was made, `after` for what was removed. */
export type AuditChange = Readonly<{
  /** Null for what belongs to no organization (system keys, operators). */
  organizationId: string | null;
  /** Null for what is of both modes. */
  livemode: boolean | null;
  action: AuditAction;
  object: Readonly<{ type: AuditObjectType; id: string }>;
  /** Plain JSON without any secret: the writer leaves those out, hashes too. */
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}>;

/** What was done to a transaction; rides in its document, like what else follows from a change, until the relay has logged it. */
export type TransactionAudit = Omit<AuditChange, 'organizationId' | 'livemode'> & Readonly<{
  /** `{transactionId}.{revision}` of the write that did it: however often it is logged, it is one entry. */
  id: string;
  at: Date;
  by: AuditBy;
}>;

/** The same request, by an operator whom it has only just told. */
export function asUser(by: AuditBy, { id, name }: { id: string; name: string }): AuditBy {
  return { ...by, actor: `user:${id}`, actorName: name };
}

/** The gateway itself: expiry, workers, the first start. */
export const auditBySystem: AuditBy = { actor: 'system', actorName: null, ipAddress: null, userAgent: null, requestId: null };

/** Who sent this request. */
export function auditBy({ principal, ipAddress, userAgent, requestId }: Pick<RequestContext, 'principal' | 'ipAddress' | 'userAgent' | 'requestId'>): AuditBy {
  return { actor: principalName(principal), actorName: nameOf(principal), ipAddress, userAgent, requestId };
}

function nameOf(principal: Principal): string | null {
  return principal.kind === 'anonymous' ? null : principal.name;
}
