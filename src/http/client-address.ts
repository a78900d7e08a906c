import ipaddr from 'ipaddr.js';
import type { IncomingMessage } from 'node:http';

/**
 * The caller's address: the connection's own, or, behind trusted proxies, the nearest address in `X-Forwarded-For` that is no trusted
 * proxy. IPv4 in IPv6 is written as IPv4; a forged entry left of a real one is never reached.
 * @param trustedProxies Addresses and CIDR ranges; empty trusts nobody.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: readonly string[]): string {
  const own = normalizeAddress(request.socket.remoteAddress ?? '');
  if (!addressInList(own, trustedProxies)) return own;
  let nearest = own;
  for (const entry of forwardedFor(request).slice(0, 20)) {
    const address = normalizeAddress(entry);
    // What is no address ends the chain: only what a trusted proxy wrote counts.
    if (!ipaddr.isValid(address)) break;
    nearest = address;
    if (!addressInList(address, trustedProxies)) break;
  }
  return nearest;
}

/** Whether any proxy says that it passed the request on; such a request never counts as local, whatever its address. */
export function isForwarded(request: IncomingMessage): boolean {
  const { headers } = request;
  return headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined || headers['x-real-ip'] !== undefined || headers['via'] !== undefined;
}

/**
 * Whether `clientAddress` is that of a proxy and says nothing about the client: one that nobody declared, so that its word does not count, or a
 * trusted one that tells no usable address (`unknown`, one with a port).
 */
export function isBehindUnknownProxy(request: IncomingMessage, trustedProxies: readonly string[]): boolean {
  if (!isForwarded(request)) return false;
  return !addressInList(normalizeAddress(request.socket.remoteAddress ?? ''), trustedProxies) || !ipaddr.isValid(forwardedFor(request)[0] ?? '');
}

/** Entries are addresses or CIDR ranges; one that is neither matches nothing. */
export function addressInList(address: string, list: readonly string[]): boolean {
  if (list.length === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return list.some((entry) => {
    const range = parseRange(entry);
    return range !== null && range[0].kind() === parsed.kind() && parsed.match(range as never);
  });
}

/** Loopback, private and unique-local addresses, for `/internal/health`. */
export function isPrivateAddress(address: string): boolean {
  return ipaddr.isValid(address) && ['loopback', 'private', 'uniqueLocal'].includes(ipaddr.process(address).range());
}

/** What one caller is counted under: an IPv4 address, or the /64 of an IPv6 one, as a subscriber has all of that. */
export function rateLimitSubject(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${(parsed as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16)).join(':')}::/64`;
}

function parseRange(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  try {
    if (entry.includes('/')) return ipaddr.parseCIDR(entry);
    const address = ipaddr.process(entry);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    return null;
  }
}

/** Entries of `X-Forwarded-For`, the one of the nearest proxy first. */
function forwardedFor({ headers }: IncomingMessage): string[] {
  const forwarded = headers['x-forwarded-for'];
  const text = Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '');
  return text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '').reverse();
}

function normalizeAddress(text: string): string {
  return ipaddr.isValid(text) ? ipaddr.process(text).toString() : text;
}
