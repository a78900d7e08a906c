import type { TestIpn, TestIpnOutcome } from '../test-ipn.js';
import type { Tenant } from '../tenant.js';

/** Test IPNs are gone by themselves a day after they were sent. */
export type TestIpnStore = {
  insert(tenant: Tenant, testIpn: TestIpn): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, siteId: string, deliveryId: string): Promise<TestIpn | null>;
  finish(tenant: Tenant, deliveryId: string, outcome: TestIpnOutcome, at: Date): Promise<void>;
};

/** Sends it, once, and tells what became of it; never throws. Null when the site has no secret to sign with. */
export type SendTestIpn = (tenant: Tenant, target: Readonly<{ deliveryId: string; siteId: string; url: string; ipnVersion: 1 | 2 }>) => Promise<TestIpnOutcome | null>;
