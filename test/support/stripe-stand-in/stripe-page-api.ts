import type { IncomingMessage, ServerResponse } from 'node:http';
import { fakeFramePage, fakeStripeJs } from './fake-stripe-js.js';
import type { StripeBook } from './stripe-book.js';
import { readForm, textOf } from './read-form.js';
import type { PaymentIntent } from './stripe-objects.js';

/** What a buyer's browser reaches: the script, and the confirmation by publishable key and client secret. @returns false for everything else. */
export function answerPage(book: StripeBook, request: IncomingMessage, body: string, response: ServerResponse): boolean {
  const path = new URL(request.url ?? '/', 'http://stand-in').pathname;
  if (path === '/stripe.js') {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(fakeStripeJs);
    return true;
  }
  if (path === '/frame') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(fakeFramePage);
    return true;
  }
  const [, id, verb] = /^\/page\/payment_intents\/(\w+)(?:\/(confirm|authenticate))?$/.exec(path) ?? [];
  if (id === undefined) return false;
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  const form = readForm(body);
  const ledger = book.find(null, id);
  const allowed = ledger && ledger.intent.client_secret === textOf(form, 'client_secret') && ledger.account.publishableKey === textOf(form, 'key');
  if (request.method === 'OPTIONS') response.writeHead(204, headers).end();
  else if (!allowed) response.writeHead(401, headers).end(JSON.stringify({ error: { type: 'invalid_request_error', message: 'No such payment_intent' } }));
  else {
    if (verb !== undefined && ledger.intent.status !== 'succeeded' && ledger.intent.status !== 'canceled') {
      const step = verb === 'authenticate' ? 'succeed' : cards.get((textOf(form, 'number') ?? '').replace(/\D/g, ''));
      if (step !== undefined) book.take(ledger, step);
    }
    response.writeHead(200, headers).end(JSON.stringify(asSeenByPage(ledger.intent)));
  }
  return true;
}

/** Stripe's well-known test cards. https://docs.stripe.com/testing */
const cards = new Map([
  ['4242424242424242', 'succeed'], ['4000000000009995', 'decline'], ['4000002500003155', 'askAuthentication'], ['4000000000000077', 'process'],
] as const) as ReadonlyMap<string, 'succeed' | 'decline' | 'askAuthentication' | 'process'>;

function asSeenByPage({ id, object, amount, currency, status, last_payment_error, client_secret }: PaymentIntent): unknown {
  return { id, object, amount, currency, status, last_payment_error, client_secret };
}
