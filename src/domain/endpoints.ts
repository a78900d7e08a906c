import type { AuditBy, AuditChange } from './audit-entry.js';
import { endpointsPerSiteMax } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { GatewayError } from './errors.js';
import type { AuditTrail, ChangeScope } from './ports/audit-trail.js';
import type { EndpointStore } from './ports/endpoint-store.js';
import type { SiteStore } from './ports/site-store.js';
import type { Clock, Ids, Random } from './ports/world.js';
import type { Tenant } from './tenant.js';

export type EndpointDeps = Readonly<{
  endpoints: EndpointStore;
  sites: SiteStore;
  audit: AuditTrail;
  clock: Clock;
  ids: Ids;
  random: Random;
  /** Judges an address as `ipnUrl` is judged; the sentence begins with that name. */
  checkIpnUrl: (url: string) => string | null;
}>;

export type EndpointLocator = Readonly<{ tenant: Tenant; siteId: string; endpointId: string }>;
export type EndpointSettings = Pick<Endpoint, 'url' | 'eventTypes' | 'description' | 'enabled'>;

/** A key of 256 bits in the Standard Webhooks form. */
export function newEndpointSecret(random: Random): string {
  return `whsec_${Buffer.from(random.bytes(32)).toString('base64')}`;
}

/** Newest first. @throws GatewayError site_not_found. */
export async function listEndpoints(deps: EndpointDeps, { tenant, siteId }: { tenant: Tenant; siteId: string }): Promise<Endpoint[]> {
  await assertSite(deps, tenant, siteId);
  return deps.endpoints.listForSite(tenant, siteId);
}

/** @throws GatewayError endpoint_not_found. */
export async function getEndpoint(deps: Pick<EndpointDeps, 'endpoints'>, { tenant, siteId, endpointId }: EndpointLocator, within?: ChangeScope): Promise<Endpoint> {
  const endpoint = await deps.endpoints.find(tenant, endpointId, within);
  if (endpoint?.siteId !== siteId) throw new GatewayError('endpoint_not_found', 'No endpoint of the site has this id');
  return endpoint;
}

/**
 * @param options.endpointId Fixed by the idempotency record where there is one.
 * @throws GatewayError site_not_found, endpoint_limit_reached, endpoint_url_not_allowed.
 */
export async function createEndpoint(deps: EndpointDeps, { tenant, siteId, endpointId, by, settings }: { tenant: Tenant; siteId: string; endpointId: string | null; by: AuditBy; settings: EndpointSettings }): Promise<Endpoint> {
  await assertSite(deps, tenant, siteId);
  assertUrl(deps, settings.url);
  const id = endpointId ?? deps.ids.objectId();
  return deps.audit.record(by, async (within) => {
    const others = await deps.endpoints.listForSite(tenant, siteId, within);
    const earlier = others.find((other) => other.id === id);
    if (earlier) return { result: earlier, did: null };
    if (others.length >= endpointsPerSiteMax) throw new GatewayError('endpoint_limit_reached', `A site has at most ${endpointsPerSiteMax} endpoints; delete one that is not needed`);
    const now = deps.clock.now();
    const endpoint: Endpoint = { id, ...tenant, siteId, revision: 1, ...settings, createdAt: now, updatedAt: now };
    await deps.endpoints.insert(tenant, endpoint, { current: newEndpointSecret(deps.random), previous: null, previousUntil: null, changedBy: null }, within);
    return { result: endpoint, did: change('endpoint.created', null, endpoint) };
  });
}

/** @throws GatewayError endpoint_not_found, endpoint_url_not_allowed, conflict. */
export async function updateEndpoint(deps: EndpointDeps, { by, changes, ...locator }: EndpointLocator & { by: AuditBy; changes: Partial<EndpointSettings> }): Promise<Endpoint> {
  if (changes.url !== undefined) assertUrl(deps, changes.url);
  return deps.audit.record(by, async (within) => {
    const before = await getEndpoint(deps, locator, within);
    const after: Endpoint = { ...before, ...changes, revision: before.revision + 1, updatedAt: deps.clock.now() };
    if (!(await deps.endpoints.replace(locator.tenant, after, before.revision, within))) throw new GatewayError('conflict', 'The endpoint has changed meanwhile; read it again');
    return { result: after, did: change('endpoint.updated', before, after) };
  });
}

/** @throws GatewayError endpoint_not_found. */
export async function deleteEndpoint(deps: EndpointDeps, { by, ...locator }: EndpointLocator & { by: AuditBy }): Promise<void> {
  await deps.audit.record(by, async (within) => {
    const before = await getEndpoint(deps, locator, within);
    await deps.endpoints.remove(locator.tenant, locator.endpointId, within);
    return { result: null, did: change('endpoint.deleted', before, null) };
  });
}

async function assertSite(deps: EndpointDeps, tenant: Tenant, siteId: string): Promise<void> {
  if ((await deps.sites.find(tenant, siteId)) === null) throw new GatewayError('site_not_found', 'No site has this id');
}

function assertUrl(deps: EndpointDeps, url: string): void {
  const fault = deps.checkIpnUrl(url)?.replace(/^ipnUrl/, 'url') ?? null;
  if (fault !== null) throw new GatewayError('endpoint_url_not_allowed', fault, { faults: [{ pointer: '/body/url', detail: fault }] });
}

function change(action: 'endpoint.created' | 'endpoint.updated' | 'endpoint.deleted', before: Endpoint | null, after: Endpoint | null): AuditChange {
  const subject = after ?? before;
  const seen = (endpoint: Endpoint | null): AuditChange['before'] =>
    endpoint && { siteId: endpoint.siteId, url: endpoint.url, eventTypes: endpoint.eventTypes, description: endpoint.description, enabled: endpoint.enabled };
  return { organizationId: subject?.organizationId ?? null, livemode: subject?.livemode ?? null, action, object: { type: 'endpoint', id: subject?.id ?? '' }, before: seen(before), after: seen(after) };
}
