import type { FilledLists } from './fill-lists.js';
import type { TransactionFilter } from '../../src/domain/ports/transaction-store.js';

/**
 * One way to ask a list, as its handler asks. A new list adds a line here, and rows in `fillLists`; the test of plans and the bench of lists then
 * look at it too.
 */
export type ListCase = Readonly<{ name: string; ask: (lists: FilledLists) => Promise<unknown> }>;

const limit = 50;

function transactionCase(name: string, filter: (lists: FilledLists) => TransactionFilter, window: { page?: number } = {}): ListCase {
  return { name: `transactions ${name}`, ask: (lists) => lists.transactions.list(lists.tenant, filter(lists), { limit, ...window }) };
}

function searchCase(name: string, text: (lists: FilledLists) => string, rest: TransactionFilter = {}): ListCase {
  return transactionCase(`search ${name}`, (lists) => ({ ...rest, search: { text: text(lists), providerIds: [lists.sample.attempt.providerId, '0'.repeat(24)] } }));
}

export const listCases: readonly ListCase[] = [
  transactionCase('all', () => ({})),
  transactionCase('page 20', () => ({}), { page: 20 }),
  {
    name: 'transactions by cursor',
    async ask({ transactions, tenant }) {
      const { nextCursor } = await transactions.list(tenant, {}, { limit, uncounted: true });
      return transactions.list(tenant, {}, { limit, cursor: nextCursor ?? '' });
    },
  },
  transactionCase('from, to', ({ sample }) => ({ from: sample.from, to: sample.to })),
  transactionCase('status, most', () => ({ status: 'succeeded' })),
  transactionCase('status, few', () => ({ status: 'chargeback' })),
  transactionCase('status, from, to', ({ sample }) => ({ status: 'failed', from: sample.from, to: sample.to })),
  transactionCase('siteId, most', ({ sample }) => ({ siteId: sample.siteId })),
  transactionCase('siteId, few', ({ sample }) => ({ siteId: sample.rareSiteId })),
  transactionCase('siteId, status', ({ sample }) => ({ siteId: sample.siteId, status: 'failed' })),
  transactionCase('siteId, currency, from', ({ sample }) => ({ siteId: sample.siteId, currency: 'USD', from: sample.from })),
  transactionCase('currency, most', () => ({ currency: 'EUR' })),
  transactionCase('currency, few', () => ({ currency: 'JPY' })),
  transactionCase('currency, status', () => ({ currency: 'USD', status: 'succeeded' })),
  transactionCase('providerId', ({ sample }) => ({ providerId: sample.providerId })),
  transactionCase('providerId, status', ({ sample }) => ({ providerId: sample.providerId, status: 'failed' })),
  transactionCase('clientId', ({ sample }) => ({ clientId: sample.clientId })),
  transactionCase('externalReference', ({ sample }) => ({ externalReference: sample.transaction.externalReference ?? '' })),
  transactionCase('checkout status, most', () => ({ checkoutStatus: 'completed' })),
  transactionCase('checkout status, few', () => ({ checkoutStatus: 'expired' })),
  transactionCase('checkout status, siteId', ({ sample }) => ({ checkoutStatus: 'completed', siteId: sample.siteId })),
  searchCase('by id', ({ sample }) => sample.transaction.id),
  searchCase('by beginning of id', ({ sample }) => sample.transaction.id.slice(0, 23)),
  searchCase('by reference', ({ sample }) => sample.transaction.externalReference ?? ''),
  searchCase('by beginning of reference', ({ sample }) => (sample.transaction.externalReference ?? '').slice(0, -1)),
  searchCase('by beginning of very many references', () => 'order-'),
  searchCase('by beginning of reference, status', () => 'order-1', { status: 'failed' }),
  searchCase('by provider reference', ({ sample }) => sample.attempt.providerReference ?? ''),
  searchCase('by e-mail', ({ sample }) => sample.email),
  searchCase('by e-mail, status', ({ sample }) => sample.email, { status: 'succeeded' }),
  searchCase('without result', () => 'nothing has this name'),
  { name: 'events all', ask: ({ events, tenant }) => events.list(tenant, {}, { limit }) },
  { name: 'events by type', ask: ({ events, tenant }) => events.list(tenant, { types: ['dispute.opened'] }, { limit }) },
  { name: 'events by types', ask: ({ events, tenant }) => events.list(tenant, { types: ['dispute.opened', 'transaction.failed'] }, { limit }) },
  { name: 'events by site', ask: ({ events, tenant, sample }) => events.list(tenant, { siteId: sample.rareSiteId }, { limit }) },
  { name: 'events by time, oldest first', ask: ({ events, tenant, sample }) => events.list(tenant, { from: sample.from, to: sample.to }, { limit, order: 'oldest' }) },
  { name: 'events by transaction', ask: ({ events, tenant, sample }) => events.list(tenant, { transactionId: sample.transaction.id }, { limit }) },
  { name: 'notes of a transaction', ask: ({ notes, tenant, sample }) => notes.list(tenant, sample.transaction.id, { limit }) },
  { name: 'provider events of a transaction', ask: ({ inbox, tenant, sample }) => inbox.listForTransaction(tenant, sample.transaction.id, { limit }) },
  { name: 'clients all', ask: ({ clients, tenant }) => clients.list(tenant, { includeArchived: false }, { limit }) },
  { name: 'clients by a word', ask: ({ clients, tenant }) => clients.search(tenant, [{ kind: 'name', value: 'ada' }], { limit }) },
  { name: 'holds, active', ask: ({ holds, tenant }) => holds.list(tenant, { active: true }, { limit }) },
  { name: 'holds by e-mail', ask: ({ holds, tenant, sample }) => holds.list(tenant, { email: sample.email }, { limit }) },
  { name: 'deliveries of a transaction', ask: ({ deliveries, tenant, sample }) => deliveries.listForTransaction(tenant, sample.transaction.id) },
];
