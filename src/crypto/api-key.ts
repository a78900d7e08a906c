import { crc32 } from 'node:zlib';
import { constantTimeEqual } from './constant-time-equal.js';
import { hashToken } from './hash-token.js';

/** Of an organization, live or test, or of the installation itself. */
export type ApiKeyMode = 'live' | 'test' | 'system';

export type ParsedApiKey = Readonly<{ mode: ApiKeyMode; /** ObjectId of the key. */ keyId: string; secret: string }>;

/** 43 characters of base62 carry 256 random bits. */
const randomCharacters = 43;
/** CRC-32 in base62. */
const checksumCharacters = 6;
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The whole form, for secret scanners too: prefix, 24 hex digits, a dot, 49 letters and digits. */
export const apiKeyPattern = /^sk_(live|test|system)_([0-9a-f]{24})\.([0-9A-Za-z]{49})$/;

/**
 * `sk_live_<keyId>.<secret>`, `sk_test_…` or `sk_system_…`. The last six characters of the secret are a checksum over all before them, so that a
 * scanner tells a leaked key from a look-alike offline, and a mistyped one is refused without asking the database.
 * @param base62 Draws that many characters from cryptographic randomness.
 */
export function mintApiKey({ mode, keyId, base62 }: { mode: ApiKeyMode; keyId: string; base62: (count: number) => string }): { key: string; secretHash: string } {
  const body = `sk_${mode}_${keyId}.${base62(randomCharacters)}`;
  const key = body + checksum(body);
  const parsed = parseApiKey(key);
  if (!parsed) throw new RangeError('The id of an API key has 24 lower-case hex digits.');
  return { key, secretHash: hashApiKeySecret(parsed.secret) };
}

/** The parts of a well-formed key with the right checksum, else null. Says nothing about whether the key exists. */
export function parseApiKey(text: string): ParsedApiKey | null {
  const match = apiKeyPattern.exec(text);
  if (!match) return null;
  const [, mode, keyId = '', secret = ''] = match;
  const body = text.slice(0, -checksumCharacters);
  return text.slice(-checksumCharacters) === checksum(body) ? { mode: mode as ApiKeyMode, keyId, secret } : null;
}

/** What the store keeps of the secret. */
export function hashApiKeySecret(secret: string): string {
  return hashToken(secret);
}

export function apiKeySecretMatches(secret: string, secretHash: string): boolean {
  return constantTimeEqual(hashApiKeySecret(secret), secretHash);
}

function checksum(body: string): string {
  let rest = crc32(body);
  let text = '';
  for (let place = 0; place < checksumCharacters; place += 1) {
    text = (digits[rest % 62] ?? '') + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}
