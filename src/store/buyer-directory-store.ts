import type { Connection, mongo } from 'mongoose';
import type { BuyerDirectory, KnownBuyer } from '../domain/ports/buyer-directory.js';
import type { SearchHash } from '../domain/ports/field-cipher.js';
import type { Tenant } from '../domain/tenant.js';
import { throwAsUnavailable } from './as-unavailable.js';
import { buyersCollection, createBuyerKeys } from './buyer-keys.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { createGather } from './gather.js';

/** One per e-mail that is known, and one per client that has none. */
export type BuyerDocument = {
  _id: string;
  v: 1;
  organizationId: string;
  livemode: boolean;
  clientId: string | null;
};

// Sharded by `_id`, a keyed hash; a client that is named by its id is found by the index.
export const buyerIndexes: readonly CollectionIndex[] = [{ collection: buyersCollection, key: { clientId: 1 }, options: { partialFilterExpression: { clientId: { $gt: '' } } } }];

type Wanted = { tenant: Tenant; key: string | null; clientId: string | null };

export function createBuyerDirectory({ connection, searchHash }: { connection: Connection; searchHash: SearchHash }): BuyerDirectory {
  const buyers = collectionOf<BuyerDocument>(connection, buyersCollection);
  const keys = createBuyerKeys(searchHash);

  // On the way of every create: many at once are one query.
  const find = createGather({
    itemsMax: 100,
    batchesMax: 2,
    async run(wanted: readonly Wanted[]) {
      const found = await buyers.find(toFilter(wanted)).toArray().catch(throwAsUnavailable);
      return wanted.map((each) => found.filter((document) => isMeant(each, document)));
    },
  });

  return {
    async look(tenant, { email, clientId }): Promise<KnownBuyer> {
      if (email === null && clientId === null) return { clientId: null };
      const found = await find({ tenant, key: email === null ? null : keys.ofEmail(tenant, email), clientId });
      const client = found.find((document) => document.clientId !== null && (clientId === null || document.clientId === clientId));
      return { clientId: client?.clientId ?? null };
    },

    async setClient(tenant, { email, clientId }, present, within) {
      const _id = email === null ? keys.ofClient(clientId) : keys.ofEmail(tenant, email);
      const session = inScope(within);
      if (present) {
        await buyers.updateOne({ _id }, { $set: { clientId }, $setOnInsert: { v: 1, ...ownedBy(tenant) } }, { ...session, upsert: true });
        return;
      }
      await buyers.updateOne({ _id, clientId }, { $set: { clientId: null } }, session);
    },

    async findClientByEmail(tenant, email, within) {
      const found = await buyers.findOne({ _id: keys.ofEmail(tenant, email) }, { ...inScope(within), projection: { clientId: 1 } });
      return found?.clientId ?? null;
    },
  };
}

function toFilter(wanted: readonly Wanted[]): mongo.Filter<BuyerDocument> {
  const byKey = { _id: { $in: wanted.flatMap(({ key }) => key ?? []) } };
  const clientIds = wanted.flatMap(({ clientId }) => clientId ?? []);
  return clientIds.length === 0 ? byKey : { $or: [byKey, { clientId: { $in: clientIds } }] };
}

function isMeant({ tenant, key, clientId }: Wanted, document: BuyerDocument): boolean {
  const owned = document.organizationId === tenant.organizationId && document.livemode === tenant.livemode;
  return owned && (document._id === key || (clientId !== null && document.clientId === clientId));
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}
