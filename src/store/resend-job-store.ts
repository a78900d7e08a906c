import { Types } from 'mongoose';
import type { Connection, mongo } from 'mongoose';
import { GatewayError } from '../domain/errors.js';
import type { DeliveryPlace } from '../domain/ports/delivery-store.js';
import type { ResendJobStore, ResendJobWork } from '../domain/ports/resend-job-store.js';
import type { Random } from '../domain/ports/world.js';
import type { ResendJob } from '../domain/resend-job.js';
import type { Tenant } from '../domain/tenant.js';
import { inScope } from './change-scopes.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type ResendJobDocument = Omit<ResendJob, 'id'> & {
  _id: Types.ObjectId;
  v: 1;
  place: DeliveryPlace | null;
  fence: string | null;
  /** Absent once it has ended. */
  leaseUntil?: Date;
};

const collection = 'resendJobs';

export const resendJobIndexes: readonly CollectionIndex[] = [
  { collection, key: { organizationId: 1, livemode: 1, _id: -1 } },
  { collection, key: { leaseUntil: 1 }, options: { partialFilterExpression: { leaseUntil: { $type: 'date' } } } },
];

export function createResendJobStore({ connection, random }: { connection: Connection; random: Random }): ResendJobStore & ResendJobWork {
  const jobs = collectionOf<ResendJobDocument>(connection, collection);
  const held = ({ jobId, fence }: { jobId: string; fence: string }): mongo.Filter<ResendJobDocument> => ({ _id: toStoredId(jobId), fence, status: 'running' });

  return {
    async insert(tenant, { id, ...job }, within) {
      await jobs.insertOne({ ...job, ...ownedBy(tenant), _id: toStoredId(id), v: 1, place: null, fence: null, leaseUntil: new Date(0) }, inScope(within));
    },
    async find(tenant, jobId, within) {
      const found = await jobs.findOne({ _id: toStoredId(jobId), ...ownedBy(tenant) }, inScope(within));
      return found && fromDocument(found);
    },
    async list(tenant, { cursor, limit }) {
      const found = await jobs.find({ ...ownedBy(tenant), ...olderThan(cursor) }).sort({ _id: -1 }).limit(limit + 1).toArray();
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return { rows: rows.map(fromDocument), nextCursor: found.length > limit && last ? Buffer.from(last._id.toHexString(), 'utf8').toString('base64url') : null };
    },
    async cancel(tenant, jobId, at, within) {
      const open = { _id: toStoredId(jobId), ...ownedBy(tenant), status: { $in: ['queued' as const, 'running' as const] } };
      return (await jobs.updateOne(open, { $set: { status: 'cancelled', endedAt: at, fence: null }, $unset: { leaseUntil: 1 } }, inScope(within))).matchedCount === 1;
    },

    async claimAcrossTenants({ leaseMs, at }) {
      const fence = Buffer.from(random.bytes(12)).toString('base64url');
      const found = await jobs.findOneAndUpdate(
        { leaseUntil: { $type: 'date' }, $expr: { $lte: ['$leaseUntil', '$$NOW'] } },
        [{ $set: { fence: { $literal: fence }, status: 'running', leaseUntil: { $add: ['$$NOW', leaseMs] }, startedAt: { $ifNull: ['$startedAt', at] } } }],
        { sort: { leaseUntil: 1 }, returnDocument: 'after' },
      );
      return found && { job: fromDocument(found), fence, place: found.place };
    },
    async advanceAcrossTenants({ jobId, fence, place, matched, requested, skipped, leaseMs }) {
      const result = await jobs.updateOne(held({ jobId, fence }), [
        {
          $set: {
            place: { $literal: place },
            matchedCount: { $add: ['$matchedCount', matched] },
            requestedCount: { $add: ['$requestedCount', requested] },
            skippedCount: { $add: ['$skippedCount', skipped] },
            leaseUntil: { $add: ['$$NOW', leaseMs] },
          },
        },
      ]);
      return result.matchedCount === 1;
    },
    async completeAcrossTenants({ at, ...job }) {
      await jobs.updateOne(held(job), { $set: { status: 'completed', endedAt: at, fence: null }, $unset: { leaseUntil: 1 } });
    },
    async releaseAcrossTenants(job) {
      await jobs.updateOne(held(job), { $set: { fence: null, leaseUntil: new Date(0) } });
    },
  };
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}

function fromDocument({ _id, v: _v, place: _place, fence: _fence, leaseUntil: _leaseUntil, ...job }: ResendJobDocument): ResendJob {
  return { ...job, id: fromStoredId(_id) };
}

/** @throws GatewayError `invalid_request` for what is no cursor of this list. */
function olderThan(cursor: string | undefined): mongo.Filter<ResendJobDocument> {
  if (cursor === undefined) return {};
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^[0-9a-f]{24}$/.test(id)) throw new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
  return { _id: { $lt: new Types.ObjectId(id) } };
}
