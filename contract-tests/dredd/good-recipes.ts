import { randomBytes } from 'node:crypto';
import { succeed } from '../support/api-client.js';
import { signHook } from '../support/sign-hook.js';
import type { Ingredients, PlanOptions, Recipe } from './recipe.js';

const transaction: Recipe = async ({ callers }) => ({ path: { transactionId: (await callers.resources.checkout()).id } });
const paidTransaction: Recipe = async ({ callers }) => ({ path: { transactionId: (await callers.resources.paidCheckout()).id } });
const checkout: Recipe = async ({ callers }) => ({ path: { checkoutId: (await callers.resources.checkout()).id } });
const key: Recipe = async ({ callers }) => ({ path: { keyId: (await callers.resources.apiKey()).keyId } });
const systemKey: Recipe = async ({ callers }) => ({ path: await callers.systemResources.key() });
const provider: Recipe = async ({ callers }) => ({ path: { providerId: await callers.resources.provider() } });
const site: Recipe = async ({ callers }) => ({ path: { siteId: await callers.resources.site() } });
const endpoint: Recipe = async ({ callers }) => ({ path: { endpointId: await callers.resources.endpoint() } });
const eventDelivery: Recipe = async ({ callers }) => ({ path: await callers.resources.eventDelivery() });
const resendJob: Recipe = async ({ callers }) => ({ path: { jobId: await callers.resources.resendJob() } });
/** The example's e-mail may belong to a client of an earlier request. */
const clientBody = (): { email: string; firstName: string } => ({ email: `buyer-${randomBytes(8).toString('hex')}@example.com`, firstName: 'Ada' });
const client: Recipe = async ({ callers }) => ({ path: { clientId: await callers.resources.client() } });
const hold: Recipe = async ({ callers }) => ({ path: { holdId: await callers.resources.hold() } });
const domain: Recipe = async ({ callers }) => ({ path: { domainId: await callers.resources.domain() } });
const hookEvent: Recipe = async ({ callers }) => ({ path: { hookEventId: await callers.resources.hookEvent() } });
const freshSession: Recipe = async ({ callers }) => ({ headers: await callers.freshSession() });

/** A buyer's request: the session of the checkout is all there is to show. */
const buyer: Recipe = async ({ callers }) => {
  const { id, sessionPublicId } = await callers.resources.checkout();
  return { path: { transactionId: id }, headers: { 'X-Checkout-Session': sessionPublicId } };
};

const member: Recipe = async ({ callers }) => ({ path: { userId: (await callers.member()).userId } });
/** A passkey of the operator's, and a sign-in that is fresh enough to remove it. */
const passkey: Recipe = async ({ callers }) => {
  const headers = await callers.freshSession();
  const { passkeyId } = await succeed(callers.asOperator('POST', '/api/v1/me/passkeys', { headers, body: await callers.startPasskey(headers) }));
  return { headers, path: { passkeyId: String(passkeyId) } };
};

/** What the good request of an operation needs besides the spec; an operation that is not named needs nothing. */
const goodRecipes: Readonly<Record<string, Recipe>> = {
  startEnrolment: async ({ run }) => ({ body: { token: run.operatorToken, name: 'Contract operator' } }),
  completeEnrolment: async ({ callers }) => ({ body: await callers.startEnrolment() }),
  completeSignIn: async ({ callers }) => ({ body: await callers.startSignIn() }),
  refreshSession: freshSession,
  signOut: freshSession,

  signInWithRecoveryCode: async ({ callers }) => {
    const { recoveryCodes } = await succeed(callers.asOperator('POST', '/api/v1/me/recovery-codes', { headers: await callers.freshSession() }));
    return { body: { recoveryCode: (recoveryCodes as string[])[0] } };
  },
  startPasskey: freshSession,
  addPasskey: async ({ callers }) => {
    const headers = await callers.freshSession();
    return { headers, body: await callers.startPasskey(headers) };
  },
  renamePasskey: passkey,
  removePasskey: passkey,
  createRecoveryCodes: freshSession,
  revokeSession: async ({ callers }) => ({ path: { sessionId: sessionIdOf(await callers.freshSession()) } }),

  changeMemberRole: member,
  removeMember: member,
  listMemberSessions: member,
  revokeMemberSession: async ({ callers }) => {
    const { userId, sessionId } = await callers.member();
    return { path: { userId, sessionId } };
  },
  revokeInvitation: async ({ callers }) => ({ path: { invitationId: (await callers.resources.invitation()).invitationId } }),
  readInvitation: async ({ callers }) => ({ body: { token: (await callers.resources.invitation()).token } }),
  acceptInvitation: async ({ callers, run }) => {
    const { userId, headers } = await callers.member();
    await succeed(callers.admin('DELETE', `/api/v1/organizations/${run.home.organizationId}/members/${userId}`));
    return { headers: { ...headers, 'X-Organization-ID': null, 'X-Mode': null }, body: { token: (await callers.resources.invitation()).token } };
  },
  // Not the example: a second system admin could replace the one that the run signs in as.
  updateSystemUser: async (options) => ({ ...(await member(options)), body: { systemAdmin: false } }),

  createSite: async ({ run }) => ({ body: { name: 'Contract shop', providerIds: [run.home.providerId], defaultProviderId: run.home.providerId } }),
  updateSite: site,
  archiveSite: site,
  sendTestIpn: async ({ callers }) => ({ path: { siteId: await callers.resources.site() }, body: { ipnUrl: 'http://127.0.0.1:9/ipn' } }),
  getTestIpn: async ({ callers }) => ({ path: await callers.resources.testIpn() }),
  revealSiteSecret: site,
  regenerateSiteSecret: site,
  activateSiteSecret: async ({ callers }) => ({ path: { siteId: await callers.resources.stagedSite() } }),
  revokePreviousSiteSecret: async ({ callers }) => ({ path: { siteId: await callers.resources.siteWithPreviousSecret() } }),

  createProvider: async ({ run }) => ({ body: { type: 'sandbox', label: 'Contract provider', siteIds: [run.home.siteId] } }),
  getProvider: provider,
  updateProvider: provider,
  archiveProvider: provider,
  toggleProvider: provider,
  checkProvider: provider,

  getApiKey: key,
  updateApiKey: key,
  deleteApiKey: key,
  revokeApiKey: key,
  rotateApiKey: key,

  getSystemApiKey: systemKey,
  updateSystemApiKey: systemKey,
  deleteSystemApiKey: systemKey,
  revokeSystemApiKey: systemKey,
  rotateSystemApiKey: systemKey,
  getSystemAuditEntry: async ({ callers }) => ({ path: { entryId: await callers.systemResources.auditEntry() } }),
  getEvent: async ({ callers }) => ({ path: { eventId: await callers.resources.event() } }),
  getAuditEntry: async ({ callers }) => ({ path: { entryId: await callers.resources.auditEntry() } }),
  createClient: async () => ({ body: clientBody() }),
  getClient: client,
  replaceClient: async (options) => ({ ...(await client(options)), body: clientBody() }),
  updateClient: client,
  deleteClient: client,
  searchClients: async () => ({ query: { q: 'Ada' } }),
  getClientHistory: async ({ callers }) => {
    const clientId = await callers.resources.client();
    await callers.resources.paidCheckout({ clientId });
    return { path: { clientId } };
  },

  getHold: hold,
  updateHold: hold,
  releaseHold: hold,

  createDomain: async () => ({ body: { domain: `pay-${randomBytes(8).toString('hex')}.shop.example` } }),
  getDomain: domain,
  deleteDomain: domain,
  verifyDomainCname: async ({ callers }) => ({ query: { domain: await callers.resources.domainName() } }),
  // A name of the gateway itself.
  verifyDomain: async () => ({ query: { domain: 'localhost' } }),
  assignSiteDomain: async ({ callers }) => ({ path: { siteId: await callers.resources.site() }, body: { domainId: await callers.resources.domain() } }),

  getCheckout: checkout,
  updateCheckout: checkout,
  expireCheckout: checkout,
  getTransaction: async ({ callers }) => {
    const { id } = await callers.resources.paidCheckout();
    await callers.resources.simulate(id, 'partial_refund');
    await callers.resources.simulate(id, 'dispute_opened');
    return { path: { transactionId: id } };
  },
  updateTransaction: transaction,
  voidTransaction: transaction,
  deleteTransaction: async ({ callers }) => ({ path: { transactionId: (await callers.resources.voidedCheckout()).id } }),
  markTransactionPaid: transaction,
  simulateOutcome: transaction,
  createRefund: paidTransaction,
  createManualTransaction: async ({ run }) => ({ body: { siteId: run.home.siteId, amount: 4900, currency: 'EUR', externalReference: 'contract-manual' } }),
  updateChargeback: async ({ callers }) => ({ path: { transactionId: await callers.resources.manualPayment(), chargebackId: 'case-1' } }),
  listNotes: async ({ callers }) => ({ path: await callers.resources.note() }),
  createNote: transaction,
  deleteNote: async ({ callers }) => ({ path: await callers.resources.note() }),
  listProviderEvents: paidTransaction,
  listDeliveries: async ({ callers }) => ({ path: { transactionId: (await callers.resources.delivery()).transactionId } }),
  getHookEvent: hookEvent,
  replayHookEvent: hookEvent,
  retryDelivery: async ({ callers }) => ({ path: await callers.resources.delivery() }),

  getDelivery: async ({ callers }) => ({ path: { deliveryId: (await callers.resources.delivery()).deliveryId } }),
  resendDeliveries: async ({ callers }) => ({ body: { deliveryIds: [(await callers.resources.delivery()).deliveryId] } }),
  listResendJobs: async (options) => {
    await resendJob(options);
    return {};
  },
  createResendJob: async ({ run }) => ({ body: { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z', siteId: run.home.siteId, ratePerSecond: 5 } }),
  getResendJob: resendJob,
  cancelResendJob: resendJob,
  createEndpoint: async ({ callers }) => ({ path: { siteId: await callers.resources.site() }, body: { url: 'http://127.0.0.1:9/events', enabled: false } }),
  getEndpoint: endpoint,
  updateEndpoint: async (options) => ({ ...(await endpoint(options)), body: { description: 'Warehouse' } }),
  deleteEndpoint: endpoint,
  revealEndpointSecret: endpoint,
  rotateEndpointSecret: endpoint,
  sendTestEvent: endpoint,
  listEventDeliveries: eventDelivery,
  retryEventDelivery: eventDelivery,

  getCheckoutSession: async ({ callers }) => ({ path: { checkoutRef: (await callers.resources.checkout()).shortCode } }),
  startAttempt: async ({ callers, run }) => {
    const { sessionPublicId } = await callers.resources.checkout();
    return { body: { sessionPublicId, providerId: run.home.providerId } };
  },
  createBillingRequest: async ({ callers }) => {
    const { sessionPublicId, providerId } = await callers.resources.bankCheckout();
    return { body: { sessionPublicId, providerId } };
  },
  getTransactionStatus: buyer,
  cancelTransaction: buyer,
  markTransactionPending: buyer,

  receiveHook: async ({ callers }) => {
    const { providerId, webhookSecret } = await callers.resources.signedProvider();
    const rawBody = JSON.stringify({ id: 'evt_contract', type: 'payment.succeeded', createdAt: new Date().toISOString(), data: { object: {} } });
    return { path: { type: 'sandbox', providerId }, rawBody, headers: { 'Sandbox-Signature': signHook(rawBody, webhookSecret) } };
  },
};

/** The request that succeeds. */
export async function goodRequest(options: PlanOptions): Promise<Ingredients> {
  const { siteId, organizationId, providerId } = options.run.home;
  const ingredients = (await goodRecipes[options.operation.definition.operationId]?.(options)) ?? {};
  return { ...ingredients, path: { siteId, organizationId, providerId, ...ingredients.path } };
}

function sessionIdOf({ Cookie }: Record<string, string>): string {
  return /=([0-9a-f]{24})\./.exec(Cookie ?? '')?.[1] ?? '';
}
