import type { Request, Response } from 'express';
import { auditBy } from '../domain/audit-entry.js';
import { GatewayError } from '../domain/errors.js';
import type { Principal, RequestContext } from '../domain/principal.js';
import type { Logger, Timers } from '../domain/ports/world.js';
import { systemTenant } from '../domain/tenant.js';
import type { Tenant } from '../domain/tenant.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';
import { authenticate, readSessionHeaders } from './authenticate.js';
import type { Authenticators } from './authenticate.js';
import { authorize, isOwnScope } from './authorize.js';
import type { BoundOperation, HostRole, OperationAnswer, OperationRequest } from './host-types.js';
import { requestHash } from './idempotency.js';
import type { createIdempotency } from './idempotency.js';
import { createOperationValidator } from './operation-validator.js';
import { assertPanelOrigin, corsHeaders } from './origin-guard.js';
import { toGatewayError, toProblem } from './problem.js';
import type { FailureKind, RateGate } from './rate-gate.js';
import { isJsonContentType, parseJson } from './read-body.js';
import type { BodyReader } from './read-body.js';
import { redact } from './redact.js';
import { stateOf } from './request-state.js';
import type { RequestState } from './request-state.js';
import { sendAnswer, sendProblem } from './send-answer.js';
import { readCookie } from './session-cookie.js';

export type ServeOptions = {
  role: HostRole;
  cookieName: string;
  panelOrigin: string;
  errorDocsUrl: string;
  handlerTimeoutMs: number;
  validateResponses: boolean;
  logRequestBodies: boolean;
  authenticators: Authenticators;
  rateGate: RateGate;
  runOnce: ReturnType<typeof createIdempotency>;
  readBody: BodyReader;
  timers: Timers;
  logger: Logger;
};

/** A test helper may be told to wait a minute before it begins. */
const testHelperTimeoutMs = 90_000;

type Served = { request: Request; response: Response; state: RequestState; operation: BoundOperation };

/**
 * One request of one operation, door to answer: origin, who, how often, may they, what do they ask, once, answer. Nothing is read
 * of a body before the caller is known.
 */
export function createOperationServer(operation: BoundOperation, options: ServeOptions): (request: Request, response: Response) => Promise<void> {
  const { facts } = operation;
  const validator = createOperationValidator(operation, {
    validateResponses: options.validateResponses,
    onBadResponse: (error, _request, response) => refuseBadResponse(options, facts.operationId, error, response),
  });

  return async (request, response) => {
    const state = stateOf(response);
    state.facts = facts;
    const served: Served = { request, response, state, operation };
    normalizeContentType(request, facts);
    await validator.prepare(request, response);
    const { principal, tenant } = await admit(served, options);
    const { body, rawBody, bytes } = await readRequestBody(served, options);
    const hash = facts.idempotency === 'key' ? requestHash(request.method, pathOf(request), body) : null;
    request.body = rawBody === null ? body : {};
    await validator.validateRequest(request, response, bytes);
    // Not before: the spec tells what is sensitive of documented fields only, and in any other field there may be anything.
    if (options.logRequestBodies && body !== undefined) options.logger.debug('request body', { requestId: state.requestId, operationId: facts.operationId, body: redact(body, facts.sensitiveRequest) });
    assertOwnOrganization(request, tenant);
    const input = toOperationRequest(served, options, { principal, tenant, rawBody });
    const answer = await answerOf(served, options, { input, hash });
    response.set(answer.corsHeaders);
    await sendAnswer(response, answer, { streamType: facts.responseContentType, signal: state.abort.signal });
  };
}

async function admit({ request, response, state, operation: { facts } }: Served, options: ServeOptions): Promise<{ principal: Principal; tenant: Tenant | null }> {
  const { role, rateGate, authenticators, cookieName, panelOrigin } = options;
  if (role === 'panel') assertPanelOrigin(request, facts, panelOrigin);
  const principal = await authenticate(request, { facts, role, from: auditBy({ ...state, principal: { kind: 'anonymous' }, userAgent: userAgentOf(request) }), ipAddress: state.ipAddress, cookieName, authenticators }).catch(async (error: unknown) => {
    if (error instanceof GatewayError && error.status === 401) await rateGate.countFailure(request, state.ipAddress, 'auth');
    throw error;
  });
  state.principal = principal;
  const { headers, refusal } = await rateGate.count(request, facts, principal, state.ipAddress);
  response.set(headers);
  if (refusal !== null) throw refusal;
  const mode = principal.kind === 'operator' ? readSessionHeaders(request).mode : null;
  const tenant = authorize(facts, principal, mode);
  state.organizationId = tenant?.organizationId ?? null;
  return { principal, tenant };
}

async function readRequestBody({ request, response, operation: { facts } }: Served, { readBody }: ServeOptions): Promise<{ body: unknown; rawBody: Uint8Array | null; /** Length, decompressed. */ bytes: number }> {
  if (facts.requestContentType === null) return { body: undefined, rawBody: null, bytes: 0 };
  const bytes = await readBody(request, response);
  if (facts.rateClass === 'hooks') return { body: undefined, rawBody: bytes, bytes: bytes.length };
  // Left out, it asks for nothing in particular.
  const body = bytes.length === 0 && facts.requestBodyOptional ? {} : parseJson(bytes);
  return { body, rawBody: null, bytes: bytes.length };
}

/**
 * The validator keeps one compiled form per content type it has seen, parameters included: it is only ever shown the documented one.
 * @throws GatewayError unsupported_media_type.
 */
function normalizeContentType(request: Request, { requestContentType: documented, requestBodyOptional }: BoundOperation['facts']): void {
  if (documented === null) {
    delete request.headers['content-type'];
    return;
  }
  if (documented === 'application/json' && !isJsonContentType(request.headers['content-type']) && !(requestBodyOptional && isWithoutBody(request))) {
    throw new GatewayError('unsupported_media_type', 'Send the body with Content-Type: application/json');
  }
  request.headers['content-type'] = documented;
}

function isWithoutBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

function assertOwnOrganization(request: Request, tenant: Tenant | null): void {
  const named = request.params['organizationId'];
  if (named !== undefined && tenant !== null && named !== tenant.organizationId) throw new GatewayError('not_found', 'No organization has this id');
}

function toOperationRequest({ request, state }: Served, { cookieName, role }: ServeOptions, { principal, tenant, rawBody }: { principal: Principal; tenant: Tenant | null; rawBody: Uint8Array | null }): OperationRequest {
  const context: RequestContext = {
    requestId: state.requestId,
    principal,
    tenant,
    ipAddress: state.ipAddress,
    behindUnknownProxy: state.behindUnknownProxy,
    userAgent: userAgentOf(request),
    origin: request.headers.origin ?? null,
    checkoutSession: headerText(request, 'x-checkout-session'),
    sessionCookie: role === 'panel' ? readCookie(request.headers.cookie, cookieName) : null,
    rawBody,
    reservedIds: null,
    signal: state.abort.signal,
  };
  return { path: request.params, query: request.query, headers: request.headers, body: request.body as unknown, context };
}

type Answer = OperationAnswer & { corsHeaders: Record<string, string> };

async function answerOf(served: Served, options: ServeOptions, { input, hash }: { input: OperationRequest; hash: string | null }): Promise<Answer> {
  const { request, response, state, operation } = served;
  const key = hash === null ? null : headerText(request, 'idempotency-key');
  const cors = corsOf(options.role, request);
  const owner = keyOwner(operation.facts, input.context);
  if (key === null || hash === null || owner === null) {
    return { ...(await handleInTime(served, options, input)), corsHeaders: cors };
  }
  const { answer, replayed } = await options.runOnce({ tenant: owner, key, hash, sealed: operation.facts.sensitiveResponse.length > 0 }, async (reservedIds) => {
    const given: OperationRequest = { ...input, context: { ...input.context, reservedIds } };
    const result = await handleInTime(served, options, given).catch((error: unknown): OperationAnswer => toErrorAnswer(options, state, error));
    const headers = Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]));
    return { status: result.status, headers, body: JSON.stringify(result.body ?? null) };
  });
  if (replayed) {
    state.replayed = true;
    response.setHeader('Idempotent-Replayed', 'true');
  }
  const body = JSON.parse(answer.body) as unknown;
  if (answer.status >= 400) response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  return { status: answer.status, headers: answer.headers, body: answer.status >= 400 ? withRequestId(body, state.requestId) : body, corsHeaders: cors };
}

/**
 * Whose keys they are. What is an operator's own affair is kept under the operator: a colleague in the same organization who happens on the same
 * key must not be given the answer, and it may have secrets in it.
 */
function keyOwner({ scope, role }: OperationFacts, { tenant, principal }: RequestContext): Tenant | null {
  // What is done for the installation belongs to no organization, and is repeated as safely.
  if (principal.kind === 'systemKey') return systemTenant;
  if (principal.kind !== 'operator') return tenant;
  return tenant === null || role === 'system' || isOwnScope(scope) ? { organizationId: principal.userId, livemode: false } : tenant;
}

/** The handler, or 503 at the time limit: what it began goes on and is told by the object itself. */
async function handleInTime({ state, operation, request }: Served, options: ServeOptions, input: OperationRequest): Promise<OperationAnswer> {
  let cancel = (): void => undefined;
  const limitMs = operation.facts.testModeOnly ? Math.max(options.handlerTimeoutMs, testHelperTimeoutMs) : options.handlerTimeoutMs;
  const late = new Promise<never>((_resolve, reject) => {
    cancel = options.timers.after(limitMs, () => {
      reject(new GatewayError('service_unavailable', 'The request took too long; look at the object before you try again', { retryAfterSeconds: 5 }));
      state.abort.abort();
    });
  });
  try {
    return await Promise.race([operation.handle(input), late]);
  } catch (error) {
    const kind = failureKind(operation.facts, error);
    if (kind !== null) await options.rateGate.countFailure(request, state.ipAddress, kind);
    throw error;
  } finally {
    cancel();
  }
}

/** Guesses are counted against the address: at hooks whatever is refused, at the sign-in what was not accepted. */
function failureKind({ rateClass }: OperationFacts, error: unknown): FailureKind | null {
  if (!(error instanceof GatewayError)) return null;
  if (rateClass === 'hooks') return error.status >= 400 && error.status < 500 ? 'hooks' : null;
  return rateClass === 'auth' && error.status === 401 ? 'auth' : null;
}

function toErrorAnswer(options: ServeOptions, state: RequestState, thrown: unknown): OperationAnswer {
  const error = toGatewayError(thrown);
  noteError(options.logger, state, error);
  const retryAfter = error.retryAfterSeconds === null ? {} : { 'Retry-After': error.retryAfterSeconds };
  return { status: error.status, headers: retryAfter, body: toProblem(error, { requestId: state.requestId, errorDocsUrl: options.errorDocsUrl }) };
}

/** A replayed refusal is a new request with an id of its own; everything else of it stays. */
function withRequestId(body: unknown, requestId: string): unknown {
  return typeof body === 'object' && body !== null ? { ...body, requestId } : body;
}

/** Notes an error for the log line, and its cause where it is a fault of ours. */
export function noteError(logger: Logger, state: RequestState, error: GatewayError): void {
  state.errorCode = error.code;
  if (error.status >= 500) logger.error('request failed', { requestId: state.requestId, operationId: state.facts?.operationId ?? null, code: error.code, error: error.cause ?? error });
}

function refuseBadResponse({ logger, errorDocsUrl }: ServeOptions, operationId: string, error: unknown, response: Response): void {
  const state = stateOf(response);
  logger.error('the answer does not fit the spec', { requestId: state.requestId, operationId, status: response.statusCode, error });
  const failure = new GatewayError('internal_error', 'Something went wrong; quote the requestId when you ask for help');
  state.errorCode = failure.code;
  sendProblem(response, toProblem(failure, { requestId: state.requestId, errorDocsUrl }));
}

function corsOf(role: HostRole, request: Request): Record<string, string> {
  const { origin } = request.headers;
  if ((role !== 'checkout' && role !== 'main') || origin === undefined || !/^https?:\/\/[!-~]{1,255}$/.test(origin)) return {};
  return corsHeaders(origin);
}

function userAgentOf(request: Request): string | null {
  return request.headers['user-agent']?.slice(0, 512) ?? null;
}

function headerText(request: Request, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

function pathOf(request: Request): string {
  return request.url.split('?', 1)[0] ?? '';
}
