import type { Express } from 'express';
import { authenticateApiKey } from '../domain/authenticate-api-key.js';
import { authenticateOperator } from '../domain/authenticate-operator.js';
import type { HealthDeps } from '../domain/check-health.js';
import type { ConfigDeps } from '../domain/config-deps.js';
import type { PaymentDeps } from '../domain/payment-deps.js';
import type { ApiKeyStore } from '../domain/ports/api-key-store.js';
import type { ChallengeStore } from '../domain/ports/challenge-store.js';
import type { DeliveryStore } from '../domain/ports/delivery-store.js';
import type { EnrolmentStore } from '../domain/ports/enrolment-store.js';
import type { EventLog } from '../domain/ports/event-log.js';
import type { IdempotencyStore } from '../domain/ports/idempotency-store.js';
import type { InboxStore } from '../domain/ports/inbox-store.js';
import type { OrganizationStore } from '../domain/ports/organization-store.js';
import type { Passkeys } from '../domain/ports/passkeys.js';
import type { RateLimitStore } from '../domain/ports/rate-limit-store.js';
import type { SessionStore } from '../domain/ports/session-store.js';
import type { UserStore } from '../domain/ports/user-store.js';
import { createApiKeyCodec, secrets } from './api-key-codec.js';
import { addressInList, isPrivateAddress } from './client-address.js';
import { createHost } from './create-host.js';
import type { HostSettings } from './create-host.js';
import { createServices } from './create-services.js';
import type { HostRole } from './host-types.js';
import type { PagesOptions } from './serve-pages.js';

export type GatewayHostsOptions = Readonly<{
  payment: PaymentDeps;
  stores: Readonly<{
    apiKeys: ApiKeyStore;
    organizations: OrganizationStore;
    users: UserStore;
    sessions: SessionStore;
    enrolments: EnrolmentStore;
    challenges: ChallengeStore;
    idempotency: IdempotencyStore;
    rateLimits: RateLimitStore;
    deliveries: DeliveryStore;
    events: EventLog;
    inbox: InboxStore;
  }>;
  passkeys: Passkeys;
  wakeInbox: () => void;
  health: Pick<HealthDeps, 'version' | 'startedAt' | 'checks' | 'token'>;
  settings: HostSettings;
  /** Built web apps and documentation, by the host that serves them. */
  pages?: Partial<Record<HostRole, readonly PagesOptions[]>>;
}>;

export type GatewayHosts = {
  /** The app of one role, to be given to `listen`. */
  host(role: HostRole): Express;
  /** For the first start: organization, site, provider, key and operator link are made by the same use-cases. */
  config: ConfigDeps;
};

/** Everything the four hosts share, wired once per process. @throws Error when specs and handlers differ. */
export function createGatewayHosts({ payment, stores, passkeys, wakeInbox, health, settings, pages = {} }: GatewayHostsOptions): GatewayHosts {
  const { clock, ids, logger, timers, sites, providerAccounts, providers } = payment;
  const config: ConfigDeps = { ...stores, sites, providerAccounts, providers, passkeys, secrets, apiKeyCodec: createApiKeyCodec({ ids }), clock, ids, logger };
  const services = createServices({
    payment,
    config,
    deliveries: stores.deliveries,
    events: stores.events,
    hooks: { providerAccounts, providers, inbox: stores.inbox, clock, logger, wakeInbox },
    health: { ...health, clock, secrets, isPrivateAddress },
    secure: settings.secure,
  });
  const keyDeps = { ...config, addressAllowed: addressInList };
  const deps = {
    authenticators: {
      apiKey: (credentials: { token: string; ipAddress: string }) => authenticateApiKey(keyDeps, credentials),
      operator: (credentials: { cookie: string; organizationId: string | null; livemode: boolean }) => authenticateOperator(config, credentials),
    },
    idempotency: stores.idempotency,
    rateLimits: stores.rateLimits,
    clock,
    timers,
    ids,
    logger,
  };
  return {
    config,
    host: (role) => createHost({ role, services: [services.admin, services.runtime, services.hooks], settings, deps, pages: pages[role] ?? [] }),
  };
}
