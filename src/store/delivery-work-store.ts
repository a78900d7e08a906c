import type { Connection, mongo } from 'mongoose';
import type { DeliveryCompletion, DeliveryTake, DeliveryWork } from '../domain/ports/delivery-work.js';
import type { FieldCipher } from '../domain/ports/field-cipher.js';
import { deliveriesCollection, deliveryTriesCollection, toDeliveryDocument, toTryDocument } from './delivery-documents.js';
import type { DeliveryDocument, DeliveryTryDocument } from './delivery-documents.js';
import { insertMissing } from './insert-missing.js';

export type DeliveryWorkStoreOptions = Readonly<{ connection: Connection; cipher: FieldCipher }>;

type Operation = mongo.AnyBulkWriteOperation<DeliveryDocument>;

/** The workers' verbs over deliveries of all tenants. Each takes a batch; each may be repeated when its answer was lost. */
export function createDeliveryWorkStore({ connection, cipher }: DeliveryWorkStoreOptions): DeliveryWork {
  const database = connection.getClient().db(connection.name);
  const deliveries = database.collection<DeliveryDocument>(deliveriesCollection);
  const tries = database.collection<DeliveryTryDocument>(deliveryTriesCollection);

  /** Among these, what our takes still stand on. */
  const findStanding = async (completions: readonly DeliveryCompletion[]): Promise<Set<string>> => {
    const standing = await deliveries.find(matchTaken(completions), { projection: { _id: 1 } }).toArray();
    return new Set(standing.map(({ _id }) => _id));
  };

  return {
    async insertAcrossTenants(created, dueAt) {
      return await insertMissing(deliveries, created.map((delivery) => toDeliveryDocument(delivery, dueAt, cipher)));
    },

    async takeAcrossTenants(takes, { fence, notAfter, at }) {
      if (takes.length === 0) return new Set();
      let taken = 0;
      try {
        taken = (await deliveries.bulkWrite(takeOperations(takes, { fence, notAfter, at }), { ordered: true })).matchedCount;
      } catch {
        // Whether it was applied is read back by the token.
        taken = -1;
      }
      const ids = takes.map(({ deliveryId }) => deliveryId);
      if (taken === takes.length && takes.every(({ supersedes }) => !supersedes)) return new Set(ids);
      const found = await deliveries.find({ _id: { $in: ids }, fence }, { projection: { _id: 1 } }).toArray();
      return new Set(found.map(({ _id }) => _id));
    },

    async completeAcrossTenants(completions) {
      if (completions.length === 0) return [];
      const tryDocuments = completions.flatMap((completion) => toTryDocument(completion, cipher) ?? []);
      await insertMissing(tries, tryDocuments);
      const { matchedCount } = await deliveries.bulkWrite(completionOperations(completions), { ordered: false });
      if (matchedCount === completions.length) return [];
      // Some were taken by another worker, or a resend was asked for while they were under way.
      const standing = await findStanding(completions);
      const resent = completions.filter(({ deliveryId }) => standing.has(deliveryId));
      if (resent.length > 0) await deliveries.bulkWrite(resent.map(completeWithoutDueTime), { ordered: false });
      return completions.filter(({ deliveryId }) => !standing.has(deliveryId)).map(({ deliveryId }) => deliveryId);
    },

    async endAcrossTenants(ended, { at }) {
      if (ended.length === 0) return;
      await deliveries.bulkWrite(
        ended.map(({ deliveryId, resendsCount, status, failure }) => ({
          updateOne: {
            filter: { _id: deliveryId, resendsCount },
            update: [{ $set: { status: endOf(status), settledAt: endAt(at), ...(failure === null ? {} : { lastFailure: failure }), ...nothingDue } }],
          },
        })),
        { ordered: false },
      );
    },
  };
}

/** In an update by pipeline: what a delivery looks like when nothing more is due. */
const nothingDue = { nextTryAt: '$$REMOVE', resendRequestedAt: null, scheduledAt: null, unfinishedTriesCount: 0 };

/** Only what is still pending gets a new end; a resend of a settled one leaves it what it was. */
const endOf = (status: string): object => ({ $cond: [{ $eq: ['$status', 'pending'] }, status, '$status'] });
const endAt = (at: Date): object => ({ $cond: [{ $eq: ['$status', 'pending'] }, at, '$settledAt'] });

function takeOperations(takes: readonly DeliveryTake[], { fence, notAfter, at }: { fence: string; notAfter: Date; at: Date }): Operation[] {
  // Evaluated with the write itself: nothing is taken once the lease is over.
  const inTime = { $expr: { $gt: [notAfter, '$$NOW'] } };
  const supersede = takes.flatMap(({ supersedes }): Operation[] => {
    if (!supersedes) return [];
    const { tenant, transactionId, beforeEventVersion } = supersedes;
    return [{
      updateMany: {
        filter: { ...tenant, transactionId, eventVersion: { $lt: beforeEventVersion }, ipnVersion: 1, nextTryAt: { $type: 'date' }, ...inTime },
        update: [{ $set: { status: endOf('superseded'), settledAt: endAt(at), ...nothingDue } }],
      },
    }];
  });
  const take = [true, false].flatMap((manual): Operation[] => {
    const ids = takes.filter((each) => each.manual === manual).map(({ deliveryId }) => deliveryId);
    if (ids.length === 0) return [];
    return [{
      updateMany: {
        filter: { _id: { $in: ids }, nextTryAt: { $type: 'date' }, ...inTime },
        update: { $set: { fence }, $inc: { triesCount: 1, unfinishedTriesCount: 1, automaticTriesCount: manual ? 0 : 1 } },
      },
    }];
  });
  return [...supersede, ...take];
}

/** Equal results are one operation: at full speed nearly all of a batch is "delivered". */
function completionOperations(completions: readonly DeliveryCompletion[]): Operation[] {
  const groups = new Map<string, DeliveryCompletion[]>();
  const unchanged = completions.filter(({ nextTryAt }) => nextTryAt === 'unchanged');
  for (const completion of completions) {
    if (completion.nextTryAt === 'unchanged') continue;
    const { status, nextTryAt, httpStatus, failure, resendsCount, settledAt } = completion;
    const key = JSON.stringify([status, nextTryAt, httpStatus, failure, resendsCount, settledAt === null]);
    groups.set(key, [...(groups.get(key) ?? []), completion]);
  }
  const grouped = [...groups.values()].flatMap((group): Operation[] => {
    const [first] = group;
    if (!first || first.nextTryAt === 'unchanged') return [];
    // Results of one batch are milliseconds apart: the last one's time does for all.
    const settledAt = group.reduce<Date | null>((latest, each) => (latest && each.settledAt && latest > each.settledAt ? latest : each.settledAt), null);
    return [{
      updateMany: {
        filter: { ...matchTaken(group), resendsCount: first.resendsCount },
        update: {
          $set: { ...resultOf({ ...first, settledAt }), resendRequestedAt: null, scheduledAt: null, ...(first.nextTryAt ? { nextTryAt: first.nextTryAt } : {}) },
          ...(first.nextTryAt ? {} : { $unset: { nextTryAt: 1 } }),
        },
      },
    }];
  });
  return [...grouped, ...unchanged.map(completeWithoutDueTime)];
}

/** A resend asked for while a try was under way stays due; what the try would have scheduled comes after it. */
function completeWithoutDueTime(completion: DeliveryCompletion): Operation {
  const { deliveryId, fence, nextTryAt } = completion;
  return { updateOne: { filter: { _id: deliveryId, fence }, update: { $set: { ...resultOf(completion), ...(nextTryAt === 'unchanged' ? {} : { scheduledAt: nextTryAt }) } } } };
}

function resultOf({ status, httpStatus, failure, settledAt }: DeliveryCompletion): Partial<DeliveryDocument> {
  return { status, lastHttpStatus: httpStatus, lastFailure: failure, unfinishedTriesCount: 0, ...(settledAt ? { settledAt } : {}) };
}

/** Tokens are unique per take: a delivery taken by another worker since carries one that is not in the list. */
function matchTaken(completions: readonly DeliveryCompletion[]): mongo.Filter<DeliveryDocument> {
  return { _id: { $in: completions.map(({ deliveryId }) => deliveryId) }, fence: { $in: [...new Set(completions.map(({ fence }) => fence))] } };
}
