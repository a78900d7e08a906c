import type { IpnBench } from './ipn-world.js';

export type Latency = { count: number; p50Ms: number; p99Ms: number; maxMs: number };

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls `make` at a steady rate for a time; what is late is made up for, so that a slow moment does not lower the rate. */
export async function atRate(perSecond: number, durationMs: number, make: (index: number) => Promise<void>): Promise<void> {
  const startedMs = performance.now();
  const total = Math.round((perSecond * durationMs) / 1_000);
  const pending: Promise<void>[] = [];
  for (let made = 0; made < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - startedMs) / 1_000) * perSecond) + 1);
    for (; made < due; made += 1) pending.push(make(made));
    await pause(Math.max(1, startedMs + (made / perSecond) * 1_000 - performance.now()));
  }
  await Promise.all(pending);
}

/** From owed to received, for those that `which` names. @throws when some never arrived. */
export function latencyOf({ created, received }: Pick<IpnBench, 'created' | 'received'>, which: (deliveryId: string) => boolean = () => true): Latency {
  const ids = [...created.keys()].filter(which);
  const missing = ids.filter((id) => !received.has(id)).length;
  if (missing > 0) throw new Error(`${missing} of ${ids.length} IPNs did not arrive.`);
  const times = ids.map((id) => (received.get(id)?.atMs ?? 0) - (created.get(id) ?? 0)).sort((left, right) => left - right);
  const at = (share: number): number => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN) * 10) / 10;
  return { count: times.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}

/** Waits until everything owed has arrived. @returns whether it has. */
export async function allReceived({ created, received }: Pick<IpnBench, 'created' | 'received'>, timeoutMs: number): Promise<boolean> {
  const endMs = performance.now() + timeoutMs;
  while (performance.now() < endMs) {
    if ([...created.keys()].every((id) => received.has(id))) return true;
    await pause(50);
  }
  return false;
}
