import { referenceOf } from '../../src/domain/ipn-body.js';
import { nextCheckAt } from '../../src/domain/next-check.js';
import type { NewDelivery } from '../../src/domain/ports/delivery-work.js';
import type { LoggedEvent } from '../../src/domain/ports/event-log.js';
import type { ClaimedEvent, InboxEvent, InboxStore } from '../../src/domain/ports/inbox-store.js';
import type { EventWork, RelayWork } from '../../src/domain/ports/relay-work.js';
import type { TransactionStore } from '../../src/domain/ports/transaction-store.js';
import type { DeliveryWork } from '../../src/domain/ports/delivery-work.js';
import { standingAfter } from '../../src/domain/sibling-transactions.js';
import type { Tenant } from '../../src/domain/tenant.js';
import type { Transaction } from '../../src/domain/transaction.js';

type StoredTransaction = { value: Transaction; before: Transaction | null; writtenAtMs: number; relayAtMs: number | null; checkAtMs: number | null };
type StoredEvent = { tenant: Tenant; event: InboxEvent; raw: Uint8Array; startsCount: number; lease: string | null; settledLease: string | null; leaseUntilMs: number; nextAtMs: number | null };

export type MemoryStoreOptions = Readonly<{
  /** The store's own clock, in milliseconds. */
  nowMs: () => number;
  /**
   * Whether a read may see what was there before a write of `agoMs` ago: under read concern majority that happens as long as the write has not been
   * acknowledged.
   */
  readsOld?: (agoMs: number) => boolean;
}>;

/** All there is, for checks. */
export type StoreContents = Readonly<{
  transactions: readonly Transaction[];
  inbox: readonly Pick<InboxEvent, 'providerId' | 'eventId' | 'status'>[];
  events: readonly Pick<LoggedEvent, 'id' | 'transactionId' | 'eventVersion'>[];
  deliveries: readonly Pick<NewDelivery, 'id' | 'transactionId' | 'eventVersion' | 'statusCode'>[];
  /** Deliveries and events that came again with other bytes. */
  altered: readonly string[];
}>;

/** The stores that the payment core works on, in memory or in MongoDB. */
export type CoreStore = Readonly<{
  transactions: TransactionStore;
  inbox: InboxStore;
  relay: RelayWork;
  events: EventWork;
  deliveries: Pick<DeliveryWork, 'insertAcrossTenants'>;
  contents: () => Promise<StoreContents>;
}>;

const same = (a: Tenant, b: Tenant): boolean => a.organizationId === b.organizationId && a.livemode === b.livemode;
const newestFirst = (a: Transaction, b: Transaction): number => (a.id < b.id ? 1 : -1);
const absent = (): never => {
  throw new Error('This is no part of the payment core.');
};

/**
 * The stores of the payment core in memory: every function takes effect at once and whole, as one command of the database does. What is stored is never
 * changed, only replaced, so that nothing is copied.
 */
export function createMemoryStore({ nowMs, readsOld = () => false }: MemoryStoreOptions): CoreStore {
  const transactions = new Map<string, StoredTransaction>();
  const shortCodes = new Map<string, { tenant: Tenant; transactionId: string }>();
  const references = new Map<string, { tenant: Tenant; transactionId: string }>();
  const inbox = new Map<string, StoredEvent>();
  const events = new Map<string, LoggedEvent>();
  const deliveries = new Map<string, NewDelivery>();
  const altered: string[] = [];
  let leader = { owner: '', untilMs: 0 };
  let leases = 0;

  const write = (value: Transaction): void => {
    const stored = transactions.get(value.id);
    transactions.set(value.id, {
      value,
      before: stored?.value ?? null,
      writtenAtMs: nowMs(),
      relayAtMs: value.outbox.length > 0 ? nowMs() : null,
      checkAtMs: nextCheckAt(value)?.getTime() ?? null,
    });
  };
  const owned = (tenant: Tenant, id: string): StoredTransaction | null => {
    const stored = transactions.get(id);
    return stored && same(stored.value, tenant) ? stored : null;
  };
  const read = ({ value, before, writtenAtMs }: StoredTransaction): Transaction | null => (readsOld(nowMs() - writtenAtMs) ? before : value);
  const locate = (stored: StoredTransaction | undefined): { tenant: Tenant; transactionId: string } | null =>
    stored ? { tenant: { organizationId: stored.value.organizationId, livemode: stored.value.livemode }, transactionId: stored.value.id } : null;
  const siblingsOf = (tenant: Tenant, siteId: string, reference: string): Transaction[] =>
    [...transactions.values()].map(({ value }) => value).filter((value) => same(value, tenant) && value.siteId === siteId && referenceOf(value) === reference).sort(newestFirst);
  const insertMissing = <T>(map: Map<string, T>, id: string, value: T, bytes: (value: T) => string): void => {
    const known = map.get(id);
    if (known === undefined) map.set(id, value);
    else if (bytes(known) !== bytes(value)) altered.push(id);
  };

  return {
    transactions: {
      async insert(tenant, transaction) {
        const stored = transactions.get(transaction.id);
        shortCodes.set((stored?.value ?? transaction).shortCode, { tenant, transactionId: transaction.id });
        if (stored) return 'exists';
        write(transaction);
        return 'inserted';
      },
      async find(tenant, transactionId) {
        const stored = owned(tenant, transactionId);
        return stored && read(stored);
      },
      async replace(tenant, next, expectedRevision) {
        const stored = owned(tenant, next.id);
        if (stored?.value.revision !== expectedRevision) return false;
        write(next);
        return true;
      },
      list: absent,
      remove: absent,
      hasOpenOfSite: absent,
      async findByReference(tenant, siteId, externalReference, limit) {
        return siblingsOf(tenant, siteId, externalReference).slice(0, limit);
      },
      async findOrderStanding(tenant, siteId, externalReference) {
        return standingAfter(siblingsOf(tenant, siteId, externalReference).slice(0, 50));
      },
      async hasSiblings(tenant, transactionId) {
        const stored = owned(tenant, transactionId);
        return stored !== null && siblingsOf(tenant, stored.value.siteId, referenceOf(stored.value)).length > 1;
      },
      async locateByShortCodeAcrossTenants(shortCode) {
        return shortCodes.get(shortCode) ?? null;
      },
      async locateBySessionAcrossTenants(sessionPublicId) {
        return locate([...transactions.values()].find(({ value }) => value.sessionPublicId === sessionPublicId));
      },
      async locateByIdAcrossTenants(transactionId) {
        return locate(transactions.get(transactionId));
      },
      async rememberProviderReference(tenant, providerId, providerReference, transactionId) {
        const key = `${providerId}.${providerReference}`;
        const known = references.get(key);
        if (known && known.transactionId !== transactionId) throw new Error('A key of a transaction leads to another one.');
        references.set(key, { tenant, transactionId });
      },
      async findByProviderReference(tenant, providerId, providerReference) {
        const known = references.get(`${providerId}.${providerReference}`);
        return known && same(known.tenant, tenant) ? known.transactionId : null;
      },
      async claimDueChecksAcrossTenants(limit, leaseMs) {
        const due = [...transactions.values()].filter(({ checkAtMs }) => checkAtMs !== null && checkAtMs <= nowMs());
        due.sort((a, b) => (a.checkAtMs ?? 0) - (b.checkAtMs ?? 0));
        return due.slice(0, limit).map((stored) => {
          stored.checkAtMs = nowMs() + leaseMs;
          return { tenant: { organizationId: stored.value.organizationId, livemode: stored.value.livemode }, transactionId: stored.value.id };
        });
      },
      async postponeCheck(tenant, transactionId, expectedRevision, at) {
        const stored = owned(tenant, transactionId);
        if (stored?.value.revision === expectedRevision) stored.checkAtMs = at?.getTime() ?? null;
      },
    },

    inbox: createMemoryInbox(inbox, nowMs, () => String((leases += 1))),

    relay: {
      async leadAcrossTenants({ owner, leaseMs }) {
        if (leader.owner !== owner && leader.untilMs > nowMs()) return false;
        leader = { owner, untilMs: nowMs() + leaseMs };
        return true;
      },
      async resign(owner) {
        if (leader.owner === owner) leader = { owner: '', untilMs: 0 };
      },
      async findDueAcrossTenants({ limit, waitedMs, except }) {
        const passed = new Set(except.map(({ transactionId, revision }) => `${transactionId} ${revision}`));
        const due = [...transactions.values()].filter(({ relayAtMs, value }) => relayAtMs !== null && relayAtMs <= nowMs() - waitedMs && !passed.has(`${value.id} ${value.revision}`));
        due.sort((a, b) => (a.relayAtMs ?? 0) - (b.relayAtMs ?? 0));
        return {
          now: new Date(nowMs()),
          due: due.slice(0, limit).map(({ value: { id, organizationId, livemode, siteId, createdAt, revision, outbox } }) => ({
            transactionId: id, tenant: { organizationId, livemode }, siteId, createdAt, revision, audits: [], entries: [...outbox].sort((a, b) => a.eventVersion - b.eventVersion),
          })),
        };
      },
      async clearAcrossTenants(cleared) {
        for (const { transactionId, eventVersions } of cleared) {
          const stored = transactions.get(transactionId);
          if (!stored) continue;
          const outbox = stored.value.outbox.filter(({ eventVersion }) => !eventVersions.includes(eventVersion));
          stored.value = { ...stored.value, outbox };
          if (outbox.length === 0) stored.relayAtMs = null;
        }
      },
      // Only a hint: what the poll does not need is left out.
      async *watchAcrossTenants() {
        yield* [];
      },
    },

    events: {
      async appendAcrossTenants(logged) {
        for (const event of logged) insertMissing(events, event.id, event, ({ type, object }) => `${type} ${object}`);
        return [];
      },
    },

    deliveries: {
      async insertAcrossTenants(created) {
        for (const delivery of created) insertMissing(deliveries, delivery.id, delivery, ({ body, url }) => `${url} ${body}`);
        return [];
      },
    },

    contents: async () => ({
      transactions: [...transactions.values()].map(({ value }) => value),
      inbox: [...inbox.values()].map(({ event }) => event),
      events: [...events.values()],
      deliveries: [...deliveries.values()],
      altered,
    }),
  };
}

function createMemoryInbox(inbox: Map<string, StoredEvent>, nowMs: () => number, nextLease: () => string): InboxStore {
  const isDue = ({ nextAtMs, leaseUntilMs }: StoredEvent): boolean => nextAtMs !== null && nextAtMs <= nowMs() && leaseUntilMs <= nowMs();
  const held = ({ event, lease }: ClaimedEvent): StoredEvent | null => {
    const stored = inbox.get(`${event.providerId}.${event.eventId}`);
    return stored?.lease === lease ? stored : null;
  };

  const port: Pick<InboxStore, 'insert' | 'find' | 'claimDueAcrossTenants' | 'hasSuspectsAcrossTenants' | 'settle' | 'postpone'> = {
    async insert(tenant, created) {
      let duplicates = 0;
      for (const { raw, headers: _headers, unusable, ...event } of created) {
        const id = `${event.providerId}.${event.eventId}`;
        const known = inbox.get(id);
        if (known) {
          duplicates += 1;
          known.event = { ...known.event, duplicatesCount: known.event.duplicatesCount + 1 };
          continue;
        }
        const ended = unusable === null ? { status: 'pending', reason: null, settledAt: null } as const : { status: 'quarantined', reason: 'unusable', settledAt: event.receivedAt } as const;
        inbox.set(id, { tenant, raw, startsCount: 0, lease: null, settledLease: null, leaseUntilMs: 0, nextAtMs: unusable === null ? 0 : null, event: { ...event, ...ended, why: unusable, transactionId: null, duplicatesCount: 0 } });
      }
      return { stored: created.length - duplicates, duplicates };
    },
    async find(tenant, providerId, eventId) {
      const stored = inbox.get(`${providerId}.${eventId}`);
      return stored && same(stored.tenant, tenant) ? stored.event : null;
    },
    async claimDueAcrossTenants({ limit, leaseMs, suspects }) {
      const due = [...inbox.values()].filter((stored) => isDue(stored) && stored.startsCount > 0 === suspects);
      due.sort((a, b) => (a.nextAtMs ?? 0) - (b.nextAtMs ?? 0) || a.event.receivedAt.getTime() - b.event.receivedAt.getTime());
      return due.slice(0, limit).map((stored): ClaimedEvent => {
        stored.lease = nextLease();
        stored.leaseUntilMs = nowMs() + leaseMs;
        stored.startsCount += 1;
        return { tenant: stored.tenant, lease: stored.lease, startsCount: stored.startsCount, event: stored.event, raw: stored.raw };
      });
    },
    async hasSuspectsAcrossTenants() {
      return [...inbox.values()].some((stored) => isDue(stored) && stored.startsCount > 0);
    },
    async settle(claim, settlement) {
      const stored = held(claim);
      // The same end told twice, as the first time the answer was lost.
      if (!stored) return inbox.get(`${claim.event.providerId}.${claim.event.eventId}`)?.settledLease === claim.lease;
      Object.assign(stored, { lease: null, settledLease: claim.lease, nextAtMs: null, startsCount: 0, event: { ...stored.event, ...settlement, settledAt: new Date(nowMs()) } });
      return true;
    },
    async postpone(claim, { status, reason, why, delayMs, countStart }) {
      const stored = held(claim);
      if (!stored) return false;
      Object.assign(stored, { lease: null, leaseUntilMs: 0, nextAtMs: nowMs() + delayMs, event: { ...stored.event, status, reason, why } });
      if (!countStart) stored.startsCount = 0;
      return true;
    },
  };
  return port as InboxStore;
}
