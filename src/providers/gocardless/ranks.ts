import type { Provider } from '../../domain/ports/provider.js';

/**
 * Place of each word in GoCardless's lifecycles, for answers of the same second (its answers carry no finer time). A payment that failed may
 * be collected again; a refund that was paid can still bounce.
 */
export const ranks: Provider['ranks'] = {
  checkout: { announced: 0, cancelled: 1, expired: 2 },
  attempt: { awaiting_buyer: 0, processing: 1, expired: 2, declined: 3, cancelled: 4, succeeded: 5 },
  capture: { succeeded: 0, reversed: 1 },
  refund: { pending: 0, succeeded: 1, failed: 2, cancelled: 3 },
  dispute: { inquiry: 0, open: 1, under_review: 2, won: 3, lost: 4, accepted: 5 },
};
