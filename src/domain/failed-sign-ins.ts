import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { passkeyId } from './passkey-id.js';
import type { Passkey, User } from './user.js';

const windowMs = 10 * 60_000;
/** Somebody who mistypes or picks the wrong passkey stops before this; each of these counts is worth an entry. */
const tellingCounts: ReadonlySet<number> = new Set([5, 50, 500]);

/** Counts a failed sign-in of an address, across processes; a burst of them goes into the audit log. */
export async function noteFailedSignIn({ rateLimits, audit }: Pick<ConfigDeps, 'rateLimits' | 'audit'>, from: AuditBy): Promise<void> {
  const address = from.ipAddress ?? 'unknown';
  const [window] = await rateLimits.countAcrossTenants(`failedSignIn:${address}`, [{ limit: Number.MAX_SAFE_INTEGER, windowMs }], 1);
  if (window === undefined || !tellingCounts.has(window.count)) return;
  const did = { organizationId: null, livemode: null, action: 'session.refused', object: { type: 'session', id: address }, before: null, after: { failures: window.count, withinMinutes: windowMs / 60_000 } } as const;
  await audit.record(from, async () => ({ result: null, did }));
}

/** Two authenticators answer for one passkey: its counter went back. The sign-in is refused; whose copy it is only people can find out. */
export async function noteClone({ audit, secrets }: Pick<ConfigDeps, 'audit' | 'secrets'>, from: AuditBy, { user, passkey, counter }: { user: User; passkey: Passkey; counter: number }): Promise<void> {
  const object = { type: 'passkey', id: passkeyId(secrets, passkey) } as const;
  const did = { organizationId: null, livemode: null, action: 'passkey.clone_suspected', object, before: { userId: user.id, counter: passkey.counter }, after: { userId: user.id, counter } } as const;
  await audit.record(from, async () => ({ result: null, did }));
}
