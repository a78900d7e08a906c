import type { Domain } from '../domain/domain.js';
import type { DomainStore } from '../domain/ports/domain-store.js';
import type { Logger, Timers } from '../domain/ports/world.js';

export type DomainCheckerOptions = Readonly<{
  domains: Pick<DomainStore, 'claimDueAcrossTenants'>;
  /** The domain's look at one of them, and what follows from it. */
  check: (domain: Domain) => Promise<unknown>;
  timers: Timers;
  logger: Logger;
  pollMs?: number;
}>;

/** Domains taken at a time; each asks the DNS, which may be slow. */
const batchMax = 8;
/** Longer than any look takes; afterwards another worker may take the domain. */
const leaseMs = 120_000;

/** Looks at the custom domains whose time has come. What fails stays due and comes again when its lease is over. */
export function createDomainChecker({ domains, check, timers, logger, pollMs = 10_000 }: DomainCheckerOptions): Readonly<{ start: () => void; stop: () => Promise<void> }> {
  const stopped = new AbortController();
  let running: Promise<void> | null = null;

  const checkOne = async (domain: Domain): Promise<void> => {
    try {
      await check(domain);
    } catch (error) {
      logger.warn('a domain could not be checked', { domainId: domain.id, organizationId: domain.organizationId, error });
    }
  };

  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        const due = await domains.claimDueAcrossTenants(batchMax, leaseMs);
        await Promise.all(due.map(checkOne));
        if (due.length === batchMax) continue;
      } catch (error) {
        logger.warn('the domains that are due cannot be read', { error });
      }
      await timers.sleep(pollMs, stopped.signal);
    }
  };

  return {
    start() {
      running ??= run();
    },
    async stop() {
      stopped.abort();
      await running;
    },
  };
}
