import type { Connection } from 'mongoose';
import type { Config } from './config/config.js';
import { createFieldCipher } from './crypto/field-cipher.js';
import { createSearchHash } from './crypto/search-hash.js';
import type { FieldCipher } from './domain/ports/field-cipher.js';
import { cipherKeys, keyBytes } from './load-keys.js';
import type { Keys } from './load-keys.js';
import type { World } from './open-world.js';
import { createApiKeyStore } from './store/api-key-store.js';
import { createAuditChainStore } from './store/audit-chain-store.js';
import { createAuditLogStore } from './store/audit-log-store.js';
import { createAuditStore } from './store/audit-store.js';
import { createBuyerDirectory } from './store/buyer-directory-store.js';
import { createChallengeStore } from './store/challenge-store.js';
import { createClientStore } from './store/client-store.js';
import { createDeliveryStore } from './store/delivery-store.js';
import { createDeliveryWorkStore } from './store/delivery-work-store.js';
import { createDomainStore } from './store/domain-store.js';
import { createEndpointStore } from './store/endpoint-store.js';
import { createEnrolmentStore } from './store/enrolment-store.js';
import { createEventLogStore } from './store/event-log-store.js';
import { createFigureStore } from './store/figure-store.js';
import { createHoldStore } from './store/hold-store.js';
import { createFindOvertaken } from './store/find-overtaken.js';
import { createHookEventStore } from './store/hook-event-store.js';
import { createIdempotencyStore } from './store/idempotency-store.js';
import { createInstallationStore } from './store/installation-store.js';
import { createInboxStore } from './store/inbox-store.js';
import { createLaneStore } from './store/lane-store.js';
import { createNoteStore } from './store/note-store.js';
import { createLaneWatchStore } from './store/lane-watch-store.js';
import { createOrganizationStore } from './store/organization-store.js';
import { createProviderAccountStore } from './store/provider-account-store.js';
import { createRateLimitStore } from './store/rate-limit-store.js';
import { createRelayStore } from './store/relay-store.js';
import { createResendJobStore } from './store/resend-job-store.js';
import { createSessionStore } from './store/session-store.js';
import { createSiteStore } from './store/site-store.js';
import { createTestIpnStore } from './store/test-ipn-store.js';
import { createStreamSlotStore } from './store/stream-slot-store.js';
import { createSweepStore } from './store/sweep-store.js';
import { createTestClockStore } from './store/test-clock-store.js';
import { createTransactionStore } from './store/transaction-store.js';
import { createUserStore } from './store/user-store.js';

export type Repositories = ReturnType<typeof createRepositories>;

export type RepositoriesOptions = Readonly<{
  config: Pick<Config, 'eventRetentionDays'>;
  connection: Connection;
  keys: Keys;
  world: World;
  /** Told which lanes a resend made due. A hint only. */
  onLanesWoken: (laneIds: readonly string[]) => void;
}>;

/** Every repository on one connection, behind the domain's ports. */
export function createRepositories({ config: { eventRetentionDays }, connection, keys, world, onLanesWoken }: RepositoriesOptions) {
  const cipher = createCipher(keys, world);
  const { clock, random, timers } = world;
  const searchHash = createSearchHash({ key: keyBytes(keys.searchHash) });
  const buyers = createBuyerDirectory({ connection, searchHash });
  const lanes = createLaneStore({ connection, cipher, random });
  const findOvertaken = createFindOvertaken({ connection });
  return {
    apiKeys: createApiKeyStore({ connection }),
    audit: createAuditStore({ connection, cipher, clock }),
    auditChain: createAuditChainStore({ connection }),
    auditLog: createAuditLogStore({ connection, cipher }),
    buyers,
    challenges: createChallengeStore({ connection }),
    clients: createClientStore({ connection, cipher, searchHash, directory: buyers }),
    deliveries: createDeliveryStore({ connection, cipher, clock, lanes, findOvertaken, onLanesWoken }),
    deliveryWork: createDeliveryWorkStore({ connection, cipher }),
    domains: createDomainStore({ connection }),
    endpoints: createEndpointStore({ connection, cipher, clock }),
    enrolments: createEnrolmentStore({ connection }),
    events: createEventLogStore({ connection, cipher, timers, clock, keptDays: eventRetentionDays }),
    figures: createFigureStore({ connection, clock }),
    holds: createHoldStore({ connection, cipher, searchHash, directory: buyers, clock }),
    findOvertaken,
    hookEvents: createHookEventStore({ connection, cipher }),
    idempotency: createIdempotencyStore({ connection, cipher }),
    inbox: createInboxStore({ connection, cipher, ids: world.ids }),
    installation: createInstallationStore({ connection }),
    lanes,
    notes: createNoteStore({ connection, cipher }),
    laneWatch: createLaneWatchStore({ connection }),
    organizations: createOrganizationStore({ connection }),
    providerAccounts: createProviderAccountStore({ connection, cipher }),
    rateLimits: createRateLimitStore({ connection }),
    relay: createRelayStore({ connection, cipher }),
    resendJobs: createResendJobStore({ connection, random }),
    sessions: createSessionStore({ connection }),
    sites: createSiteStore({ connection, cipher }),
    testIpns: createTestIpnStore({ connection, cipher }),
    transactions: createTransactionStore({ connection, cipher, searchHash, clock }),
    sweeps: createSweepStore({ connection }),
    testClock: createTestClockStore({ connection }),
    streamSlots: createStreamSlotStore({ connection }),
    users: createUserStore({ connection }),
  };
}

/** What is sealed in the database; opens what older keys have sealed too. */
export function createCipher(keys: Keys, { random }: World): FieldCipher {
  return createFieldCipher({ ...cipherKeys(keys), randomBytes: random.bytes });
}
