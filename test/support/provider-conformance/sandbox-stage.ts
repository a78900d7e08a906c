import { createHash } from 'node:crypto';
import { signTimestamped } from '../../../src/crypto/timestamped-signature.js';
import type { SimulatedOutcome } from '../../../src/domain/ports/provider.js';
import { webhookSecretsOf } from '../../../src/providers/sandbox/credentials.js';
import { createSandboxProvider } from '../../../src/providers/sandbox/sandbox-provider.js';
import { createSimulatorControl } from '../../../src/providers/sandbox/simulator-control.js';
import { createSimulator } from '../../../src/simulator/create-simulator.js';
import { waitFor } from '../wait-for.js';
import { startFaultyLine } from './faulty-line.js';
import type { SentHook } from './postman.js';
import type { Forgery, OpenStage, StagedPayment } from './stage.js';

/** The simulator, as the stand-in that it is. */
export const openSandboxStage: OpenStage = async ({ store, clock, timers, ids, logger, postman }) => {
  const db = store.connection.getClient().db(store.dbName);
  const simulator = await createSimulator({ clock, timers, ids, logger, db, port: 0 }).listen();
  const simulatorUrl = `http://127.0.0.1:${simulator.port}`;
  const line = await startFaultyLine(() => simulatorUrl);
  const provider = createSandboxProvider({ baseUrl: line.url, fetch, timers, ids, timeoutMs: 1_000 });
  // The hand behind the scenes takes no part in the faults of the line.
  const control = createSimulatorControl({ baseUrl: simulatorUrl, fetch, timers });
  const payments = db.collection('simulator_payments');

  const simulate = (outcome: SimulatedOutcome) => async ({ reference, credentials }: StagedPayment): Promise<void> => {
    // Between a start whose answer is on its way and its payment there is only our own id.
    const call = { organizationId: '', livemode: false, providerId: '', credentials, signal: AbortSignal.timeout(20_000) };
    const asked = await control.simulate(call, { providerReference: reference, outcome, amountMinor: null, delayMs: 0, duplicate: false, reorder: false });
    if (asked.kind !== 'ok') throw new Error(`The simulator did not take ${outcome}: ${asked.reason}`);
    await waitFor(() => asked.value.eventIds.every((id) => postman.seen.some(({ rawBody }) => rawBody.includes(id))), { what: `the events of ${outcome}` });
  };
  const byAttempt = (play: (payment: StagedPayment) => Promise<void>) => async (payment: StagedPayment): Promise<void> => {
    const found = await payments.findOne({ 'metadata.attemptId': payment.attemptId });
    await play({ ...payment, reference: String(found?.['_id']) });
  };
  const move = (outcome: SimulatedOutcome) => byAttempt(simulate(outcome));
  const post = async (path: string, form: Record<string, string>): Promise<void> => {
    const response = await fetch(simulatorUrl + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
    if (response.status !== 303) throw new Error(`The payment page answered ${response.status}.`);
  };

  return {
    provider,
    line,
    order: { amountMinor: 4_900, currency: 'EUR' },
    openAccount: async () => provider.generateCredentials?.() ?? {},
    moves: {
      ask_authentication: ({ reference }) => post(`/pay/${reference}`, { card: '4000002500003155' }),
      authenticate: async ({ reference }) => {
        const before = postman.seen.length;
        await post(`/pay/${reference}/authenticate`, { answer: 'confirm' });
        await waitFor(() => postman.seen.length > before, { what: 'the event of the confirmation' });
      },
      process: move('processing'),
      succeed: move('succeeded'),
      decline: move('declined'),
      cancel: move('cancelled'),
      expire: move('expired'),
      refund: move('refunded'),
      refund_part: move('partial_refund'),
      refund_fails: move('refund_failed'),
      late_failure: move('late_failure'),
      open_dispute: move('dispute_opened'),
      win_dispute: move('dispute_won'),
      lose_dispute: move('dispute_lost'),
    },
    countPayments: (attemptId) => payments.countDocuments({ 'metadata.attemptId': attemptId }),
    countRefunds: async ({ reference }) => {
      const found = await payments.findOne({ _id: reference as never });
      return ((found?.['refunds'] ?? []) as unknown[]).length;
    },
    eventIdsOf: ({ rawBody }) => [idOf(rawBody)],
    forge: (hook, forgery, credentials) => signAgain(hook, falsify(hook.rawBody, forgery), webhookSecretsOf(credentials), clock.now()),
    oldReplay: 'rejected',
    refusal: (status) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error: { code: `answered_${status}`, message: 'Not now.' } }) }),
    unacceptable: [],
    async close() {
      line.close();
      await simulator.close();
    },
  };
};

type EventObject = { amount: number; currency: string; livemode: boolean; id: string; metadata: Record<string, string>; capture: { amount: number } | null };

function falsify(rawBody: Buffer, forgery: Forgery): Buffer {
  if (forgery === 'garbage') return Buffer.from('{"id":');
  const event = JSON.parse(rawBody.toString('utf8')) as { type: string; data: { object: EventObject } };
  const { object } = event.data;
  switch (forgery) {
    case 'amount':
      object.amount += 1;
      if (object.capture) object.capture.amount += 1;
      break;
    case 'currency': object.currency = 'CHF'; break;
    case 'mode': object.livemode = true; break;
    case 'owner': object.metadata['organizationId'] = 'f'.repeat(24); break;
    case 'type': event.type = 'payment.dreamt'; break;
    case 'stranger':
      object.id = 'pay_of_another_system';
      object.metadata = {};
  }
  return Buffer.from(JSON.stringify(event));
}

function signAgain({ path, headers }: SentHook, rawBody: Buffer, secrets: readonly string[], at: Date): SentHook {
  return { path, rawBody, headers: { ...headers, 'sandbox-signature': signTimestamped({ rawBody, secrets, at }) } };
}

/** What is no JSON is kept under the hash of its bytes. */
function idOf(rawBody: Buffer): string {
  try {
    return (JSON.parse(rawBody.toString('utf8')) as { id: string }).id;
  } catch {
    return `unusable_${createHash('sha256').update(rawBody).digest('hex')}`;
  }
}
