import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startAttempt } from '../../domain/start-attempt.js';
import { markPending } from '../../domain/mark-pending.js';
import { voidTransaction } from '../../domain/void-transaction.js';
import { refundPayment } from '../../domain/refund-payment.js';
import type { StagedPayment } from '../../../test/support/provider-conformance/stage.js';
import { signHook } from '../../../test/support/gocardless-stand-in/bank.js';
import type { BillingRequest } from '../../../test/support/gocardless-stand-in/objects.js';
import { openGoCardlessWorld } from '../../../test/support/open-gocardless-world.js';
import { waitFor } from '../../../test/support/wait-for.js';

let world: Awaited<ReturnType<typeof openGoCardlessWorld>>;
beforeAll(async () => { world = await openGoCardlessWorld(); });
afterAll(() => world?.close());

/** An attempt by direct debit, its buyer still to agree. */
async function startMandate(currency = 'EUR'): Promise<{ payment: StagedPayment; request: BillingRequest }> {
  const { id } = await world.checkout({ amountMinor: 2_500, currency });
  const { transaction } = await startAttempt(world.deps, { tenant: world.tenant, transactionId: id, providerId: world.account.id, method: 'direct_debit' });
  const payment = world.staged(transaction);
  const request = world.merchant.billingRequests.get(payment.reference);
  if (!request) throw new Error('There is no billing request.');
  return { payment, request };
}

async function tell(events: readonly unknown[]): Promise<void> {
  expect(await world.bank.send(world.merchant, events)).toEqual([200]);
}

const callOf = (credentials: StagedPayment['credentials'], livemode = false) => ({ ...world.tenant, livemode, providerId: world.account.id, credentials, signal: AbortSignal.timeout(10_000) });
const paymentsOf = ({ attemptId }: StagedPayment) => [...world.merchant.payments.values()].filter(({ metadata }) => metadata['attemptId'] === attemptId);
const eventually = (payment: StagedPayment, status: string) => waitFor(async () => {
  const found = await world.read(payment);
  return found.status === status && found;
}, { what: `the transaction to be ${status}` });

describe('payment by direct debit', () => {
  test('asks for a mandate only, and for the payment once the buyer has agreed', async () => {
    const { payment, request } = await startMandate();
    expect(request).toMatchObject({ payment_request: null, mandate_request: { currency: 'EUR', scheme: 'sepa_core' } });
    expect(paymentsOf(payment)).toEqual([]);

    await tell(world.bank.fulfil(world.merchant, request));
    await eventually(payment, 'pending_provider');
    const [collected] = await waitFor(() => paymentsOf(payment).length > 0 && paymentsOf(payment), { what: 'the payment to be collected' });
    expect(collected).toMatchObject({ amount: 2_500, currency: 'EUR', metadata: { transactionId: payment.transactionId, attemptId: payment.attemptId } });
    await tell([world.bank.setPayment(world.merchant, collected!, 'confirmed')]);
    await eventually(payment, 'succeeded');
  });

  test('collects once, however many hooks and looks come to it at the same moment', async () => {
    const { payment, request } = await startMandate();
    const events = world.bank.fulfil(world.merchant, request);
    await Promise.all([...events.map((event) => tell([event])), ...Array.from({ length: 4 }, () => markPending(world.deps, { tenant: world.tenant, transactionId: payment.transactionId }))]);
    await eventually(payment, 'pending_provider');
    await world.check(payment);
    expect(paymentsOf(payment)).toHaveLength(1);
  });

  test('is the way to pay in currencies without instant bank payments', async () => {
    const { id } = await world.checkout({ amountMinor: 2_500, currency: 'SEK' });
    const payment = world.staged((await startAttempt(world.deps, { tenant: world.tenant, transactionId: id, providerId: world.account.id })).transaction);
    expect(world.merchant.billingRequests.get(payment.reference)).toMatchObject({ payment_request: null, mandate_request: { scheme: 'autogiro' } });
  });

  test('does not collect for a checkout that was voided meanwhile: the mandate is cancelled', async () => {
    const { payment, request } = await startMandate();
    world.bank.fulfil(world.merchant, request);
    await voidTransaction(world.deps, { tenant: world.tenant, transactionId: payment.transactionId });
    expect(await world.check(payment)).toMatchObject({ status: 'cancelled', attempts: [{ status: 'cancelled' }] });
    expect(paymentsOf(payment)).toEqual([]);
    expect([...world.merchant.mandates.values()].at(-1)?.status).toBe('cancelled');
  });

  test.each([['failed', 'failed'], ['cancelled', 'cancelled'], ['expired', 'cancelled']])('a mandate that is %s before anything was collected ends the attempt: %s', async (mandateStatus, status) => {
    const { payment, request } = await startMandate();
    world.bank.fulfil(world.merchant, request);
    const mandate = [...world.merchant.mandates.values()].at(-1)!;
    mandate.status = mandateStatus;
    await tell([world.bank.note(world.merchant, 'mandates', mandateStatus, mandate)]);
    await eventually(payment, status);
    expect(paymentsOf(payment)).toEqual([]);
  });

  test('a payment that has not been submitted yet can still be called off', async () => {
    const { payment, request } = await startMandate();
    world.bank.fulfil(world.merchant, request);
    await markPending(world.deps, { tenant: world.tenant, transactionId: payment.transactionId });
    expect(paymentsOf(payment)).toMatchObject([{ status: 'pending_submission' }]);
    const outcome = await world.stage.provider.cancelPayment(callOf(payment.credentials), { attemptId: payment.attemptId, providerReference: payment.reference });
    expect(outcome).toMatchObject({ kind: 'ok', facts: [{ kind: 'attempt', status: 'cancelled' }] });
    expect(paymentsOf(payment)).toMatchObject([{ status: 'cancelled' }]);
  });
});

describe('payments', () => {
  test.each([
    ['pending_customer_approval', 'pending_provider'], ['pending_submission', 'pending_provider'], ['submitted', 'pending_provider'], ['confirmed', 'succeeded'], ['paid_out', 'succeeded'],
    ['cancelled', 'cancelled'], ['customer_approval_denied', 'failed'], ['failed', 'failed'], ['charged_back', 'chargeback'],
  ])('%s is %s', async (status, expected) => {
    const payment = await world.start();
    const request = world.merchant.billingRequests.get(payment.reference)!;
    world.bank.fulfil(world.merchant, request);
    const made = world.merchant.payments.get(request.links['payment_request_payment']!)!;
    made.status = status;
    await markPending(world.deps, { tenant: world.tenant, transactionId: payment.transactionId });
    expect((await world.read(payment)).status).toBe(expected);
  });

  test('a failure after the money had come is a reversal, whose attempt did succeed', async () => {
    const payment = await world.paid();
    const failed = await world.play(payment, 'late_failure');
    expect(failed).toMatchObject({ status: 'failed', attempts: [{ status: 'succeeded' }] });
    expect(failed.facts).toContainEqual(expect.objectContaining({ kind: 'capture', status: 'reversed', reason: 'refer_to_payer' }));
  });

  test('a payment that is collected again after it failed is open again', async () => {
    const payment = await world.start();
    expect((await world.play(payment, 'decline')).status).toBe('failed');
    world.advance(1_000);
    const made = paymentsOf(payment)[0]!;
    await tell([world.bank.setPayment(world.merchant, made, 'pending_submission', 'resubmission_requested')]);
    await eventually(payment, 'pending_provider');
  });
});

describe('refunds', () => {
  test('confirm the sum of all refunds, also of those made in the dashboard', async () => {
    const payment = await world.paid();
    await world.play(payment, 'refund_part');
    const { refunds: [refund] } = await refundPayment(world.deps, { tenant: world.tenant, transactionId: payment.transactionId, amountMinor: 100, requestedBy: 'test', reservedIds: null });
    expect(refund).toMatchObject({ status: 'pending', amountMinor: 100 });
    expect(paymentsOf(payment)[0]!.amount_refunded).toBe(2_550);
  });

  test('one that another refund came before is asked for again, not failed', async () => {
    const payment = await world.paid();
    const outdated = { kind: 'refuse', status: 422, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error: { message: 'Validation failed', type: 'validation_failed', code: 422, errors: [{ reason: 'total_amount_confirmation_invalid', field: 'total_amount_confirmation', message: 'does not match' }] } }) } as const;
    world.stage.line.faults.push(outdated, outdated, outdated);
    const { refunds: [refund] } = await refundPayment(world.deps, { tenant: world.tenant, transactionId: payment.transactionId, amountMinor: null, requestedBy: 'test', reservedIds: null });
    expect(refund?.status).toBe('requested');
    expect((await world.check(payment)).refunds).toMatchObject([{ status: 'pending' }]);
  });

  test.each([['bounced'], ['failed'], ['funds_returned']])('%s after it was paid takes the refund back', async (status) => {
    const payment = await world.paid();
    await refundPayment(world.deps, { tenant: world.tenant, transactionId: payment.transactionId, amountMinor: null, requestedBy: 'test', reservedIds: null });
    const refund = [...world.merchant.refunds.values()].at(-1)!;
    refund.status = 'paid';
    await tell([world.bank.note(world.merchant, 'refunds', 'paid', refund)]);
    await eventually(payment, 'refunded');
    world.advance(1_000);
    refund.status = status;
    await tell([world.bank.note(world.merchant, 'refunds', status, refund)]);
    expect(await eventually(payment, 'succeeded')).toMatchObject({ refundedMinor: 0, refunds: [{ status: 'failed' }] });
  });
});

describe('hooks', () => {
  test('250 events in one request are stored each by its id and acknowledged once; one that is none is quarantined alone', async () => {
    const payment = await world.start();
    const about = world.merchant.billingRequests.get(payment.reference)!;
    const events = Array.from({ length: 249 }, () => world.bank.note(world.merchant, 'billing_requests', 'flow_visited', about));
    const broken = { id: 'EVBROKEN', resource_type: 'payments' };
    await tell([...events.slice(0, 100), broken, ...events.slice(100)]);
    await waitFor(async () => {
      const ends = await Promise.all(events.map(({ id }) => world.inbox.find(world.tenant, world.account.id, id)));
      return ends.every((end) => end?.status === 'ignored');
    }, { what: 'the end of all events', timeoutMs: 60_000, everyMs: 250 });
    const stored = world.deps.providers.find('gocardless');
    const raw = JSON.stringify({ events: [broken] });
    const verified = await stored!.verifyHook({ rawBody: Buffer.from(raw), headers: { 'webhook-signature': signHook(raw, world.merchant.webhookSecret) }, receivedAt: new Date() }, { providerId: world.account.id, livemode: false, credentials: world.credentials });
    if (verified.kind !== 'authentic') throw new Error(`It was ${verified.kind}.`);
    expect(await world.inbox.find(world.tenant, world.account.id, verified.events[0]!.eventId)).toMatchObject({ status: 'quarantined', reason: 'unusable' });
  }, 90_000);

  test('any of several secrets verifies, and bytes are taken as they came', async () => {
    const { provider } = world.stage;
    const credentials = { ...world.credentials, webhookSecret: ['x'.repeat(20), world.merchant.webhookSecret] };
    const rawBody = Buffer.from('\ufeff{"events":[],\r\n"meta":{"n":1e400}}');
    const account = { providerId: world.account.id, livemode: false, credentials };
    const headers = { 'webhook-signature': signHook(rawBody, world.merchant.webhookSecret) };
    expect(await provider.verifyHook({ rawBody, headers, receivedAt: new Date() }, account)).toMatchObject({ kind: 'authentic', events: [] });
    expect(await provider.verifyHook({ rawBody: Buffer.from('{"events":[]}'), headers, receivedAt: new Date() }, account)).toEqual({ kind: 'rejected', reason: 'bad_signature' });
    expect(await provider.verifyHook({ rawBody, headers: {}, receivedAt: new Date() }, account)).toEqual({ kind: 'rejected', reason: 'missing_signature' });
    expect(await provider.verifyHook({ rawBody, headers: { 'webhook-signature': `${headers['webhook-signature']}é` }, receivedAt: new Date() }, account)).toEqual({ kind: 'rejected', reason: 'bad_signature' });
  });

  test('events of an account in the wrong environment are quarantined as a whole', async () => {
    const rawBody = Buffer.from('{"events":[]}');
    const headers = { 'webhook-signature': signHook(rawBody, world.merchant.webhookSecret) };
    const verdict = await world.stage.provider.verifyHook({ rawBody, headers, receivedAt: new Date() }, { providerId: world.account.id, livemode: true, credentials: world.credentials });
    expect(verdict).toMatchObject({ kind: 'unusable', reason: 'The account\'s environment is sandbox, its mode here is live.' });
  });
});

describe('credentials', () => {
  test('that work name the account and its mode; others are refused in GoCardless\'s words', async () => {
    const { provider } = world.stage;
    expect(await provider.probeCredentials(callOf(world.credentials))).toEqual({ kind: 'ok', value: { accountName: 'Example Creditor', livemode: false }, facts: [] });
    expect(await provider.probeCredentials(callOf({ ...world.credentials, accessToken: 'sandbox_unknown_token' }))).toMatchObject({ kind: 'refused', reason: expect.stringContaining('not a valid access token') });
    expect(await provider.probeCredentials(callOf(world.credentials, true))).toMatchObject({ kind: 'refused', reason: expect.stringContaining('sandbox environment') });
  });

  test('faults name the field and the remedy', () => {
    const { checkCredentials } = world.stage.provider;
    expect(checkCredentials(world.credentials, false)).toEqual([]);
    expect(checkCredentials(world.credentials, true)).toMatchObject([{ pointer: '/environment', detail: expect.stringContaining('must be live') }]);
    expect(checkCredentials({ accessToken: 'short', webhookSecret: [], environment: 'test', more: '' }, false).map(({ pointer }) => pointer)).toEqual(['/more', '/accessToken', '/webhookSecret', '/environment']);
  });
});

test('the account\'s own list of events pages backwards to the time asked for, each as a hook brings it', async () => {
  const payment = await world.start();
  const about = world.merchant.billingRequests.get(payment.reference)!;
  const since = new Date(world.deps.clock.now());
  const made = Array.from({ length: 260 }, () => world.bank.note(world.merchant, 'billing_requests', 'flow_visited', about));
  const listed: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<NonNullable<typeof world.stage.provider.listEvents>>> = await world.stage.provider.listEvents!(callOf(world.credentials), { since, cursor });
    if (page.kind !== 'ok') throw new Error(`It was ${page.kind}.`);
    listed.push(...page.value.events.map(({ eventId }) => eventId));
    cursor = page.value.nextCursor;
  } while (cursor !== null);
  expect(listed).toEqual(made.map(({ id }) => id).reverse());
});

test('every request carries the version and a key, and our ids within GoCardless\'s bounds', async () => {
  const payment = await world.start();
  const posts = world.standIn.requests.filter(({ method, path }) => method === 'POST' && path === '/billing_requests');
  expect(posts.at(-1)?.idempotencyKey).toBe(payment.attemptId);
  expect(world.merchant.billingRequests.get(payment.reference)?.metadata).toEqual({ organizationId: world.tenant.organizationId, transactionId: payment.transactionId, attemptId: payment.attemptId });
});
