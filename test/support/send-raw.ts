import { connect } from 'node:net';

export type RawAnswer = { statusLine: string; status: number; headers: Record<string, string>; body: string; /** How long it took until the other side hung up. */ tookMs: number };

/**
 * Writes bytes to a listener as they are and reads until it hangs up or is silent for `patienceMs`. For clients that no HTTP library
 * imitates: HTTP/1.0, half requests, NUL bytes in places.
 */
export function sendRaw(origin: string, bytes: string | Uint8Array, { patienceMs = 40_000, halfClose = false }: { patienceMs?: number; /** Ends the sending side after the bytes. */ halfClose?: boolean } = {}): Promise<RawAnswer> {
  const { port } = new URL(origin);
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port: Number(port) }, () => (halfClose ? socket.end(bytes) : socket.write(bytes)));
    socket.setTimeout(patienceMs, () => socket.destroy(new Error(`No end within ${patienceMs} ms; so far: ${Buffer.concat(chunks).toString('latin1')}`)));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Who is refused while still sending gets the answer and then a reset.
      if (chunks.length > 0 && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')) resolve(parse(Buffer.concat(chunks), performance.now() - startedAt));
      else reject(error);
    });
    socket.on('end', () => {
      socket.destroy();
      resolve(parse(Buffer.concat(chunks), performance.now() - startedAt));
    });
  });
}

function parse(bytes: Buffer, tookMs: number): RawAnswer {
  const text = bytes.toString('utf8');
  const split = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, split < 0 ? text.length : split).split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { statusLine, status: Number(statusLine.split(' ')[1] ?? 0), headers, body: split < 0 ? '' : text.slice(split + 4), tookMs };
}
