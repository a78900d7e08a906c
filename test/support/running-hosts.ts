import { publicOrigins } from '../../src/config/public-origins.js';
import { readConfig } from '../../src/config/config.js';
import { bindListeners } from '../../src/bind-listeners.js';
import { auditBySystem } from '../../src/domain/audit-entry.js';
import type { ConfigDeps } from '../../src/domain/config-deps.js';
import { createApiKey } from '../../src/domain/create-api-key.js';
import { createSite } from '../../src/domain/create-site.js';
import { installationPrincipal } from '../../src/domain/installation-principal.js';
import type { DomainDeps } from '../../src/domain/domain-deps.js';
import type { PaymentDeps } from '../../src/domain/payment-deps.js';
import type { FieldCipher } from '../../src/domain/ports/field-cipher.js';
import type { Logger } from '../../src/domain/ports/world.js';
import type { Role } from '../../src/domain/principal.js';
import { createProviderAccount } from '../../src/domain/create-provider-account.js';
import { roleScopes } from '../../src/domain/role-scopes.js';
import type { Tenant } from '../../src/domain/tenant.js';
import type { HostRole } from '../../src/http/host-types.js';
import { loadKeys } from '../../src/load-keys.js';
import { startSimulator } from '../../src/start-simulator.js';
import { createStopStack } from '../../src/stop-stack.js';
import { createHosts } from '../../src/wire-hosts.js';
import { createServices } from '../../src/wire-services.js';
import { createCipher, createRepositories } from '../../src/wire-store.js';
import type { Repositories } from '../../src/wire-store.js';
import { startWorkers } from '../../src/wire-workers.js';
import { openTestStore } from './open-test-store.js';
import type { TestStore } from './open-test-store.js';
import { recordErrorCode } from './record-statuses.js';

export type RunningHosts = {
  store: TestStore;
  origins: Record<HostRole, string>;
  config: ConfigDeps;
  payment: PaymentDeps;
  /** Opens what the hosts sealed. */
  cipher: FieldCipher;
  repositories: Repositories;
  domains: DomainDeps;
  log: { level: keyof Logger; message: string; fields: unknown }[];
  /** Moves the clock that the hosts read. */
  advanceClock(byMs: number): void;
  close(): Promise<void>;
};

export const healthToken = 'health-token-of-the-tests-0123456789';

/** The gateway as `main.ts` wires it, in this process and on free ports, with a clock that can be moved. Answers are checked against the spec. */
export async function startRunningHosts(environment: Readonly<Record<string, string>> = {}): Promise<RunningHosts> {
  const store = await openTestStore();
  const log: RunningHosts['log'] = [];
  const note = (level: keyof Logger) => (message: string, fields: unknown = {}): void => {
    log.push({ level, message, fields });
    const { errorCode } = fields as { errorCode?: string };
    if (message === 'request' && errorCode !== undefined) recordErrorCode(errorCode);
  };
  const logger: Logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  let shiftMs = 0;
  const world = { clock: { now: () => new Date(Date.now() + shiftMs) }, timers: store.timers, random: store.random, ids: store.ids, logger };
  const ports = { ADMIN_FRONTEND_PORT: '0', ADMIN_BACKEND_PORT: '0', MAIN_FRONTEND_PORT: '0', MAIN_BACKEND_PORT: '0', SIMULATOR_PORT: '0' };
  const key = (): string => Buffer.from(store.random.bytes(32)).toString('hex');
  const config = readConfig({ ENV: 'test', ...ports, RATE_LIMIT_ENABLED: 'false', INTERNAL_HEALTH_TOKEN: healthToken, SYSTEM_ENCRYPTION_KEY: key(), SYSTEM_SEARCH_HASH_KEY: key(), ...environment });
  const { connection } = store;
  const stops = createStopStack(logger);
  stops.add('store', () => store.close());

  const keys = await loadKeys(config, world.random);
  const simulator = await startSimulator({ config, connection, keys, world, stops });
  const listeners = await bindListeners({ config, world, stops });
  // Passkeys need a host name, and the panel answers to whatever name it is called by.
  const origins = { ...publicOrigins(config, { ...listeners.ports, simulator: simulator?.port ?? null }), panel: 'http://localhost' };
  const at = (port: number): string => `http://127.0.0.1:${port}`;
  const wakes = { relay: (): void => undefined, inbox: (): void => undefined, lanes: (_laneIds: readonly string[]): void => undefined };
  const repositories = createRepositories({ config, connection, keys, world, onLanesWoken: (laneIds) => wakes.lanes(laneIds) });
  const services = createServices({ config, world, repositories, origins: { ...origins, checkout: at(listeners.ports.checkout), main: at(listeners.ports.main) }, simulator, wakes });
  listeners.attach(await createHosts({ config, world, connection, repositories, services, origins, wakes }));
  startWorkers({ config, world, repositories, services, stops, wakes });

  return {
    store,
    origins: { panel: at(listeners.ports.panel), api: at(listeners.ports.adminApi), checkout: at(listeners.ports.checkout), main: at(listeners.ports.main) },
    config: services.configuration,
    payment: services.payment,
    cipher: createCipher(keys, world),
    repositories,
    domains: services.domains,
    log,
    advanceClock: (byMs) => void (shiftMs += byMs),
    close: stops.stopAll,
  };
}

export type SeededTenant = Tenant & { siteId: string; providerId: string | null; key(role: Role, scopes?: readonly string[]): Promise<string> };

/** An organization's side of one mode: a site, in test mode a provider, and keys on demand. */
export async function seedTenant(hosts: RunningHosts, { organizationId = hosts.store.ids.objectId(), livemode = false } = {}): Promise<SeededTenant> {
  const tenant: Tenant = { organizationId, livemode };
  const now = hosts.config.clock.now();
  await hosts.config.organizations.insertAcrossTenants({ id: organizationId, revision: 1, name: 'Demo', createdAt: now, updatedAt: now });
  const settings = { name: 'Demo Shop', amountScale: 'minor', ipnVersion: 2, providerIds: [], defaultProviderId: null, branding: { logoUrl: null, primaryColor: null }, allowedOrigins: ['https://shop.example'], checkoutExpiryMinutes: 60 } as const;
  const site = await createSite(hosts.config, { tenant, siteId: null, settings: { ...settings, providerIds: [], allowedOrigins: [...settings.allowedOrigins] }, by: auditBySystem });
  const view = livemode ? null : await createProviderAccount(hosts.config, { tenant, providerId: null, type: 'sandbox', label: 'Test payments', siteIds: [site.id], credentials: null, by: auditBySystem });
  return {
    ...tenant,
    siteId: site.id,
    providerId: view?.account.id ?? null,
    async key(role, scopes = roleScopes[role]) {
      const { key } = await createApiKey(hosts.config, { tenant, creator: installationPrincipal(tenant), keyId: null, name: `${role} key`, role, scopes, ipAllowList: [], expiresAt: null, by: auditBySystem });
      return key;
    },
  };
}

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> & { code?: string; errors?: { pointer: string; detail: string }[] } };

/** One request as a client sends it; the body of the answer parsed. */
export async function ask(origin: string, method: string, path: string, { key, body, headers = {} }: { key?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<Answer> {
  const response = await fetch(origin + path, {
    method,
    headers: { ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: response.headers.get('content-type')?.includes('json') === true && text !== '' ? (JSON.parse(text) as Answer['body']) : {} };
}
