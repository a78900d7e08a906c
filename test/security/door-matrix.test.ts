import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminOperations } from '../../generated/server/admin.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';
import type { Role } from '../../src/domain/principal.js';
import { allScopes, roleScopes } from '../../src/domain/role-scopes.js';
import { enrolOperator } from '../support/enrol-operator.js';
import { seedApiKey } from '../support/seed-organization.js';
import { sendRequest } from '../support/send-request.js';
import type { ReceivedAnswer } from '../support/send-request.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';

const roles = ['viewer', 'editor', 'admin'] as const satisfies readonly Role[];
const rank: Record<string, number> = { viewer: 0, editor: 1, admin: 2 };
const operations = Object.values(adminOperations) as OperationFacts[];
const served = (host: 'api' | 'panel', scheme: string): OperationFacts[] => operations.filter(({ hosts, security, role }) => hosts.includes(host) && security.includes(scheme) && role !== 'public');

/** Says who may call, from the spec alone. */
function mayCall({ role, scope, testModeOnly }: OperationFacts, caller: { role: Role; scopes: readonly string[]; livemode: boolean }): boolean {
  if (role === 'system') return false;
  return (rank[caller.role] ?? -1) >= (rank[role] ?? 9) && (scope === 'none' || caller.scopes.includes(scope)) && !(testModeOnly && caller.livemode);
}

let cluster: Cluster;
let gateway: SpawnedGateway;
let organizationId: string;

beforeAll(async () => {
  cluster = await spawnCluster();
  gateway = await cluster.spawn({ env: { RATE_LIMIT_ENABLED: 'false' } });
  ({ organizationId } = gateway.devJson);
}, 120_000);

afterAll(async () => {
  await cluster?.stop();
});

/** Refused for its query where the caller is admitted, so that nobody's call has an effect. */
const knock = ({ method, path, requestContentType }: OperationFacts, origin: string, headers: Record<string, string>): Promise<ReceivedAnswer> =>
  sendRequest(method.toUpperCase(), `${origin}${path.replace('{organizationId}', organizationId).replaceAll(/\{[^}]+\}/g, 'f'.repeat(24))}?noSuchParameter=1`, { headers, ...(requestContentType === null ? {} : { body: {} }) });

async function expectDoors(facts: readonly OperationFacts[], admitted: (operation: OperationFacts) => boolean, send: (operation: OperationFacts) => Promise<ReceivedAnswer>): Promise<void> {
  const wrong: string[] = [];
  for (const operation of facts) {
    const { status, body } = await send(operation);
    const refused = status === 403 || status === 401;
    if (refused === admitted(operation) || status >= 500 || status < 300) wrong.push(`${operation.operationId}: ${status} ${String(body.code)}`);
  }
  expect(wrong).toEqual([]);
}

describe('every operation of the Admin API', () => {
  const keyed = served('api', 'apiKey');
  const byKey = (caller: { role: Role; scopes: readonly string[]; livemode: boolean }, asked = keyed) => async (): Promise<void> => {
    const key = await seedApiKey(cluster.database, { organizationId, livemode: caller.livemode }, caller);
    await expectDoors(asked, (operation) => mayCall(operation, caller), (operation) => knock(operation, gateway.urls.adminApi, { Authorization: `Bearer ${key}` }));
  };

  test('is there to be asked', () => {
    expect(keyed.length).toBeGreaterThan(30);
  });

  describe.each(roles)('asked by a key with the role %s', (role) => {
    test.each([false, true])('and every scope opens to that role and above (livemode %s)', (livemode) => byKey({ role, scopes: allScopes, livemode })());
    test('and the scopes of that role opens to what the role may do', byKey({ role, scopes: roleScopes[role], livemode: false }));
    test('and no scope opens only where none is needed', byKey({ role, scopes: [], livemode: false }));
  });

  const scopes = [...new Set(keyed.map(({ scope }) => scope))].filter((scope) => scope !== 'none');
  test.each(scopes)('asked with %s alone opens where that is the scope', (scope) => byKey({ role: 'admin', scopes: [scope], livemode: false })());
  test.each(scopes)('asked with everything but %s stays shut where that is the scope', (scope) => byKey({ role: 'admin', scopes: allScopes.filter((other) => other !== scope), livemode: false }, keyed.filter((operation) => operation.scope === scope))());

  test('asked by nobody answers 401', async () => {
    await expectDoors(keyed, () => false, (operation) => knock(operation, gateway.urls.adminApi, {}));
  });
});

describe('every operation of the Admin Panel', () => {
  const bySession = served('panel', 'session').filter(({ operationId }) => operationId !== 'signOut' && operationId !== 'refreshSession');
  let cookie: string;
  beforeAll(async () => {
    ({ cookie } = await enrolOperator(gateway.urls.panel, /\/enrol#token=(\S+)/.exec(gateway.output())?.[1] ?? ''));
  }, 60_000);

  const session = (livemode: boolean): Record<string, string> => ({ Cookie: cookie, Origin: gateway.urls.panel, 'X-Organization-ID': organizationId, 'X-Mode': livemode ? 'live' : 'test' });

  test.each(roles.flatMap((role) => [[role, false] as const, [role, true] as const]))('asked by an operator with the role %s opens to what the role may do (livemode %s)', async (role, livemode) => {
    const client = await MongoClient.connect(cluster.database.uri);
    try {
      await client.db(cluster.database.dbName).collection('users').updateMany({}, { $set: { 'memberships.$[].role': role, systemAdmin: false } });
    } finally {
      await client.close();
    }
    await expectDoors(bySession, (operation) => mayCall(operation, { role, scopes: roleScopes[role], livemode }), (operation) => knock(operation, gateway.urls.panel, session(livemode)));
  });

  test('asked for an organization that the operator is no member of stays shut', async () => {
    const tenanted = bySession.filter(({ role, scope }) => role !== 'system' && !(role === 'viewer' && scope === 'none'));
    await expectDoors(tenanted, () => false, (operation) => knock(operation, gateway.urls.panel, { ...session(false), 'X-Organization-ID': 'f'.repeat(24) }));
  });

  test('asked without a session answers 401, whatever key is shown', async () => {
    await expectDoors(bySession, () => false, (operation) => knock(operation, gateway.urls.panel, { Origin: gateway.urls.panel, Authorization: `Bearer ${gateway.devJson.apiKey}` }));
  });
});
