import { Types } from 'mongoose';
import type { mongo } from 'mongoose';
import type { Tenant } from '../domain/tenant.js';
import { throwAsUnavailable } from './as-unavailable.js';
import { createGather } from './gather.js';
import type { TransactionDocument } from './transaction-documents.js';

type Asked = Readonly<{ tenant: Tenant; transactionId: string }>;
type Known = Pick<TransactionDocument, '_id' | 'organizationId' | 'livemode' | 'siteId' | 'reference'>;

/**
 * Whether a transaction shares site and reference with others. Most don't, and every new checkout asks: many at once are one look at the transactions
 * and one at the index of references per site.
 */
export function createSiblingFinder(transactions: mongo.Collection<TransactionDocument>): (tenant: Tenant, transactionId: string) => Promise<boolean> {
  const ask = createGather({
    itemsMax: 200,
    batchesMax: 1,
    async run(asked: readonly Asked[]) {
      const ids = asked.map(({ transactionId }) => new Types.ObjectId(transactionId));
      const projection = { organizationId: 1, livemode: 1, siteId: 1, reference: 1 } as const;
      const known = await transactions.find({ _id: { $in: ids } }, { projection }).toArray().catch(throwAsUnavailable);
      const shared = (await Promise.all([...bySite(known).values()].map((rows) => findShared(transactions, rows)))).flat();
      const withSiblings = new Set(shared);
      return asked.map(({ tenant, transactionId }) => {
        const own = known.find(({ _id }) => _id.toHexString() === transactionId);
        return own !== undefined && own.organizationId === tenant.organizationId && own.livemode === tenant.livemode && withSiblings.has(keyOf(own));
      });
    },
  });
  return (tenant, transactionId) => ask({ tenant, transactionId });
}

function bySite(known: readonly Known[]): Map<string, Known[]> {
  const sites = new Map<string, Known[]>();
  for (const row of known) {
    const name = `${row.organizationId}.${String(row.livemode)}.${row.siteId}`;
    sites.set(name, [...(sites.get(name) ?? []), row]);
  }
  return sites;
}

/** @returns the keys of references that more than one transaction of the site has. */
async function findShared(transactions: mongo.Collection<TransactionDocument>, rows: readonly Known[]): Promise<string[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const { organizationId, livemode, siteId } = first;
  const references = [...new Set(rows.map(({ reference }) => reference))];
  const groups = await transactions
    .aggregate<{ _id: string }>([
      { $match: { organizationId, livemode, siteId, reference: { $in: references } } },
      { $group: { _id: '$reference', count: { $sum: 1 } } },
      { $match: { count: { $gt: 1 } } },
    ])
    .toArray()
    .catch(throwAsUnavailable);
  return groups.map(({ _id: reference }) => keyOf({ ...first, reference }));
}

function keyOf({ organizationId, livemode, siteId, reference }: Omit<Known, '_id'>): string {
  return JSON.stringify([organizationId, livemode, siteId, reference]);
}
