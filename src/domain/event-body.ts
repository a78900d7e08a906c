import type { LoggedEvent } from './ports/event-log.js';

/** The bytes that endpoints get of an event: the `Event` of the Admin API, with the object as it was. */
export function eventBody({ id, type, apiVersion, createdAt, livemode, organizationId, siteId, eventVersion, object }: LoggedEvent): string {
  const head = JSON.stringify({ id, type, apiVersion, createdAt: createdAt.toISOString(), livemode, organizationId, siteId, eventVersion });
  // The object is put in as the text that was frozen with the change, so that its bytes are those of the log.
  return `${head.slice(0, -1)},"data":{"object":${object}}}`;
}
