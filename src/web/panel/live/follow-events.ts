import type { StreamMessage } from './parse-event-stream.js';
import { createStreamParser } from './parse-event-stream.js';

export type LiveStatus = 'connecting' | 'live' | 'interrupted';

export type FollowDeps = Readonly<{
  /** Opens the stream after the event last seen. */
  open: (lastEventId: string | null, signal: AbortSignal) => Promise<Response>;
  onMessage: (message: StreamMessage) => void;
  onStatus: (status: LiveStatus) => void;
  /** Waits; ends early when the signal is given. */
  wait: (delayMs: number, signal: AbortSignal) => Promise<void>;
  /** 0 ≤ n < 1: spreads the reconnects of many panels after a restart. */
  random: () => number;
  signal: AbortSignal;
}>;

const firstDelayMs = 1_000;
const longestDelayMs = 30_000;
/** The gateway sends a comment every 15 s; a stream that is silent for longer is dead. */
const silenceMs = 40_000;

/** How long to wait before the n-th reconnect (from 0): doubling up to 30 s, each up to a half shorter by chance. */
export function reconnectDelayMs(failures: number, random: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 10)) * (1 - random / 2);
}

/** Follows the event stream until the signal is given, reconnecting for ever. EventSource can't do it: it sends no headers. */
export async function followEvents(deps: FollowDeps): Promise<void> {
  const { open, onStatus, wait, random, signal } = deps;
  let lastEventId: string | null = null;
  let failures = 0;
  onStatus('connecting');
  while (!signal.aborted) {
    const connection = new AbortController();
    const hangUp = (): void => connection.abort();
    signal.addEventListener('abort', hangUp);
    try {
      const response = await open(lastEventId, connection.signal);
      if (!response.ok || response.body === null) throw new Error(`The stream answered ${response.status}`);
      onStatus('live');
      await readStream(response.body, connection, deps, (message) => {
        // Only a stream that has told something counts as sound again.
        failures = 0;
        lastEventId = message.id ?? lastEventId;
      });
    } catch {
      // Every way to lose the stream is the same: say so and come back.
    } finally {
      signal.removeEventListener('abort', hangUp);
      connection.abort();
    }
    if (signal.aborted) return;
    onStatus('interrupted');
    await wait(reconnectDelayMs(failures, random()), signal);
    failures += 1;
  }
}

async function readStream(body: ReadableStream<Uint8Array>, connection: AbortController, { onMessage, wait }: FollowDeps, onSeen: (message: StreamMessage) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const feed = createStreamParser((message) => {
    onSeen(message);
    onMessage(message);
  });
  for (;;) {
    const watch = new AbortController();
    const silent = wait(silenceMs, AbortSignal.any([watch.signal, connection.signal])).then(() => 'silent' as const);
    const read = await Promise.race([reader.read(), silent]);
    watch.abort();
    if (read === 'silent' || read.done) {
      await reader.cancel().catch(() => undefined);
      return;
    }
    feed(decoder.decode(read.value, { stream: true }));
  }
}
