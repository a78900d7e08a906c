import type { FigureFilter, FigureRow } from '../domain/ports/figure-store.js';

/**
 * Rows as they are stored: one text for many. A busy hour has dozens of rows, and a database that hands thousands of small documents over, each field with
 * its name, takes ten times as long.
 */
type Packed = Readonly<{
  sites: string[];
  providers: (string | null)[];
  currencies: string[];
  rows: PackedRow[];
}>;

/** Begin in milliseconds, then places in the three lists, then the sums; last the reasons, where there are any. */
type PackedRow = [number, number, number, number, number, number, number, number, number, number, FigureRow['reasons']?];

const reasonsMax = 50;

export function packRows(rows: readonly FigureRow[]): string {
  const packed: Packed = { sites: distinct(rows, ({ siteId }) => siteId), providers: distinct(rows, ({ providerId }) => providerId), currencies: distinct(rows, ({ currency }) => currency), rows: [] };
  for (const { at, siteId, providerId, currency, count, succeededCount, failedCount, cancelledCount, grossMinor, refundedMinor, reasons } of rows) {
    const row: PackedRow = [at.getTime(), packed.sites.indexOf(siteId), packed.providers.indexOf(providerId), packed.currencies.indexOf(currency), count, succeededCount, failedCount, cancelledCount, grossMinor, refundedMinor];
    if (reasons.length > 0) row[10] = reasons;
    packed.rows.push(row);
  }
  return JSON.stringify(packed);
}

/** @param stored Also as the first versions stored them, a document a row. */
export function unpackRows(stored: string | readonly FigureRow[]): readonly FigureRow[] {
  if (typeof stored !== 'string') return stored;
  const { sites, providers, currencies, rows } = JSON.parse(stored) as Packed;
  return rows.map(([at, site, provider, currency, count, succeededCount, failedCount, cancelledCount, grossMinor, refundedMinor, reasons = []]) => ({
    at: new Date(at), siteId: sites[site] ?? '', providerId: providers[provider] ?? null, currency: currencies[currency] ?? '', count, succeededCount, failedCount, cancelledCount, grossMinor, refundedMinor, reasons,
  }));
}

/** What shares begin, site, provider and currency becomes one row. @param beginOf Where the span begins that a row is to count in. */
export function mergeRows(rows: readonly FigureRow[], beginOf: (row: FigureRow) => number): FigureRow[] {
  const merged = new Map<string, FigureRow>();
  for (const row of rows) {
    const begin = beginOf(row);
    const key = `${begin} ${row.siteId} ${row.providerId} ${row.currency}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? { ...row, at: new Date(begin) } : addRows(known, row));
  }
  return [...merged.values()];
}

export function passesFilter({ siteId, providerId, currency }: FigureRow, asked: FigureFilter): boolean {
  return (asked.siteId === undefined || siteId === asked.siteId) && (asked.providerId === undefined || providerId === asked.providerId) && (asked.currency === undefined || currency === asked.currency);
}

function addRows(known: FigureRow, { count, succeededCount, failedCount, cancelledCount, grossMinor, refundedMinor, reasons }: FigureRow): FigureRow {
  return {
    ...known,
    count: known.count + count,
    succeededCount: known.succeededCount + succeededCount,
    failedCount: known.failedCount + failedCount,
    cancelledCount: known.cancelledCount + cancelledCount,
    grossMinor: known.grossMinor + grossMinor,
    refundedMinor: known.refundedMinor + refundedMinor,
    reasons: reasons.length === 0 ? known.reasons : addReasons(known.reasons, reasons),
  };
}

/** The most frequent first. */
function addReasons(known: FigureRow['reasons'], more: FigureRow['reasons']): FigureRow['reasons'] {
  const counts = new Map<string, number>();
  for (const { reason, count } of [...known, ...more]) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count).slice(0, reasonsMax);
}

function distinct<T>(rows: readonly FigureRow[], of: (row: FigureRow) => T): T[] {
  return [...new Set(rows.map(of))];
}
