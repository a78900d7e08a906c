import type { LaneBreaker } from '../domain/ports/delivery-work.js';
import type { DeliverySettings } from './delivery-settings.js';

export const closedBreaker: LaneBreaker = {
  state: 'closed', faultsCount: 0, transactionIds: [], goneCount: 0, probesCount: 0, openedAt: null, parkedUntil: null, lastFailure: null, lastFailedAt: null,
};

/**
 * What one try says about the target itself. `answered`: it is alive, whatever it thinks of this delivery (200, but also 400, 404, 409).
 * `fault`: no usable answer, 429 or 5xx. `gone`: 410. `unknown`: the try says nothing, as it failed on our side.
 */
export type LaneSign = 'answered' | 'fault' | 'gone' | 'unknown';

export type BreakerStep = Readonly<{
  sign: LaneSign;
  /** The word of what went wrong; null when nothing did. */
  failure: string | null;
  transactionId: string;
  /** This try was the probe of a parked lane. */
  probe: boolean;
  now: Date;
  fraction: number;
  settings: Pick<DeliverySettings, 'breakerFaultsMax' | 'breakerTransactionsMin' | 'breakerGoneMax' | 'probeDelaysMs'>;
}>;

/**
 * Parks a lane whose target does not answer, so that it costs one try per probe instead of one per delivery. One order that a shop
 * keeps refusing with 500 must not park the others: faults count only when several transactions met them.
 */
export function stepBreaker(breaker: LaneBreaker, step: BreakerStep): LaneBreaker {
  if (step.sign === 'unknown') return breaker;
  if (step.sign === 'answered') return closedBreaker;
  if (breaker.state === 'open') {
    // What was in flight when it opened says nothing new.
    return step.probe ? park({ ...breaker, probesCount: breaker.probesCount + 1, lastFailure: step.failure, lastFailedAt: step.now }, step) : breaker;
  }
  const next: LaneBreaker = {
    ...breaker,
    faultsCount: breaker.faultsCount + 1,
    lastFailure: step.failure,
    lastFailedAt: step.now,
    goneCount: step.sign === 'gone' ? breaker.goneCount + 1 : 0,
    transactionIds: addDifferent(breaker.transactionIds, step.transactionId, step.settings.breakerTransactionsMin),
  };
  const dead = next.faultsCount >= step.settings.breakerFaultsMax && next.transactionIds.length >= step.settings.breakerTransactionsMin;
  if (!dead && next.goneCount < step.settings.breakerGoneMax) return next;
  return park({ ...next, state: 'open', openedAt: step.now }, step);
}

function park(breaker: LaneBreaker, { now, fraction, settings }: BreakerStep): LaneBreaker {
  const delays = settings.probeDelaysMs;
  const delayMs = delays[Math.min(breaker.probesCount, delays.length - 1)] ?? 0;
  return { ...breaker, parkedUntil: new Date(now.getTime() + Math.round(delayMs * (1 - 0.2 * fraction))) };
}

function addDifferent(ids: readonly string[], id: string, countMax: number): readonly string[] {
  return ids.includes(id) || ids.length >= countMax ? ids : [...ids, id];
}
