import { useSyncExternalStore } from 'react';

// The same width as in checkout.css, where the summary moves beside the form.
const query = '(min-width: 56rem)';

/** Whether summary and form stand side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
