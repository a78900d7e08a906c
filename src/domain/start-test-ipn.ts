import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { SendTestIpn, TestIpnStore } from './ports/test-ipns.js';
import type { TestIpn, TestIpnOutcome } from './test-ipn.js';
import type { Tenant } from './tenant.js';
import { getSite } from './update-site.js';

export type TestIpnDeps = Pick<ConfigDeps, 'sites' | 'clock' | 'ids' | 'logger'> &
  Readonly<{
    testIpns: TestIpnStore;
    sendTestIpn: SendTestIpn;
    /** A sentence on what is wrong with an address; null when it may be used. */
    checkIpnUrl: (url: string) => string | null;
  }>;

/** A process that sends one tells its end well before this; after it, it has ended itself. */
const unfinishedAfterMs = 60_000;

export type StartTestIpnOptions = Readonly<{
  tenant: Tenant;
  siteId: string;
  ipnUrl: string;
  /** Default: the site's own. */
  ipnVersion: 1 | 2 | undefined;
  /** From the idempotency record: the repetition of a request does not send again. */
  requestId: string | null;
}>;

/**
 * Begins to send a test IPN and does not wait for it: no answer to a client waits for a merchant's server.
 * @throws GatewayError site_not_found, ipn_url_not_allowed.
 */
export async function startTestIpn(deps: TestIpnDeps, { tenant, siteId, ipnUrl, ipnVersion, requestId }: StartTestIpnOptions): Promise<TestIpn> {
  const site = await getSite(deps, { tenant, siteId });
  const fault = deps.checkIpnUrl(ipnUrl);
  if (fault !== null) throw new GatewayError('ipn_url_not_allowed', fault, { faults: [{ pointer: '/body/ipnUrl', detail: fault }] });
  const deliveryId = `test.${requestId ?? deps.ids.objectId()}`;
  const testIpn: TestIpn = { deliveryId, ...tenant, siteId, ipnUrl, ipnVersion: ipnVersion ?? site.ipnVersion, createdAt: deps.clock.now(), finishedAt: null, outcome: null };
  if ((await deps.testIpns.insert(tenant, testIpn)) === 'inserted') void send(deps, tenant, testIpn);
  return testIpn;
}

/**
 * A test IPN as it stands.
 * @throws GatewayError site_not_found, delivery_not_found (also when it is older than a day).
 */
export async function readTestIpn(deps: TestIpnDeps, { tenant, siteId, deliveryId }: { tenant: Tenant; siteId: string; deliveryId: string }): Promise<TestIpn> {
  await getSite(deps, { tenant, siteId });
  const found = await deps.testIpns.find(tenant, siteId, deliveryId);
  if (found === null) throw new GatewayError('delivery_not_found', 'The site has no test IPN of this id; they are kept for a day');
  if (found.outcome !== null || deps.clock.now().getTime() - found.createdAt.getTime() < unfinishedAfterMs) return found;
  return { ...found, finishedAt: new Date(found.createdAt.getTime() + unfinishedAfterMs), outcome: interrupted };
}

const interrupted: TestIpnOutcome = { failedCheck: 'answer', failure: 'interrupted', detail: 'The gateway was stopped while it sent; send another.', httpStatus: null, durationMs: 0 };

async function send(deps: TestIpnDeps, tenant: Tenant, { deliveryId, siteId, ipnUrl, ipnVersion }: TestIpn): Promise<void> {
  try {
    const outcome = await deps.sendTestIpn(tenant, { deliveryId, siteId, url: ipnUrl, ipnVersion });
    const unsigned: TestIpnOutcome = { failedCheck: 'answer', failure: 'secret_unavailable', detail: 'The secret of the site cannot be read, so that nothing was sent.', httpStatus: null, durationMs: 0 };
    await deps.testIpns.finish(tenant, deliveryId, outcome ?? unsigned, deps.clock.now());
  } catch (error) {
    deps.logger.warn('the result of a test IPN could not be kept', { deliveryId, error });
  }
}
