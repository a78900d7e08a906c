import type { ProviderCall, ProviderOutcome } from '../../domain/ports/provider.js';
import { askStripe } from './ask-stripe.js';
import type { AskStripeOptions } from './ask-stripe.js';
import { isLiveKey, secretKeyOf } from './credentials.js';
import { notFound } from './find-payment.js';
import { asFields } from './read-objects.js';

/**
 * Asks for the newest payment, which every key that can be used here may see: a key that is wrong, revoked or not allowed to is refused in Stripe's words. The account's name is
 * told where the key may see the account too.
 */
export async function probeCredentials(options: AskStripeOptions, call: ProviderCall): Promise<ProviderOutcome<{ accountName: string | null; livemode: boolean | null }>> {
  const allowed = await askStripe(options, call, (stripe) => stripe.paymentIntents.list({ limit: 1 }));
  if (allowed.kind !== 'answer') return notFound(allowed);
  const account = await askStripe(options, call, (stripe) => stripe.accounts.retrieveCurrent());
  const accountName = account.kind === 'answer' ? nameOf(account.body) : null;
  return { kind: 'ok', value: { accountName, livemode: isLiveKey(secretKeyOf(call.credentials)) }, facts: [] };
}

function nameOf(body: unknown): string | null {
  const account = asFields(body);
  const names = [asFields(asFields(account['settings'])['dashboard'])['display_name'], asFields(account['business_profile'])['name'], account['id']];
  const name = names.find((candidate) => typeof candidate === 'string' && candidate !== '');
  return typeof name === 'string' ? name.slice(0, 200) : null;
}
