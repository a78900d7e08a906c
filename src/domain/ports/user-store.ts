import type { User } from '../user.js';

/** Operators belong to no tenant: one may be a member of several organizations. */
export type UserStore = {
  /** @returns exists when the id or one of its passkeys is taken. */
  insertAcrossTenants(user: User): Promise<'inserted' | 'exists'>;
  findAcrossTenants(userId: string): Promise<User | null>;
  findByCredentialAcrossTenants(credentialId: string): Promise<User | null>;
  replaceAcrossTenants(next: User, expectedRevision: number): Promise<boolean>;
  countAcrossTenants(): Promise<number>;
};
