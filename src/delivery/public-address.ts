import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * What an address is to somebody who must not reach into private networks. `metadata`: link-local and the fixed addresses of
 * cloud metadata services, which give credentials to whoever asks: never reachable, whatever is configured. `embedded`: an IPv6 address that carries
 * an IPv4 one (mapped, NAT64, 6to4, Teredo …) and so may lead anywhere: never reachable either.
 */
export type AddressKind = 'public' | 'private' | 'metadata' | 'embedded' | 'invalid';

type Subnet = [ipaddr.IPv4 | ipaddr.IPv6, number];

const parseSubnets = (...texts: string[]): Subnet[] => texts.map((text) => ipaddr.parseCIDR(text));

// Link-local as a whole; the others sit in ranges that are public or allowed in development.
const metadataSubnets = parseSubnets(
  '169.254.0.0/16', 'fe80::/10', 'fd00:ec2::/32', // link-local, AWS over IPv6
  '100.100.100.200/32', '192.0.0.192/32', '168.63.129.16/32', // Alibaba, Oracle, Azure
  'fd20:ce::254/128', // Google over IPv6
);

// IANA IPv6 special-purpose registry; ::/96 is the old "compatible" form, 0:5efe the ISATAP interface id (checked below).
const embeddedSubnets = parseSubnets('::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32');

const ipv6Compatible = ipaddr.parseCIDR('::/96');
const ipv6GlobalUnicast = ipaddr.parseCIDR('2000::/3');

// IANA special-purpose registries, https://www.iana.org/assignments/iana-ipv4-special-registry and …-ipv6-special-registry.
const privateSubnets = parseSubnets(
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24',
  '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
  '224.0.0.0/4', '240.0.0.0/4',
  '2001::/23', '2001:db8::/32', '2620:4f:8000::/48', '3fff::/20', '5f00::/16',
);

/** Judges a literal as `URL.hostname` or a resolver gives it, IPv6 without brackets. */
export function classifyAddress(literal: string): AddressKind {
  // Node's own parser, as ipaddr.js takes octal, hex and shortened forms too. A zone id names an interface of this machine.
  if (isIP(literal) === 0 || literal.includes('%')) return 'invalid';
  const address = ipaddr.parse(literal);
  const within = (subnets: readonly Subnet[]): boolean => subnets.some(([base, bits]) => base.kind() === address.kind() && address.match(base as never, bits));
  if (within(metadataSubnets)) return 'metadata';
  if (address.kind() === 'ipv6' && (within(embeddedSubnets) || carriesIpv4(address as ipaddr.IPv6))) return 'embedded';
  if (within(privateSubnets)) return 'private';
  // A second, independent table, so that a range missing in one of them is still refused.
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || within([ipv6GlobalUnicast])) ? 'public' : 'private';
}

function carriesIpv4(address: ipaddr.IPv6): boolean {
  const [, , , , fifth, sixth] = address.parts;
  const isatap = (fifth === 0 || fifth === 0x200) && sixth === 0x5efe;
  const lastPart = address.parts.slice(6).some((part) => part !== 0);
  // `::` and `::1` are unspecified and loopback, not carriers.
  return isatap || (address.match(ipv6Compatible as [ipaddr.IPv6, number]) && lastPart && address.toString() !== '::1');
}
