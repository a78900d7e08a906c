import type { ErrorCode } from '../../../src/domain/errors.js';
import type { Provider } from '../../../src/domain/ports/provider.js';
import type { Clock, Ids, Logger, Timers } from '../../../src/domain/ports/world.js';
import type { ProviderCredentials } from '../../../src/domain/provider-account.js';
import type { TestStore } from '../open-test-store.js';
import type { FaultyLine } from './faulty-line.js';
import type { Postman, SentHook } from './postman.js';

/**
 * What can happen to a payment at a provider besides what we ask for. `refund` and `refund_part` are made at the provider's own dashboard; `refund_fails` is about the
 * newest refund, whoever asked for it; `late_failure` takes back money that was reported as paid.
 */
export const moves = [
  'ask_authentication', 'authenticate', 'process', 'succeed', 'decline', 'cancel', 'expire', 'refund', 'refund_part', 'refund_fails', 'late_failure',
  'open_dispute', 'win_dispute', 'lose_dispute',
] as const;
export type Move = (typeof moves)[number];

/** A payment that the gateway has started at the stand-in. */
export type StagedPayment = Readonly<{
  transactionId: string;
  attemptId: string;
  /** The provider's id of it. */
  reference: string;
  amountMinor: number;
  currency: string;
  credentials: ProviderCredentials;
}>;

/** What an authentic event is made to say instead of the truth. */
export type Forgery = 'amount' | 'currency' | 'mode' | 'owner' | 'type' | 'stranger' | 'garbage';

export type StageContext = Readonly<{ store: TestStore; clock: Clock; timers: Timers; ids: Ids; logger: Logger; postman: Postman }>;

/** One provider with its stand-in, as the conformance suite drives it. All the rest is the suite's: the way of its events, and the line to it. */
export type ProviderStage = Readonly<{
  /** Talks to the stand-in through `line`, and gives up after about a second. */
  provider: Provider;
  line: FaultyLine;
  /** An order that the provider takes, in the smallest unit; large enough to be refunded in parts. */
  order: Readonly<{ amountMinor: number; currency: string }>;
  /** A new account at the stand-in, whose events go to `hookUrl`. */
  openAccount(hookUrl: string): Promise<ProviderCredentials>;
  /** Those the provider has. Each resolves once its events were handed to the postman. */
  moves: Partial<Readonly<Record<Move, (payment: StagedPayment) => Promise<void>>>>;
  /** Payments and refunds that the stand-in really has made, whatever it answered. */
  countPayments(attemptId: string): Promise<number>;
  countRefunds(payment: StagedPayment): Promise<number>;
  /** Ids under which the events of a request are kept in the inbox. */
  eventIdsOf(hook: SentHook): string[];
  /** The same request as its sender would have signed it, had it said something else; `stranger` is about a payment that is none of ours. */
  forge(hook: SentHook, forgery: Forgery, credentials: ProviderCredentials): SentHook;
  /** What this provider's events cannot say at all, so that there is nothing to quarantine. */
  unsayable?: readonly Forgery[];
  /** What becomes of an old request that is sent again after hours: signatures with a time are stale, others are known by the event's id. */
  oldReplay: 'rejected' | 'duplicate';
  /** What the provider answers when it is too busy or broken. */
  refusal(status: 429 | 500 | 503): { headers: Record<string, string>; body: string };
  /** Orders it must refuse, each with the documented code. */
  unacceptable: readonly Readonly<{ amountMinor: number; currency: string; code: ErrorCode }>[];
  close(): Promise<void>;
}>;

export type OpenStage = (context: StageContext) => Promise<ProviderStage>;
