import type { GoCardlessClient } from 'gocardless-nodejs/client';
import { isNotFound } from './ask-go-cardless.js';
import { answeredAt, readBillingRequest, readEvent, readMandate, readPayment, readRefund } from './wire.js';
import type { OwnIds, WireBillingRequest, WireEvent, WireMandate, WirePayment, WireRefund } from './wire.js';

/** All that GoCardless says of one attempt at a moment: the request the buyer agreed to and what came of it. */
export type Standing = {
  /** When it was read, by GoCardless's clock; everything here is at least as new. */
  at: Date;
  billingRequest: WireBillingRequest | null;
  mandate: WireMandate | null;
  payment: WirePayment | null;
  refunds: WireRefund[];
  /** Events of the payment, newest first; read only once it has left the pending states. */
  history: WireEvent[];
  ids: OwnIds;
};

const pageLimit = 500;
/** 50,000 billing requests: more in the hour around an attempt's start is another kind of merchant. */
const pagesMax = 100;
/** The attempt's id was made on our clock, the billing request on GoCardless's. */
const clockDoubtMs = 3_600_000;
const pendingPayments: ReadonlySet<string> = new Set(['pending_customer_approval', 'pending_submission', 'submitted']);

/**
 * Reads how things stand from any of the ids that GoCardless's events name: of a billing request (`BRQ…`), a payment (`PM…`), a mandate
 * (`MD…`) or a refund (`RF…`). Null when there is no such object.
 */
export async function readStanding(client: GoCardlessClient, reference: string): Promise<Standing | null> {
  try {
    if (reference.startsWith('PM')) return await standingOfPayment(client, reference);
    if (reference.startsWith('RF')) {
      const { paymentId } = readRefund(await client.refunds.find(reference));
      return paymentId === null ? null : await standingOfPayment(client, paymentId);
    }
    if (reference.startsWith('MD')) return await standingOfMandate(client, reference);
    const answer = await client.billingRequests.find(reference);
    return await standingOf(client, readBillingRequest(answer), answeredAt(answer));
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/**
 * Finds the billing request of an attempt by our id in its metadata. GoCardless cannot be asked for metadata; its list is newest first, and the
 * attempt's id says when it was made.
 * @throws Error when there are too many to look through: then nobody may say that there is none.
 */
export async function findStanding(client: GoCardlessClient, attemptId: string): Promise<Standing | null> {
  const madeAtMs = Number.parseInt(attemptId.slice(0, 8), 16) * 1_000;
  let after: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await client.billingRequests.list({ limit: pageLimit, ...(after === null ? {} : { after }) });
    const found = answer.billing_requests.map(readBillingRequest);
    const own = found.find(({ ids }) => ids.attemptId === attemptId);
    if (own) return standingOf(client, own, answeredAt(answer));
    after = answer.meta.cursors?.after ?? null;
    const oldest = found.at(-1);
    if (after === null || !oldest || oldest.createdAt.getTime() < madeAtMs - clockDoubtMs) return null;
  }
  throw new Error('There are too many billing requests to find one by its metadata.');
}

/** The standing of a billing request that was just answered. */
export async function standingOf(client: GoCardlessClient, billingRequest: WireBillingRequest, at: Date): Promise<Standing> {
  const { paymentId, mandateId, ids } = billingRequest;
  if (paymentId !== null) return { ...(await standingOfPayment(client, paymentId)), at, billingRequest, ids: filled(ids, null) };
  if (mandateId === null) return { ...nothing, at, billingRequest, ids };
  const payment = await findCollection(client, mandateId, ids.attemptId);
  if (payment) return { ...(await standingOfPayment(client, payment.id)), at, billingRequest, ids: filled(ids, payment) };
  return { ...nothing, at, billingRequest, mandate: readMandate(await client.mandates.find(mandateId)), ids };
}

const nothing = { billingRequest: null, mandate: null, payment: null, refunds: [], history: [] } satisfies Partial<Standing>;

async function standingOfPayment(client: GoCardlessClient, paymentId: string): Promise<Standing> {
  const answer = await client.payments.find(paymentId);
  const payment = readPayment(answer);
  const settled = !pendingPayments.has(payment.status);
  const refunds = settled ? (await client.refunds.list({ payment: paymentId, limit: pageLimit })).refunds.map(readRefund) : [];
  const events = settled ? (await client.events.list({ payment: paymentId, limit: pageLimit })).events : [];
  return { ...nothing, at: answeredAt(answer), payment, refunds, history: events.map(readEvent).filter((event) => event !== null && event.resourceType === 'payments').filter((event) => event !== null), ids: payment.ids };
}

/** The mandate itself does not tell its billing request; that of its customer does. */
async function standingOfMandate(client: GoCardlessClient, mandateId: string): Promise<Standing> {
  const answer = await client.mandates.find(mandateId);
  const mandate = readMandate(answer);
  if (mandate.customerId !== null) {
    const requests = (await client.billingRequests.list({ customer: mandate.customerId, limit: pageLimit })).billing_requests.map(readBillingRequest);
    const own = requests.find((request) => request.mandateId === mandateId);
    if (own) return standingOf(client, own, answeredAt(answer));
  }
  return { ...nothing, at: answeredAt(answer), mandate, ids: mandate.ids };
}

/** The payment that was collected for an attempt under its mandate, if it was. */
async function findCollection(client: GoCardlessClient, mandateId: string, attemptId: string | null): Promise<WirePayment | null> {
  const payments = (await client.payments.list({ mandate: mandateId, limit: pageLimit })).payments.map(readPayment);
  return payments.find(({ ids }) => ids.attemptId === attemptId) ?? null;
}

function filled(ids: OwnIds, payment: WirePayment | null): OwnIds {
  return ids.attemptId === null && payment ? payment.ids : ids;
}
