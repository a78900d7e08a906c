import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { Request, Response } from 'express';
import { applySteps } from './apply-steps.js';
import { createRefund } from './create-refund.js';
import { createFaults } from './magic-amounts.js';
import { planOutcome } from './plan-outcome.js';
import type { Payment } from './payment.js';
import { hashRequest, readAccount, readIdempotencyKey, readNewPayment, readNewRefund, readSimulation } from './read-input.js';
import { SimulatorError } from './simulator-error.js';
import type { SimulatorStore } from './simulator-store.js';
import { toWireEvent, toWirePayment, toWireRefund } from './wire.js';
import type { SimulatorWorld } from './world.js';

export type ApiRoutesOptions = SimulatorWorld & {
  store: SimulatorStore;
  /** Tells the worker that there is something to send. */
  wake: () => void;
  /** Where buyers reach the payment page. */
  publicUrl: () => string;
};

const paymentLifetimeMs = 24 * 3_600_000;
const keyPattern = /^Bearer (sim_[0-9A-Za-z]{32,128})$/;

/** The simulator's API: what a gateway's server asks a provider. Every route but none needs `Authorization: Bearer sim_…`. */
export function createApiRoutes(options: ApiRoutesOptions): Router {
  const { store, clock, ids, wake } = options;
  const router = Router();

  /** Payment as answered, with the time of the answer: taken before the reading, so that nothing newer can be older than it. */
  const answer = (payment: Payment, asOf: Date) => ({
    ...toWirePayment(payment),
    url: `${options.publicUrl()}/pay/${payment._id}`,
    asOf: new Date(Math.max(asOf.getTime(), payment.changedAt.getTime())).toISOString(),
  });

  async function authenticate(request: Request): Promise<string> {
    const accountId = accountIdOf(request);
    if (!(await store.findAccount(accountId))) throw new SimulatorError(401, 'unknown_account', 'No account has this key; PUT /v1/account first.');
    return accountId;
  }

  async function findOwn(request: Request): Promise<Payment> {
    const accountId = await authenticate(request);
    const payment = await store.findPayment(String(request.params['paymentId']));
    if (!payment || payment.accountId !== accountId) throw new SimulatorError(404, 'not_found', 'No such payment.');
    return payment;
  }

  router.get('/v1/account', async (request, response) => {
    response.json({ id: await authenticate(request), object: 'account', livemode: false });
  });

  router.put('/v1/account', async (request, response) => {
    const accountId = accountIdOf(request);
    const account = readAccount(request.body);
    await store.putAccount({ _id: accountId, ...account });
    response.json({ id: accountId, object: 'account', livemode: false, webhookUrl: account.webhookUrl });
  });

  router.post('/v1/payments', async (request, response) => {
    const accountId = await authenticate(request);
    const idempotencyKey = readIdempotencyKey(request.get('idempotency-key'));
    const wanted = readNewPayment(request.body);
    const fault = createFaults.get(wanted.amount)?.fault;
    if (fault === 'rate_limited') {
      response.set('Retry-After', '1');
      throw new SimulatorError(429, 'rate_limited', 'Too many requests (asked for by the amount).');
    }
    if (fault === 'refused') throw new SimulatorError(422, 'refused', 'The payment is refused (asked for by the amount).');

    const now = clock.now();
    const requestHash = hashRequest(wanted);
    const made = newPayment({ _id: `pay_${ids.base62(24)}`, accountId, idempotencyKey, requestHash, ...wanted }, now);
    const payment = await store.insertPayment(made);
    if (payment.requestHash !== requestHash) {
      throw new SimulatorError(422, 'idempotency_key_reused', 'The Idempotency-Key belongs to another request.');
    }
    // Only the first time: who repeats the request under the same key gets to know what became of it.
    const isNew = payment._id === made._id;
    if (isNew && fault === 'acts_but_hangs_up') {
      response.destroy();
      return;
    }
    if (isNew && fault === 'acts_but_answers_500') {
      throw new SimulatorError(500, 'internal_error', 'The payment was made all the same (asked for by the amount).');
    }
    response.status(isNew ? 201 : 200).json(answer(payment, now));
  });

  router.get('/v1/payments', async (request, response) => {
    const accountId = await authenticate(request);
    const { attemptId } = request.query;
    if (typeof attemptId !== 'string' || attemptId === '') throw new SimulatorError(400, 'invalid_request', 'The query needs attemptId.');
    const asOf = clock.now();
    const payments = await store.listByAttempt(accountId, attemptId);
    response.json({ object: 'list', data: payments.map((payment) => answer(payment, asOf)), asOf: asOf.toISOString() });
  });

  router.get('/v1/payments/:paymentId', async (request, response) => {
    const asOf = clock.now();
    response.json(answer(await findOwn(request), asOf));
  });

  router.post('/v1/payments/:paymentId/cancel', async (request, response) => {
    const { _id } = await findOwn(request);
    const asOf = clock.now();
    const result = await store.update(_id, (payment) => {
      if (payment.status === 'cancelled') return { keep: 'cancelled before' };
      if (payment.status !== 'open') return { keep: `A payment that is ${payment.status} cannot be cancelled.` };
      const applied = applySteps(payment, [{ kind: 'cancel' }], options);
      return applied.kind === 'taken' ? applied : { keep: applied.why };
    });
    if (result.kind === 'not_found') throw new SimulatorError(404, 'not_found', 'No such payment.');
    wake();
    if (result.payment.status === 'cancelled') response.json(answer(result.payment, asOf));
    else response.status(409).json({ ...errorBody('not_cancellable', result.kind === 'kept' ? result.why : ''), payment: answer(result.payment, asOf) });
  });

  router.post('/v1/payments/:paymentId/refunds', async (request, response) => {
    const { _id } = await findOwn(request);
    const idempotencyKey = readIdempotencyKey(request.get('idempotency-key'));
    const { payment, refund, answers500 } = await createRefund(options, { paymentId: _id, idempotencyKey, wanted: readNewRefund(request.body) });
    wake();
    if (answers500) throw new SimulatorError(500, 'internal_error', 'The refund was made all the same (asked for by the amount).');
    response.json({ ...toWireRefund(payment, refund), asOf: refund.changedAt.toISOString() });
  });

  router.post('/v1/payments/:paymentId/simulate', async (request, response) => {
    const { _id } = await findOwn(request);
    const { outcome, amount, ...sending } = readSimulation(request.body);
    let eventIds: string[] = [];
    const result = await store.update(_id, (payment) => {
      const steps = planOutcome(payment, outcome, { amount, detailed: sending.reorder, base62: (count) => ids.base62(count) });
      const applied = applySteps(payment, steps, options, sending);
      if (applied.kind === 'refused') return { keep: applied.why };
      eventIds = applied.eventIds;
      return applied;
    });
    if (result.kind === 'not_found') throw new SimulatorError(404, 'not_found', 'No such payment.');
    if (result.kind === 'kept') throw new SimulatorError(409, 'not_possible', result.why);
    wake();
    response.json({ object: 'simulation', eventIds, payment: answer(result.payment, result.payment.changedAt) });
  });

  router.get('/v1/events', async (request, response) => {
    const accountId = await authenticate(request);
    const { since, after, paymentId, limit } = request.query;
    const from = typeof since === 'string' ? new Date(since) : new Date(0);
    if (Number.isNaN(from.getTime())) throw new SimulatorError(400, 'invalid_request', 'since must be an ISO 8601 time.');
    const count = Math.min(Math.max(Math.trunc(Number(limit ?? 100)) || 100, 1), 100);
    const events = await store.listEvents(accountId, { since: from, after: typeof after === 'string' ? after : null, paymentId: typeof paymentId === 'string' ? paymentId : null, limit: count });
    response.json({ object: 'list', data: events.map(toWireEvent), hasMore: events.length === count });
  });

  return router;
}

/** The body of every refusal. */
export function errorBody(code: string, message: string): { error: { code: string; message: string } } {
  return { error: { code, message } };
}

export function sendError(response: Response, error: SimulatorError): void {
  response.status(error.status).json(errorBody(error.code, error.message));
}

// The id is made from the key, so that the key need not be stored to find the account.
function accountIdOf(request: Request): string {
  const [, key] = keyPattern.exec(request.get('authorization') ?? '') ?? [];
  if (key === undefined) throw new SimulatorError(401, 'unauthorized', 'Authorization: Bearer sim_… is missing or malformed.');
  if (key.startsWith('sim_refused')) throw new SimulatorError(401, 'key_refused', 'The key is refused (asked for by its text).');
  return `acct_${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

type Wanted = Pick<Payment, '_id' | 'accountId' | 'idempotencyKey' | 'requestHash' | 'amount' | 'currency' | 'description' | 'returnUrl' | 'cancelUrl' | 'metadata'>;

function newPayment(wanted: Wanted, now: Date): Payment {
  const expiresAt = new Date(now.getTime() + paymentLifetimeMs);
  return {
    ...wanted,
    revision: 1,
    status: 'open',
    declineCode: null,
    authenticatingCard: null,
    capture: null,
    refunds: [],
    disputes: [],
    events: [],
    sendings: [],
    scheduled: [{ dueAt: expiresAt, step: { kind: 'expire' } }],
    createdAt: now,
    changedAt: now,
    expiresAt,
    dueAt: null,
    leaseUntil: new Date(0),
  };
}
