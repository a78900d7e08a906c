import type { Logger } from '../../src/domain/ports/world.js';
import type { SiteSecrets } from '../../src/domain/site.js';
import type { OutboxEntry, Transaction } from '../../src/domain/transaction.js';
import type { Tenant } from '../../src/domain/tenant.js';
import { createIpnWorker } from '../../src/delivery/ipn-worker.js';
import type { IpnWorker, IpnWorkerOptions } from '../../src/delivery/ipn-worker.js';
import { createRelay } from '../../src/delivery/relay.js';
import type { Relay, RelayOptions } from '../../src/delivery/relay.js';
import { createAuditStore } from '../../src/store/audit-store.js';
import { createDeliveryStore } from '../../src/store/delivery-store.js';
import { createDeliveryWorkStore } from '../../src/store/delivery-work-store.js';
import { createEndpointStore } from '../../src/store/endpoint-store.js';
import { createEventLogStore } from '../../src/store/event-log-store.js';
import { createFindOvertaken } from '../../src/store/find-overtaken.js';
import { createLaneStore } from '../../src/store/lane-store.js';
import { createRelayStore } from '../../src/store/relay-store.js';
import { createSiteStore } from '../../src/store/site-store.js';
import { createTransactionStore } from '../../src/store/transaction-store.js';
import type { TestStore } from './open-test-store.js';

export type LogLine = { level: string; message: string; fields: Record<string, unknown> };
export type TestSite = Readonly<{ tenant: Tenant; siteId: string }>;
export type OwedOptions = Readonly<{ url: string | null; status?: number; ipnVersion?: 1 | 2; eventVersion?: number; types?: string[]; /** As the merchant's externalReference. */ reference?: string }>;

/** The outbound side on a real database, with a clock that tests move, and sites and transactions to owe IPNs for. */
export function createDeliveryWorld(store: TestStore) {
  const { connection, cipher, searchHash, ids, random, timers } = store;
  let offsetMs = 0;
  const offset = (): number => offsetMs;
  const clock = { now: () => new Date(Date.now() + offsetMs) };
  const logs: LogLine[] = [];
  const log = (level: string) => (message: string, fields = {}): void => void logs.push({ level, message, fields });
  const logger: Logger = { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };

  const lanes = createLaneStore({ connection, cipher, random, offsetMs: offset });
  const deliveries = createDeliveryWorkStore({ connection, cipher });
  const eventLog = createEventLogStore({ connection, cipher, timers, clock });
  const events: typeof eventLog = {
    ...eventLog,
    // Put in order by whoever reads, where no worker does it.
    async list(...options) {
      await eventLog.orderAcrossTenants();
      return eventLog.list(...options);
    },
  };
  const audit = createAuditStore({ connection, cipher, clock });
  const relayWork = createRelayStore({ connection, cipher, offsetMs: offset });
  const transactions = createTransactionStore({ connection, cipher, searchHash, clock, offsetMs: offset });
  const sites = createSiteStore({ connection, cipher });
  const endpoints = createEndpointStore({ connection, cipher, clock });
  const findOvertaken = createFindOvertaken({ connection });
  const running: { stop: () => Promise<void> }[] = [];

  const worker = (options: Partial<IpnWorkerOptions> = {}): IpnWorker => {
    const created = createIpnWorker({
      lanes, deliveries, readSecrets: sites.readSigningSecrets, readEndpoints: endpoints.readSigningAcrossTenants, findOvertaken, policy: { allowPrivateTargets: true, requireHttps: false }, clock, timers, random, logger,
      ...options,
      settings: { pollMs: 50, ...options.settings },
    });
    running.push(created);
    return created;
  };
  const relay = (options: Partial<RelayOptions> = {}): Relay => {
    const created = createRelay({ work: relayWork, events, audit, deliveries, lanes, endpoints, timers, random, logger, watch: false, ...options, settings: { relayPollMs: 50, ...options.settings } });
    running.push(created);
    return created;
  };

  return {
    ...store, clock, logs, audit, endpoints, lanes, deliveries, events, relayWork, transactions, sites, worker, relay,
    deliveryStore: createDeliveryStore({ connection, cipher, clock, lanes, findOvertaken }),
    /** Moves the clock of the whole outbound side. */
    advance: (ms: number): void => { offsetMs += ms; },
    resetClock: (): void => { offsetMs = 0; },

    /** Starts a relay and a worker that wake each other as in one process. */
    start(options: { worker?: Partial<IpnWorkerOptions>; relay?: Partial<RelayOptions> } = {}): { relay: Relay; worker: IpnWorker } {
      const startedWorker = worker(options.worker);
      const startedRelay = relay({ onLanesWoken: startedWorker.wake, ...options.relay });
      startedWorker.start();
      startedRelay.start();
      return { relay: startedRelay, worker: startedWorker };
    },
    async stopAll(): Promise<void> {
      await Promise.all(running.splice(0).map((each) => each.stop()));
    },

    async site(secrets: Partial<SiteSecrets> = {}): Promise<TestSite> {
      const tenant = { organizationId: ids.objectId(), livemode: false };
      const siteId = ids.objectId();
      await sites.insert(
        tenant,
        {
          id: siteId, ...tenant, revision: 1, name: 'Shop', amountScale: 'minor', ipnVersion: 2, providerIds: [], defaultProviderId: null, branding: { logoUrl: null, primaryColor: null },
          allowedOrigins: [], checkoutExpiryMinutes: 1_440, archivedAt: null, changedBy: null, createdAt: clock.now(), updatedAt: clock.now(),
        },
        { current: `whsec_${siteId}`, staged: null, previous: null, previousUntil: null, ...secrets },
      );
      return { tenant, siteId };
    },

    entry({ url, status = 1, ipnVersion = 2, eventVersion = 1, types = ['transaction.succeeded'], reference = 'order-é-💶' }: OwedOptions, transactionId: string): OutboxEntry {
      const occurredAt = clock.now();
      const v2 = { schemaVersion: 2, deliveryId: `${transactionId}.${eventVersion}`, eventVersion, occurredAt: occurredAt.toISOString(), id: transactionId, externalReference: reference, status };
      const body = ipnVersion === 2 ? v2 : { id: transactionId, externalReference: reference, status };
      return { eventVersion, types, occurredAt, ipnBody: url === null ? null : JSON.stringify(body), ipnVersion, ipnUrl: url, snapshot: JSON.stringify({ id: transactionId, email: 'buyer@example.com' }) };
    },

    /** Stores a transaction whose outbox owes what is given. */
    async owe({ tenant, siteId }: TestSite, owed: readonly OwedOptions[]): Promise<Transaction> {
      const id = ids.objectId();
      const now = clock.now();
      const transaction: Transaction = {
        id, ...tenant, siteId, revision: 1, sessionPublicId: `cs_${id}_${ids.base62(24)}`, shortCode: ids.base62(16), amountMinor: 4_900, currency: 'EUR', amountScale: 'minor', email: null,
        externalReference: 'order-é-💶', invoiceNumber: null, returnUrl: null, cancelUrl: null, ipnUrl: owed[0]?.url ?? null, ipnVersion: owed[0]?.ipnVersion ?? 2, clientId: null, items: [],
        billingAddress: null, shippingAddress: null, metadata: {}, createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 86_400_000), closing: null, providerIds: [], facts: [], attempts: [],
        refunds: [], disputes: [], timeline: [], status: 'initiated', capturedMinor: 0, refundedMinor: 0, refundPendingMinor: 0, overpaidMinor: 0, eventVersion: owed.length, lastOwedStatusCode: null,
        outbox: owed.map((each, index) => this.entry({ eventVersion: index + 1, ...each }, id)),
      };
      await transactions.insert(tenant, transaction);
      return transaction;
    },

    /** Another visible change of a transaction. */
    async change(transaction: Transaction, owed: OwedOptions): Promise<Transaction> {
      const current = await transactions.find(transaction, transaction.id);
      if (!current) throw new Error('The transaction is gone.');
      const eventVersion = current.eventVersion + 1;
      const next = { ...current, revision: current.revision + 1, eventVersion, outbox: [...current.outbox, this.entry({ ...owed, eventVersion }, current.id)] };
      if (!(await transactions.replace(current, next, current.revision))) throw new Error('Another write came first.');
      return next;
    },
  };
}

export type DeliveryWorld = ReturnType<typeof createDeliveryWorld>;
