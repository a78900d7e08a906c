import { isIP } from 'node:net';
import { createSecret } from './secret.js';
import type { Secret } from './secret.js';
import { findWeakness } from './weak-keys.js';

/** Turns the text of a variable into its value, or throws a `Fault` whose message completes "NAME …". */
export type Parser<T> = (text: string) => T;

export class Fault extends Error {}

const durationUnits: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

export const text: Parser<string> = (given) => given;

export function oneOf<const T extends string>(...choices: T[]): Parser<T> {
  return (given) => {
    const choice = choices.find((candidate) => candidate === given.toLowerCase());
    if (choice === undefined) throw new Fault(`must be one of ${choices.join(', ')}`);
    return choice;
  };
}

export function listOf<const T extends string>(...choices: T[]): Parser<readonly T[]> {
  const one = oneOf(...choices);
  return (given) => [...new Set(items(given).map(one))];
}

/** Addresses and networks in CIDR form; one that covers every address is refused, as it would trust everybody. */
export const networks: Parser<readonly string[]> = (given) => {
  const entries = items(given);
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/', 2);
    const bitsMax = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : 0;
    const prefix = bits === undefined ? bitsMax : /^\d{1,3}$/.test(bits) ? Number(bits) : 0;
    if (prefix < 1 || prefix > bitsMax) throw new Fault(`must list IP addresses or networks such as 10.0.0.0/8 (${JSON.stringify(entry.slice(0, 60))} is none)`);
  }
  return entries;
};

/** IP addresses, each with or without a port; IPv6 in brackets where it has one. */
export const addressesWithPort: Parser<readonly string[]> = (given) => {
  const entries = items(given);
  for (const entry of entries) {
    const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^[\]]*?))(?::(\d{1,5}))?$/.exec(entry) ?? [];
    const address = bracketed ?? plain ?? '';
    const fits = isIP(entry) !== 0 || (isIP(address) === (bracketed === undefined ? 4 : 6) && (digits === undefined || (Number(digits) > 0 && Number(digits) < 65_536)));
    if (!fits) throw new Fault(`must list IP addresses such as 192.0.2.1 or 192.0.2.1:53 (${JSON.stringify(entry.slice(0, 60))} is none)`);
  }
  return entries;
};

export const flag: Parser<boolean> = (given) => {
  if (/^(true|1|yes|on)$/i.test(given)) return true;
  if (/^(false|0|no|off)$/i.test(given)) return false;
  throw new Fault('must be true or false');
};

export function integer(min: number, max: number): Parser<number> {
  return (given) => {
    const value = Number(given);
    if (!/^\d+$/.test(given) || value < min || value > max) throw new Fault(`must be a whole number from ${min} to ${max}`);
    return value;
  };
}

export function decimal(min: number, max: number): Parser<number> {
  return (given) => {
    const value = Number(given);
    if (!/^\d+(\.\d+)?$/.test(given) || value < min || value > max) throw new Fault(`must be a number from ${min} to ${max}`);
    return value;
  };
}

/** 0 lets the system choose a free port. */
export const port: Parser<number> = integer(0, 65_535);

export const portOrOff: Parser<number | null> = (given) => (/^off$/i.test(given) ? null : port(given));

/** `250ms`, `10s`, `5m`, `1h`, `2d`; in milliseconds. */
export function duration(minMs: number, maxMs: number): Parser<number> {
  return (given) => {
    const match = /^(\d+)(ms|s|m|h|d)$/.exec(given);
    const valueMs = Number(match?.[1]) * (durationUnits[match?.[2] ?? ''] ?? Number.NaN);
    if (!(valueMs >= minMs && valueMs <= maxMs)) throw new Fault(`must be a duration such as 250ms, 10s, 5m or 1h, from ${minMs} ms to ${maxMs} ms`);
    return valueMs;
  };
}

/** A host name with an optional port, as it stands in a URL; no scheme, no path. */
export const domain: Parser<string> = (given) => {
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i.test(given)) throw new Fault('must be a host name, with a port if need be, without scheme and path (pay.example.com)');
  return given.toLowerCase();
};

// As in src/domain/parse-url.ts, which says why.
function parseUrl(given: string): URL | null {
  try {
    return new URL(given);
  } catch {
    return null;
  }
}

export const httpUrl: Parser<string> = (given) => {
  const url = parseUrl(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) throw new Fault('must be an http or https URL without query');
  return given.replace(/\/+$/, '');
};

export const mongodbUri: Parser<Secret> = (given) => {
  if (!/^mongodb(\+srv)?:\/\/[^\s/]+/.test(given)) throw new Fault('must be a connection string that begins with mongodb:// or mongodb+srv://');
  return createSecret(given);
};

/** A key of 32 bytes as 64 hex digits. */
export const hexKey: Parser<Secret> = (given) => {
  if (!/^[0-9a-f]{64}$/i.test(given)) throw new Fault('must be 64 hex digits (32 random bytes: `openssl rand -hex 32`)');
  const weakness = findWeakness(given);
  if (weakness) throw new Fault(`is weak (${weakness}); make one with \`openssl rand -hex 32\``);
  return createSecret(given.toLowerCase());
};

export type VersionedKey = Readonly<{ version: number; key: Secret }>;

/** `<hex>` for version 1, or `<version>:<hex>`. */
export const versionedHexKey: Parser<VersionedKey> = (given) => {
  const match = /^(?:(\d{1,6}):)?([^:]*)$/.exec(given);
  const version = Number(match?.[1] ?? 1);
  if (!match || version < 1) throw new Fault('must be 64 hex digits, with a version before them if need be (2:4f1c…)');
  return { version, key: hexKey(match[2] ?? '') };
};

export const versionedHexKeys: Parser<readonly VersionedKey[]> = (given) => items(given).map(versionedHexKey);

export function token(lengthMin: number): Parser<Secret> {
  return (given) => {
    if (given.length < lengthMin) throw new Fault(`must have at least ${lengthMin} characters`);
    if (new Set(given).size < 8) throw new Fault('is weak (too few different characters)');
    return createSecret(given);
  };
}

function items(given: string): string[] {
  return given.split(',').map((item) => item.trim()).filter((item) => item !== '');
}
