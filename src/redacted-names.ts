import { adminOperations } from '../generated/server/admin.js';
import type { OperationFacts } from '../generated/server/handler-types.js';
import { hooksOperations } from '../generated/server/hooks.js';
import { runtimeOperations } from '../generated/server/runtime.js';

/** Words that the wire uses for personal data and log lines for their own: masked inside of objects, shown as a field of the line itself. */
const ambiguous = new Set(['name', 'note', 'object', 'reason', 'state', 'url']);

/** Every field name that the specifications mark `x-sensitive` somewhere: in a log line it is masked wherever it occurs. */
export function redactedNames(): { anywhere: string[]; nested: string[] } {
  const operations: OperationFacts[] = [adminOperations, runtimeOperations, hooksOperations].flatMap((table) => Object.values(table));
  const places = operations.flatMap(({ sensitiveParameters, sensitiveRequest, sensitiveResponse }) => [...sensitiveParameters, ...sensitiveRequest, ...sensitiveResponse]);
  const names = [...new Set(places.map((place) => place.split('.').findLast((part) => part !== '*') ?? ''))].filter((name) => name !== '');
  return { anywhere: names.filter((name) => !ambiguous.has(name)), nested: names.filter((name) => ambiguous.has(name)) };
}
