import { normalizeEmail } from '../domain/normalize-email.js';
import type { OrderKey } from '../domain/ports/buyer-directory.js';
import type { SearchHash } from '../domain/ports/field-cipher.js';
import type { Tenant } from '../domain/tenant.js';

export const buyersCollection = 'buyers';

/** Keys of the buyer directory. A keyed hash tells nothing of what it was made of, and differs between organizations and modes. */
export type BuyerKeys = Readonly<{
  ofEmail(tenant: Tenant, email: string): string;
  /** Of an order that was contested. */
  ofOrder(tenant: Tenant, order: OrderKey): string;
  /** Of a client without an e-mail. */
  ofClient(clientId: string): string;
}>;

export function createBuyerKeys(searchHash: SearchHash): BuyerKeys {
  const hash = ({ organizationId, livemode }: Tenant, field: string, value: string): string =>
    searchHash({ organizationId, collection: buyersCollection, field: `${field}.${livemode ? 'live' : 'test'}` }, value);
  return {
    ofEmail: (tenant, email) => hash(tenant, 'email', normalizeEmail(email)),
    ofOrder: (tenant, { siteId, reference }) => hash(tenant, 'order', JSON.stringify([siteId, reference])),
    ofClient: (clientId) => `client.${clientId}`,
  };
}
