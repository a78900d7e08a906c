import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';
import { redact } from './redact.js';
import { readCookie, sessionCookieHeader } from './session-cookie.js';

describe('redact', () => {
  test('masks what the paths name, in arrays and maps too, and nothing else', () => {
    const body = { amount: 1, email: 'a@b', billingAddress: { city: 'X', country: 'GB' }, items: [{ description: 'd', quantity: 1 }], metadata: { k: 'v' }, note: null };
    expect(redact(body, ['email', 'billingAddress.city', 'items.*.description', 'metadata.*', 'note'])).toEqual({
      amount: 1,
      email: '[redacted]',
      billingAddress: { city: '[redacted]', country: 'GB' },
      items: [{ description: '[redacted]', quantity: 1 }],
      metadata: { k: '[redacted]' },
      note: null,
    });
    expect(redact(body, [''])).toBe('[redacted]');
    expect(body.email).toBe('a@b');
  });
});

describe('canonicalJson', () => {
  test('is the same for bodies that mean the same, and another for others', () => {
    expect(canonicalJson(JSON.parse('{ "b": [1.0, {"y":2,"x":-0}], "a": "\\u00e9" }'))).toBe(canonicalJson(JSON.parse('{"a":"é","b":[1,{"x":0,"y":2}]}')));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }));
    expect(canonicalJson(null)).toBe('null');
  });
});

describe('the session cookie', () => {
  test('is bound to its host and to https outside development', () => {
    expect(sessionCookieHeader('v', { secure: true })).toBe('__Host-gateway_panel_session=v; Path=/; HttpOnly; SameSite=Strict; Secure');
  });

  test('is found among others, and not by a part of its name', () => {
    expect(readCookie('a=1; gateway_panel_session=x.y; b=2', 'gateway_panel_session')).toBe('x.y');
    expect(readCookie('my_gateway_panel_session=x', 'gateway_panel_session')).toBeNull();
    expect(readCookie(undefined, 'gateway_panel_session')).toBeNull();
  });
});
