import type { EventMeaning, PaymentLookup, Provider, ProviderOutcome, StartedPayment, VerifiedEvent } from '../../src/domain/ports/provider.js';
import type { Fact, StartPaymentRequest } from '../../src/domain/transaction.js';
import type { Scheduler } from './scheduler.js';

export type SimulatedRefund = { id: string; refundId: string | null; amountMinor: number; stage: 'pending' | 'succeeded' | 'failed' };
export type SimulatedDispute = { id: string; amountMinor: number; stage: 'inquiry' | 'open' | 'under_review' | 'won' | 'lost' };
/** A payment as the provider itself keeps it: the truth that the gateway has to arrive at. */
export type SimulatedPayment = {
  id: string;
  providerId: string;
  request: StartPaymentRequest;
  stage: 'open' | 'processing' | 'declined' | 'cancelled' | 'paid';
  money: 'none' | 'held' | 'returned';
  paidAtMs: number | null;
  /** The provider took it although it had been declined: nobody asked for that. */
  rogue: boolean;
  refunds: SimulatedRefund[];
  disputes: SimulatedDispute[];
};
type Subject = 'payment' | 'refund' | 'dispute';
/** What one event's bytes say. */
type EventBody = { id: string; subject: Subject; atMs: number; organizationId: string | null; transactionId: string | null; attemptId: string | null; reference: string; currency: string; livemode: boolean; facts: (Omit<Fact, 'providerAt'> & { providerAt: string })[] };

export type ProviderFaults = Readonly<{ lostRequest: number; lostAnswer: number; tooMany: number; slow: number; lostEvent: number; repeatedEvent: number }>;

export type SimulatedProviderOptions = Readonly<{
  scheduler: Scheduler;
  faults: () => ProviderFaults;
  /** Sends the bytes of one request to the gateway's hook address. @returns whether it was answered 200. */
  deliver: (providerId: string, rawBody: Uint8Array) => Promise<boolean>;
  /** A buyer whose card was declined can go on in the same form with another. */
  declinedStaysOpen: boolean;
  /** Told of every payment that comes to be, before anything else happens. */
  onStarted: (payment: SimulatedPayment) => void;
}>;

const keyKeptMs = 3 * 3_600_000;
/** Clocks of two processes, and the time that a call takes. */
const clockDoubtMs = 25 * 60_000;
const hookToleranceMs = 300_000;
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A provider with its buyers, bank and back office, behind the gateway's port; what is lost on the way to it or from it is decided by the seed. */
export function createSimulatedProvider({ scheduler, faults, deliver, declinedStaysOpen, onStarted }: SimulatedProviderOptions) {
  const { chance, between, pick, timers, nowMs } = scheduler;
  const payments: SimulatedPayment[] = [];
  const keys = new Map<string, { payment: SimulatedPayment; atMs: number }>();
  let eventsCount = 0;
  let undelivered = 0;

  function factsOf(payment: SimulatedPayment, source: Fact['source'], only: Subject | null): Fact[] {
    const { id, stage, money, request, refunds, disputes } = payment;
    // A second is the finest that providers tell: what happens within it is told apart by rank.
    const common = { providerAt: new Date(Math.floor(nowMs() / 1_000) * 1_000), source, attemptId: request.attemptId, refundId: null, reason: null } as const;
    const words = { open: 'awaiting_buyer', processing: 'processing', declined: 'declined', cancelled: 'cancelled', paid: 'succeeded' } as const;
    return [
      ...(only === null || only === 'payment'
        ? [
            { ...common, kind: 'attempt', subjectId: id, status: words[stage], amountMinor: request.amountMinor, rank: ranks.attempt[words[stage]] } as const,
            ...(money === 'none' ? [] : [{ ...common, kind: 'capture', subjectId: `ch_${id}`, status: money === 'held' ? 'succeeded' : 'reversed', amountMinor: request.amountMinor, rank: money === 'held' ? 0 : 1 } as const]),
          ]
        : []),
      ...(only === null || only === 'refund' ? refunds.map((refund) => ({ ...common, kind: 'refund', subjectId: refund.id, status: refund.stage, amountMinor: refund.amountMinor, rank: ranks.refund[refund.stage], refundId: refund.refundId }) as const) : []),
      ...(only === null || only === 'dispute' ? disputes.map((dispute) => ({ ...common, kind: 'dispute', subjectId: dispute.id, status: dispute.stage, amountMinor: dispute.amountMinor, rank: ranks.dispute[dispute.stage] }) as const) : []),
    ];
  }

  /** One event, sent until it is taken; some are sent twice, and some that a look-up makes up for are never sent. */
  function tell(payment: SimulatedPayment, subject: Subject, mayBeLost: boolean): void {
    const { request, id, providerId } = payment;
    // Disputes carry nothing of ours, and neither do some providers' payments: only the reference tells whose they are.
    const nameless = subject === 'dispute' || chance(6);
    const named = nameless ? { organizationId: null, transactionId: null, attemptId: null } : { organizationId: request.organizationId, transactionId: request.transactionId, attemptId: request.attemptId };
    const body: EventBody = {
      id: `evt_${(eventsCount += 1)}`, subject, atMs: nowMs(), ...named, reference: id, currency: request.currency, livemode: false,
      facts: factsOf(payment, 'event', subject).map((fact) => ({ ...fact, attemptId: nameless ? null : fact.attemptId, providerAt: fact.providerAt.toISOString() })),
    };
    if (mayBeLost && chance(faults().lostEvent)) return;
    void send(providerId, encode([body]));
    if (chance(faults().repeatedEvent)) void send(providerId, encode([body]));
  }

  async function send(providerId: string, rawBody: Uint8Array): Promise<void> {
    undelivered += 1;
    for (let tries = 0; ; tries += 1) {
      await timers.sleep(tries === 0 ? between(0, chance(8) ? 120_000 : pick([20, 2_000])) : Math.min(600_000, 5_000 * 2 ** tries));
      if (await deliver(providerId, rawBody)) break;
    }
    undelivered -= 1;
  }

  /** One call of the gateway: on the way, the effect, on the way back; the deadline is the caller's. */
  async function call<T>(effect: () => ProviderOutcome<T>): Promise<ProviderOutcome<T>> {
    await timers.sleep(between(5, 400));
    if (chance(faults().lostRequest)) return { kind: 'unknown', reason: 'no answer' };
    if (chance(faults().tooMany)) return { kind: 'refused', reason: 'too many requests', retryable: true, facts: [] };
    const outcome = effect();
    await timers.sleep(chance(faults().slow) ? 30_000 : between(5, 400));
    return chance(faults().lostAnswer) ? { kind: 'unknown', reason: 'no answer' } : outcome;
  }

  function advance(payment: SimulatedPayment, to: 'processing' | 'declined' | 'paid'): boolean {
    if (!canBePaid(payment)) return false;
    payment.stage = to;
    if (to === 'paid') Object.assign(payment, { money: 'held', paidAtMs: nowMs() });
    tell(payment, 'payment', true);
    return true;
  }

  const canBePaid = ({ stage }: SimulatedPayment): boolean => stage === 'open' || stage === 'processing' || (declinedStaysOpen && stage === 'declined');
  const find = (id: string): SimulatedPayment | undefined => payments.find((payment) => payment.id === id);
  const heldOf = ({ money, request, refunds }: SimulatedPayment): number => (money === 'none' ? 0 : request.amountMinor - refunds.filter(({ stage }) => stage !== 'failed').reduce((sum, { amountMinor }) => sum + amountMinor, 0));

  const port: Provider = {
    type: 'simulated',
    label: 'Simulated',
    capabilities: { declinedStaysOpen, testMode: true, liveMode: true, refund: true, partialRefund: true, cancel: true, findByAttemptId: true, currencies: null, countries: null, idempotencyKeptSeconds: (keyKeptMs - clockDoubtMs) / 1_000, lookupListsRefunds: true },
    ranks,
    credentialsSchema: {},
    generateCredentials: null,
    checkCredentials: () => [],
    assertRepresentable: () => undefined,
    startPayment: ({ providerId }, request) =>
      call<StartedPayment>(() => {
        const known = keys.get(request.attemptId);
        const kept = known && nowMs() - known.atMs < keyKeptMs ? known.payment : undefined;
        const payment: SimulatedPayment = kept ?? { id: `pay_${payments.length + 1}`, providerId, request, stage: 'open', money: 'none', paidAtMs: null, rogue: false, refunds: [], disputes: [] };
        if (!kept) {
          payments.push(payment);
          keys.set(request.attemptId, { payment, atMs: nowMs() });
          onStarted(payment);
          // By a mandate that the buyer gave earlier: the event is there before our own call has returned.
          if (chance(10)) advance(payment, chance(3) ? 'processing' : 'paid');
        }
        return { kind: 'ok', value: { providerReference: payment.id, action: payment.stage === 'open' ? { type: 'redirect', url: `https://provider.example/${payment.id}` } : null }, facts: factsOf(payment, 'answer', null) };
      }),
    cancelPayment: (_call, { providerReference }) =>
      call<null>(() => {
        const payment = find(providerReference);
        if (!payment) return { kind: 'refused', reason: 'no such payment', retryable: false, facts: [] };
        if (payment.stage !== 'processing' && canBePaid(payment)) {
          payment.stage = 'cancelled';
          tell(payment, 'payment', true);
        }
        return payment.stage === 'cancelled' ? { kind: 'ok', value: null, facts: factsOf(payment, 'answer', null) } : { kind: 'refused', reason: 'too late', retryable: false, facts: factsOf(payment, 'answer', null) };
      }),
    refund: (_call, { refundId, amountMinor, providerReference }) =>
      call(() => {
        const payment = find(providerReference);
        if (!payment) return { kind: 'refused', reason: 'no such payment', retryable: false, facts: [] };
        let refund = payment.refunds.find((other) => other.refundId === refundId);
        if (!refund && (payment.money !== 'held' || amountMinor > heldOf(payment))) return { kind: 'refused', reason: 'more than there is', retryable: false, facts: [] };
        if (!refund) {
          payment.refunds.push((refund = { id: `re_${payment.id}_${payment.refunds.length + 1}`, refundId, amountMinor, stage: 'pending' }));
          const own = refund;
          // The bank says later what became of it.
          timers.after(between(100, 60_000), () => settleRefund(payment, own));
        }
        return { kind: 'ok', value: { refundReference: refund.id }, facts: factsOf(payment, 'answer', 'refund') };
      }),
    lookUpPayment: (_call, by) =>
      call<PaymentLookup | null>(() => {
        const payment = 'attemptId' in by ? payments.find(({ request }) => request.attemptId === by.attemptId) : find(by.providerReference);
        if (!payment) return { kind: 'ok', value: null, facts: [] };
        const { id, request } = payment;
        return {
          kind: 'ok',
          value: { providerReference: id, organizationId: request.organizationId, transactionId: request.transactionId, attemptId: request.attemptId, currency: request.currency, amountMinor: request.amountMinor, livemode: false, action: null },
          facts: factsOf(payment, 'lookup', null),
        };
      }),
    async verifyHook({ rawBody, receivedAt }) {
      // Signed at the moment of sending.
      if (Math.abs(receivedAt.getTime() - nowMs()) > hookToleranceMs) return { kind: 'rejected', reason: 'clock' };
      const bodies = JSON.parse(new TextDecoder().decode(rawBody)) as EventBody[];
      return { kind: 'authentic', events: bodies.map((body): VerifiedEvent => ({ eventId: body.id, eventType: body.subject, occurredAt: new Date(body.atMs), raw: encode(body) })) };
    },
    readEvent({ raw }): EventMeaning {
      const { organizationId, transactionId, attemptId, reference, currency, livemode, facts } = JSON.parse(new TextDecoder().decode(raw)) as EventBody;
      return { kind: 'facts', organizationId, transactionId, attemptId, providerReference: reference, currency, livemode, facts: facts.map((fact) => ({ ...fact, providerAt: new Date(fact.providerAt) }) as Fact) };
    },
    probeCredentials: async () => ({ kind: 'ok', value: { accountName: null, livemode: false }, facts: [] }),
  };

  function settleRefund(payment: SimulatedPayment, refund: SimulatedRefund): void {
    refund.stage = chance(10) ? 'failed' : 'succeeded';
    tell(payment, 'refund', true);
  }

  return {
    port,
    payments,
    undeliveredCount: () => undelivered,
    heldOf,
    canBePaid,
    /** The buyer at the provider's own page, or the bank behind it. @returns false where it comes too late. */
    move: advance,
    /** The provider takes a payment that it had called declined. */
    takeAllTheSame(payment: SimulatedPayment): void {
      if (payment.stage !== 'declined' || declinedStaysOpen) return;
      Object.assign(payment, { stage: 'paid', money: 'held', paidAtMs: nowMs(), rogue: true });
      tell(payment, 'payment', false);
    },
    /** A late failure: the money is gone again. */
    takeBack(payment: SimulatedPayment): void {
      if (payment.money !== 'held' || payment.refunds.length > 0 || payment.disputes.length > 0) return;
      payment.money = 'returned';
      tell(payment, 'payment', false);
    },
    /** By somebody in the provider's own dashboard. */
    refundAtDashboard(payment: SimulatedPayment): void {
      const left = heldOf(payment);
      if (payment.money !== 'held' || left <= 0) return;
      payment.refunds.push({ id: `re_${payment.id}_${payment.refunds.length + 1}`, refundId: null, amountMinor: between(1, left), stage: 'succeeded' });
      tell(payment, 'refund', false);
    },
    /** The next step of the newest dispute, or a new one. */
    dispute(payment: SimulatedPayment): void {
      if (payment.money !== 'held') return;
      const last = payment.disputes.at(-1);
      const next = { inquiry: 'open', open: chance(2) ? 'under_review' : 'lost', under_review: chance(2) ? 'won' : 'lost' } as const;
      if (!last) payment.disputes.push({ id: `dp_${payment.id}`, amountMinor: payment.request.amountMinor, stage: chance(3) ? 'inquiry' : 'open' });
      else if (last.stage === 'won' || last.stage === 'lost') return;
      else last.stage = next[last.stage];
      tell(payment, 'dispute', false);
    },
    /** An authentic event of another account that speaks of somebody else's payment, of another amount, or of a payment nobody knows. */
    lie(payment: SimulatedPayment, foreignProviderId: string): void {
      const body = (more: Partial<EventBody>, facts = factsOf({ ...payment, stage: 'paid', money: 'held' }, 'event', 'payment')): EventBody => ({
        id: `evt_${(eventsCount += 1)}`, subject: 'payment', atMs: nowMs(), organizationId: payment.request.organizationId, transactionId: payment.request.transactionId, attemptId: payment.request.attemptId,
        reference: payment.id, currency: payment.request.currency, livemode: false, facts: facts.map((fact) => ({ ...fact, providerAt: fact.providerAt.toISOString() })), ...more,
      });
      const wrongAmount = factsOf({ ...payment, stage: 'paid', money: 'held', request: { ...payment.request, amountMinor: payment.request.amountMinor + 1 } }, 'event', 'payment');
      const lies = [[foreignProviderId, body({})], [payment.providerId, body({ currency: 'USD' })], [payment.providerId, body({ livemode: true })], [payment.providerId, body({}, wrongAmount)]] as const;
      const [providerId, lie] = scheduler.pick(lies);
      void send(providerId, encode([lie]));
    },
    unfinished: (): SimulatedPayment[] => payments.filter(({ stage }) => stage === 'processing'),
  };
}

export type SimulatedProvider = ReturnType<typeof createSimulatedProvider>;

const ranks: Provider['ranks'] = {
  checkout: { announced: 0, cancelled: 1, expired: 1 },
  attempt: { awaiting_buyer: 0, processing: 1, declined: 2, cancelled: 3, expired: 3, succeeded: 4 },
  capture: { succeeded: 0, reversed: 1 },
  refund: { pending: 0, succeeded: 1, failed: 2, cancelled: 2 },
  dispute: { inquiry: 0, open: 1, under_review: 2, won: 3, lost: 3, accepted: 3 },
};

