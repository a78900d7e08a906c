import { request as httpRequest, Agent } from 'node:http';

export type LoadResult = { requests: number; errors: number; perSecond: number; p50Ms: number; p99Ms: number };

export type LoadOptions = {
  url: string;
  connections: number;
  durationMs: number;
  /** The next request's body and headers; called once per request. */
  next: () => { body: string; headers: Record<string, string> };
  expectedStatus: number;
};

function percentile(sorted: readonly number[], fraction: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
}

/**
 * Closed-loop load: each connection sends its next request when the last was answered, so that both sides of a comparison
 * are driven the same way and throughput is the capacity at that concurrency.
 */
export async function measureLoad(options: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const latenciesMs: number[] = [];
  let errors = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + options.durationMs;

  const once = () =>
    new Promise<void>((resolve) => {
      const { body, headers } = options.next();
      const sentAt = performance.now();
      const outgoing = httpRequest(
        options.url,
        { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...headers } },
        (incoming) => {
          incoming.resume();
          incoming.on('end', () => {
            if (incoming.statusCode === options.expectedStatus) latenciesMs.push(performance.now() - sentAt);
            else errors += 1;
            resolve();
          });
        },
      );
      outgoing.on('error', () => {
        errors += 1;
        resolve();
      });
      outgoing.end(body);
    });

  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      while (performance.now() < endsAt) await once();
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  latenciesMs.sort((a, b) => a - b);
  return {
    requests: latenciesMs.length,
    errors,
    perSecond: latenciesMs.length / seconds,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
  };
}
