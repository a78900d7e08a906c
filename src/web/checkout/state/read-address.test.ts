import { describe, expect, test } from '@jest/globals';
import { readAddress } from './read-address.js';

describe('readAddress', () => {
  test('reads the code of the checkout, and whether the buyer is back', () => {
    expect(readAddress('/checkout/k3VtQ9wZ1xBn7Lpe', '')).toEqual({ checkoutRef: 'k3VtQ9wZ1xBn7Lpe', returned: false });
    expect(readAddress('/checkout/cs_7Qm2vXb9KfT4LrW8/', '?returned=1')).toEqual({ checkoutRef: 'cs_7Qm2vXb9KfT4LrW8', returned: true });
  });

  test.each(['/', '/checkout', '/checkout/', '/checkout/short', '/checkout/a/b', '/checkout/%E0%A4%A', '/checkout/..%2F..%2Fapi%2Fv1%2Fxxxx'])('%s names no checkout', (pathname) => {
    expect(readAddress(pathname, '').checkoutRef).toBeNull();
  });
});
