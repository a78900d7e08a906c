import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What happens to one request on its way to the provider. `refuse`: it never arrives, the line answers in the provider's words. `lose_answer`: it takes effect, but
 * the connection is cut before the answer. `hang`: it takes effect and nothing is ever answered. `break_answer`: it takes effect, but is answered by an error.
 * `hold`: it takes effect, and the answer waits for `release`.
 */
export type LineFault =
  | { kind: 'refuse' | 'break_answer'; status: number; headers: Record<string, string>; body: string }
  | { kind: 'lose_answer' | 'hang' | 'hold' };

export type FaultyLine = Readonly<{
  url: string;
  /** For the next POST requests, one each; others pass. */
  faults: LineFault[];
  /** Requests that were let through or not, in their order. */
  requests: { method: string; path: string }[];
  /** Lets the answers go that are held. */
  release: () => void;
  /** Resolves once the answer of a held request is there. */
  untilHeld: () => Promise<void>;
  close: () => void;
}>;

/** Stands between a provider's client and its stand-in, so that any request can fail before or after it took effect, whatever the provider. */
export async function startFaultyLine(targetUrl: () => string): Promise<FaultyLine> {
  const faults: LineFault[] = [];
  const requests: { method: string; path: string }[] = [];
  const held: (() => void)[] = [];
  let tellHeld: (() => void)[] = [];

  function pass(request: IncomingMessage, body: Buffer, take: (answer: IncomingMessage, bytes: Buffer) => void, fail: () => void): void {
    const target = new URL(targetUrl());
    const onward = httpRequest({ host: target.hostname, port: target.port, method: request.method, path: request.url, headers: { ...request.headers, host: target.host } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => take(answer, Buffer.concat(chunks)));
    });
    onward.on('error', fail).end(body);
  }

  function handle(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    requests.push({ method: request.method ?? '', path: request.url ?? '' });
    const fault = request.method === 'POST' ? faults.shift() : undefined;
    if (fault?.kind === 'refuse') return void response.writeHead(fault.status, fault.headers).end(fault.body);
    pass(request, body, (answer, bytes) => {
      const send = (): void => void response.writeHead(answer.statusCode ?? 502, answer.headers).end(bytes);
      switch (fault?.kind) {
        case undefined: return send();
        case 'hang': return;
        case 'lose_answer': return void response.destroy();
        case 'break_answer': return void response.writeHead(fault.status, fault.headers).end(fault.body);
        case 'hold':
          held.push(send);
          for (const tell of tellHeld.splice(0)) tell();
      }
    }, () => void response.destroy());
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => handle(request, response, Buffer.concat(chunks)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    requests,
    release: () => held.splice(0).forEach((send) => send()),
    untilHeld: () => (held.length > 0 ? Promise.resolve() : new Promise<void>((resolve) => { tellHeld = [...tellHeld, resolve]; })),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
