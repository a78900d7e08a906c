import type { Principal } from './principal.js';

/** Who did something, as it is kept and shown: `apiKey:<id>`, `user:<id>`, or null for nobody in particular. */
export function principalName(principal: Principal): string | null {
  if (principal.kind === 'apiKey' || principal.kind === 'systemKey') return `apiKey:${principal.keyId}`;
  return principal.kind === 'operator' ? `user:${principal.userId}` : null;
}
