import type { HoldTerms } from './hold.js';

export type HoldVerdict =
  | Readonly<{ kind: 'free' }>
  /** No payment at all, because of this hold. */
  | Readonly<{ kind: 'blocked'; hold: HoldTerms }>
  /** Only what `allows` says, because of this hold. */
  | Readonly<{ kind: 'restricted'; hold: HoldTerms; allows: (account: ProviderRef) => boolean }>;

type ProviderRef = Readonly<{ id: string; type: string }>;

/**
 * What the holds of a buyer come to; the strictest counts: `block_all` before `manual_review` before `allow_provider_types`, of which every one has to
 * allow a provider. A review is waited for by refusing: nobody is asked to pay what may be taken back.
 * @param holds Unreleased ones; those that have expired are passed over.
 */
export function assessHolds(holds: readonly HoldTerms[], now: Date): HoldVerdict {
  const counting = holds.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  const blocking = counting.find(({ action }) => action === 'block_all') ?? counting.find(({ action }) => action === 'manual_review');
  if (blocking !== undefined) return { kind: 'blocked', hold: blocking };
  const [hold] = counting;
  if (hold === undefined) return { kind: 'free' };
  return { kind: 'restricted', hold, allows: (account) => counting.every((each) => each.allowedProviderIds.includes(account.id) || each.allowedProviderTypes.includes(account.type)) };
}
