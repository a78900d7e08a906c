import { createSystemIds } from '../../src/adapters/system-ids.js';
import { createSystemRandom } from '../../src/adapters/system-random.js';
import { mintApiKey } from '../../src/crypto/api-key.js';
import type { Role } from '../../src/domain/principal.js';
import { allScopes } from '../../src/domain/role-scopes.js';
import type { Tenant } from '../../src/domain/tenant.js';
import { createApiKeyStore } from '../../src/store/api-key-store.js';
import { connectStore } from '../../src/store/connect-store.js';
import { createOrganizationStore } from '../../src/store/organization-store.js';

export type SeededOrganization = { organizationId: string; testKey: string; liveKey: string };
export type SeededDatabase = { uri: string; dbName: string };

/**
 * Another organization with an administrator's key of each mode, in a running gateway's database. All the rest, sites and providers, is to be made
 * over the API with these keys.
 */
export async function seedOrganization({ uri, dbName }: SeededDatabase): Promise<SeededOrganization> {
  const ids = createSystemIds({ random: createSystemRandom() });
  const { connection, close } = await connectStore({ uri, dbName, appName: 'gateway-test' });
  const organizationId = ids.objectId();
  try {
    const now = new Date();
    await createOrganizationStore({ connection }).insertAcrossTenants({ id: organizationId, revision: 1, name: 'Second organization', createdAt: now, updatedAt: now });
  } finally {
    await close();
  }
  const makeKey = (livemode: boolean): Promise<string> => seedApiKey({ uri, dbName }, { organizationId, livemode });
  return { organizationId, testKey: await makeKey(false), liveKey: await makeKey(true) };
}

/** A key of that organization and mode, straight into the database; by default an administrator's with every scope. */
export async function seedApiKey({ uri, dbName }: SeededDatabase, tenant: Tenant, { role = 'admin', scopes = allScopes }: { role?: Role; scopes?: readonly string[] } = {}): Promise<string> {
  const ids = createSystemIds({ random: createSystemRandom() });
  const { connection, close } = await connectStore({ uri, dbName, appName: 'gateway-test' });
  try {
    const id = ids.objectId();
    const now = new Date();
    const { key, secretHash } = mintApiKey({ livemode: tenant.livemode, keyId: id, base62: ids.base62 });
    await createApiKeyStore({ connection }).insert(tenant, {
      ...tenant, id, revision: 1, name: 'Test', role, scopes: [...scopes], ipAllowList: [], secretHash, secretHint: key.slice(-4), previousSecretHash: null, previousUntil: null, createdBy: 'test',
      createdAt: now, updatedAt: now, rotatedAt: null, rotatedBy: null, expiresAt: null, revokedAt: null, deletedAt: null, lastUsedAt: null,
    });
    return key;
  } finally {
    await close();
  }
}
