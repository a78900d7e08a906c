import type { TransactionAudit } from './audit-entry.js';
import type { AmountScale } from './site.js';

/** Stored and served name of a transaction's derived state (WIRE.md 7). */
export type TransactionStatus =
  | 'initiated'
  | 'pending_provider'
  | 'succeeded'
  | 'failed'
  | 'cancelled'
  | 'refunded'
  | 'chargeback';

export type TransactionStatusCode = -2 | -1 | 0 | 1 | 2 | 3 | 4;

/** The number that IPNs carry, for each name. */
export const statusCodes: Readonly<Record<TransactionStatus, TransactionStatusCode>> = {
  cancelled: -2,
  initiated: -1,
  pending_provider: 0,
  succeeded: 1,
  failed: 2,
  refunded: 3,
  chargeback: 4,
};

export type FactKind = 'checkout' | 'attempt' | 'capture' | 'refund' | 'dispute';

/** What can be said of each kind of subject. Providers translate their own words into these. */
export type FactStatusOf = {
  /** `announced`: a provider said explicitly that nothing has happened yet (owes one −1). */
  checkout: 'announced' | 'cancelled' | 'expired';
  /** `awaiting_buyer`: the buyer must still act; `processing`: the provider will tell the outcome later. */
  attempt: 'awaiting_buyer' | 'processing' | 'declined' | 'cancelled' | 'expired' | 'succeeded';
  /** `reversed`: captured money that the provider took back (late failure), not a refund and not a dispute. */
  capture: 'succeeded' | 'reversed';
  refund: 'pending' | 'succeeded' | 'failed' | 'cancelled';
  dispute: 'inquiry' | 'open' | 'under_review' | 'won' | 'lost' | 'accepted';
};

export type FactSource = 'event' | 'answer' | 'lookup' | 'operator' | 'timeout';

type FactOf<K extends FactKind> = {
  kind: K;
  /** Id of the subject at the provider; for `checkout` the transaction's own id. One subject keeps one fact. */
  subjectId: string;
  status: FactStatusOf[K];
  /** Amount of the subject in ISO 4217 minor units; null where the word is not about money (checkout, declined attempt). */
  amountMinor: number | null;
  /** When the provider says it happened; for a look-up, the time of the provider's answer. */
  providerAt: Date;
  /** Place of `status` in that provider's lifecycle: breaks ties of equal `providerAt`. */
  rank: number;
  source: FactSource;
  /** Our attempt this belongs to, from the provider's metadata where it carries it. */
  attemptId: string | null;
  /** Our refund id, from the provider's metadata where it carries it (kind `refund` only). */
  refundId: string | null;
  /** Provider's reason in its own words (decline code, dispute reason), bounded to 200 characters. */
  reason: string | null;
};

/** A snapshot that a provider's event, answer or look-up, an operator or a time-out says. */
export type Fact = { [K in FactKind]: FactOf<K> }[FactKind];

/** `starting`: the exact request is stored, no answer known yet (also after a time-out: unknown, never failed). */
export type AttemptStatus = 'starting' | FactStatusOf['attempt'];

/** What the buyer's browser does next, as it is stored: `embedded` is a form on our own page, whose secret only the provider keeps. */
export type AttemptAction = { type: 'redirect'; url: string } | { type: 'embedded' };

/** The same as the provider told it, for the buyer's page alone: the client secret is never stored and never logged. */
export type BuyerAction =
  | { type: 'redirect'; url: string }
  | {
      type: 'embedded';
      providerType: string;
      /** Names the merchant's account to the provider's script; not secret. */
      publishableKey: string;
      clientSecret: string;
      /** Address of the provider's script. */
      scriptUrl: string;
    };

export type Attempt = {
  /** ObjectId hex; the provider's idempotency key and its metadata's `attemptId`. */
  id: string;
  providerId: string;
  providerType: string;
  status: AttemptStatus;
  /** The provider's id of the payment, once known. */
  providerReference: string | null;
  action: AttemptAction | null;
  declineReason: string | null;
  /** Copied from the provider's capabilities at the start: a decline does not end it, the buyer can go on with another card. Absent: it does. */
  declinedStaysOpen?: true;
  /** The exact request, stored before the call, so that an unknown outcome is resolved by repeating it under the same key. */
  request: StartPaymentRequest;
  /** When the provider was first asked; null while it was not yet. */
  askedAt: Date | null;
  /** Set when we asked the provider to cancel it and its word is awaited. */
  cancelRequestedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** All a provider needs to start a payment; provider-neutral and serializable. */
export type StartPaymentRequest = {
  attemptId: string;
  transactionId: string;
  organizationId: string;
  amountMinor: number;
  currency: string;
  /** Where the provider's page sends the buyer back to; ours, not the merchant's. */
  returnUrl: string;
  cancelUrl: string;
  /** `/hooks/{type}/{providerId}` of the Main Backend. */
  hookUrl: string;
  description: string;
  email: string | null;
  /** Absent: the provider's usual way for the currency. `direct_debit`: the buyer agrees to a mandate, under which the payment is collected. */
  method?: 'direct_debit';
};

export type RefundStatus = FactStatusOf['refund'] | 'requested';

export type Refund = {
  /** Our id for a refund asked here, the provider's where it was made at its own dashboard. */
  id: string;
  attemptId: string | null;
  providerId: string | null;
  providerReference: string | null;
  amountMinor: number;
  status: RefundStatus;
  reason: string | null;
  origin: 'gateway' | 'provider';
  requestedBy: string | null;
  createdAt: Date;
  updatedAt: Date;
};

export type Dispute = {
  /** The provider's id of the dispute. */
  id: string;
  attemptId: string | null;
  status: FactStatusOf['dispute'];
  amountMinor: number;
  reason: string | null;
  openedAt: Date;
  updatedAt: Date;
};

/** One line of the transaction's history; comes from a change of the derived state, or from an operator's act. */
export type TimelineEntry = {
  at: Date;
  /** An event type of the closed list (`events.ts`). */
  type: string;
  /** The eventVersion that this change made. */
  eventVersion: number;
  source: FactSource | 'system';
  amountMinor: number | null;
  /** Plain sentence for operators, without personal data. */
  detail: string | null;
};

/** A visible change that still has to be fanned out by the relay. Bytes are frozen here, when the change is made. */
export type OutboxEntry = {
  eventVersion: number;
  /** Event type of the closed list; one entry may carry several (the last is the state's own). */
  types: string[];
  occurredAt: Date;
  /** Exact bytes of the IPN owed for this change, or null when none is owed. */
  ipnBody: string | null;
  ipnVersion: 1 | 2;
  ipnUrl: string | null;
  /** The transaction as it was, in the event's wire form (JSON text). */
  snapshot: string;
};

export type OrderStanding = Readonly<{
  /** One more than the greatest place of those that were there: who was made knowing of another comes after it. */
  place: number;
  /** Those that were known to be paid: the shop asks for the order's money once more all the same. */
  paidIds: readonly string[];
}>;

export type LineItem = {
  name: string | null;
  description: string | null;
  quantity: number;
  /** In the scale the merchant sent (`amountScale`), for display only. */
  unitPriceMinor: number;
  vatRate: number | null;
  itemType: string | null;
  amountType: 'gross' | 'net' | null;
};

export type PostalAddress = {
  firstName?: string;
  lastName?: string;
  company?: string;
  vatId?: string;
  address1?: string;
  address2?: string;
  city?: string;
  state?: string;
  postcode?: string;
  country?: string;
  phone?: string;
  email?: string;
};

export type Transaction = {
  id: string;
  organizationId: string;
  livemode: boolean;
  siteId: string;
  /** Compare-and-set counter; grows with every write. */
  revision: number;
  sessionPublicId: string;
  shortCode: string;
  amountMinor: number;
  currency: string;
  amountScale: AmountScale;
  email: string | null;
  externalReference: string | null;
  invoiceNumber: string | null;
  returnUrl: string | null;
  cancelUrl: string | null;
  ipnUrl: string | null;
  ipnVersion: 1 | 2;
  clientId: string | null;
  items: LineItem[];
  billingAddress: PostalAddress | null;
  shippingAddress: PostalAddress | null;
  metadata: Record<string, string>;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
  /** Set once the checkout is to be closed (void, expiry, a newer checkout of the same reference); the state changes on the provider's word. */
  closing: {
    why: 'cancelled' | 'expired' | 'replaced';
    since: Date;
    /** Id reserved by the idempotency record of the request that asked for it, so that its repetition is known. */
    requestId?: string;
  } | null;
  /** Provider ids offered to the buyer, copied from the site at create; order is the order shown. */
  providerIds: string[];
  /**
   * Where it stands among the checkouts of its site and reference, by what was stored when it was made and by nobody's clock; absent in what versions
   * before this made, which is older than all that has it.
   */
  order?: OrderStanding;
  /** Name of the merchant that the payment page is served under, copied from the site at create; absent for the gateway's own. */
  checkoutHost?: string;

  facts: Fact[];
  attempts: Attempt[];
  refunds: Refund[];
  disputes: Dispute[];
  timeline: TimelineEntry[];

  status: TransactionStatus;
  capturedMinor: number;
  refundedMinor: number;
  /** Reserved for refunds asked and not yet settled. */
  refundPendingMinor: number;
  overpaidMinor: number;
  eventVersion: number;
  /** The last status number an IPN was owed for; null before the first. */
  lastOwedStatusCode: TransactionStatusCode | null;

  outbox: OutboxEntry[];
  /** What operators and keys did to it and the relay has not logged yet; absent where there is nothing. */
  audits?: TransactionAudit[];
  /** Test mode only: ids of the provider events recorded last, so that test helpers know when theirs have arrived. */
  appliedEventIds?: string[];
};

/** Bounds of one document; at a bound an operator gets 409, a provider's fact is never lost. */
export const transactionBounds = { attemptsMax: 100, refundsMax: 200, disputesMax: 50, timelineMax: 1_000, metadataKeysMax: 50, appliedEventIdsMax: 50 } as const;
