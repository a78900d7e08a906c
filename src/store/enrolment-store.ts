import type { Connection, mongo } from 'mongoose';
import type { Enrolment, Invitation } from '../domain/enrolment.js';
import type { EnrolmentStore } from '../domain/ports/enrolment-store.js';
import { inScope } from './change-scopes.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';

type EnrolmentDocument = Omit<Enrolment, 'tokenHash'> & { _id: string; v: 1 };

const collection = 'enrolments';
/** Kept for a while after their end, so that a used link is told apart from a mistyped one by who looks. */
const keptSeconds = 30 * 24 * 60 * 60;

export const enrolmentIndexes: readonly CollectionIndex[] = [
  { collection, key: { expiresAt: 1 }, options: { expireAfterSeconds: keptSeconds } },
  { collection, key: { organizationId: 1, id: -1 } },
  { collection, key: { createdBy: 1 } },
];

export function createEnrolmentStore({ connection }: { connection: Connection }): EnrolmentStore {
  const enrolments = collectionOf<EnrolmentDocument>(connection, collection);
  const open = { usedAt: null, revokedAt: null };
  const revoke = async (filter: mongo.Filter<EnrolmentDocument>, at: Date, options: ReturnType<typeof inScope>): Promise<number> =>
    (await enrolments.updateMany({ ...filter, ...open }, { $set: { revokedAt: at } }, options)).modifiedCount;

  return {
    async insertAcrossTenants(enrolment) {
      await enrolments.insertOne(toDocument(enrolment));
    },
    async putInvitation({ organizationId }, invitation, within) {
      await enrolments.deleteMany({ organizationId, id: invitation.id, ...open }, inScope(within));
      await enrolments.insertOne(toDocument(invitation), inScope(within));
    },
    async findAcrossTenants(tokenHash, within) {
      const found = await enrolments.findOne({ _id: tokenHash }, inScope(within));
      return found === null ? null : fromDocument(found);
    },
    async consumeAcrossTenants(tokenHash, { at, by }, within) {
      const result = await enrolments.updateOne({ _id: tokenHash, ...open, expiresAt: { $gt: at } }, { $set: { usedAt: at, usedBy: by } }, inScope(within));
      return result.modifiedCount === 1;
    },
    async listInvitations({ organizationId }, { limit, after }) {
      const found = await enrolments.find({ organizationId, id: after === null ? { $type: 'string' } : { $lt: after } }).sort({ id: -1 }).limit(limit).toArray();
      return found.map(fromDocument).filter(isInvitation);
    },
    async findInvitation({ organizationId }, invitationId, within) {
      const found = await enrolments.findOne({ organizationId, id: invitationId }, inScope(within));
      const enrolment = found === null ? null : fromDocument(found);
      return enrolment !== null && isInvitation(enrolment) ? enrolment : null;
    },
    revokeInvitation: async ({ organizationId }, invitationId, at, within) => (await revoke({ organizationId, id: invitationId }, at, inScope(within))) === 1,
    revokeInvitationsBy: ({ organizationId }, createdBy, at, within) => revoke({ organizationId, createdBy }, at, inScope(within)),
    revokeInvitationsByAcrossTenants: (createdBy, at, within) => revoke({ createdBy }, at, inScope(within)),
  };
}

function isInvitation(enrolment: Enrolment): enrolment is Invitation {
  return enrolment.id !== null;
}

function toDocument({ tokenHash, ...enrolment }: Enrolment): EnrolmentDocument {
  return { ...enrolment, _id: tokenHash, v: 1 };
}

/** What the first versions did not store yet is filled in. */
function fromDocument({ _id, v: _v, ...enrolment }: EnrolmentDocument): Enrolment {
  return {
    ...enrolment,
    tokenHash: _id,
    id: enrolment.id ?? null,
    createdBy: enrolment.createdBy ?? null,
    createdByName: enrolment.createdByName ?? null,
    usedBy: enrolment.usedBy ?? null,
    revokedAt: enrolment.revokedAt ?? null,
  };
}
