import { parseUrl } from '../../../src/domain/parse-url.js';
import { mandateSchemes } from './bank.js';
import type { Bank } from './bank.js';
import { ApiRefusal, invalid, invalidState, notFound } from './objects.js';
import type { Account, BillingRequest, Metadata } from './objects.js';

export type ApiRequest = Readonly<{ account: Account; method: string; path: readonly string[]; query: URLSearchParams; body: unknown; idempotencyKey: string | null; origin: string }>;

type Fields = Readonly<Record<string, unknown>>;
const limitMax = 500;

/** The part of the API that the gateway uses, as strict as the original about what it takes. @throws ApiRefusal */
export function answerApi(bank: Bank, request: ApiRequest): { status: number; body: unknown } {
  const { account, method, path: [resource = '', id, verb, action], body } = request;
  bank.settleRefunds(account);
  if (method === 'GET') return { status: 200, body: read(request, resource, id) };
  if (method !== 'POST') throw notFound();
  if (id !== undefined && verb === 'actions' && action !== undefined) return { status: 200, body: { [resource]: act(bank, account, `${resource}.${action}`, id) } };
  if (id !== undefined) throw notFound();

  const fields = (body as Record<string, unknown> | null)?.[resource] as Fields | undefined;
  if (typeof fields !== 'object' || fields === null) throw new ApiRefusal(400, 'invalid_api_usage', `Missing top level key ${resource}`, [{ reason: 'missing_envelope', message: 'Missing envelope' }]);
  if (!request.idempotencyKey || request.idempotencyKey.length > 128) throw new ApiRefusal(400, 'invalid_api_usage', 'Idempotency-Key is missing or too long');
  const key = `${resource} ${request.idempotencyKey}`;
  const conflicting = account.keys.get(key);
  if (conflicting !== undefined) throw invalidState('idempotent_creation_conflict', 'A resource has already been created with this idempotency key', { conflicting_resource_id: conflicting });
  const made = create(bank, request, resource, fields);
  account.keys.set(key, made.id);
  return { status: 201, body: { [resource]: made } };
}

function create(bank: Bank, { account, origin }: ApiRequest, resource: string, fields: Fields): { id: string } {
  switch (resource) {
    case 'billing_requests': return createBillingRequest(bank, account, fields);
    case 'billing_request_flows': return createFlow(bank, account, fields, origin);
    case 'payments': return createPayment(bank, account, fields);
    case 'refunds': return createRefund(bank, account, fields);
    default: throw notFound();
  }
}

function createBillingRequest(bank: Bank, account: Account, fields: Fields): BillingRequest {
  known(fields, ['payment_request', 'mandate_request', 'metadata', 'links', 'fallback_enabled', 'purpose_code']);
  const [payment, mandate] = [fields['payment_request'] as Fields | undefined, fields['mandate_request'] as Fields | undefined];
  if (!payment && !mandate) throw invalid('payment_request', 'or mandate_request must be given');
  if (payment) {
    known(payment, ['amount', 'currency', 'description', 'metadata', 'scheme', 'reference', 'app_fee', 'funds_settlement']);
    if (!['GBP', 'EUR'].includes(String(payment['currency']))) throw invalid('currency', 'is not supported for instant bank payments');
  }
  if (mandate) known(mandate, ['currency', 'scheme', 'metadata', 'description', 'verify', 'constraints']);
  if (mandate && !mandateSchemes[String(mandate['currency'])]) throw invalid('currency', 'is not supported');
  const request: BillingRequest = {
    id: bank.idOf('BRQ'),
    created_at: bank.time(),
    status: 'pending',
    payment_request: payment
      ? { amount: amountOf(payment), currency: String(payment['currency']), description: text(payment, 'description'), scheme: payment['currency'] === 'GBP' ? 'faster_payments' : 'sepa_credit_transfer', metadata: metadataOf(payment), links: {} }
      : null,
    mandate_request: mandate ? { currency: String(mandate['currency']), scheme: mandateSchemes[String(mandate['currency'])] ?? '', metadata: metadataOf(mandate), links: {} } : null,
    metadata: metadataOf(fields),
    links: { customer: bank.idOf('CU'), creditor: 'CR123', organisation: 'OR123' },
  };
  account.billingRequests.set(request.id, request);
  bank.note(account, 'billing_requests', 'created', request);
  return account.distort(request);
}

function createFlow(bank: Bank, account: Account, fields: Fields, origin: string): { id: string } {
  known(fields, ['redirect_uri', 'exit_uri', 'auto_fulfil', 'lock_currency', 'lock_customer_details', 'lock_bank_account', 'prefilled_customer', 'language', 'links', 'show_redirect_buttons', 'show_success_redirect_button', 'skip_success_screen', 'customer_details_captured']);
  const request = account.billingRequests.get(String((fields['links'] as Fields | undefined)?.['billing_request']));
  if (!request) throw notFound();
  if (request.status !== 'pending') throw invalidState('billing_request_not_pending', 'The billing request is not pending');
  for (const name of ['redirect_uri', 'exit_uri']) if (parseUrl(String(fields[name])) === null) throw invalid(name, 'is not a URL');
  const id = bank.idOf('BRF');
  return { id, authorisation_url: `${origin}/flow?billing_request=${request.id}&flow=${id}`, redirect_uri: fields['redirect_uri'], exit_uri: fields['exit_uri'], created_at: bank.time(), links: { billing_request: request.id } } as { id: string };
}

function createPayment(bank: Bank, account: Account, fields: Fields): { id: string } {
  known(fields, ['amount', 'currency', 'description', 'metadata', 'links', 'charge_date', 'reference', 'retry_if_possible', 'app_fee']);
  const mandate = account.mandates.get(String((fields['links'] as Fields | undefined)?.['mandate']));
  if (!mandate) throw notFound();
  if (!['pending_customer_approval', 'pending_submission', 'submitted', 'active'].includes(mandate.status)) throw invalidState('mandate_is_inactive', 'The mandate is inactive');
  return bank.makePayment(account, { amount: amountOf(fields), currency: String(fields['currency']), description: text(fields, 'description'), metadata: metadataOf(fields) }, mandate.id);
}

function createRefund(bank: Bank, account: Account, fields: Fields): { id: string } {
  known(fields, ['amount', 'total_amount_confirmation', 'metadata', 'links', 'reference']);
  const payment = account.payments.get(String((fields['links'] as Fields | undefined)?.['payment']));
  if (!payment) throw notFound();
  const amount = amountOf(fields);
  if (!['confirmed', 'paid_out'].includes(payment.status)) throw invalidState('refund_payment_invalid_state', 'The payment is not in a state to be refunded');
  if (fields['total_amount_confirmation'] !== payment.amount_refunded + amount) throw new ApiRefusal(422, 'validation_failed', 'Validation failed', [{ reason: 'total_amount_confirmation_invalid', field: 'total_amount_confirmation', message: 'does not match the total refunded' }]);
  if (payment.amount_refunded + amount > payment.amount) throw new ApiRefusal(422, 'validation_failed', 'Validation failed', [{ reason: 'available_refund_amount_insufficient', field: 'amount', message: 'is more than is left' }]);
  const { paidAt: _own, ...refund } = bank.makeRefund(account, payment, amount, metadataOf(fields));
  return refund;
}

function act(bank: Bank, account: Account, action: string, id: string): unknown {
  const [request, payment, mandate] = [account.billingRequests.get(id), account.payments.get(id), account.mandates.get(id)];
  if (action === 'billing_requests.cancel' && request) {
    if (!['pending', 'ready_to_fulfil'].includes(request.status)) throw invalidState('billing_request_not_cancellable', 'The billing request cannot be cancelled');
    request.status = 'cancelled';
    bank.note(account, 'billing_requests', 'cancelled', request);
    return request;
  }
  if (action === 'payments.cancel' && payment) {
    if (!['pending_submission', 'pending_customer_approval'].includes(payment.status)) throw invalidState('cancellation_failed', 'The payment cannot be cancelled');
    bank.setPayment(account, payment, 'cancelled');
    return payment;
  }
  if (action === 'mandates.cancel' && mandate) {
    if (['cancelled', 'failed', 'expired'].includes(mandate.status)) throw invalidState('cancellation_failed', 'The mandate cannot be cancelled');
    mandate.status = 'cancelled';
    bank.note(account, 'mandates', 'cancelled', mandate);
    for (const each of account.payments.values()) if (each.links.mandate === id && each.status === 'pending_submission') bank.setPayment(account, each, 'cancelled');
    return mandate;
  }
  throw notFound();
}

function read({ account, query }: ApiRequest, resource: string, id: string | undefined): unknown {
  const all: Readonly<Record<string, Map<string, { id: string; metadata: Metadata }>>> = { billing_requests: account.billingRequests, payments: account.payments, mandates: account.mandates, refunds: account.refunds };
  if (id !== undefined) {
    const found = all[resource]?.get(id);
    if (!found) throw notFound();
    return { [resource]: account.distort(found) };
  }
  const newestFirst = resource === 'events' ? account.events : resource === 'creditors' ? [{ id: 'CR123', name: 'Example Creditor' }] : all[resource] && [...all[resource].values()].reverse().map(account.distort);
  if (!newestFirst) throw notFound();
  return page(resource, newestFirst.filter((object) => fits(object, query)), query);
}

function fits(object: { id: string }, query: URLSearchParams): boolean {
  const { links = {}, ...own } = object as unknown as { links?: Record<string, string> } & Record<string, string>;
  for (const [name, value] of query) {
    if (['limit', 'after', 'before'].includes(name)) continue;
    if (name === 'created_at[gte]') {
      if ((own['created_at'] ?? '') < value) return false;
    } else if ((links[name] ?? own[name]) !== value) return false;
  }
  return true;
}

function page(resource: string, objects: readonly { id: string }[], query: URLSearchParams): unknown {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > limitMax) throw invalid('limit', `must be between 1 and ${limitMax}`);
  const after = query.get('after');
  const from = after === null ? 0 : objects.findIndex(({ id }) => id === after) + 1;
  const rows = objects.slice(from, from + limit);
  return { [resource]: rows, meta: { cursors: { before: null, after: from + limit < objects.length ? (rows.at(-1)?.id ?? null) : null }, limit } };
}

function known(fields: Fields, names: readonly string[]): void {
  const strange = Object.keys(fields).find((name) => !names.includes(name));
  if (strange !== undefined) throw invalid(strange, 'is not a known field');
}

function amountOf(fields: Fields): number {
  const amount = fields['amount'];
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 1) throw invalid('amount', 'must be a positive integer');
  return amount;
}

function text(fields: Fields, name: string): string | null {
  return typeof fields[name] === 'string' ? fields[name] : null;
}

/** "Up to 3 keys are permitted, with key names up to 50 characters and values up to 500 characters." */
function metadataOf(fields: Fields): Metadata {
  const entries = Object.entries((fields['metadata'] ?? {}) as Fields);
  if (entries.length > 3 || entries.some(([name, value]) => name.length > 50 || typeof value !== 'string' || value.length > 500)) throw invalid('metadata', 'has too many keys, or one that is too long');
  return Object.fromEntries(entries) as Metadata;
}
