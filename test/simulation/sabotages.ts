import type { ProviderOutcome } from '../../src/domain/ports/provider.js';
import type { Sabotage } from './simulate-history.js';

/** Bugs, one at each promise, that the simulation has to find; put in where the core meets its ports, as if the code behind were broken so. */
export const sabotages: Readonly<Record<string, Sabotage>> = {
  'promise 1: a write does not mind what was written meanwhile': {
    store: (store) => ({
      ...store,
      transactions: {
        ...store.transactions,
        async replace(tenant, next, expectedRevision) {
          const current = await store.transactions.find(tenant, next.id);
          return store.transactions.replace(tenant, { ...next, revision: Math.max(next.revision, (current?.revision ?? 0) + 1) }, current?.revision ?? expectedRevision);
        },
      },
    }),
  },
  'promise 1: older checkouts of an order are not seen': {
    store: (store) => ({ ...store, transactions: { ...store.transactions, findByReference: async () => [], findOrderStanding: async () => ({ place: 1, paidIds: [] }), hasSiblings: async () => false } }),
  },
  'promise 1: the clocks of those who made them say which checkout of an order is newer, and what was paid before it': {
    store: (store) => ({ ...store, transactions: { ...store.transactions, insert: (tenant, { order: _order, ...transaction }) => store.transactions.insert(tenant, transaction) } }),
  },
  'promise 1: a cancel is taken to be done before the provider says so': {
    provider: (provider) => ({
      ...provider,
      async cancelPayment(call, request) {
        const outcome = await provider.cancelPayment(call, request);
        const at = { providerAt: new Date('2026-01-02T00:00:00Z'), rank: 3, source: 'answer', attemptId: request.attemptId, refundId: null, reason: null } as const;
        return outcome.kind === 'ok' ? outcome : { kind: 'ok', value: null, facts: [{ ...at, kind: 'attempt', subjectId: request.providerReference, status: 'cancelled', amountMinor: null }] };
      },
    }),
  },
  'promise 1: a decline is taken to end what the buyer can still pay': {
    store: (store) => ({
      ...store,
      transactions: {
        ...store.transactions,
        replace: (tenant, next, revision) => store.transactions.replace(tenant, { ...next, attempts: next.attempts.map(({ declinedStaysOpen: _open, ...attempt }) => attempt) }, revision),
      },
    }),
  },
  'promise 2: a refund is asked for under another key each time': {
    provider: (provider) => {
      let calls = 0;
      return { ...provider, refund: (call, request) => provider.refund(call, { ...request, refundId: `${request.refundId}#${(calls += 1)}` }) };
    },
  },
  'promise 3: an event is answered before it is stored': {
    store: (store) => {
      let events = 0;
      return { ...store, inbox: { ...store.inbox, insert: (tenant, created) => ((events += 1) % 7 === 0 ? Promise.resolve({ stored: created.length, duplicates: 0 }) : store.inbox.insert(tenant, created)) } };
    },
  },
  'promise 3: an event counts as done before the work on it is': {
    store: (store) => ({
      ...store,
      inbox: {
        ...store.inbox,
        async claimDueAcrossTenants(options) {
          const claims = await store.inbox.claimDueAcrossTenants(options);
          for (const claim of claims) await store.inbox.settle(claim, { status: 'applied', reason: null, why: null, transactionId: null });
          return claims;
        },
      },
    }),
  },
  'promise 4: the outbox is emptied before its event stands': {
    store: (store) => {
      let batches = 0;
      return { ...store, events: { appendAcrossTenants: async (logged) => ((batches += 1) % 9 === 0 ? [] : store.events.appendAcrossTenants(logged)) } };
    },
  },
  'promise 4: an IPN is dropped': {
    store: (store) => {
      let batches = 0;
      return { ...store, deliveries: { insertAcrossTenants: async (created, dueAt) => ((batches += 1) % 9 === 0 ? [] : store.deliveries.insertAcrossTenants(created, dueAt)) } };
    },
  },
  'promise 5: a request that is repeated takes effect anew': {
    store: (store) => {
      let repetitions = 0;
      const insert: typeof store.transactions.insert = async (tenant, transaction) =>
        (await store.transactions.insert(tenant, transaction)) === 'inserted' ? 'inserted' : store.transactions.insert(tenant, { ...transaction, id: transaction.id.slice(0, 20) + String((repetitions += 1)).padStart(4, '0') });
      return { ...store, transactions: { ...store.transactions, insert } };
    },
  },
  'promise 6: no answer counts as a refusal': {
    provider: (provider) => {
      const refused = async <T>(outcome: Promise<ProviderOutcome<T>>): Promise<ProviderOutcome<T>> => {
        const told = await outcome;
        return told.kind === 'unknown' ? { kind: 'refused', reason: told.reason, retryable: false, facts: [] } : told;
      };
      return { ...provider, startPayment: (call, request) => refused(provider.startPayment(call, request)) };
    },
  },
  'promise 6: a start is repeated under a new key': {
    provider: (provider) => {
      let calls = 0;
      return { ...provider, startPayment: (call, request) => provider.startPayment(call, { ...request, attemptId: request.attemptId.slice(0, 20) + String((calls += 1)).padStart(4, '0') }) };
    },
  },
  'promise 7: an event counts as the account\'s that it names': {
    store: (store) => ({
      ...store,
      inbox: {
        ...store.inbox,
        async insert(tenant, created) {
          const { transactions } = await store.contents();
          const [owned] = transactions;
          const named = created.map((event) => {
            const { transactionId, attemptId } = JSON.parse(new TextDecoder().decode(event.raw)) as { transactionId: string; attemptId: string };
            const attempt = transactions.find(({ id }) => id === transactionId)?.attempts.find(({ id }) => id === attemptId);
            return { ...event, providerId: attempt?.providerId ?? event.providerId };
          });
          return store.inbox.insert(owned ? { organizationId: owned.organizationId, livemode: owned.livemode } : tenant, named);
        },
      },
    }),
  },
};
