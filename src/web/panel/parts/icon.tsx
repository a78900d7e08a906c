import type { ReactNode } from 'react';

const paths = {
  transactions: 'M4 7h13l-3-3m3 3-3 3M20 17H7l3-3m-3 3 3 3',
  sites: 'M4 9.5 5.5 4h13L20 9.5M4 9.500a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0M5.5 12v8h13v-8M10 20v-4.500h4V20',
  providers: 'M3.5 7.500A1.5 1.5 0 0 1 5 6h14a1.5 1.5 0 0 1 1.5 1.500v9A1.5 1.5 0 0 1 19 18H5a1.5 1.5 0 0 1-1.5-1.500v-9ZM3.5 10h17M7 14.500h3',
  key: 'M14.5 9.5 20 4m-2 2 2 2m-4-1 1.5 1.500M15.5 13.500a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z',
  search: 'm20 20-4.5-4.500M17 10.500a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  check: 'm5 12.5 4.5 4.500L19 7.5',
  cross: 'm6 6 12 12M18 6 6 18',
  chevronDown: 'm6 9.5 6 6 6-6',
  chevronLeft: 'm14.5 6-6 6 6 6',
  chevronRight: 'm9.5 6 6 6-6 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  refund: 'M4 9h11a5 5 0 0 1 0 10H8M4 9l4-4M4 9l4 4',
  ban: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0ZM6.5 6.500l11 11',
  cash: 'M3.5 7h17v10h-17zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM6.5 12v.01M17.5 12v.01',
  send: 'M20 4 3.5 11l6.5 3 3 6.500L20 4ZM10 14l4-4',
  sun: 'M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.400M5.6 18.4 7 17M17 7l1.4-1.400M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z',
  moon: 'M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10Z',
  screen: 'M4 5h16v11H4zM9 20h6m-3-4v4',
  user: 'M15.5 8.500a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM5 20c.6-3.5 3.5-5.5 7-5.500s6.4 2 7 5.5',
  leave: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  alert: 'M12 4 3 19.500h18L12 4ZM12 10v4.500M12 17v.1',
  clock: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0ZM12 7.500V12l3 2',
  eye: 'M3 12s3-6 9-6 9 6 9 6-3 6-9 6-9-6-9-6ZM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  reload: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.400L19.5 9M19.5 4v5h-5',
  passkey: 'M13 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM3 20c.4-3.8 3-6 6-6 1 0 2 .3 3 .7M20.5 13a2.5 2.5 0 1 0-3.5 2.300V20l1.3 1.2 1.2-1.4-.9-.9.9-1-.9-.900v-1.500A2.5 2.5 0 0 0 20.5 13Z',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing without a name of its own: what it stands on or beside says the words. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
