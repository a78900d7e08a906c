import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import type { Operator } from './fresh-sign-in.js';
import { ownUser, storeUser } from './own-user.js';
import type { Language, User } from './user.js';

export type ProfileChanges = { name?: string; language?: Language | null };

/** Changes what the caller says about himself. */
export async function updateProfile(deps: ConfigDeps, { caller, changes, by }: { caller: Operator; changes: ProfileChanges; by: AuditBy }): Promise<User> {
  return deps.audit.record(by, async (within) => {
    const user = await ownUser(deps, caller.userId, within);
    const before = { name: user.name, language: user.language };
    const after = { ...before, ...changes };
    if (before.name === after.name && before.language === after.language) return { result: user, did: null };
    const next = await storeUser(deps, user, changes, within);
    return { result: next, did: { organizationId: null, livemode: null, action: 'user.profile_changed', object: { type: 'user', id: user.id }, before, after } };
  });
}
