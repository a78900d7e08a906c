import type { AuditBy } from './audit-entry.js';
import type { EndpointSecrets } from './endpoint.js';
import { getEndpoint, newEndpointSecret } from './endpoints.js';
import type { EndpointDeps, EndpointLocator } from './endpoints.js';
import { GatewayError } from './errors.js';

/** As they stand now: an overlap that is over is gone. @throws GatewayError endpoint_not_found. */
export async function readEndpointSecrets(deps: EndpointDeps, locator: EndpointLocator): Promise<EndpointSecrets> {
  await getEndpoint(deps, locator);
  const secrets = await deps.endpoints.readSecrets(locator.tenant, locator.endpointId);
  if (secrets === null) throw new GatewayError('endpoint_not_found', 'No endpoint of the site has this id');
  const over = secrets.previousUntil !== null && secrets.previousUntil <= deps.clock.now();
  return over ? { ...secrets, previous: null, previousUntil: null } : secrets;
}

/**
 * A new secret signs at once, and the old one beside it for the overlap.
 * @param options.requestId From the idempotency record: the repetition of a request that crashed finds its own work done.
 * @throws GatewayError endpoint_not_found, conflict.
 */
export async function rotateEndpointSecret(
  deps: EndpointDeps,
  { by, requestId, overlapSeconds, ...locator }: EndpointLocator & { by: AuditBy; requestId: string | null; overlapSeconds: number },
): Promise<EndpointSecrets> {
  const { tenant, endpointId } = locator;
  return deps.audit.record(by, async (within) => {
    const endpoint = await getEndpoint(deps, locator, within);
    const before = await deps.endpoints.readSecrets(tenant, endpointId, within);
    if (before === null) throw new GatewayError('endpoint_not_found', 'No endpoint of the site has this id');
    if (requestId !== null && before.changedBy === requestId) return { result: before, did: null };
    const overlaps = overlapSeconds > 0;
    const previousUntil = overlaps ? new Date(deps.clock.now().getTime() + overlapSeconds * 1_000) : null;
    const next: EndpointSecrets = { current: newEndpointSecret(deps.random), previous: overlaps ? before.current : null, previousUntil, changedBy: requestId };
    if (!(await deps.endpoints.writeSecrets(tenant, endpointId, next, endpoint.revision, within))) throw new GatewayError('conflict', 'The endpoint has changed meanwhile; read it again');
    return { result: next, did: { ...tenant, action: 'endpoint.secret_rotated', object: { type: 'endpoint', id: endpointId }, before: null, after: { overlapSeconds } } };
  });
}
