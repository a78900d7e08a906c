import type { ObjectId } from 'mongodb';
import type { SealedField } from '../domain/ports/field-cipher.js';
import type { InboxEvent, InboxEventStatus, InboxReason } from '../domain/ports/inbox-store.js';
import { fromStoredId } from './stored-id.js';

export const inboxCollection = 'inboxEvents';

/** What waits for its work; events that have ended are not in it. */
export const workIndex = { nextAt: 1, receivedAt: 1 } as const;

export type InboxDocument = Omit<InboxEvent, 'providerId' | 'transactionId'> & {
  /** `{providerId}.{eventId}`: makes an event unique per account, in the one index that every insert needs anyway. */
  _id: string;
  v: 1;
  organizationId: ObjectId;
  livemode: boolean;
  providerId: ObjectId;
  transactionId: ObjectId | null;
  startsCount: number;
  lease: string | null;
  /** The lease under which it was brought to its end. */
  settledLease?: string;
  leaseUntil: Date;
  /** When it is due; absent once it has ended, which takes it out of the work index. */
  nextAt?: Date;
  /** When an event that was applied or ignored may be forgotten. */
  purgeAt?: Date;
  raw: SealedField;
  headers: SealedField;
};

export function idOf(providerId: string, eventId: string): string {
  return `${providerId}.${eventId}`;
}

/** Values from outside: in a pipeline a text that begins with $ would be read as an expression. */
export function literals(fields: Readonly<Record<string, unknown>>): Record<string, { $literal: unknown }> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { $literal: value }]));
}

/** What the bytes and headers of an event are sealed for. */
export function inboxContext(organizationId: string, field: 'raw' | 'headers'): { organizationId: string; collection: string; field: string } {
  return { organizationId, collection: inboxCollection, field };
}

export function toInboxEvent(document: InboxDocument): InboxEvent {
  const { providerId, providerType, eventId, eventType, occurredAt, receivedAt, transactionId, duplicatesCount, settledAt, why } = document;
  const status: InboxEventStatus = document.status;
  const reason: InboxReason | null = document.reason;
  return {
    providerId: fromStoredId(providerId),
    providerType,
    eventId,
    eventType,
    occurredAt,
    receivedAt,
    status,
    reason,
    why,
    transactionId: transactionId === null ? null : fromStoredId(transactionId),
    duplicatesCount,
    settledAt,
  };
}
