import type { AuditTrail } from './ports/audit-trail.js';
import type { ClientStore } from './ports/client-store.js';
import type { TransactionStore } from './ports/transaction-store.js';
import type { Clock, Ids } from './ports/world.js';

/** What the use-cases of clients work with. */
export type ClientDeps = Readonly<{ audit: AuditTrail; clients: ClientStore; transactions: Pick<TransactionStore, 'list'>; clock: Clock; ids: Ids }>;
