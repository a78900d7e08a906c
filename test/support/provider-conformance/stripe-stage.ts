import { createHash } from 'node:crypto';
import { signTimestamped } from '../../../src/crypto/timestamped-signature.js';
import { webhookSecretsOf } from '../../../src/providers/stripe/credentials.js';
import { createStripeProvider } from '../../../src/providers/stripe/stripe-provider.js';
import { startStripeStandIn } from '../stripe-stand-in/start-stripe-stand-in.js';
import type { StepName } from '../stripe-stand-in/stripe-moves.js';
import { startFaultyLine } from './faulty-line.js';
import type { SentHook } from './postman.js';
import type { Forgery, OpenStage, StagedPayment } from './stage.js';

/** Stripe, against the stand-in that keeps state. */
export const openStripeStage: OpenStage = async ({ clock, timers, ids }) => {
  const standIn = await startStripeStandIn({ clock, ids });
  const { book } = standIn;
  const line = await startFaultyLine(() => standIn.url);
  const provider = createStripeProvider({ baseUrl: line.url, fetch: (url, init) => fetch(url, init), clock, timers, timeoutMs: 1_000 });

  const take = (step: StepName) => async ({ attemptId }: StagedPayment): Promise<void> => {
    const ledger = book.ledgers.find(({ intent }) => intent.metadata['attemptId'] === attemptId);
    if (!ledger) throw new Error(`Stripe has no payment of the attempt ${attemptId}.`);
    book.take(ledger, step);
    await book.sent();
  };

  return {
    provider,
    line,
    order: { amountMinor: 4_900, currency: 'EUR' },
    async openAccount(hookUrl) {
      const { secretKey, publishableKey, webhookSecret } = standIn.openAccount(hookUrl);
      return { secretKey, publishableKey, webhookSecret };
    },
    moves: {
      ask_authentication: take('askAuthentication'),
      authenticate: take('succeed'),
      process: take('process'),
      succeed: take('succeed'),
      decline: take('decline'),
      cancel: take('cancel'),
      expire: take('expire'),
      refund: take('refund'),
      refund_part: take('refundPart'),
      refund_fails: take('failRefund'),
      open_dispute: take('openDispute'),
      win_dispute: take('winDispute'),
      lose_dispute: take('loseDispute'),
    },
    countPayments: async (attemptId) => book.ledgers.filter(({ intent }) => intent.metadata['attemptId'] === attemptId).length,
    countRefunds: async ({ reference }) => book.find(null, reference)?.refunds.length ?? 0,
    eventIdsOf: ({ rawBody }) => [idOf(rawBody)],
    forge: (hook, forgery, credentials) => signAgain(hook, falsify(hook.rawBody, forgery), webhookSecretsOf(credentials), clock.now()),
    oldReplay: 'rejected',
    refusal: (status) => ({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: { type: status === 429 ? 'rate_limit_error' : 'api_error', message: 'Not now.' } }),
    }),
    unacceptable: [
      { amountMinor: 49, currency: 'EUR', code: 'amount_below_minimum' },
      { amountMinor: 10_005, currency: 'KWD', code: 'amount_not_representable' },
      { amountMinor: 10_050, currency: 'MGA', code: 'amount_not_representable' },
      { amountMinor: 10_000, currency: 'IRR', code: 'unsupported_currency' },
    ],
    async close() {
      line.close();
      standIn.close();
    },
  };
};

type EventObject = { id: string; amount: number; amount_received?: number; currency: string; livemode: boolean; metadata: Record<string, string> };

function falsify(rawBody: Buffer, forgery: Forgery): Buffer {
  if (forgery === 'garbage') return Buffer.from('{"id":');
  const event = JSON.parse(rawBody.toString('utf8')) as { type: string; livemode: boolean; data: { object: EventObject } };
  const { object } = event.data;
  switch (forgery) {
    case 'amount':
      object.amount += 1;
      if (object.amount_received !== undefined) object.amount_received += 1;
      break;
    case 'currency': object.currency = 'chf'; break;
    case 'mode': event.livemode = object.livemode = true; break;
    case 'owner': object.metadata['organizationId'] = 'f'.repeat(24); break;
    case 'type': event.type = 'payment_intent.dreamt'; break;
    case 'stranger':
      object.id = 'pi_of_another_system';
      object.metadata = {};
  }
  return Buffer.from(JSON.stringify(event));
}

function signAgain({ path, headers }: SentHook, rawBody: Buffer, secrets: readonly string[], at: Date): SentHook {
  return { path, rawBody, headers: { ...headers, 'stripe-signature': signTimestamped({ rawBody, secrets, at }) } };
}

/** What is no JSON is kept under the hash of its bytes. */
function idOf(rawBody: Buffer): string {
  try {
    return (JSON.parse(rawBody.toString('utf8')) as { id: string }).id;
  } catch {
    return `unusable_${createHash('sha256').update(rawBody).digest('hex')}`;
  }
}
