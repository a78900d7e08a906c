import { createSocket } from 'node:dgram';

export type DnsServer = {
  /** `127.0.0.1:port`. */
  address: string;
  /** Name → what it is an alias of. */
  cnames: Map<string, string>;
  /** While true every question fails, as that of a broken zone. */
  broken: boolean;
  close(): Promise<void>;
};

const header = { noSuchName: 3, serverFailure: 2 } as const;

/** A name server that knows CNAME records and nothing else. */
export async function startDnsServer(): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const server: DnsServer = { address: '', cnames: new Map(), broken: false, close: () => new Promise((resolve) => socket.close(() => resolve())) };
  socket.on('message', (query, from) => {
    const { name, end } = readName(query, 12);
    const target = server.cnames.get(name.toLowerCase());
    const code = server.broken ? header.serverFailure : target === undefined ? header.noSuchName : 0;
    const head = Buffer.alloc(12);
    head.writeUInt16BE(query.readUInt16BE(0), 0);
    head.writeUInt16BE(0x8180 | code, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(code === 0 ? 1 : 0, 6);
    const question = query.subarray(12, end + 4);
    socket.send(Buffer.concat([head, question, ...(code === 0 ? [cnameRecord(target ?? '')] : [])]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  server.address = `127.0.0.1:${socket.address().port}`;
  return server;
}

function cnameRecord(target: string): Buffer {
  const data = writeName(target);
  const fixed = Buffer.alloc(12);
  // The name of the question, by its place.
  fixed.writeUInt16BE(0xc00c, 0);
  fixed.writeUInt16BE(5, 2);
  fixed.writeUInt16BE(1, 4);
  fixed.writeUInt32BE(1, 6);
  fixed.writeUInt16BE(data.length, 10);
  return Buffer.concat([fixed, data]);
}

function writeName(name: string): Buffer {
  return Buffer.concat([...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])), Buffer.from([0])]);
}

function readName(message: Buffer, start: number): { name: string; end: number } {
  const labels: string[] = [];
  let at = start;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 1 };
}
