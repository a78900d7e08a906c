import type { Role } from './principal.js';

/** A one-time link that lets one person enrol a passkey. */
export type Enrolment = {
  /** Hash of the token in the link. */
  tokenHash: string;
  organizationId: string;
  role: Role;
  systemAdmin: boolean;
  userName: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};
