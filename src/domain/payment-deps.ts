import type { Clock, Ids, Logger, Random, Timers } from './ports/world.js';
import type { BuyerDirectory } from './ports/buyer-directory.js';
import type { CustomHosts } from './ports/domain-store.js';
import type { ProviderAccountStore } from './ports/provider-account-store.js';
import type { ProviderRegistry, SimulatorControl } from './ports/provider.js';
import type { SiteStore } from './ports/site-store.js';
import type { TransactionStore } from './ports/transaction-store.js';
import type { Transaction } from './transaction.js';

/** What the payment use-cases work with; wired once in main.ts. */
export type PaymentDeps = Readonly<{
  transactions: TransactionStore;
  sites: SiteStore;
  buyers: BuyerDirectory;
  customHosts: CustomHosts;
  providerAccounts: ProviderAccountStore;
  providers: ProviderRegistry;
  /** Null where the simulator is off. */
  simulator: SimulatorControl | null;
  clock: Clock;
  timers: Timers;
  random: Random;
  ids: Ids;
  logger: Logger;
  origins: Readonly<{
    /** `https://secure.example`: pages the buyer sees. */
    checkout: string;
    /** `https://webhook.example`: where providers report to. */
    main: string;
  }>;
  /** The transaction as the Admin API would answer it, as JSON text, for events. */
  toEventObject: (transaction: Transaction) => string;
  /** Whether an ipnUrl may be used; a sentence naming the rule and the setting when not. */
  checkIpnUrl: (url: string) => string | null;
  /** Told after a write that owes a fan-out, so that the relay need not wait for its poll. A hint only. */
  wakeRelay: () => void;
}>;
