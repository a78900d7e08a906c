import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInboxWorker } from '../../../src/delivery/inbox-worker.js';
import { checkTransaction } from '../../../src/domain/check-transaction.js';
import { createCheckout } from '../../../src/domain/create-checkout.js';
import { GatewayError } from '../../../src/domain/errors.js';
import type { PaymentDeps } from '../../../src/domain/payment-deps.js';
import type { InboxEvent, InboxStore } from '../../../src/domain/ports/inbox-store.js';
import type { ProviderAccount, ProviderCredentials } from '../../../src/domain/provider-account.js';
import { receiveHook } from '../../../src/domain/receive-hook.js';
import { startAttempt } from '../../../src/domain/start-attempt.js';
import type { Tenant } from '../../../src/domain/tenant.js';
import type { Transaction } from '../../../src/domain/transaction.js';
import { createDomainStore } from '../../../src/store/domain-store.js';
import { createBuyerDirectory } from '../../../src/store/buyer-directory-store.js';
import { createInboxStore } from '../../../src/store/inbox-store.js';
import { createProviderAccountStore } from '../../../src/store/provider-account-store.js';
import { createSiteStore } from '../../../src/store/site-store.js';
import { createTransactionStore } from '../../../src/store/transaction-store.js';
import { openTestStore } from '../open-test-store.js';
import { silentLogger } from '../silent-logger.js';
import { waitFor } from '../wait-for.js';
import { startPostman } from './postman.js';
import type { Postman, SentHook } from './postman.js';
import type { Move, OpenStage, ProviderStage, StagedPayment } from './stage.js';

export type ConformanceWorld = Readonly<{
  stage: ProviderStage;
  postman: Postman;
  deps: PaymentDeps;
  inbox: InboxStore;
  tenant: Tenant;
  account: ProviderAccount;
  credentials: ProviderCredentials;
  /** Moves the clock of gateway and stand-in. */
  advance: (ms: number) => void;
  checkout: (order?: { amountMinor: number; currency: string }) => Promise<Transaction>;
  /** A new checkout whose payment was started; with a fault it may not have a reference yet. */
  start: () => Promise<StagedPayment>;
  startOn: (checkout: Transaction) => Promise<StagedPayment>;
  paid: () => Promise<StagedPayment>;
  read: (payment: { transactionId: string }) => Promise<Transaction>;
  staged: (transaction: Transaction) => StagedPayment;
  /** Something happens at the provider; resolves with the transaction once all its events have come to an end here. */
  play: (payment: StagedPayment, ...moves: Move[]) => Promise<Transaction>;
  /** As `play`, with the events given back instead of delivered. */
  playUnseen: (payment: StagedPayment, ...moves: Move[]) => Promise<SentHook[]>;
  /** Delivers and waits for the end. @returns the ends of its events. */
  bring: (...hooks: SentHook[]) => Promise<InboxEvent[]>;
  /** The janitor's look, once an unknown outcome is old enough for it. */
  check: (payment: { transactionId: string }) => Promise<Transaction>;
  close: () => Promise<void>;
}>;

const beyondCallMs = 30_000;

/** The gateway's core with real parts around one provider: stores on a real database, hooks over HTTP, inbox worker, janitor's use-case. */
export async function openConformanceWorld(openStage: OpenStage): Promise<ConformanceWorld> {
  const store = await openTestStore();
  const { connection, cipher, searchHash, ids, random, timers } = store;
  let offsetMs = 0;
  const clock = { now: () => new Date(Date.now() + offsetMs) };
  const inbox = createInboxStore({ connection, cipher, ids, offsetMs: () => offsetMs });
  const sites = createSiteStore({ connection, cipher });
  const providerAccounts = createProviderAccountStore({ connection, cipher });
  const server = createServer();
  const postman = await startPostman(() => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const stage = await openStage({ store, clock, timers, ids, logger: silentLogger, postman });
  const { provider } = stage;

  const deps: PaymentDeps = {
    transactions: createTransactionStore({ connection, cipher, searchHash, clock, offsetMs: () => offsetMs }),
    sites, providerAccounts, buyers: createBuyerDirectory({ connection, searchHash }), customHosts: createDomainStore({ connection }), clock, timers, random, ids, logger: silentLogger,
    providers: { types: () => [provider.type], find: (type) => (type === provider.type ? provider : null) },
    simulator: null,
    origins: { checkout: 'https://secure.example', main: postman.url },
    toEventObject: (transaction) => JSON.stringify({ id: transaction.id }),
    checkIpnUrl: () => null,
    wakeRelay: () => undefined,
  };
  const worker = createInboxWorker({ inbox, deps, pollMs: 50 });
  serveHooks(server, { providerAccounts, providers: deps.providers, inbox, clock, logger: silentLogger, wakeInbox: () => worker.wake() });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  worker.start();

  const tenant: Tenant = { organizationId: ids.objectId(), livemode: false };
  const now = clock.now();
  const account: ProviderAccount = { id: ids.objectId(), ...tenant, revision: 1, type: provider.type, label: provider.label, enabled: true, archivedAt: null, lastHookAt: null, lastHookFailureAt: null, lastHookFailureReason: null, credentialsCheckedAt: null, changedBy: null, createdAt: now, updatedAt: now };
  const credentials = await stage.openAccount(`${postman.url}/hooks/${provider.type}/${account.id}`);
  await providerAccounts.insert(tenant, account, credentials);
  const siteId = ids.objectId();
  await sites.insert(
    tenant,
    { id: siteId, ...tenant, revision: 1, name: 'Shop', amountScale: 'minor', ipnVersion: 2, providerIds: [account.id], defaultProviderId: account.id, branding: { logoUrl: null, primaryColor: null }, allowedOrigins: [], checkoutExpiryMinutes: 1_440, archivedAt: null, changedBy: null, createdAt: now, updatedAt: now },
    { current: `whsec_${siteId}`, staged: null, previous: null, previousUntil: null },
  );

  const checkout: ConformanceWorld['checkout'] = async ({ amountMinor, currency } = stage.order) =>
    (await createCheckout(deps, { tenant, siteId, amount: amountMinor, currency, email: 'buyer@example.com', externalReference: `order-${ids.base62(12)}`, reservedIds: null })).transaction;
  const read: ConformanceWorld['read'] = async ({ transactionId }) => {
    const found = await deps.transactions.find(tenant, transactionId);
    if (!found) throw new Error(`There is no transaction ${transactionId}.`);
    return found;
  };
  const staged = ({ id, attempts, amountMinor, currency }: Transaction): StagedPayment => {
    const attempt = attempts.at(-1);
    return { transactionId: id, attemptId: attempt?.id ?? '', reference: attempt?.providerReference ?? '', amountMinor, currency, credentials };
  };
  const startOn: ConformanceWorld['startOn'] = async ({ id }) => staged((await startAttempt(deps, { tenant, transactionId: id, providerId: account.id })).transaction);
  const start = async (): Promise<StagedPayment> => startOn(await checkout());

  /** Parked is an end for now: it waits for something that a test has still to bring about. */
  const ended = async (hooks: readonly SentHook[]): Promise<InboxEvent[]> => {
    const eventIds = [...new Set(hooks.flatMap((hook) => stage.eventIdsOf(hook)))];
    return Promise.all(eventIds.map((eventId) => waitFor(async () => {
      const event = await inbox.find(tenant, account.id, eventId);
      return event !== null && event.status !== 'pending' ? event : null;
    }, { what: `the end of the event ${eventId}` })));
  };
  const perform = async (payment: StagedPayment, names: readonly Move[]): Promise<void> => {
    for (const name of names) {
      const move = stage.moves[name];
      if (!move) throw new Error(`The stage has no move ${name}.`);
      await move(payment);
    }
  };
  const play: ConformanceWorld['play'] = async (payment, ...names) => {
    const before = postman.seen.length;
    await perform(payment, names);
    await ended(postman.seen.slice(before));
    return read(payment);
  };

  return {
    stage, postman, deps, inbox, tenant, account, credentials, checkout, start, startOn, read, staged, play,
    advance: (ms) => void (offsetMs += ms),
    async paid() {
      const payment = await start();
      await play(payment, 'succeed');
      return payment;
    },
    async playUnseen(payment, ...names) {
      postman.hold();
      return perform(payment, names).then(postman.release, (error: unknown) => {
        postman.release();
        throw error;
      });
    },
    async bring(...hooks) {
      for (const hook of hooks) await postman.deliver(hook);
      return ended(hooks);
    },
    async check(payment) {
      offsetMs += beyondCallMs;
      await checkTransaction(deps, { tenant, transactionId: payment.transactionId });
      return read(payment);
    },
    async close() {
      await worker.stop();
      postman.close();
      server.closeAllConnections();
      server.close();
      await stage.close();
      await store.close();
    },
  };
}

function serveHooks(server: Server, deps: Parameters<typeof receiveHook>[0]): void {
  server.on('request', (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const [, , type = '', providerId = ''] = (request.url ?? '').split('/');
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
      receiveHook(deps, { type, providerId, rawBody: Buffer.concat(chunks), headers })
        .then(() => 200, (error: unknown) => (error instanceof GatewayError ? error.status : 500))
        .then((status) => void response.writeHead(status).end());
    });
  });
}
