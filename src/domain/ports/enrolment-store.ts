import type { Enrolment, Invitation } from '../enrolment.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';
import type { PageRequest } from './page-request.js';

/** Links belong to an organization, not to one of its modes: of the tenant only the organization counts here. */
export type EnrolmentStore = {
  insertAcrossTenants(enrolment: Enrolment): Promise<void>;
  /** Puts an invitation in place of one of the same id that nobody has been given yet. */
  putInvitation(tenant: Tenant, invitation: Invitation, within: ChangeScope): Promise<void>;
  /** The caller has nothing but the token. */
  findAcrossTenants(tokenHash: string, within?: ChangeScope): Promise<Enrolment | null>;
  /** Uses it up; false when another was first, it was revoked or it has expired. */
  consumeAcrossTenants(tokenHash: string, used: { at: Date; by: string }, within?: ChangeScope): Promise<boolean>;
  /** Newest first. */
  listInvitations(tenant: Tenant, page: PageRequest): Promise<Invitation[]>;
  findInvitation(tenant: Tenant, invitationId: string, within?: ChangeScope): Promise<Invitation | null>;
  /** False where it is used or revoked already. */
  revokeInvitation(tenant: Tenant, invitationId: string, at: Date, within: ChangeScope): Promise<boolean>;
  /** Ends all that somebody has invited and nobody has taken. @param createdBy `user:<id>` */
  revokeInvitationsBy(tenant: Tenant, createdBy: string, at: Date, within: ChangeScope): Promise<number>;
  /** The same in every organization, for an operator who is switched off. */
  revokeInvitationsByAcrossTenants(createdBy: string, at: Date, within: ChangeScope): Promise<number>;
};
