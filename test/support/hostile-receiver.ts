import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

export type HostileReceiver = Readonly<{
  url: string;
  port: number;
  /** Connections ever accepted. */
  connections: () => number;
  open: () => number;
  /** Whole requests seen, as text. */
  requests: string[];
  close: () => Promise<void>;
}>;

/**
 * A raw TCP server that misbehaves in one way: `answer` gets the socket once the head of a request has arrived, and does with it what it likes.
 */
export async function startHostileReceiver(answer: (socket: Socket, requestCount: number) => void): Promise<HostileReceiver> {
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  let connectionCount = 0;
  const server: Server = createServer((socket) => {
    connectionCount += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      const head = received.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (head === -1 || received.length < head + 4 + length) return;
      requests.push(received);
      received = '';
      answer(socket, requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/ipn`,
    port,
    connections: () => connectionCount,
    open: () => sockets.size,
    requests,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Writes `text` a byte at a time until the other side has had enough. */
export function drip(socket: Socket, text: string, everyMs: number): void {
  let position = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || position >= text.length) return clearInterval(timer);
    socket.write(text[position] ?? '');
    position += 1;
  }, everyMs);
}
