import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request of a provider to `/hooks/{type}/{providerId}`, byte for byte. */
export type SentHook = Readonly<{ path: string; rawBody: Buffer; headers: Readonly<Record<string, string>> }>;

export type Postman = Readonly<{
  url: string;
  /** Everything handed in so far, in its order. */
  seen: readonly SentHook[];
  /** Keeps what is handed in from now on, and tells the sender that it was taken. */
  hold: () => void;
  /** Goes on delivering at once; what was held is given back and not delivered by itself. */
  release: () => SentHook[];
  /** Brings one request to the gateway. @returns the gateway's status. */
  deliver: (hook: SentHook) => Promise<number>;
  close: () => void;
}>;

/** Stands between a provider's events and the gateway, so that any of them can be late, lost, doubled or out of order, whatever the provider. */
export async function startPostman(gatewayUrl: () => string): Promise<Postman> {
  const seen: SentHook[] = [];
  let held: SentHook[] | null = null;

  const deliver = async (hook: SentHook): Promise<number> => {
    const response = await fetch(gatewayUrl() + hook.path, { method: 'POST', headers: hook.headers, body: new Uint8Array(hook.rawBody) });
    await response.arrayBuffer();
    return response.status;
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const hook = { path: request.url ?? '/', rawBody: Buffer.concat(chunks), headers: ownHeaders(request.headers) };
      seen.push(hook);
      if (held) {
        held.push(hook);
        return void response.writeHead(200).end();
      }
      deliver(hook).then((status) => response.writeHead(status).end(), () => response.writeHead(503).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    hold: () => void (held ??= []),
    release() {
      const kept = held ?? [];
      held = null;
      return kept;
    },
    deliver,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What the sender says itself, without what belongs to the connection. */
function ownHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const connection = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive', 'accept-encoding', 'expect']);
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined || connection.has(name) ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]])));
}
