import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config/config.js';
import { ConfigError } from './config/config.js';
import { hexKey } from './config/parsers.js';
import type { VersionedKey } from './config/parsers.js';
import type { Secret } from './config/secret.js';
import type { Random } from './domain/ports/world.js';

export type Keys = Readonly<{ encryption: VersionedKey; retiredEncryption: readonly VersionedKey[]; searchHash: Secret }>;

/**
 * The keys of the configuration; in development those that are missing are generated once into the data folder, readable
 * by the owner only, and found there again by every later start.
 */
export async function loadKeys(config: Config, random: Random): Promise<Keys> {
  const keyFile = (name: string): Promise<Secret> => loadOrCreateKey(config.dataDir, name, random);
  return {
    encryption: config.encryptionKey ?? { version: 1, key: await keyFile('encryption.key') },
    retiredEncryption: config.retiredEncryptionKeys,
    searchHash: config.searchHashKey ?? (await keyFile('search-hash.key')),
  };
}

export function keyBytes(secret: Secret): Uint8Array {
  return new Uint8Array(Buffer.from(secret.reveal(), 'hex'));
}

async function loadOrCreateKey(dataDir: string, name: string, random: Random): Promise<Secret> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, name);
  const fresh = Buffer.from(random.bytes(32)).toString('hex');
  // Only one of two processes that start together creates it; both then read what is there.
  const file = await open(path, 'wx', 0o600).catch(() => null);
  if (file) {
    await file.writeFile(`${fresh}\n`);
    await file.sync();
    await file.close();
  }
  try {
    return hexKey((await readFile(path, 'utf8')).trim());
  } catch (error) {
    throw new ConfigError([`The key in ${path} ${error instanceof Error ? error.message : 'cannot be read'}. Restore it from a backup; without it stored secrets cannot be read.`]);
  }
}

/** The master keys as ciphers take them: the current one seals, the others only open. */
export function cipherKeys({ encryption, retiredEncryption }: Keys): { current: { version: number; key: Uint8Array }; retired: { version: number; key: Uint8Array }[] } {
  const toKey = ({ version, key }: VersionedKey) => ({ version, key: keyBytes(key) });
  return { current: toKey(encryption), retired: retiredEncryption.map(toKey) };
}
