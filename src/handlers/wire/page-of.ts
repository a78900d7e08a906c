import { GatewayError } from '../../domain/errors.js';

export type PageQuery = { page?: number | undefined; limit: number; cursor?: string | undefined };
export type Page<T> = { data: T[]; page: number; limit: number; total: number; nextCursor: string | null };

/** One page of a list that is short by its nature (sites, providers, keys) and read whole. The cursor is the place to go on at. */
export function pageOf<Row, Wire>(rows: readonly Row[], { page = 1, limit, cursor }: PageQuery, toWire: (row: Row) => Wire): Page<Wire> {
  const start = cursor === undefined ? (page - 1) * limit : readCursor(cursor);
  const end = start + limit;
  return { data: rows.slice(start, end).map(toWire), page: Math.floor(start / limit) + 1, limit, total: rows.length, nextCursor: end < rows.length ? writeCursor(end) : null };
}

function writeCursor(start: number): string {
  return Buffer.from(`at:${start}`, 'utf8').toString('base64url');
}

function readCursor(cursor: string): number {
  const start = /^at:(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (start === undefined) throw new GatewayError('invalid_request', 'cursor is not one of this list; start again without it', { faults: [{ pointer: 'query:cursor', detail: 'is not one of this list' }] });
  return Number(start);
}
