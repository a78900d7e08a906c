import type { Payment, Sending } from './payment.js';
import { takeStep } from './take-step.js';
import type { Step } from './take-step.js';
import type { SimulatorWorld } from './world.js';

export type SendingOptions = Readonly<{
  delayMs?: number;
  /** Sends every event twice, at the same moment. */
  duplicate?: boolean;
  /** Sends the newest event first. */
  reorder?: boolean;
}>;

export type AppliedSteps = { kind: 'taken'; payment: Payment; eventIds: string[] } | { kind: 'refused'; why: string };

/**
 * Takes all steps or none, and queues their events as one sending.
 * @returns the ids in the order in which they are sent.
 */
export function applySteps(payment: Payment, steps: readonly Step[], { clock, ids }: Pick<SimulatorWorld, 'clock' | 'ids'>, options: SendingOptions = {}): AppliedSteps {
  const now = clock.now();
  let current = payment;
  const eventIds: string[] = [];
  for (const step of steps) {
    const result = takeStep(current, step, { at: now, base62: (count) => ids.base62(count) });
    if (result.kind === 'refused') return result;
    current = result.payment;
    eventIds.push(result.eventId);
  }
  if (options.reorder) eventIds.reverse();
  const sending: Sending = {
    id: ids.base62(12),
    eventIds,
    copies: options.duplicate ? 2 : 1,
    dueAt: new Date(now.getTime() + (options.delayMs ?? 0)),
    triesCount: 0,
    since: now,
  };
  return { kind: 'taken', payment: { ...current, sendings: [...current.sendings, sending] }, eventIds };
}
