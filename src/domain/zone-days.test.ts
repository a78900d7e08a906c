import { describe, expect, test } from '@jest/globals';
import { addDays, assertTimeZone, dateAt, daysBetween, startOfDate } from './zone-days.js';

describe('startOfDate', () => {
  test.each([
    ['2026-03-02', 'UTC', '2026-03-02T00:00:00.000Z'],
    ['2026-03-02', 'Europe/Berlin', '2026-03-01T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-03-02', 'Asia/Kathmandu', '2026-03-01T18:15:00.000Z'],
    ['2026-07-01', 'America/St_Johns', '2026-07-01T02:30:00.000Z'],
    ['2026-03-02', 'Pacific/Kiritimati', '2026-03-01T10:00:00.000Z'],
    ['2026-03-02', 'Pacific/Pago_Pago', '2026-03-02T11:00:00.000Z'],
  ])('%s in %s begins at %s', (date, timezone, expected) => {
    expect(startOfDate(date, timezone).toISOString()).toBe(expected);
  });

  test('where the clocks skip midnight the day begins at one', () => {
    expect(startOfDate('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  test('where midnight comes twice the day begins with the first', () => {
    // Havana goes from 01:00 back to 00:00.
    expect(startOfDate('2026-11-01', 'America/Havana').toISOString()).toBe('2026-11-01T04:00:00.000Z');
  });

  test('days follow each other without a gap, through a whole year of every kind of zone', () => {
    for (const timezone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Havana', 'Africa/Casablanca', 'Asia/Kolkata']) {
      for (let date = '2026-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
        const start = startOfDate(date, timezone);
        expect([timezone, date, dateAt(start, timezone), dateAt(new Date(start.getTime() - 1), timezone)]).toEqual([timezone, date, date, addDays(date, -1)]);
      }
    }
  });
});

test('a day of 23 or 25 hours is one day', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
});

test('what is no time zone is refused', () => {
  expect(() => assertTimeZone('Mars/Olympus')).toThrow('timezone');
  expect(() => assertTimeZone('Europe/Berlin')).not.toThrow();
});
