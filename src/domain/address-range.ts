/** An address or CIDR range; a single address is a range of its full length. */
export type AddressRange = Readonly<{ bits: 32 | 128; /** The address as a number. */ value: bigint; prefix: number }>;

/**
 * Reads an address (`203.0.113.7`, `2001:db8::1`) or a range (`203.0.113.0/24`). IPv4 in an IPv6 address is IPv4, as callers are seen; the short and octal spellings
 * of IPv4 that some systems take are none.
 * @returns null for anything else.
 */
export function parseAddressRange(text: string): AddressRange | null {
  const [, address = '', length] = /^([^/]{2,45})(?:\/([0-9]{1,3}))?$/.exec(text) ?? [];
  const parsed = parseIpv4(address) ?? parseIpv6(address, { mapped: length === undefined });
  if (parsed === null) return null;
  const prefix = length === undefined ? parsed.bits : Number(length);
  return prefix <= parsed.bits ? { ...parsed, prefix } : null;
}

/** Whether every address of `inner` is one of `outer`. */
export function isWithinRange(inner: AddressRange, outer: AddressRange): boolean {
  if (inner.bits !== outer.bits || inner.prefix < outer.prefix) return false;
  const hostBits = BigInt(outer.bits - outer.prefix);
  return inner.value >> hostBits === outer.value >> hostBits;
}

/**
 * Whether a list of addresses lets in nobody whom the other keeps out. An empty list lets in everybody; a range that two of the outer ones cover together counts as outside.
 */
export function isListWithin(inner: readonly string[], outer: readonly string[]): boolean {
  if (outer.length === 0) return true;
  if (inner.length === 0) return false;
  const outerRanges = outer.map(parseAddressRange);
  return inner.map(parseAddressRange).every((range) => range !== null && outerRanges.some((other) => other !== null && isWithinRange(range, other)));
}

type Address = Omit<AddressRange, 'prefix'>;

function parseIpv4(text: string): Address | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255)) return null;
  return { bits: 32, value: parts.reduce((value, part) => value * 256n + BigInt(part), 0n) };
}

function parseIpv6(text: string, { mapped }: { mapped: boolean }): Address | null {
  const [, head = '', embedded] = /^([0-9A-Fa-f:]*?)((?<=:)[0-9.]+\.[0-9.]+)?$/.exec(text) ?? [];
  const last = embedded === undefined ? null : parseIpv4(embedded);
  if ((embedded !== undefined && last === null) || !head.includes(':')) return null;
  const tail = last === null ? '' : `${(last.value >> 16n).toString(16)}:${(last.value & 0xffffn).toString(16)}`;
  const groups = expandGroups(head + tail);
  if (groups === null) return null;
  const value = groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
  return mapped && value >> 32n === 0xffffn ? { bits: 32, value: value & 0xffffffffn } : { bits: 128, value };
}

/** The eight groups, `::` filled in; null where there are too many or too few, or `::` stands twice. */
function expandGroups(text: string): string[] | null {
  const [before = '', after, ...more] = text.split('::');
  const split = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [left, right] = [split(before), split(after ?? '')];
  const missing = 8 - left.length - right.length;
  if (more.length > 0 || (after === undefined ? missing !== 0 : missing < 1)) return null;
  const groups = [...left, ...Array.from({ length: after === undefined ? 0 : missing }, () => '0'), ...right];
  return groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group)) ? groups : null;
}
