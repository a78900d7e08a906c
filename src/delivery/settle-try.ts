import type { DeliveryStatus } from '../domain/ports/delivery-store.js';
import type { QueuedDelivery } from '../domain/ports/delivery-work.js';
import type { DeliverySettings } from './delivery-settings.js';
import type { LaneSign } from './lane-breaker.js';
import type { PostResult } from './post-ipn.js';
import { isOutOfWindow, nextRetryAt } from './retry-schedule.js';

export type Settlement = Readonly<{ status: DeliveryStatus; nextTryAt: Date | null | 'unchanged'; settledAt: Date | null }>;

export type SettleOptions = Readonly<{
  now: Date;
  fraction: number;
  settings: Pick<DeliverySettings, 'retryDelaysMs' | 'retryWindowMs' | 'retryAfterMsMax'>;
}>;

/** What a try makes of its delivery. A resend by hand uses up no automatic try and never takes back what was reached before. */
export function settleTry(delivery: QueuedDelivery, result: PostResult, { now, fraction, settings }: SettleOptions): Settlement {
  if (result.outcome === 'delivered') return { status: 'delivered', nextTryAt: null, settledAt: now };
  // Not the receiver's doing: it stays due as it was.
  if (result.failure === 'interrupted') return { status: delivery.status, nextTryAt: 'unchanged', settledAt: null };
  if (delivery.status !== 'pending') return { status: delivery.status, nextTryAt: null, settledAt: null };
  // Nothing to wait for: who switches the endpoint on again can have it sent.
  if (result.failure === 'endpoint_off') return { status: 'exhausted', nextTryAt: null, settledAt: now };
  const manual = delivery.resendRequestedAt !== null;
  const nextTryAt = manual
    ? resumeSchedule(delivery, now, settings)
    : nextRetryAt({
        automaticTriesCount: delivery.automaticTriesCount + 1,
        createdAt: delivery.createdAt,
        now,
        fraction,
        retryAfterMs: readRetryAfter(result.retryAfter, now),
        settings,
      });
  return nextTryAt ? { status: 'pending', nextTryAt, settledAt: null } : { status: 'exhausted', nextTryAt: null, settledAt: now };
}

/** A resend that failed leaves the automatic schedule as it was, at a distance from the try just made. */
function resumeSchedule({ scheduledAt, createdAt }: QueuedDelivery, now: Date, settings: SettleOptions['settings']): Date | null {
  const earliest = new Date(now.getTime() + (settings.retryDelaysMs[0] ?? 0));
  const nextTryAt = scheduledAt && scheduledAt > earliest ? scheduledAt : earliest;
  return isOutOfWindow(createdAt, nextTryAt, settings) ? null : nextTryAt;
}

/** `Retry-After` in seconds or as an HTTP date (RFC 9110, 10.2.3), in milliseconds from now; null when it says neither. */
export function readRetryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value.trim()) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

/** What a result says about the target itself. */
export function laneSignOf({ outcome, httpStatus, failure }: PostResult): LaneSign {
  if (outcome === 'delivered') return 'answered';
  if (httpStatus !== null) {
    if (httpStatus === 410) return 'gone';
    return httpStatus === 429 || httpStatus >= 500 ? 'fault' : 'answered';
  }
  return failure !== null && ourOwn.has(failure) ? 'unknown' : 'fault';
}

const ourOwn: ReadonlySet<string> = new Set(['interrupted', 'secret_unavailable', 'url_unreadable', 'url_not_allowed', 'endpoint_off']);
