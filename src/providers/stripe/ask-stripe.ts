import Stripe from 'stripe';
import type { ProviderCall } from '../../domain/ports/provider.js';
import type { Clock, Timers } from '../../domain/ports/world.js';
import { stripeApiVersion } from './api-version.js';
import { secretKeyOf } from './credentials.js';

export type StripeFetch = (url: string, init: RequestInit) => Promise<Response>;

export type AskStripeOptions = Readonly<{
  /** Origin of the API, without a slash at the end: Stripe's own, or a stand-in's outside production. */
  baseUrl: string;
  fetch: StripeFetch;
  clock: Clock;
  timers: Timers;
  /** One absolute deadline per request, body included; afterwards the outcome is unknown. */
  timeoutMs: number;
}>;

export type StripeRefusal = {
  kind: 'refused';
  status: number;
  /** In Stripe's words, without keys and client secrets. */
  reason: string;
  retryable: boolean;
  /** The PaymentIntent that the refusal is about, where Stripe sends it along. */
  payment: unknown;
  at: Date;
};

export type StripeAnswer =
  | {
      kind: 'answer';
      body: unknown;
      /** By Stripe's clock and not later than the object was read there, so that nothing newer can seem older than it. Whole seconds, as its events have. */
      at: Date;
      /** The stored answer of an earlier request under the same key: what it says may be long over. */
      replayed: boolean;
    }
  | StripeRefusal
  | { kind: 'unknown'; reason: string };

/** Lists of a hundred large objects stay well below it. */
const answerBytesMax = 8_388_608;

/** One request by the official library in the name of the account. Never repeats a request by itself, never follows a redirect. */
export async function askStripe(options: AskStripeOptions, call: ProviderCall, question: (stripe: Stripe) => Promise<object>): Promise<StripeAnswer> {
  const { clock, timers, timeoutMs } = options;
  const startedAtMs = clock.now().getTime();
  const deadline = new AbortController();
  const cancelDeadline = timers.after(timeoutMs, () => deadline.abort());
  const signal = AbortSignal.any([call.signal, deadline.signal]);
  // Read here, as what the library keeps of an answer differs with the HTTP client beneath it.
  let headers = new Headers();
  const timeOfAnswer = (): Date => readTime(headers.get('date'), clock.now().getTime(), startedAtMs);
  try {
    const body = await question(createClient(options, call, boundedFetch(options.fetch, signal, (seen) => { headers = seen; })));
    return { kind: 'answer', body, at: timeOfAnswer(), replayed: headers.get('idempotent-replayed') === 'true' };
  } catch (error) {
    return classify(error, deadline.signal.aborted ? 'timeout' : call.signal.aborted ? 'aborted' : 'connection_lost', timeOfAnswer);
  } finally {
    cancelDeadline();
  }
}

function createClient({ baseUrl, timeoutMs }: AskStripeOptions, call: ProviderCall, fetch: typeof globalThis.fetch): Stripe {
  const { hostname, port, protocol } = new URL(baseUrl);
  return new Stripe(secretKeyOf(call.credentials), {
    apiVersion: stripeApiVersion,
    host: hostname,
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : port,
    protocol: protocol === 'https:' ? 'https' : 'http',
    // What may be repeated, and when, is the gateway's to decide.
    maxNetworkRetries: 0,
    timeout: timeoutMs,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(fetch),
  });
}

/** The library reads an answer as a whole, however long it is: so it gets one that was read within bounds. */
function boundedFetch(fetch: StripeFetch, signal: AbortSignal, onHeaders: (headers: Headers) => void): typeof globalThis.fetch {
  return async (url, init) => {
    // The library counts the bytes itself; `fetch` does too, and some of its kind refuse to be told twice.
    const headers = new Headers(init?.headers);
    headers.delete('content-length');
    const response = await fetch(String(url), { ...init, headers, redirect: 'manual', signal: init?.signal ? AbortSignal.any([signal, init.signal]) : signal });
    onHeaders(response.headers);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > answerBytesMax) throw new Error('The answer is too long.');
      chunks.push(chunk);
    }
    return new Response(Buffer.concat(chunks), { status: response.status === 204 || response.status === 304 ? 200 : response.status, headers: response.headers });
  };
}

/**
 * A refusal means that Stripe surely did nothing on this request. Not so: an idempotency key that belongs to another request, or whose first request is still at work (409), which
 * prove that one came through; and every 5xx, lost connection and time-out. https://docs.stripe.com/error-low-level
 */
function classify(error: unknown, whenLost: string, timeOfAnswer: () => Date): Exclude<StripeAnswer, { kind: 'answer' }> {
  // Not of the library's making: a fault of ours, which the caller logs and takes for an unknown outcome as well.
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const { statusCode: status, message } = error;
  if (status === undefined) return { kind: 'unknown', reason: whenLost };
  if (status < 400 || status >= 500 || status === 409 || error instanceof Stripe.errors.StripeIdempotencyError) return { kind: 'unknown', reason: `answered_${status}` };
  return {
    kind: 'refused',
    status,
    reason: withoutSecrets(message).slice(0, 200) || `Stripe answered ${status}.`,
    retryable: status === 429,
    payment: error.payment_intent ?? null,
    at: timeOfAnswer(),
  };
}

/** Stripe masks keys itself; whoever stands in for it may not. */
function withoutSecrets(text: string): string {
  return text.replace(/\b(?:sk|rk|whsec)_[0-9A-Za-z_*]+/g, '…').replace(/\b[a-z]+_[0-9A-Za-z]+_secret_[0-9A-Za-z]+/g, '…');
}

function readTime(date: string | null, nowMs: number, startedAtMs: number): Date {
  const saidMs = date === null ? Number.NaN : Date.parse(date);
  const readMs = (Number.isNaN(saidMs) ? nowMs : saidMs) - Math.max(0, nowMs - startedAtMs);
  return new Date(Math.floor(readMs / 1_000) * 1_000);
}
