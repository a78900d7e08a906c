import { createSystemDns } from './adapters/system-dns.js';
import type { PublicOrigins } from './config/public-origins.js';
import type { Config } from './config/config.js';
import type { DomainDeps } from './domain/domain-deps.js';
import type { ConfigDeps } from './domain/config-deps.js';
import type { Repositories } from './wire-store.js';

/** What the use-cases of custom domains work with. */
export function createDomainDeps({ config, origins, configuration, repositories }: { config: Config; origins: PublicOrigins; configuration: ConfigDeps; repositories: Repositories }): DomainDeps {
  const hostOf = (origin: string): string => new URL(origin).hostname;
  return {
    ...configuration,
    domains: repositories.domains,
    dns: createSystemDns({ servers: config.dnsServers }),
    target: hostOf(origins.checkout),
    ownHosts: [origins.panel, origins.adminApi, origins.checkout, origins.main].map(hostOf),
  };
}
