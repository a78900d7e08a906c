import { createInboxWorker } from '../../src/delivery/inbox-worker.js';
import { createJanitor } from '../../src/delivery/janitor.js';
import { createRelay } from '../../src/delivery/relay.js';
import { checkTransaction } from '../../src/domain/check-transaction.js';
import { closeReplaced } from '../../src/domain/close-replaced.js';
import { GatewayError } from '../../src/domain/errors.js';
import type { PaymentDeps } from '../../src/domain/payment-deps.js';
import type { Provider } from '../../src/domain/ports/provider.js';
import type { Ids, Timers } from '../../src/domain/ports/world.js';
import type { ProviderAccount } from '../../src/domain/provider-account.js';
import type { Site } from '../../src/domain/site.js';
import { silentLogger } from '../support/silent-logger.js';
import type { CoreStore } from './memory-store.js';
import type { Scheduler } from './scheduler.js';

/** Each is "about once in so many": of calls of the store, or of moments at which a process can be killed. */
export type GatewayFaults = Readonly<{ storeRefuses: number; storeAnswerLost: number; crash: number }>;

export type GatewayProcess = Readonly<{
  deps: PaymentDeps;
  inbox: CoreStore['inbox'];
  isAlive: () => boolean;
  /** Resolves when the process is killed, for those who wait for its answers. */
  died: Promise<void>;
  kill: () => void;
  start: () => void;
  wakeInbox: () => void;
}>;

export type GatewayProcessOptions = Readonly<{
  scheduler: Scheduler;
  store: CoreStore;
  provider: Provider;
  sites: ReadonlyMap<string, Site>;
  accounts: ReadonlyMap<string, ProviderAccount>;
  faults: () => GatewayFaults;
  /** The store has no primary: every call is refused, before or after it took effect. */
  storeIsDown: () => boolean;
  /** How far this process's clock is ahead of the store's. */
  skewMs: number;
  /** How often the workers look for what nobody told them of. */
  pollMs: number;
  onKilled: () => void;
}>;

const absent = (): never => {
  throw new Error('This is no part of the payment core.');
};

/**
 * One process of the gateway: the real domain, relay, inbox worker and janitor over the stores that all processes share. Every call out of it takes
 * time, may be refused, may take effect without its answer arriving, and may be the last thing the process does.
 */
export function createGatewayProcess(options: GatewayProcessOptions): GatewayProcess {
  const { scheduler, store, provider, sites, accounts, faults, storeIsDown, skewMs, pollMs, onKilled } = options;
  const { chance, between, random } = scheduler;
  let alive = true;
  let tellDeath = (): void => undefined;
  const died = new Promise<void>((resolve) => (tellDeath = resolve));
  const never = new Promise<never>(() => undefined);
  const kill = (): void => {
    if (!alive) return;
    alive = false;
    tellDeath();
    onKilled();
  };

  const timers: Timers = {
    after: (delayMs, run) => scheduler.timers.after(delayMs, () => alive && run()),
    // What a killed process waits for never comes.
    sleep: async (delayMs, signal) => {
      await scheduler.timers.sleep(delayMs, signal);
      if (!alive) await never;
    },
  };

  /** Neither what was sent before the end of the process nor what it was answered is undone or seen. */
  async function across<T>(effect: () => Promise<T>): Promise<T> {
    await timers.sleep(between(0, 5));
    if (chance(faults().crash)) { kill(); await never; }
    if (storeIsDown() || chance(faults().storeRefuses)) throw unavailable();
    const result = await scheduler.hold(effect());
    await timers.sleep(between(5, 30));
    if (chance(faults().crash)) { kill(); await never; }
    if (storeIsDown() || chance(faults().storeAnswerLost)) throw unavailable();
    return result;
  }

  /** Every function of a port across the network. */
  function remote<T extends object>(port: T): T {
    return new Proxy(port, {
      get(target, name, receiver): unknown {
        const found: unknown = Reflect.get(target, name, receiver);
        return typeof found === 'function' ? (...args: unknown[]) => across(async () => (await Reflect.apply(found, target, args)) as unknown) : found;
      },
    });
  }

  const clock = { now: () => new Date(scheduler.nowMs() + skewMs) };
  const ids = createIds(scheduler);
  const transactions = remote(store.transactions);
  const inbox = remote(store.inbox);
  const owned = <T extends { organizationId: string; livemode: boolean }>(found: T | undefined, tenant: { organizationId: string; livemode: boolean }): T | null =>
    found?.organizationId === tenant.organizationId && found.livemode === tenant.livemode ? found : null;

  const deps: PaymentDeps = {
    transactions,
    sites: { find: async (tenant, siteId) => owned(sites.get(siteId), tenant), insert: absent, list: absent, replace: absent, setCustomDomain: absent, readSecrets: absent, writeSecrets: absent } as PaymentDeps['sites'],
    providerAccounts: {
      find: async (tenant, id) => owned(accounts.get(id), tenant),
      readCredentials: async () => ({}),
      findAcrossTenants: async (id) => {
        const account = accounts.get(id);
        return account ? { tenant: { organizationId: account.organizationId, livemode: account.livemode }, account, credentials: {} } : null;
      },
      noteHook: async () => undefined,
      insert: absent, findMany: absent, list: absent, replace: absent, noteCheck: absent,
    } as PaymentDeps['providerAccounts'],
    // No holds here: who may buy is decided before any money is.
    customHosts: { isVerified: async () => false },
    buyers: { look: async () => ({ clientId: null, holds: [], disputedTransactionIds: [] }), setClient: absent, setHolds: absent, noteDisputedOrder: absent, findClientByEmail: absent },
    providers: { types: () => [provider.type], find: (type) => (type === provider.type ? ofThisProcess(provider, () => alive, never) : null) },
    simulator: null,
    clock,
    timers,
    random,
    ids,
    logger: silentLogger,
    origins: { checkout: 'https://secure.example', main: 'https://webhook.example' },
    toEventObject: ({ id, status, eventVersion, refundedMinor }) => JSON.stringify({ id, status, eventVersion, refundedMinor }),
    checkIpnUrl: () => null,
    wakeRelay: () => alive && relay.wake(),
  } as PaymentDeps;

  const relay = createRelay({
    work: remote(store.relay),
    events: remote(store.events),
    // No operator acts here, and what they do is logged for its own sake.
    audit: { appendAcrossTenants: async () => [] },
    deliveries: remote(store.deliveries),
    endpoints: { findEnabledAcrossTenants: async () => [] },
    lanes: { ensureLanesAcrossTenants: async (targets) => targets.map(({ siteId, origin }) => `${siteId} ${origin}`), wakeAcrossTenants: async () => undefined },
    timers,
    random,
    logger: silentLogger,
    nowMs: scheduler.nowMs,
    watch: false,
    onRelayed: ({ tenant, transactionId, entry }) => (entry.types.includes('checkout.created') ? closeReplaced(deps, { tenant, transactionId }) : undefined),
    settings: { relayPollMs: pollMs },
  });
  const inboxWorker = createInboxWorker({ inbox, deps, pollMs });
  const janitor = createJanitor({ transactions, check: (locator) => checkTransaction(deps, locator), timers, logger: silentLogger, pollMs });

  return {
    deps, inbox, died, kill,
    isAlive: () => alive,
    wakeInbox: () => void (alive && inboxWorker.wake()),
    start() {
      relay.start();
      inboxWorker.start();
      janitor.start();
    },
  };
}

/** Whoever was killed is told nothing any more. */
function ofThisProcess(provider: Provider, isAlive: () => boolean, never: Promise<never>): Provider {
  const bound = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    const answer = await call(...args);
    return isAlive() ? answer : never;
  };
  return { ...provider, startPayment: bound(provider.startPayment), cancelPayment: bound(provider.cancelPayment), refund: bound(provider.refund), lookUpPayment: bound(provider.lookUpPayment) };
}

/** Ids that a seed repeats; ObjectIds grow with time, as theirs do. */
export function createIds({ random, nowMs }: Pick<Scheduler, 'random' | 'nowMs'>): Ids {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return {
    objectId: () => Math.floor(nowMs() / 1_000).toString(16).padStart(8, '0') + Buffer.from(random.bytes(8)).toString('hex'),
    base62: (count) => Array.from({ length: count }, () => digits[Math.floor(random.fraction() * 62)]).join(''),
  };
}

function unavailable(): GatewayError {
  return new GatewayError('service_unavailable', 'The store did not answer.', { retryAfterSeconds: 1 });
}
