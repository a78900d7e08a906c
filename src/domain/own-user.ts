import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { ChangeScope } from './ports/audit-trail.js';
import type { User } from './user.js';

/** The user of a session that was just let in. @throws GatewayError session_expired. */
export async function ownUser({ users }: Pick<ConfigDeps, 'users'>, userId: string, within?: ChangeScope): Promise<User> {
  const user = await users.findAcrossTenants(userId, within);
  if (user === null || user.disabledAt !== null) throw new GatewayError('session_expired', 'The session has ended; sign in again');
  return user;
}

/** @throws GatewayError conflict when another change came first. */
export async function storeUser({ users, clock }: Pick<ConfigDeps, 'users' | 'clock'>, current: User, changes: Partial<User>, within: ChangeScope): Promise<User> {
  const next: User = { ...current, ...changes, revision: current.revision + 1, updatedAt: clock.now() };
  if (!(await users.replaceAcrossTenants(next, current.revision, within))) throw new GatewayError('conflict', 'The user is being changed by others; read it again and decide anew');
  return next;
}
