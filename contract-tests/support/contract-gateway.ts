import { startGoCardlessStandIn } from '../../test/support/gocardless-stand-in/gocardless-stand-in.js';
import { spawnGateway } from '../../test/support/spawn-gateway.js';
import type { SpawnedGateway } from '../../test/support/spawn-gateway.js';
import type { HostName } from './host-spec.js';
import type { Home } from './resources.js';

export type ContractGateway = Readonly<{
  gateway: SpawnedGateway;
  hosts: Readonly<Record<HostName, string>>;
  home: Home;
  adminKey: string;
  /** One-time token of the first operator's link. */
  operatorToken: string;
  stop: () => Promise<unknown>;
}>;

/** A gateway of its own with a throw-away organization, without limits: thousands of requests come from one key. */
export async function startContractGateway(env: Record<string, string> = {}): Promise<ContractGateway> {
  const goCardless = await startGoCardlessStandIn({ now: () => new Date(), anyToken: true });
  const gateway = await spawnGateway({
    env: {
      GOCARDLESS_API_BASE_URL: goCardless.url,
      RATE_LIMIT_ENABLED: 'false',
      // So that a request can come from an address that is not private.
      SECURITY_TRUSTED_PROXIES: '127.0.0.1,::1',
      ...env,
    },
  });
  const { urls, devJson } = gateway;
  const { organizationId, siteId, providerId, apiKey } = devJson;
  const operatorToken = /#token=(\S+)/.exec(gateway.output())?.[1] ?? '';
  return {
    gateway,
    hosts: { panel: urls.panel, api: urls.adminApi, checkout: urls.checkout, main: urls.main },
    home: { organizationId, siteId, providerId },
    adminKey: apiKey,
    operatorToken,
    stop: () => gateway.stop().finally(() => goCardless.close()),
  };
}
