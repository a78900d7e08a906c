import type { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Passkeys } from '../domain/ports/passkeys.js';
import type { Passkey } from '../domain/user.js';

export type WebAuthnPasskeysOptions = {
  /** Host of the panel without port: what passkeys are bound to. */
  rpId: string;
  /** Shown by the browser's dialog. */
  rpName: string;
  /** Origin of the panel, e.g. `https://dashboard.example`. */
  origin: string;
  /** Told why an answer was refused; the client is not. */
  onRejected: (error: unknown) => void;
};

const timeoutMs = 5 * 60_000;

/** Loaded when the first passkey is asked for: it is large, and most processes never see one. */
const webAuthn = () => import('@simplewebauthn/server');

/** WebAuthn Level 3 for one relying party: discoverable passkeys with user verification, no attestation. */
export function createWebAuthnPasskeys({ rpId, rpName, origin, onRejected }: WebAuthnPasskeysOptions): Passkeys {
  return {
    async creationOptions({ userId, userName }) {
      const { generateRegistrationOptions } = await webAuthn();
      const options = await generateRegistrationOptions({
        rpID: rpId,
        rpName,
        userID: new Uint8Array(Buffer.from(userId, 'hex')),
        userName,
        userDisplayName: userName,
        attestationType: 'none',
        timeout: timeoutMs,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { challenge: options.challenge, options: { ...options } };
    },
    async verifyCreation(answer, challenge) {
      return orNull(onRejected, async () => {
        const { verifyRegistrationResponse } = await webAuthn();
        const { verified, registrationInfo } = await verifyRegistrationResponse({ response: answer as never, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: rpId, requireUserVerification: true });
        if (!verified) return null;
        const { id, publicKey, counter, transports } = registrationInfo.credential;
        return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports: knownTransports(transports) };
      });
    },
    async requestOptions() {
      const { generateAuthenticationOptions } = await webAuthn();
      const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required', timeout: timeoutMs });
      return { challenge: options.challenge, options: { ...options } };
    },
    async verifyRequest(answer, challenge, passkey) {
      return orNull(onRejected, async () => {
        const { verifyAuthenticationResponse } = await webAuthn();
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: answer as never,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: rpId,
          requireUserVerification: true,
          credential: toCredential(passkey),
        });
        return verified ? { counter: authenticationInfo.newCounter } : null;
      });
    },
  };
}

type Credential = Parameters<typeof verifyAuthenticationResponse>[0]['credential'];

function toCredential({ credentialId, publicKey, counter }: Passkey): Credential {
  return { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter };
}

/** Whatever the browser says is kept as a hint for later, bounded. */
function knownTransports(transports: readonly string[] | undefined): string[] {
  return (transports ?? []).filter((transport) => /^[a-z-]{1,32}$/.test(transport)).slice(0, 10);
}

/** The package throws for everything a hostile browser can send wrong. */
async function orNull<T>(onRejected: (error: unknown) => void, verify: () => Promise<T | null>): Promise<T | null> {
  try {
    return await verify();
  } catch (error) {
    onRejected(error);
    return null;
  }
}
