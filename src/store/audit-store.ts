import { Types } from 'mongoose';
import type { Connection } from 'mongoose';
import type { AuditTrail } from '../domain/ports/audit-trail.js';
import type { FieldCipher } from '../domain/ports/field-cipher.js';
import type { AuditWork } from '../domain/ports/relay-work.js';
import type { Clock } from '../domain/ports/world.js';
import { throwAsUnavailable } from './as-unavailable.js';
import { auditCollection, toAuditDocument } from './audit-documents.js';
import type { AuditDocument } from './audit-documents.js';
import { openChangeScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import { insertMissing } from './insert-missing.js';

/** A change that is tried again and again because others write the same goes on for this long. */
const retryForMs = 10_000;

/** Writing the audit log: entries together with their change, and those that ride in a transaction's outbox. */
export function createAuditStore({ connection, cipher, clock }: { connection: Connection; cipher: FieldCipher; clock: Clock }): AuditTrail & AuditWork {
  const entries = collectionOf<AuditDocument>(connection, auditCollection);

  return {
    async record(by, change) {
      const session = connection.getClient().startSession({ defaultTimeoutMS: retryForMs });
      try {
        return await session.withTransaction(async () => {
          const { result, did } = await change(openChangeScope(session));
          if (did === null) await session.abortTransaction();
          else await entries.insertOne(toAuditDocument(cipher, { ...did, id: new Types.ObjectId().toHexString(), at: clock.now(), by }), { session });
          return result;
        });
      } catch (error) {
        return throwAsUnavailable(error);
      } finally {
        await session.endSession();
      }
    },

    appendAcrossTenants: (audits) =>
      insertMissing(entries, audits.map(({ tenant: { organizationId, livemode }, audit }) => toAuditDocument(cipher, { ...audit, organizationId, livemode }))),
  };
}
