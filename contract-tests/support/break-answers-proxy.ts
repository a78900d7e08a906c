import { createServer, request } from 'node:http';
import type { IncomingMessage } from 'node:http';

/** An answer on its way; the body is the parsed JSON. */
export type PassingAnswer = { method: string; path: string; status: number; headers: Record<string, string | string[] | undefined>; body: Record<string, unknown> };

export type BreakAnswersProxy = { url: string; close: () => Promise<unknown> };

/**
 * Stands before a host and passes everything on, but for what `breakAnswer` changes of a JSON answer: so that contract tests are seen to
 * fail on a gateway that breaks its contract, without a switch for that in the gateway.
 */
export async function startBreakAnswersProxy(targetUrl: string, breakAnswer: (answer: PassingAnswer) => void): Promise<BreakAnswersProxy> {
  const target = new URL(targetUrl);
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const onwards = request({ host: target.hostname, port: target.port, method, path, headers: { ...headers, connection: 'close' } }, (answer) => {
      readAll(answer).then((bytes) => {
        const passing: PassingAnswer = { method, path, status: answer.statusCode ?? 500, headers: { ...answer.headers }, body: {} };
        const text = /json/.test(answer.headers['content-type'] ?? '') ? breakJson(bytes, passing, breakAnswer) : bytes;
        outgoing.writeHead(passing.status, { ...defined(passing.headers), 'content-length': String(text.length) }).end(text);
      }, () => outgoing.destroy());
    });
    onwards.on('error', () => outgoing.destroy());
    incoming.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

function breakJson(bytes: Buffer, passing: PassingAnswer, breakAnswer: (answer: PassingAnswer) => void): Buffer {
  passing.body = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  breakAnswer(passing);
  return Buffer.from(JSON.stringify(passing.body));
}

function defined(headers: PassingAnswer['headers']): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined && entry[0] !== 'transfer-encoding'));
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
