import type { Secrets } from './ports/secrets.js';
import type { Passkey } from './user.js';

/** How a passkey is named outside of WebAuthn: its own identifier may have more than a thousand characters. 32 hex digits. */
export function passkeyId({ hash }: Pick<Secrets, 'hash'>, { credentialId }: Pick<Passkey, 'credentialId'>): string {
  return hash(credentialId).slice(0, 32);
}
