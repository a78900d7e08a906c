import { createWebAuthnPasskeys } from './adapters/webauthn-passkeys.js';
import type { PublicOrigins } from './config/public-origins.js';
import type { Config } from './config/config.js';
import { apiKeySecretMatches, mintApiKey, parseApiKey } from './crypto/api-key.js';
import { constantTimeEqual } from './crypto/constant-time-equal.js';
import { hashToken } from './crypto/hash-token.js';
import { checkIpnUrl } from './delivery/check-ipn-url.js';
import { defaultDeliverySettings } from './delivery/delivery-settings.js';
import { createIpnPoster } from './delivery/ipn-poster.js';
import { createSendTestIpn } from './delivery/send-test-ipn.js';
import type { TargetPolicy } from './delivery/target-policy.js';
import type { ConfigDeps } from './domain/config-deps.js';
import type { DomainDeps } from './domain/domain-deps.js';
import type { SendTestIpn } from './domain/ports/test-ipns.js';
import type { PaymentDeps } from './domain/payment-deps.js';
import type { ApiKeyCodec, Secrets } from './domain/ports/secrets.js';
import type { Ids } from './domain/ports/world.js';
import { toWireTransactionSummary } from './handlers/wire/to-wire-transaction.js';
import { createDomainDeps } from './wire-domains.js';
import type { World } from './open-world.js';
import type { HttpFetch } from './providers/http-fetch.js';
import { createGoCardlessProvider } from './providers/gocardless/gocardless-provider.js';
import { createProviderRegistry } from './providers/registry.js';
import { createSandboxProvider } from './providers/sandbox/sandbox-provider.js';
import { createSimulatorControl } from './providers/sandbox/simulator-control.js';
import { stripeApiBaseUrl, stripeScriptUrl } from './providers/stripe/api-version.js';
import { createStripeProvider } from './providers/stripe/stripe-provider.js';
import type { StartedSimulator } from './start-simulator.js';
import type { Wakes } from './start-gateway.js';
import type { Repositories } from './wire-store.js';

export type ServicesOptions = Readonly<{
  config: Config;
  world: World;
  repositories: Repositories;
  origins: PublicOrigins;
  simulator: StartedSimulator | null;
  wakes: Wakes;
}>;

export type Services = Readonly<{ payment: PaymentDeps; configuration: ConfigDeps; domains: DomainDeps; targetPolicy: TargetPolicy; sendTestIpn: SendTestIpn }>;

/** What the use-cases work with. */
export function createServices({ config, world, repositories, origins, simulator, wakes }: ServicesOptions): Services {
  const { timers, ids, logger } = world;
  const fetchHttp: HttpFetch = (url, init) => fetch(url, init);
  const client = simulator === null ? null : { baseUrl: simulator.url, fetch: fetchHttp, timers };
  const providers = createProviderRegistry([
    ...(client === null ? [] : [createSandboxProvider({ ...client, ids, hookToleranceMs: config.hookToleranceMs })]),
    createStripeProvider({ baseUrl: config.stripeApiBaseUrl ?? stripeApiBaseUrl, scriptUrl: config.stripeScriptUrl ?? stripeScriptUrl, fetch: (url, init) => fetch(url, init), clock: world.clock, timers, hookToleranceMs: config.hookToleranceMs }),
    createGoCardlessProvider({ baseUrl: config.goCardlessApiBaseUrl }),
  ]);
  const targetPolicy: TargetPolicy = { allowPrivateTargets: config.ipnAllowPrivateTargets, allowedNetworks: config.ipnAllowedNetworks, requireHttps: config.environment === 'production' };
  const stores = { ...repositories, providers };
  const configuration: ConfigDeps = {
    ...world,
    ...stores,
    requireHttps: targetPolicy.requireHttps,
    panelOrigin: origins.panel,
    passkeys: createWebAuthnPasskeys({
      rpId: new URL(origins.panel).hostname,
      rpName: config.webauthnName,
      origin: origins.panel,
      onRejected: (error) => logger.info('a passkey was refused', { error }),
    }),
    secrets: createSecrets(),
    apiKeyCodec: createApiKeyCodec(ids),
  };
  return {
    targetPolicy,
    domains: createDomainDeps({ config, origins, configuration, repositories }),
    configuration,
    sendTestIpn: createTestIpnSender({ config, world, repositories, targetPolicy }),
    payment: {
      ...world,
      ...stores,
      customHosts: repositories.domains,
      simulator: client === null ? null : createSimulatorControl(client),
      origins: { checkout: origins.checkout, main: origins.main },
      toEventObject: (transaction) => JSON.stringify(toWireTransactionSummary(transaction)),
      checkIpnUrl: (url) => checkIpnUrl(url, targetPolicy),
      wakeRelay: () => wakes.relay(),
    },
  };
}

/** A poster of its own each time: whoever tries an address out sends seldom, and no connection is kept for it. */
function createTestIpnSender({ config, world, repositories, targetPolicy }: Pick<ServicesOptions, 'config' | 'world' | 'repositories'> & { targetPolicy: TargetPolicy }): SendTestIpn {
  return async (tenant, target) => {
    const poster = createIpnPoster({ policy: targetPolicy, timers: world.timers, settings: { ...defaultDeliverySettings, answerTimeoutMs: config.deliveryTimeoutMs } });
    try {
      return await createSendTestIpn({ post: poster.post, readSecrets: (sites) => repositories.sites.readSigningSecrets(sites), clock: world.clock })(tenant, target);
    } finally {
      await poster.close();
    }
  };
}

function createSecrets(): Secrets {
  return { hash: hashToken, equal: constantTimeEqual };
}

function createApiKeyCodec(ids: Ids): ApiKeyCodec {
  return {
    mint(mode, keyId) {
      const { key, secretHash } = mintApiKey({ mode, keyId, base62: ids.base62 });
      return { key, secretHash, secretHint: key.slice(-4) };
    },
    parse: parseApiKey,
    matches: apiKeySecretMatches,
  };
}
