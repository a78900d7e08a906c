import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Port of the last start on this folder, 0 when there was none. */
export async function readLastPort(folder: string): Promise<number> {
  const last = Number(await readFile(join(folder, 'port'), 'utf8').catch(() => '0'));
  return Number.isInteger(last) && last > 0 && last < 65_536 ? last : 0;
}

/** The port asked for, else the last one while it is free, else any free one. */
export async function choosePort(lastPort: number, wanted: number): Promise<number> {
  if (wanted !== 0) return wanted;
  if (lastPort !== 0 && (await tryPort(lastPort)) === lastPort) return lastPort;
  const free = await tryPort(0);
  if (free === null) throw new Error('No free port for the embedded database.');
  return free;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
