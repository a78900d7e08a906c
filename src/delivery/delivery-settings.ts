const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** The figures of the outbound engine. Defaults are DESIGN's "Outbox and lanes"; tests and benches vary them. */
export type DeliverySettings = Readonly<{
  /** How long a claimed lane stays a worker's without renewal. */
  leaseMs: number;
  renewMs: number;
  /** Worker: poll of due lanes, which holds when no wake-up arrives. */
  pollMs: number;
  /** Relay: poll of transactions with an outbox. */
  relayPollMs: number;
  /** Transactions per round of the relay. */
  relayBatchMax: number;
  /** How long a transaction waits before a relay that is not the leading one takes it on. */
  relayStandbyMs: number;
  laneConcurrencyMax: number;
  siteConcurrencyMax: number;
  /** Requests begun per second, to one target of a site and over all its targets; what was saved up in one second may go at once. */
  laneRatePerSecond: number;
  siteRatePerSecond: number;
  /** Requests in flight per process. */
  inFlightMax: number;
  /** Share of them, 0 to 1, for lanes whose last tries failed: the rest is kept for those that answer. */
  suspectShare: number;
  lanesHeldMax: number;
  claimBatchMax: number;
  /** Deliveries read per lane at a time. */
  queueMax: number;
  /** How long a drained lane is kept for what may come next. */
  lingerMs: number;
  /** The same for a lane that this process is woken for, and so learns of what comes at once: claiming and giving back cost two writes a time. */
  wokenLingerMs: number;
  /** One deadline over name look-up, connect, TLS and headers. */
  answerTimeoutMs: number;
  bodyTimeoutMs: number;
  bodyBytesMax: number;
  excerptBytesMax: number;
  /** Delay after the first, second … failed automatic try. */
  retryDelaysMs: readonly number[];
  /** Automatic sending ends this long after creation. */
  retryWindowMs: number;
  retryAfterMsMax: number;
  /** Faults in a row that park a lane, met by at least `breakerTransactionsMin` different transactions. */
  breakerFaultsMax: number;
  breakerTransactionsMin: number;
  /** Answers 410 in a row that park it. */
  breakerGoneMax: number;
  /** Delay before the first, second … probe of a parked lane; the last one repeats. */
  probeDelaysMs: readonly number[];
  /** Workers that may die over one delivery before it is set aside. */
  unfinishedTriesMax: number;
  /** How long `stop` waits for requests in flight before it aborts them. */
  drainTimeoutMs: number;
}>;

export const defaultDeliverySettings: DeliverySettings = {
  leaseMs: 10 * second,
  renewMs: 3 * second,
  pollMs: 250,
  relayPollMs: 500,
  relayBatchMax: 200,
  relayStandbyMs: 1 * second,
  laneConcurrencyMax: 4,
  siteConcurrencyMax: 4,
  laneRatePerSecond: 100,
  siteRatePerSecond: 200,
  inFlightMax: 1_024,
  suspectShare: 0.5,
  lanesHeldMax: 2_000,
  claimBatchMax: 100,
  queueMax: 16,
  lingerMs: 25,
  wokenLingerMs: 500,
  answerTimeoutMs: 15 * second,
  bodyTimeoutMs: 2 * second,
  bodyBytesMax: 16_384,
  excerptBytesMax: 4_096,
  retryDelaysMs: [10 * second, minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour],
  retryWindowMs: 48 * hour,
  retryAfterMsMax: hour,
  breakerFaultsMax: 5,
  breakerTransactionsMin: 3,
  breakerGoneMax: 3,
  probeDelaysMs: [10 * second, 20 * second, 40 * second, 80 * second, 160 * second, 5 * minute],
  unfinishedTriesMax: 5,
  drainTimeoutMs: 20 * second,
};

/**
 * Refuses figures under which a promise would not hold.
 * @throws RangeError naming every fault at once.
 */
export function assertDeliverySettings(settings: DeliverySettings): void {
  const faults = [...positiveFaults(settings), ...relationFaults(settings)];
  if (faults.length > 0) throw new RangeError(`The delivery settings are not usable: ${faults.join(' ')}`);
}

function positiveFaults(settings: DeliverySettings): string[] {
  const mayBeZero = new Set<keyof DeliverySettings>(['lingerMs', 'wokenLingerMs', 'drainTimeoutMs', 'relayStandbyMs']);
  return (Object.keys(settings) as (keyof DeliverySettings)[]).flatMap((name) => {
    const value = settings[name];
    const values = typeof value === 'number' ? [value] : value;
    if (values.length === 0) return [`${name} is empty.`];
    const usable = values.every((each) => Number.isFinite(each) && (mayBeZero.has(name) ? each >= 0 : each > 0));
    return usable ? [] : [`${name} must be ${mayBeZero.has(name) ? 'at least 0' : 'greater than 0'}.`];
  });
}

function relationFaults(settings: DeliverySettings): string[] {
  const { leaseMs, renewMs, laneConcurrencyMax, siteConcurrencyMax, inFlightMax, suspectShare, excerptBytesMax, bodyBytesMax, retryWindowMs } = settings;
  const checks: [boolean, string][] = [
    [leaseMs >= 3 * renewMs, `leaseMs (${leaseMs}) must be at least 3 × renewMs (${renewMs}), or one late renewal loses the lane.`],
    [laneConcurrencyMax <= siteConcurrencyMax, 'laneConcurrencyMax must not exceed siteConcurrencyMax.'],
    [settings.laneRatePerSecond <= settings.siteRatePerSecond, 'laneRatePerSecond must not exceed siteRatePerSecond.'],
    [siteConcurrencyMax <= inFlightMax, 'siteConcurrencyMax must not exceed inFlightMax.'],
    [suspectShare < 1, 'suspectShare must be less than 1, or lanes that fail could take every slot.'],
    [suspectShare * inFlightMax >= 1, 'suspectShare × inFlightMax must be at least 1, or a lane that failed once is never tried again.'],
    [excerptBytesMax <= bodyBytesMax, 'excerptBytesMax must not exceed bodyBytesMax.'],
    [retryWindowMs <= 48 * hour, 'retryWindowMs must not exceed 48 h: receivers forget delivery ids soon after.'],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}
