import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let key: string;
let count = 0;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  key = await tenant.key('editor');
});
afterAll(() => hosts.close());

const api = (method: string, path: string, body?: unknown, caller = key): Promise<Answer> => ask(hosts.origins.api, method, `/api/v1${path}`, { key: caller, ...(body === undefined ? {} : { body }) });
const freshEmail = () => `held${(count += 1)}@example.com`;
const freshReference = () => `held-${(count += 1)}`;
const checkout = (fields: object = {}) => api('POST', `/checkouts/${tenant.siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: freshReference(), ...fields });
const simulate = (id: unknown, outcome: string) => api('POST', `/test-helpers/transactions/${String(id)}/simulate`, { outcome });
const hold = async (fields: object) => (await api('POST', '/holds', fields)).body as unknown as { id: string };
const holdsOf = async (email: string, query = '') => (await api('GET', `/holds?email=${email}${query}`)).body['data'] as { id: string; active: boolean; reason: string; dispute: { disputeId: string } | null }[];
const start = (session: unknown, providerId: unknown, more: object = {}) => ask(hosts.origins.checkout, 'POST', '/api/v1/transactions/create', { body: { sessionPublicId: session, providerId, ...more } });

describe('a hold', () => {
  test('refuses new checkouts of its buyer, however the e-mail is written, and names itself for shop plugins', async () => {
    const email = freshEmail();
    const { id } = await hold({ email, action: 'block_all' });
    const { status, body } = await checkout({ email: ` ${email.toUpperCase()} ` });
    expect([status, body.code]).toEqual([409, 'CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD']);
    expect(body).toMatchObject({ customerRiskHoldId: id, customerRiskAction: 'block_all', customerRiskReason: 'merchant_review', requestId: expect.any(String), message: expect.any(String) });
    expect((await checkout({ email: freshEmail() })).status).toBe(200);
    expect((await checkout()).status).toBe(200);
  });

  test('refuses the client with its e-mail, when the checkout names that alone', async () => {
    const email = freshEmail();
    const clientId = (await api('POST', '/clients', { email })).body['id'];
    await hold({ email, action: 'manual_review' });
    const { body } = await checkout({ clientId });
    expect([body.code, body['customerRiskAction']]).toEqual(['CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD', 'manual_review']);
  });

  test('counts in its own organization and mode only', async () => {
    const email = freshEmail();
    const { id } = await hold({ email, action: 'block_all' });
    const foreign = await seedTenant(hosts);
    const live = await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true });
    for (const other of [foreign, live]) {
      const caller = await other.key('editor');
      expect((await api('POST', `/checkouts/${other.siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: 'x', email }, caller)).status).toBe(200);
      for (const [method, path] of [['GET', ''], ['PATCH', ''], ['POST', '/release']] as const) {
        expect((await api(method, `/holds/${id}${path}`, method === 'PATCH' ? { note: 'x' } : undefined, caller)).body.code).toBe('hold_not_found');
      }
      expect((await api('GET', `/holds?email=${email}`, undefined, caller)).body['data']).toEqual([]);
    }
  });

  test('ends by release, which is kept as history, and by its expiry', async () => {
    const email = freshEmail();
    const released = await hold({ email, action: 'block_all' });
    const first = (await api('POST', `/holds/${released.id}/release`)).body;
    expect(first).toMatchObject({ active: false, releasedAt: expect.any(String), releasedBy: expect.stringMatching(/^apiKey:/) });
    expect((await api('POST', `/holds/${released.id}/release`)).body).toEqual(first);
    expect((await api('PATCH', `/holds/${released.id}`, { note: 'x' })).body.code).toBe('hold_released');
    expect((await checkout({ email })).status).toBe(200);
    const passing = await hold({ email, action: 'block_all', expiresAt: new Date(hosts.config.clock.now().getTime() + 60_000).toISOString() });
    expect((await checkout({ email })).status).toBe(409);
    hosts.advanceClock(60_001);
    expect((await checkout({ email })).status).toBe(200);
    expect([(await holdsOf(email)).map(({ id }) => id), await holdsOf(email, '&active=true'), (await holdsOf(email, '&active=false')).length]).toEqual([[passing.id, released.id], [], 2]);
    expect((await api('PATCH', `/holds/${passing.id}`, { note: 'Paid by now.' })).body['note']).toBe('Paid by now.');
  });

  test('that allows kinds of providers lets the checkout offer those only, and refuses where the site has none', async () => {
    const email = freshEmail();
    const { id } = await hold({ email, action: 'allow_provider_types', allowedProviderTypes: ['wire', 'sandbox'] });
    const { shortCode } = (await checkout({ email })).body;
    const session = await ask(hosts.origins.checkout, 'GET', `/api/v1/checkouts/${String(shortCode)}`);
    expect((session.body['paymentOptions'] as { id: string }[]).length).toBe(1);
    await api('PATCH', `/holds/${id}`, { allowedProviderTypes: ['wire'] });
    const refused = await checkout({ email });
    expect([refused.status, refused.body.code]).toEqual([409, 'CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD']);
    expect(refused.body).toMatchObject({ customerRiskHoldId: id, customerRiskAction: 'allow_provider_types', allowedProviderTypes: ['wire'], allowedProviderIds: [] });
    await api('PATCH', `/holds/${id}`, { allowedProviderIds: [tenant.providerId] });
    expect((await checkout({ email })).status).toBe(200);
  });

  test('made after the checkout is heeded when the buyer pays, also where the buyer gives the e-mail only then', async () => {
    const email = freshEmail();
    const named = (await checkout({ email })).body;
    const unnamed = (await checkout()).body;
    const { id } = await hold({ email, action: 'block_all' });
    const session = await ask(hosts.origins.checkout, 'GET', `/api/v1/checkouts/${String(named['shortCode'])}`);
    expect(session.body['paymentOptions']).toEqual([]);
    for (const answer of [await start(named['sessionPublicId'], tenant.providerId), await start(unnamed['sessionPublicId'], tenant.providerId, { billingAddress: { email } })]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD']);
      // Of the shop's affairs the buyer's page is told nothing.
      expect(answer.body).not.toHaveProperty('customerRiskHoldId');
    }
    await api('PATCH', `/holds/${id}`, { action: 'allow_provider_types', allowedProviderTypes: ['wire'] });
    expect((await start(named['sessionPublicId'], tenant.providerId)).body.code).toBe('CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD');
    await api('POST', `/holds/${id}/release`);
    expect((await start(named['sessionPublicId'], tenant.providerId)).status).toBe(200);
  });

  test('of several the strictest counts', async () => {
    const email = freshEmail();
    await hold({ email, action: 'allow_provider_types', allowedProviderTypes: ['sandbox'] });
    const review = await hold({ email, action: 'manual_review' });
    const blocking = await hold({ email, action: 'block_all' });
    expect((await checkout({ email })).body['customerRiskHoldId']).toBe(blocking.id);
    await api('POST', `/holds/${blocking.id}/release`);
    expect((await checkout({ email })).body['customerRiskHoldId']).toBe(review.id);
    await api('POST', `/holds/${review.id}/release`);
    expect((await checkout({ email })).status).toBe(200);
    await hold({ email, action: 'allow_provider_types', allowedProviderTypes: ['wire'] });
    expect((await checkout({ email })).body.code).toBe('CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD');
  });

  const refusals: [string, object, number, string][] = [
    ['allows nothing', { action: 'allow_provider_types' }, 400, 'invalid_request'],
    ['ended in the past', { action: 'block_all', expiresAt: '2020-01-01T00:00:00Z' }, 422, 'expiry_out_of_range'],
    ['names more than 20 providers', { action: 'allow_provider_types', allowedProviderIds: Array.from({ length: 21 }, (_each, index) => `p${index}`) }, 400, 'invalid_request'],
  ];
  test.each(refusals)('is refused when it %s', async (_name, fields, status, code) => {
    const answer = await api('POST', '/holds', { email: freshEmail(), ...fields });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('is kept without the e-mail and the note in the clear, in the audit log too', async () => {
    const { id } = await hold({ email: 'hidden.buyer@example.com', action: 'block_all', note: 'Hidden remark' });
    const kept = await Promise.all(['holds', 'buyers', 'auditEntries'].map((name) => hosts.store.connection.collection(name).find().toArray()));
    expect(JSON.stringify(kept).toLowerCase()).not.toContain('hidden');
    expect(kept[2]?.filter((entry) => entry['objectId'] === id).map((entry) => entry['action'])).toEqual(['hold.created']);
  });
});

describe('a dispute', () => {
  const contested = async (fields: object) => {
    const { body } = await checkout(fields);
    await simulate(body['id'], 'succeeded');
    await simulate(body['id'], 'dispute_opened');
    return body['id'];
  };

  test('that is open refuses the same order again, and no other; once it is won the order may be paid', async () => {
    const [email, externalReference] = [freshEmail(), freshReference()];
    const id = await contested({ email, externalReference });
    const refused = await waitFor(async () => {
      const answer = await checkout({ email, externalReference });
      return answer.status === 409 && answer;
    }, { what: 'the order to be noted as contested' });
    expect(refused.body).toMatchObject({ code: 'CHECKOUT_BLOCKED_BY_DISPUTE', transactionId: id, externalReference, amount: 4900, currency: 'EUR', disputeStatus: 'open', disputeId: expect.any(String), disputeDate: expect.any(String) });
    expect((await checkout({ email })).status).toBe(200);
    await simulate(id, 'dispute_won');
    expect((await checkout({ email, externalReference })).status).toBe(200);
    expect(await holdsOf(email)).toEqual([]);
  });

  test('that is lost puts the buyer on hold, once, whatever comes again; a released hold stays released', async () => {
    const email = freshEmail();
    const id = await contested({ email });
    await simulate(id, 'dispute_lost');
    await repeatRelay(String(id));
    const [made] = await waitFor(async () => ((await holdsOf(email)).length > 0 ? holdsOf(email) : false), { what: 'the hold' });
    expect(made).toMatchObject({ active: true, action: 'block_all', reason: 'lost_dispute', createdBy: null, dispute: { transactionId: id, disputeStatus: 'lost', amount: 4900, currency: 'EUR' } });
    expect((await checkout({ email })).body).toMatchObject({ code: 'CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD', customerRiskHoldId: made?.id, customerRiskReason: 'lost_dispute', transactionId: id, disputeStatus: 'lost' });
    await api('POST', `/holds/${made?.id ?? ''}/release`);
    const entries = await hosts.store.connection.collection('auditEntries').find({ objectId: made?.id, action: 'hold.created' }).toArray();
    expect(entries.map((entry) => entry['actor'])).toEqual(['system']);
    await repeatRelay(String(id));
    expect((await holdsOf(email)).map(({ active }) => active)).toEqual([false]);
  });

  test('of a payment without an e-mail holds the client it belongs to', async () => {
    const email = freshEmail();
    const clientId = (await api('POST', '/clients', { email })).body['id'];
    await simulate(await contested({ clientId }), 'dispute_lost');
    await waitFor(async () => (await holdsOf(email)).length > 0, { what: 'the hold' });
  });
});

/** As after a crash between the hold and the end of the relay's round, several times at once. */
async function repeatRelay(transactionId: string): Promise<void> {
  const { followDisputes } = await import('../../domain/follow-disputes.js');
  await Promise.all(Array.from({ length: 5 }, () => followDisputes({ ...hosts.config, ...hosts.repositories }, { tenant, transactionId })));
}
