import type { mongo } from 'mongoose';
import type { FigureRow, FigureSpans, FigureStore } from '../domain/ports/figure-store.js';
import type { Clock } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import type { FigureHourDocument, KeptSumDocument } from './figure-documents.js';
import { figureHourIndex, hourMs } from './figure-documents.js';
import { mergeRows, packRows, passesFilter, unpackRows } from './figure-rows.js';

export type ReadFiguresOptions = Readonly<{ hours: mongo.Collection<FigureHourDocument>; kept: mongo.Collection<KeptSumDocument>; clock: Clock }>;

/** A stretch of time, and how often the hours in it were marked: grows with every change of theirs. */
type Span = { from: number; to: number; marks: number; pending: boolean };

/** Sums that nobody has asked for in a while are forgotten. */
const keptMs = 40 * 86_400_000;

/**
 * The sum of each span. A span of several hours is summed up once and kept, with the marks of its hours; it counts as long as they have not been marked
 * again, so that a screen costs the same whether a day had ten payments or ten thousand.
 */
export function createReadFigures({ hours, kept, clock }: ReadFiguresOptions): FigureStore['read'] {
  return async (tenant, asked, filter) => {
    const spans = await findSpans(hours, tenant, asked);
    const filled = spans.filter(({ marks }) => marks > 0);
    const known = await readKept(kept, tenant, filled.filter(isLong));
    const missing = filled.filter((span) => !known.has(span));
    const summed = await sumUp(hours, tenant, missing);
    await keep(kept, clock, tenant, missing.filter((span) => isLong(span) && !span.pending), summed);
    const rows = filled.flatMap((span) => (known.get(span) ?? summed.get(span) ?? []).filter((row) => passesFilter(row, filter)));
    return { rows, pending: spans.some(({ pending }) => pending) };
  };
}

function isLong({ from, to }: Span): boolean {
  return to - from > hourMs;
}

/** From the index alone. Of an hour that spans share, as in time zones that are quarters of an hour apart, the marks count in both. */
async function findSpans(hours: mongo.Collection<FigureHourDocument>, { organizationId, livemode }: Tenant, { begins, end }: FigureSpans): Promise<Span[]> {
  const spans = begins.map((begin, index): Span => ({ from: begin.getTime(), to: (begins[index + 1] ?? end).getTime(), marks: 0, pending: false }));
  const first = spans[0];
  if (first === undefined) return [];
  const range = { $gte: new Date(Math.floor(first.from / hourMs) * hourMs), $lt: end };
  const marked = await hours.find({ organizationId, livemode, hour: range }, { projection: { _id: 0, hour: 1, marks: 1, dueAt: 1 }, hint: { ...figureHourIndex } }).sort({ hour: 1 }).toArray();
  let at = 0;
  for (const { hour, marks, dueAt } of marked) {
    while ((spans[at]?.to ?? Infinity) <= hour.getTime()) at += 1;
    for (let next = at; next < spans.length && (spans[next] as Span).from < hour.getTime() + hourMs; next += 1) {
      const span = spans[next] as Span;
      span.marks += marks;
      span.pending ||= dueAt != null;
    }
  }
  return spans;
}

async function readKept(kept: mongo.Collection<KeptSumDocument>, tenant: Tenant, spans: readonly Span[]): Promise<ReadonlyMap<Span, readonly FigureRow[]>> {
  const byId = new Map(spans.map((span) => [idOf(tenant, span), span]));
  const found = byId.size === 0 ? [] : await kept.find({ _id: { $in: [...byId.keys()] } }).toArray();
  return new Map(found.flatMap(({ _id, marks, rows }) => {
    const span = byId.get(_id);
    return span === undefined || span.marks !== marks ? [] : [[span, unpackRows(rows)] as const];
  }));
}

async function sumUp(hours: mongo.Collection<FigureHourDocument>, { organizationId, livemode }: Tenant, spans: readonly Span[]): Promise<ReadonlyMap<Span, readonly FigureRow[]>> {
  const whole = spans.every(({ from, to }) => from % hourMs === 0 && to % hourMs === 0);
  const field = whole ? 'rows' : 'quarters';
  const wanted = new Set(spans.flatMap(({ from, to }) => {
    const firstHour = Math.floor(from / hourMs) * hourMs;
    return Array.from({ length: Math.ceil((to - firstHour) / hourMs) }, (_, index) => firstHour + index * hourMs);
  }));
  const found = wanted.size === 0 ? [] : await hours.find({ organizationId, livemode, hour: { $in: [...wanted].map((time) => new Date(time)) } }, { projection: { hour: 1, marks: 1, [field]: 1 } }).toArray();
  const rowsOf = new Map(found.map((document) => [document.hour.getTime(), { marks: document.marks, rows: unpackRows(document[field]) }]));
  return new Map(spans.map((span) => {
    const own: FigureRow[] = [];
    let marks = 0;
    for (let hour = Math.floor(span.from / hourMs) * hourMs; hour < span.to; hour += hourMs) {
      const summed = rowsOf.get(hour);
      marks += summed?.marks ?? 0;
      own.push(...(summed?.rows ?? []).filter(({ at }) => at.getTime() >= span.from && at.getTime() < span.to));
    }
    // Marked since they were counted: the sum is of then and belongs to no number of marks.
    span.pending ||= marks !== span.marks;
    return [span, mergeRows(own, () => span.from)];
  }));
}

/** What can't be kept is summed up again the next time. */
async function keep(kept: mongo.Collection<KeptSumDocument>, clock: Clock, tenant: Tenant, spans: readonly Span[], sums: ReadonlyMap<Span, readonly FigureRow[]>): Promise<void> {
  if (spans.length === 0) return;
  const expiresAt = new Date(clock.now().getTime() + keptMs);
  const operations = spans.map((span) => ({ replaceOne: { filter: { _id: idOf(tenant, span) }, replacement: { v: 1 as const, marks: span.marks, rows: packRows(sums.get(span) ?? []), expiresAt }, upsert: true } }));
  await kept.bulkWrite(operations, { ordered: false }).catch(() => undefined);
}

function idOf({ organizationId, livemode }: Tenant, { from, to }: Span): string {
  return `${organizationId}.${livemode ? 'live' : 'test'}.${from}.${to}`;
}
