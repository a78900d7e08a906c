import { describe, expect, test } from '@jest/globals';
import type { EventLog, LoggedEvent } from '../../domain/ports/event-log.js';
import { createSystemTimers } from '../../adapters/system-timers.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { createEventHandlers } from './events.js';

const tenant = { organizationId: 'a'.repeat(24), livemode: false };

/** A log in which more happens than its reader takes, and which knows how many follow it. */
function createBusyLog(): EventLog & { followersCount: () => number } {
  let followers = 0;
  const event = (n: number): LoggedEvent => ({ id: `e.${n}`, type: 'checkout.created', apiVersion: 'v1', createdAt: new Date(n), ...tenant, siteId: null, transactionId: null, eventVersion: n, object: '{}' });
  return {
    list: async () => ({ rows: [], nextCursor: null }),
    find: async () => null,
    async *follow(_tenant, signal) {
      followers += 1;
      try {
        for (let n = 0; !signal.aborted; n += 1) yield event(n);
      } finally {
        followers -= 1;
      }
    },
    followersCount: () => followers,
  };
}

describe("the panel's event stream", () => {
  test('whose reader goes away while events are waiting for it leaves no follower behind', async () => {
    const events = createBusyLog();
    const now = new Date();
    const streamSlots = { claimAcrossTenants: async () => true, renewAcrossTenants: async () => undefined, releaseAcrossTenants: async () => undefined };
    const handlers = createEventHandlers({ events, streamSlots, ids: { base62: () => 'stream' }, timers: createSystemTimers(), clock: { now: () => now } } as unknown as Parameters<typeof createEventHandlers>[0]);
    const gone = new AbortController();
    const context = { tenant, principal: { kind: 'operator', userId: 'b'.repeat(24) }, signal: gone.signal };
    const { body } = await handlers.streamEvents({ headers: {}, context } as unknown as Parameters<typeof handlers.streamEvents>[0]);
    let taken = 0;
    for await (const _chunk of body as AsyncIterable<string>) {
      taken += 1;
      if (taken === 3) gone.abort();
      if (taken === 3) break;
    }
    await waitFor(async () => events.followersCount() === 0);
    expect(events.followersCount()).toBe(0);
  });
});
