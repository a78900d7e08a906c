import { randomBytes } from 'node:crypto';
import { waitFor } from '../../test/support/wait-for.js';
import { succeed } from './api-client.js';
import type { ApiCall } from './api-client.js';

/** Where a fresh gateway's throw-away organization stands. */
export type Home = { organizationId: string; siteId: string; providerId: string };

export type Checkout = { id: string; sessionPublicId: string; shortCode: string; paymentUrl: string };

export type Resources = ReturnType<typeof createResources>;

/** Nothing listens there: whatever is sent to it fails at once. */
const deadTarget = 'http://127.0.0.1:9/ipn';

/**
 * Things of every kind and state, made by the Admin API alone. Each call makes a fresh one, so that a test may use it up.
 * @param admin calls with a key that may do everything.
 */
export function createResources(admin: ApiCall, home: Home) {
  const post = (path: string, body: unknown) => succeed(admin('POST', path, { body }));
  const withId = async (creation: Promise<Record<string, unknown>>) => String((await creation)['id']);
  const keysPath = `/api/v1/organizations/${home.organizationId}/api-keys`;

  const site = (settings: Record<string, unknown> = {}) => withId(post('/api/v1/sites', { name: 'Contract shop', providerIds: [home.providerId], ...settings }));
  const provider = () => withId(post('/api/v1/providers', { type: 'sandbox', label: 'Contract provider' }));
  const checkout = async (fields: Record<string, unknown> = {}, siteId = home.siteId) =>
    (await post(`/api/v1/checkouts/${siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: `contract-${randomBytes(8).toString('hex')}`, ...fields })) as Checkout;
  const simulate = (transactionId: string, outcome: string, more: Record<string, unknown> = {}) => post(`/api/v1/test-helpers/transactions/${transactionId}/simulate`, { outcome, ...more });
  const apiKey = async (fields: Record<string, unknown> = {}) => {
    const { keyId, secret } = await post(keysPath, { name: 'Contract key', role: 'viewer', scopes: ['transaction:read'], ...fields });
    return { keyId: String(keyId), key: String(secret) };
  };

  const client = (fields: Record<string, unknown> = { email: `buyer-${randomBytes(8).toString('hex')}@example.com` }) => withId(post('/api/v1/clients', fields));
  const hold = () => withId(post('/api/v1/holds', { email: `held-${randomBytes(8).toString('hex')}@example.com`, action: 'block_all' }));
  const domain = () => post('/api/v1/domains', { domain: `pay-${randomBytes(8).toString('hex')}.shop.example` });
  const paidCheckout = async (fields: Record<string, unknown> = {}, siteId = home.siteId) => {
    const created = await checkout(fields, siteId);
    await simulate(created.id, 'succeeded');
    return created;
  };
  const deliveriesOf = async (transactionId: string) => (await succeed(admin('GET', `/api/v1/transactions/${transactionId}/deliveries`)))['data'] as { id: string }[];
  /** Ids of its IPNs, the newest first, once there are so many. */
  const waitForDeliveries = (transactionId: string, count: number) =>
    waitFor(async () => {
      const ids = (await deliveriesOf(transactionId)).map(({ id }) => id);
      return ids.length >= count && ids;
    }, { what: `${count} IPNs of ${transactionId}` });

  /** The first row of a list, once there is one. */
  const waitForFirst = (path: string) => waitFor(async () => ((await succeed(admin('GET', path)))['data'] as Record<string, unknown>[])[0], { what: `a row of ${path}` });
  const invitationsPath = `/api/v1/organizations/${home.organizationId}/invitations`;

  return {
    keysPath,
    async invitation(role = 'viewer') {
      const { invitationId, link } = await post(invitationsPath, { invitee: 'Contract member', role });
      return { invitationId: String(invitationId), token: String(link).split('#token=')[1] ?? '' };
    },
    site,
    provider,
    checkout,
    paidCheckout,
    simulate,
    apiKey,
    /** Money that came without the gateway. */
    manualPayment: () => withId(post('/api/v1/transactions/manual', { siteId: home.siteId, amount: 4900, currency: 'EUR', externalReference: 'contract-manual' })),
    async note() {
      const { id } = await checkout();
      return { transactionId: id, noteId: await withId(post(`/api/v1/transactions/${id}/notes`, { text: 'Contract note' })) };
    },
    /** An IPN that nobody takes. */
    async delivery() {
      const { id } = await paidCheckout({ ipnUrl: deadTarget });
      const [deliveryId = ''] = await waitForDeliveries(id, 1);
      return { transactionId: id, deliveryId };
    },
    /** A provider's event that was applied. */
    async hookEvent() {
      const { id } = await paidCheckout();
      const { data } = await succeed(admin('GET', `/api/v1/hook-events?transactionId=${id}`));
      return (data as { id: string }[])[0]?.id ?? '';
    },
    /** An IPN of version 1 that a newer one has made out of date. */
    async supersededDelivery() {
      const { id } = await paidCheckout({ ipnUrl: deadTarget }, await site({ ipnVersion: 1 }));
      await simulate(id, 'refunded');
      const deliveries = await waitForDeliveries(id, 2);
      return { transactionId: id, deliveryId: deliveries.at(-1) ?? '' };
    },
    /** A place for events where nobody listens. */
    async endpoint(siteId = home.siteId) {
      return withId(post(`/api/v1/sites/${siteId}/endpoints`, { url: 'http://127.0.0.1:9/events', enabled: false }));
    },
    /** An event on its way there. */
    async eventDelivery() {
      const siteId = await site();
      const endpointId = await withId(post(`/api/v1/sites/${siteId}/endpoints`, { url: 'http://127.0.0.1:9/events' }));
      return { siteId, endpointId, eventDeliveryId: await withId(post(`/api/v1/sites/${siteId}/endpoints/${endpointId}/test`, undefined)) };
    },
    /** A site that has as many endpoints as it may. */
    async siteFullOfEndpoints() {
      const siteId = await site();
      for (let count = 0; count < 16; count += 1) await this.endpoint(siteId);
      return siteId;
    },
    /** So slow that it is still at work when it is asked for. */
    resendJob: () => withId(post('/api/v1/deliveries/resend-jobs', { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z', statuses: ['delivered', 'pending', 'exhausted'], ratePerSecond: 1 })),
    async cancelledResendJob() {
      const id = await this.resendJob();
      await succeed(admin('POST', `/api/v1/deliveries/resend-jobs/${id}/cancel`));
      return id;
    },
    async testIpn() {
      const siteId = await site();
      return { siteId, testDeliveryId: String((await post(`/api/v1/sites/${siteId}/test-ipn`, { ipnUrl: deadTarget }))['deliveryId']) };
    },
    async archivedSite() {
      const id = await site();
      await succeed(admin('DELETE', `/api/v1/sites/${id}`));
      return id;
    },
    async siteWithOpenCheckout() {
      const id = await site();
      await checkout({}, id);
      return id;
    },
    /** By default with an e-mail of its own. */
    client,
    domain: () => withId(domain()),
    domainName: async () => String((await domain())['domain']),
    hold,
    async releasedHold() {
      const id = await hold();
      await succeed(admin('POST', `/api/v1/holds/${id}/release`));
      return id;
    },
    async archivedClient() {
      const id = await client();
      await succeed(admin('DELETE', `/api/v1/clients/${id}`));
      return id;
    },
    async archivedProvider() {
      const id = await provider();
      await succeed(admin('DELETE', `/api/v1/providers/${id}`));
      return id;
    },
    async voidedCheckout() {
      const created = await checkout();
      await succeed(admin('POST', `/api/v1/transactions/${created.id}/void`));
      return created;
    },
    async stagedSite() {
      const id = await site();
      await post(`/api/v1/sites/${id}/webhook-secret/regenerate`, { cutOver: 'staged' });
      return id;
    },
    async siteWithPreviousSecret() {
      const id = await site();
      await post(`/api/v1/sites/${id}/webhook-secret/regenerate`, { cutOver: 'now' });
      return id;
    },
    async revokedKey() {
      const key = await apiKey();
      await succeed(admin('POST', `${keysPath}/${key.keyId}/revoke`));
      return key;
    },
    /** What is in the event log of a checkout, and in the audit log of what was done to it. */
    async event() {
      const { id } = await checkout();
      return String((await waitForFirst(`/api/v1/events?transactionId=${id}`))['id']);
    },
    async auditEntry() {
      const { id } = await checkout();
      await succeed(admin('POST', `/api/v1/transactions/${id}/void`));
      return String((await waitForFirst(`/api/v1/audit?objectId=${id}`))['id']);
    },
    /** A checkout whose site has a provider that takes direct debit mandates, at the stand-in the gateway was started with. */
    async bankCheckout() {
      const credentials = { accessToken: `sandbox_${randomBytes(20).toString('hex')}`, webhookSecret: randomBytes(20).toString('hex'), environment: 'sandbox' };
      const providerId = await withId(post('/api/v1/providers', { type: 'gocardless', label: 'Bank provider', credentials }));
      return { ...(await checkout({}, await site({ providerIds: [providerId] }))), providerId };
    },
    /** A provider whose signing secret is known here, so that its events can be signed. */
    async signedProvider() {
      const secretKey = `sim_${randomBytes(24).toString('hex')}`;
      const webhookSecret = `whsec_${randomBytes(24).toString('hex')}`;
      const providerId = await withId(post('/api/v1/providers', { type: 'sandbox', label: 'Signed provider', credentials: { secretKey, webhookSecret } }));
      return { providerId, webhookSecret };
    },
  };
}
