import { describe, expect, test } from '@jest/globals';
import type { Answer, Fault } from '../api/request.js';
import type { CheckoutSession, RuntimeApi, StartedAttempt, TransactionProgress } from '../api/runtime-api.js';
import type { Checkout } from './create-checkout.js';
import { createCheckout } from './create-checkout.js';

const providerId = '665f1c2ab7e4d1f0a9c3e001';
const back = 'https://shop.example/thanks?transactionId=665f1c2ab7e4d1f0a9c3e871';

const session: CheckoutSession = {
  id: '665f1c2ab7e4d1f0a9c3e871',
  sessionPublicId: 'cs_7Qm2vXb9KfT4LrW8yNc3Hd6PsZ1a',
  livemode: false,
  status: 'pending',
  site: { name: 'Analytical Shop' },
  branding: { logo: null, primaryColor: null },
  amount: 4900,
  currency: 'EUR',
  currencyExponent: 2,
  externalReference: 'order-10042',
  lineItems: [],
  providers: ['sandbox'],
  paymentOptions: [{ providerId, type: 'sandbox', label: 'Test payment' }],
  checkoutSettings: { vatIdValidation: 'none' },
  expiresAt: '2026-03-03T09:41:07.000Z',
  returnUrl: null,
  cancelUrl: 'https://shop.example/cart',
};

const progress: TransactionProgress = {
  id: session.id, status: 'initiated', statusCode: -1, amount: 4900, currency: 'EUR', checkoutStatus: 'pending', redirectUrl: null, action: null,
};
const paid: TransactionProgress = { ...progress, status: 'succeeded', statusCode: 1, checkoutStatus: 'completed', redirectUrl: back };
const processing: TransactionProgress = { ...progress, checkoutStatus: 'processing' };
const declined: TransactionProgress = { ...progress, status: 'failed', statusCode: 2 };
const redirect = { type: 'redirect', url: 'https://pay.example/s/1' } as const;
const started: StartedAttempt = { transactionId: session.id, attemptId: '665f1c2ab7e4d1f0a9c3e9aa', status: -1, action: redirect };

type Script = {
  sessions: (CheckoutSession | Fault)[];
  statuses?: (TransactionProgress | Fault)[];
  marks?: (TransactionProgress | Fault)[];
  starts?: (StartedAttempt | Fault)[];
  cancels?: (TransactionProgress | Fault)[];
  returned?: boolean;
};

/** A page over a scripted API; the last answer of each list is repeated. Time moves only when `advance` is called. */
function openPage(script: Script) {
  const calls: string[] = [];
  const left: string[] = [];
  let now = Date.parse('2026-03-02T09:41:07.000Z');
  let timer: { at: number; run: () => void } | null = null;

  const next = <T>(name: string, list: (T | Fault)[] | undefined): Promise<Answer<T>> => {
    calls.push(name);
    const said = list !== undefined && list.length > 1 ? list.shift() : list?.[0];
    if (said === undefined) throw new Error(`${name} was not expected`);
    return Promise.resolve(typeof said === 'object' && said !== null && 'kind' in said ? { ok: false, fault: said } : { ok: true, body: said as T });
  };
  const api: RuntimeApi = {
    getCheckoutSession: () => next('session', script.sessions),
    getTransactionStatus: () => next('status', script.statuses),
    markTransactionPending: () => next('mark', script.marks),
    startAttempt: (body) => next(`start ${body.providerId}`, script.starts),
    cancelTransaction: () => next('cancel', script.cancels),
  };
  const checkout: Checkout = createCheckout({
    api,
    address: { checkoutRef: 'k3VtQ9wZ1xBn7Lpe', returned: script.returned ?? false },
    nowMs: () => now,
    later: (delayMs, run) => {
      const mine = { at: now + delayMs, run };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    leave: (url, how) => left.push(`${how} ${url}`),
  });
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const advance = async (ms: number): Promise<void> => {
    const until = now + ms;
    while (timer !== null && timer.at <= until) {
      const due: { at: number; run: () => void } = timer;
      timer = null;
      now = due.at;
      due.run();
      await settled();
    }
    now = until;
  };
  checkout.start();
  return { checkout, calls, left, advance, settled, timerSet: () => timer !== null };
}

describe('a checkout that is open', () => {
  test('hands the buyer over to the provider once an attempt is started', async () => {
    const page = openPage({ sessions: [session], starts: [started] });
    await page.settled();
    expect(page.checkout.view()).toEqual({ kind: 'open', session, notice: null, busy: null });
    page.checkout.pay(providerId);
    expect(page.checkout.view()).toMatchObject({ busy: 'starting' });
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'open', busy: 'handingOver' });
    expect(page.left).toEqual(['assign https://pay.example/s/1']);
  });

  test('starts one attempt however often Pay is pressed', async () => {
    const page = openPage({ sessions: [session], starts: [started] });
    await page.settled();
    page.checkout.pay(providerId);
    page.checkout.pay(providerId);
    await page.settled();
    page.checkout.pay(providerId);
    await page.settled();
    expect(page.calls.filter((call) => call.startsWith('start'))).toHaveLength(1);
  });

  test('never sends the buyer to an address that is not http(s)', async () => {
    const page = openPage({ sessions: [session], starts: [{ ...started, action: { type: 'redirect', url: 'javascript:alert(1)' } }] });
    await page.settled();
    page.checkout.pay(providerId);
    await page.settled();
    expect(page.left).toEqual([]);
    expect(page.checkout.view()).toMatchObject({ kind: 'open', busy: null, notice: { kind: 'startFailed' } });
  });

  test('waits and asks, not starting again, when the provider has not answered', async () => {
    const page = openPage({ sessions: [session], starts: [{ ...started, action: null }], statuses: [processing, { ...progress, action: redirect }] });
    await page.settled();
    page.checkout.pay(providerId);
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'waiting', why: 'inProgress' });
    await page.advance(1_000);
    expect(page.left).toEqual(['assign https://pay.example/s/1']);
    expect(page.calls.filter((call) => call.startsWith('start'))).toHaveLength(1);
  });

  test('waits for the earlier try when another attempt is in progress', async () => {
    const page = openPage({ sessions: [session], starts: [{ kind: 'refused', code: 'attempt_in_progress', requestId: 'r' }], statuses: [processing, paid] });
    await page.settled();
    page.checkout.pay(providerId);
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'waiting', why: 'inProgress' });
    await page.advance(1_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'paid', continueUrl: back, leaving: true });
  });

  test.each([
    ['no answer', { kind: 'offline' }, { kind: 'offline' }],
    ['a rate limit', { kind: 'busy', retryAfterSeconds: 7 }, { kind: 'busy', retryAfterSeconds: 7 }],
    ['a fault of the gateway', { kind: 'server', requestId: 'req_1' }, { kind: 'startFailed', requestId: 'req_1' }],
    ['a refusal of the provider', { kind: 'refused', code: 'provider_error', requestId: 'req_1' }, { kind: 'startFailed', requestId: 'req_1' }],
  ] as [string, Fault, object][])('stays usable after %s', async (_name, fault, notice) => {
    const page = openPage({ sessions: [session], starts: [fault, started] });
    await page.settled();
    page.checkout.pay(providerId);
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'open', busy: null, notice });
    page.checkout.pay(providerId);
    await page.settled();
    expect(page.left).toHaveLength(1);
  });

  test('shows that it expired once its time is over', async () => {
    const page = openPage({ sessions: [session, { ...session, status: 'expired', paymentOptions: [] }] });
    await page.settled();
    await page.advance(24 * 3_600_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'open' });
    await page.advance(2_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'closed', how: 'expired', continueUrl: 'https://shop.example/cart', leaving: false });
  });

  test('cancels first, then goes back to the shop', async () => {
    const cancelled: TransactionProgress = { ...progress, status: 'cancelled', statusCode: -2, checkoutStatus: 'cancelled', redirectUrl: 'https://shop.example/cart?x' };
    const page = openPage({ sessions: [session], cancels: [cancelled] });
    await page.settled();
    page.checkout.cancel();
    expect(page.left).toEqual([]);
    await page.settled();
    expect(page.left).toEqual(['replace https://shop.example/cart?x']);
  });

  test('comes back to life when the browser goes back to it', async () => {
    const page = openPage({ sessions: [session], starts: [started] });
    await page.settled();
    page.checkout.pay(providerId);
    await page.settled();
    page.checkout.recheck();
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'open', busy: null });
  });

  test('is not taken away when a second look at it fails', async () => {
    const page = openPage({ sessions: [session, { kind: 'server', requestId: 'r' }] });
    await page.settled();
    page.checkout.recheck();
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'open', session, busy: null });
  });
});

describe('a buyer who is back from the provider', () => {
  test('is shown that it is paid and sent to the address the server gave', async () => {
    const page = openPage({ returned: true, sessions: [session], marks: [processing], statuses: [processing, paid] });
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'waiting', why: 'confirming' });
    await page.advance(2_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'paid', leaving: true, continueUrl: back });
    expect(page.left).toEqual([]);
    await page.advance(2_000);
    expect(page.left).toEqual([`replace ${back}`]);
  });

  test('sees a decline at once and can pay again', async () => {
    const page = openPage({ returned: true, sessions: [session], marks: [declined], starts: [started] });
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'open', notice: { kind: 'declined' }, busy: null });
    page.checkout.pay(providerId);
    await page.settled();
    expect(page.left).toEqual(['assign https://pay.example/s/1']);
  });

  test("is given a moment for the provider's word before the payment counts as not finished", async () => {
    const open: TransactionProgress = { ...progress, action: redirect };
    const page = openPage({ returned: true, sessions: [session], marks: [open], statuses: [open] });
    await page.settled();
    await page.advance(3_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'waiting', why: 'confirming' });
    await page.advance(5_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'open', notice: { kind: 'unfinished' } });
  });

  test('who cancelled there can pay again at once', async () => {
    const page = openPage({ returned: true, sessions: [session], marks: [progress] });
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'open', notice: { kind: 'unfinished' }, busy: null });
  });

  test('is told when the outcome comes later, and that it takes long', async () => {
    const page = openPage({ returned: true, sessions: [session], marks: [processing], statuses: [{ ...processing, status: 'pending_provider', statusCode: 0 }] });
    await page.settled();
    await page.advance(1_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'waiting', why: 'pending', slow: false });
    await page.advance(40_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'waiting', why: 'pending', slow: true });
  });

  test('goes on being asked after while the network is away', async () => {
    const page = openPage({ returned: true, sessions: [session], marks: [{ kind: 'offline' }], statuses: [{ kind: 'offline' }, { kind: 'server', requestId: 'r' }, paid] });
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'waiting', offline: true });
    await page.advance(3_000);
    expect(page.checkout.view()).toMatchObject({ kind: 'paid' });
  });

  test('asks ever less often', async () => {
    const page = openPage({ returned: true, sessions: [session], marks: [processing], statuses: [processing] });
    await page.settled();
    await page.advance(60_000);
    const inFirstMinute = page.calls.length;
    await page.advance(60_000);
    expect(inFirstMinute).toBeLessThan(20);
    expect(page.calls.length - inFirstMinute).toBeLessThanOrEqual(7);
  });

  test('of a checkout that is paid already goes on to the shop', async () => {
    const page = openPage({ returned: true, sessions: [{ ...session, status: 'completed', returnUrl: back, cancelUrl: null }] });
    await page.settled();
    await page.advance(2_000);
    expect(page.left).toEqual([`replace ${back}`]);
  });
});

describe('a checkout that is over', () => {
  test('stays on the screen when it is opened again, paid or refunded', async () => {
    const done: CheckoutSession = { ...session, status: 'completed', returnUrl: back, cancelUrl: null, paymentOptions: [] };
    const page = openPage({ sessions: [done], statuses: [{ ...paid, status: 'refunded', statusCode: 3 }] });
    await page.settled();
    expect(page.checkout.view()).toEqual({ kind: 'paid', session: done, refunded: true, continueUrl: back, leaving: false });
    expect(page.timerSet()).toBe(false);
  });

  test('can be tried again when it could not be read', async () => {
    const page = openPage({ sessions: [{ kind: 'offline' }, session] });
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'unreachable', fault: { kind: 'offline' } });
    page.checkout.retry();
    expect(page.checkout.view()).toMatchObject({ retrying: true });
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'open' });
  });

  test('does nothing more once it is stopped', async () => {
    const page = openPage({ returned: true, sessions: [session], marks: [processing], statuses: [processing] });
    await page.settled();
    page.checkout.stop();
    const before = page.calls.length;
    await page.advance(60_000);
    expect(page.calls.length).toBe(before);
  });
});

describe("a provider's form on the page", () => {
  const action = { type: 'embedded', providerType: 'stripe', publishableKey: 'pk_test_1', clientSecret: 'pi_1_secret_2', scriptUrl: 'https://js.stripe.com/endive/stripe.js' } as const;
  const embedded: StartedAttempt = { ...started, action };

  async function openForm(script: Partial<Script> = {}) {
    const page = openPage({ sessions: [session], starts: [embedded], ...script });
    await page.settled();
    page.checkout.pay(providerId);
    await page.settled();
    return page;
  }

  test('is shown once an attempt is started, and can be filled in once it is there', async () => {
    const page = await openForm();
    expect(page.checkout.view()).toEqual({ kind: 'form', session, action, notice: null, busy: 'loading' });
    page.checkout.submitForm(() => Promise.reject(new Error('not yet')));
    page.checkout.formReady();
    expect(page.checkout.view()).toMatchObject({ kind: 'form', busy: null });
    expect(page.left).toEqual([]);
  });

  test.each(['taken', 'unknown'] as const)('%s at the provider: the gateway is asked for the outcome, once', async (kind) => {
    const page = await openForm({ marks: [paid] });
    page.checkout.formReady();
    page.checkout.submitForm(() => Promise.resolve({ kind }));
    page.checkout.submitForm(() => Promise.reject(new Error('a second time')));
    expect(page.checkout.view()).toMatchObject({ kind: 'form', busy: 'confirming' });
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'paid', leaving: true });
    expect(page.calls).toEqual(['session', `start ${providerId}`, 'mark']);
  });

  test('stays, with the reason, when the provider declines; what is incomplete it says itself', async () => {
    const page = await openForm();
    page.checkout.formReady();
    page.checkout.submitForm(() => Promise.resolve({ kind: 'declined', message: 'Your card has insufficient funds.' }));
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'form', busy: null, notice: { kind: 'formDeclined', message: 'Your card has insufficient funds.' } });
    page.checkout.submitForm(() => Promise.resolve({ kind: 'incomplete' }));
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'form', busy: null, notice: null });
  });

  test('that cannot be shown leads back to the ways to pay', async () => {
    const page = await openForm();
    page.checkout.formFailed();
    expect(page.checkout.view()).toMatchObject({ kind: 'open', busy: null, notice: { kind: 'startFailed' } });
  });

  test('gives way when the order was paid in another tab, and when it expires', async () => {
    const other = await openForm({ sessions: [session, { ...session, status: 'completed' }], statuses: [paid] });
    other.checkout.formReady();
    other.checkout.recheck();
    await other.settled();
    expect(other.checkout.view()).toMatchObject({ kind: 'paid' });

    const late = await openForm({ sessions: [session, { ...session, status: 'expired' }] });
    late.checkout.formReady();
    await late.advance(24 * 3_600_000 + 2_000);
    expect(late.checkout.view()).toMatchObject({ kind: 'closed', how: 'expired' });
  });

  test('can be left for another way to pay, and cancelled', async () => {
    const page = await openForm({ cancels: [{ ...progress, status: 'cancelled', statusCode: -2, checkoutStatus: 'cancelled' }] });
    page.checkout.formReady();
    page.checkout.leaveForm();
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'open', busy: null });
    page.checkout.pay(providerId);
    await page.settled();
    page.checkout.formReady();
    page.checkout.cancel();
    await page.settled();
    expect(page.checkout.view()).toMatchObject({ kind: 'closed', how: 'cancelled' });
  });
});
