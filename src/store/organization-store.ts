import type { Connection, Types } from 'mongoose';
import type { Organization } from '../domain/organization.js';
import type { OrganizationStore } from '../domain/ports/organization-store.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type OrganizationDocument = Omit<Organization, 'id'> & { _id: Types.ObjectId; v: 1 };

const collection = 'organizations';

/** Found by `_id` only. */
export const organizationIndexes: readonly CollectionIndex[] = [];

export function createOrganizationStore({ connection }: { connection: Connection }): OrganizationStore {
  const organizations = collectionOf<OrganizationDocument>(connection, collection);
  return {
    async insertAcrossTenants({ id, ...organization }, within) {
      try {
        await organizations.insertOne({ ...organization, _id: toStoredId(id), v: 1 }, inScope(within));
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    async find({ organizationId }, within) {
      const found = await organizations.findOne({ _id: toStoredId(organizationId) }, inScope(within));
      return found === null ? null : fromDocument(found);
    },
    async replace({ organizationId }, { id: _id, ...next }, expectedRevision, within) {
      // The first ones were stored without a revision.
      const revision = expectedRevision === 1 ? { $in: [1, null] as unknown as number[] } : expectedRevision;
      const result = await organizations.updateOne({ _id: toStoredId(organizationId), revision }, { $set: next }, inScope(within));
      return result.matchedCount === 1;
    },
    async findManyAcrossTenants(organizationIds) {
      if (organizationIds.length === 0) return [];
      const found = await organizations.find({ _id: { $in: organizationIds.map(toStoredId) } }).sort({ _id: 1 }).toArray();
      return found.map(fromDocument);
    },
    countAcrossTenants: () => organizations.estimatedDocumentCount(),
  };
}

function fromDocument({ _id, v: _v, ...organization }: OrganizationDocument): Organization {
  return { ...organization, revision: organization.revision ?? 1, id: fromStoredId(_id) };
}
