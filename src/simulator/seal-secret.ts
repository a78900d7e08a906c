import { createHash } from 'node:crypto';
import { createFieldCipher } from '../crypto/field-cipher.js';
import type { FieldCipherOptions } from '../crypto/field-cipher.js';
import type { SimulatorWorld } from './world.js';

export type SealedSecret = Readonly<{ k: number; n: string; c: string }>;

/** Keeps the signing secrets of accounts encrypted: who reads the database cannot sign events. */
export type SecretSealer = Readonly<{
  seal(accountId: string, secret: string): SealedSecret;
  /** Null for what was sealed under a key that is not here. */
  open(accountId: string, sealed: SealedSecret): string | null;
}>;

/** @param keys the installation's master keys; without them a key of this process alone, and accounts have to be registered again after it. */
export function createSecretSealer(keys: Pick<FieldCipherOptions, 'current' | 'retired'> | undefined, { ids }: Pick<SimulatorWorld, 'ids'>): SecretSealer {
  const drawn = (count: number): Uint8Array => new Uint8Array(createHash('sha256').update(ids.base62(43)).digest().subarray(0, count));
  const cipher = createFieldCipher({ ...(keys ?? { current: { version: 1, key: drawn(32) } }), randomBytes: drawn });
  const contextOf = (accountId: string) => ({ organizationId: accountId, collection: 'simulator_accounts', field: 'webhookSecret' });
  return {
    seal: (accountId, secret) => cipher.seal(contextOf(accountId), new TextEncoder().encode(secret)),
    open(accountId, sealed) {
      try {
        return new TextDecoder().decode(cipher.open(contextOf(accountId), sealed));
      } catch {
        return null;
      }
    },
  };
}
