import type { GoCardlessClient } from 'gocardless-nodejs/client';
import type { EventWindow, ListedEvents } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { readEvent } from './wire.js';

const pageLimit = 250;

/** One page of the account's events since a time, newest first, each as a hook would have brought it. */
export async function listEvents(client: GoCardlessClient, { since, cursor }: EventWindow): Promise<{ value: ListedEvents; facts: Fact[] }> {
  const answer = await client.events.list({ created_at: { gte: since.toISOString() }, limit: pageLimit, ...(cursor === null ? {} : { after: cursor }) });
  const events = answer.events.flatMap((event) => {
    const read = readEvent(event);
    return read ? [{ eventId: read.id, eventType: `${read.resourceType}.${read.action}`, occurredAt: read.createdAt, raw: new TextEncoder().encode(JSON.stringify(event)) }] : [];
  });
  return { value: { events, nextCursor: answer.meta.cursors?.after ?? null }, facts: [] };
}
