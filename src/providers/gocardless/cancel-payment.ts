import type { GoCardlessClient } from 'gocardless-nodejs/client';
import { isInvalidState } from './ask-go-cardless.js';
import { factsOf } from './facts.js';
import { readStanding } from './read-standing.js';
import type { Standing } from './read-standing.js';
import { UnreadableAnswer } from './wire.js';
import type { Fact } from '../../domain/transaction.js';

/**
 * Calls an attempt off: the billing request while the buyer is at it, afterwards the payment that is not on its way yet, and the mandate it would be
 * collected under, which also stops a collection that is being asked for at this moment. What can no longer be stopped is answered as it stands.
 */
export async function cancelPayment(client: GoCardlessClient, providerReference: string): Promise<{ value: null; facts: Fact[] }> {
  const standing = await readStanding(client, providerReference);
  if (!standing) throw new UnreadableAnswer('billing request');
  for (const stop of stopsOf(client, standing)) await stop().catch(passOverInvalidState);
  const after = await readStanding(client, providerReference);
  if (!after) throw new UnreadableAnswer('billing request');
  return { value: null, facts: factsOf(after, 'answer') };
}

type Stop = () => Promise<unknown>;

function stopsOf(client: GoCardlessClient, { billingRequest, mandate, payment }: Standing): Stop[] {
  const stops: Stop[] = [];
  if (payment && ['pending_customer_approval', 'pending_submission'].includes(payment.status)) stops.push(() => client.payments.cancel(payment.id));
  if (mandate && !['cancelled', 'failed', 'expired', 'consumed'].includes(mandate.status)) stops.push(() => client.mandates.cancel(mandate.id));
  if (billingRequest && ['pending', 'ready_to_fulfil'].includes(billingRequest.status)) stops.push(() => client.billingRequests.cancel(billingRequest.id));
  return stops;
}

/** It went on since it was read; how it stands now is read afterwards. */
function passOverInvalidState(error: unknown): void {
  if (!isInvalidState(error)) throw error;
}
