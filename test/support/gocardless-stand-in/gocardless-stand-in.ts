import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from './api-routes.js';
import { createBank } from './bank.js';
import type { Bank } from './bank.js';
import { ApiRefusal } from './objects.js';
import type { Account } from './objects.js';

export type GoCardlessStandIn = Readonly<{
  url: string;
  bank: Bank;
  openAccount(options: { hookUrl: string; environment?: 'sandbox' | 'live' }): Account;
  /** Requests as they came, newest last. */
  requests: readonly { method: string; path: string; idempotencyKey: string | null }[];
  /** Answers in place of the next requests, one each; null lets one pass. */
  answers: (({ status: number; body: unknown; headers?: Record<string, string> }) | 'hang' | null)[];
  close(): void;
}>;

export type StandInOptions = Readonly<{
  now: () => Date;
  /** Every token names an account, which tells nobody of its events: for runs whose accounts are made elsewhere. */
  anyToken?: boolean;
}>;

const rateLimit = 1_000;

/**
 * A stateful stand-in for GoCardless's API over HTTP, strict about what the original demands: token, version header, envelope, idempotency keys (a second use is a 409
 * with the first one's id), metadata's bounds, states, confirmation of refunded totals; with its pagination and rate limit headers.
 */
export async function startGoCardlessStandIn({ now, anyToken = false }: StandInOptions): Promise<GoCardlessStandIn> {
  const bank = createBank({ now });
  const accounts = new Map<string, Account>();
  const requests: { method: string; path: string; idempotencyKey: string | null }[] = [];
  const answers: GoCardlessStandIn['answers'] = [];
  let remaining = rateLimit;

  function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
    remaining = Math.max(1, remaining - 1);
    response.writeHead(status, {
      'content-type': 'application/json', date: now().toUTCString(), 'ratelimit-limit': String(rateLimit), 'ratelimit-remaining': String(remaining), 'ratelimit-reset': now().toUTCString(),
      'x-request-id': randomBytes(8).toString('hex'), ...headers,
    }).end(JSON.stringify(body));
  }

  function find(accessToken: string): Account | undefined {
    const known = accounts.get(accessToken);
    if (known || !anyToken || accessToken === '') return known;
    const opened = accountOf(accessToken, { hookUrl: '' });
    accounts.set(accessToken, opened);
    return opened;
  }

  function handle(request: IncomingMessage, response: ServerResponse, rawBody: string): void {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { method = 'GET', headers } = request;
    const idempotencyKey = typeof headers['idempotency-key'] === 'string' ? headers['idempotency-key'] : null;
    requests.push({ method, path: `${url.pathname}${url.search}`, idempotencyKey });
    const instead = answers.shift();
    if (instead === 'hang') return;
    if (instead) return send(response, instead.status, instead.body, instead.headers);
    try {
      const account = find((headers.authorization ?? '').replace(/^Bearer /, ''));
      if (!account) throw new ApiRefusal(401, 'invalid_api_usage', 'The access token you\'ve used is not a valid access token');
      if (headers['gocardless-version'] !== '2015-07-06') throw new ApiRefusal(400, 'invalid_api_usage', 'GoCardless-Version header is missing', [{ reason: 'missing_version_header', message: 'Version header not found' }]);
      const body: unknown = rawBody === '' ? null : JSON.parse(rawBody);
      if (rawBody !== '' && !(headers['content-type'] ?? '').startsWith('application/json')) throw new ApiRefusal(415, 'invalid_api_usage', 'Content-Type must be JSON');
      const { status, body: answer } = answerApi(bank, { account, method, path: url.pathname.split('/').slice(1), query: url.searchParams, body, idempotencyKey, origin: `http://${headers.host ?? ''}` });
      send(response, status, answer);
    } catch (error) {
      const refusal = error instanceof ApiRefusal ? error : new ApiRefusal(500, 'gocardless', String(error));
      send(response, refusal.status, { error: { message: refusal.message, errors: refusal.errors, documentation_url: 'https://developer.gocardless.com/api-reference', type: refusal.type, request_id: 'REQ1', code: refusal.status } });
    }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => handle(request, response, Buffer.concat(chunks).toString('utf8')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bank, requests, answers,
    openAccount({ hookUrl, environment = 'sandbox' }) {
      const account = accountOf(`${environment}_${randomBytes(20).toString('hex')}`, { hookUrl, environment });
      accounts.set(account.accessToken, account);
      return account;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function accountOf(accessToken: string, { hookUrl, environment = 'sandbox' }: { hookUrl: string; environment?: 'sandbox' | 'live' }): Account {
  return {
    accessToken, environment, webhookSecret: randomBytes(20).toString('hex'), hookUrl,
    billingRequests: new Map(), mandates: new Map(), payments: new Map(), refunds: new Map(), events: [], keys: new Map(), distort: (object) => object,
  };
}
