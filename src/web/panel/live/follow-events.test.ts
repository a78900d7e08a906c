import { describe, expect, test } from '@jest/globals';
import type { LiveStatus } from './follow-events.js';
import { followEvents, reconnectDelayMs } from './follow-events.js';

function streamOf(...pieces: string[]): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    }),
  );
}

/** Follows until all answers are used up; time stands still, waits end at once. */
async function follow(answers: (Response | Error | 'silent')[]) {
  const stop = new AbortController();
  const seen: string[] = [];
  const statuses: LiveStatus[] = [];
  const asked: (string | null)[] = [];
  const delays: number[] = [];
  await followEvents({
    open: async (lastEventId) => {
      asked.push(lastEventId);
      const answer = answers.shift();
      if (answer === undefined) {
        stop.abort();
        throw new Error('over');
      }
      if (answer instanceof Error) throw answer;
      return answer === 'silent' ? new Response(new ReadableStream({})) : answer;
    },
    onMessage: (message) => seen.push(message.data),
    onStatus: (status) => statuses.push(status),
    wait: (delayMs, signal) => {
      if (delayMs < 40_000) {
        delays.push(delayMs);
        return Promise.resolve();
      }
      // The watch for silence ends only where nothing else can happen.
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve());
        setTimeout(resolve, 20);
      });
    },
    random: () => 0,
    signal: stop.signal,
  });
  return { seen, statuses, asked, delays };
}

describe('followEvents', () => {
  test('tells what comes and goes on after the last event when the stream ends', async () => {
    const { seen, asked, statuses } = await follow([streamOf('id: a.1\ndata: one\n\n'), streamOf('id: a.2\nda', 'ta: two\n\n')]);
    expect(seen).toEqual(['one', 'two']);
    expect(asked).toEqual([null, 'a.1', 'a.2']);
    expect(statuses).toEqual(['connecting', 'live', 'interrupted', 'live', 'interrupted']);
  });

  test('comes back after errors and bad answers, more slowly each time, quickly again once it is told something', async () => {
    const { delays } = await follow([new Error('down'), new Response(null, { status: 503 }), new Error('down'), streamOf('data: x\n\n'), new Error('down')]);
    expect(delays).toEqual([1_000, 2_000, 4_000, 1_000, 2_000]);
  });

  test('gives up a stream that has fallen silent', async () => {
    const { statuses } = await follow(['silent']);
    expect(statuses).toEqual(['connecting', 'live', 'interrupted']);
  });
});

describe('reconnectDelayMs', () => {
  test('stays between half a second and half a minute', () => {
    for (let failures = 0; failures < 50; failures += 1) {
      for (const random of [0, 0.5, 0.999]) {
        expect(reconnectDelayMs(failures, random)).toBeGreaterThanOrEqual(500);
        expect(reconnectDelayMs(failures, random)).toBeLessThanOrEqual(30_000);
      }
    }
  });
});
