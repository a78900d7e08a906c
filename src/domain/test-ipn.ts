/** What a test IPN goes through, in this order; the first that fails ends it. */
export const testIpnChecks = ['url', 'dns', 'address', 'connect', 'tls', 'answer', 'status', 'echo'] as const;
export type TestIpnCheck = (typeof testIpnChecks)[number];

/** What became of a test IPN. */
export type TestIpnOutcome = Readonly<{
  /** Null when everything went well. */
  failedCheck: TestIpnCheck | null;
  /** The delivery's own word for it, `timeout:connect`, `http_status` …; null where nothing failed, or the answer is just not the probe's. */
  failure: string | null;
  /** A sentence for operators. */
  detail: string;
  httpStatus: number | null;
  durationMs: number;
}>;

/** One signed request to an address that a merchant wants to use, kept for a day. */
export type TestIpn = Readonly<{
  /** `test.` and 24 hex digits. */
  deliveryId: string;
  organizationId: string;
  livemode: boolean;
  siteId: string;
  ipnUrl: string;
  ipnVersion: 1 | 2;
  createdAt: Date;
  finishedAt: Date | null;
  outcome: TestIpnOutcome | null;
}>;
