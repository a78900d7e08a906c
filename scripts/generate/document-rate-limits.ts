import { httpMethods } from './spec-document.js';
import type { Response, SpecDocument } from './spec-document.js';

/** As in `openapi/shared/headers`; the answer 429 refers to them, so that every bundle that counts has them. */
const rateLimitHeaders = { 'RateLimit-Policy': '#/components/headers/RateLimitPolicy', RateLimit: '#/components/headers/RateLimit' } as const;

/**
 * Documents the headers of rate limits with every answer that can carry them: those of the operations that a rate class counts (`x-rate-class`), which hooks are not, and the
 * shared ones, which stand in several specs of one host and are the same in each. In the source they would stand beside each answer of each operation, and say what the class
 * says already.
 */
export function documentRateLimits(document: SpecDocument): void {
  if (document.components?.headers?.['RateLimit'] === undefined) return;
  for (const response of Object.values(document.components.responses ?? {})) addHeaders(response);
  for (const item of Object.values(document.paths ?? {})) {
    for (const method of httpMethods) {
      const operation = item[method];
      if (operation === undefined || operation['x-rate-class'] === 'hooks') continue;
      for (const answer of Object.values(operation.responses ?? {})) {
        if (!('$ref' in answer)) addHeaders(answer);
      }
    }
  }
}

function addHeaders(response: Response): void {
  for (const [name, $ref] of Object.entries(rateLimitHeaders)) (response.headers ??= {})[name] ??= { $ref };
}
