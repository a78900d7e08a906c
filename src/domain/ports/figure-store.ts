import type { Tenant } from '../tenant.js';

/** Sums over transactions that were created in one hour, or quarter of an hour, and share site, provider and currency. Amounts in minor units. */
export type FigureRow = Readonly<{
  /** Begin of the hour or quarter. */
  at: Date;
  siteId: string;
  /** Of the attempt that took the money, else of the newest; null where there was none. */
  providerId: string | null;
  currency: string;
  count: number;
  succeededCount: number;
  failedCount: number;
  cancelledCount: number;
  grossMinor: number;
  refundedMinor: number;
  /** Of the failed ones, by what the provider said. */
  reasons: readonly Readonly<{ reason: string; count: number }>[];
}>;

export type FigureFilter = Readonly<{ siteId?: string; providerId?: string; currency?: string }>;

export type FigureStore = {
  /** Rows of the span, oldest first. `pending`: some of it is being summed up anew. */
  read(tenant: Tenant, span: { from: Date; to: Date; step: 'hour' | 'quarter' }, filter: FigureFilter): Promise<{ rows: FigureRow[]; pending: boolean }>;
};

export type FigureWork = {
  /** Says that transactions created at these moments have changed. Idempotent: it only calls for a new sum. */
  markAcrossTenants(changed: readonly Readonly<{ tenant: Tenant; createdAt: Date }>[]): Promise<void>;
  /** Sums up anew what was marked. @returns how many spans; 0 when nothing is due. */
  sumUpAcrossTenants(): Promise<number>;
};
