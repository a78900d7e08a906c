import { GatewayError } from '../domain/errors.js';
import type { ErrorContext } from '../domain/errors.js';

/** The one error shape of every host (DESIGN "Errors"): RFC 9457 members, and what older clients read. */
export type Problem = ErrorContext & {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors: { pointer: string; detail: string }[];
  error: string;
  message: string;
};

/** Bounds of `ApiError`: what is longer is cut, never refused. */
const detailLengthMax = 1_024;
const pointerLengthMax = 512;
const errorsMax = 50;

/** @param errorDocsUrl Base of the error pages, e.g. `https://api.example/docs/errors`; the code is appended. */
export function toProblem(error: GatewayError, { requestId, errorDocsUrl }: { requestId: string; errorDocsUrl: string }): Problem {
  const detail = cut(error.message, detailLengthMax) || error.title;
  return {
    ...error.context,
    type: `${errorDocsUrl}/${error.code}`,
    title: error.title,
    status: error.status,
    detail,
    code: error.code,
    requestId,
    errors: error.faults.slice(0, errorsMax).map((fault) => ({ pointer: cut(toPointer(fault.pointer), pointerLengthMax), detail: cut(fault.detail, detailLengthMax) })),
    error: detail,
    message: detail,
  };
}

/**
 * What a client may know of any thrown value. Everything that is no GatewayError is a fault of ours: the client gets its
 * request id and nothing else, the log the rest.
 */
export function toGatewayError(thrown: unknown): GatewayError {
  if (thrown instanceof GatewayError) return thrown;
  if (isUnavailable(thrown)) {
    return new GatewayError('service_unavailable', 'The gateway cannot answer right now; try again in a few seconds', { retryAfterSeconds: 2, cause: thrown });
  }
  return new GatewayError('internal_error', 'Something went wrong; quote the requestId when you ask for help', { cause: thrown });
}

// The database's own names of "not reachable right now", told by name as this room knows no driver: no primary, lost
// connection, time-outs, a stopping node, a pool that was cleared.
const unavailableNames = new Set(['MongoServerSelectionError', 'MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoNotConnectedError', 'MongoTopologyClosedError',
  'MongoPoolClearedError', 'MongoPoolClosedError', 'MongoWaitQueueTimeoutError', 'MongoWriteConcernError', 'MongoClientClosedError', 'PoolClearedOnNetworkError', 'MongooseServerSelectionError']);

function isUnavailable(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (unavailableNames.has(thrown.name)) return true;
  const labels = (thrown as { errorLabelSet?: unknown }).errorLabelSet;
  return labels instanceof Set && (labels.has('RetryableWriteError') || labels.has('TransientTransactionError'));
}

/** On the wire a pointer begins with the part of the request; use-cases, which know no HTTP, name a place in the body. */
function toPointer(pointer: string): string {
  const [, part, name] = /^(header|query|path):(.*)$/.exec(pointer) ?? [];
  if (part !== undefined) return `/${part === 'header' ? 'headers' : part}/${(name ?? '').toLowerCase()}`;
  return pointer === '' || /^\/(body|query|path|headers)(\/|$)/.test(pointer) ? pointer : `/body${pointer}`;
}

function cut(text: string, lengthMax: number): string {
  return text.length <= lengthMax ? text : `${text.slice(0, lengthMax - 1)}…`;
}
