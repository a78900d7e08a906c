import { describe, expect, test } from '@jest/globals';
import { assertDeliverySettings, defaultDeliverySettings } from './delivery-settings.js';

describe('assertDeliverySettings', () => {
  test('accepts the defaults', () => {
    expect(() => assertDeliverySettings(defaultDeliverySettings)).not.toThrow();
  });

  test.each([
    [{ leaseMs: 8_999 }, /leaseMs \(8999\) must be at least 3 × renewMs \(3000\)/],
    [{ pollMs: 0 }, /pollMs must be greater than 0/],
    [{ leaseMs: Number.NaN }, /leaseMs must be greater than 0/],
    [{ retryDelaysMs: [] }, /retryDelaysMs is empty/],
    [{ retryDelaysMs: [10_000, -1] }, /retryDelaysMs must be greater than 0/],
    [{ retryWindowMs: 49 * 3_600_000 }, /retryWindowMs must not exceed 48 h/],
    [{ laneConcurrencyMax: 5 }, /laneConcurrencyMax must not exceed siteConcurrencyMax/],
    [{ suspectShare: 1 }, /suspectShare must be less than 1/],
    [{ inFlightMax: 1 }, /siteConcurrencyMax must not exceed inFlightMax/],
  ])('refuses %j with the reason', (change, reason) => {
    expect(() => assertDeliverySettings({ ...defaultDeliverySettings, ...change })).toThrow(reason);
  });

  test('names every fault at once', () => {
    expect(() => assertDeliverySettings({ ...defaultDeliverySettings, leaseMs: 1_000, pollMs: -1 })).toThrow(/pollMs.*leaseMs/);
  });
});
