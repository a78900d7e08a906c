import { GatewayError } from '../domain/errors.js';

/**
 * The store could not say whether it did what was asked: no primary, a lost connection, a write concern not reached in time. Thrown as the one
 * error that use-cases read again and decide again on; every other error stays what it is.
 * @throws always.
 */
export function throwAsUnavailable(error: unknown): never {
  if (isPassing(error)) throw new GatewayError('service_unavailable', 'The gateway cannot answer right now; try again in a few seconds.', { retryAfterSeconds: 2, cause: error });
  throw error;
}

const passingNames: ReadonlySet<string> = new Set([
  'MongoNetworkError', 'MongoNetworkTimeoutError', 'MongoServerSelectionError', 'MongoPoolClearedError', 'MongoPoolClosedError',
  'MongoTopologyClosedError', 'MongoClientClosedError', 'MongooseServerSelectionError', 'MongoWriteConcernError', 'MongoWaitQueueTimeoutError', 'MongoOperationTimeoutError', 'PoolClearedOnNetworkError', 'MongoNotConnectedError',
]);

/** By name and label: the driver's error classes differ between the copies of it that packages bring along. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const labels = 'errorLabelSet' in error && error.errorLabelSet instanceof Set ? error.errorLabelSet : new Set();
  return passingNames.has(error.name) || labels.has('RetryableWriteError') || labels.has('TransientTransactionError') || isLostBulkWrite(error);
}

/** A bulk write whose connection was lost comes under a name of its own, without faults of documents and without a code of the server. */
function isLostBulkWrite(error: Error): boolean {
  if (error.name !== 'MongoBulkWriteError') return false;
  const { writeErrors, code } = error as { writeErrors?: unknown; code?: unknown };
  return Array.isArray(writeErrors) && writeErrors.length === 0 && typeof code !== 'number';
}
