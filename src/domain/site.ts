/** `minor`: ISO 4217 minor units; `hundredths`: the decimal total × 100 for every currency (plugins in the field). */
export type AmountScale = 'minor' | 'hundredths';

export type Branding = { logoUrl: string | null; primaryColor: string | null };

export type Site = {
  id: string;
  organizationId: string;
  livemode: boolean;
  revision: number;
  name: string;
  amountScale: AmountScale;
  ipnVersion: 1 | 2;
  providerIds: string[];
  defaultProviderId: string | null;
  branding: Branding;
  /** Origins whose pages may call the runtime API for this site, besides the Checkout host itself. */
  allowedOrigins: string[];
  checkoutExpiryMinutes: number;
  /** Where its payment pages are instead of the Checkout host, as long as the domain is verified; kept in step by what changes the domain. */
  customDomain?: { domainId: string; host: string; verified: boolean } | null;
  /** Deleted = archived: takes no checkouts and no changes; its transactions keep it. */
  archivedAt: Date | null;
  /** The idempotent request that made it what it is: its repetition after a crash changes nothing more. */
  changedBy: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/** Signing secrets of a site, decrypted. `alternate` signs the extra header during an overlap. */
export type SiteSecrets = {
  /** The idempotent request that made them what they are: its repetition after a crash changes nothing more. */
  changedBy?: string | null;
  current: string; staged: string | null; previous: string | null; previousUntil: Date | null };
