import type { BuyerAction, Fact, FactKind, FactStatusOf, StartPaymentRequest } from '../transaction.js';
import type { ProviderCredentials } from '../provider-account.js';

/** What a provider type can do; data, published as the capability matrix. */
export type ProviderCapabilities = Readonly<{
  testMode: boolean;
  liveMode: boolean;
  refund: boolean;
  partialRefund: boolean;
  cancel: boolean;
  /** Look-up of one payment by our attempt id, not only by the provider's own id. */
  findByAttemptId: boolean;
  /** `null` = every ISO 4217 currency. */
  currencies: readonly string[] | null;
  countries: readonly string[] | null;
  /** Seconds for which the provider surely keeps idempotency keys; afterwards the request is never repeated. */
  idempotencyKeptSeconds: number;
  /** A payment it reported as declined can still be paid by the buyer, so that it has to be cancelled before another try. Absent: a decline is final. */
  declinedStaysOpen?: boolean;
  /** A look-up lists every refund of the payment: one of ours that is missing there, after the keys are gone, was never made. Absent: not known. */
  lookupListsRefunds?: boolean;
  /** The buyer can agree to a mandate first, under which the payment is then collected (`collectPayment`). Absent: no. */
  mandates?: boolean;
}>;

/** Everything a call to a provider needs besides its own arguments. */
export type ProviderCall = Readonly<{
  organizationId: string;
  livemode: boolean;
  providerId: string;
  credentials: ProviderCredentials;
  signal: AbortSignal;
}>;

/**
 * The outcome of asking a provider something. `unknown`: the request may or may not have taken effect (time-out, lost
 * connection, provider 5xx); it is never treated as a failure. `refused`: the provider surely did nothing on this request; it says
 * nothing of an earlier request under the same key whose outcome was unknown (a repetition may be refused for the key or the rate).
 */
export type ProviderOutcome<T> =
  | { kind: 'ok'; value: T; facts: Fact[] }
  | { kind: 'refused'; reason: string; retryable: boolean; facts: Fact[] }
  | { kind: 'unknown'; reason: string };

export type StartedPayment = { providerReference: string; action: BuyerAction | null };

/** One event of a provider's request, authentic. `eventId` is unique per provider account. */
export type VerifiedEvent = {
  eventId: string;
  eventType: string;
  /** The provider's own time of the event. */
  occurredAt: Date;
  /** JSON text or other exact bytes of this one event, kept encrypted. */
  raw: Uint8Array;
  /** Why it cannot be used, though it stands in an authentic request beside others that can: quarantined by itself. */
  unusable?: string;
};

export type HookVerification =
  | { kind: 'authentic'; events: VerifiedEvent[] }
  /** Authentic bytes that cannot be used (bad JSON, foreign account): stored, quarantined, answered 200. */
  | { kind: 'unusable'; reason: string; eventId: string; raw: Uint8Array }
  /** Forged, stale or unsigned: nothing is stored, 400. `clock`: the signature is right but its time is off. */
  | { kind: 'rejected'; reason: 'missing_signature' | 'bad_signature' | 'clock' };

/** What an event says, as the provider's room reads it. */
export type EventMeaning =
  | {
      kind: 'facts';
      facts: Fact[];
      /** Where the event belongs: our own ids when the object's metadata carries them, the provider's reference otherwise. */
      transactionId: string | null;
      attemptId: string | null;
      providerReference: string;
      /** Organization that the object's metadata names; another than the account's is quarantined. Null where it carries none. */
      organizationId?: string | null;
      /** Must equal the transaction's, else the event is quarantined. */
      currency: string;
      livemode: boolean;
    }
  /** The event only says that something changed: look the payment up and apply that. */
  | {
      kind: 'lookup';
      transactionId: string | null;
      attemptId: string | null;
      providerReference: string;
      /** The event tells neither our ids nor a reference that has to be known here: only the look-up says whose it is. */
      evenIfUnknown?: boolean;
    }
  | { kind: 'ignored'; why: string }
  | { kind: 'unusable'; why: string };

export type PaymentLookup = {
  providerReference: string;
  /** Other ids under which the provider's events may name the same payment; remembered, so that they find it. */
  otherReferences?: readonly string[];
  /** Organization that the object's metadata names; null where it carries none. */
  organizationId?: string | null;
  transactionId: string | null;
  attemptId: string | null;
  currency: string;
  /** Null while the provider knows none: a mandate is for any amount. */
  amountMinor: number | null;
  livemode: boolean;
  /** What the buyer does next; absent where a look-up does not tell it. */
  action?: BuyerAction | null;
  /** The buyer has agreed, and the provider waits to be asked for the payment. */
  awaitsCollection?: boolean;
};

/** Which of an account's events are to be listed, in whatever order the provider has them. */
export type EventWindow = Readonly<{ since: Date; /** Opaque, from the page before; null for the first. */ cursor: string | null }>;

export type ListedEvents = { events: VerifiedEvent[]; nextCursor: string | null };

export type RefundRequest = {
  /** Our refund id: the provider's idempotency key and its metadata's `refundId`. */
  refundId: string;
  transactionId: string;
  attemptId: string;
  providerReference: string;
  amountMinor: number;
  currency: string;
  reason: string | null;
};

/** One folder per provider implements this; a new provider is one folder and one line of registration. */
export type Provider = {
  type: string;
  label: string;
  capabilities: ProviderCapabilities;
  /** Place of each status in this provider's lifecycle; the greatest (providerAt, rank) counts. */
  ranks: { readonly [K in FactKind]: Readonly<Record<FactStatusOf[K], number>> };
  /** JSON schema (draft 2020-12) of the credentials; the panel draws its form from it. Secrets have `writeOnly: true`. */
  credentialsSchema: Readonly<Record<string, unknown>>;
  /** Secrets that the gateway can make itself when the operator gives none (the simulator); null where it can't. */
  generateCredentials: (() => ProviderCredentials) | null;
  /** Faults of given credentials for an account of that mode, empty when usable. */
  checkCredentials(credentials: ProviderCredentials, livemode: boolean): { pointer: string; detail: string }[];
  /** Amount and currency as this provider must be told them. Throws GatewayError `amount_not_representable`, `amount_below_minimum` or `unsupported_currency`. */
  assertRepresentable(amountMinor: number, currency: string): void;
  /**
   * Asks the provider whether the credentials work, by reading something that costs nothing and changes nothing. `refused` only when it said no to them; its reason is shown to
   * operators. `livemode` says which world they belong to; null where the provider does not tell.
   */
  probeCredentials(call: ProviderCall): Promise<ProviderOutcome<{ accountName: string | null; livemode: boolean | null }>>;
  startPayment(call: ProviderCall, request: StartPaymentRequest): Promise<ProviderOutcome<StartedPayment>>;
  /** Verifies the raw bytes against one or several secrets; no I/O but the provider's own verify API where it has one. */
  verifyHook(
    hook: { rawBody: Uint8Array; headers: Readonly<Record<string, string | undefined>>; receivedAt: Date },
    account: { providerId: string; livemode: boolean; credentials: ProviderCredentials },
  ): Promise<HookVerification>;
  readEvent(event: VerifiedEvent): EventMeaning;
  lookUpPayment(call: ProviderCall, by: { providerReference: string } | { attemptId: string }): Promise<ProviderOutcome<PaymentLookup | null>>;
  refund(call: ProviderCall, request: RefundRequest): Promise<ProviderOutcome<{ refundReference: string }>>;
  cancelPayment(call: ProviderCall, request: { attemptId: string; providerReference: string }): Promise<ProviderOutcome<null>>;
  /**
   * Asks for the payment that the buyer has agreed to, where a look-up said that it `awaitsCollection`. Under the attempt's key: however often it is
   * asked, it is collected once.
   */
  collectPayment?(call: ProviderCall, request: StartPaymentRequest, known: { providerReference: string }): Promise<ProviderOutcome<null>>;
  /** One page of the account's own list of events, each exactly as a hook would have brought it. Absent: it has no such list. */
  listEvents?(call: ProviderCall, window: EventWindow): Promise<ProviderOutcome<ListedEvents>>;
};

export type ProviderRegistry = {
  types(): string[];
  find(type: string): Provider | null;
};

/** The simulator's extra verb behind the Admin API's test helpers; no other provider has it. */
export type SimulatorControl = {
  /**
   * Makes a payment of the simulator take an outcome and send its events.
   * @returns the ids of the events that were or will be sent, and the last to be awaited.
   */
  simulate(
    call: ProviderCall,
    request: { providerReference: string; outcome: SimulatedOutcome; amountMinor: number | null; delayMs: number; duplicate: boolean; reorder: boolean },
  ): Promise<ProviderOutcome<{ eventIds: string[] }>>;
};

export const simulatedOutcomes = [
  'initiated', 'processing', 'succeeded', 'declined', 'cancelled', 'expired', 'late_failure', 'partial_refund', 'refunded',
  'refund_failed', 'dispute_opened', 'dispute_won', 'dispute_lost',
] as const;
export type SimulatedOutcome = (typeof simulatedOutcomes)[number];
