import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What scripts and examples need to talk to a gateway on this machine. Written in development only. */
export type DevFile = {
  adminApiUrl: string;
  mainApiUrl: string;
  checkoutUrl: string;
  panelUrl: string;
  simulatorUrl: string | null;
  organizationId: string;
  siteId: string;
  providerId: string;
  apiKey: string;
  /** A key of the installation itself. */
  systemApiKey: string;
  webhookSecret: string;
};

const name = 'dev.json';

export function devFilePath(dataDir: string): string {
  return join(dataDir, name);
}

/** Null when there is none or it is not ours. */
export async function readDevFile(dataDir: string): Promise<DevFile | null> {
  try {
    const read = JSON.parse(await readFile(devFilePath(dataDir), 'utf8')) as Partial<DevFile>;
    return typeof read.organizationId === 'string' && typeof read.apiKey === 'string' ? (read as DevFile) : null;
  } catch {
    return null;
  }
}

/** Readable by the owner only: it contains a key. A reader never sees half of it. */
export async function writeDevFile(dataDir: string, content: DevFile): Promise<void> {
  const path = devFilePath(dataDir);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}
