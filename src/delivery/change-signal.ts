import type { Timers } from '../domain/ports/world.js';

export type ChangeSignal = {
  notify(): void;
  /** Resolves at the next `notify`, at once when there was one since the last wait, or after `timeoutMs`. @returns whether it was notified. */
  wait(timeoutMs?: number): Promise<boolean>;
};

/** Lets one loop wait for whatever changes its state, without missing what changed while it was at work. */
export function createChangeSignal(timers: Pick<Timers, 'after'>): ChangeSignal {
  let notified = false;
  let wakeUp: (() => void) | null = null;
  return {
    notify() {
      notified = true;
      wakeUp?.();
    },
    async wait(timeoutMs) {
      if (!notified) {
        await new Promise<void>((resolve) => {
          const cancel = timeoutMs === undefined ? (): void => undefined : timers.after(timeoutMs, resolve);
          wakeUp = () => {
            cancel();
            resolve();
          };
        });
        wakeUp = null;
      }
      const was = notified;
      notified = false;
      return was;
    },
  };
}
