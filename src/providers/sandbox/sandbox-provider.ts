import { GatewayError } from '../../domain/errors.js';
import type { ListedEvents, PaymentLookup, Provider, ProviderCall, ProviderOutcome, RefundRequest, StartedPayment } from '../../domain/ports/provider.js';
import type { Ids, Timers } from '../../domain/ports/world.js';
import type { Fact, StartPaymentRequest } from '../../domain/transaction.js';
import type { HttpFetch } from '../http-fetch.js';
import { accountIdOf, checkCredentials, credentialsSchema, generateCredentials } from './credentials.js';
import { readEvent } from './events.js';
import { allFacts, refundFact } from './facts.js';
import { ranks } from './ranks.js';
import { createAccountRegistrar } from './register-account.js';
import { askSimulator, outcomeOf } from './simulator-client.js';
import type { SimulatorClientOptions } from './simulator-client.js';
import { createVerifyHook } from './verify-hook.js';
import { asFields, readAsOf, readErrorOf, readEventEnvelope, readPayment, readRefund } from './wire.js';
import type { SandboxPayment } from './wire.js';

export type SandboxProviderOptions = Readonly<{
  /** Origin of the simulator, without a slash at the end. */
  baseUrl: string;
  fetch: HttpFetch;
  timers: Timers;
  ids: Ids;
  /** One absolute deadline per request; afterwards the outcome is unknown. Default 10 s. */
  timeoutMs?: number;
  /** How far the signed time of an event may be from ours, either way. Default 5 min. */
  hookToleranceMs?: number;
}>;

const amountMinorMax = 999_999_999_999;

/** The client of the simulator, a provider like any other; test mode only. */
export function createSandboxProvider({ baseUrl, fetch, timers, ids, timeoutMs = 10_000, hookToleranceMs = 300_000 }: SandboxProviderOptions): Provider {
  const client: SimulatorClientOptions = { baseUrl, fetch, timers, timeoutMs };
  const accounts = createAccountRegistrar(client);

  return {
    type: 'sandbox',
    label: 'Simulator',
    capabilities: {
      testMode: true,
      liveMode: false,
      refund: true,
      partialRefund: true,
      cancel: true,
      findByAttemptId: true,
      currencies: null,
      countries: null,
      idempotencyKeptSeconds: 86_400,
      lookupListsRefunds: true,
    },
    ranks,
    credentialsSchema,
    generateCredentials: () => generateCredentials(ids),
    checkCredentials,
    assertRepresentable,
    verifyHook: createVerifyHook({ toleranceSeconds: hookToleranceMs / 1_000 }),
    readEvent,

    async startPayment(call, request) {
      if (call.livemode) return { kind: 'refused', reason: 'The simulator exists in test mode only.', retryable: false, facts: [] };
      const registered = await accounts.ensure(call, request.hookUrl);
      if (registered.kind !== 'ok') return registered;
      const ask = () => askSimulator(client, call, { method: 'POST', path: '/v1/payments', body: toWireRequest(request), idempotencyKey: request.attemptId });
      let answer = await ask();
      // Its data was wiped since we registered: a new account of the same key has to be told where events go.
      if (answer.kind === 'answer' && answer.status === 401 && readErrorOf(answer.body).code === 'unknown_account') {
        const again = await accounts.repeat(call, request.hookUrl);
        if (again.kind !== 'ok') return again;
        answer = await ask();
      }
      return outcomeOf(answer, readStarted);
    },

    async probeCredentials(call) {
      if (call.livemode) return { kind: 'refused', reason: 'The simulator exists in test mode only.', retryable: false, facts: [] };
      const answer = await askSimulator(client, call, { method: 'GET', path: '/v1/account' });
      const account = { accountName: accountIdOf(call.credentials), livemode: false };
      // Any well-formed key is an account, also before its first payment.
      if (answer.kind === 'answer' && answer.status === 401 && readErrorOf(answer.body).code === 'unknown_account') return { kind: 'ok', value: account, facts: [] };
      return outcomeOf(answer, () => ({ value: account, facts: [] }));
    },

    async lookUpPayment(call, by) {
      const path = 'attemptId' in by ? `/v1/payments?attemptId=${encodeURIComponent(by.attemptId)}` : paymentPath(by.providerReference);
      const answer = await askSimulator(client, call, { method: 'GET', path });
      if (answer.kind === 'answer' && answer.status === 404) return { kind: 'ok', value: null, facts: [] };
      return outcomeOf(answer, 'attemptId' in by ? readFirst : readLookup);
    },

    refund: (call, request) => refund(client, call, request),

    async listEvents(call, { since, cursor }) {
      const [from = since.toISOString(), after = null] = cursor === null ? [] : cursor.split(' ');
      const query = new URLSearchParams({ since: from, limit: '100', ...(after === null ? {} : { after }) });
      return outcomeOf(await askSimulator(client, call, { method: 'GET', path: `/v1/events?${query.toString()}` }), readListedEvents);
    },

    async cancelPayment(call, { providerReference }) {
      const answer = await askSimulator(client, call, { method: 'POST', path: `${paymentPath(providerReference)}/cancel` });
      const outcome = outcomeOf(answer, (body) => {
        const read = readAnswered(body);
        return read && { value: null, facts: read.facts };
      });
      if (outcome.kind !== 'refused' || answer.kind !== 'answer') return outcome;
      // Refused because it ended otherwise; the answer says how, which spares a look-up.
      return { ...outcome, facts: readAnswered(asFields(answer.body)['payment'])?.facts ?? [] };
    },
  };
}

function assertRepresentable(amountMinor: number, currency: string): void {
  if (!/^[A-Z]{3}$/.test(currency)) throw new GatewayError('unsupported_currency', 'currency must be three upper-case letters of ISO 4217.');
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 1 || amountMinor > amountMinorMax) {
    throw new GatewayError('amount_not_representable', `amount must be an integer from 1 to ${amountMinorMax}.`);
  }
}

function toWireRequest(request: StartPaymentRequest): Record<string, unknown> {
  const { organizationId, transactionId, attemptId } = request;
  return {
    amount: request.amountMinor,
    currency: request.currency,
    description: request.description.slice(0, 500),
    returnUrl: request.returnUrl,
    cancelUrl: request.cancelUrl,
    metadata: { organizationId, transactionId, attemptId },
  };
}

async function refund(client: SimulatorClientOptions, call: ProviderCall, request: RefundRequest): Promise<ProviderOutcome<{ refundReference: string }>> {
  const answer = await askSimulator(client, call, {
    method: 'POST',
    path: `${paymentPath(request.providerReference)}/refunds`,
    body: { amount: request.amountMinor, reason: request.reason, metadata: { refundId: request.refundId } },
    idempotencyKey: request.refundId,
  });
  return outcomeOf(answer, (body) => {
    const made = readRefund(body);
    const at = readAsOf(body);
    return made && at && { value: { refundReference: made.id }, facts: [refundFact(made, { at, source: 'answer' })] };
  });
}

function paymentPath(providerReference: string): string {
  return `/v1/payments/${encodeURIComponent(providerReference)}`;
}

function readAnswered(body: unknown, source: 'answer' | 'lookup' = 'answer'): { payment: SandboxPayment; facts: Fact[] } | null {
  const payment = readPayment(body);
  const at = readAsOf(body);
  return payment && at && { payment, facts: allFacts(payment, { at, source }) };
}

function readStarted(body: unknown): { value: StartedPayment; facts: Fact[] } | null {
  const read = readAnswered(body);
  return read && { value: { providerReference: read.payment.id, action: actionOf(read.payment) }, facts: read.facts };
}

function readLookup(body: unknown): { value: PaymentLookup | null; facts: Fact[] } | null {
  const read = readAnswered(body, 'lookup');
  if (!read) return null;
  const { payment, facts } = read;
  const { organizationId, transactionId, attemptId } = payment.metadata;
  const { id: providerReference, currency, amount: amountMinor, livemode } = payment;
  return { value: { providerReference, organizationId, transactionId, attemptId, currency, amountMinor, livemode, action: actionOf(payment) }, facts };
}

function readListedEvents(body: unknown): { value: ListedEvents; facts: Fact[] } | null {
  const { data, hasMore } = asFields(body);
  if (!Array.isArray(data)) return null;
  const events = data.flatMap((event: unknown) => {
    const read = readEventEnvelope(event);
    return read ? [{ eventId: read.id, eventType: read.type, occurredAt: read.createdAt, raw: new TextEncoder().encode(JSON.stringify(event)) }] : [];
  });
  const last = events.at(-1);
  return { value: { events, nextCursor: hasMore === true && last ? `${last.occurredAt.toISOString()} ${last.eventId}` : null }, facts: [] };
}

/** The newest payment of an attempt; null in the list's place when there is none. */
function readFirst(body: unknown): { value: PaymentLookup | null; facts: Fact[] } | null {
  const { data } = asFields(body);
  if (!Array.isArray(data)) return null;
  return data.length === 0 ? { value: null, facts: [] } : readLookup(data[0]);
}

/** The buyer has something to do only while the payment is open. */
function actionOf({ status, url }: SandboxPayment): StartedPayment['action'] {
  return status === 'open' && url !== null ? { type: 'redirect', url } : null;
}
