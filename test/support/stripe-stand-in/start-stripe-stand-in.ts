import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock, Ids } from '../../../src/domain/ports/world.js';
import { readForm } from './read-form.js';
import type { Form } from './read-form.js';
import { answerApi, failure } from './stripe-api.js';
import type { ApiAnswer } from './stripe-api.js';
import { createStripeBook } from './stripe-book.js';
import type { StripeBook } from './stripe-book.js';
import type { Account } from './stripe-objects.js';
import { answerPage } from './stripe-page-api.js';

export type StripeStandIn = Readonly<{
  /** Origin of its API, and of its Stripe.js at `/stripe.js`. */
  url: string;
  book: StripeBook;
  /** A new test account, whose events go to `hookUrl`. */
  openAccount: (hookUrl: string) => Account;
  /** Requests to the API, as they came; bodies are form text. */
  requests: { method: string; path: string; body: string; headers: IncomingMessage['headers'] }[];
  close: () => void;
}>;

type KeptAnswer = { request: string; answer: ApiAnswer };

/** A stateful Stripe for tests, over HTTP: payments, refunds, disputes, idempotency keys, signed events, and a small Stripe.js. */
export async function startStripeStandIn({ clock, ids }: { clock: Clock; ids: Ids }): Promise<StripeStandIn> {
  const book = createStripeBook({ clock, ids });
  const requests: StripeStandIn['requests'] = [];
  const keys = new Map<string, KeptAnswer>();

  function answer(request: IncomingMessage, body: string, reply: (answer: ApiAnswer, headers?: Record<string, string>) => void): void {
    const { pathname, search } = new URL(request.url ?? '/', 'http://stand-in');
    const method = request.method ?? '';
    requests.push({ method, path: pathname + search, body, headers: request.headers });
    const secretKey = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const account = book.accounts.find((candidate) => candidate.secretKey === secretKey);
    if (!account) return reply(failure(401, { message: `Invalid API Key provided: ${secretKey.slice(0, 8)}****` }));

    const asked = { method, path: pathname, query: readForm(search), form: readForm(body), account };
    const key = method === 'POST' ? request.headers['idempotency-key'] : undefined;
    if (typeof key !== 'string') return reply(answerApi(book, asked));
    const kept = keys.get(`${secretKey} ${key}`);
    const text = `${pathname} ${sortedText(asked.form)}`;
    if (kept && kept.request !== text) {
      return reply({ status: 400, body: { error: { type: 'idempotency_error', message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.` } } });
    }
    if (kept) return reply(kept.answer, { 'idempotent-replayed': 'true' });
    const made = answerApi(book, asked);
    // The stored answer is of then, whatever becomes of the object.
    keys.set(`${secretKey} ${key}`, { request: text, answer: { status: made.status, body: structuredClone(made.body) } });
    reply(made);
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      if (answerPage(book, request, body, response)) return;
      answer(request, body, ({ status, body: said }, headers = {}) => write(response, status, said, { ...headers, date: clock.now().toUTCString(), 'request-id': `req_${ids.base62(14)}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    book,
    requests,
    openAccount(hookUrl) {
      const account = { secretKey: `sk_test_${ids.base62(32)}`, publishableKey: `pk_test_${ids.base62(32)}`, webhookSecret: `whsec_${ids.base62(32)}`, hookUrl };
      book.accounts.push(account);
      return account;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function write(response: ServerResponse, status: number, body: unknown, headers: Record<string, string>): void {
  response.sendDate = false;
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function sortedText(form: Form): string {
  return JSON.stringify(Object.entries(form).sort(([a], [b]) => a.localeCompare(b)));
}
