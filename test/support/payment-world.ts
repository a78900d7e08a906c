import type { PaymentDeps } from '../../src/domain/payment-deps.js';
import type { ProviderAccount } from '../../src/domain/provider-account.js';
import { createCheckout } from '../../src/domain/create-checkout.js';
import type { CreateCheckoutOptions } from '../../src/domain/create-checkout.js';
import { recordFacts } from '../../src/domain/record-facts.js';
import type { RecordFactsResult } from '../../src/domain/record-facts.js';
import type { Site } from '../../src/domain/site.js';
import type { Tenant } from '../../src/domain/tenant.js';
import type { Fact, Transaction } from '../../src/domain/transaction.js';
import { createBuyerDirectory } from '../../src/store/buyer-directory-store.js';
import { createDomainStore } from '../../src/store/domain-store.js';
import { createProviderAccountStore } from '../../src/store/provider-account-store.js';
import { createSiteStore } from '../../src/store/site-store.js';
import { createTransactionStore } from '../../src/store/transaction-store.js';
import { createFakeProvider } from './fake-provider.js';
import type { FakePayment, FakeProvider } from './fake-provider.js';
import { openTestStore } from './open-test-store.js';
import { silentLogger } from './silent-logger.js';

export type PaymentWorld = Readonly<{
  deps: PaymentDeps;
  tenant: Tenant;
  site: Site;
  account: ProviderAccount;
  provider: FakeProvider;
  /** Moves our clock, never back; the provider's goes with it. */
  advance: (ms: number) => void;
  checkout: (options?: Partial<CreateCheckoutOptions>) => Promise<Transaction>;
  read: (id: string) => Promise<Transaction>;
  /** Reports facts as a hook of this provider would. */
  report: (payment: FakePayment, facts: readonly Fact[]) => Promise<RecordFactsResult>;
  addSite: (overrides: Partial<Site>, tenant?: Tenant) => Promise<Site>;
  close: () => Promise<void>;
}>;

export type PaymentWorldOptions = { deps?: Partial<PaymentDeps>; capabilities?: Partial<FakeProvider['capabilities']>; providerType?: string };

/** The payment core over a real database, with a fake provider as the only stand-in. */
export async function openPaymentWorld({ deps: overrides = {}, capabilities = {}, providerType = 'fake' }: PaymentWorldOptions = {}): Promise<PaymentWorld> {
  const store = await openTestStore();
  const { connection, cipher, searchHash, ids, random, timers } = store;
  let aheadMs = 0;
  const clock = { now: () => new Date(Date.now() + aheadMs) };
  const provider = createFakeProvider({ type: providerType, now: clock.now, capabilities });
  const tenant: Tenant = { organizationId: ids.objectId(), livemode: false };

  const sites = createSiteStore({ connection, cipher });
  const providerAccounts = createProviderAccountStore({ connection, cipher });
  const transactions = createTransactionStore({ connection, cipher, searchHash, clock, offsetMs: () => aheadMs });
  const buyers = createBuyerDirectory({ connection, searchHash: store.searchHash });
  const deps: PaymentDeps = {
    transactions, sites, buyers, customHosts: createDomainStore({ connection }), providerAccounts, clock, timers, random, ids,
    providers: { types: () => [provider.type], find: (type) => (type === provider.type ? provider : null) },
    simulator: null,
    logger: silentLogger,
    origins: { checkout: 'https://secure.example', main: 'https://webhook.example' },
    toEventObject: ({ id, status, eventVersion }) => JSON.stringify({ id, status, eventVersion }),
    checkIpnUrl: (url) => (url.startsWith('https://') ? null : 'ipnUrl must be https.'),
    wakeRelay: () => undefined,
    ...overrides,
  };

  const account: ProviderAccount = {
    id: ids.objectId(), ...tenant, revision: 0, type: provider.type, label: 'Fake', enabled: true, archivedAt: null, lastHookAt: null, lastHookFailureAt: null, lastHookFailureReason: null, credentialsCheckedAt: null, changedBy: null, createdAt: clock.now(), updatedAt: clock.now(),
  };
  await providerAccounts.insert(tenant, account, { secretKey: 's' });

  const addSite = async (siteOverrides: Partial<Site>, owner: Tenant = tenant): Promise<Site> => {
    const site: Site = {
      id: ids.objectId(), ...owner, revision: 0, name: 'Shop', amountScale: 'minor', ipnVersion: 2, providerIds: [account.id], defaultProviderId: null,
      branding: { logoUrl: null, primaryColor: null }, allowedOrigins: [], checkoutExpiryMinutes: 1_440, archivedAt: null, changedBy: null, createdAt: clock.now(), updatedAt: clock.now(), ...siteOverrides,
    };
    await sites.insert(owner, site, { current: `whsec_${ids.base62(32)}`, staged: null, previous: null, previousUntil: null });
    return site;
  };
  const site = await addSite({});

  return {
    deps, tenant, site, account, provider, addSite,
    advance: (ms) => void (aheadMs += ms),
    async checkout(options = {}) {
      const { transaction } = await createCheckout(deps, {
        tenant, siteId: site.id, amount: 4900, currency: 'EUR', externalReference: `order-${ids.base62(8)}`, ipnUrl: 'https://shop.example/ipn', reservedIds: null, ...options,
      });
      return transaction;
    },
    async read(id) {
      const found = await transactions.find(tenant, id);
      if (!found) throw new Error(`There is no transaction ${id}.`);
      return found;
    },
    report: ({ id, request }, facts) =>
      recordFacts(deps, {
        tenant, providerId: account.id, source: 'event', facts, transactionId: request.transactionId, attemptId: request.attemptId, providerReference: id, currency: request.currency, livemode: false,
      }),
    close: store.close,
  };
}
