import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminOperations } from '../../generated/server/admin.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';
import { hooksOperations } from '../../generated/server/hooks.js';
import { runtimeOperations } from '../../generated/server/runtime.js';
import { ask, seedTenant, startRunningHosts } from '../../test/support/running-hosts.js';
import type { RunningHosts } from '../../test/support/running-hosts.js';
import type { HostRole } from './host-types.js';

const everyOperation: OperationFacts[] = [...Object.values(adminOperations), ...Object.values(runtimeOperations), ...Object.values(hooksOperations)];
const roles: HostRole[] = ['panel', 'api', 'checkout', 'main'];
const cases = roles.flatMap((role) => everyOperation.map((facts) => [`${role} ${facts.method.toUpperCase()} ${facts.path} (${facts.operationId})`, role, facts] as const));

let hosts: RunningHosts;
let key: string;
beforeAll(async () => {
  hosts = await startRunningHosts();
  key = await (await seedTenant(hosts)).key('admin');
});
afterAll(() => hosts.close());

/** The operation that a host has at the same place, by its own specs. */
function ownOperation(role: HostRole, facts: OperationFacts): OperationFacts | undefined {
  const ofHost = everyOperation.filter((other) => other.hosts.includes(role) && other.method === facts.method);
  // A fixed word of another host's path may be an id here: `/events/stream` is an event's place where there is no stream.
  return ofHost.find((other) => shapeOf(other.path) === shapeOf(facts.path)) ?? ofHost.find((other) => patternOf(other.path).test(placeholder(facts.path)));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

/** The path without the names of its parameters, which differ between specs. */
function shapeOf(path: string): string {
  return path.replace(/\{[^}]+\}/g, '{}');
}

function placeholder(path: string): string {
  return path.replaceAll('{type}', 'sandbox').replace(/\{[^}]+\}/g, 'a'.repeat(24));
}

describe('separation', () => {
  test.each(cases)('%s', async (_name, role, facts) => {
    hosts.log.length = 0;
    const { status } = await ask(hosts.origins[role], facts.method.toUpperCase(), placeholder(facts.path), { headers: { Authorization: `Bearer ${key}`, Cookie: 'gateway_panel_session=x', ...(facts.requestContentType === null ? {} : { 'Content-Type': 'application/json' }) }, ...(facts.requestContentType === null ? {} : { body: '{}' }) });
    const served = (hosts.log.find((line) => line.message === 'request')?.fields as { operationId: string | null } | undefined)?.operationId ?? null;
    const own = ownOperation(role, facts);
    if (own === undefined) expect([[404, 405].includes(status), served]).toEqual([true, null]);
    else expect(served).toBe(own.operationId);
  });

  test('API keys mean nothing on the panel, sessions nothing on the Admin API', async () => {
    expect((await ask(hosts.origins.panel, 'GET', '/api/v1/transactions', { key })).status).toBe(401);
    expect((await ask(hosts.origins.api, 'GET', '/api/v1/transactions', { headers: { Cookie: 'gateway_panel_session=x' } })).status).toBe(401);
  });

  test('every operation is served by the hosts that its spec names, and each host serves some', () => {
    for (const role of roles) expect(everyOperation.filter((facts) => facts.hosts.includes(role)).length).toBeGreaterThan(0);
    expect(everyOperation.filter((facts) => facts.hosts.length === 0)).toEqual([]);
  });
});
