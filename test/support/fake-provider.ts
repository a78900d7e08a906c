import type { Provider, ProviderOutcome, StartedPayment } from '../../src/domain/ports/provider.js';
import type { Fact, StartPaymentRequest } from '../../src/domain/transaction.js';

type Stage = 'open' | 'processing' | 'declined' | 'cancelled' | 'paid';
type FakeRefund = { id: string; refundId: string | null; amountMinor: number; status: 'pending' | 'succeeded' | 'failed' };
export type FakePayment = { id: string; request: StartPaymentRequest; stage: Stage; refunds: FakeRefund[] };

/** What the next calls of a kind do instead of succeeding; used up one by one. */
export type Fault = 'lost_request' | 'lost_answer' | 'refuse' | 'throw';

export type FakeProvider = Provider & {
  payments: FakePayment[];
  faults: { start: Fault[]; cancel: Fault[]; refund: Fault[]; lookUp: Fault[] };
  calls: { verb: 'start' | 'cancel' | 'refund' | 'lookUp'; key: string }[];
  /** Most payments of one order (its description) that could take money at the same instant. */
  openAtOnceMax(): number;
  /** The buyer or the bank acts; what the provider would then report. */
  move(payment: FakePayment, stage: Stage): Fact[];
  factsOf(payment: FakePayment): Fact[];
  /** Runs before each call takes effect, for tests that want something to happen meanwhile. */
  before: (verb: string) => Promise<void>;
  /** Keys older than this are forgotten: the same request makes a second payment then. */
  forgetKeys(): void;
};

/**
 * Stands in for a provider: payments in memory behind the same port, with idempotency keys, faults on demand and a tick of latency. Its clock is
 * ahead of nothing: every word is later than the one before.
 */
export function createFakeProvider({ type = 'fake', now, capabilities = {} }: { type?: string; now: () => Date; capabilities?: Partial<Provider['capabilities']> }): FakeProvider {
  const keys = new Map<string, FakePayment>();
  let ticks = 0;
  let openAtOnce = 0;
  const noteOpen = (): void => {
    const orders = new Map<string, number>();
    for (const { stage, request } of fake.payments) if (stage === 'open' || stage === 'processing') orders.set(request.description, (orders.get(request.description) ?? 0) + 1);
    openAtOnce = Math.max(openAtOnce, ...orders.values());
  };
  const said = () => ({ providerAt: new Date(now().getTime() + (ticks += 1)), source: 'answer' as const, reason: null });

  const factsOf = (payment: FakePayment): Fact[] => {
    const { id, stage, request, refunds } = payment;
    const common = { ...said(), attemptId: request.attemptId, refundId: null };
    const words = { open: 'awaiting_buyer', processing: 'processing', declined: 'declined', cancelled: 'cancelled', paid: 'succeeded' } as const;
    return [
      { ...common, kind: 'attempt', subjectId: id, status: words[stage], amountMinor: request.amountMinor, rank: 0 },
      ...(stage === 'paid' ? [{ ...common, kind: 'capture', subjectId: `cap_${id}`, status: 'succeeded', amountMinor: request.amountMinor, rank: 0 } as const] : []),
      ...refunds.map((refund) => ({ ...common, kind: 'refund', subjectId: refund.id, status: refund.status, amountMinor: refund.amountMinor, rank: 0, refundId: refund.refundId }) as const),
    ];
  };

  /** One call: latency, fault, effect. A lost answer has had its effect. */
  const call = async <T>(verb: FakeProvider['calls'][number]['verb'], key: string, effect: () => ProviderOutcome<T>): Promise<ProviderOutcome<T>> => {
    fake.calls.push({ verb, key });
    await fake.before(verb);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const fault = fake.faults[verb].shift();
    if (fault === 'lost_request') return { kind: 'unknown', reason: 'no answer' };
    if (fault === 'refuse') return { kind: 'refused', reason: 'no', retryable: false, facts: [] };
    if (fault === 'throw') throw new Error('connection reset');
    const outcome = effect();
    return fault === 'lost_answer' ? { kind: 'unknown', reason: 'no answer' } : outcome;
  };

  const fake: FakeProvider = {
    type,
    label: 'Fake',
    capabilities: { testMode: true, liveMode: true, refund: true, partialRefund: true, cancel: true, findByAttemptId: true, currencies: null, countries: null, idempotencyKeptSeconds: 3_600, lookupListsRefunds: true, ...capabilities },
    ranks: {
      checkout: { announced: 0, cancelled: 1, expired: 1 },
      attempt: { awaiting_buyer: 0, processing: 1, declined: 2, cancelled: 3, expired: 3, succeeded: 4 },
      capture: { succeeded: 0, reversed: 1 },
      refund: { pending: 0, succeeded: 1, failed: 2, cancelled: 2 },
      dispute: { inquiry: 0, open: 1, under_review: 2, won: 3, lost: 3, accepted: 3 },
    },
    credentialsSchema: {},
    generateCredentials: null,
    checkCredentials: () => [],
    assertRepresentable: () => undefined,
    payments: [],
    faults: { start: [], cancel: [], refund: [], lookUp: [] },
    calls: [],
    before: async () => undefined,
    openAtOnceMax: () => openAtOnce,
    factsOf,
    forgetKeys: () => keys.clear(),
    move(payment, stage) {
      payment.stage = stage;
      noteOpen();
      return factsOf(payment);
    },


    startPayment: (_call, request) =>
      call<StartedPayment>('start', request.attemptId, () => {
        const known = keys.get(request.attemptId);
        const payment: FakePayment = known ?? { id: `pay_${fake.payments.length + 1}_${request.attemptId}`, request, stage: 'open', refunds: [] };
        if (!known) {
          fake.payments.push(payment);
          keys.set(request.attemptId, payment);
          noteOpen();
        }
        return { kind: 'ok', value: { providerReference: payment.id, action: payment.stage === 'open' ? { type: 'redirect', url: `https://provider.example/${payment.id}` } : null }, facts: factsOf(payment) };
      }),

    cancelPayment: (_call, { providerReference }) =>
      call('cancel', providerReference, () => {
        const payment = fake.payments.find(({ id }) => id === providerReference);
        if (!payment) return { kind: 'refused', reason: 'no such payment', retryable: false, facts: [] };
        if (payment.stage === 'open' || (payment.stage === 'declined' && capabilities.declinedStaysOpen === true)) payment.stage = 'cancelled';
        return payment.stage === 'cancelled' ? { kind: 'ok', value: null, facts: factsOf(payment) } : { kind: 'refused', reason: 'too late', retryable: false, facts: factsOf(payment) };
      }),

    refund: (_call, { refundId, amountMinor, providerReference }) =>
      call('refund', refundId, () => {
        const payment = fake.payments.find(({ id }) => id === providerReference);
        if (!payment) return { kind: 'refused', reason: 'no such payment', retryable: false, facts: [] };
        let refund = payment.refunds.find((other) => other.refundId === refundId);
        if (!refund) payment.refunds.push((refund = { id: `re_${refundId}`, refundId, amountMinor, status: 'succeeded' }));
        return { kind: 'ok', value: { refundReference: refund.id }, facts: factsOf(payment).filter(({ kind }) => kind === 'refund') };
      }),

    lookUpPayment: (_call, by) =>
      call('lookUp', 'attemptId' in by ? by.attemptId : by.providerReference, () => {
        const payment = fake.payments.find(({ id, request }) => ('attemptId' in by ? request.attemptId === by.attemptId : id === by.providerReference));
        if (!payment) return { kind: 'ok', value: null, facts: [] };
        const { id, request } = payment;
        return {
          kind: 'ok',
          value: { providerReference: id, transactionId: request.transactionId, attemptId: request.attemptId, currency: request.currency, amountMinor: request.amountMinor, livemode: false, action: null },
          facts: factsOf(payment),
        };
      }),

    // Hooks are the providers' own tests' matter.
    verifyHook: async () => ({ kind: 'rejected', reason: 'bad_signature' }),
    probeCredentials: async () => ({ kind: 'ok', value: { accountName: 'Fake', livemode: null }, facts: [] }),
    readEvent: () => ({ kind: 'ignored', why: 'not used' }),
  };
  return fake;
}
