import type { Connection, mongo } from 'mongoose';
import type { AuditFilter, AuditLog } from '../domain/ports/audit-log.js';
import type { FieldCipher } from '../domain/ports/field-cipher.js';
import type { Tenant } from '../domain/tenant.js';
import { auditCollection, auditHeadsCollection, hashAuditDocument, toAuditEntry } from './audit-documents.js';
import type { AuditDocument } from './audit-documents.js';
import { collectionOf } from './collection-of.js';
import { readCursor, writeCursor } from './list-cursor.js';
import type { LogHead } from './log-sequencer.js';

/** What operators read of the audit log, and what its verification works on. */
export function createAuditLogStore({ connection, cipher }: { connection: Connection; cipher: FieldCipher }): AuditLog {
  const entries = collectionOf<AuditDocument>(connection, auditCollection);
  const heads = collectionOf<LogHead>(connection, auditHeadsCollection);

  return {
    async list(tenant, filter, { cursor, limit }) {
      const found = await entries.find({ ...toQuery(tenant, filter), ...olderThan(cursor) }).sort({ at: -1, _id: -1 }).limit(limit + 1).toArray();
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return { rows: rows.map((document) => toAuditEntry(cipher, document)), nextCursor: found.length > limit && last ? writeCursor({ createdAt: last.at, id: last._id }) : null };
    },

    async find(tenant, entryId) {
      const found = await entries.findOne({ _id: entryId, ...visibleTo(tenant) });
      return found && toAuditEntry(cipher, found);
    },

    async *stream(tenant, filter, signal) {
      const cursor = entries.find(toQuery(tenant, filter)).sort({ at: 1, _id: 1 });
      try {
        for await (const document of cursor) {
          if (signal.aborted) return;
          yield toAuditEntry(cipher, document);
        }
      } finally {
        await cursor.close();
      }
    },

    async readHead({ organizationId }) {
      const head = await heads.findOne({ _id: organizationId });
      return head && { sequence: head.sequence, hash: head.hash, plannedSequence: head.plan?.sequence ?? head.sequence };
    },

    async readLinks({ organizationId, livemode }, { from, to, limit }) {
      const found = await entries.find({ organizationId, sequence: { $gte: from, $lte: to } }).sort({ sequence: 1 }).limit(limit).toArray();
      return found.map((document) => {
        const { _id, sequence = 0, previousHash = '', hash = '' } = document;
        return { id: document.livemode === !livemode ? null : _id, sequence, previousHash, hash, computedHash: hashAuditDocument(document, previousHash) };
      });
    },

    async findUnchained({ organizationId, livemode }, limit) {
      const found = await entries.find({ organizationId, sequence: null as unknown as number, awaits: { $exists: false } }, { projection: { livemode: 1 } }).limit(limit).toArray();
      return found.map((document) => (document.livemode === !livemode ? null : document._id));
    },
  };
}

/** Entries of the other mode are not there; those of both modes are in each. */
function visibleTo({ organizationId, livemode }: Tenant): mongo.Filter<AuditDocument> {
  return { organizationId, livemode: { $in: [livemode, null] } };
}

function toQuery(tenant: Tenant, { actor, action, objectType, objectId, from, to }: AuditFilter): mongo.Filter<AuditDocument> {
  return {
    ...visibleTo(tenant),
    ...(actor === undefined ? {} : { actor }),
    ...(action === undefined ? {} : { action }),
    ...(objectType === undefined ? {} : { objectType }),
    ...(objectId === undefined ? {} : { objectId }),
    ...(from === undefined && to === undefined ? {} : { at: { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lt: to }) } }),
  };
}

/** Where the page before ended. @throws GatewayError `invalid_request` for what is no cursor of this list. */
function olderThan(cursor: string | undefined): mongo.Filter<AuditDocument> {
  if (cursor === undefined) return {};
  const { createdAt, id } = readCursor(cursor, /^[0-9a-f]{24}(\.\d{1,10})?$/);
  return { $and: [{ at: { $lte: createdAt } }, { $or: [{ at: { $lt: createdAt } }, { _id: { $lt: id } }] }] };
}
