import { execFile } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import { startHostileReceiver } from '../../test/support/hostile-receiver.js';
import type { HostileReceiver } from '../../test/support/hostile-receiver.js';
import type { MeasuredPosts } from '../../test/support/post-and-measure.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const megabyte = 1_024 * 1_024;
const hugeBytes = 600 * megabyte;
const receivers: HostileReceiver[] = [];
afterAll(() => Promise.all(receivers.map((each) => each.close())));

/** Writes as much of `bytes` as the other side takes. @returns how much that was. */
function pour(socket: Socket, bytes: number, written: (bytes: number) => void): void {
  const piece = Buffer.alloc(65_536, 122);
  let left = bytes;
  const more = (): void => {
    while (!socket.destroyed && left > 0) {
      left -= piece.length;
      written(piece.length);
      if (!socket.write(piece)) return void socket.once('drain', more);
    }
  };
  more();
}

async function receiver(answer: (socket: Socket) => void): Promise<string> {
  const started = await startHostileReceiver(answer);
  receivers.push(started);
  return started.url;
}

async function postInOwnProcess(given: { warmUp: string[]; urls: string[] }): Promise<MeasuredPosts> {
  const script = 'test/support/post-and-measure.ts';
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--max-semi-space-size=1', '--import', 'tsx', script, JSON.stringify(given)], { cwd: root, env: { PATH: process.env['PATH'] } });
  return JSON.parse(stdout) as MeasuredPosts;
}

test('600 MB, a gzip bomb and a header of 100 KB cost less than 5 MB, all at once; the status decides', async () => {
  let poured = 0;
  const bomb = gzipSync(Buffer.alloc(200 * megabyte));
  const header = `X-Long: ${'h'.repeat(100_000)}\r\n`;
  const huge = await receiver((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${hugeBytes}\r\n\r\n`);
    pour(socket, hugeBytes, (bytes) => { poured += bytes; });
  });
  const failing = await receiver((socket) => {
    socket.write(`HTTP/1.1 500 No\r\nContent-Length: ${hugeBytes}\r\n\r\n`);
    pour(socket, hugeBytes, () => undefined);
  });
  const bombed = await receiver((socket) => void socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`), bomb])));
  // Small enough to be read whole: only unpacking it would be dear.
  const smallBomb = gzipSync(Buffer.alloc(12 * megabyte));
  expect(smallBomb.length).toBeLessThan(16_384);
  const bombedWhole = await receiver((socket) => void socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${smallBomb.length}\r\n\r\n`), smallBomb])));
  const headed = await receiver((socket) => void socket.write(`HTTP/1.1 200 OK\r\n${header}Content-Length: 2\r\n\r\nOK`));
  const usual = await receiver((socket) => void socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n${'w'.repeat(20_000)}`));

  const { results, riseKb } = await postInOwnProcess({ warmUp: [usual, usual, usual, usual], urls: [huge, failing, bombed, bombedWhole, headed] });
  expect(results).toEqual([
    { outcome: 'delivered', httpStatus: 200, failure: null, excerptBytes: 4_096 },
    { outcome: 'failed', httpStatus: 500, failure: 'http_status', excerptBytes: 4_096 },
    { outcome: 'delivered', httpStatus: 200, failure: null, excerptBytes: 4_096 },
    { outcome: 'delivered', httpStatus: 200, failure: null, excerptBytes: 4_096 },
    { outcome: 'delivered', httpStatus: 200, failure: null, excerptBytes: 2 },
  ]);
  expect(riseKb).toBeLessThan(5 * 1_024);
  // What the systems between them hold, and nothing more, of the 600 MB.
  expect(poured).toBeLessThan(16 * megabyte);
});
