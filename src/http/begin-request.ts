import type { RequestHandler, Response } from 'express';
import type { Clock, Ids, Logger } from '../domain/ports/world.js';
import { clientAddress, isBehindUnknownProxy } from './client-address.js';
import type { HostRole } from './host-types.js';
import { attachState, stateOf } from './request-state.js';

export type BeginRequestOptions = { role: HostRole; clock: Clock; ids: Ids; logger: Logger; trustedProxies: readonly string[] };

/** First of all: an id for the request, its log line, and the end of its signal when the client goes away. */
export function beginRequest({ role, clock, ids, logger, trustedProxies }: BeginRequestOptions): RequestHandler {
  return (request, response, next) => {
    const requestId = `req_${ids.base62(20)}`;
    const abort = new AbortController();
    attachState(response, {
      requestId,
      startedAt: clock.now().getTime(),
      ipAddress: clientAddress(request, trustedProxies),
      behindUnknownProxy: isBehindUnknownProxy(request, trustedProxies),
      facts: null,
      principal: null,
      organizationId: null,
      replayed: false,
      errorCode: null,
      abort,
    });
    response.setHeader('X-Request-ID', requestId);
    // `close` comes after the last byte was sent or the connection was lost, exactly once.
    response.once('close', () => {
      if (!response.writableFinished) abort.abort();
      logRequest(logger, role, request.method, response, clock.now().getTime());
    });
    next();
  };
}

/**
 * One line per request. Of the address only the path template of the spec is told: ids, codes and queries can be personal or secret, and the
 * request id leads to them where they are kept.
 */
function logRequest(logger: Logger, role: HostRole, method: string, response: Response, endedAt: number): void {
  const { requestId, startedAt, facts, principal, organizationId, replayed, errorCode, ipAddress } = stateOf(response);
  logger.info('request', {
    requestId,
    host: role,
    method,
    path: facts?.path ?? null,
    operationId: facts?.operationId ?? null,
    status: response.writableFinished ? response.statusCode : 499,
    durationMs: endedAt - startedAt,
    ...(principal?.kind === 'apiKey' ? { keyId: principal.keyId } : {}),
    ...(principal?.kind === 'operator' ? { userId: principal.userId } : {}),
    ...(organizationId === null ? {} : { organizationId }),
    ...(replayed ? { replayed } : {}),
    ...(errorCode === null ? {} : { errorCode }),
    ipAddress,
  });
}
