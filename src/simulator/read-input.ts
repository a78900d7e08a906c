import { createHash } from 'node:crypto';
import { outcomes } from './plan-outcome.js';
import type { Outcome } from './plan-outcome.js';
import { SimulatorError } from './simulator-error.js';

// Reads the bodies of the simulator's API. Unknown fields are refused, as a real provider would.

type Fields = Readonly<Record<string, unknown>>;

const amountMax = 999_999_999_999;
const delayMsMax = 60_000;

export type NewPayment = {
  amount: number;
  currency: string;
  description: string;
  returnUrl: string;
  cancelUrl: string;
  metadata: Record<string, string>;
};
export type NewRefund = { amount: number; reason: string | null; metadata: Record<string, string> };
export type Simulation = { outcome: Outcome; amount: number | null; delayMs: number; duplicate: boolean; reorder: boolean };

export function readAccount(body: unknown): { webhookUrl: string; webhookSecret: string } {
  const fields = readFields(body, ['webhookUrl', 'webhookSecret']);
  return { webhookUrl: readUrl(fields, 'webhookUrl'), webhookSecret: readText(fields, 'webhookSecret', { min: 16, max: 256 }) };
}

export function readNewPayment(body: unknown): NewPayment {
  const fields = readFields(body, ['amount', 'currency', 'description', 'returnUrl', 'cancelUrl', 'metadata']);
  const currency = readText(fields, 'currency', { min: 3, max: 3 });
  if (!/^[A-Z]{3}$/.test(currency)) throw invalid('currency must be three upper-case letters (ISO 4217).');
  return {
    amount: readAmount(fields['amount']),
    currency,
    description: readText(fields, 'description', { min: 0, max: 500 }),
    returnUrl: readUrl(fields, 'returnUrl'),
    cancelUrl: readUrl(fields, 'cancelUrl'),
    metadata: readMetadata(fields['metadata']),
  };
}

export function readNewRefund(body: unknown): NewRefund {
  const fields = readFields(body, ['amount', 'reason', 'metadata']);
  const reason = fields['reason'] == null ? null : readText(fields, 'reason', { min: 0, max: 500 });
  return { amount: readAmount(fields['amount']), reason, metadata: readMetadata(fields['metadata']) };
}

export function readSimulation(body: unknown): Simulation {
  const fields = readFields(body, ['outcome', 'amount', 'delayMs', 'duplicate', 'reorder']);
  const outcome = outcomes.find((candidate) => candidate === fields['outcome']);
  if (!outcome) throw invalid(`outcome must be one of ${outcomes.join(', ')}.`);
  const delayMs = fields['delayMs'] ?? 0;
  if (typeof delayMs !== 'number' || !Number.isInteger(delayMs) || delayMs < 0 || delayMs > delayMsMax) {
    throw invalid(`delayMs must be an integer from 0 to ${delayMsMax}.`);
  }
  return {
    outcome,
    amount: fields['amount'] == null ? null : readAmount(fields['amount']),
    delayMs,
    duplicate: readFlag(fields, 'duplicate'),
    reorder: readFlag(fields, 'reorder'),
  };
}

export function readIdempotencyKey(header: string | undefined): string {
  if (header === undefined || !/^[\x21-\x7e]{1,255}$/.test(header)) throw invalid('The header Idempotency-Key needs 1 to 255 visible ASCII characters.');
  return header;
}

/** Tells the same request from another one under the same key. The order of fields is that of the readers above, so that the sender's does not count. */
export function hashRequest(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

function readFields(body: unknown, allowed: readonly string[]): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid('The body must be a JSON object.');
  const unknown = Object.keys(body).find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw invalid(`The field ${unknown.slice(0, 50)} is not known; allowed are ${allowed.join(', ')}.`);
  return { ...body };
}

function readText(fields: Fields, name: string, { min, max }: { min: number; max: number }): string {
  const value = fields[name];
  if (typeof value !== 'string' || value.length < min || value.length > max) throw invalid(`${name} must be a string of ${min} to ${max} characters.`);
  return value;
}

function readFlag(fields: Fields, name: string): boolean {
  const value = fields[name] ?? false;
  if (typeof value !== 'boolean') throw invalid(`${name} must be true or false.`);
  return value;
}

function readAmount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > amountMax) {
    throw invalid(`amount must be an integer from 1 to ${amountMax}, in minor units.`);
  }
  return value;
}

// As in the gateway's own, which says why.
function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

// Only these two schemes: the buyer's browser is sent there, and javascript: would run.
function readUrl(fields: Fields, name: string): string {
  const text = readText(fields, name, { min: 1, max: 2_048 });
  const url = parseUrl(text);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw invalid(`${name} must be an http or https address.`);
  return text;
}

function readMetadata(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('metadata must be an object of strings.');
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  if (entries.length > 50) throw invalid('metadata has at most 50 keys.');
  return Object.fromEntries(
    entries.map(([name, text]) => {
      if (!/^[A-Za-z0-9_-]{1,40}$/.test(name) || name === '__proto__') throw invalid('The names of metadata are 1 to 40 letters, digits, _ or -.');
      if (typeof text !== 'string' || text.length > 500) throw invalid('The values of metadata are strings of at most 500 characters.');
      return [name, text];
    }),
  );
}

function invalid(message: string): SimulatorError {
  return new SimulatorError(400, 'invalid_request', message);
}
