import { describe, expect, test } from '@jest/globals';
import { safeUrl } from './safe-url.js';

describe('safeUrl', () => {
  test.each(['https://shop.example/thanks?order=1&x', 'http://localhost:4000/', 'HTTPS://Shop.Example/a b'])('lets %s through byte for byte', (address) => {
    expect(safeUrl(address)).toBe(address);
  });

  test.each(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//evil.example', '/relative', 'https://', '', 'blob:https://x/1', 'https:evil'])('refuses "%s"', (address) => {
    expect(safeUrl(address)).toBeNull();
  });

  test('refuses what is not there', () => {
    expect(safeUrl(null)).toBeNull();
    expect(safeUrl(undefined)).toBeNull();
  });
});
