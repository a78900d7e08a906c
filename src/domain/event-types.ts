/** The closed list of event types, `{object}.{pastTense}`; equal to the spec's `EventType`, which a test holds. */
export const eventTypes = [
  'checkout.created', 'checkout.updated', 'checkout.expired',
  'transaction.initiated', 'transaction.pending', 'transaction.succeeded', 'transaction.failed', 'transaction.cancelled',
  'transaction.refunded', 'transaction.overpaid', 'transaction.updated',
  'attempt.started', 'attempt.declined', 'attempt.cancelled',
  'refund.created', 'refund.succeeded', 'refund.failed',
  'dispute.opened', 'dispute.updated', 'dispute.won', 'dispute.lost',
  'endpoint.tested',
  'ipn_lane.dead', 'ipn_lane.recovered',
] as const;

export type EventType = (typeof eventTypes)[number];
