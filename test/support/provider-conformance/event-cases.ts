import { expect } from '@jest/globals';
import type { InboxEvent } from '../../../src/domain/ports/inbox-store.js';
import { markPending } from '../../../src/domain/mark-pending.js';
import { waitFor } from '../wait-for.js';
import type { ConformanceCase } from './conformance-case.js';
import type { ConformanceWorld } from './conformance-world.js';
import type { SentHook } from './postman.js';
import type { Forgery, StagedPayment } from './stage.js';

const hourMs = 3_600_000;

/** Signed events over HTTP, on all the ways they can go. */
export const eventCases: readonly ConformanceCase[] = [
  {
    name: 'Duplicate events have one effect',
    group: 'Events',
    needs: ['succeed'],
    async run({ start, playUnseen, postman, bring, read }) {
      const payment = await start();
      const hooks = await playUnseen(payment, 'succeed');
      const statuses = await Promise.all(hooks.flatMap((hook) => [postman.deliver(hook), postman.deliver(hook), postman.deliver(hook)]));
      expect(new Set(statuses)).toEqual(new Set([200]));
      const ends = await bring(...hooks);
      expect(ends.map(({ duplicatesCount }) => duplicatesCount)).toEqual(ends.map(() => 3));
      const { timeline, capturedMinor } = await read(payment);
      expect(timeline.filter(({ type }) => type === 'transaction.succeeded')).toHaveLength(1);
      expect(capturedMinor).toBe(payment.amountMinor);
    },
  },
  {
    name: 'Events in the wrong order lead to the same end',
    group: 'Events',
    needs: ['process', 'succeed'],
    async run({ start, playUnseen, bring, read }) {
      const payment = await start();
      const hooks = [...(await playUnseen(payment, 'process')), ...(await playUnseen(payment, 'succeed'))];
      await bring(...hooks.reverse());
      expect(await read(payment)).toMatchObject({ status: 'succeeded', capturedMinor: payment.amountMinor, attempts: [{ status: 'succeeded' }] });
    },
  },
  {
    name: 'A refund told before its payment',
    group: 'Events',
    needs: ['succeed', 'refund'],
    async run({ start, playUnseen, bring, read }) {
      const payment = await start();
      const hooks = [...(await playUnseen(payment, 'succeed')), ...(await playUnseen(payment, 'refund'))];
      await bring(...hooks.reverse());
      expect(await read(payment)).toMatchObject({ status: 'refunded', refundedMinor: payment.amountMinor });
    },
  },
  {
    name: 'Delayed events change nothing that a look-up has told',
    group: 'Events',
    needs: ['succeed'],
    async run({ start, playUnseen, bring, deps, tenant, advance, read }) {
      const payment = await start();
      const hooks = await playUnseen(payment, 'succeed');
      advance(4 * 60_000);
      const told = await markPending(deps, { tenant, transactionId: payment.transactionId });
      expect(told).toMatchObject({ status: 'succeeded', capturedMinor: payment.amountMinor });
      const ends = await bring(...hooks);
      expect(ends.filter(({ status }) => status === 'quarantined')).toEqual([]);
      expect((await read(payment)).eventVersion).toBe(told.eventVersion);
    },
  },
  {
    name: 'Lost events are made up for by asking',
    group: 'Events',
    needs: ['succeed'],
    async run({ start, playUnseen, check, advance }) {
      const payment = await start();
      await playUnseen(payment, 'succeed');
      advance(11 * 60_000);
      expect(await check(payment)).toMatchObject({ status: 'succeeded', capturedMinor: payment.amountMinor });
    },
  },
  {
    name: 'Old events that are replayed have no effect',
    group: 'Events',
    needs: ['succeed'],
    async run({ paid, postman, read, advance, stage }) {
      const payment = await paid();
      const replayed = postman.seen.slice(-1);
      const { revision } = await read(payment);
      advance(2 * hourMs);
      for (const hook of replayed) expect(await postman.deliver(hook)).toBe(stage.oldReplay === 'rejected' ? 400 : 200);
      expect((await read(payment)).revision).toBe(revision);
    },
  },
  {
    name: 'An event that overtakes the answer of our own call',
    group: 'Events',
    needs: ['succeed'],
    async run(world) {
      const { stage, checkout, startOn, postman, read } = world;
      const opened = await checkout();
      stage.line.faults.push({ kind: 'hold' });
      const started = startOn(opened);
      await stage.line.untilHeld();
      const asked = world.staged(await read({ transactionId: opened.id }));
      const before = postman.seen.length;
      await stage.moves.succeed?.(asked);
      stage.line.release();
      const payment = await started;
      await world.bring(...postman.seen.slice(before));
      const end = await read(payment);
      expect(end).toMatchObject({ status: 'succeeded', capturedMinor: payment.amountMinor, attempts: [{ status: 'succeeded', action: null }] });
    },
  },
  ...wrong('amount', 'Another amount is quarantined'),
  ...wrong('currency', 'Another currency is quarantined'),
  ...wrong('mode', 'Live events in test mode are quarantined'),
  ...wrong('owner', 'Events that name another owner are quarantined'),
  {
    name: 'Forged, altered and unsigned events are refused and not stored',
    group: 'Events',
    needs: ['succeed'],
    async run({ start, playUnseen, postman, read }) {
      const payment = await start();
      const { revision } = await read(payment);
      for (const hook of await playUnseen(payment, 'succeed')) {
        for (const forged of forgeries(hook)) expect(await postman.deliver(forged)).toBe(400);
      }
      expect((await read(payment)).revision).toBe(revision);
    },
  },
  {
    name: 'Event types that mean nothing here are kept and ignored, with the reason',
    group: 'Events',
    needs: ['succeed'],
    async run(world) {
      await expectEnd(world, 'type', { status: 'ignored', reason: 'unknown_type', why: expect.any(String) });
    },
  },
  {
    name: 'Payments of other systems on the same account are left alone',
    group: 'Events',
    needs: ['succeed'],
    async run(world) {
      const ends = await expectEnd(world, 'stranger', { status: 'parked', reason: 'unknown_transaction' });
      world.advance(2 * hourMs);
      for (const { eventId, status } of ends) {
        if (status !== 'parked') continue;
        const settled = await waitFor(async () => {
          const event = await world.inbox.find(world.tenant, world.account.id, eventId);
          return event?.status === 'parked' ? null : event;
        }, { what: 'the end of the wait' });
        expect(settled).toMatchObject({ status: 'ignored', reason: 'not_ours' });
      }
    },
  },
  {
    name: 'Authentic bytes that make no sense are kept and quarantined',
    group: 'Events',
    needs: ['succeed'],
    async run({ start, playUnseen, postman, stage, credentials, read }) {
      const payment = await start();
      const { revision } = await read(payment);
      const [hook] = await playUnseen(payment, 'succeed');
      expect(await postman.deliver(stage.forge(hook!, 'garbage', credentials))).toBe(200);
      expect((await read(payment)).revision).toBe(revision);
    },
  },
];

function wrong(forgery: Extract<Forgery, 'amount' | 'currency' | 'mode' | 'owner'>, name: string): ConformanceCase[] {
  const run = async (world: ConformanceWorld): Promise<void> => void (await expectEnd(world, forgery, { status: 'quarantined', reason: forgery, why: expect.any(String) }));
  return [{ name, group: 'Events', needs: ['succeed'], says: forgery, run }];
}

/** An authentic event that says something else than the truth ends as told, and leaves the payment as it was. */
async function expectEnd(world: ConformanceWorld, forgery: Forgery, end: Record<string, unknown>): Promise<InboxEvent[]> {
  const { start, playUnseen, stage, credentials, bring, read } = world;
  const payment: StagedPayment = await start();
  const { revision } = await read(payment);
  const hooks = await playUnseen(payment, 'succeed');
  const ends = await bring(...hooks.map((hook) => stage.forge(hook, forgery, credentials)));
  expect(ends).toContainEqual(expect.objectContaining(end));
  expect(ends.filter(({ status, reason }) => status === 'applied' && reason !== 'unchanged')).toEqual([]);
  expect((await read(payment)).revision).toBe(revision);
  return ends;
}

function forgeries({ path, rawBody, headers }: SentHook): SentHook[] {
  const signatureNames = Object.keys(headers).filter((name) => name.includes('signature'));
  const without = Object.fromEntries(Object.entries(headers).filter(([name]) => !signatureNames.includes(name)));
  const altered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, signatureNames.includes(name) ? value.replace(/.$/, (last) => (last === '0' ? '1' : '0')) : value]));
  return [{ path, rawBody, headers: without }, { path, rawBody, headers: altered }, { path, rawBody: Buffer.concat([rawBody, Buffer.from(' ')]), headers }];
}
