import type { Clock, Ids } from '../../../src/domain/ports/world.js';
import { signTimestamped } from '../../../src/crypto/timestamped-signature.js';
import { stripeApiVersion } from '../../../src/providers/stripe/api-version.js';
import { chargeOf } from './stripe-objects.js';
import type { Account, Ledger, PaymentIntent } from './stripe-objects.js';
import { makeRefund, steps } from './stripe-moves.js';
import type { MoveContext, StepName, Told } from './stripe-moves.js';

export type StripeBook = Readonly<{
  accounts: Account[];
  ledgers: Ledger[];
  openPayment: (account: Account, wish: { amount: number; currency: string; description: string | null; metadata: Record<string, string> }) => PaymentIntent;
  find: (account: Account | null, id: string) => Ledger | null;
  take: (ledger: Ledger, step: StepName) => void;
  refund: (ledger: Ledger, wish: { amount: number; metadata: Record<string, string> }) => Ledger['refunds'][number];
  seconds: () => number;
  /** Resolves once every event so far was sent. */
  sent: () => Promise<void>;
}>;

/** What the stand-in knows, in memory, and the signed events that each change of it sends. */
export function createStripeBook({ clock, ids }: { clock: Clock; ids: Ids }): StripeBook {
  const accounts: Account[] = [];
  const ledgers: Ledger[] = [];
  const newId = (prefix: string): string => `${prefix}_${ids.base62(24)}`;
  const seconds = (): number => Math.floor(clock.now().getTime() / 1_000);
  const context = (): MoveContext => ({ seconds: seconds(), newId, charge: chargeOf });
  let sending: Promise<unknown> = Promise.resolve();

  function tell({ account, intent }: Ledger, told: readonly Told[]): void {
    for (const { type, object } of told) {
      const event = { id: newId('evt'), object: 'event', api_version: stripeApiVersion, created: seconds(), data: { object }, livemode: intent.livemode, pending_webhooks: 1, request: { id: null, idempotency_key: null }, type };
      // Frozen now: the object goes on changing.
      const rawBody = Buffer.from(JSON.stringify(event, null, 2));
      sending = sending.then(() => send(account, rawBody)).catch(() => undefined);
    }
  }

  async function send({ hookUrl, webhookSecret }: Account, rawBody: Buffer): Promise<void> {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)', 'stripe-signature': signTimestamped({ rawBody, secrets: [webhookSecret], at: clock.now() }) };
    await fetch(hookUrl, { method: 'POST', headers, body: new Uint8Array(rawBody) }).then((response) => response.arrayBuffer());
  }

  return {
    accounts,
    ledgers,
    seconds,
    sent: async () => void (await sending),
    find: (account, id) => ledgers.find((ledger) => ledger.intent.id === id && (account === null || ledger.account === account)) ?? null,
    openPayment(account, wish) {
      const id = newId('pi');
      const intent: PaymentIntent = {
        id, object: 'payment_intent', amount_capturable: 0, amount_received: 0, automatic_payment_methods: { allow_redirects: 'always', enabled: true }, canceled_at: null, cancellation_reason: null,
        capture_method: 'automatic_async', client_secret: `${id}_secret_${ids.base62(24)}`, confirmation_method: 'automatic', created: seconds(), customer: null, last_payment_error: null, latest_charge: null,
        livemode: account.secretKey.startsWith('sk_live_'), next_action: null, payment_method: null, payment_method_types: ['card', 'link'], receipt_email: null, status: 'requires_payment_method', ...wish,
      };
      const ledger: Ledger = { account, intent, refunds: [], disputes: [] };
      ledgers.push(ledger);
      tell(ledger, [{ type: 'payment_intent.created', object: intent }]);
      return intent;
    },
    take: (ledger, step) => tell(ledger, steps[step](ledger, context())),
    refund(ledger, wish) {
      const { refund, told } = makeRefund(ledger, context(), wish);
      tell(ledger, told);
      return refund;
    },
  };
}
