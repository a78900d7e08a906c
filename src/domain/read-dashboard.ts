import { GatewayError } from './errors.js';
import type { FigureFilter, FigureRow, FigureStore } from './ports/figure-store.js';
import type { Clock } from './ports/world.js';
import type { Tenant } from './tenant.js';
import { addDays, assertTimeZone, dateAt, daysBetween, startOfDate } from './zone-days.js';

/** Money that came and went, in minor units of one currency; never added up across currencies. */
export type Volume = Readonly<{ currency: string; grossMinor: number; refundedMinor: number; netMinor: number }>;

export type Figures = Readonly<{
  /** Transactions created. */
  count: number;
  succeededCount: number;
  failedCount: number;
  cancelledCount: number;
  /** Succeeded, of those that succeeded or failed; null where none did. */
  successRate: number | null;
  volumes: readonly Volume[];
}>;

export type DashboardInterval = 'hour' | 'day' | 'week' | 'month';

export type ReadDashboardOptions = Readonly<{
  tenant: Tenant;
  /** First and last date in the time zone, both included. Default: the last 30 days, by hours the last 7. */
  from?: string | undefined;
  to?: string | undefined;
  timezone: string;
  interval: DashboardInterval;
  filter: FigureFilter;
}>;

export type Dashboard = Readonly<{
  from: string;
  to: string;
  totals: Figures;
  /** Of as many days before. */
  previous: Readonly<{ from: string; to: string; totals: Figures }>;
  series: readonly Readonly<{ startsAt: Date; date: string; figures: Figures }>[];
  bySite: readonly Readonly<{ siteId: string; figures: Figures }>[];
  byProvider: readonly Readonly<{ providerId: string | null; figures: Figures }>[];
  byCurrency: readonly Readonly<{ currency: string; figures: Figures }>[];
  failureReasons: readonly Readonly<{ reason: string; count: number }>[];
  pending: boolean;
}>;

const daysMax = 366;
const hourlyDaysMax = 7;
const defaultDays = 30;
const groupsMax = 100;
const reasonsMax = 10;
const hourMs = 3_600_000;

/**
 * Figures of the transactions created in a span of days, as they stand now, beside those of as many days before.
 * @throws GatewayError invalid_request for a span that is none or too long, or a time zone that does not exist.
 */
export async function readDashboard(deps: { figures: FigureStore; clock: Clock }, { tenant, timezone, interval, filter, ...asked }: ReadDashboardOptions): Promise<Dashboard> {
  assertTimeZone(timezone);
  const to = asked.to ?? dateAt(deps.clock.now(), timezone);
  const from = asked.from ?? addDays(to, 1 - (interval === 'hour' ? hourlyDaysMax : defaultDays));
  const days = daysBetween(from, to) + 1;
  assertSpan(days, interval);
  const before = { from: addDays(from, -days), to: addDays(from, -1) };
  const [start, end] = [startOfDate(from, timezone), startOfDate(addDays(to, 1), timezone)];
  const steps = stepsOf({ from, to, end, timezone, interval });
  // Day by day, whatever the interval, so that all of them share the same sums; hours only where hours are shown.
  const dayBegins = Array.from({ length: 2 * days }, (_, n) => startOfDate(addDays(before.from, n), timezone));
  const begins = interval === 'hour' ? [...dayBegins.slice(0, days), ...steps.map(({ startsAt }) => startsAt)] : dayBegins;
  const { rows: all, pending } = await deps.figures.read(tenant, { begins, end }, filter);
  const rows = all.filter(({ at }) => at >= start);
  return {
    from, to, pending,
    totals: figuresOf(rows),
    previous: { ...before, totals: figuresOf(all.filter(({ at }) => at < start)) },
    series: toSeries(rows, steps),
    bySite: groupBy(rows, ({ siteId }) => siteId).map(([siteId, own]) => ({ siteId, figures: figuresOf(own) })),
    byProvider: groupBy(rows, ({ providerId }) => providerId).map(([providerId, own]) => ({ providerId, figures: figuresOf(own) })),
    byCurrency: groupBy(rows, ({ currency }) => currency).map(([currency, own]) => ({ currency, figures: figuresOf(own) })),
    failureReasons: reasonsOf(rows),
  };
}

function assertSpan(days: number, interval: DashboardInterval): void {
  const refuse = (name: string, detail: string): never => {
    throw new GatewayError('invalid_request', `${name}: ${detail}`, { faults: [{ pointer: `query:${name}`, detail }] });
  };
  if (!(days >= 1)) refuse('to', 'must be a date of the calendar, not before from');
  if (days > daysMax) refuse('from', `at most ${daysMax} days can be looked at`);
  if (interval === 'hour' && days > hourlyDaysMax) refuse('interval', `hour goes with at most ${hourlyDaysMax} days`);
}

type Step = Readonly<{ startsAt: Date; date: string }>;

/** Begins of hours, days, weeks (from Monday) or months; the first is the first day itself. */
function stepsOf({ from, to, end, timezone, interval }: { from: string; to: string; end: Date; timezone: string; interval: DashboardInterval }): Step[] {
  if (interval === 'hour') {
    const start = startOfDate(from, timezone).getTime();
    return Array.from({ length: Math.ceil((end.getTime() - start) / hourMs) }, (_, n) => {
      const startsAt = new Date(start + n * hourMs);
      return { startsAt, date: dateAt(startsAt, timezone) };
    });
  }
  const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
  const begins = (date: string): boolean => interval === 'day' || date === from || (interval === 'month' ? date.endsWith('-01') : new Date(`${date}T00:00:00Z`).getUTCDay() === 1);
  return dates.filter(begins).map((date) => ({ startsAt: startOfDate(date, timezone), date }));
}

/** Rows come oldest first. */
function toSeries(rows: readonly FigureRow[], steps: readonly Step[]): Dashboard['series'] {
  let next = 0;
  return steps.map((step, index) => {
    const until = steps[index + 1]?.startsAt;
    const first = next;
    while (next < rows.length && (until === undefined || (rows[next] as FigureRow).at < until)) next += 1;
    return { ...step, figures: figuresOf(rows.slice(first, next)) };
  });
}

function figuresOf(rows: readonly FigureRow[]): Figures {
  const sum = (of: (row: FigureRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const [succeededCount, failedCount] = [sum((row) => row.succeededCount), sum((row) => row.failedCount)];
  const volumes = new Map<string, { grossMinor: number; refundedMinor: number }>();
  for (const { currency, grossMinor, refundedMinor } of rows) {
    const known = volumes.get(currency) ?? { grossMinor: 0, refundedMinor: 0 };
    volumes.set(currency, { grossMinor: known.grossMinor + grossMinor, refundedMinor: known.refundedMinor + refundedMinor });
  }
  return {
    count: sum((row) => row.count), succeededCount, failedCount, cancelledCount: sum((row) => row.cancelledCount),
    successRate: succeededCount + failedCount === 0 ? null : succeededCount / (succeededCount + failedCount),
    volumes: [...volumes].map(([currency, volume]) => ({ currency, ...volume, netMinor: volume.grossMinor - volume.refundedMinor })).sort((a, b) => (a.currency < b.currency ? -1 : 1)),
  };
}

/** The largest groups first. */
function groupBy<K>(rows: readonly FigureRow[], keyOf: (row: FigureRow) => K): [K, FigureRow[]][] {
  const groups = new Map<K, FigureRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  const size = (group: readonly FigureRow[]): number => group.reduce((total, { count }) => total + count, 0);
  return [...groups].sort(([, a], [, b]) => size(b) - size(a)).slice(0, groupsMax);
}

function reasonsOf(rows: readonly FigureRow[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reasons } of rows) for (const { reason, count } of reasons) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)).slice(0, reasonsMax);
}
