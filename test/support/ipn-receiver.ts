import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedIpn = Readonly<{
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  rawBody: Buffer;
  json: Record<string, unknown>;
  receivedAt: number;
}>;

export type IpnReceiver = Readonly<{
  origin: string;
  url: string;
  port: number;
  received: ReceivedIpn[];
  inFlight: () => number;
  /** The most requests that were ever in flight at once. */
  inFlightPeak: () => number;
  close: () => Promise<void>;
}>;

export type AnswerIpn = (ipn: ReceivedIpn, response: ServerResponse, count: number) => void;

export const answerOk: AnswerIpn = (_ipn, response) => response.writeHead(200, { 'Content-Length': 2 }).end('OK');
export const answerStatus = (status: number): AnswerIpn => (_ipn, response) => response.writeHead(status, { 'Content-Length': 0 }).end();

/** A merchant's server: records what it gets, byte for byte, and answers as told. */
export async function startIpnReceiver(answer: AnswerIpn = answerOk, { port = 0 }: { port?: number } = {}): Promise<IpnReceiver> {
  const received: ReceivedIpn[] = [];
  let inFlight = 0;
  let peak = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    inFlight += 1;
    peak = Math.max(peak, inFlight);
    response.on('close', () => { inFlight -= 1; });
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const rawBody = Buffer.concat(chunks);
      const ipn = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, rawBody, json: JSON.parse(rawBody.toString('utf8')) as Record<string, unknown>, receivedAt: Date.now() };
      received.push(ipn);
      answer(ipn, response, received.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    url: `${origin}/ipn`,
    port: address.port,
    received,
    inFlight: () => inFlight,
    inFlightPeak: () => peak,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Verifies as the shop plugins in the field do, written without the gateway's own code (WIRE 6, 14). */
export function isSignedWith(secret: string, { headers, rawBody, receivedAt }: ReceivedIpn, header = 'x-signature-hmac-sha256'): boolean {
  const timestamp = String(headers['x-signature-timestamp'] ?? '');
  if (!/^[0-9]+$/.test(timestamp) || Math.abs(receivedAt / 1_000 - Number(timestamp)) > 300) return false;
  const message = Buffer.concat([Buffer.from(timestamp, 'ascii'), Buffer.from('.', 'ascii'), rawBody]);
  return headers[header] === createHmac('sha256', secret).update(message).digest('hex');
}
