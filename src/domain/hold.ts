import type { FactStatusOf } from './transaction.js';

export type HoldAction = 'block_all' | 'manual_review' | 'allow_provider_types';
export type HoldReason = 'lost_dispute' | 'accepted_dispute' | 'merchant_review';

/** The dispute a hold was made for, as it was then. */
export type HoldDispute = Readonly<{
  transactionId: string;
  externalReference: string | null;
  disputeId: string;
  disputeStatus: FactStatusOf['dispute'];
  /** ISO 4217 minor units. */
  amountMinor: number;
  currency: string;
  disputeDate: Date;
}>;

/** What a hold does; the part of it that a new checkout has to know. */
export type HoldTerms = Readonly<{
  id: string;
  action: HoldAction;
  reason: HoldReason;
  allowedProviderTypes: readonly string[];
  allowedProviderIds: readonly string[];
  expiresAt: Date | null;
  dispute: HoldDispute | null;
}>;

/** A restraint on the payments of one buyer. Released ones are kept as history. */
export type Hold = HoldTerms &
  Readonly<{
    organizationId: string;
    livemode: boolean;
    revision: number;
    /** As it was written; the buyer is its keyed hash. */
    email: string;
    note: string | null;
    /** `apiKey:<id>` or `user:<id>`; null for the gateway itself. */
    createdBy: string | null;
    createdAt: Date;
    updatedAt: Date;
    releasedAt: Date | null;
    releasedBy: string | null;
  }>;

export function isActive({ releasedAt, expiresAt }: Pick<Hold, 'releasedAt' | 'expiresAt'>, now: Date): boolean {
  return releasedAt === null && (expiresAt === null || expiresAt > now);
}
