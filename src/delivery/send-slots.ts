import type { DeliverySettings } from './delivery-settings.js';

/** A lane that wants to send. */
export type SlotUser = Readonly<{
  siteId: string;
  /** Its last tries failed: it gets its slots from the smaller share. */
  isSuspect: () => boolean;
  /** Called when a slot it was refused may have become free. */
  onFree: () => void;
}>;

export type SendSlots = {
  /** @returns what gives the slot back, or null when there is none; then `onFree` follows some time. */
  tryAcquire(user: SlotUser): (() => void) | null;
  /** It no longer wants one. */
  forget(user: SlotUser): void;
  inFlight(): number;
};

/**
 * Bounds on requests in flight: per site, over all its lanes, and per process. Lanes whose last tries failed share only a part of the
 * process's slots, so that any number of hanging targets leaves room for those that answer.
 */
export function createSendSlots(settings: Pick<DeliverySettings, 'siteConcurrencyMax' | 'inFlightMax' | 'suspectShare'>): SendSlots {
  const bySite = new Map<string, number>();
  const refused = new Set<SlotUser>();
  const suspectMax = Math.max(1, Math.floor(settings.inFlightMax * settings.suspectShare));
  let total = 0;
  let suspects = 0;

  const release = (siteId: string, suspect: boolean): void => {
    total -= 1;
    if (suspect) suspects -= 1;
    const left = (bySite.get(siteId) ?? 1) - 1;
    if (left > 0) bySite.set(siteId, left);
    else bySite.delete(siteId);
    const globallyFull = total + 1 >= settings.inFlightMax || suspects + 1 >= suspectMax;
    for (const user of [...refused]) {
      if (user.siteId !== siteId && !globallyFull) continue;
      refused.delete(user);
      user.onFree();
    }
  };

  return {
    tryAcquire(user) {
      const suspect = user.isSuspect();
      const ofSite = bySite.get(user.siteId) ?? 0;
      if (ofSite >= settings.siteConcurrencyMax || total >= settings.inFlightMax || (suspect && suspects >= suspectMax)) {
        refused.add(user);
        return null;
      }
      refused.delete(user);
      bySite.set(user.siteId, ofSite + 1);
      total += 1;
      if (suspect) suspects += 1;
      let released = false;
      return () => {
        if (released) return;
        released = true;
        release(user.siteId, suspect);
      };
    },
    forget: (user) => void refused.delete(user),
    inFlight: () => total,
  };
}
