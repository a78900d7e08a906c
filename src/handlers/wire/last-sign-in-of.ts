import type { User } from '../../domain/user.js';

/** When the operator last used a passkey, RFC 3339; null for never. */
export function lastSignInOf({ passkeys }: User): string | null {
  const uses = passkeys.flatMap(({ lastUsedAt }) => (lastUsedAt === null ? [] : [lastUsedAt.toISOString()]));
  return uses.sort().at(-1) ?? null;
}
