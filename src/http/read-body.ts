import express from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { GatewayError } from '../domain/errors.js';

/** Reads the whole body of a request, at most `limitBytes` of it, decompressed. */
export type BodyReader = (request: Request, response: Response) => Promise<Buffer>;

/**
 * Bytes as they came, before any parser: hooks verify their signature over them, JSON is parsed from them by `parseJson`.
 * @throws GatewayError payload_too_large, unsupported_media_type (an encoding that is not known), invalid_request (a body that ends early).
 */
export function createBodyReader({ limitBytes }: { limitBytes: number }): BodyReader {
  const read: RequestHandler = express.raw({ type: () => true, limit: limitBytes, inflate: true });
  return (request, response) =>
    new Promise((resolve, reject) => {
      read(request, response, (error?: unknown) => {
        if (error) reject(toBodyError(error, limitBytes));
        else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      });
    });
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * One JSON value of UTF-8 bytes; a byte order mark is skipped.
 * @throws GatewayError malformed_json for nothing, for bytes that are not UTF-8, for text that is not JSON and for halves of characters
 *   (`\ud800`), which the database could not give back; invalid_request for `__proto__` and for what is nested too deep.
 */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new GatewayError('malformed_json', 'The body is empty; send one JSON value, encoded as UTF-8');
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new GatewayError('malformed_json', 'The body is not valid UTF-8; encode the JSON text as UTF-8');
  }
  assertNotTooDeep(text);
  try {
    // The name `__proto__`, also when its underscores are escaped, would set the prototype of objects that are merged later on.
    return /__|\\u005f|\\ud[89a-f]/i.test(text) ? JSON.parse(text, refuseUnsafe) : JSON.parse(text);
  } catch (cause) {
    if (cause instanceof GatewayError) throw cause;
    throw new GatewayError('malformed_json', 'The body is not valid JSON; check that it is complete and encoded once');
  }
}

/** Whether the header names JSON in UTF-8; other charsets and types are 415. */
export function isJsonContentType(header: string | undefined): boolean {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';').map((part) => part.trim());
  if (type !== 'application/json') return false;
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '');
  return charset === undefined || charset === 'utf-8' || charset === 'utf8';
}

function refuseUnsafe(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new GatewayError('invalid_request', 'The body has a field named __proto__, which is never allowed');
  if (isBroken(name) || (typeof value === 'string' && isBroken(value))) {
    throw new GatewayError('malformed_json', 'The body has text that is not valid Unicode: a \\u escape of half a character; encode the text as UTF-8');
  }
  return value;
}

/** Has a surrogate without its other half. */
function isBroken(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** Deeper than any documented body. Whatever walks a body would otherwise run out of stack on a megabyte of brackets. */
const nestingMax = 32;

function assertNotTooDeep(text: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (inString) {
      if (character === 0x5c) index += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x5b || character === 0x7b) {
      depth += 1;
      if (depth > nestingMax) throw new GatewayError('invalid_request', `The body is nested more than ${nestingMax} levels deep`);
    } else if (character === 0x5d || character === 0x7d) depth -= 1;
  }
}

function toBodyError(error: unknown, limitBytes: number): GatewayError {
  const { type, status } = error as { type?: string; status?: number };
  if (type === 'entity.too.large') return new GatewayError('payload_too_large', `The body may have at most ${limitBytes} bytes`);
  if (type === 'encoding.unsupported') return new GatewayError('unsupported_media_type', 'The Content-Encoding of the body is not supported; send it as it is');
  if (status !== undefined && status >= 400 && status < 500) return new GatewayError('invalid_request', 'The body did not arrive complete; check Content-Length', { cause: error });
  return new GatewayError('internal_error', 'Something went wrong; quote the requestId when you ask for help', { cause: error });
}
