import type { Connection, mongo } from 'mongoose';
import type { HoldTerms } from '../domain/hold.js';
import type { BuyerDirectory, KnownBuyer } from '../domain/ports/buyer-directory.js';
import type { SearchHash } from '../domain/ports/field-cipher.js';
import type { Tenant } from '../domain/tenant.js';
import { throwAsUnavailable } from './as-unavailable.js';
import { buyersCollection, createBuyerKeys } from './buyer-keys.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { createGather } from './gather.js';
import { isDuplicateKey } from './is-duplicate-key.js';

/** One per e-mail that is known, per client that has none, and per order that was contested. */
export type BuyerDocument = {
  _id: string;
  v: 1;
  organizationId: string;
  livemode: boolean;
  clientId: string | null;
  holds?: HoldTerms[];
  disputed?: string[];
};

// Sharded by `_id`, a keyed hash; a client that is named by its id is found by the index.
export const buyerIndexes: readonly CollectionIndex[] = [{ collection: buyersCollection, key: { clientId: 1 }, options: { partialFilterExpression: { clientId: { $gt: '' } } } }];

/** Earlier contested payments of one order that are looked at; older ones were closed long since. */
const disputedMax = 20;

type Wanted = { tenant: Tenant; keys: readonly string[]; clientId: string | null };

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
    async look(tenant, { email, clientId, order }): Promise<KnownBuyer> {
      const wanted = [...(email === null ? [] : [keys.ofEmail(tenant, email)]), ...(order === null ? [] : [keys.ofOrder(tenant, order)])];
      const found = wanted.length === 0 && clientId === null ? [] : await find({ tenant, keys: wanted, clientId });
      const client = found.find((document) => document.clientId !== null && (clientId === null || document.clientId === clientId));
      return { clientId: client?.clientId ?? null, holds: found.flatMap(({ holds }) => holds ?? []), disputedTransactionIds: found.flatMap(({ disputed }) => disputed ?? []) };
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

    async setHolds(tenant, email, holds, within) {
      const update = { $set: { holds: [...holds] }, $setOnInsert: { v: 1 as const, ...ownedBy(tenant), clientId: null } };
      await buyers.updateOne({ _id: keys.ofEmail(tenant, email) }, update, { ...inScope(within), upsert: true });
    },

    async noteDisputedOrder(tenant, order, transactionId) {
      const update = { $push: { disputed: { $each: [transactionId], $slice: -disputedMax } }, $setOnInsert: { v: 1 as const, ...ownedBy(tenant), clientId: null } };
      try {
        await buyers.updateOne({ _id: keys.ofOrder(tenant, order), disputed: { $ne: transactionId } }, update, { upsert: true });
      } catch (error) {
        // There, and already noted.
        if (!isDuplicateKey(error)) throw error;
      }
    },

    async findClientByEmail(tenant, email, within) {
      const found = await buyers.findOne({ _id: keys.ofEmail(tenant, email) }, { ...inScope(within), projection: { clientId: 1 } });
      return found?.clientId ?? null;
    },
  };
}

function toFilter(wanted: readonly Wanted[]): mongo.Filter<BuyerDocument> {
  const byKey = { _id: { $in: wanted.flatMap(({ keys }) => keys) } };
  const clientIds = wanted.flatMap(({ clientId }) => clientId ?? []);
  return clientIds.length === 0 ? byKey : { $or: [byKey, { clientId: { $in: clientIds } }] };
}

function isMeant({ tenant, keys, clientId }: Wanted, document: BuyerDocument): boolean {
  const owned = document.organizationId === tenant.organizationId && document.livemode === tenant.livemode;
  return owned && (keys.includes(document._id) || (clientId !== null && document.clientId === clientId));
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}
