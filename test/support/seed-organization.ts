import { createSystemIds } from '../../src/adapters/system-ids.js';
import { createSystemRandom } from '../../src/adapters/system-random.js';
import { mintApiKey } from '../../src/crypto/api-key.js';
import { allScopes } from '../../src/domain/role-scopes.js';
import type { Tenant } from '../../src/domain/tenant.js';
import { createApiKeyStore } from '../../src/store/api-key-store.js';
import { connectStore } from '../../src/store/connect-store.js';
import { createOrganizationStore } from '../../src/store/organization-store.js';

export type SeededOrganization = { organizationId: string; testKey: string; liveKey: string };

/**
 * Another organization with an administrator's key of each mode, in a running gateway's database: no operation makes one. All the
 * rest, sites and providers, is to be made over the API with these keys.
 */
export async function seedOrganization({ uri, dbName }: { uri: string; dbName: string }): Promise<SeededOrganization> {
  const ids = createSystemIds({ random: createSystemRandom() });
  const { connection, close } = await connectStore({ uri, dbName, appName: 'gateway-test' });
  try {
    const organizationId = ids.objectId();
    const now = new Date();
    await createOrganizationStore({ connection }).insertAcrossTenants({ id: organizationId, name: 'Second organization', createdAt: now, updatedAt: now });
    const apiKeys = createApiKeyStore({ connection });
    const makeKey = async (livemode: boolean): Promise<string> => {
      const tenant: Tenant = { organizationId, livemode };
      const id = ids.objectId();
      const { key, secretHash } = mintApiKey({ mode: livemode ? 'live' : 'test', keyId: id, base62: ids.base62 });
      await apiKeys.insert(tenant, {
        ...tenant, id, revision: 1, name: 'Test', role: 'admin', scopes: [...allScopes], ipAllowList: [], secretHash, secretHint: key.slice(-4), previousSecretHash: null, previousUntil: null, createdBy: 'test',
        createdAt: now, updatedAt: now, rotatedAt: null, rotatedBy: null, expiresAt: null, revokedAt: null, deletedAt: null, lastUsedAt: null, lastUsedIp: null,
      });
      return key;
    };
    return { organizationId, testKey: await makeKey(false), liveKey: await makeKey(true) };
  } finally {
    await close();
  }
}
