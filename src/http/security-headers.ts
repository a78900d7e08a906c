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

/** Whose forms may stand on the payment page: where their scripts come from, what their frames show and what the scripts talk to. */
export type FormSources = Readonly<{ scripts: readonly string[]; frames: readonly string[]; connections: readonly string[] }>;

export type PageHeadersOptions = { role: HostRole; secure: boolean; formSources: FormSources };

/** Headers of web pages: scripts from this host only, and on the payment page those of the providers' forms; no framing. Logos may come from any https address. */
export function pageHeaders({ role, secure, formSources }: PageHeadersOptions): RequestHandler {
  const { scripts, frames, connections } = role === 'checkout' ? formSources : { scripts: [], frames: [], connections: [] };
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // The reference under /docs draws with a bundled script that starts a worker from a blob.
        scriptSrc: role === 'api' ? ["'self'", "'unsafe-inline'"] : ["'self'", ...scripts],
        ...(frames.length > 0 ? { frameSrc: [...frames] } : {}),
        workerSrc: role === 'api' ? ["'self'", 'blob:'] : ["'self'"],
        // The web apps bring no inline styles; the documentation does.
        styleSrc: role === 'api' ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:', 'https:', ...(secure ? [] : ['http:'])],
        connectSrc: ["'self'", ...connections],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: yearSeconds, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    // A bank or wallet may open a window of its own from a provider's form and report back through it.
    crossOriginOpenerPolicy: { policy: role === 'checkout' ? 'same-origin-allow-popups' : 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}
