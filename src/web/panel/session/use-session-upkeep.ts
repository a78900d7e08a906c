import { useEffect } from 'react';
import { upkeepStep } from './upkeep.js';

const activityKey = 'panel.activeAt';
const rotationKey = 'panel.rotatedAt';
const checkEveryMs = 20_000;
/** Moving the mouse is not written down more often than this. */
const activityGrainMs = 5_000;

function readTime(key: string, fallbackMs: number): number {
  const value = Number(localStorage.getItem(key));
  return Number.isFinite(value) && value > 0 ? value : fallbackMs;
}

/** Keeps the session fresh while somebody works, in whichever tab, and ends it when nobody does. */
export function useSessionUpkeep({ rotate, signOut }: { rotate: () => Promise<unknown>; signOut: () => void }): void {
  useEffect(() => {
    const begunMs = Date.now();
    localStorage.setItem(activityKey, String(begunMs));
    if (localStorage.getItem(rotationKey) === null) localStorage.setItem(rotationKey, String(begunMs));

    const noteActivity = (): void => {
      const nowMs = Date.now();
      if (nowMs - readTime(activityKey, 0) >= activityGrainMs) localStorage.setItem(activityKey, String(nowMs));
    };
    const check = (): void => {
      const step = upkeepStep({ nowMs: Date.now(), activeAtMs: readTime(activityKey, begunMs), rotatedAtMs: readTime(rotationKey, begunMs) });
      if (step === 'signOut') return signOut();
      if (step === 'none') return;
      // Written before the answer, so that the other tabs leave it to this one; when it fails the next request's 401 makes up for it.
      localStorage.setItem(rotationKey, String(Date.now()));
      rotate().catch(() => undefined);
    };

    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
    for (const sign of signs) addEventListener(sign, noteActivity, { passive: true });
    const timer = setInterval(check, checkEveryMs);
    return () => {
      for (const sign of signs) removeEventListener(sign, noteActivity);
      clearInterval(timer);
    };
  }, [rotate, signOut]);
}
