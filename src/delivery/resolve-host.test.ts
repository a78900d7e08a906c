import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHostResolver } from './resolve-host.js';

let folder: string;
let hostsFile: string;
const sockets: Socket[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-hosts-'));
  hostsFile = join(folder, 'hosts');
  await writeFile(hostsFile, '# a comment\n127.0.0.1 localhost\n10.0.0.7\tmerchant  Shop.example.com # trailing\n::7 shop.example.com\n');
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await rm(folder, { recursive: true });
});

/** A name server: `answer` gives the addresses of a name, or null for no answer at all. */
async function nameServer(answer: (type: 'A' | 'AAAA') => number[][] | null): Promise<string> {
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.on('message', (query, from) => {
    const questionEnd = query.indexOf(0, 12) + 5;
    const isA = query.readUInt16BE(questionEnd - 4) === 1;
    const addresses = answer(isA ? 'A' : 'AAAA');
    if (!addresses) return;
    const header = Buffer.from([query[0]!, query[1]!, 0x81, 0x80, 0, 1, 0, addresses.length, 0, 0, 0, 0]);
    const records = addresses.map((bytes) => Buffer.from([0xc0, 0x0c, 0, isA ? 1 : 28, 0, 1, 0, 0, 0, 0, 0, bytes.length, ...bytes]));
    socket.send(Buffer.concat([header, query.subarray(12, questionEnd), ...records]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return `127.0.0.1:${socket.address().port}`;
}
const never = (): AbortSignal => new AbortController().signal;

describe('resolveHost', () => {
  test('knows the hosts file and localhost without asking anybody', async () => {
    const resolve = createHostResolver({ hostsFile, servers: [await nameServer(() => null)] });
    expect(await resolve('shop.example.com', never())).toEqual(['10.0.0.7', '::7']);
    expect(await resolve('merchant', never())).toEqual(['10.0.0.7']);
    expect(await resolve('shop.localhost', never())).toEqual(['127.0.0.1', '::1']);
  });

  test('gives the addresses of both families, IPv4 first', async () => {
    const server = await nameServer((type) => (type === 'A' ? [[93, 184, 216, 34], [8, 8, 8, 8]] : [[0x26, 0x06, 0x47, 0, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0x11]]));
    expect(await createHostResolver({ hostsFile, servers: [server] })('unlisted.example.com', never())).toEqual(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111']);
  });

  test('one family is enough', async () => {
    const server = await nameServer((type) => (type === 'A' ? [[8, 8, 8, 8]] : []));
    expect(await createHostResolver({ hostsFile, servers: [server] })('unlisted.example.com', never())).toEqual(['8.8.8.8']);
  });

  test('a silent name server is given up when the signal aborts, and holds up no other name', async () => {
    const [silent, quick] = [await nameServer(() => null), await nameServer((type) => (type === 'A' ? [[8, 8, 8, 8]] : []))];
    const slow = createHostResolver({ hostsFile, servers: [silent] });
    const aborting = new AbortController();
    const hanging = Array.from({ length: 20 }, (_, index) => slow(`shop-${index}.example.com`, aborting.signal).catch((error: { code?: string }) => error.code));
    expect(await createHostResolver({ hostsFile, servers: [quick] })('unlisted.example.com', never())).toEqual(['8.8.8.8']);
    aborting.abort();
    expect(new Set(await Promise.all(hanging))).toEqual(new Set(['ECANCELLED']));
  });
});
