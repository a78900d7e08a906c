import { apiKeyIndexes } from './api-key-store.js';
import { auditIndexes } from './audit-documents.js';
import { buyerIndexes } from './buyer-directory-store.js';
import { challengeIndexes } from './challenge-store.js';
import { clientIndexes } from './client-store.js';
import { deliveryIndexes } from './delivery-documents.js';
import { domainIndexes } from './domain-store.js';
import { endpointIndexes } from './endpoint-store.js';
import { enrolmentIndexes } from './enrolment-store.js';
import { eventIndexes } from './event-log-store.js';
import { figureIndexes } from './figure-documents.js';
import { holdIndexes } from './hold-store.js';
import { hookEventIndexes } from './hook-event-store.js';
import { idempotencyIndexes } from './idempotency-store.js';
import { inboxIndexes } from './inbox-store.js';
import { laneIndexes } from './lane-documents.js';
import { laneWatchIndexes } from './lane-watch-store.js';
import { noteIndexes } from './note-store.js';
import { organizationIndexes } from './organization-store.js';
import { providerAccountIndexes } from './provider-account-store.js';
import { rateLimitIndexes } from './rate-limit-store.js';
import { resendJobIndexes } from './resend-job-store.js';
import { sessionIndexes } from './session-store.js';
import { siteIndexes } from './site-store.js';
import { sweepIndexes } from './sweep-store.js';
import { testIpnIndexes } from './test-ipn-store.js';
import { transactionIndexes } from './transaction-documents.js';
import { userIndexes } from './user-store.js';
import type { CollectionIndex } from './collection-index.js';

/** Every index of every repository. A repository declares its own beside its queries and is listed here once. */
export const declaredIndexes: readonly CollectionIndex[] = [
  ...apiKeyIndexes,
  ...auditIndexes,
  ...buyerIndexes,
  ...challengeIndexes,
  ...clientIndexes,
  ...deliveryIndexes,
  ...domainIndexes,
  ...endpointIndexes,
  ...enrolmentIndexes,
  ...eventIndexes,
  ...figureIndexes,
  ...holdIndexes,
  ...hookEventIndexes,
  ...idempotencyIndexes,
  ...inboxIndexes,
  ...laneIndexes,
  ...laneWatchIndexes,
  ...noteIndexes,
  ...organizationIndexes,
  ...providerAccountIndexes,
  ...rateLimitIndexes,
  ...resendJobIndexes,
  ...sessionIndexes,
  ...siteIndexes,
  ...sweepIndexes,
  ...testIpnIndexes,
  ...transactionIndexes,
  ...userIndexes,
];
