/**
 * The address as WHATWG URL has it; null for a text that is none. `URL.canParse` is not for this: in Node 20 and 22 it refuses names with umlauts once
 * a process has called it some thousand times (https://github.com/AikidoSec/firewall-node/pull/1086 met the same).
 */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
