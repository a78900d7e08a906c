import type { ReactNode } from 'react';

const time = { hour: '2-digit', minute: '2-digit' } as const;
const day = { day: 'numeric', month: 'short' } as const;
const year = { year: 'numeric' } as const;
const exact = { second: '2-digit' } as const;

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(navigator.language, options);

/** Each form without and with the year, which is left out while it is this one. */
const formats = {
  short: [format({ ...day, ...time }), format({ ...day, ...year, ...time })],
  exact: [format({ ...day, ...time, ...exact }), format({ ...day, ...year, ...time, ...exact })],
} as const;

/** A moment in the operator's own time; the exact UTC one on pointing at it. */
export function Moment({ at, form = 'short' }: { at: string; form?: keyof typeof formats }): ReactNode {
  const moment = new Date(at);
  const [thisYear, otherYear] = formats[form];
  return (
    <time dateTime={at} title={at} className="moment">
      {(moment.getFullYear() === new Date().getFullYear() ? thisYear : otherYear).format(moment)}
    </time>
  );
}
