import type { Config } from './config.js';

/** Scheme, host and port under which each role is reached from outside; no trailing slash. */
export type PublicOrigins = Readonly<{ panel: string; adminApi: string; checkout: string; main: string; simulator: string | null; docs: string }>;

/** Ports that the listeners really got, where the configuration said 0. */
export type BoundPorts = Readonly<{ panel: number; adminApi: number; checkout: number; main: number; simulator: number | null }>;

export function publicOrigins(config: Config, ports: BoundPorts): PublicOrigins {
  const origin = (domain: string | null, port: number): string => `${config.publicScheme}://${domain ?? `localhost:${port}`}`;
  const adminApi = origin(config.adminBackendDomain, ports.adminApi);
  return {
    panel: origin(config.adminFrontendDomain, ports.panel),
    adminApi,
    checkout: origin(config.mainFrontendDomain, ports.checkout),
    main: origin(config.mainBackendDomain, ports.main),
    simulator: ports.simulator === null ? null : origin(config.simulatorDomain, ports.simulator),
    docs: config.docsBaseUrl ?? `${adminApi}/docs`,
  };
}
