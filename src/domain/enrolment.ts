import type { Role } from './principal.js';

/** A one-time link that lets one person enrol a passkey. */
export type Enrolment = {
  /** Hash of the token in the link. */
  tokenHash: string;
  organizationId: string;
  role: Role;
  systemAdmin: boolean;
  userName: string;
  /** Good only while there is no operator at all: every start without one offers such a link, and the first that is used ends them all. */
  firstOperatorOnly?: boolean;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};
