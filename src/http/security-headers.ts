import helmet from 'helmet';
import type { RequestHandler } from 'express';
import type { HostRole } from './host-types.js';

const yearSeconds = 31_536_000;

/**
 * Headers of JSON answers: nothing may be framed, sniffed, cached or run. Written by hand, as they stand on every answer of the
 * busiest routes; pages get helmet's full set.
 */
export function apiHeaders({ secure }: { secure: boolean }): RequestHandler {
  const headers = new Map([
    ['Cache-Control', 'no-store'],
    ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ...(secure ? ([['Strict-Transport-Security', `max-age=${yearSeconds}; includeSubDomains`]] as const) : []),
  ]);
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
}

export type PageHeadersOptions = { role: HostRole; secure: boolean; /** Where the buyer may be sent by a form or a script: any provider's page. */ };

/** Headers of web pages: scripts from this host only, no framing. Logos may come from any https address. */
export function pageHeaders({ role, secure }: PageHeadersOptions): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // The reference under /docs draws with a bundled script that starts a worker from a blob.
        scriptSrc: role === 'api' ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        workerSrc: role === 'api' ? ["'self'", 'blob:'] : ["'self'"],
        // The web apps bring no inline styles; the documentation does.
        styleSrc: role === 'api' ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:', 'https:', ...(secure ? [] : ['http:'])],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: yearSeconds, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}
