import { createHash } from 'node:crypto';
import { cancelByBuyer } from '../../src/domain/cancel-by-buyer.js';
import { createCheckout } from '../../src/domain/create-checkout.js';
import { GatewayError } from '../../src/domain/errors.js';
import { expireCheckout } from '../../src/domain/expire-checkout.js';
import { markPaid } from '../../src/domain/mark-paid.js';
import type { Provider } from '../../src/domain/ports/provider.js';
import type { ProviderAccount } from '../../src/domain/provider-account.js';
import { receiveHook } from '../../src/domain/receive-hook.js';
import { refundPayment } from '../../src/domain/refund-payment.js';
import type { Site } from '../../src/domain/site.js';
import { startAttempt } from '../../src/domain/start-attempt.js';
import type { StartedAttempt } from '../../src/domain/start-attempt.js';
import type { Tenant } from '../../src/domain/tenant.js';
import type { Transaction } from '../../src/domain/transaction.js';
import { voidTransaction } from '../../src/domain/void-transaction.js';
import { checkPromises } from './check-promises.js';
import { createGatewayProcess, createIds } from './gateway-process.js';
import type { GatewayFaults, GatewayProcess } from './gateway-process.js';
import { createMemoryStore } from './memory-store.js';
import type { CoreStore } from './memory-store.js';
import { createScheduler } from './scheduler.js';
import { createSimulatedProvider } from './simulated-provider.js';
import type { ProviderFaults, SimulatedPayment } from './simulated-provider.js';

export type HistoryOptions = Readonly<{
  seed: number;
  /** Orders of the merchants; about as many payments. */
  ordersCount?: number;
  /** Puts a bug in, to see that it is found: changes a process, the store or the provider's port before anything happens. */
  sabotage?: Sabotage;
  /** When it begins; a database that forgets what is old has to find it young. */
  startAt?: number;
  /** Other stores than those in memory. */
  openStore?: (clock: { nowMs: () => number }) => Promise<CoreStore>;
}>;

export type Sabotage = Readonly<{
  process?: (process: GatewayProcess) => GatewayProcess;
  store?: (store: CoreStore) => CoreStore;
  provider?: (provider: Provider) => Provider;
}>;

export type HistoryResult = Readonly<{
  broken: readonly string[];
  /** The same for the same seed, always. */
  digest: string;
  counts: Readonly<{ transactions: number; payments: number; paid: number; refunds: number; disputes: number; hooks: number; crashes: number; steps: number }>;
}>;

const processesCount = 2;
const hourMs = 3_600_000;
const calm: ProviderFaults & GatewayFaults = { lostRequest: 0, lostAnswer: 0, tooMany: 0, slow: 0, lostEvent: 0, repeatedEvent: 0, storeRefuses: 0, storeAnswerLost: 0, crash: 0 };
const rough: ProviderFaults & GatewayFaults = { lostRequest: 25, lostAnswer: 25, tooMany: 40, slow: 60, lostEvent: 12, repeatedEvent: 6, storeRefuses: 150, storeAnswerLost: 150, crash: 400 };

/**
 * One history of merchants, buyers, providers and faults, from a seed alone: orders over an hour with everything going wrong, then a day in which nothing
 * does, then the promises are asked for. The domain, the inbox, the relay and the janitor are the real ones.
 */
export async function simulateHistory({ seed, ordersCount = 24, sabotage = {}, openStore, startAt }: HistoryOptions): Promise<HistoryResult> {
  const scheduler = createScheduler(seed, startAt);
  const { chance, between, pick, timers, nowMs } = scheduler;
  const startedAt = nowMs();
  let faults = rough;
  const broken: string[] = [];
  const ids = createIds(scheduler);
  const opened = (await openStore?.({ nowMs })) ?? createMemoryStore({ nowMs, readsOld: (agoMs) => agoMs < 5 && chance(2) });
  const asked = new Set<string>();
  const paidWhenMade = new Map<string, ReadonlySet<string>>();
  const plainStore: CoreStore = {
    ...opened,
    transactions: { ...opened.transactions, insert: async (tenant, transaction) => {
      const known = (await opened.contents()).transactions.filter(({ capturedMinor }) => capturedMinor > 0).map(({ id }) => id);
      if (!paidWhenMade.has(transaction.id)) paidWhenMade.set(transaction.id, new Set(known));
      return opened.transactions.insert(tenant, transaction);
    } },
  };
  const store = sabotage.store?.(plainStore) ?? plainStore;
  let downUntilMs = 0;
  let hooksCount = 0;
  let crashesCount = 0;

  const owner: Tenant = { organizationId: ids.objectId(), livemode: false };
  const stranger: Tenant = { organizationId: ids.objectId(), livemode: false };
  const accounts = new Map([anAccount(ids.objectId(), owner), anAccount(ids.objectId(), owner), anAccount(ids.objectId(), stranger)].map((account) => [account.id, account]));
  const [first, second, foreign] = [...accounts.keys()] as [string, string, string];
  const sites = new Map([aSite(ids.objectId(), owner, [first, second], 2), aSite(ids.objectId(), owner, [first, second], 1)].map((site) => [site.id, site]));

  const processes: GatewayProcess[] = [];
  const anyProcess = (): GatewayProcess | null => {
    const alive = processes.filter((process) => process.isAlive());
    return alive.length === 0 ? null : pick(alive);
  };

  const provider = createSimulatedProvider({
    scheduler,
    faults: () => faults,
    declinedStaysOpen: seed % 2 === 0,
    async deliver(providerId, rawBody) {
      const process = anyProcess();
      if (!process) return false;
      const { deps, inbox } = process;
      const receive = receiveHook({ ...deps, inbox, wakeInbox: process.wakeInbox }, { type: 'simulated', providerId, rawBody, headers: {} }).then(() => true, () => false);
      const taken = await Promise.race([receive, process.died.then(() => false)]);
      if (taken) hooksCount += 1;
      // An answer that is lost on its way makes the provider send it again.
      return taken && !chance(faults.lostAnswer);
    },
    onStarted: (payment) => noteSecondOpen(payment),
  });
  const port = sabotage.provider?.(provider.port) ?? provider.port;

  /** Promise 1, at the moment it would be broken: nobody else may still take this order's money. */
  function noteSecondOpen(payment: SimulatedPayment): void {
    const known = paidWhenMade.get(payment.request.transactionId);
    const others = provider.payments.filter((other) => other !== payment && other.request.description === payment.request.description && !other.rogue);
    const open = others.filter(provider.canBePaid);
    // A shop may ask for an order's money again, in a checkout that it makes knowing that it was paid.
    const paid = others.filter(({ paidAtMs, money, request }) => paidAtMs !== null && (request.transactionId === payment.request.transactionId || (money === 'held' && known?.has(request.transactionId) !== true)));
    if (open.length + paid.length > 0) broken.push(`promise 1: ${payment.id} began while ${[...open, ...paid].map(({ id, stage }) => `${id} was ${stage}`).join(', ')}`);
  }

  function startProcess(): void {
    const created = createGatewayProcess({
      scheduler, store, provider: port, sites, accounts, faults: () => faults, storeIsDown: () => nowMs() < downUntilMs, skewMs: faults === calm ? between(-1_000, 1_000) : pick([between(-2_000, 2_000), between(-skewMaxMs, skewMaxMs)]), pollMs: (faults === calm ? hourMs : 60_000) * (openStore ? 3 : 1),
      onKilled: () => {
        crashesCount += 1;
        processes.splice(processes.findIndex((other) => !other.isAlive()), 1);
        timers.after(between(500, 20_000), startProcess);
      },
    });
    const process = sabotage.process?.(created) ?? created;
    processes.push(process);
    process.start();
  }

  /** A request over HTTP: repeated under the same key as a shop does while it gets no answer. @returns null where it was refused, or in vain. */
  async function ask<T>(work: (deps: GatewayProcess['deps']) => Promise<T>, triesMax = 12, onAnswer: (value: T) => void = () => undefined): Promise<T | null> {
    for (let tries = 0; tries < triesMax; tries += 1) {
      const process = anyProcess();
      if (process) {
        const answered = await Promise.race([work(process.deps).then((value) => ({ value }), (error: unknown) => ({ error })), process.died.then(() => null)]);
        if (answered !== null && 'value' in answered) {
          onAnswer(answered.value);
          if (!chance(faults.lostAnswer)) return answered.value;
        }
        if (answered !== null && 'error' in answered) {
          if (!(answered.error instanceof GatewayError)) throw answered.error;
          if (answered.error.code !== 'service_unavailable') return null;
        }
      }
      await timers.sleep(between(500, 4_000));
    }
    return null;
  }

  async function merchant(n: number): Promise<unknown> {
    await timers.sleep(between(0, hourMs));
    const site = pick([...sites.values()]);
    const create = (): Promise<Transaction | null> => {
      const reservedIds = [ids.objectId()];
      const expireInMinutes = between(10, 120);
      asked.add(reservedIds[0] ?? '');
      // Lost or not, every answer to the same request is the same.
      const answers = new Set<string>();
      const compare = ({ id, shortCode, sessionPublicId }: Transaction): void => {
        if (answers.add(`${id} ${shortCode} ${sessionPublicId}`).size > 1) broken.push(`promise 5: two answers to one request: ${[...answers].join(', ')}`);
      };
      return ask(async (deps) => (await createCheckout(deps, { tenant: owner, siteId: site.id, amount: 4_900, currency: 'EUR', externalReference: `order-${n}`, ipnUrl: 'https://shop.example/ipn', expireInMinutes, reservedIds })).transaction, 12, compare);
    };
    const checkout = await create();
    if (!checkout) return null;
    const lives: Promise<unknown>[] = [buyer(checkout.id)];
    // The buyer presses "pay" again in the shop, or has two windows open.
    if (chance(6)) lives.push(timers.sleep(between(0, 240_000)).then(async () => { const again = await create(); if (again) await buyer(again.id); }));
    if (chance(8)) lives.push(buyer(checkout.id));
    if (chance(12)) lives.push(timers.sleep(between(1_000, 600_000)).then(() => ask((deps) => voidTransaction(deps, { tenant: owner, transactionId: checkout.id, reservedIds: [ids.objectId()] }))));
    if (chance(12)) lives.push(timers.sleep(between(1_000, 600_000)).then(() => ask((deps) => markPaid(deps, { tenant: owner, transactionId: checkout.id, reservedIds: [ids.objectId()] }))));
    if (chance(15)) lives.push(timers.sleep(between(1_000, 600_000)).then(() => ask((deps) => expireCheckout(deps, { tenant: owner, transactionId: checkout.id, reservedIds: [ids.objectId()] }))));
    const refundsCount = chance(3) ? between(1, 3) : 0;
    const refundedAt = between(60_000, 1_200_000);
    // In one instant, or one after another.
    for (let index = 0; index < refundsCount; index += 1) lives.push(timers.sleep(chance(2) ? refundedAt : between(60_000, 1_200_000)).then(() => refund(checkout.id)));
    return Promise.all(lives);
  }

  async function refund(transactionId: string): Promise<void> {
    const reservedIds = [ids.objectId()];
    const amountMinor = chance(3) ? null : between(1, 4_900);
    await ask((deps) => refundPayment(deps, { tenant: owner, transactionId, amountMinor, requestedBy: null, reservedIds }));
  }

  async function buyer(transactionId: string): Promise<void> {
    for (let tries = between(1, 3); tries > 0; tries -= 1) {
      await timers.sleep(between(500, 60_000));
      if (chance(15)) await ask((deps) => cancelByBuyer(deps, { tenant: owner, transactionId }), 1);
      const start = (): Promise<StartedAttempt | null> => ask((deps) => startAttempt(deps, { tenant: owner, transactionId, providerId: pick([first, second]) }), 1);
      // A double click, or two windows.
      const [started] = await Promise.all(chance(5) ? [start(), start()] : [start()]);
      const payment = provider.payments.find(({ request }) => request.attemptId === started?.attempt.id);
      if (payment?.money === 'held') laterFates(payment);
      if (payment?.stage === 'processing') timers.after(between(10_000, 5 * hourMs), () => void provider.move(payment, chance(4) ? 'declined' : 'paid'));
      if (!payment || started?.action == null || payment.stage !== 'open') continue;
      await timers.sleep(between(1_000, chance(5) ? 900_000 : 60_000));
      const fate = between(1, 10);
      if (fate <= 6) provider.move(payment, 'paid');
      else if (fate <= 8) {
        provider.move(payment, 'declined');
        // In the same form with another card, at once or from a window that was left open; or not at all.
        if (chance(2)) timers.after(between(1_000, chance(3) ? hourMs : 60_000), () => { if (provider.move(payment, chance(4) ? 'declined' : 'paid') && payment.money === 'held') laterFates(payment); });
      }
      else if (fate === 9 && provider.move(payment, 'processing')) timers.after(between(10_000, 5 * hourMs), () => void provider.move(payment, chance(4) ? 'declined' : 'paid'));
      if (chance(20)) timers.after(between(1_000, hourMs), () => provider.lie(payment, foreign));
      if (chance(10)) timers.after(between(1_000, hourMs), () => provider.takeAllTheSame(payment));
      if (payment.money === 'held') laterFates(payment);
    }
  }

  function laterFates(payment: SimulatedPayment): void {
    if (chance(15)) timers.after(between(1_000, 2 * hourMs), () => provider.refundAtDashboard(payment));
    if (chance(20)) timers.after(between(60_000, 4 * hourMs), () => provider.takeBack(payment));
    if (!chance(10)) return;
    for (let step = 1; step <= 3; step += 1) timers.after(step * between(60_000, hourMs), () => provider.dispute(payment));
  }

  /** An election, or a database that is away for longer than anybody repeats. */
  function goDown(): void {
    if (faults === calm) return;
    downUntilMs = nowMs() + between(500, chance(3) ? 30_000 : 4_000);
    timers.after(between(60_000, 900_000), goDown);
  }

  for (let n = 0; n < processesCount; n += 1) startProcess();
  timers.after(between(0, 600_000), goDown);
  const lives = Array.from({ length: ordersCount }, (_none, n) => merchant(n).catch((error: unknown) => void broken.push(`a fault of the program: ${String(error instanceof Error ? error.stack : error)}`)));
  await scheduler.runUntil(startedAt + 2 * hourMs);
  faults = calm;
  // Their successors look for work seldom: half of all the steps would be looks that find nothing.
  for (const process of [...processes]) process.kill();
  // Nothing stays with a bank for ever.
  for (const payment of provider.unfinished()) timers.after(between(1_000, hourMs), () => void provider.move(payment, chance(2) ? 'declined' : 'paid'));
  await scheduler.runUntil(startedAt + 10 * hourMs);
  let allEnded = false;
  void Promise.all(lives).then(() => (allEnded = true));
  // What an event waits for at most, and the last of the looks that are put off the longer the older a doubt is.
  await scheduler.runUntil(startedAt + 40 * hourMs);
  if (!allEnded) broken.push('somebody still waits for an answer');
  if (provider.undeliveredCount() > 0) broken.push('promise 3: an event of the provider was never taken');
  const contents = await scheduler.hold(store.contents());
  broken.push(...checkPromises(contents, provider.payments, foreign));
  for (const { id } of contents.transactions) if (!asked.has(id)) broken.push(`promise 5: ${id} was made for a request that had one already`);

  const { transactions, deliveries, events } = contents;
  const end = [transactions.map(({ id, revision, status, timeline }) => [id, revision, status, timeline]), deliveries.map(({ id }) => id), events.map(({ id }) => id), provider.payments];
  return {
    broken,
    digest: createHash('sha256').update(JSON.stringify([scheduler.steps(), end])).digest('hex'),
    counts: {
      transactions: transactions.length,
      payments: provider.payments.length,
      paid: provider.payments.filter(({ money }) => money !== 'none').length,
      refunds: provider.payments.flatMap(({ refunds }) => refunds).length,
      disputes: provider.payments.flatMap(({ disputes }) => disputes).length,
      hooks: hooksCount,
      crashes: crashesCount,
      steps: scheduler.steps(),
    },
  };
}

/** How wrong the clock of a process may be, until somebody sets it right (FAULTS 17). */
const skewMaxMs = 600_000;

function anAccount(id: string, tenant: Tenant): ProviderAccount {
  const at = new Date(0);
  return { id, ...tenant, revision: 1, type: 'simulated', label: 'Simulated', enabled: true, archivedAt: null, lastHookAt: null, lastHookFailureAt: null, lastHookFailureReason: null, credentialsCheckedAt: null, changedBy: null, createdAt: at, updatedAt: at };
}

function aSite(id: string, tenant: Tenant, providerIds: string[], ipnVersion: 1 | 2): Site {
  const at = new Date(0);
  return { id, ...tenant, revision: 1, name: 'Shop', amountScale: 'minor', ipnVersion, providerIds, defaultProviderId: null, branding: { logoUrl: null, primaryColor: null }, allowedOrigins: [], checkoutExpiryMinutes: 60, archivedAt: null, changedBy: null, createdAt: at, updatedAt: at };
}
