import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInboxWorker } from '../../src/delivery/inbox-worker.js';
import type { InboxWorker, InboxWorkerOptions } from '../../src/delivery/inbox-worker.js';
import { createCheckout } from '../../src/domain/create-checkout.js';
import { GatewayError } from '../../src/domain/errors.js';
import type { PaymentDeps } from '../../src/domain/payment-deps.js';
import type { SimulatedOutcome } from '../../src/domain/ports/provider.js';
import type { ProviderAccount } from '../../src/domain/provider-account.js';
import { receiveHook } from '../../src/domain/receive-hook.js';
import { startAttempt } from '../../src/domain/start-attempt.js';
import type { Tenant } from '../../src/domain/tenant.js';
import type { Attempt, Transaction } from '../../src/domain/transaction.js';
import { createProviderRegistry } from '../../src/providers/registry.js';
import { createSandboxProvider } from '../../src/providers/sandbox/sandbox-provider.js';
import { createSimulatorControl } from '../../src/providers/sandbox/simulator-control.js';
import { createSimulator } from '../../src/simulator/create-simulator.js';
import { createInboxStore } from '../../src/store/inbox-store.js';
import { createBuyerDirectory } from '../../src/store/buyer-directory-store.js';
import { createDomainStore } from '../../src/store/domain-store.js';
import { createProviderAccountStore } from '../../src/store/provider-account-store.js';
import { createSiteStore } from '../../src/store/site-store.js';
import { createTransactionStore } from '../../src/store/transaction-store.js';
import type { LogLine } from './delivery-world.js';
import type { TestStore } from './open-test-store.js';

export type TestMerchant = Readonly<{ tenant: Tenant; siteId: string; account: ProviderAccount }>;
export type StartedPayment = Readonly<{ transaction: Transaction; attempt: Attempt; reference: string }>;
export type SimulateOptions = Partial<{ amountMinor: number | null; delayMs: number; duplicate: boolean; reorder: boolean }>;

/**
 * The inbound side with real parts: the simulator over HTTP, its hooks over HTTP into `receiveHook`, the stores on a real database and the
 * domain. The inbox worker runs when a test starts one.
 */
export async function openHookWorld(store: TestStore) {
  const { connection, cipher, searchHash, ids, random, timers } = store;
  let offsetMs = 0;
  let blocked = false;
  const clock = { now: () => new Date(Date.now() + offsetMs) };
  const logs: LogLine[] = [];
  const log = (level: string) => (message: string, fields = {}): void => void logs.push({ level, message, fields });
  const logger = { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };

  const simulator = await createSimulator({ clock, timers, ids, logger, db: connection.getClient().db(connection.name), port: 0 }).listen();
  const client = { baseUrl: `http://127.0.0.1:${simulator.port}`, fetch, timers, ids };
  const inbox = createInboxStore({ connection, cipher, ids, offsetMs: () => offsetMs });
  const sites = createSiteStore({ connection, cipher });
  const providerAccounts = createProviderAccountStore({ connection, cipher });
  const workers: InboxWorker[] = [];
  const statuses: number[] = [];

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      if (blocked) return void response.writeHead(503).end();
      const [, , type = '', providerId = ''] = (request.url ?? '').split('/');
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
      const wakeInbox = (): void => workers.forEach((each) => each.wake());
      receiveHook({ providerAccounts, providers: deps.providers, inbox, clock, logger, wakeInbox }, { type, providerId, rawBody: Buffer.concat(chunks), headers })
        .then(() => 200, (error: unknown) => (error instanceof GatewayError ? error.status : 500))
        .then((status) => { statuses.push(status); response.writeHead(status).end(); });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const deps: PaymentDeps = {
    transactions: createTransactionStore({ connection, cipher, searchHash, clock, offsetMs: () => offsetMs }),
    sites, providerAccounts, buyers: createBuyerDirectory({ connection, searchHash: store.searchHash }), customHosts: createDomainStore({ connection }), clock, timers, random, ids, logger,
    providers: createProviderRegistry([createSandboxProvider(client)]),
    simulator: createSimulatorControl(client),
    origins: { checkout: 'https://secure.example', main: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    toEventObject: (transaction) => JSON.stringify({ id: transaction.id }),
    checkIpnUrl: () => null,
    wakeRelay: () => undefined,
  };

  async function merchant(): Promise<TestMerchant> {
    const tenant = { organizationId: ids.objectId(), livemode: false };
    const now = clock.now();
    const account: ProviderAccount = {
      id: ids.objectId(), ...tenant, revision: 1, type: 'sandbox', label: 'Simulator', enabled: true, archivedAt: null, lastHookAt: null, lastHookFailureAt: null, lastHookFailureReason: null, credentialsCheckedAt: null, changedBy: null, createdAt: now, updatedAt: now,
    };
    await providerAccounts.insert(tenant, account, deps.providers.find('sandbox')?.generateCredentials?.() ?? {});
    const siteId = ids.objectId();
    await sites.insert(
      tenant,
      {
        id: siteId, ...tenant, revision: 1, name: 'Shop', amountScale: 'minor', ipnVersion: 2, providerIds: [account.id], defaultProviderId: account.id, branding: { logoUrl: null, primaryColor: null },
        allowedOrigins: [], checkoutExpiryMinutes: 1_440, archivedAt: null, changedBy: null, createdAt: now, updatedAt: now,
      },
      { current: `whsec_${siteId}`, staged: null, previous: null, previousUntil: null },
    );
    return { tenant, siteId, account };
  }

  async function start({ tenant, siteId, account }: TestMerchant, amount = 4_900, ipnUrl: string | null = null): Promise<StartedPayment> {
    const created = await createCheckout(deps, { tenant, siteId, amount, currency: 'EUR', externalReference: `order-${ids.base62(8)}`, ipnUrl, reservedIds: null });
    const { transaction, attempt } = await startAttempt(deps, { tenant, transactionId: created.transaction.id, providerId: account.id });
    return { transaction, attempt, reference: attempt.providerReference ?? '' };
  }

  return {
    deps, inbox, logs, statuses, merchant, start, simulator,
    /** How far the clock was moved. */
    offsetMs: (): number => offsetMs,
    /** Whether hooks are lost on the way: the sender is told 503. */
    blockHooks: (block: boolean): void => { blocked = block; },
    /** Moves the clock of gateway and simulator. */
    advance: (ms: number): void => { offsetMs += ms; },
    worker(options: Partial<InboxWorkerOptions> = {}): InboxWorker {
      const created = createInboxWorker({ inbox, deps, pollMs: 50, ...options });
      workers.push(created);
      created.start();
      return created;
    },
    /** Stops and forgets the workers started so far. */
    stopWorkers: (): Promise<unknown> => Promise.all(workers.splice(0).map((each) => each.stop())),
    async simulate({ tenant, account }: TestMerchant, reference: string, outcome: SimulatedOutcome, options: SimulateOptions = {}): Promise<string[]> {
      const credentials = (await providerAccounts.readCredentials(tenant, account.id)) ?? {};
      const call = { ...tenant, providerId: account.id, credentials, signal: AbortSignal.timeout(30_000) };
      const result = await deps.simulator?.simulate(call, { providerReference: reference, outcome, amountMinor: null, delayMs: 0, duplicate: false, reorder: false, ...options });
      if (result?.kind !== 'ok') throw new Error(`The simulator did not take ${outcome}.`);
      return result.value.eventIds;
    },
    async close(): Promise<void> {
      await Promise.all(workers.splice(0).map((each) => each.stop()));
      await simulator.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

export type HookWorld = Awaited<ReturnType<typeof openHookWorld>>;
