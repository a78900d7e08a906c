import type { Dispatcher } from 'undici';
import { applySteps } from './apply-steps.js';
import type { Payment, Sending } from './payment.js';
import { sendEvent } from './send-event.js';
import type { SimulatorStore } from './simulator-store.js';
import type { SimulatorWorld } from './world.js';

export type DueWorkerOptions = SimulatorWorld & { store: SimulatorStore; /** Connections over which events are sent. */ dispatcher: Dispatcher };

export type DueWorker = {
  start(): void;
  /** Looks for work at once instead of at the next poll. */
  wake(): void;
  /** Resolves when the running work has ended. */
  stop(): Promise<void>;
};

const pollMs = 250;
const concurrencyMax = 16;
/** After each failed try; the last one repeats. */
const retryDelaysMs = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000, 3_600_000];
const sendingAgeMaxMs = 72 * 3_600_000;

/** Takes scheduled steps and sends events when they are due. All that it has to do is in the database: a restart goes on with it. */
export function createDueWorker(options: DueWorkerOptions): DueWorker {
  const { store, clock, timers, logger } = options;
  let running = false;
  let claiming: Promise<void> | null = null;
  let claimAgain = false;
  let cancelPoll = (): void => undefined;
  const inFlight = new Set<Promise<void>>();

  function pump(): void {
    if (!running) return;
    if (claiming) {
      claimAgain = true;
      return;
    }
    claimAgain = false;
    claiming = claimAll()
      .catch((error: unknown) => logger.warn('the simulator cannot read its work', { error: String(error) }))
      .finally(() => {
        claiming = null;
        cancelPoll();
        if (claimAgain) pump();
        else if (running) cancelPoll = timers.after(pollMs, pump);
      });
  }

  async function claimAll(): Promise<void> {
    while (running && inFlight.size < concurrencyMax) {
      const payment = await store.claimDue(clock.now());
      if (!payment) return;
      const work: Promise<void> = workOn(options, payment)
        .catch((error: unknown) => logger.error('the simulator failed to work on a payment', { paymentId: payment._id, error: String(error) }))
        .finally(() => {
          inFlight.delete(work);
          pump();
        });
      inFlight.add(work);
    }
  }

  return {
    start() {
      running = true;
      pump();
    },
    wake: pump,
    async stop() {
      running = false;
      cancelPoll();
      await claiming;
      await Promise.all(inFlight);
      cancelPoll();
    },
  };
}

async function workOn(options: DueWorkerOptions, claimed: Payment): Promise<void> {
  const { store, clock } = options;
  try {
    const result = await store.update(claimed._id, (payment) => takeDueSteps(options, payment));
    const payment = result.kind === 'not_found' ? claimed : result.payment;
    const due = payment.sendings.filter((sending) => sending.dueAt <= clock.now());
    for (const sending of due) await send(options, payment, sending);
  } finally {
    await store.release(claimed._id);
  }
}

function takeDueSteps(options: DueWorkerOptions, payment: Payment): { payment: Payment } | { keep: string } {
  const now = options.clock.now();
  const due = payment.scheduled.filter((entry) => entry.dueAt <= now).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (due.length === 0) return { keep: 'nothing scheduled is due' };
  let current: Payment = { ...payment, scheduled: payment.scheduled.filter((entry) => entry.dueAt > now) };
  for (const { step } of due) {
    const applied = applySteps(current, [step], options);
    // Refused: the payment went another way meanwhile, as an expiry finds it paid.
    if (applied.kind === 'taken') current = applied.payment;
  }
  return { payment: current };
}

async function send(options: DueWorkerOptions, payment: Payment, sending: Sending): Promise<void> {
  const { store, clock, logger } = options;
  const account = await store.findAccount(payment.accountId);
  for (const eventId of sending.eventIds) {
    const event = payment.events.find((candidate) => candidate.id === eventId);
    if (!event || !account) {
      await store.update(payment._id, (current) => markSent(current, sending.id, eventId));
      continue;
    }
    const results = await Promise.all(Array.from({ length: sending.copies }, () => sendEvent(event, account, options)));
    const failure = results.find((result) => result !== null);
    if (failure !== undefined) {
      logger.warn('an event was not taken', { eventId, type: event.type, failure });
      await store.update(payment._id, (current) => postpone(current, sending.id, clock.now()));
      return;
    }
    await store.update(payment._id, (current) => markSent(current, sending.id, eventId));
  }
}

function markSent(payment: Payment, sendingId: string, eventId: string): { payment: Payment } {
  const sendings = payment.sendings
    .map((sending) => (sending.id === sendingId ? { ...sending, eventIds: sending.eventIds.filter((id) => id !== eventId) } : sending))
    .filter((sending) => sending.eventIds.length > 0);
  return { payment: { ...payment, sendings } };
}

function postpone(payment: Payment, sendingId: string, now: Date): { payment: Payment } {
  const sendings = payment.sendings.flatMap((sending) => {
    if (sending.id !== sendingId) return [sending];
    if (now.getTime() - sending.since.getTime() > sendingAgeMaxMs) return [];
    const delayMs = retryDelaysMs[Math.min(sending.triesCount, retryDelaysMs.length - 1)] ?? 0;
    return [{ ...sending, triesCount: sending.triesCount + 1, dueAt: new Date(now.getTime() + delayMs) }];
  });
  return { payment: { ...payment, sendings } };
}
