import { expect, test } from '@jest/globals';
import { errorCodeFacts } from '../../generated/server/error-codes.js';
import { errorTable } from '../../src/domain/errors.js';

// A code that is missing in either place: change openapi/shared/schemas/ErrorCode.yaml and src/domain/errors.ts together, then `npm run generate`.
test('the error table and the spec have the same codes, statuses and titles', () => {
  const ofSpec = Object.fromEntries(Object.entries(errorCodeFacts).map(([code, { status, title }]) => [code, [status, title]]));
  expect(errorTable).toEqual(ofSpec);
});
