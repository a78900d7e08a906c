import { describe, expect, test } from '@jest/globals';
import { emitErrorCodes } from './emit-error-codes.js';
import { tinySpec } from './tiny-spec.test-data.js';

describe('emitErrorCodes', () => {
  test('writes each code with its meaning', () => {
    const source = emitErrorCodes(tinySpec);
    expect(source).toContain('  not_found: {\n    status: 404,\n    title: "It isn\'t there",');
  });

  test('refuses a code without a meaning, and a meaning without a code', () => {
    const spec = structuredClone(tinySpec);
    spec.components!.schemas!['ErrorCode']!.enum = ['conflict'];
    expect(() => emitErrorCodes(spec)).toThrow('the enum and x-codes differ in conflict, not_found');
  });
});
