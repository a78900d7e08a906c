import { expect, test } from '@jest/globals';
import { createSecretSealer } from './seal-secret.js';
import { createSystemWorld } from './system-world.js';

const world = createSystemWorld(() => undefined);
const keys = (fill: number) => ({ current: { version: 1, key: new Uint8Array(32).fill(fill) } });

test('a signing secret is stored unreadable, and opened only for its account and under its key', () => {
  const sealed = createSecretSealer(keys(1), world).seal('acct_1', 'whsec_0123456789abcdefghij');
  expect(JSON.stringify(sealed)).not.toContain('whsec_');
  expect(createSecretSealer(keys(1), world).open('acct_1', sealed)).toBe('whsec_0123456789abcdefghij');
  expect(createSecretSealer(keys(1), world).open('acct_2', sealed)).toBeNull();
  expect(createSecretSealer(keys(2), world).open('acct_1', sealed)).toBeNull();
});
