import { markingLine } from './marking-line.js';
import type { ErrorCodeMeaning, SpecDocument } from './spec-document.js';

/**
 * The closed list of error codes with their meanings, as a constant and its union type. Throws when the spec has no
 * `ErrorCode` enum or a code and its meaning in `x-codes` do not pair up.
 */
export function emitErrorCodes(document: SpecDocument): string {
  const schema = document.components?.schemas?.['ErrorCode'];
  const codes = (schema?.enum ?? []).map(String);
  const meanings = schema?.['x-codes'] ?? {};
  if (codes.length === 0) throw new Error('The spec has no ErrorCode enum.');
  const unpaired = [...codes.filter((code) => !(code in meanings)), ...Object.keys(meanings).filter((code) => !codes.includes(code))];
  if (unpaired.length > 0) throw new Error(`ErrorCode: the enum and x-codes differ in ${unpaired.join(', ')}.`);
  return [
    markingLine,
    '',
    '/** What an error code means, for error answers and for the page that explains it. */',
    'export interface ErrorCodeFacts {',
    '  readonly status: number;',
    '  readonly title: string;',
    '  readonly when: string;',
    '  readonly fix: string;',
    '}',
    '',
    '/** Every `code` that an error answer can carry. */',
    'export const errorCodeFacts = {',
    ...codes.flatMap((code) => emitCode(code, meanings[code])),
    '} as const satisfies Record<string, ErrorCodeFacts>;',
    '',
    'export type ErrorCode = keyof typeof errorCodeFacts;',
    'export const errorCodes = Object.keys(errorCodeFacts) as ErrorCode[];',
    '',
  ].join('\n');
}

function emitCode(code: string, meaning: ErrorCodeMeaning | undefined): string[] {
  // Capitals are for the few codes that shop plugins in the field have always read.
  if (!/^([a-z][a-z0-9_]*|[A-Z][A-Z0-9_]*)$/.test(code)) throw new Error(`ErrorCode ${code} is not a snake_case word.`);
  if (meaning === undefined) throw new Error(`ErrorCode ${code} has no meaning in x-codes.`);
  const { status, title, when, fix } = meaning;
  return [`  ${code}: {`, ...Object.entries({ status, title, when, fix }).map(([key, value]) => `    ${key}: ${JSON.stringify(value)},`), '  },'];
}
