import { parseUrl } from './parse-url.js';
import { isPublicSuffix } from './public-suffixes.js';

export type NormalizedHost = Readonly<{ host: string }> | Readonly<{ fault: string }>;

/** Names that never leave a network (RFC 6761, RFC 6762, RFC 7686, RFC 9476, ICANN's `internal`). */
const localSuffixes = ['localhost', 'local', 'internal', 'invalid', 'onion', 'alt', 'arpa', 'home', 'lan', 'corp'];

/**
 * A host name in lower case and ASCII, letters beyond it as punycode; or what keeps it from being a merchant's own.
 * @param ownHosts Names of the gateway; what is below them is its as well.
 */
export function normalizeHost(text: string, ownHosts: readonly string[]): NormalizedHost {
  const trimmed = text.trim().replace(/\.$/, '');
  // What the parser of addresses takes beside a name: credentials, a port, a path, blanks, escapes.
  if (trimmed === '' || /[\s/\\?#@:[\]%*]/u.test(trimmed)) return { fault: 'must be a host name alone, such as pay.shop.example' };
  const host = parseUrl(`http://${trimmed}/`)?.hostname ?? '';
  const labels = host.split('.');
  // The parser has turned every spelling of an IPv4 address into its usual one.
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return { fault: 'must be a host name and not an address' };
  if (host.length > 253 || !labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))) return { fault: 'must be a host name alone, such as pay.shop.example' };
  if (labels.length < 2 || localSuffixes.some((suffix) => isUnder(host, suffix))) return { fault: 'must be a name of the public DNS' };
  if (ownHosts.some((own) => isUnder(host, own))) return { fault: 'is a name of the gateway itself' };
  if (isPublicSuffix(host)) return { fault: 'is a name under which everybody registers; use one of your own below it' };
  return { host };
}

function isUnder(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}
