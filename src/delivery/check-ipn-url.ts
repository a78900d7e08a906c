import { isIP } from 'node:net';
import { refuseAddress } from './target-policy.js';
import type { TargetPolicy } from './target-policy.js';
import { parseUrl } from '../domain/parse-url.js';

export type { TargetPolicy } from './target-policy.js';

export type IpnTarget = Readonly<{
  secure: boolean;
  /** Canonical, IPv6 without brackets. */
  hostname: string;
  port: number;
  /** `https://shop.example`, port left out when it is the scheme's own. */
  origin: string;
  /** Path and query as the merchant wrote them, byte for byte: for an ipnUrl the query is part of the address (WIRE 14). */
  path: string;
}>;

const urlLengthMax = 2_048;

/**
 * Judges an ipnUrl when it is saved, and again before each try. Names are judged by themselves here; what they resolve to is judged when
 * it is known, in `open-connection.ts`.
 * @returns a sentence that names the rule and, where there is one, the setting; null when the url may be used.
 */
export function checkIpnUrl(url: string, policy: TargetPolicy): string | null {
  const parsed = parseIpnUrl(url, policy);
  return typeof parsed === 'string' ? parsed : null;
}

/** As `checkIpnUrl`, with the parts that a connection needs. */
export function parseIpnUrl(url: string, policy: TargetPolicy): IpnTarget | string {
  if (url.length > urlLengthMax) return `ipnUrl is longer than ${urlLengthMax} characters.`;
  const written = /^(https?):\/\/([^/?#\\]*)([^#]*)/i.exec(url);
  const parsed = parseUrl(url);
  if (!written || !parsed) return 'ipnUrl must be an absolute http or https address.';
  const [, , authority = '', rest = ''] = written;
  if (authority.includes('@')) return 'ipnUrl must not carry a user name or password.';
  const secure = parsed.protocol === 'https:';
  if (!secure && policy.requireHttps) return 'ipnUrl must begin with https://; http is for development only.';
  const hostname = parsed.hostname.replace(/^\[|\]$/g, '');
  const fault = isIP(hostname) === 0 ? refuseName(hostname, policy) : refuseLiteral(hostname, authority, policy);
  if (fault) return `ipnUrl is not allowed: ${fault}.`;
  return {
    secure,
    hostname,
    port: parsed.port === '' ? (secure ? 443 : 80) : Number(parsed.port),
    origin: parsed.origin,
    path: requestTarget(rest, parsed),
  };
}

/** An IPv4 host counts only as four plain decimal numbers: `0x7f.1`, `2130706433` or `127.1` are ways around a check, never a merchant's address. */
function refuseLiteral(hostname: string, authority: string, policy: TargetPolicy): string | null {
  const host = authority.replace(/:\d*$/, '');
  if (isIP(hostname) === 4 && host !== hostname) return `write the address as ${hostname}, not as ${host.slice(0, 60)}`;
  return refuseAddress(hostname, policy);
}

// Names that by their registration lead into the operator's own network (RFC 6761, 6762, 8375, 9476, ICANN 2024).
const privateSuffixes = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa', 'test', 'invalid', 'onion'];
const metadataNames = new Set(['metadata.google.internal', 'metadata.goog', 'instance-data', 'instance-data.ec2.internal']);

function refuseName(hostname: string, policy: TargetPolicy): string | null {
  if (hostname.endsWith('.')) return 'the host name must not end with a dot';
  if (hostname.length > 253 || !/^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/.test(hostname) || hostname.includes('..')) return 'the host name is not valid';
  if (metadataNames.has(hostname)) return `${hostname} is a metadata service, which is never allowed`;
  if (policy.allowPrivateTargets || (policy.allowedNetworks?.length ?? 0) > 0) return null;
  const isPrivate = !hostname.includes('.') || privateSuffixes.some((suffix) => hostname.endsWith(`.${suffix}`));
  return isPrivate ? `${hostname} is a name of a private network; for receivers in a network of your own set IPN_ALLOWED_NETWORKS, during development IPN_ALLOW_PRIVATE_TARGETS=true` : null;
}

/** What stands in the request line. The text as written, unless it holds what may not stand there. */
function requestTarget(written: string, parsed: URL): string {
  const target = written.startsWith('/') ? written : `/${written}`;
  return /^[\x21-\x7e]+$/.test(target) ? target : `${parsed.pathname}${parsed.search}`;
}
