import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createHolds } from './hold-calls.js';
import type { Hold, HoldPoint } from './hold-calls.js';

export type ProviderRequest = { method: string; path: string; body: string };

export type HoldableProvider = {
  port: number;
  hold: (point: HoldPoint, matches: (request: ProviderRequest) => boolean) => Hold;
  close: () => Promise<void>;
};

/** The way to a provider on which a call can be held up at either end, so that a kill falls exactly there. */
export async function holdProvider({ url }: { url: string }): Promise<HoldableProvider> {
  const holds = createHolds<ProviderRequest>();
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url: path = '/', headers } = request;
      const body = await buffer(request);
      const held = holds.take({ method, path, body: body.toString('utf8') });
      if (held?.point === 'before') return held.reach();
      const { host: _host, connection: _connection, 'content-length': _length, ...kept } = headers;
      const answer = await fetch(url + path, { method, redirect: 'manual', headers: kept as Record<string, string>, ...(body.length === 0 ? {} : { body: new Uint8Array(body) }) });
      const text = await answer.text();
      if (held) return held.reach();
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'application/json' }).end(text);
    })().catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    hold: holds.add,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
