import { GatewayError } from './errors.js';

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws GatewayError invalid_request for what is no IANA time zone. */
export function assertTimeZone(timezone: string): void {
  try {
    formatOf(timezone);
  } catch {
    throw new GatewayError('invalid_request', 'timezone is no IANA time zone, such as Europe/Berlin.', { faults: [{ pointer: 'query:timezone', detail: 'is no IANA time zone' }] });
  }
}

/** The calendar date there is at a moment, `YYYY-MM-DD`. */
export function dateAt(moment: Date, timezone: string): string {
  return new Date(localMs(moment.getTime(), timezone)).toISOString().slice(0, 10);
}

/**
 * The moment at which a date begins in a time zone: midnight, or the first moment after it where the clocks skip midnight. A date that a zone skipped as a
 * whole begins when the next one does.
 */
export function startOfDate(date: string, timezone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // The zone's offset a day before and a day after: at a change of the clocks one of them is right, else both are.
  const candidates = [midnight - dayMs, midnight + dayMs].map((near) => midnight - (localMs(near, timezone) - near)).sort((a, b) => a - b);
  const start = candidates.find((candidate) => dateAt(new Date(candidate), timezone) === date);
  return new Date(start ?? candidates.at(-1) ?? midnight);
}

/** Days later on the calendar. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** From one date to another on the calendar; 1 from a day to the next. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** What a clock on the wall shows, as if it were UTC. */
function localMs(moment: number, timezone: string): number {
  const parts = Object.fromEntries(formatOf(timezone).formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'] ?? 1, parts['hour'] ?? 0, parts['minute'] ?? 0, parts['second'] ?? 0);
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  formats.set(timezone, made);
  return made;
}
