import type { ProviderAccount } from '../../src/domain/provider-account.js';
import { createProviderAccountStore } from '../../src/store/provider-account-store.js';
import { sendRequest } from './send-request.js';
import type { ReceivedAnswer } from './send-request.js';
import { signHook } from './sign-hook.js';
import type { TestStore } from './open-test-store.js';

export type StripeAccount = Readonly<{
  providerId: string;
  /** An authentic event of it, about nothing of ours. */
  makeEvent: (eventId: string) => { body: string; signature: string };
  /** The same, sent to the host at `origin`. */
  sendEvent: (origin: string, eventId: string) => Promise<ReceivedAnswer>;
  /** Ids of the stored among these events. */
  findStored: (eventIds: readonly string[]) => Promise<string[]>;
}>;

/** An account for hooks alone, put into the database that gateways share: nothing is ever asked of Stripe. */
export async function openStripeAccount({ connection, cipher, ids }: Pick<TestStore, 'connection' | 'cipher' | 'ids'>): Promise<StripeAccount> {
  const tenant = { organizationId: ids.objectId(), livemode: false };
  const webhookSecret = `whsec_${ids.base62(32)}`;
  const providerId = ids.objectId();
  const now = new Date();
  const account: ProviderAccount = {
    id: providerId, ...tenant, revision: 1, type: 'stripe', label: 'Stripe', enabled: true, archivedAt: null, lastHookAt: null, lastHookFailureAt: null, lastHookFailureReason: null, credentialsCheckedAt: null,
    changedBy: null, createdAt: now, updatedAt: now,
  };
  await createProviderAccountStore({ connection, cipher }).insert(tenant, account, { secretKey: `sk_test_${ids.base62(24)}`, webhookSecret: [webhookSecret] });
  const makeEvent: StripeAccount['makeEvent'] = (eventId) => {
    const body = JSON.stringify({ id: eventId, object: 'event', type: 'payment_intent.created', created: Math.floor(Date.now() / 1_000), livemode: false, data: { object: { id: 'pi_elsewhere', object: 'payment_intent', metadata: {} } } });
    return { body, signature: signHook(webhookSecret, body) };
  };
  return {
    providerId,
    makeEvent,
    sendEvent(origin, eventId) {
      const { body, signature } = makeEvent(eventId);
      return sendRequest('POST', `${origin}/hooks/stripe/${providerId}`, { body, headers: { 'Stripe-Signature': signature } });
    },
    async findStored(eventIds) {
      const rows = await connection.collection<{ _id: string }>('inboxEvents').find({ _id: { $in: eventIds.map((eventId) => `${providerId}.${eventId}`) } }, { projection: { _id: 1 } }).toArray();
      return rows.map(({ _id }) => _id.slice(providerId.length + 1));
    },
  };
}
