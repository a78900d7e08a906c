import { ApiError } from 'gocardless-nodejs/errors';
import type { ProviderOutcome } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { UnreadableAnswer, asFields, asText } from './wire.js';

const reasonLengthMax = 200;

/**
 * Runs requests and turns what they throw into an outcome. A 4xx: GoCardless surely did nothing on that request. Everything else, a 5xx, a
 * lost connection, a deadline or an answer that cannot be read, may or may not have taken effect.
 */
export async function askGoCardless<T>(work: () => Promise<{ value: T; facts: Fact[] }>): Promise<ProviderOutcome<T>> {
  try {
    return { kind: 'ok', ...(await work()) };
  } catch (error) {
    return outcomeOfError(error);
  }
}

/** Whether GoCardless surely did nothing on the request. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && statusOf(error) >= 400 && statusOf(error) < 500;
}

/** Whether GoCardless answered that there is no such object. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && statusOf(error) === 404;
}

/** Whether GoCardless answered that the object's state does not allow it. */
export function isInvalidState(error: unknown): boolean {
  return error instanceof ApiError && error.errorType === 'invalid_state';
}

/** Whether another refund of the payment was made since its total was read. */
export function isOutdatedTotal(error: unknown): boolean {
  return error instanceof ApiError && (error.errors ?? []).some(({ reason }) => reason === 'total_amount_confirmation_invalid');
}

function outcomeOfError(error: unknown): Exclude<ProviderOutcome<never>, { kind: 'ok' }> {
  if (error instanceof UnreadableAnswer) return { kind: 'unknown', reason: 'answer_unreadable' };
  if (!(error instanceof ApiError)) return { kind: 'unknown', reason: asText(asFields(error)['code'])?.slice(0, reasonLengthMax) ?? 'connection_lost' };
  const status = statusOf(error);
  if (status < 400 || status >= 500) return { kind: 'unknown', reason: `answered_${status}` };
  return { kind: 'refused', reason: wordsOf(error).slice(0, reasonLengthMax), retryable: status === 429 || isOutdatedTotal(error), facts: [] };
}

function statusOf(error: ApiError): number {
  const { statusCode } = asFields(error.response);
  return typeof statusCode === 'number' ? statusCode : 0;
}

/** GoCardless's own sentence, with the field it is about. Its errors quote nothing of what was sent. */
function wordsOf(error: ApiError): string {
  const [first] = error.errors ?? [];
  const message = asText(error.message) ?? 'GoCardless refused the request.';
  if (!first?.message || first.message === message) return message;
  return `${message}: ${first.field ? `${first.field} ` : ''}${first.message}`;
}
