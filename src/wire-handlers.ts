import type { Connection } from 'mongoose';
import type { AdminHandlers } from '../generated/server/admin.js';
import type { HooksHandlers } from '../generated/server/hooks.js';
import type { RuntimeHandlers } from '../generated/server/runtime.js';
import type { Config } from './config/config.js';
import { createQueueForEndpoint } from './delivery/send-to-endpoints.js';
import { clockOffMs, clocksApartMsMax } from './domain/check-health.js';
import type { HealthDeps } from './domain/check-health.js';
import { createHostVerifier } from './domain/verify-host.js';
import type { RequestContext } from './domain/principal.js';
import { createApiKeyHandlers } from './handlers/admin/api-keys.js';
import { createAuditHandlers } from './handlers/admin/audit.js';
import { createAuthHandlers } from './handlers/admin/auth.js';
import { createCheckoutHandlers } from './handlers/admin/checkouts.js';
import { createClientHandlers } from './handlers/admin/clients.js';
import { createDashboardHandlers } from './handlers/admin/dashboard.js';
import { createDeliveryHandlers } from './handlers/admin/deliveries.js';
import { createDomainHandlers } from './handlers/admin/domains.js';
import { createEndpointHandlers } from './handlers/admin/endpoints.js';
import { createEventHandlers } from './handlers/admin/events.js';
import { createHoldHandlers } from './handlers/admin/holds.js';
import { createHookEventHandlers } from './handlers/admin/hook-events.js';
import { createInvitationHandlers } from './handlers/admin/invitations.js';
import { createMemberHandlers } from './handlers/admin/members.js';
import { createOrganizationHandlers } from './handlers/admin/organizations.js';
import { createPasskeyHandlers } from './handlers/admin/passkeys.js';
import { createRecoveryCodeHandlers } from './handlers/admin/recovery-codes.js';
import { createSessionHandlers } from './handlers/admin/sessions.js';
import { createSystemUserHandlers } from './handlers/admin/system-users.js';
import { createMeHandlers } from './handlers/admin/me.js';
import { createProviderEventHandlers } from './handlers/admin/provider-events.js';
import { createProviderHandlers } from './handlers/admin/providers.js';
import { createResendJobHandlers } from './handlers/admin/resend-jobs.js';
import { createSiteHandlers } from './handlers/admin/sites.js';
import { createSystemAuditHandlers } from './handlers/admin/system-audit.js';
import { createSystemApiKeyHandlers } from './handlers/admin/system-api-keys.js';
import { createAdminSystemHandlers } from './handlers/admin/system.js';
import { createTestHelperHandlers } from './handlers/admin/test-helpers.js';
import { createTestIpnHandlers } from './handlers/admin/test-ipns.js';
import { createTransactionExportHandlers } from './handlers/admin/transaction-export.js';
import { createTransactionNoteHandlers } from './handlers/admin/transaction-notes.js';
import { createTransactionHandlers } from './handlers/admin/transactions.js';
import { createHookHandlers } from './handlers/hooks/hooks.js';
import { createMainSystemHandlers } from './handlers/hooks/system.js';
import { createBillingRequestHandlers } from './handlers/runtime/billing-requests.js';
import { createCheckoutSessionHandlers } from './handlers/runtime/checkouts.js';
import { createRuntimeTransactionHandlers } from './handlers/runtime/transactions.js';
import { isPrivateAddress } from './http/client-address.js';
import { clearedSessionCookieHeader, sessionCookieHeader } from './http/session-cookie.js';
import type { World } from './open-world.js';
import type { Wakes } from './start-gateway.js';
import type { Services } from './wire-services.js';
import type { Repositories } from './wire-store.js';

export type HandlersOptions = Readonly<{
  config: Config;
  world: World;
  connection: Connection;
  repositories: Repositories;
  services: Services;
  wakes: Wakes;
  version: string;
}>;

export type Handlers = Readonly<{
  admin: AdminHandlers<RequestContext>;
  runtime: RuntimeHandlers<RequestContext>;
  hooks: HooksHandlers<RequestContext>;
}>;

/** Every operation of the three specs with the function that implements it; one that is missing does not compile. */
export function createHandlers(options: HandlersOptions): Handlers {
  const { config, world, repositories, services, wakes } = options;
  const { payment, configuration, domains } = services;
  const buyer = { ...payment, secrets: configuration.secrets };
  const transactions = { ...payment, deliveries: repositories.deliveries, notes: repositories.notes, audit: repositories.audit };
  const delivery = { ...transactions, audit: configuration.audit, lanes: repositories.laneWatch, resendJobs: repositories.resendJobs, endpoints: repositories.endpoints };
  const queueForEndpoint = createQueueForEndpoint({ deliveries: repositories.deliveryWork, lanes: repositories.lanes, onLanesWoken: (laneIds) => wakes.lanes(laneIds) });
  const secure = { secure: config.publicScheme === 'https' };
  const sessionCookie = { set: (value: string) => sessionCookieHeader(value, secure), clear: () => clearedSessionCookieHeader(secure) };
  const health = createHealthDeps(options);
  return {
    admin: {
      ...createApiKeyHandlers(configuration),
      ...createAuditHandlers({ auditLog: repositories.auditLog }),
      ...createAuthHandlers({ ...configuration, sessionCookie }),
      ...createCheckoutHandlers(payment),
      ...createDeliveryHandlers(delivery),
      ...createEndpointHandlers({ ...delivery, queueForEndpoint }),
      ...createClientHandlers({ ...configuration, clients: repositories.clients, transactions: repositories.transactions }),
      ...createDomainHandlers({ ...domains, verifyHost: createHostVerifier(domains) }),
      ...createDashboardHandlers({ figures: repositories.figures, clock: world.clock }),
      ...createHoldHandlers({ ...configuration, holds: repositories.holds }),
      ...createHookEventHandlers({ hookEvents: repositories.hookEvents, audit: repositories.audit, wakeInbox: () => wakes.inbox() }),
      ...createEventHandlers({ ...configuration, events: repositories.events, streamSlots: repositories.streamSlots, timers: world.timers }),
      ...createInvitationHandlers(configuration),
      ...createMeHandlers(configuration),
      ...createMemberHandlers(configuration),
      ...createOrganizationHandlers(configuration),
      ...createPasskeyHandlers({ ...configuration, sessionCookie }),
      ...createProviderHandlers({ ...configuration, origins: payment.origins }),
      ...createResendJobHandlers(delivery),
      ...createRecoveryCodeHandlers(configuration),
      ...createSessionHandlers(configuration),
      ...createSiteHandlers(configuration),
      ...createSystemApiKeyHandlers(configuration),
      ...createSystemAuditHandlers({ auditLog: repositories.auditLog }),
      ...createTestIpnHandlers({ ...configuration, testIpns: repositories.testIpns, sendTestIpn: services.sendTestIpn, checkIpnUrl: payment.checkIpnUrl }),
      ...createSystemUserHandlers(configuration),
      ...createAdminSystemHandlers(health),
      ...createTestHelperHandlers({ ...transactions, inbox: repositories.inbox, testClock: repositories.testClock, audit: repositories.audit, wakeInbox: () => wakes.inbox() }),
      ...createTransactionHandlers(transactions),
      ...createTransactionExportHandlers(transactions),
      ...createTransactionNoteHandlers(transactions),
      ...createProviderEventHandlers({ ...payment, inbox: repositories.inbox }),
    },
    runtime: { ...createBillingRequestHandlers(buyer), ...createCheckoutSessionHandlers(buyer), ...createRuntimeTransactionHandlers(buyer) },
    hooks: { ...createHookHandlers({ ...payment, inbox: repositories.inbox, wakeInbox: () => wakes.inbox() }), ...createMainSystemHandlers(health) },
  };
}

function createHealthDeps({ config, world, connection, services, version }: HandlersOptions): HealthDeps {
  const database = connection.getClient().db(connection.name);
  return {
    version,
    startedAt: world.clock.now(),
    clock: world.clock,
    secrets: services.configuration.secrets,
    token: config.internalHealthToken?.reveal() ?? null,
    isPrivateAddress,
    checks: [
      {
        name: 'database',
        critical: true,
        run: async () => {
          await database.command({ ping: 1 }, { timeoutMS: 2_000 });
        },
      },
      {
        // Everything but signatures goes by the database's clock and works on.
        name: 'clock',
        critical: false,
        run: async () => {
          const askedAt = world.clock.now();
          const { localTime } = await database.command({ hello: 1 }, { timeoutMS: 2_000 });
          const offMs = clockOffMs({ askedAt, answeredAt: world.clock.now(), theirs: localTime as Date });
          if (Math.abs(offMs) <= clocksApartMsMax) return;
          world.logger.error('clock_off', { offMs });
          throw new Error('The clock of this process and that of the database are too far apart.');
        },
      },
    ],
  };
}
