import { describe, expect, test } from '@jest/globals';
import { maskCredentials, mergeCredentials } from './merge-credentials.js';

const stored = { secretKey: 'sk_test_0123456789', webhookSecret: ['whsec_first_1111', 'whsec_second_2222'], note: 'short' };

describe('maskCredentials', () => {
  test('masks every secret by itself, and shows nothing of a short one', () => {
    expect(maskCredentials(stored)).toEqual({ secretKey: '••••6789', webhookSecret: ['••••1111', '••••2222'], note: '••••' });
  });
});

describe('mergeCredentials', () => {
  const cases: [string, Parameters<typeof mergeCredentials>[1], unknown][] = [
    ['leaves what is not named', {}, stored],
    ['replaces and removes by name', { secretKey: 'sk_test_new', note: null }, { secretKey: 'sk_test_new', webhookSecret: stored.webhookSecret }],
    ['adds a secret beside those that are given back masked', { webhookSecret: ['••••1111', '••••2222', 'whsec_third'] }, { ...stored, webhookSecret: [...stored.webhookSecret, 'whsec_third'] }],
    ['removes a secret that is not given back', { webhookSecret: ['••••2222'] }, { ...stored, webhookSecret: ['whsec_second_2222'] }],
    ['makes a list of a single one', { secretKey: ['••••6789', 'sk_test_new'] }, { ...stored, secretKey: ['sk_test_0123456789', 'sk_test_new'] }],
  ];
  test.each(cases)('%s', (_name, changes, expected) => {
    expect(mergeCredentials(stored, changes)).toEqual(expected);
  });

  test('refuses a mask that stands for nothing, or for two', () => {
    expect(() => mergeCredentials(stored, { webhookSecret: ['••••1111', '••••9999'] })).toThrow(expect.objectContaining({ code: 'provider_credentials_invalid', faults: [expect.objectContaining({ pointer: '/body/credentials/webhookSecret/1' })] }));
    expect(() => mergeCredentials({ hook: ['same_end_of_1111', 'other_end_of_1111'] }, { hook: '••••1111' })).toThrow(expect.objectContaining({ code: 'provider_credentials_invalid' }));
  });
});
