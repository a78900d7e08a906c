import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { signIpn } from './sign-ipn.js';

interface SignedCase {
  name: string;
  secret: string;
  timestamp: string;
  body: string;
  signature: string;
}

/** The same vectors as every SDK verifies, so that signer and receivers can't drift apart. */
const { cases } = JSON.parse(readFileSync(new URL('../../test/vectors/ipn-signatures.json', import.meta.url), 'utf8')) as { cases: SignedCase[] };

describe('signIpn', () => {
  test.each(cases)('signs the vector $name as every SDK expects it', ({ secret, timestamp, body, signature }) => {
    expect(signIpn({ secret, timestamp, body: Buffer.from(body) })).toBe(signature);
  });
});
