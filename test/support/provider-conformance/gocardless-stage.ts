import { createHash } from 'node:crypto';
import { webhookSecretsOf } from '../../../src/providers/gocardless/credentials.js';
import { createGoCardlessProvider } from '../../../src/providers/gocardless/gocardless-provider.js';
import { signHook } from '../gocardless-stand-in/bank.js';
import { startGoCardlessStandIn } from '../gocardless-stand-in/gocardless-stand-in.js';
import type { GoCardlessStandIn } from '../gocardless-stand-in/gocardless-stand-in.js';
import type { Account, BillingRequest, Metadata, Payment, StandInEvent } from '../gocardless-stand-in/objects.js';
import { startFaultyLine } from './faulty-line.js';
import type { SentHook } from './postman.js';
import type { Forgery, ProviderStage, StageContext, StagedPayment } from './stage.js';

type Objects = { account: Account; request: BillingRequest; payment: Payment };

/** With the stand-in itself, for tests of what only GoCardless has. */
export type GoCardlessStage = ProviderStage & Readonly<{ standIn: GoCardlessStandIn; accounts: readonly Account[] }>;

/** GoCardless with instant bank payments in euros, as its hosted flow takes them. */
export async function openGoCardlessStage({ clock }: Pick<StageContext, 'clock'>): Promise<GoCardlessStage> {
  const standIn = await startGoCardlessStandIn({ now: clock.now });
  const line = await startFaultyLine(() => standIn.url);
  const provider = createGoCardlessProvider({ baseUrl: line.url, timeoutMs: 1_000 });
  const { bank } = standIn;
  const accounts: Account[] = [];

  const find = ({ attemptId, credentials }: StagedPayment): { account: Account; request: BillingRequest } => {
    const account = accounts.find(({ accessToken }) => accessToken === credentials['accessToken']);
    const request = account && [...account.billingRequests.values()].find(({ metadata }) => metadata['attemptId'] === attemptId);
    if (!account || !request) throw new Error('The stand-in has no such billing request.');
    return { account, request };
  };
  /** A move is what it changes; its events go out as one request. */
  const move = (change: (objects: Objects) => void, { fulfilled = true } = {}) => async (staged: StagedPayment): Promise<void> => {
    const { account, request } = find(staged);
    const before = account.events.length;
    if (fulfilled && request.status === 'pending') bank.fulfil(account, request);
    const payment = account.payments.get(request.links['payment_request_payment'] ?? '');
    change({ account, request, payment: payment as Payment });
    await bank.send(account, account.events.slice(0, account.events.length - before).reverse());
  };
  const refundAtDashboard = (share: number) => move(({ account, payment }) => {
    const amount = share === 1 ? payment.amount - payment.amount_refunded : Math.floor(payment.amount * share);
    const refund = bank.makeRefund(account, payment, amount, {});
    refund.status = 'paid';
    bank.note(account, 'refunds', 'paid', refund);
  });

  return {
    standIn,
    accounts,
    provider,
    line,
    order: { amountMinor: 4_900, currency: 'EUR' },
    async openAccount(hookUrl) {
      const account = standIn.openAccount({ hookUrl });
      accounts.push(account);
      return { accessToken: account.accessToken, webhookSecret: account.webhookSecret, environment: 'sandbox' };
    },
    moves: {
      ask_authentication: move(({ account, request }) => void bank.note(account, 'billing_requests', 'bank_authorisation_visited', request), { fulfilled: false }),
      authenticate: move(({ account, payment }) => void bank.setPayment(account, payment, 'confirmed')),
      process: move(() => undefined),
      succeed: move(({ account, payment }) => void bank.setPayment(account, payment, 'confirmed')),
      decline: move(({ account, payment }) => void bank.setPayment(account, payment, 'failed', 'failed', 'insufficient_funds')),
      cancel: move(({ account, request }) => {
        request.status = 'cancelled';
        bank.note(account, 'billing_requests', 'cancelled', request);
      }, { fulfilled: false }),
      refund: refundAtDashboard(1),
      refund_part: refundAtDashboard(0.5),
      refund_fails: move(({ account }) => {
        const refund = [...account.refunds.values()].at(-1);
        if (!refund) throw new Error('There is no refund to fail.');
        refund.status = 'funds_returned';
        const payment = account.payments.get(refund.links.payment);
        if (payment) payment.amount_refunded -= refund.amount;
        bank.note(account, 'refunds', 'funds_returned', refund);
      }),
      late_failure: move(({ account, payment }) => void bank.setPayment(account, payment, 'failed', 'failed', 'refer_to_payer')),
      open_dispute: move(({ account, payment }) => void bank.setPayment(account, payment, 'charged_back')),
      win_dispute: move(({ account, payment }) => void bank.setPayment(account, payment, 'confirmed', 'chargeback_cancelled')),
      lose_dispute: move(({ account, payment }) => void bank.note(account, 'payments', 'chargeback_settled', payment)),
    },
    countPayments: async (attemptId) => accounts.flatMap(({ billingRequests }) => [...billingRequests.values()]).filter(({ metadata }) => metadata['attemptId'] === attemptId).length,
    countRefunds: async (staged) => {
      const { account, request } = find(staged);
      return [...account.refunds.values()].filter(({ links }) => links.payment === request.links['payment_request_payment']).length;
    },
    eventIdsOf: ({ rawBody }) => idsOf(rawBody),
    forge(hook, forgery, credentials) {
      const account = accounts.find(({ accessToken }) => accessToken === credentials['accessToken']);
      if (account) distort(account, hook, forgery);
      return signAgain(hook, falsify(hook.rawBody, forgery), webhookSecretsOf(credentials)[0] ?? '');
    },
    // Its events name no mode; an account of the wrong environment is refused as a whole.
    unsayable: ['mode'],
    oldReplay: 'duplicate',
    refusal: (status) => ({
      headers: { 'content-type': 'application/json', ...(status === 429 ? { 'retry-after': '60' } : {}) },
      body: JSON.stringify({ error: { message: 'Not now.', errors: [], type: status === 429 ? 'invalid_api_usage' : 'gocardless', code: status, request_id: 'REQ1', documentation_url: 'https://developer.gocardless.com' } }),
    }),
    unacceptable: [{ amountMinor: 4_900, currency: 'JPY', code: 'unsupported_currency' }],
    async close() {
      line.close();
      standIn.close();
    },
  };
}

/** GoCardless's events say nothing of amounts: a payment is falsified where it is looked up. */
function distort(account: Account, { rawBody }: SentHook, forgery: Forgery): void {
  const { events } = JSON.parse(rawBody.toString('utf8')) as { events: StandInEvent[] };
  const ids = new Set(events.flatMap(({ links }) => Object.values(links)));
  const before = account.distort;
  account.distort = (object) => {
    const own = before(object) as typeof object & Partial<Payment>;
    if (!ids.has(own.id ?? '')) return own;
    if (forgery === 'owner') return { ...own, metadata: { ...own.metadata, organizationId: 'f'.repeat(24) } satisfies Metadata };
    if (forgery === 'amount' && own.amount !== undefined) return { ...own, amount: own.amount + 1 };
    return forgery === 'currency' && own.currency !== undefined ? { ...own, currency: 'GBP' } : own;
  };
}

function falsify(rawBody: Buffer, forgery: Forgery): Buffer {
  if (forgery === 'garbage') return Buffer.from('{"events":');
  const body = JSON.parse(rawBody.toString('utf8')) as { events: StandInEvent[] };
  const events = body.events.map((event) => {
    if (forgery === 'type') return { ...event, action: 'dreamt' };
    return forgery === 'stranger' ? { ...event, resource_type: 'payments', action: 'confirmed', links: { payment: 'PM_OF_ANOTHER_SYSTEM' }, resource_metadata: {} } : event;
  });
  return Buffer.from(JSON.stringify({ ...body, events }));
}

function signAgain({ path, headers }: SentHook, rawBody: Buffer, secret: string): SentHook {
  return { path, rawBody, headers: { ...headers, 'webhook-signature': signHook(rawBody, secret) } };
}

/** What is no JSON is kept under the hash of its bytes. */
function idsOf(rawBody: Buffer): string[] {
  try {
    return (JSON.parse(rawBody.toString('utf8')) as { events: StandInEvent[] }).events.map(({ id }) => id);
  } catch {
    return [`unusable_${createHash('sha256').update(rawBody).digest('hex')}`];
  }
}
