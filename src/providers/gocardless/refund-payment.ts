import type { GoCardlessClient } from 'gocardless-nodejs/client';
import type { RefundRequest } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { refundFact } from './facts.js';
import { readStanding } from './read-standing.js';
import { UnreadableAnswer, answeredAt, readPayment, readRefund } from './wire.js';

/**
 * Refunds a payment under our refund's id. GoCardless wants the sum of all its refunds confirmed with this one in it
 * (`total_amount_confirmation`): it is taken from the payment as read at that moment, and one that was refunded elsewhere meanwhile is refused for
 * now and asked for again. A refund of ours that is there already is answered as it is.
 */
export async function refundPayment(client: GoCardlessClient, request: RefundRequest): Promise<{ value: { refundReference: string }; facts: Fact[] }> {
  const standing = await readStanding(client, request.providerReference);
  if (!standing?.payment) throw new UnreadableAnswer('payment');
  const { payment, refunds } = standing;
  const known = refunds.find(({ ids }) => ids.refundId === request.refundId);
  if (known) return { value: { refundReference: known.id }, facts: [refundFact(known, standing, 'answer')] };
  // Read last, so that nothing but a refund made in this very moment lies between.
  const { amountRefundedMinor } = readPayment(await client.payments.find(payment.id));
  const { transactionId, attemptId, refundId, amountMinor } = request;
  const answer = await client.refunds.create(
    { amount: amountMinor, total_amount_confirmation: amountRefundedMinor + amountMinor, metadata: { transactionId, attemptId, refundId }, links: { payment: payment.id } },
    refundId,
  );
  const made = readRefund(answer);
  if (made.ids.refundId !== refundId) throw new UnreadableAnswer('refund');
  return { value: { refundReference: made.id }, facts: [refundFact(made, { at: answeredAt(answer), ids: standing.ids }, 'answer')] };
}
