import { Types } from 'mongoose';
import type { mongo } from 'mongoose';
import type { Tenant } from '../domain/tenant.js';
import { listIndexes, referenceKey } from './transaction-documents.js';
import type { LocatorDocument, TransactionDocument } from './transaction-documents.js';

type Collections = Readonly<{ transactions: mongo.Collection<TransactionDocument>; references: mongo.Collection<LocatorDocument> }>;

export type Place = Readonly<{ _id: Types.ObjectId; createdAt: Date }>;

/** Of one beginning so many are looked at; whoever has more has to give more of the text. */
const beginningsMax = 1_000;
const beginningLengthMin = 3;
/** The first eight digits of an id are its second: fewer would take in hours of every tenant. */
const idBeginningMin = 8;
const byId = { _id: 1 } as const;
/** Numbers mostly grow: of too many beginnings the newest are looked at. The index, read backwards. */
const lastReferenceFirst = { reference: -1, createdAt: 1, _id: 1 } as const;

/** What has the text as its id, or as the reference that a provider gave one of its attempts; newest first, at most a handful. */
export async function searchByPoint(
  { transactions, references }: Collections,
  tenant: Tenant,
  { text, providerIds }: { text: string; providerIds: readonly string[] },
  conditions: Record<string, unknown>,
): Promise<TransactionDocument[]> {
  const keys = providerIds.map((providerId) => referenceKey(providerId, text));
  const located = keys.length === 0 ? [] : await references.find({ _id: { $in: keys }, organizationId: tenant.organizationId, livemode: tenant.livemode }).toArray();
  const ids = [...located.map(({ transactionId }) => transactionId), ...(/^[0-9a-f]{24}$/i.test(text) ? [text.toLowerCase()] : [])];
  if (ids.length === 0) return [];
  const found = await transactions.find({ ...conditions, _id: { $in: ids.map((id) => new Types.ObjectId(id)) } }, { hint: byId }).toArray();
  return found.sort(newestFirst);
}

/**
 * Where what begins with the text stands, newest first. @param conditions other filters; null when there are none.
 * @returns `complete` false when there is more than is looked at.
 */
export async function searchByBeginning({ transactions }: Collections, tenant: Tenant, text: string, conditions: Record<string, unknown> | null): Promise<{ places: Place[]; complete: boolean }> {
  const owned = { organizationId: tenant.organizationId, livemode: tenant.livemode };
  const projection = { createdAt: 1 } as const;
  const byReference =
    text.length < beginningLengthMin
      ? []
      : await transactions.find({ ...owned, reference: { $gte: text, $lt: `${text}\u{10FFFF}` } }, { hint: { ...listIndexes.reference }, projection }).sort(lastReferenceFirst).limit(beginningsMax + 1).toArray();
  const byIdBeginning = isIdBeginning(text)
    ? await transactions.find({ ...owned, _id: { $gte: edgeOf(text, '0'), $lte: edgeOf(text, 'f') } }, { hint: byId, projection }).limit(beginningsMax + 1).toArray()
    : [];
  const places = [...new Map([...byReference, ...byIdBeginning].map((place) => [place._id.toHexString(), place])).values()];
  const complete = byReference.length <= beginningsMax && byIdBeginning.length <= beginningsMax;
  const kept = conditions === null || places.length === 0 ? places : await transactions.find({ ...conditions, _id: { $in: places.map(({ _id }) => _id) } }, { hint: byId, projection }).toArray();
  return { places: kept.map(({ _id, createdAt }) => ({ _id, createdAt })).sort(newestFirst), complete };
}

function isIdBeginning(text: string): boolean {
  return text.length >= idBeginningMin && /^[0-9a-f]{8,23}$/i.test(text);
}

function edgeOf(text: string, digit: '0' | 'f'): Types.ObjectId {
  return new Types.ObjectId(text.toLowerCase().padEnd(24, digit));
}

function newestFirst(a: Place, b: Place): number {
  return b.createdAt.getTime() - a.createdAt.getTime() || (a._id.toHexString() < b._id.toHexString() ? 1 : -1);
}
