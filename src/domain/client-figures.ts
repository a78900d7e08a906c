/** What a client did. Amounts are ISO 4217 minor units of their currency and never added up across currencies. */
export type ClientFigures = Readonly<{
  transactions: number;
  /** Those that money came for. */
  paid: number;
  /** Succeeded ones. */
  refunds: number;
  disputes: number;
  /** False when there are more transactions than were counted. */
  complete: boolean;
  firstAt: Date | null;
  latestAt: Date | null;
  byCurrency: readonly Readonly<{
    currency: string;
    transactions: number;
    capturedMinor: number;
    refundedMinor: number;
    /** Captured less refunded and less what disputes hold or took. */
    netMinor: number;
  }>[];
}>;
