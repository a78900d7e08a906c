import type { Dispatcher } from 'undici';
import type { Timers } from '../domain/ports/world.js';
import type { DeliverySettings } from './delivery-settings.js';

export type Answer = Readonly<{
  status: number;
  excerpt: Uint8Array;
  retryAfter: string | null;
  headersAtMs: number;
  /** The whole body was read and the connection may carry another request. */
  complete: boolean;
}>;

export type ReadAnswerOptions = Readonly<{
  /** Fails the exchange; no longer heard once the headers are there. */
  signal: AbortSignal;
  onHeaders: () => void;
  nowMs: () => number;
  timers: Timers;
  settings: Pick<DeliverySettings, 'bodyTimeoutMs' | 'bodyBytesMax' | 'excerptBytesMax'>;
}>;

/**
 * Sends through `dispatch` and resolves once the body has ended or enough of it was seen (16 KiB or 2 s): a body that drips, breaks off or never
 * ends changes nothing about the status in front of it. Rejects only when the headers never became complete.
 */
export function readAnswer(dispatch: (handler: Dispatcher.DispatchHandler) => unknown, options: ReadAnswerOptions): Promise<Answer> {
  const { signal, onHeaders, nowMs, timers, settings } = options;
  return new Promise((resolve, reject) => {
    let head: Pick<Answer, 'status' | 'retryAfter' | 'headersAtMs'> | null = null;
    let keepAlive = true;
    let controller: Dispatcher.DispatchController | null = null;
    let settled = false;
    let cancelBodyTimer = (): void => undefined;
    const excerpt: Uint8Array[] = [];
    let excerptLength = 0;
    let bodyLength = 0;

    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      cancelBodyTimer();
      signal.removeEventListener('abort', fail);
      finish();
    };
    const finish = (complete: boolean): void => settle(() => {
      if (head) resolve({ ...head, excerpt: Buffer.concat(excerpt), complete: complete && keepAlive });
    });
    const fail = (): void => settle(() => {
      reject(signal.reason);
      controller?.abort(stopped);
    });
    const stopReading = (): void => {
      finish(false);
      controller?.abort(stopped);
    };

    if (signal.aborted) return fail();
    signal.addEventListener('abort', fail, { once: true });
    dispatch({
      onRequestStart(started) {
        controller = started;
        if (settled) started.abort(stopped);
      },
      onResponseStart(_controller, status, headers) {
        // 1xx come before the answer.
        if (settled || status < 200) return;
        signal.removeEventListener('abort', fail);
        onHeaders();
        keepAlive = !String(headers['connection'] ?? '').toLowerCase().includes('close');
        head = { status, retryAfter: typeof headers['retry-after'] === 'string' ? headers['retry-after'] : null, headersAtMs: nowMs() };
        cancelBodyTimer = timers.after(settings.bodyTimeoutMs, stopReading);
      },
      onResponseData(_controller, chunk) {
        if (settled) return;
        const wanted = settings.excerptBytesMax - excerptLength;
        if (wanted > 0) {
          // A copy, or the few bytes kept would hold on to the whole network buffer.
          const part = Uint8Array.prototype.slice.call(chunk, 0, wanted);
          excerpt.push(part);
          excerptLength += part.length;
        }
        bodyLength += chunk.length;
        if (bodyLength >= settings.bodyBytesMax) stopReading();
      },
      onResponseEnd: () => finish(true),
      onResponseError(_controller, error) {
        if (head) finish(false);
        else settle(() => reject(error));
      },
    });
  });
}

/** Reason given to undici when we end an exchange ourselves; never seen outside. */
const stopped = new Error('Enough was read.');
