import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import type { InboxEvent } from './ports/inbox-store.js';
import type { SimulatorControl } from './ports/provider.js';
import { recordFacts } from './record-facts.js';
import { simulateOutcome } from './simulate-outcome.js';
import type { SimulateOutcomeDeps } from './simulate-outcome.js';
import type { Transaction } from './transaction.js';

let world: PaymentWorld;
let deps: SimulateOutcomeDeps;
beforeAll(async () => {
  world = await openPaymentWorld({ providerType: 'sandbox' });
  deps = { ...world.deps, simulator, inbox };
});
afterAll(() => world.close());

let eventsCount = 0;
const quarantinedEvent: InboxEvent = {
  providerId: 'f'.repeat(24), providerType: 'sandbox', eventId: 'evt_bad', eventType: 'payment.cancelled', occurredAt: new Date(0), receivedAt: new Date(0), status: 'quarantined', reason: 'amount',
  why: 'The attempt is about 1, not 4900.', transactionId: null, duplicatesCount: 0, settledAt: new Date(0),
};

/** What became of events that were not recorded. */
const inbox = { find: async (_tenant: unknown, _providerId: string, eventId: string) => (eventId === 'evt_bad' ? quarantinedEvent : null) };

/** Reports two events after the delay, by the same way in as hooks; knows three outcomes. */
const simulator: SimulatorControl = {
  async simulate(call, { providerReference, outcome, delayMs }) {
    const payment = world.provider.payments.find(({ id }) => id === providerReference)!;
    if (outcome === 'dispute_won') return { kind: 'refused', reason: 'There is no dispute to win.', retryable: false, facts: [] };
    if (outcome === 'cancelled') return { kind: 'ok', value: { eventIds: ['evt_bad'] }, facts: [] };
    if (outcome === 'expired') return { kind: 'unknown', reason: 'no answer' };
    const facts = world.provider.move(payment, outcome === 'declined' ? 'declined' : 'paid');
    const eventIds = [`evt_${(eventsCount += 1)}`, `evt_${(eventsCount += 1)}`];
    setTimeout(() => {
      for (const eventId of eventIds) {
        void recordFacts(world.deps, {
          tenant: world.tenant, providerId: call.providerId, source: 'event', facts, transactionId: payment.request.transactionId, attemptId: payment.request.attemptId, providerReference, currency: 'EUR', livemode: false, eventId,
        });
      }
    }, delayMs);
    return { kind: 'ok', value: { eventIds }, facts: [] };
  },
};

const simulate = ({ id }: Pick<Transaction, 'id'>, outcome: Parameters<typeof simulateOutcome>[1]['outcome'], delayMs?: number) => simulateOutcome(deps, { tenant: world.tenant, transactionId: id, outcome, delayMs });

describe('simulateOutcome', () => {
  test('works on a checkout nobody has opened, and answers once all its events were recorded', async () => {
    const paid = await simulate(await world.checkout(), 'succeeded', 150);
    expect(paid.status).toBe('succeeded');
    expect(paid.attempts).toHaveLength(1);
    expect(paid.appliedEventIds).toHaveLength(2);
  });

  test('uses the open attempt, and starts another after a decline', async () => {
    const checkout = await world.checkout();
    expect((await simulate(checkout, 'declined')).status).toBe('failed');
    const paid = await simulate(checkout, 'succeeded');
    expect([paid.status, paid.attempts.map(({ status }) => status)]).toEqual(['succeeded', ['declined', 'succeeded']]);
  });

  test('says why an outcome does not follow', async () => {
    await expect(simulate(await world.checkout(), 'dispute_won')).rejects.toMatchObject({ code: 'simulation_not_possible', message: 'There is no dispute to win.' });
    await expect(simulate(await world.checkout(), 'expired')).rejects.toMatchObject({ code: 'service_unavailable' });
    const site = await world.addSite({ providerIds: [] });
    await expect(simulate(await world.checkout({ siteId: site.id }), 'succeeded')).rejects.toMatchObject({ code: 'simulation_not_possible' });
    await expect(simulate({ id: 'f'.repeat(24) }, 'succeeded')).rejects.toMatchObject({ code: 'transaction_not_found' });
  });

  test('says at once that an event was quarantined, and why, instead of waiting for it', async () => {
    const startedAt = Date.now();
    await expect(simulate(await world.checkout(), 'cancelled')).rejects.toMatchObject({ code: 'simulation_not_possible', message: expect.stringContaining('quarantined: The attempt is about 1, not 4900.') });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  test('does not exist in live mode, nor without a simulator', async () => {
    const { id } = await world.checkout();
    await expect(simulateOutcome(deps, { tenant: { ...world.tenant, livemode: true }, transactionId: id, outcome: 'succeeded' })).rejects.toMatchObject({ code: 'test_mode_only' });
    await expect(simulateOutcome({ ...world.deps, inbox }, { tenant: world.tenant, transactionId: id, outcome: 'succeeded' })).rejects.toMatchObject({ code: 'simulation_not_possible' });
  });
});
