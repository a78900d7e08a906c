import { succeed } from './api-client.js';
import type { ApiCall } from './api-client.js';

export type SystemResources = ReturnType<typeof createSystemResources>;

const keysPath = '/api/v1/system/api-keys';

/**
 * Things of the installation, each call a fresh one.
 * @param system calls with a key of the installation.
 */
export function createSystemResources(system: ApiCall) {
  const key = async () => ({ keyId: String((await succeed(system('POST', keysPath, { body: { name: 'Contract key', scopes: ['system:read'] } })))['keyId']) });
  return {
    key,
    async revokedKey() {
      const { keyId } = await key();
      await succeed(system('POST', `${keysPath}/${keyId}/revoke`));
      return { keyId };
    },
    /** What the log of the installation says about a new key: written with it. */
    async auditEntry() {
      const { keyId } = await key();
      const { data } = await succeed(system('GET', `/api/v1/system/audit?objectId=${keyId}`));
      return (data as [{ id: string }])[0].id;
    },
  };
}
