import { randomBytes } from 'node:crypto';
import { succeed } from '../support/api-client.js';
import type { HostName, Operation } from '../support/host-spec.js';
import { goodRequest } from './good-recipes.js';
import type { Recipe } from './recipe.js';

const unknownId = 'f'.repeat(24);

const foreignOrigin: Recipe = async (options) => {
  const good = await goodRequest(options);
  return { ...good, headers: { ...good.headers, Origin: 'https://elsewhere.example' } };
};
/** The id is right, but nothing says whose it is. */
const withoutSession: Recipe = async (options) => ({ ...(await goodRequest(options)), headers: {} });
const publicAddress: Recipe = async () => ({ headers: { 'X-Forwarded-For': '203.0.113.9' } });
const archivedProvider: Recipe = async ({ callers }) => ({ path: { providerId: await callers.resources.archivedProvider() } });
const archivedClient: Recipe = async ({ callers }) => ({ path: { clientId: await callers.resources.archivedClient() } });
const voidedTransaction: Recipe = async ({ callers }) => ({ path: { transactionId: (await callers.resources.voidedCheckout()).id } });
const paidTransaction: Recipe = async ({ callers }) => ({ path: { transactionId: (await callers.resources.paidCheckout()).id } });
/** Of money that a provider took, the provider alone tells disputes. */
const paidChargeback: Recipe = async ({ callers }) => ({ path: { transactionId: (await callers.resources.paidCheckout()).id, chargebackId: 'case-1' } });
const ownKey: Recipe = async ({ run }) => ({ path: { organizationId: run.home.organizationId, keyId: /^sk_test_([0-9a-f]{24})\./.exec(run.adminKey)?.[1] ?? '' } });
const archivedSite: Recipe = async ({ callers }) => ({ path: { siteId: await callers.resources.archivedSite() } });
const ownSystemKey: Recipe = async ({ run }) => ({ path: { keyId: /^sk_system_([0-9a-f]{24})\./.exec(run.systemKey)?.[1] ?? '' } });
const longAgo = '2020-01-01T00:00:00Z';
const foreignOrganization: Recipe = async (options) => ({ ...(await goodRequest(options)), path: { organizationId: unknownId } });

const onlyAdmin: Recipe = async ({ callers }) => ({ path: { userId: await callers.onlyAdmin() }, body: { role: 'viewer' } });

/** Requests that one operation refuses by a rule of its own, under `operationId status`. */
export const stateRecipes: Readonly<Record<string, Recipe>> = {
  // Authenticity is what a hook is refused for first.
  'receiveHook 400': async ({ run }) => ({ path: { providerId: run.home.providerId }, headers: { 'Sandbox-Signature': 't=1,v1=00' } }),
  'startEnrolment 401': async () => ({ body: { token: 'en_0000000000000000000000000000000000000000000' } }),
  // The examples of the spec name a challenge that nobody was given.
  'completeEnrolment 401': async () => ({}),
  'completeSignIn 401': async () => ({}),

  'signInWithRecoveryCode 401': async () => ({}),
  'readInvitation 401': async () => ({}),

  'getCheckoutSession 403': foreignOrigin,
  'startAttempt 403': foreignOrigin,
  'createBillingRequest 403': foreignOrigin,
  'getTransactionStatus 403': foreignOrigin,
  'cancelTransaction 403': foreignOrigin,
  'markTransactionPending 403': foreignOrigin,
  'getAdminInternalHealth 403': publicAddress,
  'getMainInternalHealth 403': publicAddress,

  'verifyDomainCname 404': async () => ({ query: { domain: 'unknown.shop.example' } }),
  'verifyDomain 403': async () => ({ query: { domain: 'unknown.shop.example' } }),
  'createProvider 404': async () => ({ body: { type: 'sandbox', label: 'Contract provider', siteIds: [unknownId] } }),
  'listApiKeys 404': foreignOrganization,
  'createApiKey 404': foreignOrganization,
  'createManualTransaction 404': async () => ({ body: { siteId: unknownId, amount: 4900, currency: 'EUR', externalReference: 'contract-manual' } }),
  'deleteNote 404': async ({ callers }) => ({ path: { ...(await callers.resources.note()), noteId: unknownId } }),
  'getOrganization 404': foreignOrganization,
  'updateOrganization 404': foreignOrganization,
  'listMembers 404': foreignOrganization,
  'listInvitations 404': foreignOrganization,
  'createInvitation 404': foreignOrganization,
  'removePasskey 404': async ({ callers }) => ({ headers: await callers.freshSession() }),
  'startAttempt 404': async ({ run }) => ({ body: { sessionPublicId: `cs_${'0'.repeat(28)}`, providerId: run.home.providerId } }),
  'createBillingRequest 404': async ({ run }) => ({ body: { sessionPublicId: `cs_${'0'.repeat(28)}`, providerId: run.home.providerId } }),
  'getTransactionStatus 404': withoutSession,
  'cancelTransaction 404': withoutSession,
  'markTransactionPending 404': withoutSession,

  'createEndpoint 409': async ({ callers }) => ({ path: { siteId: await callers.resources.siteFullOfEndpoints() }, body: { url: 'http://127.0.0.1:9/events' } }),
  'createEndpoint 422': async ({ run }) => ({ path: { siteId: run.home.siteId }, body: { url: 'http://169.254.169.254/' } }),
  'updateEndpoint 422': async ({ callers, run }) => ({ path: { siteId: run.home.siteId, endpointId: await callers.resources.endpoint() }, body: { url: 'http://169.254.169.254/' } }),
  'createResendJob 404': async () => ({ body: { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z', siteId: unknownId } }),
  'cancelResendJob 409': async ({ callers }) => ({ path: { jobId: await callers.resources.cancelledResendJob() } }),
  'activateSiteSecret 409': async ({ callers }) => ({ path: { siteId: await callers.resources.site() } }),
  'revokePreviousSiteSecret 409': async ({ callers }) => ({ path: { siteId: await callers.resources.site() } }),
  'updateSite 409': archivedSite,
  'archiveSite 409': async ({ callers }) => ({ path: { siteId: await callers.resources.siteWithOpenCheckout() } }),
  'createCheckout 409': archivedSite,
  'createClient 409': async ({ callers }) => {
    const body = { email: `buyer-${randomBytes(8).toString('hex')}@example.com` };
    await callers.resources.client(body);
    return { body };
  },
  'replaceClient 409': archivedClient,
  'updateClient 409': archivedClient,
  'createDomain 409': async ({ callers }) => ({ body: { domain: await callers.resources.domainName() } }),
  'updateHold 409': async ({ callers }) => ({ path: { holdId: await callers.resources.releasedHold() } }),
  'changeMemberRole 409': onlyAdmin,
  'removeMember 409': onlyAdmin,
  'revokeInvitation 409': async ({ callers }) => ({ path: { invitationId: (await callers.member()).invitationId } }),
  // Who asks is a member already.
  'acceptInvitation 409': async ({ callers }) => ({ body: { token: (await callers.resources.invitation()).token } }),
  'updateSystemUser 409': async ({ callers }) => ({ path: { userId: String((await succeed(callers.asOperator('GET', '/api/v1/me')))['userId']) }, body: { systemAdmin: false } }),
  'removePasskey 409': async ({ callers }) => {
    const { headers } = await callers.member();
    const { data } = await succeed(callers.asOperator('GET', '/api/v1/me/passkeys', { headers }));
    return { headers, path: { passkeyId: (data as { passkeyId: string }[])[0]?.passkeyId ?? '' } };
  },
  'startPasskey 409': async ({ callers }) => {
    const { headers } = await callers.member();
    for (let count = 1; count < 10; count += 1) await succeed(callers.asOperator('POST', '/api/v1/me/passkeys', { headers, body: await callers.startPasskey(headers) }));
    return { headers };
  },
  'updateProvider 409': archivedProvider,
  'toggleProvider 409': archivedProvider,
  'deleteApiKey 409': ownKey,
  'revokeApiKey 409': ownKey,
  'rotateApiKey 409': async ({ callers, run }) => ({ path: { organizationId: run.home.organizationId, keyId: (await callers.resources.revokedKey()).keyId } }),
  'deleteSystemApiKey 409': ownSystemKey,
  'revokeSystemApiKey 409': ownSystemKey,
  'rotateSystemApiKey 409': async ({ callers }) => ({ path: await callers.systemResources.revokedKey() }),
  'updateCheckout 409': async ({ callers }) => ({ path: { checkoutId: (await callers.resources.voidedCheckout()).id }, body: { expiresAt: new Date(Date.now() + 3_600_000).toISOString() } }),
  'expireCheckout 409': async ({ callers }) => ({ path: { checkoutId: (await callers.resources.paidCheckout()).id } }),
  'deleteTransaction 409': paidTransaction,
  'updateChargeback 409': paidChargeback,
  'createRefund 409': async ({ callers }) => ({ path: { transactionId: (await callers.resources.checkout()).id } }),
  'voidTransaction 409': paidTransaction,
  'markTransactionPaid 409': paidTransaction,
  'simulateOutcome 409': voidedTransaction,
  'retryDelivery 409': async ({ callers }) => ({ path: await callers.resources.supersededDelivery() }),
  'startAttempt 409': async ({ callers, run }) => ({ body: { sessionPublicId: (await callers.resources.voidedCheckout()).sessionPublicId, providerId: run.home.providerId } }),
  'createBillingRequest 409': async ({ callers, run }) => ({ body: { sessionPublicId: (await callers.resources.voidedCheckout()).sessionPublicId, providerId: run.home.providerId } }),
  'cancelTransaction 409': async ({ callers }) => {
    const { id, sessionPublicId } = await callers.resources.paidCheckout();
    return { path: { transactionId: id }, headers: { 'X-Checkout-Session': sessionPublicId } };
  },

  'updateApiKey 422': async (options) => ({ ...(await goodRequest(options)), body: { name: 'Contract key', ipAllowList: [], expiresAt: longAgo } }),
  'updateSystemApiKey 422': async (options) => ({ ...(await goodRequest(options)), body: { name: 'Contract key', ipAllowList: [], expiresAt: longAgo } }),
  // The simulator takes no mandates.
  'createBillingRequest 422': async ({ callers, run }) => ({ body: { sessionPublicId: (await callers.resources.checkout()).sessionPublicId, providerId: run.home.providerId } }),
  'startAttempt 422': async ({ callers }) => ({ body: { sessionPublicId: (await callers.resources.checkout()).sessionPublicId, providerId: unknownId } }),
};

const everyOperationTest = 'contract-tests/door-statuses.test.ts';
const streamTest = 'contract-tests/event-stream.test.ts';

/** Refused only while the same key is at work: two requests at once, which dredd does not send. */
const onlyWhileInFlight = [
  'resendDeliveries',
  'createResendJob',
  'updateEndpoint',
  'rotateEndpointSecret',
  'sendTestEvent',
  'retryEventDelivery',
  'createSite',
  'createProvider',
  'checkProvider',
  'sendTestIpn',
  'createApiKey',
  'createSystemApiKey',
  'regenerateSiteSecret',
  'createHold',
  'releaseHold',
  'replayHookEvent',
  'advanceClock',
  'createOrganization',
  'updateOrganization',
  'createInvitation',
  'updateProfile',
  'renamePasskey',
  'createRecoveryCodes',
  'revokeOtherSessions',
  'createManualTransaction',
  'createNote',
];
/** A session is no key, so that it is never its own caller. */
const onlyOfOwnKey = ['deleteApiKey', 'revokeApiKey', 'deleteSystemApiKey', 'revokeSystemApiKey'];

/** Where a status is proven that no single request to a healthy gateway can have; null when it is asked for here. */
export function provenElsewhere({ method, definition }: Operation, status: number, host: HostName): string | null {
  const { operationId } = definition;
  if (status === 429 || status >= 500) return everyOperationTest;
  if (status === 409 && onlyWhileInFlight.includes(operationId)) return everyOperationTest;
  if (status === 409 && onlyOfOwnKey.includes(operationId) && host === 'panel') return 'the run of the Admin API, where keys are callers';
  // The operator of the run administers the system, and reading asks for no origin.
  if (status === 403 && definition['x-role'] === 'system' && method === 'get' && host === 'panel') return 'the run of the Admin API, where a key of an organization asks';
  if (operationId === 'streamEvents' && status === 200) return streamTest;
  return null;
}
