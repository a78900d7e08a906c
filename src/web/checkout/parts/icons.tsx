import type { ReactNode } from 'react';

const paths = {
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  cross: <path d="m7 7 10 10M17 7 7 17" />,
  alert: (
    <>
      <path d="M12 4 3 19.5h18L12 4Z" />
      <path d="M12 10v4.5M12 17v.1" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 8v.1" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="m15.5 15.5 4 4" />
    </>
  ),
  offline: (
    <>
      <path d="M4 4l16 16M8.5 8.2A10 10 0 0 0 3.5 11M12 7c3.3 0 6.3 1.3 8.5 4M7 14.5a6.5 6.5 0 0 1 4-2M15 13.5l2 1" />
      <path d="M12 18.5v.1" />
    </>
  ),
  back: <path d="M19 12H5m6-6-6 6 6 6" />,
  leave: <path d="M7 17 17 7M9 7h8v8" />,
} as const;

export type IconName = keyof typeof paths;

/** A line drawing that says nothing by itself: the words stand beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {paths[name]}
    </svg>
  );
}
