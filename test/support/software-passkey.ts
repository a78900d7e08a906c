import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * A passkey in software (ES256, attestation "none"), so that sign-in is driven over plain HTTP as a browser would.
 * Formats: WebAuthn Level 3, sections 6.1 (authenticator data), 6.5.4 (attestation object), 6.3.3 (assertion signature).
 */
export type SoftwarePasskey = {
  credentialId: string;
  create(options: { challenge: string; rpId: string; origin: string; userHandle: string }): Record<string, unknown>;
  get(options: { challenge: string; rpId: string; origin: string }): Record<string, unknown>;
};

const userPresentAndVerified = 0x05;
const attestedCredentialData = 0x40;

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}
const cborInteger = (value: number) => (value >= 0 ? head(0, value) : head(1, -1 - value));
const cborBytes = (bytes: Buffer) => Buffer.concat([head(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([head(3, Buffer.byteLength(text)), Buffer.from(text)]);
const cborMap = (...entries: [Buffer, Buffer][]) => Buffer.concat([head(5, entries.length), ...entries.flat()]);

function coseKey(publicKey: KeyObject): Buffer {
  const jwk = publicKey.export({ format: 'jwk' });
  const coordinate = (value: unknown) => cborBytes(Buffer.from(String(value), 'base64url'));
  return cborMap(
    [cborInteger(1), cborInteger(2)],
    [cborInteger(3), cborInteger(-7)],
    [cborInteger(-1), cborInteger(1)],
    [cborInteger(-2), coordinate(jwk.x)],
    [cborInteger(-3), coordinate(jwk.y)],
  );
}

function authenticatorData(rpId: string, flags: number, counter: number, rest: Buffer = Buffer.alloc(0)): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count, rest]);
}

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

export function createSoftwarePasskey(): SoftwarePasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rawId = randomBytes(32);
  const credentialId = rawId.toString('base64url');
  let counter = 0;
  let userHandle = '';
  const envelope = { id: credentialId, rawId: credentialId, type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {} };

  return {
    credentialId,
    create(options) {
      userHandle = options.userHandle;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(rawId.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, rawId, coseKey(publicKey)]);
      const authData = authenticatorData(options.rpId, userPresentAndVerified | attestedCredentialData, counter, credential);
      const attestationObject = cborMap(
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap()],
        [cborText('authData'), cborBytes(authData)],
      );
      return {
        ...envelope,
        response: {
          clientDataJSON: clientData('webauthn.create', options.challenge, options.origin).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    get(options) {
      counter += 1;
      const authData = authenticatorData(options.rpId, userPresentAndVerified, counter);
      const data = clientData('webauthn.get', options.challenge, options.origin);
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
      return {
        ...envelope,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
          userHandle,
        },
      };
    },
  };
}
