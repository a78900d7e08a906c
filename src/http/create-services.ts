import { adminOperations } from '../../generated/server/admin.js';
import type { AdminHandlers } from '../../generated/server/admin.js';
import { hooksOperations } from '../../generated/server/hooks.js';
import type { HooksHandlers } from '../../generated/server/hooks.js';
import { runtimeOperations } from '../../generated/server/runtime.js';
import type { RuntimeHandlers } from '../../generated/server/runtime.js';
import type { HealthDeps } from '../domain/check-health.js';
import type { ConfigDeps } from '../domain/config-deps.js';
import type { PaymentDeps } from '../domain/payment-deps.js';
import type { DeliveryStore } from '../domain/ports/delivery-store.js';
import type { EventLog } from '../domain/ports/event-log.js';
import type { RequestContext } from '../domain/principal.js';
import type { ReceiveHookDeps } from '../domain/receive-hook.js';
import { createApiKeyHandlers } from '../handlers/admin/api-keys.js';
import { createAuthHandlers } from '../handlers/admin/auth.js';
import { createCheckoutHandlers } from '../handlers/admin/checkouts.js';
import { createDeliveryHandlers } from '../handlers/admin/deliveries.js';
import { createEventHandlers } from '../handlers/admin/events.js';
import { createMeHandlers } from '../handlers/admin/me.js';
import { createProviderHandlers } from '../handlers/admin/providers.js';
import { createSiteHandlers } from '../handlers/admin/sites.js';
import { createAdminSystemHandlers } from '../handlers/admin/system.js';
import { createTestHelperHandlers } from '../handlers/admin/test-helpers.js';
import { createTransactionHandlers } from '../handlers/admin/transactions.js';
import { createHookHandlers } from '../handlers/hooks/hooks.js';
import { createMainSystemHandlers } from '../handlers/hooks/system.js';
import { createCheckoutSessionHandlers } from '../handlers/runtime/checkouts.js';
import { createRuntimeTransactionHandlers } from '../handlers/runtime/transactions.js';
import type { HostService } from './host-types.js';
import { loadBundle } from './load-bundle.js';
import { clearedSessionCookieHeader, sessionCookieHeader } from './session-cookie.js';

export type ServiceDeps = Readonly<{
  payment: PaymentDeps;
  config: ConfigDeps;
  deliveries: DeliveryStore;
  events: EventLog;
  hooks: ReceiveHookDeps;
  health: HealthDeps;
  /** Outside development: cookies are `__Host-` and `Secure`. */
  secure: boolean;
}>;

/** The three callable specs with everything that implements them. A handler that is missing or answers another shape does not compile. */
export function createServices(deps: ServiceDeps): { admin: HostService; runtime: HostService; hooks: HostService } {
  return {
    admin: { name: 'admin', document: loadBundle('admin'), operations: adminOperations, handlers: createAdminHandlers(deps) },
    runtime: { name: 'runtime', document: loadBundle('runtime'), operations: runtimeOperations, handlers: createRuntimeHandlers(deps) },
    hooks: { name: 'hooks', document: loadBundle('hooks'), operations: hooksOperations, handlers: createHooksHandlers(deps) },
  };
}

function createAdminHandlers({ payment, config, deliveries, events, health, secure }: ServiceDeps): AdminHandlers<RequestContext> {
  const sessionCookie = { set: (value: string) => sessionCookieHeader(value, { secure }), clear: () => clearedSessionCookieHeader({ secure }) };
  const money = { ...payment, deliveries };
  return {
    ...createAuthHandlers({ ...config, sessionCookie }),
    ...createMeHandlers(config),
    ...createSiteHandlers(config),
    ...createProviderHandlers({ ...config, origins: payment.origins }),
    ...createApiKeyHandlers(config),
    ...createCheckoutHandlers(payment),
    ...createTransactionHandlers(money),
    ...createDeliveryHandlers(money),
    ...createEventHandlers({ events, timers: payment.timers }),
    ...createTestHelperHandlers(money),
    ...createAdminSystemHandlers(health),
  };
}

function createRuntimeHandlers({ payment, config }: ServiceDeps): RuntimeHandlers<RequestContext> {
  const buyer = { ...payment, secrets: config.secrets };
  return { ...createCheckoutSessionHandlers(buyer), ...createRuntimeTransactionHandlers(buyer) };
}

function createHooksHandlers({ hooks, health }: ServiceDeps): HooksHandlers<RequestContext> {
  return { ...createHookHandlers(hooks), ...createMainSystemHandlers(health) };
}
