import { createHmac, randomBytes } from 'node:crypto';
import type { Account, BillingRequest, Payment, Refund, StandInEvent } from './objects.js';

export type Bank = ReturnType<typeof createBank>;

/** The schemes a mandate is made in, by currency. */
export const mandateSchemes: Readonly<Record<string, string>> = { AUD: 'becs', CAD: 'pad', DKK: 'betalingsservice', EUR: 'sepa_core', GBP: 'bacs', NZD: 'becs_nz', SEK: 'autogiro', USD: 'ach' };
const events250 = 250;
const refundTakesMs = 5 * 60_000;

/**
 * What happens to objects at GoCardless without anybody asking for it over the API: buyers agree, banks pay, fail and charge back. Every change makes its events; they are
 * sent, signed, to the account's webhook endpoint, up to 250 in one request.
 */
export function createBank({ now }: { now: () => Date }) {
  let count = 0;
  const idOf = (prefix: string): string => `${prefix}${String((count += 1)).padStart(5, '0')}${randomBytes(5).toString('hex').toUpperCase()}`;
  const time = (): string => now().toISOString();

  function note(account: Account, resource: StandInEvent['resource_type'], action: string, object: { id: string; metadata: Record<string, string> }, cause = action): StandInEvent {
    const link = { billing_requests: 'billing_request', payments: 'payment', mandates: 'mandate', refunds: 'refund' }[resource];
    const event: StandInEvent = {
      id: idOf('EV'), created_at: time(), resource_type: resource, action, links: { [link]: object.id },
      details: { origin: 'bank', cause, description: `It is told as ${action.replaceAll('_', ' ')}.` }, metadata: {}, resource_metadata: { ...object.metadata },
    };
    account.events.unshift(event);
    return event;
  }

  function setPayment(account: Account, payment: Payment, status: string, action = status, cause = action): StandInEvent {
    payment.status = status;
    return note(account, 'payments', action, payment, cause);
  }

  return {
    idOf, time, note, setPayment,

    makePayment(account: Account, fields: Pick<Payment, 'amount' | 'currency' | 'description' | 'metadata'>, mandateId?: string): Payment {
      const payment: Payment = { id: idOf('PM'), created_at: time(), amount_refunded: 0, status: 'pending_submission', ...fields, links: { creditor: 'CR123', ...(mandateId === undefined ? {} : { mandate: mandateId }) } };
      account.payments.set(payment.id, payment);
      note(account, 'payments', 'created', payment);
      return payment;
    },

    /** The buyer has done all there is to do in the flow, which fulfils the request by itself. */
    fulfil(account: Account, request: BillingRequest): StandInEvent[] {
      if (request.status !== 'pending') throw new Error(`The billing request is ${request.status}.`);
      const before = account.events.length;
      request.status = 'fulfilled';
      if (request.mandate_request) {
        const { metadata, scheme } = request.mandate_request;
        const mandate = { id: idOf('MD'), created_at: time(), status: 'pending_submission', scheme, metadata, links: { customer: request.links['customer'] ?? '', creditor: 'CR123' } };
        account.mandates.set(mandate.id, mandate);
        request.mandate_request.links.mandate = mandate.id;
        request.links['mandate_request_mandate'] = mandate.id;
        note(account, 'mandates', 'created', mandate);
      }
      if (request.payment_request) {
        const payment = this.makePayment(account, request.payment_request);
        request.payment_request.links.payment = payment.id;
        request.links['payment_request_payment'] = payment.id;
        setPayment(account, payment, 'submitted');
      }
      note(account, 'billing_requests', 'fulfilled', request);
      return account.events.slice(0, account.events.length - before).reverse();
    },

    makeRefund(account: Account, payment: Payment, amount: number, metadata: Record<string, string>, status = 'created'): Refund {
      const refund: Refund = { id: idOf('RF'), created_at: time(), amount, currency: payment.currency, status, metadata, links: { payment: payment.id }, paidAt: now().getTime() + refundTakesMs };
      payment.amount_refunded += amount;
      account.refunds.set(refund.id, refund);
      note(account, 'refunds', 'created', refund);
      return refund;
    },

    /** Refunds that have taken their time are paid. */
    settleRefunds(account: Account): void {
      for (const refund of account.refunds.values()) {
        if (refund.status !== 'created' || refund.paidAt > now().getTime()) continue;
        refund.status = 'paid';
        note(account, 'refunds', 'paid', refund);
      }
    },

    /** Sends events as one request for every 250 of them. @returns the statuses of the answers. */
    async send({ hookUrl, webhookSecret }: Account, events: readonly unknown[]): Promise<number[]> {
      const statuses: number[] = [];
      for (let from = 0; from < events.length; from += events250) {
        const rawBody = JSON.stringify({ events: events.slice(from, from + events250), meta: { webhook_id: idOf('WB') } });
        const response = await fetch(hookUrl, { method: 'POST', headers: { 'content-type': 'application/json', 'user-agent': 'gocardless-webhook-service/1.1', 'webhook-signature': signHook(rawBody, webhookSecret) }, body: rawBody });
        await response.arrayBuffer();
        statuses.push(response.status);
      }
      return statuses;
    },
  };
}

export function signHook(rawBody: string | Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(rawBody).digest('hex');
}
