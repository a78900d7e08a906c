import type { Attempt, Delivery, Dispute, Refund, TransactionStatus } from '../api/types.js';

/** How a state feels: colours are chosen by tone alone, so that the same feeling has the same colour everywhere. */
export type Tone = 'good' | 'bad' | 'alarm' | 'busy' | 'quiet' | 'back';

export type StatusLook = Readonly<{ label: string; tone: Tone; hint: string }>;

export const transactionLooks: Readonly<Record<TransactionStatus, StatusLook>> = {
  initiated: { label: 'Initiated', tone: 'quiet', hint: 'Nobody has paid yet' },
  pending_provider: { label: 'Pending', tone: 'busy', hint: 'The provider tells the outcome later' },
  succeeded: { label: 'Succeeded', tone: 'good', hint: 'Money was captured' },
  failed: { label: 'Failed', tone: 'bad', hint: 'The newest attempt was declined; the buyer may try again' },
  cancelled: { label: 'Cancelled', tone: 'quiet', hint: 'Cancelled or expired without money' },
  refunded: { label: 'Refunded', tone: 'back', hint: 'Everything captured was given back' },
  chargeback: { label: 'Chargeback', tone: 'alarm', hint: "The buyer's bank has taken the money back" },
};

export const transactionStatuses = Object.keys(transactionLooks) as TransactionStatus[];

export const attemptLooks: Readonly<Record<Attempt['status'], StatusLook>> = {
  starting: { label: 'Starting', tone: 'busy', hint: 'The provider was asked, its answer is not known yet' },
  awaiting_buyer: { label: 'Awaiting buyer', tone: 'quiet', hint: 'The buyer must act' },
  processing: { label: 'Processing', tone: 'busy', hint: 'The outcome comes later' },
  succeeded: { label: 'Succeeded', tone: 'good', hint: 'The money was taken' },
  declined: { label: 'Declined', tone: 'bad', hint: 'The provider or the bank said no' },
  cancelled: { label: 'Cancelled', tone: 'quiet', hint: 'Called off at the provider' },
  expired: { label: 'Expired', tone: 'quiet', hint: 'The buyer did not finish in time' },
};

export const refundLooks: Readonly<Record<Refund['status'], StatusLook>> = {
  requested: { label: 'Requested', tone: 'busy', hint: 'Reserved; the provider is being asked' },
  pending: { label: 'Pending', tone: 'busy', hint: 'The provider is at it' },
  succeeded: { label: 'Succeeded', tone: 'back', hint: 'The money was given back' },
  failed: { label: 'Failed', tone: 'bad', hint: 'The money was not given back' },
  cancelled: { label: 'Cancelled', tone: 'quiet', hint: 'Called off' },
};

export const disputeLooks: Readonly<Record<Dispute['status'], StatusLook>> = {
  inquiry: { label: 'Inquiry', tone: 'busy', hint: "The buyer's bank asks; no money has moved" },
  open: { label: 'Open', tone: 'alarm', hint: 'Money was withdrawn; an answer is awaited from you' },
  under_review: { label: 'Under review', tone: 'busy', hint: 'The answer is with the bank' },
  won: { label: 'Won', tone: 'good', hint: 'The money came back' },
  lost: { label: 'Lost', tone: 'alarm', hint: 'The money is gone' },
  accepted: { label: 'Accepted', tone: 'alarm', hint: 'The money is gone' },
};

export const deliveryLooks: Readonly<Record<Delivery['status'], StatusLook>> = {
  pending: { label: 'Pending', tone: 'busy', hint: 'Not accepted yet; tries go on' },
  delivered: { label: 'Delivered', tone: 'good', hint: 'Answered with 200' },
  exhausted: { label: 'Exhausted', tone: 'bad', hint: 'Given up after 48 hours; can be sent again' },
  superseded: { label: 'Superseded', tone: 'quiet', hint: 'A newer state made it pointless' },
};

/** The status number of an IPN in words. */
export function lookOfCode(statusCode: number): StatusLook | null {
  const names: Record<number, TransactionStatus> = { [-2]: 'cancelled', [-1]: 'initiated', 0: 'pending_provider', 1: 'succeeded', 2: 'failed', 3: 'refunded', 4: 'chargeback' };
  const name = names[statusCode];
  return name === undefined ? null : transactionLooks[name];
}
