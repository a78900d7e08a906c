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
    async creationOptions({ userId, userName, exclude }) {
      const { generateRegistrationOptions } = await webAuthn();
      const options = await generateRegistrationOptions({
        rpID: rpId,
        rpName,
        userID: new Uint8Array(Buffer.from(userId, 'hex')),
        userName,
        userDisplayName: userName,
        attestationType: 'none',
        timeout: timeoutMs,
        excludeCredentials: exclude.map(({ credentialId, transports }) => ({ id: credentialId, transports: transports as never })),
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
        return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports: knownTransports(transports), backedUp: registrationInfo.credentialBackedUp };
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
        if (!verified) return null;
        const { newCounter: counter, credentialBackedUp: backedUp } = authenticationInfo;
        // WebAuthn Level 3, 6.1.1: zero on both sides says that the authenticator keeps no counter.
        return { counter, backedUp, counterBehind: (counter > 0 || passkey.counter > 0) && counter <= passkey.counter };
      });
    },
  };
}

type Credential = Parameters<typeof verifyAuthenticationResponse>[0]['credential'];

/** The package would compare the counter before it has checked the signature; a zero leaves that to us, after it. */
function toCredential({ credentialId, publicKey }: Passkey): Credential {
  return { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter: 0 };
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
