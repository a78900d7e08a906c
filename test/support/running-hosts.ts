import type { RequestListener } from 'node:http';
import { createWebAuthnPasskeys } from '../../src/adapters/webauthn-passkeys.js';
import { createInboxWorker } from '../../src/delivery/inbox-worker.js';
import { createRelay } from '../../src/delivery/relay.js';
import type { ConfigDeps } from '../../src/domain/config-deps.js';
import { createApiKey } from '../../src/domain/create-api-key.js';
import { createSite } from '../../src/domain/create-site.js';
import { installationPrincipal } from '../../src/domain/installation-principal.js';
import type { PaymentDeps } from '../../src/domain/payment-deps.js';
import type { Logger } from '../../src/domain/ports/world.js';
import type { Role } from '../../src/domain/principal.js';
import { createProviderAccount } from '../../src/domain/provider-accounts.js';
import { roleScopes } from '../../src/domain/role-scopes.js';
import type { Tenant } from '../../src/domain/tenant.js';
import { toEventObject } from '../../src/handlers/wire/to-wire-transaction.js';
import { createGatewayHosts } from '../../src/http/create-gateway-hosts.js';
import type { HostRole } from '../../src/http/host-types.js';
import { listen } from '../../src/http/listen.js';
import type { Listener } from '../../src/http/listen.js';
import { createProviderRegistry } from '../../src/providers/registry.js';
import { createSandboxProvider } from '../../src/providers/sandbox/sandbox-provider.js';
import { createSimulatorControl } from '../../src/providers/sandbox/simulator-control.js';
import { createSimulator } from '../../src/simulator/create-simulator.js';
import { createApiKeyStore } from '../../src/store/api-key-store.js';
import { createChallengeStore } from '../../src/store/challenge-store.js';
import { createDeliveryStore } from '../../src/store/delivery-store.js';
import { createDeliveryWorkStore } from '../../src/store/delivery-work-store.js';
import { createEnrolmentStore } from '../../src/store/enrolment-store.js';
import { createEventLogStore } from '../../src/store/event-log-store.js';
import { createIdempotencyStore } from '../../src/store/idempotency-store.js';
import { createInboxStore } from '../../src/store/inbox-store.js';
import { createLaneStore } from '../../src/store/lane-store.js';
import { createOrganizationStore } from '../../src/store/organization-store.js';
import { createProviderAccountStore } from '../../src/store/provider-account-store.js';
import { createRateLimitStore } from '../../src/store/rate-limit-store.js';
import { createRelayStore } from '../../src/store/relay-store.js';
import { createSessionStore } from '../../src/store/session-store.js';
import { createSiteStore } from '../../src/store/site-store.js';
import { createTransactionStore } from '../../src/store/transaction-store.js';
import { createUserStore } from '../../src/store/user-store.js';
import { openTestStore } from './open-test-store.js';
import type { TestStore } from './open-test-store.js';

export type RunningHosts = {
  store: TestStore;
  origins: Record<HostRole, string>;
  config: ConfigDeps;
  payment: PaymentDeps;
  log: { level: keyof Logger; message: string; fields: unknown }[];
  /** Moves the clock that the hosts read. */
  advanceClock(byMs: number): void;
  close(): Promise<void>;
};

const roles = ['panel', 'api', 'checkout', 'main'] as const;

/** All four hosts on real sockets over a real database, with the simulator, the inbox worker and the relay beside them. Answers are checked against the spec. */
export async function startRunningHosts(): Promise<RunningHosts> {
  const store = await openTestStore();
  const log: RunningHosts['log'] = [];
  const note = (level: keyof Logger) => (message: string, fields: unknown = {}) => void log.push({ level, message, fields });
  const logger: Logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  let shiftMs = 0;
  const clock = { now: () => new Date(Date.now() + shiftMs) };
  const world = { clock, timers: store.timers, random: store.random, ids: store.ids, logger };
  const simulator = await createSimulator({ ...world, db: store.connection.getClient().db(store.connection.name), port: 0 }).listen();

  const apps: Partial<Record<HostRole, RequestListener>> = {};
  const listeners: Listener[] = [];
  const origins = {} as Record<HostRole, string>;
  for (const role of roles) {
    const listener = await listen({ app: (request, response) => apps[role]?.(request, response), hostname: '127.0.0.1', port: 0, errorDocsUrl: 'https://docs.test/errors', ids: store.ids, timers: store.timers });
    listeners.push(listener);
    origins[role] = `http://127.0.0.1:${listener.port}`;
  }

  const lanes = createLaneStore({ ...store, random: store.random });
  const inbox = createInboxStore({ ...store, ids: store.ids });
  const events = createEventLogStore({ ...store });
  const client = { baseUrl: `http://127.0.0.1:${simulator.port}`, fetch: (url: string, init: object) => fetch(url, init) as never, timers: store.timers };
  const wakes = { relay: (): void => undefined, inbox: (): void => undefined };
  const payment: PaymentDeps = {
    transactions: createTransactionStore({ ...store, clock }),
    sites: createSiteStore(store),
    providerAccounts: createProviderAccountStore(store),
    providers: createProviderRegistry([createSandboxProvider({ ...client, ids: store.ids })]),
    simulator: createSimulatorControl(client),
    ...world,
    origins: { checkout: origins.checkout, main: origins.main },
    toEventObject,
    checkIpnUrl: () => null,
    wakeRelay: () => wakes.relay(),
  };
  const { host, config } = createGatewayHosts({
    payment,
    stores: {
      apiKeys: createApiKeyStore(store),
      organizations: createOrganizationStore(store),
      users: createUserStore(store),
      sessions: createSessionStore(store),
      enrolments: createEnrolmentStore(store),
      challenges: createChallengeStore(store),
      idempotency: createIdempotencyStore(store),
      rateLimits: createRateLimitStore(store),
      deliveries: createDeliveryStore({ ...store, clock, lanes }),
      events,
      inbox,
    },
    passkeys: createWebAuthnPasskeys({ rpId: 'localhost', rpName: 'Test', origin: 'http://localhost', onRejected: (error) => logger.warn('a passkey was rejected', { error }) }),
    wakeInbox: () => wakes.inbox(),
    health: { version: '0.0.0-test', startedAt: clock.now(), checks: [{ name: 'mongodb', critical: true, run: async () => void (await store.connection.getClient().db('admin').command({ ping: 1 })) }], token: 'health-token-of-the-tests' },
    settings: { secure: false, panelOrigin: 'http://localhost', errorDocsUrl: 'https://docs.test/errors', trustedProxies: [], rateLimits: null, rateLimitWhitelist: [], validateResponses: true },
  });
  for (const role of roles) apps[role] = host(role);

  const worker = createInboxWorker({ inbox, deps: payment });
  const relay = createRelay({ work: createRelayStore(store), events, deliveries: createDeliveryWorkStore(store), lanes, timers: store.timers, random: store.random, logger });
  wakes.relay = relay.wake;
  wakes.inbox = worker.wake;
  worker.start();
  relay.start();

  return {
    store,
    origins,
    config,
    payment,
    log,
    advanceClock: (byMs) => void (shiftMs += byMs),
    async close() {
      for (const listener of listeners) await listener.close({ drainMs: 100 });
      await worker.stop();
      await relay.stop();
      await simulator.close();
      await store.close();
    },
  };
}

export type SeededTenant = Tenant & { siteId: string; providerId: string | null; key(role: Role, scopes?: readonly string[]): Promise<string> };

/** An organization's side of one mode: a site, in test mode a provider, and keys on demand. */
export async function seedTenant(hosts: RunningHosts, { organizationId = hosts.store.ids.objectId(), livemode = false } = {}): Promise<SeededTenant> {
  const tenant: Tenant = { organizationId, livemode };
  const now = hosts.config.clock.now();
  await hosts.config.organizations.insertAcrossTenants({ id: organizationId, name: 'Demo', createdAt: now, updatedAt: now });
  const settings = { name: 'Demo Shop', amountScale: 'minor', ipnVersion: 2, providerIds: [], defaultProviderId: null, branding: { logoUrl: null, primaryColor: null }, allowedOrigins: ['https://shop.example'], checkoutExpiryMinutes: 60 } as const;
  const site = await createSite(hosts.config, { tenant, siteId: null, settings: { ...settings, providerIds: [], allowedOrigins: [...settings.allowedOrigins] } });
  const view = livemode ? null : await createProviderAccount(hosts.config, { tenant, providerId: null, type: 'sandbox', label: 'Test payments', siteIds: [site.id], credentials: null });
  return {
    ...tenant,
    siteId: site.id,
    providerId: view?.account.id ?? null,
    async key(role, scopes = roleScopes[role]) {
      const { key } = await createApiKey(hosts.config, { tenant, creator: installationPrincipal(tenant), keyId: null, name: `${role} key`, role, scopes, ipAllowList: [], expiresAt: null });
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
  return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
}
