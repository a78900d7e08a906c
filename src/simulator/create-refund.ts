import { applySteps } from './apply-steps.js';
import { refundAmounts } from './magic-amounts.js';
import type { RefundBehaviour } from './magic-amounts.js';
import type { Payment, PaymentRefund } from './payment.js';
import { hashRequest } from './read-input.js';
import type { NewRefund } from './read-input.js';
import { SimulatorError } from './simulator-error.js';
import type { Mutation, SimulatorStore } from './simulator-store.js';
import type { SimulatorWorld } from './world.js';

type CreateRefundOptions = Pick<SimulatorWorld, 'clock' | 'ids'> & { store: SimulatorStore };
type RefundOrder = { paymentId: string; idempotencyKey: string; wanted: NewRefund };

const laterMs = 3_000;

/**
 * Refunds once per Idempotency-Key; what the amount says about the refund's fate comes by itself later.
 * @throws SimulatorError 409 when the payment can't be refunded so much, 422 when the key belongs to another request.
 */
export async function createRefund(options: CreateRefundOptions, { paymentId, idempotencyKey, wanted }: RefundOrder): Promise<{ payment: Payment; refund: PaymentRefund; answers500: boolean }> {
  const requestHash = hashRequest(wanted);
  const behaviour = refundAmounts.get(wanted.amount)?.behaviour ?? null;
  const result = await options.store.update(paymentId, (payment) => {
    if (findByKey(payment, idempotencyKey)) return { keep: 'made before' };
    if (behaviour === 'refused') return { keep: 'The refund is refused (asked for by the amount).' };
    return startRefund(options, payment, { idempotencyKey, requestHash, wanted, behaviour });
  });
  if (result.kind === 'not_found') throw new SimulatorError(404, 'not_found', 'No such payment.');
  const refund = findByKey(result.payment, idempotencyKey);
  if (!refund) throw new SimulatorError(409, 'not_refundable', result.kind === 'kept' ? result.why : '');
  if (refund.requestHash !== requestHash) throw new SimulatorError(422, 'idempotency_key_reused', 'The Idempotency-Key belongs to another request.');
  // Only the first time: who repeats the request under the same key gets to know what became of it.
  return { payment: result.payment, refund, answers500: result.kind === 'changed' && behaviour === 'acts_but_answers_500' };
}

function startRefund(
  options: CreateRefundOptions,
  payment: Payment,
  { idempotencyKey, requestHash, wanted, behaviour }: { idempotencyKey: string; requestHash: string; wanted: NewRefund; behaviour: RefundBehaviour | null },
): Mutation {
  const refundId = `rfd_${options.ids.base62(24)}`;
  const pending = behaviour === 'pending_then_succeeded';
  const applied = applySteps(payment, [{ kind: 'refund', refundId, status: pending ? 'pending' : 'succeeded', idempotencyKey, requestHash, ...wanted }], options);
  if (applied.kind === 'refused') return { keep: applied.why };
  if (!pending && behaviour !== 'succeeded_then_failed') return applied;
  const step = { kind: 'settle_refund', refundId, status: pending ? 'succeeded' : 'failed' } as const;
  const dueAt = new Date(options.clock.now().getTime() + laterMs);
  return { payment: { ...applied.payment, scheduled: [...applied.payment.scheduled, { dueAt, step }] } };
}

function findByKey(payment: Payment, idempotencyKey: string): PaymentRefund | null {
  return payment.refunds.find((refund) => refund.idempotencyKey === idempotencyKey) ?? null;
}
