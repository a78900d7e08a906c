import type { SimulatorControl } from '../../domain/ports/provider.js';
import type { Timers } from '../../domain/ports/world.js';
import type { HttpFetch } from '../http-fetch.js';
import { askSimulator, outcomeOf } from './simulator-client.js';
import { readEventIds } from './wire.js';

export type SimulatorControlOptions = Readonly<{
  /** Origin of the simulator, without a slash at the end. */
  baseUrl: string;
  fetch: HttpFetch;
  timers: Timers;
  timeoutMs?: number;
}>;

/** The lever behind the Admin API's test helpers. `refused` with the simulator's sentence when the outcome does not follow from the state. */
export function createSimulatorControl({ baseUrl, fetch, timers, timeoutMs = 10_000 }: SimulatorControlOptions): SimulatorControl {
  return {
    async simulate(call, { providerReference, outcome, amountMinor, delayMs, duplicate, reorder }) {
      const answer = await askSimulator({ baseUrl, fetch, timers, timeoutMs }, call, {
        method: 'POST',
        path: `/v1/payments/${encodeURIComponent(providerReference)}/simulate`,
        body: { outcome, amount: amountMinor, delayMs, duplicate, reorder },
      });
      return outcomeOf(answer, (body) => {
        const eventIds = readEventIds(body);
        return eventIds && { value: { eventIds }, facts: [] };
      });
    },
  };
}
