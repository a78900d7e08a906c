import type { Dispatcher } from 'undici';
import type { Timers } from '../domain/ports/world.js';
import type { TryPhases } from '../domain/ports/delivery-work.js';
import { parseIpnUrl } from './check-ipn-url.js';
import type { ConnectionPool } from './connection-pool.js';
import type { DeliverySettings } from './delivery-settings.js';
import { classifyError, IpnConnectionError, timeoutError } from './ipn-failure.js';
import type { IpnFailure } from './ipn-failure.js';
import type { PhaseMarker } from './open-connection.js';
import { readAnswer } from './read-answer.js';
import type { Answer } from './read-answer.js';
import type { TargetPolicy } from './target-policy.js';

export type PostIpnOptions = Readonly<{
  pool: ConnectionPool;
  policy: TargetPolicy;
  timers: Timers;
  nowMs: () => number;
  settings: Pick<DeliverySettings, 'answerTimeoutMs' | 'bodyTimeoutMs' | 'bodyBytesMax' | 'excerptBytesMax'>;
}>;

export type PostRequest = Readonly<{
  siteId: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
  /** IPNs are received with 200 alone (WIRE 6), events in the Standard Webhooks form with any 2xx. */
  accepts: 'only200' | 'any2xx';
  /** Ends the try at once, when the lane was lost. */
  signal: AbortSignal;
}>;

export type PostResult = Readonly<{
  outcome: 'delivered' | 'failed';
  httpStatus: number | null;
  failure: IpnFailure | null;
  /** Plain sentence for operators. */
  failureDetail: string | null;
  /** First bytes of the answer. */
  responseExcerpt: Uint8Array | null;
  /** What `Retry-After` asked for, by the receiver's words alone. */
  retryAfter: string | null;
  durationMs: number;
  phases: TryPhases;
}>;

export type PostIpn = (request: PostRequest) => Promise<PostResult>;

/**
 * One POST of one IPN, with its result as data. One absolute deadline spans name look-up, connect, TLS and headers; the outcome is decided
 * when the headers are complete: 200 is delivered whatever the body does, everything else is a failure (WIRE 6). Redirects are not
 * followed, answers not decompressed, and no proxy is used.
 */
export function createPostIpn({ pool, policy, timers, nowMs, settings }: PostIpnOptions): PostIpn {
  return async (request) => {
    const startedMs = nowMs();
    const target = parseIpnUrl(request.url, policy);
    if (typeof target === 'string') return failed(new IpnConnectionError('url_not_allowed', target), { durationMs: 0, phases: noPhases });

    const marker: PhaseMarker = { phase: 'dns' };
    const deadline = new AbortController();
    const interrupt = (): void => deadline.abort(new IpnConnectionError('interrupted', 'The try was ended before its answer came.'));
    const cancelTimer = timers.after(settings.answerTimeoutMs, () => deadline.abort(timeoutError(marker.phase, settings.answerTimeoutMs)));
    request.signal.addEventListener('abort', interrupt, { once: true });
    if (request.signal.aborted) interrupt();

    let phases: TryPhases = noPhases;
    const attempt = async (fresh: boolean): Promise<Answer> => {
      const connection = await pool.acquire(request.siteId, target, { signal: deadline.signal, marker, fresh });
      marker.phase = 'headers';
      phases = { ...connection.phases, headersMs: null, bodyMs: null };
      const sentMs = nowMs();
      const send = (handler: Dispatcher.DispatchHandler): unknown =>
        connection.client.dispatch({ path: target.path, method: 'POST', headers: { ...request.headers }, body: request.body }, handler);
      try {
        const answer = await readAnswer(send, { signal: deadline.signal, onHeaders: cancelTimer, nowMs, timers, settings });
        phases = { ...phases, headersMs: answer.headersAtMs - sentMs, bodyMs: nowMs() - answer.headersAtMs };
        pool.release(connection, { keep: answer.complete });
        return answer;
      } catch (error) {
        pool.release(connection, { keep: false });
        // The receiver closed a kept connection just as we sent: nothing of this try was answered, and a new connection tells what is the case.
        if (connection.reused && !deadline.signal.aborted && classifyError(error, 'headers').failure === 'connection_reset') return attempt(true);
        throw error;
      }
    };

    try {
      return judge(await attempt(false), request.accepts, { durationMs: nowMs() - startedMs, phases });
    } catch (error) {
      const reason = deadline.signal.aborted ? deadline.signal.reason : error;
      return failed(classifyError(reason, marker.phase), { durationMs: nowMs() - startedMs, phases });
    } finally {
      cancelTimer();
      request.signal.removeEventListener('abort', interrupt);
    }
  };
}

type Timing = Pick<PostResult, 'durationMs' | 'phases'>;

const noPhases: TryPhases = { dnsMs: null, connectMs: null, tlsMs: null, headersMs: null, bodyMs: null };

function judge({ status, excerpt, retryAfter }: Answer, accepts: PostRequest['accepts'], timing: Timing): PostResult {
  if (status > 599) return failed(new IpnConnectionError('answer_invalid', `The receiver answered ${status}, which is no HTTP status.`), timing);
  const answer = { httpStatus: status, responseExcerpt: excerpt.length > 0 ? excerpt : null, retryAfter, ...timing };
  if (status === 200 || (accepts === 'any2xx' && status >= 200 && status < 300)) return { outcome: 'delivered', failure: null, failureDetail: null, ...answer };
  const redirect = status >= 300 && status < 400;
  const failureDetail = redirect
    ? `The receiver answered ${status}, a redirect. Redirects are not followed: set the final address instead.`
    : `The receiver answered ${status}; only ${accepts === 'only200' ? '200' : 'a status of 200 to 299'} counts as received.`;
  return { outcome: 'failed', failure: redirect ? 'redirect' : 'http_status', failureDetail, ...answer };
}

function failed({ failure, message }: IpnConnectionError, timing: Timing): PostResult {
  return { outcome: 'failed', httpStatus: null, failure, failureDetail: message, responseExcerpt: null, retryAfter: null, ...timing };
}
