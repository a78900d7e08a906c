import { describe, expect, test } from '@jest/globals';
import { aTransaction, at } from '../../test/support/a-transaction.js';
import { buildIpnBodyV1, buildIpnBodyV2, tellingDispute } from './ipn-body.js';
import type { Dispute, TransactionStatus } from './transaction.js';

const dispute = (overrides: Partial<Dispute> = {}): Dispute => ({ id: 'dp_1', attemptId: null, status: 'open', amountMinor: 4900, reason: null, openedAt: at(1), updatedAt: at(1), ...overrides });
const plain = { disputeWordChanged: false };

describe('version 1', () => {
  test('is exactly id, externalReference and the number', () => {
    expect(buildIpnBodyV1(aTransaction({ status: 'succeeded' }), plain)).toBe('{"id":"665f1c2ab7e4d1f0a9c3e871","externalReference":"order-10042","status":1}');
  });

  test('falls back to the invoice number, both exactly as given', () => {
    expect(JSON.parse(buildIpnBodyV1(aTransaction({ externalReference: null, invoiceNumber: ' RE-7/ü' }), plain))).toMatchObject({ externalReference: ' RE-7/ü' });
  });

  test.each([
    ['a chargeback carries its word', 'chargeback', dispute(), plain, { status: 4, disputeStatus: 'open', disputeId: 'dp_1' }],
    ['a won dispute is told once', 'succeeded', dispute({ status: 'won' }), { disputeWordChanged: true }, { status: 1, disputeStatus: 'won', disputeId: 'dp_1' }],
  ] as const)('%s', (_name, status, disputed, options, expected) => {
    expect(JSON.parse(buildIpnBodyV1(aTransaction({ status, disputes: [disputed] }), options))).toEqual({ id: '665f1c2ab7e4d1f0a9c3e871', externalReference: 'order-10042', ...expected });
  });

  test.each([
    ['a later refund would be hidden behind the word "won"', 'refunded', dispute({ status: 'won' })],
    ['an inquiry has no word', 'succeeded', dispute({ status: 'inquiry' })],
  ] as const)('no dispute word where %s', (_name, status, disputed) => {
    expect(Object.keys(JSON.parse(buildIpnBodyV1(aTransaction({ status, disputes: [disputed] }), plain)))).toEqual(['id', 'externalReference', 'status']);
  });

  test('an id that receivers would drop is left out', () => {
    expect(JSON.parse(buildIpnBodyV1(aTransaction({ status: 'chargeback', disputes: [dispute({ id: 'dp 1/ä' })] }), plain))).not.toHaveProperty('disputeId');
  });
});

describe('version 2', () => {
  const body = (status: TransactionStatus): string => buildIpnBodyV2(aTransaction({ status }), { eventVersion: 7, occurredAt: new Date('2026-05-01T10:00:59.987Z') });

  test('is exactly these bytes', () => {
    expect(body('refunded')).toBe(
      '{"schemaVersion":2,"deliveryId":"665f1c2ab7e4d1f0a9c3e871.7","eventVersion":7,"occurredAt":"2026-05-01T10:00:59Z","id":"665f1c2ab7e4d1f0a9c3e871",'
      + '"externalReference":"order-10042","status":3,"sessionPublicId":"cs_665f1c2ab7e4d1f0a9c3e871_k3VtQ9wZ1xBn7Lpek3VtQ9wZ"}',
    );
  });

  test.each([['cancelled', -2], ['initiated', -1], ['pending_provider', 0], ['succeeded', 1], ['failed', 2], ['refunded', 3], ['chargeback', 4]] as const)('%s is %i', (status, code) => {
    expect(JSON.parse(body(status)).status).toBe(code);
  });

  test('carries none of the keys that receivers forbid, nor the probe’s', () => {
    const forbidden = ['transactionId', 'gatewayTransactionId', 'external_reference', 'paymentStatus', 'disputeStatus', 'chargebackStatus', 'chargeback', 'eventType'];
    const keys = Object.keys(JSON.parse(buildIpnBodyV2(aTransaction({ status: 'chargeback', disputes: [dispute()] }), { eventVersion: 1, occurredAt: at(0) })));
    expect(keys.filter((key) => forbidden.includes(key))).toEqual([]);
  });
});

test('of several disputes the one that holds money is told, then the one touched last', () => {
  const won = dispute({ id: 'won', status: 'won', updatedAt: at(9) });
  const open = dispute({ id: 'open', updatedAt: at(2) });
  const lost = dispute({ id: 'lost', status: 'lost', updatedAt: at(3) });
  expect([[won, open], [open, won], [open, lost, won], [won], [dispute({ status: 'inquiry' })]].map((disputes) => tellingDispute(disputes)?.id)).toEqual(['open', 'open', 'lost', 'won', undefined]);
});
