import type { AuditBy, AuditChange } from './audit-entry.js';
import { auditBySystem } from './audit-entry.js';
import { changeOf } from './change-domain.js';
import type { Domain, DomainFailure, DomainOwner, DomainProof } from './domain.js';
import type { DomainDeps } from './domain-deps.js';
import { GatewayError } from './errors.js';
import { lookAtDomain } from './look-at-domain.js';
import type { DnsFinding } from './look-at-domain.js';
import { normalizeHost } from './normalize-host.js';
import type { ChangeScope } from './ports/audit-trail.js';
import type { Tenant } from './tenant.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A verified name is looked at so often. */
const verifiedEveryMs = 6 * hourMs;
/** … and after a look that failed. A slip of the DNS takes nothing away: it is unverified when every look of four hours has failed, three at least. */
const doubtedEveryMs = 2 * hourMs;
const failuresMax = 3;
const failingMaxMs = 2 * doubtedEveryMs;
/** One that was never verified is looked at ever more seldom, and after this not by itself any more. */
const givenUpAfterMs = 30 * 24 * hourMs;
const waitingMaxMs = 24 * hourMs;

/**
 * Looks at a domain that its owner names, now. @throws GatewayError domain_not_found.
 * @param options.name In any spelling.
 */
export async function checkDomainByName(deps: DomainDeps, { tenant, by, name }: { tenant: Tenant; by: AuditBy; name: string }): Promise<Domain> {
  const normalized = normalizeHost(name, []);
  const domain = 'fault' in normalized ? null : await deps.domains.findByHost(tenant, normalized.host);
  if (domain === null) throw new GatewayError('domain_not_found', 'No domain has this name; register it first');
  return checkDomain(deps, { domain, by });
}

/**
 * Asks the DNS about a domain and takes the consequences: whose the name is, and whether sites are on it. The CNAME alone is enough while nobody
 * else has registered the name; a contested one goes to who sets the record of the own registration, also when another had it by its CNAME.
 */
export async function checkDomain(deps: DomainDeps, { domain, by = auditBySystem }: { domain: Domain; by?: AuditBy }): Promise<Domain> {
  const tenant: Tenant = { organizationId: domain.organizationId, livemode: domain.livemode };
  const finding = await lookAtDomain(deps, domain);
  const { next, before } = await deps.audit.record<{ next: Domain; before: Domain | null }>(by, async (within) => {
    const current = await deps.domains.find(tenant, domain.id, within);
    // Given up meanwhile.
    if (current === null) throw new GatewayError('domain_not_found', 'No domain has this id');
    const owner = await deps.domains.findOwnerAcrossTenants(current.host, within);
    const contested = await deps.domains.isContestedAcrossTenants(current.host, current.id, within);
    const decided = decide(current, { finding, owner, contested, now: deps.clock.now() });
    if (decided.status === current.status && decided.proof === current.proof) return { result: { next: decided, before: current }, did: null };
    await takeConsequences(deps, { tenant, owner, next: decided, within });
    return { result: { next: decided, before: null }, did: changeOf(actionOf(decided), current, decided) };
  });
  // Nothing that is to be told, but what was found; of two looks at once either may stay.
  if (before !== null) await deps.domains.replace(tenant, next, before.revision);
  return next;
}

type Circumstances = Readonly<{ finding: DnsFinding; owner: DomainOwner | null; contested: boolean; now: Date }>;

function decide(domain: Domain, { finding, owner, contested, now }: Circumstances): Domain {
  const looked: Domain = { ...domain, revision: domain.revision + 1, checkedAt: now, updatedAt: now, found: finding.found, reason: finding.reason };
  // The DNS that says nothing takes nothing away and gives nothing.
  if (finding.leadsHere === 'unknown') return { ...looked, found: domain.found, nextCheckAt: new Date(now.getTime() + doubtedEveryMs) };
  const proof = proofOf(domain, { finding, owner, contested, now });
  if (typeof proof === 'object') {
    return { ...looked, status: 'verified', reason: null, proof: proof.proof, failedChecks: 0, failedSince: null, verifiedAt: domain.verifiedAt ?? now, nextCheckAt: new Date(now.getTime() + verifiedEveryMs) };
  }
  const failedChecks = domain.failedChecks + 1;
  const failedSince = domain.failedSince ?? now;
  const isShort = failedChecks < failuresMax || now.getTime() - failedSince.getTime() < failingMaxMs;
  if (domain.status === 'verified' && owner?.domainId === domain.id && isShort) return { ...looked, failedChecks, failedSince, reason: proof, nextCheckAt: new Date(now.getTime() + doubtedEveryMs) };
  return { ...looked, status: 'failed', reason: proof, proof: null, verifiedAt: null, failedChecks, failedSince, nextCheckAt: nextLook(domain, failedChecks, now) };
}

/** What shows that the name is this registration's, or why nothing does. */
function proofOf({ id }: Domain, { finding, owner, contested }: Circumstances): { proof: DomainProof } | DomainFailure {
  if (finding.leadsHere === 'no') return finding.reason ?? 'no_record';
  if (owner?.domainId === id) return { proof: finding.proven ? 'record' : owner.proof };
  if (owner !== null) return finding.proven && owner.proof === 'cname' ? { proof: 'record' } : 'contested';
  if (contested && !finding.proven) return 'contested';
  return { proof: finding.proven ? 'record' : 'cname' };
}

function nextLook({ createdAt }: Domain, failedChecks: number, now: Date): Date | null {
  if (now.getTime() - createdAt.getTime() > givenUpAfterMs) return null;
  return new Date(now.getTime() + Math.min(waitingMaxMs, 2 * minuteMs * 2 ** Math.min(failedChecks - 1, 20)));
}

type Consequences = Readonly<{ tenant: Tenant; owner: DomainOwner | null; next: Domain; within: ChangeScope }>;

async function takeConsequences(deps: DomainDeps, { tenant, owner, next, within }: Consequences): Promise<void> {
  const { id: domainId, host, proof } = next;
  if (next.status === 'verified' && proof !== null) {
    if (owner !== null && owner.domainId !== domainId) await displace(deps, owner, within);
    await deps.domains.setOwnerAcrossTenants(host, { ...tenant, domainId, proof }, within);
  } else if (owner?.domainId === domainId) {
    await deps.domains.setOwnerAcrossTenants(host, null, within);
  }
  await deps.domains.replace(tenant, next, next.revision - 1, within);
  await deps.sites.setCustomDomain(tenant, { domainId }, { domainId, host, verified: next.status === 'verified' }, within);
}

/** Who had the name by its CNAME alone loses it to who shows that the DNS is theirs. */
async function displace(deps: DomainDeps, { organizationId, livemode, domainId }: DomainOwner, within: ChangeScope): Promise<void> {
  const tenant: Tenant = { organizationId, livemode };
  const domain = await deps.domains.find(tenant, domainId, within);
  if (domain === null) return;
  const lost: Domain = { ...domain, status: 'failed', proof: null, reason: 'taken_over', verifiedAt: null, revision: domain.revision + 1, updatedAt: deps.clock.now() };
  await deps.domains.replace(tenant, lost, domain.revision, within);
  await deps.sites.setCustomDomain(tenant, { domainId }, { domainId, host: domain.host, verified: false }, within);
}

function actionOf({ status }: Domain): AuditChange['action'] {
  return status === 'verified' ? 'domain.verified' : 'domain.failed';
}
