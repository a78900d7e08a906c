import type { Timers } from '../domain/ports/world.js';
import type { HttpFetch } from './http-fetch.js';

export type AskJsonOptions = Readonly<{ fetch: HttpFetch; timers: Timers; timeoutMs: number }>;

export type JsonQuestion = Readonly<{
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  signal: AbortSignal;
}>;

/** `lost`: nobody knows whether the request took effect. */
export type JsonAnswer = { kind: 'answer'; status: number; body: unknown } | { kind: 'lost'; reason: string };

const answerBytesMax = 1_048_576;

/** One request to a provider, with one absolute deadline for all of it and a bound on the answer. Never throws; never follows a redirect. */
export async function askJson({ fetch, timers, timeoutMs }: AskJsonOptions, question: JsonQuestion): Promise<JsonAnswer> {
  const deadline = new AbortController();
  const cancelDeadline = timers.after(timeoutMs, () => deadline.abort());
  const signal = AbortSignal.any([question.signal, deadline.signal]);
  try {
    const response = await fetch(question.url, {
      method: question.method,
      headers: { accept: 'application/json', ...(question.body === undefined ? {} : { 'content-type': 'application/json' }), ...question.headers },
      ...(question.body === undefined ? {} : { body: JSON.stringify(question.body) }),
      redirect: 'manual',
      signal,
    });
    const text = await readBounded(response.body);
    return text === null ? { kind: 'lost', reason: 'answer_too_large' } : { kind: 'answer', status: response.status, body: parseJson(text) };
  } catch {
    // The error's text may name addresses and is of no use to who has to decide: the outcome is unknown either way.
    return { kind: 'lost', reason: deadline.signal.aborted ? 'timeout' : question.signal.aborted ? 'aborted' : 'connection_lost' };
  } finally {
    cancelDeadline();
  }
}

async function readBounded(body: AsyncIterable<Uint8Array> | null): Promise<string | null> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > answerBytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined for what is no JSON: then no field of it can be read. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
