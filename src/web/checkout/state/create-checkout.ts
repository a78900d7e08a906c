import type { Fault } from '../api/request.js';
import type { CheckoutSession, RuntimeApi, TransactionProgress } from '../api/runtime-api.js';
import { safeUrl } from '../../shared/safe-url.js';
import type { FormResult } from '../forms/provider-form.js';
import { graceMs, pollDelayMs, slowAfterMs } from './poll-delay.js';
import type { PageAddress } from './read-address.js';
import type { Notice, View } from './view.js';
import { outcomeOf, viewOfSession } from './view.js';

export type CheckoutDeps = Readonly<{
  api: RuntimeApi;
  address: PageAddress;
  nowMs: () => number;
  /** Runs something after so many milliseconds; answers how to call it off. */
  later: (delayMs: number, run: () => void) => () => void;
  /** Sends the browser away; `replace` leaves no way back to a page that is over. */
  leave: (url: string, how: 'assign' | 'replace') => void;
}>;

/** One payment page at work: holds what is shown and does what the buyer asks. */
export type Checkout = Readonly<{
  view: () => View;
  subscribe: (listener: () => void) => () => void;
  start: () => void;
  pay: (providerId: string) => void;
  cancel: () => void;
  /** The provider's form is there, and can be filled in. */
  formReady: () => void;
  /** It could not be shown. */
  formFailed: () => void;
  /** The buyer has filled it in; `confirm` has the provider take the payment. */
  submitForm: (confirm: () => Promise<FormResult>) => void;
  /** Back to the ways to pay; the attempt stays and is gone on with when the same way is chosen again. */
  leaveForm: () => void;
  retry: () => void;
  /** The page is seen again, from another tab or by the browser's back button: what it shows may be old. */
  recheck: () => void;
  stop: () => void;
}>;

type WaitingReason = 'confirming' | 'inProgress';
type Wait = { session: CheckoutSession; why: WaitingReason; sinceMs: number; answered: number; followAction: boolean };

/** How long a paid page is shown before it goes back to the shop. */
const farewellMs = 1_600;
/** `setTimeout` counts in 32 bits; anything later is looked at again then. */
const longestDelayMs = 2_147_000_000;

export function createCheckout({ api, address, nowMs, later, leave }: CheckoutDeps): Checkout {
  let current: View = { kind: 'loading' };
  const listeners = new Set<() => void>();
  // Each new course of action makes the answers and timers of the one before void.
  let course = 0;
  let calledOff: (() => void) | null = null;

  function show(view: View): void {
    current = view;
    for (const listener of listeners) listener();
  }

  function begin(): number {
    calledOff?.();
    calledOff = null;
    course += 1;
    return course;
  }

  function after(delayMs: number, run: () => void): void {
    calledOff?.();
    calledOff = later(Math.min(delayMs, longestDelayMs), run);
  }

  async function load(notice: Notice | null, options: { returned?: boolean } = {}): Promise<void> {
    const mine = begin();
    if (address.checkoutRef === null) return show({ kind: 'unreachable', fault: { kind: 'notFound' }, retrying: false });
    const answer = await api.getCheckoutSession(address.checkoutRef);
    if (mine !== course) return;
    if (!answer.ok) return showFault(answer.fault);
    const session = answer.body;
    if (session.status === 'completed') return settle(session, options.returned === true);
    if (options.returned === true && session.status === 'pending') return confirm(session);
    if (session.status === 'processing') return wait(session, options.returned === true ? 'confirming' : 'inProgress');
    show(viewOfSession(session, notice));
    if (session.status === 'pending') watchExpiry(session);
  }

  function showFault(fault: Fault): void {
    // A page that can be read and used is not taken away because a second look at it failed.
    if (current.kind === 'open' && fault.kind !== 'notFound') return show({ ...current, busy: null, notice: fault.kind === 'offline' ? { kind: 'offline' } : current.notice });
    show({ kind: 'unreachable', fault, retrying: false });
  }

  function watchExpiry(session: CheckoutSession): void {
    const leftMs = Date.parse(session.expiresAt) - nowMs();
    // The server decides; where its clock is behind ours it is asked again, but not in a hurry.
    after(Math.max(leftMs + 1_000, 30_000), () => {
      if (current.kind === 'open' && current.busy === null) void load(current.notice);
      if (current.kind === 'form' && current.busy !== 'confirming') void load(null);
    });
  }

  /** A paid checkout: the way on, and whether the money has been given back since. */
  async function settle(session: CheckoutSession, leaving: boolean): Promise<void> {
    const mine = begin();
    if (leaving) return finish(session, { refunded: false, continueUrl: safeUrl(session.returnUrl) });
    const answer = await api.getTransactionStatus(session);
    if (mine !== course) return;
    const refunded = answer.ok && answer.body.status === 'refunded';
    show({ kind: 'paid', session, refunded, continueUrl: safeUrl(session.returnUrl), leaving: false });
  }

  function finish(session: CheckoutSession, { refunded, continueUrl }: { refunded: boolean; continueUrl: string | null }): void {
    begin();
    show({ kind: 'paid', session, refunded, continueUrl, leaving: continueUrl !== null });
    if (continueUrl !== null) after(farewellMs, () => leave(continueUrl, 'replace'));
  }

  /** The buyer is back from the provider: have the gateway look there instead of waiting for the provider's event. */
  async function confirm(session: CheckoutSession): Promise<void> {
    const mine = begin();
    const waiting: Wait = { session, why: 'confirming', sinceMs: nowMs(), answered: 0, followAction: false };
    showWaiting(waiting, { pending: false, offline: false });
    const answer = await api.markTransactionPending(session);
    if (mine !== course) return;
    if (!answer.ok) return void ask(waiting);
    // The provider was asked this moment: where nothing is open there, nothing will come.
    if (outcomeOf(answer.body).kind === 'unfinished' && answer.body.action === null) return void load({ kind: 'unfinished' });
    judge(waiting, answer.body);
  }

  function wait(session: CheckoutSession, why: WaitingReason, followAction = false): void {
    begin();
    const waiting: Wait = { session, why, sinceMs: nowMs(), answered: 0, followAction };
    showWaiting(waiting, { pending: false, offline: false });
    void ask(waiting);
  }

  function showWaiting({ session, why, sinceMs }: Wait, { pending, offline }: { pending: boolean; offline: boolean }): void {
    show({ kind: 'waiting', session, why: pending ? 'pending' : why, slow: nowMs() - sinceMs >= slowAfterMs, offline });
  }

  async function ask(waiting: Wait): Promise<void> {
    const mine = course;
    const answer = await api.getTransactionStatus(waiting.session);
    if (mine !== course) return;
    waiting.answered += 1;
    if (answer.ok) return judge(waiting, answer.body);
    if (answer.fault.kind === 'notFound') return show({ kind: 'unreachable', fault: answer.fault, retrying: false });
    const pending = current.kind === 'waiting' && current.why === 'pending';
    showWaiting(waiting, { pending, offline: answer.fault.kind === 'offline' });
    after(answer.fault.kind === 'busy' ? answer.fault.retryAfterSeconds * 1_000 : pollDelayMs(waiting.answered), () => void ask(waiting));
  }

  function judge(waiting: Wait, progress: TransactionProgress): void {
    const outcome = outcomeOf(progress);
    const action = waiting.followAction ? safeUrl(progress.action?.url) : null;
    if (action !== null) return leave(action, 'assign');
    if (outcome.kind === 'paid') return finish(waiting.session, outcome);
    if (outcome.kind === 'closed') return show({ ...outcome, session: waiting.session, leaving: false });
    if (outcome.kind === 'declined') return void load({ kind: 'declined' });
    if (outcome.kind === 'unfinished' && (waiting.why === 'inProgress' || nowMs() - waiting.sinceMs >= graceMs)) return void load({ kind: 'unfinished' });
    showWaiting(waiting, { pending: outcome.kind === 'processing' && outcome.pending, offline: false });
    after(pollDelayMs(waiting.answered), () => void ask(waiting));
  }

  async function pay(providerId: string): Promise<void> {
    if (current.kind !== 'open' || current.busy !== null) return;
    const { session } = current;
    const mine = begin();
    show({ kind: 'open', session, notice: null, busy: 'starting' });
    const answer = await api.startAttempt({ sessionPublicId: session.sessionPublicId, providerId });
    if (mine !== course) return;
    if (!answer.ok) return startFailed(session, answer.fault);
    const { action } = answer.body;
    if (action === null) return wait(session, 'inProgress', true);
    if (action.type === 'embedded') {
      show({ kind: 'form', session, action, notice: null, busy: 'loading' });
      return watchExpiry(session);
    }
    const url = action.type === 'redirect' ? safeUrl(action.url) : null;
    if (url === null) return startFailed(session, { kind: 'server', requestId: null });
    show({ kind: 'open', session, notice: null, busy: 'handingOver' });
    leave(url, 'assign');
  }

  function startFailed(session: CheckoutSession, fault: Fault): void {
    const open = (notice: Notice): void => {
      show({ kind: 'open', session, notice, busy: null });
      watchExpiry(session);
    };
    if (fault.kind === 'offline') return open({ kind: 'offline' });
    if (fault.kind === 'busy') return open(fault);
    if (fault.kind === 'server') return open({ kind: 'startFailed', requestId: fault.requestId });
    if (fault.kind === 'notFound') return void load(null);
    if (fault.code === 'attempt_in_progress') return wait(session, 'inProgress');
    if (fault.code === 'checkout_expired' || fault.code === 'checkout_closed') return void load(null);
    // The ways to pay may have changed meanwhile: read them again.
    void load({ kind: 'startFailed', requestId: fault.requestId });
  }

  async function submitForm(confirmAtProvider: () => Promise<FormResult>): Promise<void> {
    if (current.kind !== 'form' || current.busy !== null) return;
    const { session, action } = current;
    const mine = begin();
    const still = (notice: Notice | null): void => {
      show({ kind: 'form', session, action, notice, busy: null });
      watchExpiry(session);
    };
    show({ kind: 'form', session, action, notice: null, busy: 'confirming' });
    const result = await confirmAtProvider().catch((): FormResult => ({ kind: 'unknown' }));
    if (mine !== course) return;
    if (result.kind === 'incomplete') return still(null);
    if (result.kind === 'declined') return still({ kind: 'formDeclined', message: result.message });
    // Taken, or nobody here knows: what counts is what the provider tells the gateway.
    void confirm(session);
  }

  /** A form that was left open in one tab while the order was paid, cancelled or expired in another. */
  async function recheckForm(): Promise<void> {
    const mine = course;
    const answer = address.checkoutRef === null ? null : await api.getCheckoutSession(address.checkoutRef);
    if (mine !== course || current.kind !== 'form' || current.busy !== null) return;
    if (answer?.ok === true && answer.body.status !== 'pending') void load(null);
  }

  function formFailed(): void {
    if (current.kind === 'form') startFailed(current.session, { kind: 'server', requestId: null });
  }

  async function cancel(): Promise<void> {
    if ((current.kind !== 'open' && current.kind !== 'form') || current.busy !== null) return;
    const { session } = current;
    const mine = begin();
    show({ kind: 'open', session, notice: null, busy: 'cancelling' });
    const answer = await api.cancelTransaction(session);
    if (mine !== course) return;
    if (!answer.ok) return cancelFailed(session, answer.fault);
    const outcome = outcomeOf(answer.body);
    if (outcome.kind === 'paid') return finish(session, outcome);
    if (outcome.kind !== 'closed') return wait(session, 'inProgress');
    show({ ...outcome, session, leaving: outcome.continueUrl !== null });
    if (outcome.continueUrl !== null) leave(outcome.continueUrl, 'replace');
  }

  function cancelFailed(session: CheckoutSession, fault: Fault): void {
    if (fault.kind === 'refused' && fault.code === 'attempt_in_progress') return wait(session, 'inProgress');
    if (fault.kind === 'refused' || fault.kind === 'notFound') return void load(null);
    show({ kind: 'open', session, notice: { kind: 'cancelFailed' }, busy: null });
    watchExpiry(session);
  }

  function retry(): void {
    if (current.kind !== 'unreachable') return;
    show({ ...current, retrying: true });
    void load(null, { returned: address.returned });
  }

  function recheck(): void {
    if (current.kind === 'open' && (current.busy === null || current.busy === 'handingOver')) void load(current.notice);
    if (current.kind === 'form' && current.busy === null) void recheckForm();
    if (current.kind === 'unreachable' && current.fault.kind === 'offline') retry();
  }

  return {
    view: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => void load(null, { returned: address.returned }),
    pay: (providerId) => void pay(providerId),
    cancel: () => void cancel(),
    formReady: () => current.kind === 'form' && current.busy === 'loading' && show({ ...current, busy: null }),
    formFailed,
    submitForm: (confirmAtProvider) => void submitForm(confirmAtProvider),
    leaveForm: () => current.kind === 'form' && current.busy !== 'confirming' && void load(null),
    retry,
    recheck,
    stop: () => void begin(),
  };
}
