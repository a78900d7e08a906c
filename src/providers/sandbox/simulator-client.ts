import { askJson } from '../ask-json.js';
import type { AskJsonOptions, JsonAnswer } from '../ask-json.js';
import type { ProviderCall, ProviderOutcome } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { secretKeyOf } from './credentials.js';
import { readErrorOf } from './wire.js';

export type SimulatorClientOptions = AskJsonOptions & Readonly<{
  /** Origin of the simulator, without a slash at the end. */
  baseUrl: string;
}>;

export type SimulatorQuestion = Readonly<{
  method: 'GET' | 'POST' | 'PUT';
  /** From the root, already encoded. */
  path: string;
  body?: unknown;
  idempotencyKey?: string;
}>;

/** Asks the simulator in the name of the account that the credentials name. */
export function askSimulator(options: SimulatorClientOptions, call: ProviderCall, question: SimulatorQuestion): Promise<JsonAnswer> {
  const { method, path, body, idempotencyKey } = question;
  return askJson(options, {
    method,
    url: options.baseUrl + path,
    headers: {
      authorization: `Bearer ${secretKeyOf(call.credentials)}`,
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    },
    ...(body === undefined ? {} : { body }),
    signal: call.signal,
  });
}

/**
 * An answer as an outcome. 4xx: the simulator surely did nothing, except for one: that the idempotency key belongs to another request
 * proves that an earlier one took effect. Everything else that is not a readable success, a 5xx, a redirect or a garbled 200 included,
 * may or may not have taken effect.
 */
export function outcomeOf<T>(answer: JsonAnswer, read: (body: unknown) => { value: T; facts: Fact[] } | null): ProviderOutcome<T> {
  if (answer.kind === 'lost') return { kind: 'unknown', reason: answer.reason };
  const { status, body } = answer;
  if (status >= 200 && status < 300) {
    const result = read(body);
    return result ? { kind: 'ok', ...result } : { kind: 'unknown', reason: 'answer_unreadable' };
  }
  const { code, message } = readErrorOf(body);
  if (status >= 400 && status < 500 && code !== 'idempotency_key_reused') {
    return { kind: 'refused', reason: (message ?? `The simulator answered ${status}.`).slice(0, 200), retryable: status === 429, facts: [] };
  }
  return { kind: 'unknown', reason: `answered_${status}` };
}
