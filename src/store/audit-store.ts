import { Types } from 'mongoose';
import type { Connection } from 'mongoose';
import type { AuditBy, AuditChange } from '../domain/audit-entry.js';
import type { AuditTrail } from '../domain/ports/audit-trail.js';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { Clock } from '../domain/ports/world.js';
import { throwAsUnavailable } from './as-unavailable.js';
import { openChangeScope } from './change-scopes.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';

export type AuditDocument = AuditBy & {
  _id: Types.ObjectId;
  v: 1;
  /** `system` for what belongs to no organization. */
  organizationId: string;
  livemode: boolean | null;
  at: Date;
  action: string;
  objectType: string;
  objectId: string;
  before: SealedField | null;
  after: SealedField | null;
};

const collection = 'auditEntries';
/** Where what belongs to no organization is kept. */
const systemScope = 'system';

export const auditIndexes: readonly CollectionIndex[] = [{ collection, key: { organizationId: 1, _id: -1 } }];

/** The audit log. Before and after are sealed: they hold what their objects hold. */
export function createAuditStore({ connection, cipher, clock }: { connection: Connection; cipher: FieldCipher; clock: Clock }): AuditTrail {
  const entries = collectionOf<AuditDocument>(connection, collection);

  const seal = (organizationId: string, field: string, value: AuditChange['before']): SealedField | null =>
    value === null ? null : cipher.seal({ organizationId, collection, field }, new TextEncoder().encode(JSON.stringify(value)));
  const toDocument = (by: AuditBy, { organizationId, livemode, action, object, before, after }: AuditChange): AuditDocument => {
    const scope = organizationId ?? systemScope;
    return {
      _id: new Types.ObjectId(),
      v: 1,
      ...by,
      organizationId: scope,
      livemode,
      at: clock.now(),
      action,
      objectType: object.type,
      objectId: object.id,
      before: seal(scope, 'before', before),
      after: seal(scope, 'after', after),
    };
  };

  return {
    async record(by, change) {
      const session = connection.getClient().startSession();
      try {
        return await session.withTransaction(async () => {
          const { result, did } = await change(openChangeScope(session));
          if (did === null) await session.abortTransaction();
          else await entries.insertOne(toDocument(by, did), { session });
          return result;
        });
      } catch (error) {
        return throwAsUnavailable(error);
      } finally {
        await session.endSession();
      }
    },
  };
}
