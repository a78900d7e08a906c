import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adminOperations } from '../../generated/server/admin.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';
import { hooksOperations } from '../../generated/server/hooks.js';
import { runtimeOperations } from '../../generated/server/runtime.js';
import { enrolOperator } from '../support/enrol-operator.js';
import { sendRequest } from '../support/send-request.js';
import type { Json, ReceivedAnswer } from '../support/send-request.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';

const hosts = ['panel', 'api', 'checkout', 'main'] as const;
type Host = (typeof hosts)[number];

const everyOperation: OperationFacts[] = [adminOperations, runtimeOperations, hooksOperations].flatMap((table) => Object.values(table) as OperationFacts[]);

let gateway: SpawnedGateway;
let cookie: string;
/** A real checkout and all that belongs to it, so that nothing is refused for want of an object. */
let ids: Record<string, string>;
let session: string;

const originOf = (host: Host): string => gateway.urls[host === 'api' ? 'adminApi' : host];
const listed = async (): Promise<Json> => (await sendRequest('GET', `${originOf('api')}/api/v1/transactions?limit=5`, { key: gateway.devJson.apiKey })).body;

/** The path without the names of its parameters, which differ between specs. */
const shapeOf = ({ method, path }: OperationFacts): string => `${method} ${path.replace(/\{[^}]+\}/g, '{}')}`;
/** `/domains/verify` is, for the panel, its own `/domains/{domainId}`. */
const isWithin = ({ path }: OperationFacts, pattern: OperationFacts): boolean => new RegExp(`^${pattern.path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
const ownOperation = (host: Host, facts: OperationFacts): OperationFacts | undefined =>
  everyOperation.find((other) => other.hosts.includes(host) && (shapeOf(other) === shapeOf(facts) || (other.method === facts.method && isWithin(facts, other))));
const pathOf = ({ path }: OperationFacts): string => path.replace(/\{([^}]+)\}/g, (_braces, name: string) => ids[name] ?? 'a'.repeat(24));

/** With everything a client of any host could send along: key, session of an operator, session of a buyer. */
function knock(host: Host, facts: OperationFacts, prefix = ''): Promise<ReceivedAnswer> {
  return sendRequest(facts.method.toUpperCase(), `${originOf(host)}${prefix}${pathOf(facts)}`, {
    key: gateway.devJson.apiKey,
    headers: { Cookie: cookie, 'X-Checkout-Session': session },
    ...(facts.requestContentType === null ? {} : { body: '{}' }),
  });
}

beforeAll(async () => {
  gateway = await spawnGateway({ env: { VALIDATE_RESPONSES: 'true' } });
  ({ cookie } = await enrolOperator(gateway.urls.panel, /\/enrol#token=(\S+)/.exec(gateway.output())?.[1] ?? ''));
  const { body } = await sendRequest('POST', `${originOf('api')}/v1/checkouts/${gateway.devJson.siteId}/create`, { key: gateway.devJson.apiKey, body: { amount: 4900, currency: 'EUR', externalReference: 'separation' } });
  const { organizationId, siteId, providerId, apiKey } = gateway.devJson;
  const id = String(body['id']);
  session = String(body['sessionPublicId']);
  ids = { organizationId, siteId, providerId, type: 'sandbox', keyId: apiKey.split(/[_.]/)[2] ?? '', checkoutId: id, transactionId: id, checkoutRef: String(body['shortCode']), deliveryId: `${id}.1` };
}, 120_000);

afterAll(async () => {
  await gateway?.stop();
});

describe.each(hosts)('the host %s', (host) => {
  const foreign = everyOperation.filter((facts) => ownOperation(host, facts) === undefined);

  test.each(foreign.map((facts) => [`${facts.method.toUpperCase()} ${facts.path}`, facts] as const))('has no %s', async (_name, facts) => {
    const before = await listed();
    const answer = await knock(host, facts);
    expect([404, 405]).toContain(answer.status);
    if (answer.status === 405) expect(answer.headers.get('allow')?.split(', ')).not.toContain(facts.method.toUpperCase());
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await listed()).toEqual(before);
  });

  test('has other operations of its own, which are there', async () => {
    const own = everyOperation.filter((facts) => facts.hosts.includes(host) && facts.method === 'get' && facts.requestContentType === null && facts.responseContentType === 'application/json');
    expect(own.length).toBeGreaterThan(0);
    for (const facts of own) {
      const answer = await knock(host, facts);
      expect([facts.path, answer.status === 405, answer.body.code === 'not_found']).toEqual([facts.path, false, false]);
    }
  });
});

describe('the Admin Panel', () => {
  const withKey = adminOperationsOf('panel').filter((facts) => facts.role !== 'public');
  test.each(withKey.map((facts) => [`${facts.method.toUpperCase()} ${facts.path}`, facts] as const))('takes no API key for %s', async (_name, facts) => {
    const answer = await sendRequest(facts.method.toUpperCase(), `${originOf('panel')}${pathOf(facts)}`, {
      key: gateway.devJson.apiKey,
      headers: { Origin: gateway.urls.panel },
      ...(facts.requestContentType === null ? {} : { body: '{}' }),
    });
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthorized']);
  });

  test('takes no write from another page, nor from one that does not say where it comes from but is a browser', async () => {
    const write = (headers: Record<string, string>): Promise<ReceivedAnswer> =>
      sendRequest('POST', `${gateway.urls.panel}/api/v1/sites`, { body: { name: 'Forged' }, headers: { Cookie: cookie, 'X-Organization-ID': gateway.devJson.organizationId, 'X-Mode': 'test', ...headers } });
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { Origin: gateway.urls.checkout }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const answer = await write(headers as unknown as Record<string, string>);
      expect([answer.status, answer.body.code]).toEqual([403, 'origin_not_allowed']);
    }
    expect((await write({ Origin: gateway.urls.panel })).status).toBe(201);
  });
});

describe('the Admin API', () => {
  const withSession = adminOperationsOf('api').filter((facts) => facts.role !== 'public');
  test.each(withSession.map((facts) => [`${facts.method.toUpperCase()} ${facts.path}`, facts] as const))('takes no cookie for %s', async (_name, facts) => {
    const answer = await sendRequest(facts.method.toUpperCase(), `${originOf('api')}${pathOf(facts)}`, {
      headers: { Cookie: cookie, 'X-Organization-ID': gateway.devJson.organizationId, 'X-Mode': 'test' },
      ...(facts.requestContentType === null ? {} : { body: '{}' }),
    });
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthorized']);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  const prefixed = adminOperationsOf('api').filter(({ path, method, responseContentType }) => path.startsWith('/api/v1/') && method === 'get' && responseContentType === 'application/json');
  test.each(prefixed.map((facts) => [facts.path, facts] as const))('answers GET %s the same without /api', async (_name, facts) => {
    const short = { ...facts, path: facts.path.replace(/^\/api/, '') };
    const [long, brief] = [await knock('api', facts), await knock('api', short)];
    const withoutRequestId = ({ requestId: _requestId, ...rest }: Json): Json => rest;
    expect([brief.status, withoutRequestId(brief.body)]).toEqual([long.status, withoutRequestId(long.body)]);
  });

  test('sends no permission to pages of other origins', async () => {
    const answer = await sendRequest('GET', `${originOf('api')}/api/v1/transactions`, { key: gateway.devJson.apiKey, headers: { Origin: 'https://evil.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['another letter case', '/API/v1/transactions'],
    ['a slash at the end', '/api/v1/transactions/'],
    ['two slashes', '//api/v1/transactions'],
    ['an escaped slash', '/api%2fv1/transactions'],
    ['an escaped letter', '/%61pi/v1/transactions'],
    ['a way round', '/docs/..%2fapi/v1/transactions'],
    ['the prefix twice', '/api/api/v1/transactions'],
  ])('is not reached by %s', async (_name, path) => {
    expect((await sendRequest('GET', `${originOf('api')}${path}`, { key: gateway.devJson.apiKey })).status).toBe(404);
  });
});

test('only the Admin API knows /v1', async () => {
  for (const host of ['panel', 'checkout', 'main'] as const) {
    for (const facts of everyOperation.filter(({ path, hosts: named }) => path.startsWith('/api/v1/') && named.includes(host))) {
      const answer = await knock(host, { ...facts, path: facts.path.replace(/^\/api/, '') });
      // The web apps answer any other address with their page, which is no operation.
      expect([facts.path, answer.status === 404 || answer.text.startsWith('<!doctype html>')]).toEqual([facts.path, true]);
    }
  }
});

function adminOperationsOf(host: 'panel' | 'api'): OperationFacts[] {
  return (Object.values(adminOperations) as OperationFacts[]).filter((facts) => facts.hosts.includes(host));
}
