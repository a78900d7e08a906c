import type { RateLimitStore } from '../domain/ports/rate-limit-store.js';
import type { Clock } from '../domain/ports/world.js';

type Span = { start: number; count: number };

/** Subjects kept at a time; the oldest go first and begin anew. */
const subjectsMax = 20_000;

/**
 * Counts for one process, in its memory: for what must cost no write however much of it comes, and where every process may let the whole limit through.
 * Windows are aligned as the shared store's are.
 */
export function createProcessRateStore({ clock }: { clock: Clock }): RateLimitStore {
  const subjects = new Map<string, Span[]>();
  return {
    countAcrossTenants(subject, windows, points) {
      const now = clock.now().getTime();
      const before = subjects.get(subject);
      const spans = windows.map(({ windowMs }, index): Span => {
        const start = now - (now % windowMs);
        const known = before?.[index];
        return { start, count: points + (known?.start === start ? known.count : 0) };
      });
      if (before === undefined && subjects.size >= subjectsMax) subjects.delete(subjects.keys().next().value ?? '');
      subjects.set(subject, spans);
      return Promise.resolve(spans.map(({ start, count }, index) => ({ count, resetMs: Math.max(1, start + (windows[index]?.windowMs ?? 0) - now) })));
    },
  };
}
