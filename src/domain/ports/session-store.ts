import type { Session } from '../session.js';
import type { ChangeScope } from './audit-trail.js';

/** Sessions belong to an operator, not to a tenant. */
export type SessionStore = {
  insertAcrossTenants(session: Session, within?: ChangeScope): Promise<void>;
  findAcrossTenants(sessionId: string, within?: ChangeScope): Promise<Session | null>;
  /** Of one operator, newest first, at most a hundred. */
  listOfUserAcrossTenants(userId: string): Promise<Session[]>;
  replaceAcrossTenants(next: Session, expectedRevision: number): Promise<boolean>;
  /** False when it had ended already. */
  endAcrossTenants(sessionId: string, within?: ChangeScope): Promise<boolean>;
  /** Ends those of an operator but `except`, and only those that a certain passkey opened where one is named. @returns how many. */
  endOfUserAcrossTenants(userId: string, which: { except: string | null; passkeyId?: string }, within: ChangeScope): Promise<number>;
};
