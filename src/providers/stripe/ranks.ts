import type { Provider } from '../../domain/ports/provider.js';

/**
 * Place of each word in Stripe's lifecycles, for words of the same second, which is how Stripe counts. A declined payment can be paid with another card; a refund that
 * succeeded can still fail. https://docs.stripe.com/payments/paymentintents/lifecycle
 */
export const ranks: Provider['ranks'] = {
  checkout: { announced: 0, cancelled: 1, expired: 2 },
  attempt: { awaiting_buyer: 0, declined: 1, processing: 2, cancelled: 3, expired: 4, succeeded: 5 },
  capture: { succeeded: 0, reversed: 1 },
  refund: { pending: 0, succeeded: 1, failed: 2, cancelled: 3 },
  dispute: { inquiry: 0, open: 1, under_review: 2, won: 3, lost: 4, accepted: 5 },
};
