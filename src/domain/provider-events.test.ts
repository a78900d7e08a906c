import { describe, expect, test } from '@jest/globals';
import { maskRaw } from './provider-events.js';

describe('the raw text of a provider event', () => {
  test.each([
    ["a browser's secret of a payment", '{"client_secret": "pi_1_secret_x\\"y", "id":"pi_1"}', '{"client_secret": "[redacted]", "id":"pi_1"}'],
    ['a card number, with or without gaps', '{"a":"4242 4242 4242 4242","b":4242424242424242}', '{"a":"[redacted]","b":[redacted]}'],
    ['an IBAN', 'to GB33BUKB20201555555555 or DE89 3704 0044 0532 0130 00.', 'to [redacted] or [redacted].'],
    ['account numbers by name', '{"account_number":"55779911","iban":"x"}', '{"account_number":"[redacted]","iban":"[redacted]"}'],
  ])('shows no %s', (_name, raw, shown) => expect(maskRaw(raw)).toBe(shown));

  test('stays what was sent otherwise, broken JSON, times and ids included', () => {
    const raw = '{"id":"evt_1","created":1772444609,"amount":4900,"a":1,"a":2,"payment_intent":"pi_3NirD82eZvKYlo2CIvbtLWuY" ';
    expect(maskRaw(raw)).toBe(raw);
  });
});
