import type { Session } from '../session.js';

/** Sessions belong to an operator, not to a tenant. */
export type SessionStore = {
  insertAcrossTenants(session: Session): Promise<void>;
  findAcrossTenants(sessionId: string): Promise<Session | null>;
  replaceAcrossTenants(next: Session, expectedRevision: number): Promise<boolean>;
  endAcrossTenants(sessionId: string): Promise<void>;
};
