import type { Fault } from '../api/request.js';
import type { CheckoutSession, EmbeddedAction, TransactionProgress } from '../api/runtime-api.js';
import { safeUrl } from '../../shared/safe-url.js';

/** What an open page tells the buyer about the try before. */
export type Notice =
  | { kind: 'declined' }
  | { kind: 'unfinished' }
  | { kind: 'startFailed'; requestId: string | null }
  | { kind: 'cancelFailed' }
  /** Said by the provider's form, in the buyer's language where it speaks it. */
  | { kind: 'formDeclined'; message: string | null }
  | { kind: 'offline' }
  | { kind: 'busy'; retryAfterSeconds: number };

export type Busy = 'starting' | 'handingOver' | 'cancelling' | null;

/** Everything the payment page can show; exactly one of these at a time. */
export type View =
  | { kind: 'loading' }
  | { kind: 'unreachable'; fault: Fault; retrying: boolean }
  | { kind: 'open'; session: CheckoutSession; notice: Notice | null; busy: Busy }
  /** The provider's form stands on the page, or is on its way there. */
  | { kind: 'form'; session: CheckoutSession; action: EmbeddedAction; notice: Notice | null; busy: 'loading' | 'confirming' | null }
  /** `confirming`: the buyer is back, the outcome is not here yet; `inProgress`: an earlier try still counts; `pending`: the provider decides later. */
  | { kind: 'waiting'; session: CheckoutSession; why: 'confirming' | 'inProgress' | 'pending'; slow: boolean; offline: boolean }
  /** `leaving`: the page goes on to `continueUrl` by itself. */
  | { kind: 'paid'; session: CheckoutSession; refunded: boolean; continueUrl: string | null; leaving: boolean }
  | { kind: 'closed'; session: CheckoutSession; how: 'expired' | 'cancelled'; continueUrl: string | null; leaving: boolean };

/** What the progress of a payment means for a buyer who waits. */
export type Outcome =
  | { kind: 'paid'; refunded: boolean; continueUrl: string | null }
  | { kind: 'closed'; how: 'expired' | 'cancelled'; continueUrl: string | null }
  | { kind: 'declined' }
  /** The provider will say later; `pending` once it has said that it takes longer. */
  | { kind: 'processing'; pending: boolean }
  /** Nobody is at work: the buyer has not finished, or came back before doing so. */
  | { kind: 'unfinished' };

/** Reads where a payment stands; state comes from the server alone, this only sorts it. */
export function outcomeOf(progress: TransactionProgress): Outcome {
  const continueUrl = safeUrl(progress.redirectUrl);
  switch (progress.checkoutStatus) {
    case 'completed':
      return { kind: 'paid', refunded: progress.status === 'refunded', continueUrl };
    case 'expired':
    case 'cancelled':
      return { kind: 'closed', how: progress.checkoutStatus, continueUrl };
    case 'processing':
      return { kind: 'processing', pending: progress.status === 'pending_provider' };
    case 'pending':
      return progress.status === 'failed' ? { kind: 'declined' } : { kind: 'unfinished' };
  }
}

/** What a freshly read checkout shows, before anything else is known. */
export function viewOfSession(session: CheckoutSession, notice: Notice | null): View {
  switch (session.status) {
    case 'pending':
      return { kind: 'open', session, notice, busy: null };
    case 'processing':
      return { kind: 'waiting', session, why: 'inProgress', slow: false, offline: false };
    case 'completed':
      return { kind: 'paid', session, refunded: false, continueUrl: safeUrl(session.returnUrl), leaving: false };
    case 'expired':
    case 'cancelled':
      return { kind: 'closed', session, how: session.status, continueUrl: safeUrl(session.cancelUrl), leaving: false };
  }
}
