import { GatewayError } from './errors.js';
import type { InboxEvent, InboxStore } from './ports/inbox-store.js';
import type { TransactionStore } from './ports/transaction-store.js';
import type { Tenant } from './tenant.js';

export type ProviderEventDeps = Readonly<{ transactions: TransactionStore; inbox: InboxStore }>;

/** An event as operators may see it. */
export type ShownProviderEvent = Readonly<{ event: InboxEvent; headers: Readonly<Record<string, string>>; raw: string | null; rawTruncated: boolean }>;

export type ListProviderEventsOptions = Readonly<{ tenant: Tenant; transactionId: string; window: { cursor?: string; limit: number } }>;

const rawLengthMax = 262_144;
const mask = '[redacted]';

/**
 * What providers sent about a transaction, newest first, with what no answer may carry taken out (promise 9).
 * @throws GatewayError `transaction_not_found`, `invalid_request` (a cursor of another list).
 */
export async function listProviderEvents(deps: ProviderEventDeps, { tenant, transactionId, window }: ListProviderEventsOptions): Promise<{ rows: ShownProviderEvent[]; nextCursor: string | null }> {
  if ((await deps.transactions.find(tenant, transactionId)) === null) throw new GatewayError('transaction_not_found', 'transactionId: there is no such transaction in this organization and mode.');
  const { rows, nextCursor } = await deps.inbox.listForTransaction(tenant, transactionId, window);
  return {
    rows: rows.map(({ event, raw, headers }) => {
      const text = raw === null ? null : maskRaw(new TextDecoder().decode(raw).replaceAll('\u0000', '\uFFFD'));
      return { event, headers: maskHeaders(headers ?? {}), raw: text === null ? null : text.slice(0, rawLengthMax), rawTruncated: text !== null && text.length > rawLengthMax };
    }),
    nextCursor,
  };
}

const secretHeader = /signature|secret|token|authorization|cookie|auth-algo|cert/;

function maskHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, secretHeader.test(name) ? mask : value]));
}

/** Members of JSON whose value opens something: a browser's secret of a payment, tokens, bank details in full. Names as providers write them. */
const secretMember = /("(?:[a-z0-9_-]*(?:secret|token|password|authorization|signature)|iban|account_number|bank_account|number|cvc|cvv)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi;
const iban = /\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,4})?\b/g;
/** Not inside of an id or of a number with decimals. */
const cardNumber = /(?<![\w-]|\d\.)\d(?:[ -]?\d){12,18}(?![\w-]|\.\d)/g;

/** Works on the text, not on parsed JSON: what is shown stays what was sent, duplicate keys, odd spacing and broken JSON included. */
export function maskRaw(text: string): string {
  return text.replace(secretMember, `$1"${mask}"`).replace(iban, mask).replace(cardNumber, (digits) => (hasCheckDigit(digits.replace(/\D/g, '')) ? mask : digits));
}

/** Luhn: every card number has it, of other long numbers one in ten. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
