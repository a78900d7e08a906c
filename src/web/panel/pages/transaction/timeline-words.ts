import type { EventType, TimelineEntry } from '../../api/types.js';
import type { Tone } from '../../parts/status-tone.js';

const words: Readonly<Record<EventType, { label: string; tone: Tone }>> = {
  'checkout.created': { label: 'Checkout created', tone: 'quiet' },
  'checkout.updated': { label: 'Checkout changed', tone: 'quiet' },
  'checkout.expired': { label: 'Checkout expired', tone: 'quiet' },
  'transaction.initiated': { label: 'Initiated', tone: 'quiet' },
  'transaction.pending': { label: 'Pending at the provider', tone: 'busy' },
  'transaction.succeeded': { label: 'Succeeded', tone: 'good' },
  'transaction.failed': { label: 'Failed', tone: 'bad' },
  'transaction.cancelled': { label: 'Cancelled', tone: 'quiet' },
  'transaction.refunded': { label: 'Refunded in full', tone: 'back' },
  'transaction.overpaid': { label: 'Paid too much', tone: 'alarm' },
  'transaction.updated': { label: 'Changed', tone: 'quiet' },
  'attempt.started': { label: 'Attempt started', tone: 'quiet' },
  'attempt.declined': { label: 'Attempt declined', tone: 'bad' },
  'attempt.cancelled': { label: 'Attempt cancelled', tone: 'quiet' },
  'refund.created': { label: 'Refund asked for', tone: 'busy' },
  'refund.succeeded': { label: 'Refund succeeded', tone: 'back' },
  'refund.failed': { label: 'Refund failed', tone: 'bad' },
  'dispute.opened': { label: 'Dispute opened', tone: 'alarm' },
  'dispute.updated': { label: 'Dispute changed', tone: 'busy' },
  'dispute.won': { label: 'Dispute won', tone: 'good' },
  'dispute.lost': { label: 'Dispute lost', tone: 'alarm' },
  'endpoint.tested': { label: 'Endpoint tested', tone: 'quiet' },
  'ipn_lane.dead': { label: 'Receiver does not answer', tone: 'alarm' },
  'ipn_lane.recovered': { label: 'Receiver answers again', tone: 'good' },
};

/** What an entry of the history is called; a type that is newer than this panel keeps its own name. */
export function timelineWords(type: string): { label: string; tone: Tone } {
  return (words as Readonly<Record<string, { label: string; tone: Tone }>>)[type] ?? { label: type, tone: 'quiet' };
}

/** Who said so. */
export const sourceWords: Readonly<Record<TimelineEntry['source'], string>> = {
  event: 'told by the provider',
  answer: "the provider's answer",
  lookup: 'looked up at the provider',
  operator: 'by an operator or key',
  timeout: 'by time-out',
  system: 'by the gateway',
};
