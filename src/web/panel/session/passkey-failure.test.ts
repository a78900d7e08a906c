import { describe, expect, test } from '@jest/globals';
import { passkeyFailure } from './passkey-failure.js';

const named = (name: string): Error => Object.assign(new Error('in the words of the browser'), { name });

describe('passkeyFailure', () => {
  test.each(['NotAllowedError', 'InvalidStateError', 'NotSupportedError', 'SecurityError', 'Whatever'])('says in plain words what %s means', (name) => {
    const text = passkeyFailure(named(name), 'signIn');
    expect(text).toMatch(/\.$/);
    expect(text).not.toContain('in the words of the browser');
  });

  test('says that the link survives a dismissed enrolment', () => {
    expect(passkeyFailure(named('NotAllowedError'), 'enrol')).toContain('link is still good');
    expect(passkeyFailure(named('NotAllowedError'), 'signIn')).not.toContain('link');
  });

  test('takes anything that can be thrown', () => {
    expect(passkeyFailure('oops', 'enrol')).toBe(passkeyFailure(named('Whatever'), 'enrol'));
  });
});
