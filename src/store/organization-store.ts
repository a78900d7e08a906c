import type { Connection, Types } from 'mongoose';
import type { Organization } from '../domain/organization.js';
import type { OrganizationStore } from '../domain/ports/organization-store.js';
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
    async insertAcrossTenants({ id, ...organization }) {
      try {
        await organizations.insertOne({ ...organization, _id: toStoredId(id), v: 1 });
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    async findManyAcrossTenants(organizationIds) {
      if (organizationIds.length === 0) return [];
      const found = await organizations.find({ _id: { $in: organizationIds.map(toStoredId) } }).sort({ _id: 1 }).toArray();
      return found.map(({ _id, v: _v, ...organization }) => ({ ...organization, id: fromStoredId(_id) }));
    },
    countAcrossTenants: () => organizations.estimatedDocumentCount(),
  };
}
