import { Client } from 'undici';
import type { TryPhases } from '../domain/ports/delivery-work.js';
import type { IpnTarget } from './check-ipn-url.js';
import type { OpenConnection, PhaseMarker } from './open-connection.js';

export type PooledConnection = Readonly<{
  client: Client;
  key: string;
  openedMs: number;
  /** It carried a request before: the receiver may have closed it just now. */
  reused: boolean;
  phases: Omit<TryPhases, 'headersMs' | 'bodyMs'>;
  isUsable: () => boolean;
}>;

export type ConnectionPool = {
  acquire(siteId: string, target: IpnTarget, options: { signal: AbortSignal; marker: PhaseMarker; fresh: boolean }): Promise<PooledConnection>;
  /** Gives a connection back after a whole answer; otherwise it is closed. */
  release(connection: PooledConnection, options: { keep: boolean }): void;
  close(): Promise<void>;
};

/** Receivers are often small: an idle connection is given up soon, before they do it. undici honours a shorter `Keep-Alive: timeout=`. */
const idleMs = 4_000;
/** After this a new connection is made, so that a moved name is followed. */
const ageMsMax = 60_000;
const idlePerKeyMax = 8;
/** FAULTS 9: a header block this large is still read, as the status in front of it decides. */
const headerBytesMax = 131_072;
const notReached = { dnsMs: null, connectMs: null, tlsMs: null } as const;

/** Kept connections, each of one site and one target; never shared between sites. One undici client per connection, made on a socket already judged. */
export function createConnectionPool({ openConnection, nowMs }: { openConnection: OpenConnection; nowMs: () => number }): ConnectionPool {
  const idle = new Map<string, PooledConnection[]>();

  const drop = (connection: PooledConnection): void => {
    const remaining = idle.get(connection.key)?.filter((other) => other.client !== connection.client) ?? [];
    if (remaining.length > 0) idle.set(connection.key, remaining);
    else idle.delete(connection.key);
    connection.client.destroy().catch(() => undefined);
  };

  const takeIdle = (key: string): PooledConnection | null => {
    for (;;) {
      const connection = idle.get(key)?.pop();
      if (!connection) return null;
      if (connection.isUsable() && nowMs() - connection.openedMs < ageMsMax) return connection;
      drop(connection);
    }
  };

  return {
    async acquire(siteId, target, { signal, marker, fresh }) {
      const key = `${siteId} ${target.origin}`;
      const kept = fresh ? null : takeIdle(key);
      if (kept) return { ...kept, reused: true, phases: notReached };
      const { socket, phases } = await openConnection(target, signal, marker);
      let handedOver = false;
      const client = new Client(target.origin, {
        // The deadlines are the caller's, one over everything; undici's own would only fire in between.
        headersTimeout: 0,
        bodyTimeout: 0,
        keepAliveTimeout: idleMs,
        keepAliveMaxTimeout: idleMs,
        maxHeaderSize: headerBytesMax,
        pipelining: 1,
        connect: (_options, callback) => {
          // A client that lost its socket would dial again by itself, past every check.
          const first = !handedOver;
          handedOver = true;
          // Never within this call: undici would not notice, and wait for ever.
          queueMicrotask(() => (first ? callback(null, socket) : callback(new Error('This connection is used up.'), null)));
        },
      });
      const connection = { client, key, openedMs: nowMs(), reused: false, phases, isUsable: () => !socket.destroyed && socket.writable };
      socket.once('close', () => drop(connection));
      return connection;
    },

    release(connection, { keep }) {
      const others = idle.get(connection.key) ?? [];
      if (!keep || !connection.isUsable() || others.length >= idlePerKeyMax) return drop(connection);
      idle.set(connection.key, [...others, connection]);
    },

    async close() {
      const connections = [...idle.values()].flat();
      idle.clear();
      await Promise.all(connections.map(({ client }) => client.destroy()));
    },
  };
}
