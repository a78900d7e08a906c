import type { ConfigDeps } from './config-deps.js';
import { askProvider } from './provider-call.js';
import type { AskedAccount } from './provider-call.js';

/** What a provider said of credentials. `unreachable`: nobody knows. */
export type CredentialsProbe =
  | { result: 'accepted'; accountName: string | null; livemode: boolean | null }
  | { result: 'refused' | 'unreachable'; reason: string };

/** An operator waits for it. */
const probeTimeoutMs = 10_000;
const reasonLengthMax = 300;

/** Asks the provider whether it accepts credentials, and whether they are of the tenant's mode. */
export async function probeCredentials(deps: Pick<ConfigDeps, 'timers' | 'logger'>, asked: AskedAccount): Promise<CredentialsProbe> {
  const outcome = await askProvider(deps, asked, (provider, call) => provider.probeCredentials(call), probeTimeoutMs);
  if (outcome.kind === 'unknown') return { result: 'unreachable', reason: told(outcome.reason, asked) };
  if (outcome.kind === 'refused') return { result: outcome.retryable ? 'unreachable' : 'refused', reason: told(outcome.reason, asked) };
  const { accountName, livemode } = outcome.value;
  if (livemode !== null && livemode !== asked.tenant.livemode) {
    return { result: 'refused', reason: `These are credentials of ${livemode ? 'live' : 'test'} mode; enter those of ${asked.tenant.livemode ? 'live' : 'test'} mode` };
  }
  return { result: 'accepted', accountName, livemode };
}

/** A provider may repeat in its reason what it was sent. */
function told(reason: string, { credentials }: AskedAccount): string {
  const secrets = Object.values(credentials).flat().filter((secret) => secret.length >= 6);
  return secrets.reduce((text, secret) => text.replaceAll(secret, '••••'), reason).slice(0, reasonLengthMax);
}
