import { GatewayError } from './errors.js';
import type { Clock } from './ports/world.js';
import type { Secrets } from './ports/secrets.js';

export type HealthCheck = { name: string; critical: boolean; /** Rejects when the part does not work. */ run(signal: AbortSignal): Promise<void> };
export type HealthResult = { name: string; status: 'ok' | 'failed'; critical: boolean; durationMs: number };

export type HealthDeps = Readonly<{
  version: string;
  startedAt: Date;
  clock: Clock;
  checks: readonly HealthCheck[];
  secrets: Pick<Secrets, 'equal'>;
  /** Of `INTERNAL_HEALTH_TOKEN`; null where none is set. */
  token: string | null;
  isPrivateAddress: (address: string) => boolean;
}>;

export type InternalHealth = { status: 'ok' | 'degraded'; version: string; uptimeSeconds: number; checks: HealthResult[] };

/**
 * Asks every part the host needs. For private addresses and holders of the token.
 * @throws GatewayError forbidden_address; service_unavailable when a critical part fails.
 */
export async function checkHealth(deps: HealthDeps, { ipAddress, behindUnknownProxy, token, signal }: { ipAddress: string; behindUnknownProxy: boolean; token: string | null; signal: AbortSignal }): Promise<InternalHealth> {
  const mayAsk = (deps.isPrivateAddress(ipAddress) && !behindUnknownProxy) || (deps.token !== null && token !== null && deps.secrets.equal(token, deps.token));
  if (!mayAsk) throw new GatewayError('forbidden_address', 'This operation answers private addresses and holders of the token only');
  const checks = await Promise.all(deps.checks.map((check) => runCheck(deps.clock, check, signal)));
  const failed = checks.filter((check) => check.status === 'failed');
  const critical = failed.find((check) => check.critical);
  if (critical !== undefined) throw new GatewayError('service_unavailable', `${critical.name} does not work right now`, { retryAfterSeconds: 5 });
  const uptimeSeconds = Math.max(0, Math.floor((deps.clock.now().getTime() - deps.startedAt.getTime()) / 1_000));
  return { status: failed.length === 0 ? 'ok' : 'degraded', version: deps.version, uptimeSeconds, checks };
}

/** Well before the 300 s that providers and merchants allow a signature, and far more than synchronized clocks ever differ. */
export const clocksApartMsMax = 10_000;

/**
 * How far this process's clock is from the database's, in milliseconds, positive when ours is ahead; 0 when the time the question took can account for it.
 * Leases don't depend on it (they run by the database's clock alone), signatures that others made do.
 */
export function clockOffMs({ askedAt, answeredAt, theirs }: { askedAt: Date; answeredAt: Date; theirs: Date }): number {
  if (theirs < askedAt) return askedAt.getTime() - theirs.getTime();
  return Math.min(0, answeredAt.getTime() - theirs.getTime());
}

async function runCheck(clock: Clock, { name, critical, run }: HealthCheck, signal: AbortSignal): Promise<HealthResult> {
  const startedAt = clock.now().getTime();
  const status = await run(signal).then(() => 'ok' as const, () => 'failed' as const);
  return { name, status, critical, durationMs: Math.min(60_000, Math.max(0, clock.now().getTime() - startedAt)) };
}
