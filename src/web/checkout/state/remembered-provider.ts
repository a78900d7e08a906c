import type { PaymentOption } from '../api/runtime-api.js';

const storageKey = 'checkout.provider';

/** The way to pay that is chosen to begin with: the buyer's last one where it is offered, else the site's default. */
export function firstChoice(options: readonly PaymentOption[], rememberedId: string | null): string | null {
  const remembered = options.find((option) => option.providerId === rememberedId);
  return (remembered ?? options[0])?.providerId ?? null;
}

export function readRememberedProvider(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function rememberProvider(providerId: string): void {
  try {
    localStorage.setItem(storageKey, providerId);
  } catch {
    // Storage may be closed to the page; the site's default is chosen next time.
  }
}
