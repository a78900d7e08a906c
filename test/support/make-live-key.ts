import { enrolOperator } from './enrol-operator.js';
import type { SpawnedGateway } from './spawn-gateway.js';
import { sendRequest } from './send-request.js';

/** A live administrator's key of the demo organization, as its operator makes one: by the one-time link and the panel. The link works once. */
export async function makeLiveKey(gateway: SpawnedGateway): Promise<{ liveKey: string; /** The operator's session. */ cookie: string }> {
  const token = /\/enrol#token=(\S+)/.exec(gateway.output())?.[1] ?? '';
  const { cookie } = await enrolOperator(gateway.urls.panel, token);
  const { organizationId } = gateway.devJson;
  const made = await sendRequest('POST', `${gateway.urls.panel}/api/v1/organizations/${organizationId}/api-keys`, {
    headers: { Cookie: cookie, Origin: gateway.urls.panel, 'X-Organization-ID': organizationId, 'X-Mode': 'live' },
    body: { name: 'Live', role: 'admin', scopes: ['checkout:*', 'transaction:*', 'site:*', 'event:read', 'delivery:*', 'provider:*', 'api_key:*'] },
  });
  if (made.status !== 201) throw new Error(`no live key: ${made.status} ${made.text}`);
  return { liveKey: String(made.body['secret']), cookie };
}
