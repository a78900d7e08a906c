import type { Db, MongoClient as Client } from 'mongodb';
import type { EmbeddedTimers } from './embedded-timers.js';
import type { SupervisedChild } from './supervise-child.js';

export const setName = 'rs0';
const pollMs = 20;
/** mongod's exit code when another one has the folder open. */
const folderInUseCode = 100;

export type BringUpOptions = { child: SupervisedChild; port: number; timers: EmbeddedTimers; readyTimeoutMs: number };

/** Waits until mongod accepts writes, initiating the set when it is new. @returns as `untilUp`. */
export function bringUp(options: BringUpOptions): Promise<boolean> {
  let configured = false;
  return untilUp(options, async (client) => {
    const admin = client.db('admin');
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary'] === true) return true;
    configured ||= await configure(admin, options.port);
    return false;
  });
}

/** Asks a running mongod again and again. @returns false when it ended because another one still uses the folder. */
export async function untilUp({ child, port, timers, readyTimeoutMs }: BringUpOptions, ask: (client: Client) => Promise<boolean>): Promise<boolean> {
  // Loaded while mongod is starting: both take their time.
  const { MongoClient } = await import('mongodb');
  let client: Client | null = null;
  try {
    for (let waitedMs = 0; waitedMs < readyTimeoutMs; waitedMs += pollMs) {
      if (child.hasEnded()) {
        const code = await child.ended;
        if (code === folderInUseCode) return false;
        throw new Error(`mongod ended with code ${code}.`);
      }
      // A client whose first connection was refused never recovers, so each try takes a new one.
      client ??= await MongoClient.connect(uriOf(port), { serverSelectionTimeoutMS: 1_000, connectTimeoutMS: 1_000 }).catch(() => null);
      const answer = client ? await ask(client).catch(passNetworkError) : null;
      if (answer === true) return true;
      if (answer === 'lost') {
        await client?.close();
        client = null;
      }
      await timers.sleep(pollMs);
    }
    throw new Error(`no primary after ${readyTimeoutMs / 1_000} s.`);
  } finally {
    await client?.close();
  }
}

/** A server that changes its state closes its connections; that is no failure of the start. */
function passNetworkError(error: unknown): 'lost' {
  if (nameOf(error) === 'MongoNetworkError') return 'lost';
  throw error;
}

export function uriOf(port: number): string {
  return `mongodb://127.0.0.1:${port}/?directConnection=true`;
}

/** Initiates a new set. @returns false while mongod is not ready to be told. */
async function configure(admin: Db, port: number): Promise<boolean> {
  const host = `127.0.0.1:${port}`;
  const missing = await admin.command({ replSetGetStatus: 1 }).then(() => null, codeNameOf);
  if (missing === null) return true;
  if (missing !== 'NotYetInitialized') return false;
  // While it is still reading yesterday's configuration it reports none, but refuses a new one; then it is asked again.
  return admin.command({ replSetInitiate: { _id: setName, members: [{ _id: 0, host }] } }).then(() => true, (error: unknown) => {
    if (codeNameOf(error) === 'AlreadyInitialized') return false;
    throw error;
  });
}

/** The server's name of its error. @throws what is no answer of a server. */
function codeNameOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'codeName' in error && typeof error.codeName === 'string') return error.codeName;
  throw error;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
