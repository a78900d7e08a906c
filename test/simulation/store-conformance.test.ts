import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ClaimedEvent, NewInboxEvent } from '../../src/domain/ports/inbox-store.js';
import type { OutboxEntry, Transaction } from '../../src/domain/transaction.js';
import { aTransaction, anAttempt } from '../support/a-transaction.js';
import { openTestStore } from '../support/open-test-store.js';
import type { TestStore } from '../support/open-test-store.js';
import { createMemoryStore } from './memory-store.js';
import type { CoreStore } from './memory-store.js';
import { openMongoStore } from './mongo-store.js';

/** One call of the core to its store; whatever it names exists or not as the drawn history has it. */
type Call = { verb: (typeof verbs)[number]; which: number; other: number };
const verbs = ['insert', 'find', 'findAsStranger', 'replace', 'replaceStale', 'siblings', 'standing', 'hasSiblings', 'shortCode', 'session', 'byId', 'remember', 'reference', 'due', 'clear', 'claimChecks', 'postponeCheck', 'receive', 'claimEvents', 'suspects', 'settle', 'settleLost', 'park', 'findEvent'] as const;
const calls = fc.array(fc.record({ verb: fc.constantFrom(...verbs), which: fc.nat(3), other: fc.nat(2) }), { minLength: 5, maxLength: 40 });

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const entry = (eventVersion: number): OutboxEntry => ({ eventVersion, types: ['checkout.created'], occurredAt: new Date(0), ipnBody: null, ipnVersion: 2, ipnUrl: null, snapshot: '{}' });

/** Plays calls on one store. @returns what it answered, without what is its own to choose. */
function createPlayer({ transactions, inbox, relay }: CoreStore, salt: string) {
  const hex = (n: number): string => `${salt}${String(n).padStart(4, '0')}`;
  const tenant = { organizationId: hex(9_000), livemode: false };
  const stranger = { organizationId: hex(9_001), livemode: false };
  const providerId = hex(9_002);
  const claimed = new Map<string, ClaimedEvent>();
  const make = (which: number, other: number): Transaction =>
    aTransaction({ ...tenant, id: hex(which), siteId: hex(9_003), externalReference: `order-${other}`, shortCode: `code${salt}${which}`, sessionPublicId: `cs_${hex(which)}_${'x'.repeat(24)}`, outbox: [entry(1)], attempts: [anAttempt(hex(100 + which))], expiresAt: new Date(other === 0 ? 1_000 : 4e12), capturedMinor: which === 1 ? 4_900 : 0, order: { place: which, paidIds: [] } });
  const event = (which: number): NewInboxEvent => ({ providerId, providerType: 'sandbox', eventId: `evt_${which}`, eventType: 'payment', occurredAt: new Date(0), receivedAt: new Date(which), raw: new TextEncoder().encode('{}'), headers: {}, unusable: which === 3 ? 'bad' : null });
  const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

  return async ({ verb, which, other }: Call): Promise<unknown> => {
    const id = hex(which);
    const current = await transactions.find(tenant, id);
    switch (verb) {
      case 'insert': return transactions.insert(tenant, make(which, other));
      case 'find': return current && { ...current };
      case 'findAsStranger': return transactions.find(stranger, id);
      case 'replace': return current && transactions.replace(tenant, { ...current, revision: current.revision + 1, metadata: { other: String(other) }, outbox: [...current.outbox, entry(current.revision + 1)] }, current.revision);
      case 'replaceStale': return current && transactions.replace(tenant, { ...current, revision: current.revision + 1 }, current.revision - 1);
      case 'siblings': return ids(await transactions.findByReference(tenant, hex(9_003), `order-${other}`, 2));
      case 'standing': {
        const { place, paidIds } = await transactions.findOrderStanding(tenant, hex(9_003), `order-${other}`);
        return { place, paidIds: [...paidIds].sort() };
      }
      case 'hasSiblings': return transactions.hasSiblings(tenant, id);
      case 'shortCode': return transactions.locateByShortCodeAcrossTenants(`code${salt}${which}`);
      case 'session': return transactions.locateBySessionAcrossTenants(`cs_${id}_${(other === 0 ? 'y' : 'x').repeat(24)}`);
      case 'byId': return transactions.locateByIdAcrossTenants(id);
      case 'remember': return transactions.rememberProviderReference(tenant, providerId, `pay_${other}`, id).then(() => 'kept', () => 'taken');
      case 'reference': return transactions.findByProviderReference(which === 0 ? stranger : tenant, providerId, `pay_${other}`);
      case 'due': {
        const { due } = await relay.findDueAcrossTenants({ limit: 10, waitedMs: 0, except: current && other === 0 ? [{ transactionId: id, revision: current.revision }] : [] });
        return due.map(({ transactionId, revision, entries, siteId }) => ({ transactionId, revision, siteId, versions: entries?.map(({ eventVersion }) => eventVersion) })).sort((a, b) => (a.transactionId < b.transactionId ? -1 : 1));
      }
      case 'clear': {
        if (current) await relay.clearAcrossTenants([{ transactionId: id, revision: current.revision, eventVersions: [1 + other], auditIds: [], whole: current.outbox.length === 1 && current.outbox[0]?.eventVersion === 1 + other }]);
        return current && (await transactions.find(tenant, id))?.outbox.map(({ eventVersion }) => eventVersion);
      }
      case 'claimChecks': return (await transactions.claimDueChecksAcrossTenants(10, 600_000)).map(({ transactionId }) => transactionId).sort();
      case 'postponeCheck': return current && transactions.postponeCheck(tenant, id, current.revision - (other === 2 ? 1 : 0), other === 0 ? null : new Date(1_000));
      case 'receive': return inbox.insert(tenant, [event(which), event(other)].filter(({ eventId }, index, all) => all.findIndex((same) => same.eventId === eventId) === index));
      case 'claimEvents': {
        const found = await inbox.claimDueAcrossTenants({ limit: 1 + other, leaseMs: 600_000, suspects: false });
        for (const claim of found) claimed.set(claim.event.eventId, claim);
        return found.map(({ event: { eventId }, startsCount, tenant: of }) => [eventId, startsCount, of]);
      }
      case 'suspects': return inbox.hasSuspectsAcrossTenants();
      case 'settle':
      case 'settleLost': {
        const claim = claimed.get(`evt_${which}`);
        return claim ? inbox.settle(verb === 'settle' ? claim : { ...claim, lease: 'lost' }, { status: 'applied', reason: null, why: null, transactionId: null }) : null;
      }
      case 'park': {
        const claim = claimed.get(`evt_${which}`);
        return claim ? inbox.postpone(claim, { status: 'parked', reason: 'unknown_transaction', why: 'x', delayMs: other === 0 ? 600_000 : -1, countStart: other === 2 }) : null;
      }
      case 'findEvent': {
        const found = await inbox.find(other === 0 ? stranger : tenant, providerId, `evt_${which}`);
        return found && { status: found.status, reason: found.reason, duplicatesCount: found.duplicatesCount };
      }
    }
  };
}

describe('the stores in memory, which histories are simulated on,', () => {
  test('answer every call as those in MongoDB do', async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (history) => {
        const salt = store.ids.objectId().slice(0, 20);
        const nowMs = (): number => Date.now();
        for (const name of ['transactions', 'shortCodes', 'providerReferences', 'inboxEvents']) await store.connection.collection(name).deleteMany({});
        const onMongo = createPlayer(openMongoStore(store, { nowMs }), salt);
        const inMemory = createPlayer(createMemoryStore({ nowMs }), salt);
        for (const call of history) expect([call, await inMemory(call)]).toEqual([call, await onMongo(call)]);
      }),
      { numRuns: 150 },
    );
  }, 240_000);
});
