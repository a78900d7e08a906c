import { Resolver } from 'node:dns/promises';
import type { Dns } from '../domain/ports/world.js';

/** What DNS answers for a name that exists without such a record, and for one that doesn't exist. */
const nothingThere = new Set(['ENODATA', 'ENOTFOUND']);

/** @param options.servers `address` or `address:port`; those of the system when empty. */
export function createSystemDns({ servers, timeoutMs = 3_000 }: { servers: readonly string[]; timeoutMs?: number }): Dns {
  return {
    async resolveCname(name) {
      const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
      if (servers.length > 0) resolver.setServers(servers);
      try {
        const [target] = await resolver.resolveCname(name);
        return target === undefined ? null : target.toLowerCase().replace(/\.$/, '');
      } catch (error) {
        if (typeof error === 'object' && error !== null && 'code' in error && nothingThere.has(String(error.code))) return null;
        throw error;
      }
    },
  };
}
