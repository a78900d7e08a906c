import { applyInboxEvent, isPassing } from '../domain/apply-inbox-event.js';
import type { InboxVerdict } from '../domain/apply-inbox-event.js';
import type { PaymentDeps } from '../domain/payment-deps.js';
import type { ClaimedEvent, InboxSettlement, InboxStore } from '../domain/ports/inbox-store.js';

export type InboxWorkerOptions = Readonly<{
  inbox: InboxStore;
  deps: PaymentDeps;
  /** Events worked on at a time. */
  concurrencyMax?: number;
  pollMs?: number;
  /** Longer than any work on one event takes; who is not done by then is given up and another worker takes it. */
  leaseMs?: number;
  /** What to do with one event; the domain's own way unless a test puts another in its place. */
  apply?: (deps: PaymentDeps, claim: ClaimedEvent) => Promise<InboxVerdict>;
}>;

export type InboxWorker = {
  start(): void;
  /** Looks for work at once instead of at the next poll. */
  wake(): void;
  /** Resolves when the running work has ended; nothing new is begun. */
  stop(): Promise<void>;
};

/** Starts without an orderly end after which an event is taken to be what kills its worker. */
const startsMax = 5;
const busyPatienceMs = 24 * 3_600_000;

/**
 * Brings every stored event to one of its ends: applied, ignored or quarantined. Polls for what is due and is woken when
 * something comes in. Any number of processes may run it; leases keep them apart.
 */
export function createInboxWorker(options: InboxWorkerOptions): InboxWorker {
  const { inbox, deps, concurrencyMax = 16, pollMs = 1_000, leaseMs = 60_000 } = options;
  const { timers, logger } = deps;
  const inFlight = new Set<Promise<void>>();
  let running = false;
  let round: Promise<void> | null = null;
  let again = false;
  let suspectsMayBeDue = true;
  let cancelPoll = (): void => undefined;

  function wake(): void {
    if (!running) return;
    again = true;
    if (round) return;
    cancelPoll();
    round = rounds().finally(() => {
      round = null;
      if (again) wake();
      else if (running) cancelPoll = timers.after(pollMs, poll);
    });
  }

  function poll(): void {
    suspectsMayBeDue = true;
    wake();
  }

  async function rounds(): Promise<void> {
    try {
      while (running && again) {
        again = false;
        if (suspectsMayBeDue) await workOffSuspects();
        await claimFresh();
      }
    } catch (error) {
      again = false;
      logger.warn('the inbox cannot be read', { error });
    }
  }

  async function claimFresh(): Promise<void> {
    while (running && inFlight.size < concurrencyMax) {
      const limit = concurrencyMax - inFlight.size;
      const claims = await inbox.claimDueAcrossTenants({ limit, leaseMs, suspects: false });
      for (const claim of claims) begin(claim);
      if (claims.length < limit) return;
    }
  }

  /** What did not come to an orderly end before runs alone, so that a crash is counted for nobody else. */
  async function workOffSuspects(): Promise<void> {
    while (running && (await inbox.hasSuspectsAcrossTenants())) {
      await Promise.all(inFlight);
      const [claim] = await inbox.claimDueAcrossTenants({ limit: 1, leaseMs, suspects: true });
      if (!claim) break;
      await begin(claim);
    }
    suspectsMayBeDue = false;
  }

  function begin(claim: ClaimedEvent): Promise<void> {
    const work: Promise<void> = withDeadline(workOn(options, claim), claim).finally(() => {
      inFlight.delete(work);
      // A slot is free: there may be more than there were slots.
      wake();
    });
    inFlight.add(work);
    return work;
  }

  /** Work that hangs gives its slot back when its lease is over; should it still end, the lease keeps it from writing. */
  async function withDeadline(work: Promise<void>, { event }: ClaimedEvent): Promise<void> {
    let cancel = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = timers.after(leaseMs, () => {
        logger.error('work on an event was given up', { eventId: event.eventId, providerId: event.providerId });
        resolve();
      });
    });
    const settled = work.catch((error: unknown) => logger.error('the end of an event could not be written', { eventId: event.eventId, error }));
    await Promise.race([settled, late]).finally(cancel);
  }

  return {
    start() {
      if (running) return;
      running = true;
      poll();
    },
    wake,
    async stop() {
      running = false;
      cancelPoll();
      await round;
      await Promise.all(inFlight);
      cancelPoll();
    },
  };
}

async function workOn(options: InboxWorkerOptions, claim: ClaimedEvent): Promise<void> {
  const { deps, apply = applyInboxEvent } = options;
  if (claim.startsCount > startsMax) {
    return settle(options, claim, { status: 'quarantined', reason: 'crashed', why: `Work on it broke off ${startsMax} times.`, transactionId: null });
  }
  try {
    const verdict = await apply(deps, claim);
    if (verdict.kind === 'end') return await settle(options, claim, verdict.settlement);
    await wait(options, claim, { ...verdict, status: 'parked', countStart: false });
  } catch (error) {
    const passing = isPassing(error);
    deps.logger[passing ? 'warn' : 'error']('work on an event failed', { eventId: claim.event.eventId, providerId: claim.event.providerId, error });
    await wait(options, claim, {
      status: 'pending',
      reason: 'busy',
      why: passing ? 'The store was busy.' : 'Work on it failed.',
      patienceMs: busyPatienceMs,
      afterwards: { status: 'quarantined', reason: 'unusable', why: 'Work on it failed again and again.', transactionId: null },
      countStart: !passing,
    });
  }
}

type Wait = Omit<Extract<InboxVerdict, { kind: 'wait' }>, 'kind'> & { status: 'pending' | 'parked'; countStart: boolean };

async function wait(options: InboxWorkerOptions, claim: ClaimedEvent, { status, reason, why, patienceMs, afterwards, countStart }: Wait): Promise<void> {
  const { inbox, deps } = options;
  const ageMs = Math.max(0, deps.clock.now().getTime() - claim.event.receivedAt.getTime());
  if (ageMs >= patienceMs) return settle(options, claim, afterwards);
  const delayMs = Math.min(waitDelayMs(ageMs), patienceMs - ageMs);
  if (!(await inbox.postpone(claim, { status, reason, why, delayMs, countStart }))) noteLeaseLost(options, claim);
}

/** The younger an event, the sooner what it waits for may come: twice a second at first, later after a tenth of its age, at most an hour. */
export function waitDelayMs(ageMs: number): number {
  if (ageMs < 5_000) return 500;
  return Math.min(Math.max(2_000, Math.floor(ageMs / 10)), 3_600_000);
}

async function settle(options: InboxWorkerOptions, claim: ClaimedEvent, settlement: InboxSettlement): Promise<void> {
  const { inbox, deps } = options;
  const { providerId, eventId, eventType } = claim.event;
  if (!(await inbox.settle(claim, settlement))) return noteLeaseLost(options, claim);
  if (settlement.status === 'quarantined') {
    deps.logger.error('a hook event was quarantined', { providerId, eventId, eventType, reason: settlement.reason, why: settlement.why });
  }
}

function noteLeaseLost({ deps }: InboxWorkerOptions, { event }: ClaimedEvent): void {
  deps.logger.warn('lease_lost', { providerId: event.providerId, eventId: event.eventId });
}
