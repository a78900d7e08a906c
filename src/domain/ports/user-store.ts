import type { Tenant } from '../tenant.js';
import type { User } from '../user.js';
import type { ChangeScope } from './audit-trail.js';
import type { PageRequest } from './page-request.js';

/** Operators belong to no tenant: one may be a member of several organizations. A member is one of both modes. */
export type UserStore = {
  /** @returns exists when the id or one of its passkeys is taken. */
  insertAcrossTenants(user: User, within?: ChangeScope): Promise<'inserted' | 'exists'>;
  findAcrossTenants(userId: string, within?: ChangeScope): Promise<User | null>;
  findByCredentialAcrossTenants(credentialId: string): Promise<User | null>;
  findByRecoveryCodeAcrossTenants(hash: string, within?: ChangeScope): Promise<User | null>;
  /** False when it was changed meanwhile or a new passkey of it is another's. */
  replaceAcrossTenants(next: User, expectedRevision: number, within?: ChangeScope): Promise<boolean>;
  /** Lets go of a passkey that its owner has removed. */
  releasePasskeyAcrossTenants(credentialId: string, within: ChangeScope): Promise<void>;
  countAcrossTenants(within?: ChangeScope): Promise<number>;
  /** Newest first. */
  listMembers(tenant: Tenant, page: PageRequest): Promise<User[]>;
  /** Those who are not switched off. */
  countAdmins(tenant: Tenant, within: ChangeScope): Promise<number>;
  listAcrossTenants(page: PageRequest): Promise<User[]>;
  /** Those who are not switched off. */
  countSystemAdminsAcrossTenants(within: ChangeScope): Promise<number>;
  /**
   * Has changes of who is an admin of `scope` (an organization's id, or `system`) happen one after another: of two at the same moment the second
   * is begun anew and sees what the first has done.
   */
  queueAcrossTenants(scope: string, within: ChangeScope): Promise<void>;
};
