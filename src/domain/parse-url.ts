/**
 * The address as WHATWG URL has it; null for a text that is none. `URL.canParse` is not for this: in Node 20 and 22 it refuses names with umlauts once
 * a process has called it some thousand times (https://github.com/nodejs/node/pull/47552 made it fast for ASCII alone).
 */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
