import { GatewayError } from './errors.js';
import type { ProviderCredentials } from './provider-account.js';

/** Named values replace the stored ones; null removes; what is not named stays. */
export type CredentialChanges = Readonly<Record<string, string | readonly string[] | null>>;

const dots = '••••';

/** Enough to tell two secrets apart, and nothing of a short one. */
export function maskSecret(secret: string): string {
  return secret.length < 12 ? dots : `${dots}${secret.slice(-4)}`;
}

/** Every value masked by itself, lists one by one. */
export function maskCredentials(credentials: ProviderCredentials): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(credentials).map(([name, value]) => [name, typeof value === 'string' ? maskSecret(value) : value.map(maskSecret)]));
}

/**
 * Credentials after a change. A value that is given back as it is read, masked, stands for the stored one, so that one secret of several can be added or removed by
 * somebody who does not know the others.
 * @throws GatewayError provider_credentials_invalid where a masked value stands for no stored secret, or for more than one.
 */
export function mergeCredentials(stored: ProviderCredentials, changes: CredentialChanges): ProviderCredentials {
  const merged = new Map(Object.entries(stored));
  for (const [name, change] of Object.entries(changes)) {
    const known = merged.get(name) ?? [];
    const resolve = (value: string, pointer: string): string => (value.startsWith(dots) ? unmask(value, [known].flat(), pointer) : value);
    if (change === null) merged.delete(name);
    else if (typeof change === 'string') merged.set(name, resolve(change, `/body/credentials/${name}`));
    else merged.set(name, change.map((value, index) => resolve(value, `/body/credentials/${name}/${index}`)));
  }
  return Object.fromEntries(merged);
}

function unmask(masked: string, known: readonly string[], pointer: string): string {
  const [secret, ...others] = known.filter((candidate) => maskSecret(candidate) === masked);
  if (secret !== undefined && others.length === 0) return secret;
  throw new GatewayError('provider_credentials_invalid', `${pointer.slice('/body/'.length).replaceAll('/', '.')} is masked and does not name one stored secret; give it in full`, {
    faults: [{ pointer, detail: 'is masked and does not name one stored secret' }],
  });
}
