import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObtainOptions } from './obtain-options.js';

/** The version that the pinned mongodb-memory-server is released with. */
export const downloadVersion = '8.2.6';

/** A download that failed is not tried again for a day: on a closed network each try costs several seconds of a start. */
const rememberFailureMs = 24 * 60 * 60 * 1_000;

/**
 * MongoDB's own release, fetched by mongodb-memory-server with its progress line and MD5 check, or what an earlier call fetched.
 * @throws when the network is closed, now or within the last day.
 */
export async function downloadMongod({ cacheFolder, say, now }: ObtainOptions): Promise<string> {
  const folder = join(cacheFolder, `mongod-${downloadVersion}`);
  const failureFile = join(cacheFolder, `mongod-${downloadVersion}.failed`);
  await mkdir(folder, { recursive: true });
  // Loaded here and not at the top: most starts never need it.
  const { DryMongoBinary, MongoBinary } = await import('mongodb-memory-server-core');
  const wanted = { version: downloadVersion, downloadDir: folder, checkMD5: true };
  const present = await DryMongoBinary.locateBinary(await DryMongoBinary.generateOptions(wanted)).catch(() => undefined);
  if (present) return present;

  const failedAt = Date.parse((await readFile(failureFile, 'utf8').catch(() => '')).trim());
  if (now().getTime() - failedAt < rememberFailureMs) {
    throw new Error(`failed earlier and is not tried again before ${new Date(failedAt + rememberFailureMs).toISOString()} (delete ${failureFile} to try now).`);
  }
  say(`Downloading MongoDB ${downloadVersion} for the embedded database, once, into ${folder} …`);
  try {
    const program = await MongoBinary.getPath(wanted);
    await rm(failureFile, { force: true });
    return program;
  } catch (error) {
    await writeFile(failureFile, `${now().toISOString()}\n`);
    throw new Error(`MongoDB ${downloadVersion} could not be fetched (${error instanceof Error ? error.message.split('\n')[0] : 'no reason given'}).`, { cause: error });
  }
}
