import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Transaction } from '../domain/transaction.js';
import type { Tenant } from '../domain/tenant.js';
import type { TransactionStore } from '../domain/ports/transaction-store.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { createTransactionStore } from './transaction-store.js';
import { transactionsCollection } from './transaction-documents.js';

let store: TestStore;
let transactions: TransactionStore;
const now = new Date('2026-05-01T10:00:00.000Z');
const tenant: Tenant = { organizationId: '665f1c2ab7e4d1f0a9c30001', livemode: false };
const siteId = '665f1c2ab7e4d1f0a9c30002';

beforeAll(async () => {
  store = await openTestStore();
  transactions = createTransactionStore({ ...store, clock: { now: () => now } });
});
afterAll(() => store.close());

function transaction(overrides: Partial<Transaction> = {}): Transaction {
  const id = overrides.id ?? store.ids.objectId();
  return {
    id, ...tenant, siteId, revision: 0, sessionPublicId: `cs_${id}_${store.ids.base62(22)}`, shortCode: store.ids.base62(16), amountMinor: 4900, currency: 'EUR',
    amountScale: 'minor', email: 'ada@example.com', externalReference: `order-${id}`, invoiceNumber: null, returnUrl: 'https://shop.example/thanks?key=s3cret', cancelUrl: null,
    ipnUrl: 'https://shop.example/ipn?wc-api=x', ipnVersion: 2, clientId: null, items: [], billingAddress: { lastName: 'Lovelace' }, shippingAddress: null, metadata: {},
    createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 86_400_000), closing: null, providerIds: [], facts: [], attempts: [], refunds: [], disputes: [],
    timeline: [], status: 'initiated', capturedMinor: 0, refundedMinor: 0, refundPendingMinor: 0, overpaidMinor: 0, eventVersion: 1, lastOwedStatusCode: null, outbox: [], ...overrides,
  };
}

const outboxEntry = { eventVersion: 1, types: ['checkout.created'], occurredAt: now, ipnBody: '{"status":1}', ipnVersion: 2 as const, ipnUrl: 'https://shop.example/ipn?k=s3cret', snapshot: '{"email":"ada@example.com"}' };

describe('transaction store', () => {
  test('gives back exactly what was stored', async () => {
    const stored = transaction({ outbox: [outboxEntry] });
    expect(await transactions.insert(tenant, stored)).toBe('inserted');
    expect(await transactions.find(tenant, stored.id)).toEqual(stored);
  });

  test('a repeated insert of the same id changes nothing and says so', async () => {
    const stored = transaction();
    await transactions.insert(tenant, stored);
    expect(await transactions.insert(tenant, { ...stored, amountMinor: 1 })).toBe('exists');
    expect((await transactions.find(tenant, stored.id))?.amountMinor).toBe(4900);
  });

  test('personal fields and merchants’ addresses never stand in the database as text', async () => {
    const stored = transaction({ outbox: [outboxEntry] });
    await transactions.insert(tenant, stored);
    const raw = JSON.stringify(await store.connection.collection(transactionsCollection).findOne({ shortCode: stored.shortCode }));
    for (const secret of ['ada@example.com', 'Lovelace', 's3cret', 'shop.example']) expect(raw).not.toContain(secret);
  });

  test('another organization and the other mode find nothing, and can change nothing', async () => {
    const stored = transaction();
    await transactions.insert(tenant, stored);
    for (const foreign of [{ organizationId: '665f1c2ab7e4d1f0a9c3ffff', livemode: false }, { ...tenant, livemode: true }]) {
      expect(await transactions.find(foreign, stored.id)).toBeNull();
      expect(await transactions.replace(foreign, { ...stored, status: 'succeeded' }, 0)).toBe(false);
      expect((await transactions.list(foreign, {}, { limit: 10 })).rows).toEqual([]);
      expect(await transactions.findByReference(foreign, siteId, stored.externalReference ?? '', 10)).toEqual([]);
    }
    expect((await transactions.find(tenant, stored.id))?.status).toBe('initiated');
  });

  test('of twenty writers that read the same revision one wins', async () => {
    const stored = transaction();
    await transactions.insert(tenant, stored);
    const results = await Promise.all(Array.from({ length: 20 }, (_, n) => transactions.replace(tenant, { ...stored, revision: 1, capturedMinor: n }, 0)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect((await transactions.find(tenant, stored.id))?.capturedMinor).toBe(results.indexOf(true));
  });

  test('writers of many transactions at once are told each their own result', async () => {
    const stored = Array.from({ length: 40 }, () => transaction());
    const inserted = await Promise.all([...stored, ...stored.slice(0, 10)].map((one) => transactions.insert(tenant, one)));
    expect(inserted.filter((result) => result === 'exists')).toHaveLength(10);
    const results = await Promise.all(stored.map((one, n) => transactions.replace(tenant, { ...one, revision: 1, capturedMinor: n }, n % 3 === 0 ? 7 : 0)));
    expect(results).toEqual(stored.map((_one, n) => n % 3 !== 0));
    const read = await Promise.all(stored.map(({ id }) => transactions.find(tenant, id)));
    expect(read.map((one) => one?.capturedMinor)).toEqual(stored.map((_one, n) => (n % 3 === 0 ? 0 : n)));
  });

  test('a document too large for the database fails alone', async () => {
    const good = Array.from({ length: 5 }, () => transaction());
    const huge = transaction({ metadata: { note: 'x'.repeat(17 * 1024 * 1024) } });
    const results = await Promise.allSettled([...good, huge].map((one) => transactions.insert(tenant, one)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    const updates = await Promise.allSettled([...good.map((one) => ({ ...one, revision: 1 })), { ...good[0]!, revision: 1, metadata: huge.metadata }].map((one) => transactions.replace(tenant, one, 0)));
    expect(updates.slice(0, 5)).toEqual(good.map(() => ({ status: 'fulfilled', value: true })));
    expect(updates[5]?.status).toBe('rejected');
  });

  test('a session id is proven by the whole of it', async () => {
    const stored = transaction();
    await transactions.insert(tenant, stored);
    const guessed = `${stored.sessionPublicId.slice(0, -1)}${stored.sessionPublicId.endsWith('A') ? 'B' : 'A'}`;
    expect(await transactions.locateBySessionAcrossTenants(guessed)).toBeNull();
  });

  test('a repeated insert makes the stored short code lead there, should the first try have ended between the two', async () => {
    const stored = transaction();
    await transactions.insert(tenant, stored);
    await store.connection.collection<{ _id: string }>('shortCodes').deleteOne({ _id: stored.shortCode });
    expect(await transactions.insert(tenant, { ...stored, shortCode: store.ids.base62(16) })).toBe('exists');
    expect((await transactions.locateByShortCodeAcrossTenants(stored.shortCode))?.transactionId).toBe(stored.id);
  });

  test('siblings are found by the reference that IPNs carry, newest first', async () => {
    const [one, two] = [transaction({ externalReference: 'sib-1' }), transaction({ externalReference: null, invoiceNumber: 'sib-1' })];
    await transactions.insert(tenant, one);
    await transactions.insert(tenant, two);
    expect((await transactions.findByReference(tenant, siteId, 'sib-1', 10)).map(({ id }) => id)).toEqual([two.id, one.id]);
    expect(await transactions.findByReference(tenant, '665f1c2ab7e4d1f0a9c3ffff', 'sib-1', 10)).toEqual([]);
    const alone = transaction();
    await transactions.insert(tenant, alone);
    expect(await Promise.all([one, two, alone].map(({ id }) => transactions.hasSiblings(tenant, id)))).toEqual([true, true, false]);
    expect(await transactions.hasSiblings({ ...tenant, livemode: true }, one.id)).toBe(false);
  });

  test('a look put off stands unless a write came since', async () => {
    const due = transaction({ expiresAt: new Date(Date.now() - 60_000) });
    await transactions.insert(tenant, due);
    const isDue = async () => (await store.connection.collection(transactionsCollection).findOne({ shortCode: due.shortCode }))?.['nextCheckAt'];
    await transactions.postponeCheck(tenant, due.id, 5, null);
    expect(await isDue()).toEqual(due.expiresAt);
    await transactions.postponeCheck(tenant, due.id, 0, null);
    expect(await isDue()).toBeUndefined();
  });

  test('a short code, a session id and a provider reference lead to their transaction, and unknown ones nowhere', async () => {
    const stored = transaction();
    await transactions.insert(tenant, stored);
    const located = { tenant, transactionId: stored.id };
    expect(await transactions.locateByShortCodeAcrossTenants(stored.shortCode)).toEqual(located);
    expect(await transactions.locateBySessionAcrossTenants(stored.sessionPublicId)).toEqual(located);
    expect(await transactions.locateByShortCodeAcrossTenants('0'.repeat(16))).toBeNull();
    expect(await transactions.locateBySessionAcrossTenants('cs_nothing')).toBeNull();
    await transactions.rememberProviderReference(tenant, 'p1', 'pay_1', stored.id);
    await transactions.rememberProviderReference(tenant, 'p1', 'pay_1', stored.id);
    expect(await transactions.findByProviderReference(tenant, 'p1', 'pay_1')).toBe(stored.id);
    expect(await transactions.findByProviderReference({ ...tenant, livemode: true }, 'p1', 'pay_1')).toBeNull();
  });

  test('pages through newest first by cursor without a gap or a repeat, and refuses a made-up cursor', async () => {
    const own: Tenant = { organizationId: '665f1c2ab7e4d1f0a9c30009', livemode: false };
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const stored = transaction({ ...own, currency: n % 2 === 0 ? 'EUR' : 'USD' });
      ids.unshift(stored.id);
      await transactions.insert(own, stored);
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await transactions.list(own, {}, { limit: 3, ...(cursor === null ? {} : { cursor }) });
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([...ids].sort().reverse());
    expect((await transactions.list(own, { currency: 'USD' }, { limit: 10 })).total).toBe(3);
    await expect(transactions.list(own, {}, { limit: 3, cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('a due check is claimed once, by the database’s clock, and not again before the lease is over', async () => {
    const due = transaction({ expiresAt: new Date(Date.now() - 60_000) });
    const later = transaction({ expiresAt: new Date(Date.now() + 3_600_000) });
    await transactions.insert(tenant, due);
    await transactions.insert(tenant, later);
    const claims = await Promise.all([transactions.claimDueChecksAcrossTenants(1_000, 60_000), transactions.claimDueChecksAcrossTenants(1_000, 60_000)]);
    const claimed = claims.flat().map((locator) => locator.transactionId);
    expect(claimed.filter((id) => id === due.id)).toHaveLength(1);
    expect(claimed).not.toContain(later.id);
    const ahead = createTransactionStore({ ...store, clock: { now: () => now }, offsetMs: () => 7_200_000 });
    expect((await ahead.claimDueChecksAcrossTenants(1_000, 60_000)).map((locator) => locator.transactionId)).toContain(later.id);
  });
});
