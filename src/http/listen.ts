import { createServer } from 'node:http';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { errorTable } from '../domain/errors.js';
import type { ErrorCode } from '../domain/errors.js';
import type { Ids, Timers } from '../domain/ports/world.js';

export type ListenOptions = {
  app: RequestListener;
  /** Address to bind, e.g. `127.0.0.1`; 0 as port lets the system choose. */
  hostname: string;
  port: number;
  errorDocsUrl: string;
  ids: Ids;
  timers: Timers;
  /** Until all headers are there. */
  headersTimeoutMs?: number;
  /** Until the whole request is there, body included. */
  requestTimeoutMs?: number;
  keepAliveTimeoutMs?: number;
};

export type Listener = {
  hostname: string;
  port: number;
  /** Takes no new connections, lets requests under way end, then closes what is left after `drainMs`. */
  close(options?: { drainMs?: number }): Promise<void>;
};

/** Longer than Caddy keeps its own idle connections, so that it is never the gateway that closes one that is just being used. */
const keepAliveTimeoutMsDefault = 150_000;

/** Starts a listener with every wait bounded: a request that stalls gets 408, and its connection is closed. */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { app, hostname, port, headersTimeoutMs = 10_000, requestTimeoutMs = 20_000, keepAliveTimeoutMs = keepAliveTimeoutMsDefault } = options;
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.max(50, Math.min(headersTimeoutMs, requestTimeoutMs) / 10),
      keepAliveTimeout: keepAliveTimeoutMs,
      maxHeaderSize: 16 * 1024,
    },
    app,
  );
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuse(options, error, socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { hostname, port: (server.address() as AddressInfo).port, close: ({ drainMs = 10_000 } = {}) => closeServer(server, underWay, options.timers, drainMs) };
}

function closeServer(server: Server, underWay: ReadonlySet<ServerResponse>, timers: Timers, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timers.after(drainMs, () => server.closeAllConnections());
    server.close(() => {
      cancel();
      resolve();
    });
    server.closeIdleConnections();
    // A stream of events never ends by itself; its reader connects again, elsewhere.
    for (const response of underWay) {
      if (String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')) response.destroy();
    }
  });
}

/** What the HTTP parser refuses never becomes a request: it is answered here in the same shape as everything else. */
function refuse({ ids, errorDocsUrl }: ListenOptions, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, status, detail] = verdictOf(error.code);
  const requestId = `req_${ids.base62(20)}`;
  const body = JSON.stringify({ type: `${errorDocsUrl}/${code}`, title: errorTable[code][1], status, detail, code, requestId, errors: [], error: detail, message: detail });
  const head = [
    `HTTP/1.1 ${status} ${status === 408 ? 'Request Timeout' : status === 431 ? 'Request Header Fields Too Large' : 'Bad Request'}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-ID: ${requestId}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function verdictOf(errorCode: string | undefined): [ErrorCode, number, string] {
  if (errorCode === 'ERR_HTTP_REQUEST_TIMEOUT') return ['request_timeout', 408, 'The request did not arrive in time; send it again'];
  if (errorCode === 'HPE_HEADER_OVERFLOW') return ['invalid_request', 431, 'The headers are too large; send less'];
  return ['invalid_request', 400, 'This is not a valid HTTP request'];
}
