import type { AuditBy } from './audit-entry.js';
import { GatewayError } from './errors.js';
import type { AuditTrail } from './ports/audit-trail.js';
import type { TestClock } from './ports/test-clock.js';
import type { Tenant } from './tenant.js';

export type AdvanceClockDeps = Readonly<{
  testClock: TestClock;
  audit: AuditTrail;
  /** Told when something may have become due. A hint only. */
  wakeInbox: () => void;
}>;

export type AdvancedClock = Readonly<{ transactionsCount: number; deliveriesCount: number; hookEventsCount: number }>;

/**
 * Lets time pass for a test organization: what waits becomes due so much earlier, and the workers take it as if the time had come.
 * @throws GatewayError `test_mode_only`, `service_unavailable`.
 */
export async function advanceClock(deps: AdvanceClockDeps, { tenant, seconds, by }: { tenant: Tenant; seconds: number; by: AuditBy }): Promise<AdvancedClock> {
  if (tenant.livemode) throw new GatewayError('test_mode_only', 'Time passes by itself in live mode; use a test key.');
  const moved = await deps.testClock.advance(tenant, seconds * 1_000);
  await deps.audit.record(by, async () => ({
    result: null,
    did: { ...tenant, action: 'test_helper.clock_advanced', object: { type: 'test_helper', id: tenant.organizationId }, before: null, after: { seconds, ...moved } },
  }));
  deps.wakeInbox();
  return moved;
}
