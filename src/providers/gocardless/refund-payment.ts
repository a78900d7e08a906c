import type { GoCardlessClient } from 'gocardless-nodejs/client';
import type { RefundRequest } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { isOutdatedTotal } from './ask-go-cardless.js';
import { refundFact } from './facts.js';
import { readStanding } from './read-standing.js';
import { UnreadableAnswer, answeredAt, readPayment, readRefund } from './wire.js';

const triesMax = 3;

/**
 * Refunds a payment under our refund's id. GoCardless wants the sum of all its refunds confirmed with this one in it
 * (`total_amount_confirmation`): it is taken from the payment as read at that moment. Where another refund came between, the payment is read
 * again; with many at once the rest is left to a later look, as a refusal for now. A refund of ours that is there already is answered as it is.
 */
export async function refundPayment(client: GoCardlessClient, request: RefundRequest): Promise<{ value: { refundReference: string }; facts: Fact[] }> {
  const standing = await readStanding(client, request.providerReference);
  if (!standing?.payment) throw new UnreadableAnswer('payment');
  const { payment, refunds } = standing;
  const known = refunds.find(({ ids }) => ids.refundId === request.refundId);
  if (known) return { value: { refundReference: known.id }, facts: [refundFact(known, standing, 'answer')] };
  const answer = await createRefund(client, request, payment.id, triesMax);
  const made = readRefund(answer);
  if (made.ids.refundId !== request.refundId) throw new UnreadableAnswer('refund');
  return { value: { refundReference: made.id }, facts: [refundFact(made, { at: answeredAt(answer), ids: standing.ids }, 'answer')] };
}

async function createRefund(client: GoCardlessClient, request: RefundRequest, paymentId: string, triesLeft: number): Promise<unknown> {
  const { transactionId, attemptId, refundId, amountMinor } = request;
  // Read last, so that nothing but a refund made in this very moment lies between.
  const { amountRefundedMinor } = readPayment(await client.payments.find(paymentId));
  try {
    return await client.refunds.create(
      { amount: amountMinor, total_amount_confirmation: amountRefundedMinor + amountMinor, metadata: { transactionId, attemptId, refundId }, links: { payment: paymentId } },
      refundId,
    );
  } catch (error) {
    if (triesLeft <= 1 || !isOutdatedTotal(error)) throw error;
    return createRefund(client, request, paymentId, triesLeft - 1);
  }
}
