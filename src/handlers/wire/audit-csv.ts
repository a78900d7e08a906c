import { stringify } from 'csv-stringify/sync';
import type { AuditEntry } from '../../domain/ports/audit-log.js';

const columns = [
  'id', 'createdAt', 'livemode', 'actor', 'actorName', 'ipAddress', 'userAgent', 'requestId', 'action', 'objectType', 'objectId', 'before', 'after', 'sequence', 'previousHash', 'hash',
] as const;

/** RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. */
function toLine(cells: readonly (string | number | boolean | null)[]): string {
  return stringify([cells.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))], { record_delimiter: 'windows', escape_formulas: true });
}

function toCells({ id, at, livemode, by, action, object, before, after, sequence, previousHash, hash }: AuditEntry): (string | number | boolean | null)[] {
  const json = (value: AuditEntry['before']): string | null => value && JSON.stringify(value);
  return [id, at.toISOString(), livemode, by.actor, by.actorName, by.ipAddress, by.userAgent, by.requestId, action, object.type, object.id, json(before), json(after), sequence, previousHash, hash];
}

/** Lines as they are read, the header first. */
export async function* toAuditCsv(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  yield toLine(columns);
  for await (const entry of entries) yield toLine(toCells(entry));
}
