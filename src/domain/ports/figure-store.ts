import type { Tenant } from '../tenant.js';

/** Sums over transactions that were created in one span of time and share site, provider and currency. Amounts in minor units. */
export type FigureRow = Readonly<{
  /** Begin of the span. */
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

/** Spans that follow each other without a gap, at whole quarters of an hour; the last ends with `end`. */
export type FigureSpans = Readonly<{ begins: readonly Date[]; end: Date }>;

export type FigureStore = {
  /** Sums of each span, in their order; `at` is where the span begins. `pending`: some of it is being summed up anew. */
  read(tenant: Tenant, spans: FigureSpans, filter: FigureFilter): Promise<{ rows: FigureRow[]; pending: boolean }>;
};

export type FigureWork = {
  /** Says that transactions created at these moments have changed. Idempotent: it only calls for a new sum. */
  markAcrossTenants(changed: readonly Readonly<{ tenant: Tenant; createdAt: Date }>[]): Promise<void>;
  /** Sums up anew what was marked. @returns how many spans; 0 when nothing is due. */
  sumUpAcrossTenants(): Promise<number>;
};
