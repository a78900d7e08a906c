import express from 'express';
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express';
import { GatewayError } from '../domain/errors.js';
import type { IdempotencyStore } from '../domain/ports/idempotency-store.js';
import type { RateLimitStore, RateWindow } from '../domain/ports/rate-limit-store.js';
import type { Clock, Ids, Logger, Timers } from '../domain/ports/world.js';
import type { Authenticators } from './authenticate.js';
import { beginRequest } from './begin-request.js';
import { collectOperations } from './collect-operations.js';
import type { HostRole, HostService } from './host-types.js';
import { createIdempotency } from './idempotency.js';
import { createOperationMatcher } from './match-operation.js';
import { preflightHeaders } from './origin-guard.js';
import { toGatewayError, toProblem } from './problem.js';
import { createRateGate } from './rate-gate.js';
import { createProcessRateStore } from './process-rate-store.js';
import { createRateLimiter } from './rate-limiter.js';
import { createBodyReader } from './read-body.js';
import { stateOf } from './request-state.js';
import { apiHeaders, pageHeaders } from './security-headers.js';
import type { FormSources } from './security-headers.js';
import { sendProblem } from './send-answer.js';
import { createOperationServer, noteError } from './serve-operation.js';
import { servePages } from './serve-pages.js';
import type { PagesOptions } from './serve-pages.js';
import { serveSpecs } from './serve-specs.js';
import { sessionCookieName } from './session-cookie.js';

/** What a host is told by the configuration. */
export type HostSettings = Readonly<{
  /** Served over https, behind Caddy or directly: `__Host-` cookies and HSTS. False in development only. */
  secure: boolean;
  /** Origin of the Admin Panel, e.g. `https://dashboard.example`. */
  panelOrigin: string;
  /** Base of the error pages without a slash at its end, e.g. `https://api.example/docs/errors`. */
  errorDocsUrl: string;
  trustedProxies: readonly string[];
  /** Windows per rate class, with the failure classes of `rate-gate.ts`; null switches all limits off. */
  rateLimits: Readonly<Record<string, readonly RateWindow[]>> | null;
  rateLimitWhitelist: readonly string[];
  /** Checks every answer against the spec: in tests and contract runs. */
  validateResponses: boolean;
  /** Of the payment page; absent: no provider has a form there. */
  formSources?: FormSources;
  /** Writes a debug line with the body of each JSON request, sensitive places masked. */
  logRequestBodies?: boolean;
  bodyBytesMax?: number;
  handlerTimeoutMs?: number;
}>;

export type HostDeps = Readonly<{
  authenticators: Authenticators;
  idempotency: IdempotencyStore;
  rateLimits: RateLimitStore;
  clock: Clock;
  timers: Timers;
  ids: Ids;
  logger: Logger;
}>;

export type CreateHostOptions = { role: HostRole; services: readonly HostService[]; settings: HostSettings; deps: HostDeps; pages?: readonly PagesOptions[] };

/** 1 MiB, as the spec says of 413; hooks have the same bound, before their signature is looked at. */
const bodyBytesMaxDefault = 1024 * 1024;
const handlerTimeoutMsDefault = 28_000;

/**
 * One host: answers the operations of its specs that name its role, its pages, and 404 or 405 for everything else.
 * @throws Error when specs, generated facts and handlers differ.
 */
export function createHost({ role, services, settings, deps, pages = [] }: CreateHostOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.use(beginRequest({ role, trustedProxies: settings.trustedProxies, ...deps }));
  app.use(apiHeaders(settings));
  // Plugins call `/v1/…`; it is the same as `/api/v1/…`, with and without a proxy in front (WIRE.md 1).
  if (role === 'api') app.use(rewriteShortPrefix);
  app.use(dispatch({ role, services, settings, deps }));
  if (pages.length > 0) app.use(keepPagesOff);
  if (role === 'api' || role === 'main') app.use(serveSpecs(services));
  for (const page of pages) app.use(page.mount, pageHeaders({ role, secure: settings.secure, formSources: settings.formSources ?? { scripts: [], frames: [], connections: [] } }), servePages(page));
  app.use((_request: Request, _response: Response) => {
    throw new GatewayError('not_found', 'There is nothing at this path on this host');
  });
  app.use(answerError({ settings, deps }));
  return app;
}

const rewriteShortPrefix: RequestHandler = (request, _response, next) => {
  if (request.url.startsWith('/v1/')) request.url = `/api${request.url}`;
  next();
};

/** What any host's spec may have below these is never a page: a web app answers every path it does not know with itself. */
const reservedPaths = /^\/(api|v1|hooks|health|internal)(\/|$)/;

const keepPagesOff: RequestHandler = (request, _response, next) => {
  if (reservedPaths.test(request.path)) throw new GatewayError('not_found', 'There is nothing at this path on this host');
  next();
};

function dispatch({ role, services, settings, deps }: Omit<CreateHostOptions, 'pages'>): RequestHandler {
  const operations = collectOperations(role, services);
  const match = createOperationMatcher(operations);
  const limiter = settings.rateLimits === null ? null : createRateLimiter({ store: deps.rateLimits, classes: settings.rateLimits, ...deps });
  const hookFailures = settings.rateLimits === null ? null : createRateLimiter({ store: createProcessRateStore(deps), classes: settings.rateLimits, ...deps });
  const options = {
    role,
    cookieName: sessionCookieName(settings),
    panelOrigin: settings.panelOrigin,
    errorDocsUrl: settings.errorDocsUrl,
    handlerTimeoutMs: settings.handlerTimeoutMs ?? handlerTimeoutMsDefault,
    validateResponses: settings.validateResponses,
    logRequestBodies: settings.logRequestBodies ?? false,
    rateGate: createRateGate({ limiter, hookFailures, whitelist: settings.rateLimitWhitelist }),
    runOnce: createIdempotency({ store: deps.idempotency, ...deps }),
    readBody: createBodyReader({ limitBytes: settings.bodyBytesMax ?? bodyBytesMaxDefault }),
    ...deps,
  };
  const servers = new Map(operations.map((operation) => [operation, createOperationServer(operation, options)]));

  return (request, response, next) => {
    const found = match(request.method, request.url.split('?', 1)[0] ?? '');
    if (found.kind === 'unknown_path') return next();
    if (found.kind === 'method_not_allowed') return answerMethod(role, request, response, found.allow);
    const serve = servers.get(found.operation);
    if (serve === undefined) return next();
    serve(request, response).catch(next);
  };
}

function answerMethod(role: HostRole, request: Request, response: Response, allow: readonly string[]): void {
  const { origin } = request.headers;
  const mayAsk = (role === 'checkout' || role === 'main') && request.url.startsWith('/api/') && origin !== undefined && /^https?:\/\/[!-~]{1,255}$/.test(origin);
  if (request.method === 'OPTIONS' && mayAsk && request.headers['access-control-request-method'] !== undefined) {
    response.status(204).set(preflightHeaders(origin, allow)).end();
    return;
  }
  response.setHeader('Allow', allow.join(', '));
  throw new GatewayError('method_not_allowed', `This path takes ${allow.join(', ')} only`);
}

function answerError({ settings, deps }: { settings: HostSettings; deps: HostDeps }): ErrorRequestHandler {
  return (thrown: unknown, _request, response, _next) => {
    const error = toGatewayError(thrown);
    const state = stateOf(response);
    noteError(deps.logger, state, error);
    if (response.headersSent) {
      // Part of the answer is on its way: all that is left is to break the connection, so that nobody takes it for complete.
      response.destroy();
      return;
    }
    if (error.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="payment-gateway"');
    if (error.retryAfterSeconds !== null) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    sendProblem(response, toProblem(error, { requestId: state.requestId, errorDocsUrl: settings.errorDocsUrl }));
  };
}
