import type { ApiKeyStore } from './ports/api-key-store.js';
import type { AuditTrail } from './ports/audit-trail.js';
import type { ChallengeStore } from './ports/challenge-store.js';
import type { EnrolmentStore } from './ports/enrolment-store.js';
import type { OrganizationStore } from './ports/organization-store.js';
import type { Passkeys } from './ports/passkeys.js';
import type { ProviderAccountStore } from './ports/provider-account-store.js';
import type { ProviderRegistry } from './ports/provider.js';
import type { RateLimitStore } from './ports/rate-limit-store.js';
import type { ApiKeyCodec, Secrets } from './ports/secrets.js';
import type { SessionStore } from './ports/session-store.js';
import type { SiteStore } from './ports/site-store.js';
import type { UserStore } from './ports/user-store.js';
import type { Clock, Ids, Logger, Random } from './ports/world.js';

/** What the use-cases of identity and configuration work with (keys, sites, providers, operators); wired once in main.ts. */
export type ConfigDeps = Readonly<{
  apiKeys: ApiKeyStore;
  audit: AuditTrail;
  sites: SiteStore;
  providerAccounts: ProviderAccountStore;
  organizations: OrganizationStore;
  users: UserStore;
  sessions: SessionStore;
  enrolments: EnrolmentStore;
  challenges: ChallengeStore;
  providers: ProviderRegistry;
  passkeys: Passkeys;
  secrets: Secrets;
  apiKeyCodec: ApiKeyCodec;
  /** Counters that all processes share. */
  rateLimits: RateLimitStore;
  /** Origin of the panel, to which one-time links lead. */
  panelOrigin: string;
  clock: Clock;
  random: Random;
  ids: Ids;
  logger: Logger;
}>;
