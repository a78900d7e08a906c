import { describe, expect, test } from '@jest/globals';
import { createSystemIds } from '../adapters/system-ids.js';
import { createSystemRandom } from '../adapters/system-random.js';
import { apiKeySecretMatches, mintApiKey, parseApiKey } from './api-key.js';

const { base62 } = createSystemIds({ random: createSystemRandom() });
const keyId = '65f0a1b2c3d4e5f6a7b8c9d0';

describe('API keys', () => {
  test.each([['live', 'sk_live_'], ['test', 'sk_test_'], ['system', 'sk_system_']] as const)('carry mode and id (%s) and a secret that only its hash is kept of', (mode, prefix) => {
    const { key, secretHash } = mintApiKey({ mode, keyId, base62 });
    expect(key.startsWith(`${prefix}${keyId}.`)).toBe(true);
    const parsed = parseApiKey(key)!;
    expect(parsed).toMatchObject({ mode, keyId });
    expect(secretHash).not.toContain(parsed.secret);
    expect(apiKeySecretMatches(parsed.secret, secretHash)).toBe(true);
    expect(apiKeySecretMatches(`${parsed.secret}x`, secretHash)).toBe(false);
  });

  test('a single changed character anywhere breaks the checksum or the form', () => {
    const { key } = mintApiKey({ mode: 'test', keyId, base62 });
    for (let place = 0; place < key.length; place += 1) {
      const other = key[place] === '1' ? '2' : '1';
      expect(parseApiKey(key.slice(0, place) + other + key.slice(place + 1))).toBeNull();
    }
  });

  test('a test key does not become a live one by its prefix', () => {
    const { key } = mintApiKey({ mode: 'test', keyId, base62 });
    expect(parseApiKey(key.replace('sk_test_', 'sk_live_'))).toBeNull();
  });

  test.each(['', 'sk_live_', 'Bearer x', `sk_test_${keyId}.short`, `sk_test_${keyId}.${'a'.repeat(49)}\n`, `sk_test_${keyId}.${'é'.repeat(49)}`])('refuses %j', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });

  test('the checksum is CRC-32 in base62 over all before it, as scanners compute it too', () => {
    const { key } = mintApiKey({ mode: 'live', keyId, base62: (count) => 'A'.repeat(count) });
    expect(key).toBe(`sk_live_${keyId}.${'A'.repeat(43)}${key.slice(-6)}`);
    expect(key.slice(-6)).toBe('1wNef0');
  });
});
