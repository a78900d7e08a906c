import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';

/** What an operator wrote down about a transaction. Merchants' servers and buyers are told nothing of it. */
export type Note = {
  id: string;
  organizationId: string;
  livemode: boolean;
  transactionId: string;
  /** Plain text, at most 2,000 characters; encrypted at rest. */
  text: string;
  /** `user:<id>` or `apiKey:<id>`. */
  author: string | null;
  /** As it was shown at that time. */
  authorName: string | null;
  createdAt: Date;
};

export type NoteStore = {
  /** `exists` when the earlier try of the same request got this far. */
  insert(tenant: Tenant, note: Note, within?: ChangeScope): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, noteId: string): Promise<Note | null>;
  count(tenant: Tenant, transactionId: string): Promise<number>;
  /** Newest first; the cursor is opaque. */
  list(tenant: Tenant, transactionId: string, window: { cursor?: string; limit: number }): Promise<{ rows: Note[]; nextCursor: string | null }>;
  remove(tenant: Tenant, noteId: string, within?: ChangeScope): Promise<boolean>;
  removeAll(tenant: Tenant, transactionId: string, within?: ChangeScope): Promise<void>;
};
