import type { mongo } from 'mongoose';
import { hashToken } from '../crypto/hash-token.js';
import type { AuditBy, AuditChange } from '../domain/audit-entry.js';
import type { AuditEntry } from '../domain/ports/audit-log.js';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { CollectionIndex } from './collection-index.js';
import { awaitingOrder } from './log-sequencer.js';
import type { SequencedDocument } from './log-sequencer.js';

export const auditCollection = 'auditEntries';
/** The chain of each organization: how far it goes and its last hash. */
export const auditHeadsCollection = 'auditHeads';
/** Where what belongs to no organization is kept. */
export const systemScope = 'system';

export type AuditDocument = AuditBy & SequencedDocument & {
  /** An ObjectId in hex, or `{transactionId}.{revision}` of what was done to a transaction. */
  _id: string;
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
  /** Set once, by the chainer, with `sequence`. */
  previousHash?: string;
  hash?: string;
};

const listed = { at: -1, _id: -1 } as const;
export const auditIndexes: readonly CollectionIndex[] = [
  { collection: auditCollection, key: { organizationId: 1, livemode: 1, ...listed } },
  { collection: auditCollection, key: { organizationId: 1, livemode: 1, actor: 1, ...listed } },
  { collection: auditCollection, key: { organizationId: 1, livemode: 1, action: 1, ...listed } },
  { collection: auditCollection, key: { organizationId: 1, livemode: 1, objectType: 1, ...listed } },
  { collection: auditCollection, key: { organizationId: 1, livemode: 1, objectId: 1, ...listed } },
  { collection: auditCollection, key: { organizationId: 1, sequence: 1 } },
  { collection: auditCollection, key: { organizationId: 1, awaits: 1 }, options: { partialFilterExpression: { awaits: { $type: 'timestamp' } } } },
];

export type NewAudit = AuditChange & Readonly<{ id: string; at: Date; by: AuditBy }>;

/** Before and after are sealed: they hold what their objects hold. */
export function toAuditDocument(cipher: FieldCipher, { id, at, by, organizationId, livemode, action, object, before, after }: NewAudit): AuditDocument {
  const scope = organizationId ?? systemScope;
  const { actor, actorName, ipAddress, userAgent, requestId } = by;
  return {
    _id: id, v: 1, organizationId: scope, livemode, at, actor, actorName, ipAddress, userAgent, requestId, action, objectType: object.type, objectId: object.id,
    before: seal(cipher, scope, 'before', before),
    after: seal(cipher, scope, 'after', after),
    awaits: awaitingOrder(),
  };
}

/** An entry whose before or after does not open is shown without it: that it was damaged is what verifying tells. */
export function toAuditEntry(cipher: FieldCipher, document: AuditDocument): AuditEntry {
  const { _id, organizationId, livemode, at, actor, actorName, ipAddress, userAgent, requestId, action, objectType, objectId, before, after, sequence, previousHash, hash } = document;
  return {
    id: _id, organizationId: organizationId === systemScope ? null : organizationId, livemode, at,
    by: { actor, actorName, ipAddress, userAgent, requestId },
    action,
    object: { type: objectType, id: objectId },
    before: open(cipher, organizationId, 'before', before),
    after: open(cipher, organizationId, 'after', after),
    sequence: sequence ?? null,
    previousHash: previousHash ?? null,
    hash: hash ?? null,
  };
}

/** What the first entry of every chain follows. */
export const firstPreviousHash = '0'.repeat(64);

/** SHA-256, hex, over everything that an entry says and the hash of the one before. What is sealed counts in its sealed form, so that verifying needs no key. */
export function hashAuditDocument(document: AuditDocument, previousHash: string): string {
  const { _id, organizationId, livemode, at, actor, actorName, ipAddress, userAgent, requestId, action, objectType, objectId, before, after } = document;
  const sealed = (field: SealedField | null): unknown => field && [field.k, field.n, field.c];
  // JSON of an array: no two entries give the same text, whatever characters their parts contain.
  return hashToken(JSON.stringify([
    'audit entry 1', previousHash, _id, organizationId, livemode, at.toISOString(), actor, actorName, ipAddress, userAgent, requestId, action, objectType, objectId, sealed(before), sealed(after),
  ]));
}

export type AuditCollection = mongo.Collection<AuditDocument>;

function seal(cipher: FieldCipher, organizationId: string, field: string, value: AuditChange['before']): SealedField | null {
  return value === null ? null : cipher.seal({ organizationId, collection: auditCollection, field }, new TextEncoder().encode(JSON.stringify(value)));
}

function open(cipher: FieldCipher, organizationId: string, field: string, sealed: SealedField | null): AuditChange['before'] {
  if (sealed === null) return null;
  try {
    return JSON.parse(new TextDecoder().decode(cipher.open({ organizationId, collection: auditCollection, field }, sealed))) as Record<string, unknown>;
  } catch {
    return null;
  }
}
