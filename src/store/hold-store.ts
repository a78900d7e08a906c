import type { Connection, mongo, Types } from 'mongoose';
import type { Hold } from '../domain/hold.js';
import type { ChangeScope } from '../domain/ports/audit-trail.js';
import type { BuyerDirectory } from '../domain/ports/buyer-directory.js';
import type { FieldCipher, SealedField, SearchHash } from '../domain/ports/field-cipher.js';
import type { HoldStore } from '../domain/ports/hold-store.js';
import type { ListWindow } from '../domain/ports/transaction-store.js';
import type { Clock } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import { createBuyerKeys } from './buyer-keys.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { encodeCursor, findPage } from './find-page.js';
import type { DocumentPage } from './find-page.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type SealedFields = Pick<Hold, 'email' | 'note'>;
type HoldDocument = Omit<Hold, 'id' | keyof SealedFields> & {
  _id: Types.ObjectId;
  v: 1;
  /** Key of the buyer in the directory. */
  buyer: string;
  sealed: SealedField;
};

const collection = 'holds';
/** Of one buyer, as many as a checkout looks at. */
const unreleasedMax = 50;

const newestFirst = { organizationId: 1, livemode: 1, _id: -1 } as const;
/** Any date of a hold is later. */
const longAgo = new Date(0);

// Sharded by `_id`.
export const holdIndexes: readonly CollectionIndex[] = [
  { collection, key: newestFirst },
  // Those that count; and, as the others are two kinds, each of them.
  { collection, key: { organizationId: 1, livemode: 1, releasedAt: 1, expiresAt: 1, _id: -1 } },
  { collection, key: newestFirst, options: { name: 'released', partialFilterExpression: { releasedAt: { $gt: longAgo } } } },
  { collection, key: newestFirst, options: { name: 'temporary', partialFilterExpression: { expiresAt: { $gt: longAgo } } } },
  { collection, key: { organizationId: 1, livemode: 1, buyer: 1, _id: -1 } },
  { collection, key: { organizationId: 1, livemode: 1, 'dispute.transactionId': 1 }, options: { partialFilterExpression: { 'dispute.transactionId': { $gt: '' } } } },
];

export type HoldStoreOptions = Readonly<{ connection: Connection; cipher: FieldCipher; searchHash: SearchHash; directory: BuyerDirectory; clock: Clock }>;

export function createHoldStore({ connection, cipher, searchHash, directory, clock }: HoldStoreOptions): HoldStore {
  const holds = collectionOf<HoldDocument>(connection, collection);
  const keys = createBuyerKeys(searchHash);
  const context = ({ organizationId }: Tenant) => ({ organizationId, collection, field: 'sealed' });

  const toDocument = (tenant: Tenant, { id, email, note, ...hold }: Hold): HoldDocument => ({
    _id: toStoredId(id),
    v: 1,
    ...hold,
    ...ownedBy(tenant),
    buyer: keys.ofEmail(tenant, email),
    sealed: cipher.seal(context(tenant), new TextEncoder().encode(JSON.stringify({ email, note } satisfies SealedFields))),
  });
  const fromDocument = (tenant: Tenant, { _id, v: _v, buyer: _buyer, sealed, ...hold }: HoldDocument): Hold => ({
    ...hold,
    id: fromStoredId(_id),
    ...(JSON.parse(new TextDecoder().decode(cipher.open(context(tenant), sealed))) as SealedFields),
  });

  /** Every change of a buyer's holds writes the one document of the buyer, so that two at once are one after the other. */
  const tellDirectory = async (tenant: Tenant, email: string, within: ChangeScope): Promise<void> => {
    const unreleased = await holds.find({ ...ownedBy(tenant), buyer: keys.ofEmail(tenant, email), releasedAt: null }, inScope(within)).sort({ _id: -1 }).limit(unreleasedMax).toArray();
    const terms = unreleased.map(({ _id, action, reason, allowedProviderTypes, allowedProviderIds, expiresAt, dispute }) => ({ id: fromStoredId(_id), action, reason, allowedProviderTypes, allowedProviderIds, expiresAt, dispute }));
    await directory.setHolds(tenant, email, terms, within);
  };

  return {
    async insert(tenant, hold, within) {
      await holds.insertOne(toDocument(tenant, hold), inScope(within));
      await tellDirectory(tenant, hold.email, within);
    },
    async find(tenant, holdId, within) {
      const found = await holds.findOne({ _id: toStoredId(holdId), ...ownedBy(tenant) }, inScope(within));
      return found === null ? null : fromDocument(tenant, found);
    },
    async findByDispute(tenant, { transactionId, disputeId }, within) {
      const found = await holds.findOne({ ...ownedBy(tenant), 'dispute.transactionId': transactionId, 'dispute.disputeId': disputeId }, inScope(within));
      return found === null ? null : fromDocument(tenant, found);
    },
    async replace(tenant, next, within) {
      const { _id, ...fields } = toDocument(tenant, next);
      await holds.updateOne({ _id, ...ownedBy(tenant) }, { $set: fields }, inScope(within));
      await tellDirectory(tenant, next.email, within);
    },
    async list(tenant, { active, email }, window) {
      const now = clock.now();
      const query = { ...ownedBy(tenant), ...(email === undefined ? {} : { buyer: keys.ofEmail(tenant, email) }) };
      const ended = { $or: [{ releasedAt: { $gt: longAgo } }, { releasedAt: null, expiresAt: { $gt: longAgo, $lte: now } }] };
      const { documents, nextCursor } = active === true ? await findActive(holds, query, now, window) : await findPage(holds, active === undefined ? query : { ...query, ...ended }, { ...window, uncounted: true });
      return { rows: documents.map((document) => fromDocument(tenant, document)), nextCursor };
    },
  };
}

/** Those without an end in the order of their index; those with one still to come are few, and sorted when they are asked for. */
async function findActive(holds: mongo.Collection<HoldDocument>, query: Readonly<Record<string, unknown>>, now: Date, window: ListWindow): Promise<Pick<DocumentPage<HoldDocument>, 'documents' | 'nextCursor'>> {
  const of = (expiresAt: unknown) => findPage(holds, { ...query, releasedAt: null, expiresAt }, { ...window, uncounted: true });
  const kinds = await Promise.all([of(null), of({ $gt: now })]);
  const found = kinds.flatMap(({ documents }) => documents).sort((a, b) => (a._id.toHexString() < b._id.toHexString() ? 1 : -1));
  const documents = found.slice(0, window.limit);
  const last = documents.at(-1);
  const goesOn = found.length > window.limit || kinds.some(({ nextCursor }) => nextCursor !== null);
  return { documents, nextCursor: goesOn && last !== undefined ? encodeCursor(last._id) : null };
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}
