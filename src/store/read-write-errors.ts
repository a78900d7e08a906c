/**
 * What was wrong with single documents of a bulk write, by their index; null when the error is about the command as a whole: then nobody
 * knows what was stored, and all of it is to be repeated. That is so for a majority that was not reached, and for a lost connection,
 * which the driver wraps in the same error with an empty list.
 */
export function readWriteErrors(error: unknown): Map<number, { code: unknown }> | null {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return null;
  if ('result' in error && hasWriteConcernError(error.result)) return null;
  const list: { index: number; code: unknown }[] = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  return list.length === 0 ? null : new Map(list.map(({ index, code }) => [index, { code }]));
}

function hasWriteConcernError(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'getWriteConcernError' in result && typeof result.getWriteConcernError === 'function' && result.getWriteConcernError() !== undefined;
}
