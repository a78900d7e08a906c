import { GatewayError } from './errors.js';
import { callTimeoutMs } from './next-check.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Provider, ProviderCall, ProviderOutcome } from './ports/provider.js';
import type { ProviderCredentials } from './provider-account.js';
import type { Tenant } from './tenant.js';

type Request<T> = (provider: Provider, call: ProviderCall) => Promise<ProviderOutcome<T>>;

/** A provider account made ready to be asked. */
export type ReadyProvider = Readonly<{
  provider: Provider;
  ask: <T>(request: Request<T>) => Promise<ProviderOutcome<T>>;
}>;

/**
 * Reads the account's credentials and binds them to its provider. Disabled and archived accounts are asked all the same: their payments go on.
 * @throws GatewayError `provider_not_found` when the account is not the tenant's, `service_unavailable` when its type is not registered here.
 */
export async function readyProvider(deps: PaymentDeps, tenant: Tenant, providerId: string, providerType: string): Promise<ReadyProvider> {
  const provider = deps.providers.find(providerType);
  if (!provider) throw new GatewayError('service_unavailable', 'The provider of this payment is not available on this host. Try again later.', { retryAfterSeconds: 60 });
  const credentials = await deps.providerAccounts.readCredentials(tenant, providerId);
  if (!credentials) throw new GatewayError('provider_not_found', 'providerId: there is no such provider in this organization and mode.');
  return { provider, ask: (request) => askProvider(deps, { tenant, providerId, provider, credentials }, request) };
}

export type AskedAccount = Readonly<{ tenant: Tenant; providerId: string; provider: Provider; credentials: ProviderCredentials }>;

/** One call to a provider. Whatever is thrown while asking, and a deadline that passes, is an unknown outcome, never a failure. */
export async function askProvider<T>(
  { timers, logger }: Pick<PaymentDeps, 'timers' | 'logger'>,
  { tenant, providerId, provider, credentials }: AskedAccount,
  request: Request<T>,
  timeoutMs = callTimeoutMs,
): Promise<ProviderOutcome<T>> {
  const deadline = new AbortController();
  const cancelTimer = timers.after(timeoutMs, () => deadline.abort());
  const timedOut = new Promise<{ kind: 'unknown'; reason: string }>((resolve) => {
    deadline.signal.addEventListener('abort', () => resolve({ kind: 'unknown', reason: 'The provider did not answer in time.' }), { once: true });
  });
  try {
    const call: ProviderCall = { organizationId: tenant.organizationId, livemode: tenant.livemode, providerId, credentials, signal: deadline.signal };
    return await Promise.race([request(provider, call), timedOut]);
  } catch (error) {
    logger.error('asking a provider failed', { providerId, providerType: provider.type, error });
    return { kind: 'unknown', reason: 'The answer of the provider could not be used.' };
  } finally {
    cancelTimer();
  }
}
