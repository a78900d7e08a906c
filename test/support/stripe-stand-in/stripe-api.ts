import { groupOf, textOf } from './read-form.js';
import type { Form } from './read-form.js';
import type { StripeBook } from './stripe-book.js';
import { refundable } from './stripe-objects.js';
import type { Account, Ledger } from './stripe-objects.js';

export type ApiRequest = Readonly<{ method: string; path: string; query: Form; form: Form; account: Account }>;
export type ApiAnswer = Readonly<{ status: number; body: unknown }>;

/** The part of Stripe's API that the gateway uses, with Stripe's rules and errors. */
export function answerApi(book: StripeBook, request: ApiRequest): ApiAnswer {
  const { method, path, account } = request;
  const [, resource = '', id = '', verb = ''] = /^\/v1\/([a-z_]+)(?:\/([A-Za-z0-9_]+))?(?:\/([a-z]+))?$/.exec(path) ?? [];
  switch (`${method} ${resource}${id === '' ? '' : id === 'search' ? '/search' : '/id'}${verb === '' ? '' : `/${verb}`}`) {
    case 'POST payment_intents': return createPayment(book, request);
    case 'GET payment_intents': return listPayments(book, request);
    case 'GET payment_intents/search': return searchPayments(book, request);
    case 'GET payment_intents/id': return withPayment(book, account, id, ({ intent }) => ok(intent));
    case 'POST payment_intents/id/cancel': return withPayment(book, account, id, (ledger) => cancelPayment(book, ledger, request.form));
    case 'POST refunds': return withPayment(book, account, textOf(request.form, 'payment_intent') ?? '', (ledger) => createRefund(book, ledger, request.form));
    case 'GET refunds': return ok(list(book.ledgers.filter(isAbout(request)).flatMap(({ refunds }) => refunds)));
    case 'GET refunds/id': {
      const refund = book.ledgers.flatMap(({ refunds }) => refunds).find((candidate) => candidate.id === id);
      return refund ? ok(refund) : missing('refund', id);
    }
    case 'GET disputes': return ok(list(book.ledgers.filter(isAbout(request)).flatMap(({ disputes }) => disputes)));
    case 'GET account': return ok({ id: 'acct_1StandIn', object: 'account', settings: { dashboard: { display_name: 'Stand-in Ltd' } } });
    default: return failure(404, { message: `Unrecognized request URL (${method}: ${path}).` });
  }
}

function createPayment(book: StripeBook, { form, account }: ApiRequest): ApiAnswer {
  const amount = Number(textOf(form, 'amount'));
  const currency = textOf(form, 'currency') ?? '';
  if (!Number.isSafeInteger(amount) || amount < 1) return failure(400, { code: 'parameter_invalid_integer', param: 'amount', message: 'Invalid integer.' });
  if (!/^[a-z]{3}$/.test(currency)) return failure(400, { param: 'currency', message: `Invalid currency: ${currency}.` });
  if (amount > 99_999_999) return failure(400, { code: 'amount_too_large', param: 'amount', message: 'Amount must be no more than €999,999.99' });
  return ok(book.openPayment(account, { amount, currency, description: textOf(form, 'description'), metadata: groupOf(form, 'metadata') }));
}

function listPayments(book: StripeBook, { query, account }: ApiRequest): ApiAnswer {
  const { gte = '0', lte = '99999999999' } = groupOf(query, 'created');
  const own = book.ledgers.filter((ledger) => ledger.account === account && ledger.intent.created >= Number(gte) && ledger.intent.created <= Number(lte)).map(({ intent }) => intent).reverse();
  const from = textOf(query, 'starting_after');
  const limit = Number(textOf(query, 'limit') ?? 10);
  const rest = from === null ? own : own.slice(own.findIndex(({ id }) => id === from) + 1);
  return ok({ object: 'list', data: rest.slice(0, limit), has_more: rest.length > limit, url: '/v1/payment_intents' });
}

/** As fresh as the real one at its worst: it finds nothing of the last hour. */
function searchPayments(book: StripeBook, { query, account }: ApiRequest): ApiAnswer {
  const [, name = '', value = ''] = /^metadata\['(\w+)'\]:'([^']*)'$/.exec(textOf(query, 'query') ?? '') ?? [];
  if (name === '') return failure(400, { param: 'query', message: 'We were unable to parse your search query.' });
  const found = book.ledgers.filter((ledger) => ledger.account === account && ledger.intent.metadata[name] === value && ledger.intent.created < book.seconds() - 3_600).map(({ intent }) => intent);
  return ok({ object: 'search_result', data: found, has_more: false, next_page: null, url: '/v1/payment_intents/search' });
}

function cancelPayment(book: StripeBook, ledger: Ledger, form: Form): ApiAnswer {
  const { intent } = ledger;
  if (intent.status === 'processing' || intent.status === 'succeeded' || intent.status === 'canceled') {
    const message = `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`;
    return failure(400, { code: 'payment_intent_unexpected_state', message, payment_intent: intent });
  }
  book.take(ledger, 'abandon');
  intent.cancellation_reason = textOf(form, 'cancellation_reason');
  return ok(intent);
}

function createRefund(book: StripeBook, ledger: Ledger, form: Form): ApiAnswer {
  const left = refundable(ledger);
  const amount = Number(textOf(form, 'amount') ?? left);
  if (ledger.intent.latest_charge === null) return failure(400, { message: 'This PaymentIntent does not have a successful charge to refund.' });
  if (ledger.disputes.some(({ status }) => status !== 'won')) return failure(400, { code: 'charge_disputed', message: 'This charge has been charged back.' });
  if (left === 0) return failure(400, { code: 'charge_already_refunded', message: 'This charge has already been refunded.' });
  if (amount > left) return failure(400, { param: 'amount', message: `Refund amount (${amount}) is greater than unrefunded amount on charge (${left}).` });
  return ok(book.refund(ledger, { amount, metadata: groupOf(form, 'metadata') }));
}

function withPayment(book: StripeBook, account: Account, id: string, answer: (ledger: Ledger) => ApiAnswer): ApiAnswer {
  const ledger = book.find(account, id);
  return ledger ? answer(ledger) : missing('payment_intent', id);
}

function isAbout({ query, account }: ApiRequest): (ledger: Ledger) => boolean {
  return (ledger) => ledger.account === account && ledger.intent.id === textOf(query, 'payment_intent');
}

function list(data: readonly unknown[]): unknown {
  return { object: 'list', data: [...data].reverse(), has_more: false };
}

function ok(body: unknown): ApiAnswer {
  return { status: 200, body };
}

function missing(kind: string, id: string): ApiAnswer {
  return failure(404, { code: 'resource_missing', param: 'intent', message: `No such ${kind}: '${id}'` });
}

export function failure(status: number, error: Record<string, unknown>): ApiAnswer {
  return { status, body: { error: { type: status === 429 ? 'rate_limit_error' : status >= 500 ? 'api_error' : 'invalid_request_error', ...error } } };
}
