import { createServer } from 'node:http';
import { createApiClient } from '../support/api-client.js';
import type { ContractGateway } from '../support/contract-gateway.js';
import { createSystemResources } from '../support/system-resources.js';
import { createResources } from '../support/resources.js';
import type { Resources } from '../support/resources.js';
import { enrolOperator, signInOperator } from '../../test/support/enrol-operator.js';
import type { HostName } from '../support/host-spec.js';
import type { Credentials, RealThings } from './run-schemathesis.js';

export type Preparation = Readonly<{
  things: RealThings;
  credentialsFor(host: HostName): Credentials;
  headersFor(host: HostName): Record<string, string>;
  close: () => Promise<unknown>;
}>;

/**
 * Makes what the requests of a run can be about. Operations that use a thing up have one of their own, and none of them can take from the run what
 * it stands on: its key, site, provider or session.
 */
export async function prepareThings({ hosts, home, adminKey, systemKey, operatorToken, gateway }: ContractGateway): Promise<Preparation> {
  const admin = createApiClient(hosts.api, { Authorization: `Bearer ${adminKey}` });
  const resources = createResources(admin, home);
  const { panelUrl } = gateway.devJson;
  const { cookie, passkey } = await enrolOperator(panelUrl, operatorToken);
  const sessions = await startSessionSource(async () => (await signInOperator(panelUrl, passkey)).cookie);

  const [site, provider, doomedProvider, key, doomedKey, open, paid, delivery, signed, client, doomedClient, hold, domain, doomedDomain, bank, hookEventId, event, auditEntry, systemAuditEntry] = await Promise.all([
    resources.site(),
    resources.provider(),
    resources.provider(),
    resources.apiKey(),
    resources.apiKey(),
    resources.checkout(),
    resources.paidCheckout({ amount: 999_999_999_999 }),
    resources.delivery(),
    resources.signedProvider(),
    resources.client(),
    resources.client(),
    resources.hold(),
    resources.domain(),
    resources.domain(),
    resources.bankCheckout(),
    resources.hookEvent(),
    resources.event(),
    resources.auditEntry(),
    createSystemResources(createApiClient(hosts.api, { Authorization: `Bearer ${systemKey}` })).auditEntry(),
  ]);
  const member = await memberOf(resources, panelUrl);
  const ownKeyId = /^sk_test_([0-9a-f]{24})\./.exec(adminKey)?.[1] ?? '';
  const siteOperations = ['getSite', 'updateSite', 'revealSiteSecret', 'regenerateSiteSecret', 'activateSiteSecret', 'revokePreviousSiteSecret'];
  const providerOperations = ['getProvider', 'updateProvider', 'toggleProvider'];
  const openOperations = ['updateTransaction', 'voidTransaction', 'markTransactionPaid', 'simulateOutcome', 'getTransactionStatus', 'cancelTransaction', 'markTransactionPending'];

  const things: RealThings = {
    organizationId: home.organizationId,
    values: {
      ...valuesFor(siteOperations, { siteId: site }),
      ...valuesFor(providerOperations, { providerId: provider }),
      ...valuesFor(['archiveProvider'], { providerId: doomedProvider }),
      ...valuesFor(['getApiKey', 'updateApiKey'], { keyId: key.keyId }),
      ...valuesFor(['rotateApiKey', 'revokeApiKey'], { keyId: doomedKey.keyId }),
      // Refused: a key does not delete itself.
      ...valuesFor(['deleteApiKey'], { keyId: ownKeyId }),
      ...valuesFor(['getClient', 'replaceClient', 'updateClient', 'getClientHistory'], { clientId: client }),
      ...valuesFor(['getHold', 'updateHold', 'releaseHold'], { holdId: hold }),
      ...valuesFor(['getDomain'], { domainId: domain }),
      ...valuesFor(['deleteDomain'], { domainId: doomedDomain }),
      ...valuesFor(['assignSiteDomain'], { siteId: site, domainId: domain }),
      ...valuesFor(['deleteClient'], { clientId: doomedClient }),
      ...valuesFor(['changeMemberRole', 'removeMember', 'listMemberSessions', 'revokeMemberSession', 'updateSystemUser'], { userId: member }),
      ...valuesFor(['revokeInvitation'], { invitationId: (await resources.invitation()).invitationId }),
      ...valuesFor(['createCheckout'], { siteId: home.siteId }),
      ...valuesFor(['getCheckout', 'updateCheckout'], { checkoutId: open.id }),
      ...valuesFor(openOperations, { transactionId: open.id }),
      ...valuesFor(['getTransaction', 'createRefund'], { transactionId: paid.id }),
      ...valuesFor(['listDeliveries', 'retryDelivery'], delivery),
      ...valuesFor(['getCheckoutSession'], { checkoutRef: open.shortCode }),
      ...valuesFor(['startAttempt'], { sessionPublicId: open.sessionPublicId, providerId: home.providerId }),
      ...valuesFor(['getHookEvent', 'replayHookEvent'], { hookEventId }),
      ...valuesFor(['createBillingRequest'], { sessionPublicId: bank.sessionPublicId, providerId: bank.providerId }),
      ...valuesFor(['getEvent'], { eventId: event }),
      ...valuesFor(['getAuditEntry'], { entryId: auditEntry }),
      ...valuesFor(['getSystemAuditEntry'], { entryId: systemAuditEntry }),
      ...valuesFor(['receiveHook'], { providerId: signed.providerId }),
    },
    webhookSecret: signed.webhookSecret,
    sessionEaters: ['signOut', 'refreshSession'],
    sessionSource: sessions.url,
  };
  return {
    things,
    credentialsFor(host) {
      if (host === 'api') return { scheme: 'apiKey', kind: 'bearer', value: adminKey };
      if (host === 'panel') return { scheme: 'session', kind: 'api_key', value: cookie.slice(cookie.indexOf('=') + 1) };
      return { scheme: 'checkoutSession', kind: 'api_key', value: open.sessionPublicId };
    },
    headersFor(host): Record<string, string> {
      return host === 'panel' ? { Origin: panelUrl, 'X-Organization-ID': home.organizationId, 'X-Mode': 'test' } : {};
    },
    close: sessions.close,
  };
}

/** An operator whom nobody misses. */
async function memberOf(resources: Resources, panelUrl: string): Promise<string> {
  const { me } = await enrolOperator(panelUrl, (await resources.invitation()).token);
  return me.userId;
}

function valuesFor(operationIds: readonly string[], values: Record<string, string>): RealThings['values'] {
  return Object.fromEntries(operationIds.map((operationId) => [operationId, values]));
}

/** Gives a new session's cookie to whoever asks; for operations that end theirs. */
async function startSessionSource(signIn: () => Promise<string>): Promise<{ url: string; close: () => Promise<unknown> }> {
  const server = createServer((_request, response) => {
    signIn().then(
      (cookie) => response.end(cookie),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the session source has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => new Promise((resolve) => server.close(resolve)) };
}
