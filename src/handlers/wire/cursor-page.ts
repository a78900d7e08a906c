import { GatewayError } from '../../domain/errors.js';
import type { PageRequest } from '../../domain/ports/page-request.js';

export type CursorQuery = { limit: number; cursor?: string | undefined };
export type CursorPage<T> = { data: T[]; nextCursor: string | null };

/**
 * What to ask of a list that is newest first by id: one row more than is shown tells whether there is more.
 * @throws GatewayError invalid_request for what is no cursor of this list.
 */
export function toPageRequest({ limit, cursor }: CursorQuery): PageRequest {
  return { limit: limit + 1, after: cursor === undefined ? null : readCursor(cursor) };
}

/** @param rows As asked for by `toPageRequest`. */
export function cursorPage<Row extends { id: string }, Wire>(rows: readonly Row[], { limit }: CursorQuery, toWire: (row: Row) => Wire): CursorPage<Wire> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { data: shown.map(toWire), nextCursor: rows.length > limit && last !== undefined ? Buffer.from(`after:${last.id}`, 'utf8').toString('base64url') : null };
}

/** One page of a list that is short by its nature and at hand as a whole. */
export function cursorPageOfAll<Row extends { id: string }, Wire>(rows: readonly Row[], query: CursorQuery, toWire: (row: Row) => Wire): CursorPage<Wire> {
  const { after } = toPageRequest(query);
  const start = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  return cursorPage(rows.slice(start, start + query.limit + 1), query, toWire);
}

function readCursor(cursor: string): string {
  const id = /^after:([0-9a-f]{24,32})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (id === undefined) throw new GatewayError('invalid_request', 'cursor is not one of this list; start again without it', { faults: [{ pointer: 'query:cursor', detail: 'is not one of this list' }] });
  return id;
}
