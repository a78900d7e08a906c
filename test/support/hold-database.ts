import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';
import { BSON } from 'mongodb';
import { createHolds } from './hold-calls.js';
import type { Hold, HoldPoint } from './hold-calls.js';

/** A write as the driver sends it: one command with its statements, or the documents of an insert. */
export type DatabaseWrite = { command: 'insert' | 'update'; collection: string; statements: BSON.Document[] };

export type HoldableDatabase = {
  /** For a gateway; every command goes through here. */
  uri: string;
  hold: (point: HoldPoint, matches: (write: DatabaseWrite) => boolean) => Hold;
  close: () => Promise<void>;
};

const messageOpcode = 2013;
const headerBytes = 16;

/** The way to a mongod on which a write can be held up at either end, so that a kill falls exactly there. */
export async function holdDatabase({ uri }: { uri: string }): Promise<HoldableDatabase> {
  const { hostname, port } = new URL(uri);
  const holds = createHolds<DatabaseWrite>();
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const withheld = new Map<number, () => void>();
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', () => undefined).on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', splitMessages((message) => {
      const held = holds.isIdle() ? null : holdOf(message);
      if (held?.point === 'before') return held.reach();
      if (held) withheld.set(message.readInt32LE(4), held.reach);
      upstream.write(message);
    }));
    upstream.on('data', splitMessages((message) => {
      const reach = withheld.get(message.readInt32LE(8));
      if (reach) reach();
      else client.write(message);
    }));
  });

  function holdOf(message: Buffer): ReturnType<typeof holds.take> {
    const write = readWrite(message);
    return write && holds.take(write);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // The driver would go to the address that the replica set names otherwise.
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/?directConnection=true`,
    hold: holds.add,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Whole messages of the wire protocol, however they were cut on the way. */
function splitMessages(take: (message: Buffer) => void): (piece: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (piece) => {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0);
      take(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  };
}

/** Sections of an OP_MSG: the command itself, and its documents as a sequence beside it. */
function readWrite(message: Buffer): DatabaseWrite | null {
  if (message.readInt32LE(12) !== messageOpcode) return null;
  let command: BSON.Document = {};
  let sequence: BSON.Document[] = [];
  for (let at = headerBytes + 4; at < message.length;) {
    const kind = message.readUInt8(at);
    const size = message.readInt32LE(at + 1);
    if (kind === 0) command = BSON.deserialize(message.subarray(at + 1, at + 1 + size));
    else sequence = readSequence(message.subarray(at + 5, at + 1 + size));
    at += 1 + size;
  }
  const [name, collection] = Object.entries(command)[0] ?? [];
  if ((name !== 'insert' && name !== 'update') || typeof collection !== 'string') return null;
  const inline = (command[name === 'insert' ? 'documents' : 'updates'] ?? []) as BSON.Document[];
  return { command: name, collection, statements: [...inline, ...sequence] };
}

function readSequence(section: Buffer): BSON.Document[] {
  const documents: BSON.Document[] = [];
  for (let at = section.indexOf(0) + 1; at < section.length; at += section.readInt32LE(at)) documents.push(BSON.deserialize(section.subarray(at, at + section.readInt32LE(at))));
  return documents;
}
