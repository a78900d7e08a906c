import { adminOperations } from '../generated/server/admin.js';
import type { OperationFacts } from '../generated/server/handler-types.js';
import { hooksOperations } from '../generated/server/hooks.js';
import { runtimeOperations } from '../generated/server/runtime.js';

/** Every field name that the specifications mark `x-sensitive` somewhere: in a log line it is masked wherever it occurs. */
export function redactedNames(): string[] {
  const operations: OperationFacts[] = [adminOperations, runtimeOperations, hooksOperations].flatMap((table) => Object.values(table));
  const places = operations.flatMap(({ sensitiveParameters, sensitiveRequest, sensitiveResponse }) => [...sensitiveParameters, ...sensitiveRequest, ...sensitiveResponse]);
  const names = places.map((place) => place.split('.').findLast((part) => part !== '*') ?? '');
  return [...new Set(names)].filter((name) => name !== '');
}
