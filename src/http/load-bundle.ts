import { readFileSync } from 'node:fs';
import type { SpecBundle } from './host-types.js';

/** A bundled spec as it was committed, read once at start. */
export function loadBundle(name: 'admin' | 'runtime' | 'hooks'): SpecBundle {
  return JSON.parse(readFileSync(new URL(`../../generated/bundled/${name}.json`, import.meta.url), 'utf8')) as SpecBundle;
}
