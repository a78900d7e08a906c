import { once } from 'node:events';
import type { Response } from 'express';
import type { OperationAnswer } from './host-types.js';
import type { Problem } from './problem.js';

/**
 * Sends what a handler answered. JSON always goes with Content-Length and in one piece, as HTTP/1.0 clients need; a stream
 * of bytes is the one exception.
 */
export async function sendAnswer(response: Response, answer: OperationAnswer, options: { streamType: string | null; signal: AbortSignal }): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    if (value !== undefined) response.setHeader(name, String(value));
  }
  if (isByteStream(answer.body)) await sendStream(response, answer.body, options);
  else if (answer.body === undefined) response.end();
  else response.json(answer.body);
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.json(problem);
}

async function sendStream(response: Response, body: AsyncIterable<Uint8Array | string>, { streamType, signal }: { streamType: string | null; signal: AbortSignal }): Promise<void> {
  response.setHeader('Content-Type', streamType ?? 'application/octet-stream');
  response.setHeader('Cache-Control', 'no-store');
  // Reverse proxies must pass each piece on at once.
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  try {
    for await (const chunk of body) {
      if (signal.aborted || response.destroyed) break;
      if (!response.write(chunk)) await once(response, 'drain', { signal });
    }
  } catch (error) {
    // The status is sent already: all that is left is to end, so that the client notices and connects again.
    if (!signal.aborted) throw error;
  } finally {
    response.end();
  }
}

function isByteStream(body: unknown): body is AsyncIterable<Uint8Array | string> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
