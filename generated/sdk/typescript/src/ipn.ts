import { createHmac, timingSafeEqual } from 'node:crypto';
import { IpnTestFromJSON } from './models/IpnTest.js';
import type { IpnTest } from './models/IpnTest.js';
import { IpnV1FromJSON } from './models/IpnV1.js';
import type { IpnV1 } from './models/IpnV1.js';
import { IpnV2FromJSON } from './models/IpnV2.js';
import type { IpnV2 } from './models/IpnV2.js';

/** A verified notification. `kind` tells which body it has. */
export type IpnEvent = { kind: 'paymentV1'; body: IpnV1 } | { kind: 'paymentV2'; body: IpnV2 } | { kind: 'ipnTest'; body: IpnTest };

export type IpnRefusal = 'missing_header' | 'invalid_timestamp' | 'invalid_signature' | 'timestamp_out_of_tolerance' | 'unsupported_version' | 'invalid_body';

/** The notification is not authentic or not usable; answer status 400. `reason` is for your log. */
export class IpnVerificationError extends Error {
  override readonly name = 'IpnVerificationError';

  constructor(readonly reason: IpnRefusal, message: string) {
    super(message);
  }
}

/** Headers as Node's `request.headers`, a `Headers` object or any plain object gives them; names in any case. */
export type IpnHeaders = Headers | Record<string, string | readonly string[] | undefined>;

export interface VerifyIpnOptions {
  /** How far the time of signing may be from `now`, in seconds. Default 300. */
  toleranceSeconds?: number;
  /** Current time in Unix seconds. Default: the clock of this machine. */
  now?: number;
}

/**
 * Verifies a notification and answers its content.
 *
 * `rawBody` must be the bytes exactly as received, before any JSON parser; `secret` is the whole signing secret of the
 * site, `whsec_` included. Throws IpnVerificationError for everything that is not a timely, authentic notification.
 */
export function verifyIpn(rawBody: string | Uint8Array, headers: IpnHeaders, secret: string, options: VerifyIpnOptions = {}): IpnEvent {
  const { toleranceSeconds = 300, now = Math.floor(Date.now() / 1000) } = options;
  if (secret === '') throw new TypeError('The signing secret is empty.');
  const body = typeof rawBody === 'string' ? Buffer.from(rawBody, 'utf8') : Buffer.from(rawBody);
  const timestamp = readHeader(headers, 'x-signature-timestamp');
  const signature = readHeader(headers, 'x-signature-hmac-sha256');
  if (timestamp === undefined || signature === undefined) throw new IpnVerificationError('missing_header', 'X-Signature-Timestamp or X-Signature-HMAC-SHA256 is missing.');
  if (!/^[0-9]{1,12}$/.test(timestamp)) throw new IpnVerificationError('invalid_timestamp', 'X-Signature-Timestamp is not a number of seconds.');
  const expected = sign(body, secret, timestamp);
  // While a secret is being replaced, the second header is signed with the other one.
  const matches = sameSignature(expected, signature) || sameSignature(expected, readHeader(headers, 'x-signature-hmac-sha256-alternate') ?? '');
  if (!matches) throw new IpnVerificationError('invalid_signature', 'The signature does not match the body and the secret.');
  if (Math.abs(now - Number(timestamp)) > toleranceSeconds) throw new IpnVerificationError('timestamp_out_of_tolerance', 'The notification was signed too long ago, or a clock is wrong.');
  const version = readHeader(headers, 'x-ipn-version') ?? '1';
  if (version !== '1' && version !== '2') throw new IpnVerificationError('unsupported_version', 'X-IPN-Version is neither 1 nor 2.');
  return readEvent(body, version);
}

/**
 * Signs a body as the gateway does, for tests of your own endpoint. Answers the headers to send with it, the version
 * headers included. `timestamp` is in Unix seconds, by default now.
 */
export function signTestIpn(body: string | Uint8Array, secret: string, timestamp: number = Math.floor(Date.now() / 1000)): Record<string, string> {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body);
  const content = parseObject(bytes);
  const isVersion2 = content?.['schemaVersion'] === 2;
  return {
    'Content-Type': 'application/json',
    'X-Signature-Timestamp': String(timestamp),
    'X-Signature-HMAC-SHA256': sign(bytes, secret, String(timestamp)),
    'X-IPN-Version': isVersion2 ? '2' : '1',
    ...(isVersion2 && typeof content['deliveryId'] === 'string' ? { 'X-IPN-Delivery-ID': content['deliveryId'] } : {}),
  };
}

function sign(body: Uint8Array, secret: string, timestamp: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

function sameSignature(expected: string, given: string): boolean {
  const expectedBytes = Buffer.from(expected, 'utf8');
  const givenBytes = Buffer.from(given, 'utf8');
  return expectedBytes.length === givenBytes.length && timingSafeEqual(expectedBytes, givenBytes);
}

/** The one value of a header; a header that came twice has none. */
function readHeader(headers: IpnHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const values = Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => (value === undefined ? [] : value));
  return values.length === 1 ? values[0] : undefined;
}

function readEvent(body: Uint8Array, version: '1' | '2'): IpnEvent {
  const content = parseObject(body);
  const invalid = (what: string) => new IpnVerificationError('invalid_body', `The body is authentic but ${what}.`);
  if (content === undefined) throw invalid('is no JSON object');
  if ((content['schemaVersion'] ?? 1) !== Number(version)) throw invalid('is of another version than the header says');
  const isText = (name: string) => typeof content[name] === 'string' && content[name] !== '';
  if (version === '2') {
    if (!isText('deliveryId') || !isText('occurredAt')) throw invalid('lacks deliveryId or occurredAt');
    if (content['eventType'] === 'ipn.test') return { kind: 'ipnTest', body: IpnTestFromJSON(content) };
    if (!Number.isSafeInteger(content['eventVersion'])) throw invalid('lacks eventVersion');
  }
  if (!isText('id') || !isText('externalReference') || !Number.isSafeInteger(content['status'])) throw invalid('lacks id, externalReference or status');
  return version === '2' ? { kind: 'paymentV2', body: IpnV2FromJSON(content) } : { kind: 'paymentV1', body: IpnV1FromJSON(content) };
}

function parseObject(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
