import type { mongo } from 'mongoose';
import type { ChangeScope } from '../domain/ports/audit-trail.js';

const sessions = new WeakMap<ChangeScope, mongo.ClientSession>();

/** A scope whose writes go through `session`. */
export function openChangeScope(session: mongo.ClientSession): ChangeScope {
  const scope: ChangeScope = { changeScope: true };
  sessions.set(scope, session);
  return scope;
}

/** Options of a driver's call that takes part in `within`; none without it. */
export function inScope(within: ChangeScope | undefined): { session?: mongo.ClientSession } {
  const session = within === undefined ? undefined : sessions.get(within);
  return session === undefined ? {} : { session };
}
