import type { NewDelivery } from '../domain/ports/delivery-work.js';
import type { LoggedEvent } from '../domain/ports/event-log.js';
import type { DueTransaction } from '../domain/ports/relay-work.js';
import type { Tenant } from '../domain/tenant.js';
import type { OutboxEntry } from '../domain/transaction.js';

/** Of the events and of the answers stored with them (DESIGN "Lists … Versions"). */
const apiVersion = 'v1';

/** One visible change of one transaction, as it left the outbox. */
export type RelayedEntry = Readonly<{ tenant: Tenant; transactionId: string; siteId: string; entry: OutboxEntry }>;

/** The delivery of an entry, but for its lane. */
export type UnplacedDelivery = Omit<NewDelivery, 'laneId'> & Readonly<{ origin: string }>;

/** Id of a delivery, and prefix of its events: the same on every repetition, which is what makes the fan-out idempotent. */
export function deliveryIdOf(transactionId: string, eventVersion: number): string {
  return `${transactionId}.${eventVersion}`;
}

/** One event per type of the entry, `{transactionId}.{eventVersion}.{n}`, n from 1. */
export function eventsOf({ tenant, transactionId, siteId, entry }: RelayedEntry): LoggedEvent[] {
  return entry.types.map((type, index) => ({
    id: `${deliveryIdOf(transactionId, entry.eventVersion)}.${index + 1}`,
    type,
    apiVersion,
    createdAt: entry.occurredAt,
    livemode: tenant.livemode,
    organizationId: tenant.organizationId,
    siteId,
    transactionId,
    eventVersion: entry.eventVersion,
    object: entry.snapshot,
  }));
}

/**
 * The IPN that an entry owes, or null. The bytes are those frozen with the change.
 * @throws TypeError when body or url are not what was checked when they were stored.
 */
export function deliveryOf({ tenant, transactionId, siteId, entry }: RelayedEntry): UnplacedDelivery | null {
  const { eventVersion, ipnBody, ipnVersion, ipnUrl, occurredAt } = entry;
  if (ipnBody === null || ipnUrl === null) return null;
  return {
    id: deliveryIdOf(transactionId, eventVersion),
    tenant,
    siteId,
    transactionId,
    eventVersion,
    ipnVersion,
    url: ipnUrl,
    body: ipnBody,
    statusCode: readStatus(ipnBody),
    createdAt: occurredAt,
    event: null,
    origin: new URL(ipnUrl).origin,
  };
}

function readStatus(body: string): number {
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed === 'object' && parsed !== null && 'status' in parsed && Number.isInteger(parsed.status)) return Number(parsed.status);
  throw new TypeError('The body of an IPN has no status.');
}

export function entriesOf({ tenant, transactionId, siteId, entries }: DueTransaction): RelayedEntry[] {
  return (entries ?? []).map((entry) => ({ tenant, transactionId, siteId, entry }));
}
