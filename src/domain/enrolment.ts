import type { Role } from './principal.js';

/** A one-time link: lets one person enrol a passkey, or lets an operator who is signed in join the organization. */
export type Enrolment = {
  /** Hash of the token in the link. */
  tokenHash: string;
  /** By which an invitation is listed and revoked; null for the links that the program itself prints. */
  id: string | null;
  organizationId: string;
  role: Role;
  systemAdmin: boolean;
  userName: string;
  /** Good only while there is no operator at all: every start without one offers such a link, and the first that is used ends them all. */
  firstOperatorOnly?: boolean;
  /** Who invited, `user:<id>` or `apiKey:<id>`; null for the program itself. */
  createdBy: string | null;
  createdByName: string | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  /** The operator who came of it. */
  usedBy: string | null;
  revokedAt: Date | null;
};

/** A link made by somebody, to be listed. */
export type Invitation = Enrolment & { id: string };

export type InvitationStatus = 'pending' | 'accepted' | 'revoked' | 'expired';

export function invitationStatus({ usedAt, revokedAt, expiresAt }: Enrolment, now: Date): InvitationStatus {
  if (usedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return expiresAt <= now ? 'expired' : 'pending';
}
