import { GatewayError } from '../domain/errors.js';
import type { ErrorFault } from '../domain/errors.js';

/** An error of the validator: status and, per fault, an AJV path, message and `keyword.openapi.validation`. */
type ValidatorError = { status?: number; message?: string; path?: string; errors?: readonly { path?: string; message?: string; errorCode?: string }[] };

type RawFault = { pointer: string; keyword: string; detail: string };

/** Keywords that only say that one of their branches failed; the branches' own complaints say more. */
const wrappers = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'discriminator']);

/**
 * The validator's complaint in the words of an API: `amount must be an integer of at least 1`, with a pointer per fault. Nothing of the
 * request's own values is repeated, they may be secrets.
 */
export function toValidationError(error: unknown): GatewayError {
  const { status, message, path, errors } = (error ?? {}) as ValidatorError;
  if (status === 415) return new GatewayError('unsupported_media_type', 'Send the body with Content-Type: application/json');
  if (status !== 400) return new GatewayError('internal_error', 'Something went wrong; quote the requestId when you ask for help', { cause: error });
  const raw = errors === undefined ? [] : errors.map(toRawFault);
  if (raw.length === 0) raw.push(toRawFault({ path: path ?? '', message: message ?? '', errorCode: '' }));
  const faults = condense(raw);
  return new GatewayError('invalid_request', summarize(faults), { faults });
}

function toRawFault({ path = '', message = '', errorCode = '' }: { path?: string; message?: string; errorCode?: string }): RawFault {
  return { pointer: toPointer(path), keyword: errorCode.replace(/\.openapi\.validation$/, ''), detail: toSentence(message, errorCode) };
}

// `/params/siteId` → `/path/siteId`; header names are lower-case already. A path that is no pointer stands for the request itself.
function toPointer(path: string): string {
  if (path.startsWith('/params')) return `/path${path.slice('/params'.length)}`;
  return /^\/(body|query|headers|path)(\/|$)/.test(path) ? path : '';
}

function toSentence(message: string, errorCode: string): string {
  const keyword = errorCode.replace(/\.openapi\.validation$/, '');
  if (keyword === 'required') return 'is missing';
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties' || message.startsWith('Unknown query parameter')) return 'is not known; leave it out';
  if (keyword === 'const' || keyword === 'enum') return message.replace(/^must be equal to one of the allowed values: /, 'must be one of ');
  if (keyword === 'pattern') return 'does not have the documented form';
  if (keyword === 'format') return message.replace('must match format', 'must have the format');
  if (keyword === 'false schema') return 'is not allowed here';
  if (message.startsWith('Empty value found')) return 'must not be empty';
  if (message.includes('must be url encoded')) return 'must be URL encoded';
  if (message.startsWith('malformed uri')) return 'is not a valid percent encoding';
  return message || 'is not valid';
}

/**
 * One fault per place. A oneOf lists the complaints of all its branches: "must be null" beside a real one is noise, and so is
 * what a wrapper says when a branch says more.
 */
function condense(raw: readonly RawFault[]): ErrorFault[] {
  const specific = raw.filter((fault) => !wrappers.has(fault.keyword));
  const kept = specific.length > 0 ? specific : raw;
  const byPointer = new Map<string, RawFault[]>();
  for (const fault of kept) byPointer.set(fault.pointer, [...(byPointer.get(fault.pointer) ?? []), fault]);
  const deepest = [...byPointer.keys()];
  const faults: ErrorFault[] = [];
  for (const [pointer, list] of byPointer) {
    // "/body/billingAddress must be null" says nothing where "/body/billingAddress/city" is complained of.
    const nullOnly = list.every((fault) => fault.detail === 'must be null');
    if (nullOnly && deepest.some((other) => other.startsWith(`${pointer}/`))) continue;
    const details = list.map((fault) => fault.detail).filter((detail) => !(detail === 'must be null' && list.length > 1));
    faults.push({ pointer, detail: [...new Set(details)].slice(0, 3).join(' or ') });
  }
  return faults;
}

function summarize(faults: readonly ErrorFault[]): string {
  const sentences = faults.slice(0, 3).map(({ pointer, detail }) => `${nameOf(pointer)} ${detail}`);
  const more = faults.length > 3 ? `; and ${faults.length - 3} more` : '';
  return sentences.join('; ') + more;
}

/** `/body/items/0/quantity` → `items/0/quantity`; the part of the request is named only where it is not the body. */
function nameOf(pointer: string): string {
  const [, part, ...rest] = pointer.split('/');
  const name = rest.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~')).join('/');
  if (part === undefined || part === '') return 'The request';
  if (part === 'body') return name || 'The body';
  if (part === 'headers') return `The header ${name}`;
  if (part === 'query') return `The query parameter ${name}`;
  return name === '' ? 'The path' : `${name} in the path`;
}
