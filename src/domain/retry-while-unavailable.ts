import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';

const retryForMs = 5_000;
const pauseMaxMs = 400;

/**
 * Repeats what is harmless to repeat while the store says that it can't tell whether it was done: an election takes a second or two, and shops cancel
 * orders over a 503 (WIRE.md 14).
 * @throws GatewayError `service_unavailable` when it goes on for longer; whatever else `run` throws, at once.
 */
export async function retryWhileUnavailable<T>({ clock, timers, random }: Pick<PaymentDeps, 'clock' | 'timers' | 'random'>, run: () => Promise<T>): Promise<T> {
  const startedAt = clock.now().getTime();
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const passing = error instanceof GatewayError && error.code === 'service_unavailable';
      const pauseMs = Math.min(pauseMaxMs, 25 * 2 ** tries) * (0.5 + random.fraction() / 2);
      if (!passing || tries >= 100 || clock.now().getTime() + pauseMs - startedAt >= retryForMs) throw error;
      await timers.sleep(pauseMs);
    }
  }
}
