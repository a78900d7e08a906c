import { readFile } from 'node:fs/promises';
import { Resolver } from 'node:dns/promises';

/** Addresses of a host name, IPv4 first. Rejects when there are none; stops when the signal aborts. */
export type ResolveHost = (hostname: string, signal: AbortSignal) => Promise<string[]>;

export type HostResolverOptions = Readonly<{
  hostsFile?: string;
  /** Of one question to one name server; the caller's deadline stands above it. */
  timeoutMs?: number;
  /** `address:port` of name servers instead of the system's. */
  servers?: readonly string[];
}>;

const addressesMax = 8;

/**
 * Resolves by c-ares: `dns.lookup` runs in the thread pool, where four names with a silent name server would hold up every look-up and file
 * operation of the process. What the system resolver knows besides DNS, the hosts file and `localhost`, is read here.
 */
export function createHostResolver({ hostsFile = '/etc/hosts', timeoutMs = 5_000, servers }: HostResolverOptions = {}): ResolveHost {
  return async (hostname, signal) => {
    if (hostname === 'localhost' || hostname.endsWith('.localhost')) return ['127.0.0.1', '::1'];
    const listed = await readHostsFile(hostsFile, hostname);
    if (listed.length > 0) return listed;
    signal.throwIfAborted();
    const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
    if (servers) resolver.setServers(servers);
    const cancel = (): void => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      const [ipv4, ipv6] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
      const addresses = [ipv4, ipv6].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
      if (addresses.length > 0) return addresses.slice(0, addressesMax);
      throw ipv4.status === 'rejected' ? ipv4.reason : new Error(`${hostname} has no address`);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  };
}

async function readHostsFile(file: string, hostname: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    return names.some((name) => name.toLowerCase() === hostname) ? [address] : [];
  });
}
