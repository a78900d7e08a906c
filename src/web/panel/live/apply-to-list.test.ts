import { describe, expect, test } from '@jest/globals';
import type { TransactionList, TransactionSummary } from '../api/types.js';
import { applyToList } from './apply-to-list.js';

const one: TransactionSummary = {
  id: '665f1c2ab7e4d1f0a9c3e871', siteId: '665f1c2ab7e4d1f0a9c3e010', livemode: false, externalReference: 'order-1', invoiceNumber: null, email: null,
  billingCountry: null, amount: 4900, currency: 'EUR', amountCaptured: 0, amountRefunded: 0, amountRefundPending: 0, amountOverpaid: 0, status: 'initiated',
  statusCode: -1, eventVersion: 2, providerId: null, providerType: null, createdAt: '2026-03-02T09:41:07.000Z', updatedAt: '2026-03-02T09:41:07.000Z', expiresAt: '2026-03-03T09:41:07.000Z',
};
const list: TransactionList = { data: [one, { ...one, id: '665f1c2ab7e4d1f0a9c3e872' }], page: 1, limit: 50, total: 2, nextCursor: null };
const paid: TransactionSummary = { ...one, status: 'succeeded', statusCode: 1, amountCaptured: 4900, eventVersion: 3 };

describe('applyToList', () => {
  test('puts the newer state in place of the older', () => {
    expect(applyToList(list, paid).data).toEqual([paid, list.data[1]]);
  });

  test('never goes back to an older state, whatever order events come in', () => {
    const current = applyToList(list, paid);
    expect(applyToList(current, { ...one, status: 'failed', statusCode: 2, eventVersion: 2 })).toBe(current);
    expect(applyToList(current, { ...paid, status: 'failed' })).toBe(current);
  });

  test('leaves a list alone that does not show the transaction', () => {
    expect(applyToList(list, { ...paid, id: '665f1c2ab7e4d1f0a9c3e999' })).toBe(list);
  });

  test('takes over only what a list knows', () => {
    expect(applyToList(list, { ...paid, surprise: 1 } as TransactionSummary).data[0]).not.toHaveProperty('surprise');
  });
});
