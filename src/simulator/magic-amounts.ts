import { declineScript, payScripts } from './pay-script.js';
import type { PayScript } from './pay-script.js';

// Exact amounts in minor units. They work in every currency and lie where ordinary prices rarely do.

/** Outcome of paying with the plain card. */
export const payAmounts: ReadonlyMap<number, { outcome: string; script: PayScript }> = new Map<number, { outcome: string; script: PayScript }>([
  [20_001, { outcome: 'Declined', script: declineScript('card_declined') }],
  [20_002, { outcome: 'Declined: insufficient funds', script: declineScript('insufficient_funds') }],
  [20_003, { outcome: 'Processing, succeeds after 3 seconds', script: payScripts.processThenSucceed }],
  [20_004, { outcome: 'Processing, declined after 3 seconds', script: payScripts.processThenDecline }],
  [20_005, { outcome: 'Succeeds, the bank reverses it after 3 seconds', script: payScripts.succeedThenReverse }],
  [20_006, { outcome: 'Succeeds, disputed after 3 seconds', script: payScripts.succeedThenDispute }],
]);

export type RefundBehaviour = 'pending_then_succeeded' | 'succeeded_then_failed' | 'refused' | 'acts_but_answers_500';

/** Outcome of a refund of exactly this amount asked for over the API. */
export const refundAmounts: ReadonlyMap<number, { outcome: string; behaviour: RefundBehaviour }> = new Map<number, { outcome: string; behaviour: RefundBehaviour }>([
  [30_001, { outcome: 'Pending, succeeds after 3 seconds', behaviour: 'pending_then_succeeded' }],
  [30_002, { outcome: 'Succeeds, fails after 3 seconds', behaviour: 'succeeded_then_failed' }],
  [30_003, { outcome: 'Refused', behaviour: 'refused' }],
  [30_004, { outcome: 'Made, but the answer is 500', behaviour: 'acts_but_answers_500' }],
]);

export type CreateFault = 'acts_but_answers_500' | 'acts_but_hangs_up' | 'rate_limited' | 'refused';

/** What goes wrong when a payment of exactly this amount is created. */
export const createFaults: ReadonlyMap<number, { outcome: string; fault: CreateFault }> = new Map<number, { outcome: string; fault: CreateFault }>([
  [50_001, { outcome: 'Made, but the answer is 500', fault: 'acts_but_answers_500' }],
  [50_002, { outcome: 'Made, but the connection is cut before the answer', fault: 'acts_but_hangs_up' }],
  [50_003, { outcome: 'Not made: 429 with Retry-After', fault: 'rate_limited' }],
  [50_004, { outcome: 'Not made: refused with 422', fault: 'refused' }],
]);

type EventFault = 'amount' | 'currency' | 'livemode' | 'organization';

/** What is false in the events of a payment of exactly this amount; the API goes on telling the truth. */
export const eventFaults: ReadonlyMap<number, { outcome: string; fault: EventFault }> = new Map<number, { outcome: string; fault: EventFault }>([
  [50_011, { outcome: 'Events name an amount that is greater by 1', fault: 'amount' }],
  [50_012, { outcome: 'Events name another currency', fault: 'currency' }],
  [50_013, { outcome: 'Events say live mode', fault: 'livemode' }],
  [50_014, { outcome: 'Events name another organization', fault: 'organization' }],
]);

type Distortable = { amount: number; currency: string; livemode: boolean; metadata: Record<string, string>; capture?: { amount: number } | null };

/** The change that an event's object undergoes before it is sent. */
export function eventDistortion(amount: number): <T extends Distortable>(object: T) => T {
  switch (eventFaults.get(amount)?.fault) {
    case undefined: return (object) => object;
    case 'amount': return (object) => ({
      ...object,
      amount: object.amount + 1,
      ...(object.capture ? { capture: { ...object.capture, amount: object.capture.amount + 1 } } : {}),
    });
    case 'currency': return (object) => ({ ...object, currency: object.currency === 'CHF' ? 'EUR' : 'CHF' });
    case 'livemode': return (object) => ({ ...object, livemode: true });
    case 'organization': return (object) => ({ ...object, metadata: { ...object.metadata, organizationId: 'f'.repeat(24) } });
  }
}
