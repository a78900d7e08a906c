import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aTransaction, anAttempt, at } from '../../test/support/a-transaction.js';
import { histories, lookUp, playHistory, verdictOf } from '../../test/support/model-provider.js';
import type { Model, ModelEvent } from '../../test/support/model-provider.js';
import { applyFacts } from './apply-facts.js';
import { statusCodes } from './transaction.js';
import type { Transaction } from './transaction.js';

/** How the network treats the provider's events: order, losses and repeats, and where among them the look-up that heals is answered. */
const networks = fc.record({ seed: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), lossOneIn: fc.constantFrom(0, 2, 3), repeatOneIn: fc.constantFrom(0, 2, 3), healAt: fc.double({ min: 0, max: 1, noNaN: true }) });
type Network = { seed: number[]; lossOneIn: number; repeatOneIn: number; healAt: number };

function deliver(model: Model, { seed, lossOneIn, repeatOneIn, healAt }: Network): ModelEvent[] {
  const draw = (n: number): number => Math.abs(Math.imul((seed[n % seed.length] ?? 0) + n, 2_654_435_761)) % 1_000_003;
  const arriving = model.events.flatMap((event, n) => {
    if (lossOneIn > 0 && draw(n) % lossOneIn === 0) return [];
    return repeatOneIn > 0 && draw(n + 50) % repeatOneIn === 0 ? [event, event] : [event];
  });
  const shuffled = arriving.map((event, n) => ({ event, key: draw(n + 100) })).sort((a, b) => a.key - b.key).map(({ event }) => event);
  if (arriving.length === new Set(arriving).size && new Set(arriving).size === model.events.length) return shuffled;
  shuffled.splice(Math.floor(healAt * shuffled.length), 0, lookUp(model));
  return shuffled;
}

/** The gateway's side: its attempts are known to it before any word of the provider arrives. */
function transactionOf(model: Model, ipnVersion: 1 | 2): Transaction {
  return aTransaction({ ipnVersion, attempts: model.payments.map(({ attemptId, calledOff }) => anAttempt(attemptId, { cancelRequestedAt: calledOff ? at(1) : null })) });
}

function play(start: Transaction, events: readonly ModelEvent[]): Transaction[] {
  const states = [start];
  events.forEach(({ facts }, n) => {
    const before = states.at(-1) ?? start;
    states.push(applyFacts(before, facts, { now: at(100 + n), source: 'event', siblingSucceeded: false, toEventObject: () => '{}' }) ?? before);
  });
  return states;
}

test('ends where the provider’s objects are, whatever the network does to its events', () => {
  fc.assert(
    fc.property(histories, networks, (history, network) => {
      const model = playHistory(history);
      const end = play(transactionOf(model, 2), deliver(model, network)).at(-1)!;
      const { code, held, refunded, pending } = verdictOf(model);
      expect([statusCodes[end.status], end.capturedMinor, end.refundedMinor, end.refundPendingMinor, end.overpaidMinor]).toEqual([code, held, refunded, pending, Math.max(0, held - 4900)]);
    }),
    { numRuns: 3_000 },
  );
});

test('versions grow with what can be seen and never without, and no IPN is sent that tells nothing', () => {
  fc.assert(
    fc.property(histories, networks, fc.constantFrom(1 as const, 2 as const), (history, network, ipnVersion) => {
      const model = playHistory(history);
      const states = play(transactionOf(model, ipnVersion), deliver(model, network));
      states.slice(1).forEach((after, n) => {
        const before = states[n]!;
        const grew = after.eventVersion - before.eventVersion;
        expect(after.outbox.length - before.outbox.length).toBe(grew);
        expect(grew === 0 ? after.timeline : after.timeline.length > before.timeline.length).toEqual(grew === 0 ? before.timeline : true);
        if (grew > 0) expect(after.outbox.at(-1)).toMatchObject({ eventVersion: before.eventVersion + 1 });
        else expect([after.status, after.refundedMinor]).toEqual([before.status, before.refundedMinor]);
      });
      const bodies = states.at(-1)!.outbox.flatMap(({ ipnBody, eventVersion }) => (ipnBody === null ? [] : [{ body: JSON.parse(ipnBody), eventVersion }]));
      if (ipnVersion === 2) expect(bodies.map(({ body }) => body.eventVersion)).toEqual(bodies.map(({ eventVersion }) => eventVersion));
      expect(bodies.filter(({ body }) => body.status === -1)).toEqual([]);
      // Two IPNs in a row with the same number have a refund between them, or, in version 1, another word of the dispute; or a dispute that was won.
      bodies.slice(1).forEach(({ body, eventVersion }, n) => {
        if (body.status !== bodies[n]!.body.status) return;
        const between = states.at(-1)!.timeline.filter((entry) => entry.eventVersion > bodies[n]!.eventVersion && entry.eventVersion <= eventVersion).map(({ type }) => type);
        expect(between.some((type) => type === 'refund.succeeded' || type.startsWith('dispute.'))).toBe(true);
      });
    }),
    { numRuns: 2_000 },
  );
});

test('the merchant was told the end, but for what is never told', () => {
  fc.assert(
    fc.property(histories, networks, (history, network) => {
      const model = playHistory(history);
      fc.pre(!model.payments.some(({ disputes }) => disputes.some(({ stage }) => stage === 'won')));
      const end = play(transactionOf(model, 2), deliver(model, network)).at(-1)!;
      fc.pre(verdictOf(model).code !== -1);
      const told = end.outbox.findLast(({ ipnBody }) => ipnBody !== null);
      expect(JSON.parse(told?.ipnBody ?? '{}').status).toBe(verdictOf(model).code);
    }),
    { numRuns: 2_000 },
  );
});

test('the same events and look-ups over again change nothing at all', () => {
  fc.assert(
    fc.property(histories, networks, (history, network) => {
      const model = playHistory(history);
      const events = [...deliver(model, network), lookUp(model)];
      const once = play(transactionOf(model, 2), events).at(-1)!;
      expect(play(once, events).at(-1)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});
