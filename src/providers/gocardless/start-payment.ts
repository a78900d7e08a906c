import type { GoCardlessClient } from 'gocardless-nodejs/client';
import { parseUrl } from '../../domain/parse-url.js';
import type { StartedPayment } from '../../domain/ports/provider.js';
import type { Fact, StartPaymentRequest } from '../../domain/transaction.js';
import { isInvalidState, isRefusal } from './ask-go-cardless.js';
import { awaitsCollection, attemptStatusOf, factsOf } from './facts.js';
import { readStanding, standingOf } from './read-standing.js';
import type { Standing } from './read-standing.js';
import { UnreadableAnswer, answeredAt, asFields, asText, readBillingRequest, readPayment } from './wire.js';

/**
 * Instant bank payments exist in pounds (Faster Payments) and euros (SEPA credit transfer); everywhere else, and where the request asks for it,
 * the buyer agrees to a direct debit mandate and the one payment is collected under it (`collectPayment`).
 */
export const instantCurrencies: readonly string[] = ['EUR', 'GBP'];

const descriptionLengthMax = 100;

/**
 * Creates the billing request under the attempt's id and a flow for it, the page where the buyer agrees. Repeated, the same billing request gets
 * another flow: a flow is no more than a way in, and the one before may not have reached us.
 */
export async function startPayment(client: GoCardlessClient, request: StartPaymentRequest): Promise<{ value: StartedPayment; facts: Fact[] }> {
  const answer = await client.billingRequests.create(toWireRequest(request), request.attemptId);
  const billingRequest = readBillingRequest(answer);
  if (billingRequest.ids.attemptId !== request.attemptId) throw new UnreadableAnswer('billing request');
  const standing = await standingOf(client, billingRequest, answeredAt(answer));
  const url = attemptStatusOf(standing) === 'awaiting_buyer' ? await openFlow(client, billingRequest.id, request) : null;
  if (url !== null) return { value: { providerReference: billingRequest.id, action: { type: 'redirect', url } }, facts: factsOf(standing, 'answer') };
  const latest = await readStanding(client, billingRequest.id);
  return { value: { providerReference: billingRequest.id, action: null }, facts: factsOf(latest ?? standing, 'answer') };
}

/**
 * Collects the payment of an attempt whose buyer has agreed to a mandate. One that is there already is answered as it is; under the key
 * there is never a second one.
 */
export async function collectPayment(client: GoCardlessClient, request: StartPaymentRequest, providerReference: string): Promise<{ value: null; facts: Fact[] }> {
  const standing = await readStanding(client, providerReference);
  if (!standing) throw new UnreadableAnswer('billing request');
  const { mandate } = standing;
  if (!mandate || !awaitsCollection(standing)) return { value: null, facts: factsOf(standing, 'answer') };
  const { amountMinor, currency, attemptId } = request;
  const answer = await client.payments.create(
    { amount: amountMinor, currency: currency as 'EUR', description: describe(request), metadata: metadataOf(request), retry_if_possible: false, links: { mandate: mandate.id } },
    `${attemptId}-payment`,
  );
  const payment = readPayment(answer);
  if (payment.ids.attemptId !== attemptId) throw new UnreadableAnswer('payment');
  const collected: Standing = { ...standing, at: answeredAt(answer), mandate: null, payment };
  return { value: null, facts: factsOf(collected, 'answer') };
}

/** Null when the buyer has gone on since the request was answered, by the flow of an earlier try. */
async function openFlow(client: GoCardlessClient, billingRequestId: string, request: StartPaymentRequest): Promise<string | null> {
  const flow = await client.billingRequestFlows
    .create({
      redirect_uri: request.returnUrl,
      exit_uri: request.cancelUrl,
      auto_fulfil: true,
      lock_currency: true,
      show_redirect_buttons: true,
      ...(request.email === null ? {} : { prefilled_customer: { email: request.email } }),
      links: { billing_request: billingRequestId },
    })
    .catch(async (error: unknown) => {
      if (isInvalidState(error)) return null;
      // A refusal ends the attempt here: its request must not stay open there.
      if (isRefusal(error)) await client.billingRequests.cancel(billingRequestId);
      throw error;
    });
  if (flow === null) return null;
  const url = asText(asFields(flow)['authorisation_url']);
  if (url === null || parseUrl(url) === null) throw new UnreadableAnswer('billing request flow');
  return url;
}

function toWireRequest(request: StartPaymentRequest): Parameters<GoCardlessClient['billingRequests']['create']>[0] {
  const { amountMinor, currency } = request;
  const metadata = metadataOf(request);
  if (request.method === 'direct_debit' || !instantCurrencies.includes(currency)) {
    return { mandate_request: { currency, metadata, description: describe(request) }, metadata };
  }
  return { payment_request: { amount: amountMinor, currency, description: describe(request), metadata }, metadata };
}

/** Three keys are all that GoCardless takes. */
function metadataOf({ organizationId, transactionId, attemptId }: StartPaymentRequest): Record<string, string> {
  return { organizationId, transactionId, attemptId };
}

function describe({ description }: StartPaymentRequest): string {
  return description.slice(0, descriptionLengthMax);
}
