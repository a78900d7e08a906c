import type { DeliverySettings } from './delivery-settings.js';

/** Jitter only ever shortens a delay, by up to this share. */
const jitterShare = 0.2;
/** A last try this close to the end of the window is not worth it. */
const remainingMsMin = 10_000;
/** … and one cut short keeps this distance from it, or it would be due when all has ended. */
const marginMs = 5_000;

export type RetryOptions = Readonly<{
  /** Automatic tries so far, the one that just failed included. */
  automaticTriesCount: number;
  createdAt: Date;
  now: Date;
  /** 0 <= x < 1. */
  fraction: number;
  /** What the receiver asked for by `Retry-After`; null when it did not. */
  retryAfterMs: number | null;
  settings: Pick<DeliverySettings, 'retryDelaysMs' | 'retryWindowMs' | 'retryAfterMsMax'>;
}>;

/**
 * When the next automatic try is due, or null when there is none. A delay that would lead out of the window (a parked lane used up the
 * time) is cut to what is left of it.
 */
export function nextRetryAt({ automaticTriesCount, createdAt, now, fraction, retryAfterMs, settings }: RetryOptions): Date | null {
  const delayMs = settings.retryDelaysMs[automaticTriesCount - 1];
  const remainingMs = createdAt.getTime() + settings.retryWindowMs - now.getTime();
  if (delayMs === undefined || remainingMs < remainingMsMin) return null;
  const jittered = Math.min(delayMs, remainingMs - marginMs) * (1 - jitterShare * fraction);
  const asked = Math.min(retryAfterMs ?? 0, settings.retryAfterMsMax, remainingMs - marginMs);
  return new Date(now.getTime() + Math.round(Math.max(jittered, asked)));
}

/** Whether automatic sending of a delivery has ended by time alone. */
export function isOutOfWindow(createdAt: Date, now: Date, settings: Pick<DeliverySettings, 'retryWindowMs'>): boolean {
  return now.getTime() >= createdAt.getTime() + settings.retryWindowMs;
}
