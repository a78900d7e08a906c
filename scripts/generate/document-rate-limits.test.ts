import { describe, expect, test } from '@jest/globals';
import { documentRateLimits } from './document-rate-limits.js';
import type { SpecDocument } from './spec-document.js';

const headers = { 'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' }, RateLimit: { $ref: '#/components/headers/RateLimit' } };

function spec(): SpecDocument & { components: { responses: Record<string, { headers?: unknown }> } } {
  return {
    openapi: '3.1.0',
    info: { title: 'Tiny', version: '1.0.0' },
    paths: {
      '/things': { get: { operationId: 'listThings', 'x-rate-class': 'read', responses: { 200: {}, 404: { $ref: '#/components/responses/NotFound' } } } },
      '/hooks': { post: { operationId: 'receiveHook', 'x-rate-class': 'hooks', responses: { 200: {}, 400: { $ref: '#/components/responses/Forged' } } } },
    },
    components: { headers: { RateLimit: {}, RateLimitPolicy: {} }, responses: { NotFound: {}, Forged: {} } },
  };
}

describe('documentRateLimits', () => {
  test('adds the headers to every answer of an operation that is counted and to shared ones, and to no answer of a hook\'s own', () => {
    const document = spec();
    documentRateLimits(document);
    expect(document.paths?.['/things']?.get?.responses?.['200']).toEqual({ headers });
    expect(document.components.responses).toEqual({ NotFound: { headers }, Forged: { headers } });
    expect(document.paths?.['/hooks']?.post?.responses?.['200']).toEqual({});
  });

  test('leaves a spec alone that does not have them', () => {
    const document = spec();
    delete document.components.headers;
    const before = JSON.stringify(document);
    documentRateLimits(document);
    expect(JSON.stringify(document)).toBe(before);
  });
});
