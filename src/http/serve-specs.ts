import type { RequestHandler } from 'express';
import type { HostService } from './host-types.js';

/** The bundled specs a host answers by, at `/openapi/{name}.json`: for tools that read them, from any origin. */
export function serveSpecs(services: readonly HostService[]): RequestHandler {
  const bodies = new Map(services.map(({ name, document }) => [`/openapi/${name}.json`, JSON.stringify(document)]));
  return (request, response, next) => {
    const body = request.method === 'GET' || request.method === 'HEAD' ? bodies.get(request.path) : undefined;
    if (body === undefined) return next();
    response.set({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
    response.send(body);
  };
}
