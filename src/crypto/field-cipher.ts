import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

// Same shapes as domain/ports/field-cipher.ts; this room knows no other.
type CipherContext = Readonly<{ organizationId: string; collection: string; field: string }>;
type SealedField = Readonly<{ k: number; n: string; c: string }>;
type FieldCipher = {
  seal(context: CipherContext, plaintext: Uint8Array): SealedField;
  open(context: CipherContext, sealed: SealedField): Uint8Array;
};

export type MasterKey = Readonly<{
  /** Stored with every ciphertext; an integer from 1. */
  version: number;
  /** 32 bytes; from the configuration, or unwrapped by a KMS at start. */
  key: Uint8Array;
}>;

export type FieldCipherOptions = Readonly<{
  /** Seals; the others only open what was sealed before a rotation. */
  current: MasterKey;
  retired?: readonly MasterKey[];
  randomBytes: (count: number) => Uint8Array;
}>;

const nonceBytes = 12;
const tagBytes = 16;
/** Derived keys kept at a time; deriving one again costs microseconds. */
const derivedKeysMax = 4_096;

/**
 * AES-256-GCM of one field. Each organization has a data key of its own, derived from the master key by HKDF, which keeps the
 * number of random nonces under one key far below the bound of GCM. Authenticated besides the text: organization, collection, field and key
 * version, so that a ciphertext moved elsewhere does not open.
 * @throws RangeError when a key is not 32 bytes or two share a version.
 */
export function createFieldCipher({ current, retired = [], randomBytes }: FieldCipherOptions): FieldCipher {
  const masterKeys = new Map<number, Uint8Array>();
  for (const { version, key } of [current, ...retired]) {
    if (key.length !== 32) throw new RangeError(`Encryption key ${version} must have 32 bytes.`);
    if (!Number.isSafeInteger(version) || version < 1) throw new RangeError('The version of an encryption key is an integer from 1.');
    if (masterKeys.has(version)) throw new RangeError(`Two encryption keys have the version ${version}.`);
    masterKeys.set(version, key);
  }
  const dataKey = createDataKeys(masterKeys);

  return {
    seal(context, plaintext) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', dataKey(current.version, context.organizationId), nonce, { authTagLength: tagBytes });
      cipher.setAAD(authenticated(context, current.version));
      const sealed = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
      return { k: current.version, n: Buffer.from(nonce).toString('base64url'), c: sealed.toString('base64url') };
    },

    open(context, { k, n, c }) {
      const nonce = Buffer.from(n, 'base64url');
      const sealed = Buffer.from(c, 'base64url');
      if (nonce.length !== nonceBytes || sealed.length < tagBytes) throw new Error('An encrypted field is damaged.');
      const decipher = createDecipheriv('aes-256-gcm', dataKey(k, context.organizationId), nonce, { authTagLength: tagBytes });
      decipher.setAAD(authenticated(context, k));
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      const text = decipher.update(sealed.subarray(0, -tagBytes));
      try {
        return new Uint8Array(Buffer.concat([text, decipher.final()]));
      } catch (cause) {
        throw new Error(`The field ${context.collection}.${context.field} does not open: wrong key, another context or damaged bytes.`, { cause });
      }
    },
  };
}

// JSON of an array: no two contexts give the same bytes, whatever characters their parts contain.
function authenticated(context: CipherContext, version: number): Buffer {
  return Buffer.from(JSON.stringify([context.organizationId, context.collection, context.field, version]), 'utf8');
}

function createDataKeys(masterKeys: ReadonlyMap<number, Uint8Array>): (version: number, organizationId: string) => Buffer {
  const derived = new Map<string, Buffer>();
  return (version, organizationId) => {
    const name = `${version}:${organizationId}`;
    const known = derived.get(name);
    if (known) return known;
    const master = masterKeys.get(version);
    if (!master) throw new Error(`No encryption key of version ${version} is configured.`);
    const key = Buffer.from(hkdfSync('sha256', master, '', `payment-gateway field encryption 1 ${organizationId}`, 32));
    if (derived.size >= derivedKeysMax) derived.clear();
    derived.set(name, key);
    return key;
  };
}
