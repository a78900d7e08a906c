import { request } from 'undici';
import type { Dispatcher } from 'undici';
import { signTimestamped } from '../crypto/timestamped-signature.js';
import type { Account } from './simulator-store.js';
import type { PaymentEvent } from './payment.js';
import type { SimulatorWorld } from './world.js';

export type SendEventOptions = Pick<SimulatorWorld, 'clock' | 'timers'> & { dispatcher: Dispatcher };

const timeoutMs = 10_000;

/**
 * POSTs one event to the account's webhookUrl, signed with the time of this try. Only 200 counts; redirects are not followed.
 * @returns null when delivered, else the reason.
 */
export async function sendEvent(event: PaymentEvent, account: Account, { clock, timers, dispatcher }: SendEventOptions): Promise<string | null> {
  const rawBody = Buffer.from(event.body, 'utf8');
  const abort = new AbortController();
  const cancelTimeout = timers.after(timeoutMs, () => abort.abort(new Error('no answer in time')));
  try {
    const answer = await request(account.webhookUrl, {
      method: 'POST',
      dispatcher,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'payment-simulator/1',
        'sandbox-signature': signTimestamped({ rawBody, secrets: [account.webhookSecret], at: clock.now() }),
      },
      body: rawBody,
      signal: abort.signal,
    });
    // The status decides; the body is drained, up to a bound, so that the connection can be used again.
    await answer.body.dump({ limit: 16_384 });
    return answer.statusCode === 200 ? null : `answered ${answer.statusCode}`;
  } catch (error) {
    return error instanceof Error ? error.message : 'the request failed';
  } finally {
    cancelTimeout();
  }
}
