import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCallers } from '../../contract-tests/dredd/callers.js';
import { goodRequest } from '../../contract-tests/dredd/good-recipes.js';
import type { ContractRun } from '../../contract-tests/dredd/contract-run.js';
import type { Callers } from '../../contract-tests/dredd/callers.js';
import { provenElsewhere } from '../../contract-tests/dredd/state-recipes.js';
import type { Ingredients } from '../../contract-tests/dredd/recipe.js';
import { listOperations, parametersOf, readHostSpec, resolve } from '../../contract-tests/support/host-spec.js';
import type { Operation } from '../../contract-tests/support/host-spec.js';
import { seedApiKey, seedOrganization } from '../support/seed-organization.js';
import { sendRequest } from '../support/send-request.js';
import type { ReceivedAnswer } from '../support/send-request.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';

const spec = await readHostSpec('api');
const operations = listOperations(spec).filter(({ definition }) => definition['x-role'] !== 'public' && definition['x-role'] !== 'system' && (definition.security ?? [{ apiKey: [] }]).some((scheme) => 'apiKey' in scheme));
const unknownId = 'f'.repeat(24);
/** An id of another form than the others has its unknown one here. */
const unknownThings: Record<string, string> = { deliveryId: `${unknownId}.9`, hookEventId: `${unknownId}.evt_unknown`, eventDeliveryId: `${unknownId}.9.1-${unknownId}`, testDeliveryId: `test.${unknownId}`, eventId: `${unknownId}.9.1` };
/**
 * Members and invitations are an organization's in both modes: foreign to another organization only. So is what the audit log says of them, and its
 * own tests hold apart what it says of the rest.
 */
const ofBothModes = ({ path }: Operation): boolean => /\{organizationId\}(?!\/api-keys)/.test(path) || /^\/api\/v1\/audit(\/export)?$/.test(path);
/** Tells of one thing that the query names, and of another tenant's what it tells of an unknown one. */
const namesItInTheQuery = ({ path }: Operation): boolean => path === '/api/v1/domains/verify-cname';
const strangersTo = (operation: Operation): Caller[] => strangers.filter(({ organizationId }) => !ofBothModes(operation) || organizationId !== owner.organizationId);
const namesAThing = ({ path }: Operation): boolean => /\{(?!organizationId\})/.test(path);

type Caller = { name: string; key: string; organizationId: string };

let cluster: Cluster;
let gateway: SpawnedGateway;
let callers: Callers;
let run: ContractRun;
let owner: Caller;
let strangers: Caller[];

beforeAll(async () => {
  cluster = await spawnCluster();
  gateway = await cluster.spawn({ env: { RATE_LIMIT_ENABLED: 'false' } });
  const { organizationId, siteId, providerId, apiKey, systemApiKey } = gateway.devJson;
  run = { host: 'api', specFile: '', reportFile: '', adminApiUrl: gateway.urls.adminApi, panelUrl: gateway.urls.panel, home: { organizationId, siteId, providerId }, adminKey: apiKey, systemKey: systemApiKey, operatorToken: null };
  callers = createCallers(run);
  owner = { name: 'its owner', key: apiKey, organizationId };
  const second = await seedOrganization(cluster.database);
  strangers = [
    { name: 'another organization', key: second.testKey, organizationId: second.organizationId },
    { name: 'another organization\'s live side', key: second.liveKey, organizationId: second.organizationId },
    { name: 'its own live side', key: await seedApiKey(cluster.database, { organizationId, livemode: true }), organizationId },
  ];
}, 120_000);

afterAll(async () => {
  await cluster?.stop();
});

/** The request that succeeds for the owner; makes what it needs. */
async function prepare(operation: Operation): Promise<Ingredients> {
  return goodRequest({ spec, operation, status: 200, run, callers });
}

function send(operation: Operation, { path = {}, query = {}, body, headers = {}, rawBody }: Ingredients, caller: Caller): Promise<ReceivedAnswer> {
  const filled = operation.path.replaceAll(/\{([^}]+)\}/g, (_braces, name: string) => encodeURIComponent(name === 'organizationId' ? caller.organizationId : (path[name] ?? unknownThings[name] ?? unknownId)));
  const search = new URLSearchParams(query).toString();
  const sent = rawBody ?? body ?? firstExample(operation);
  return sendRequest(operation.method.toUpperCase(), `${gateway.urls.adminApi}${filled}${search === '' ? '' : `?${search}`}`, {
    key: caller.key,
    headers: Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null)),
    ...(sent === undefined ? {} : { body: sent as Record<string, unknown> }),
  });
}

function firstExample({ definition }: Operation): unknown {
  const [content] = Object.values(definition.requestBody?.content ?? {});
  return Object.values(content?.examples ?? {})[0]?.value;
}

const withoutRequestId = ({ status, text }: ReceivedAnswer): string => `${status} ${text.replace(/"requestId":"[^"]*"/, '').replaceAll(/[0-9a-f]{24}/g, (id) => (id === unknownId ? '<id>' : id))}`;
const idsIn = (text: string): string[] => [...new Set(text.match(/\b[0-9a-f]{24}\b/g) ?? [])];

describe('somebody else\'s', () => {
  test.each(operations.filter(namesAThing).map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation] as const))('%s answers as for an unknown id, does nothing, and works for its owner', async (_name, operation) => {
    const good = await prepare(operation);
    for (const stranger of strangersTo(operation)) {
      const foreign = await send(operation, good, stranger);
      const unknown = await send(operation, { ...good, path: {} }, stranger);
      for (const id of Object.values(good.path ?? {})) if (id !== stranger.organizationId && id.length >= 24) expect([stranger.name, foreign.text]).toEqual([stranger.name, expect.not.stringContaining(id)]);
      expect([stranger.name, withoutRequestId(foreign)]).toEqual([stranger.name, withoutRequestId(unknown)]);
      expect([stranger.name, [403, 404]]).toEqual([stranger.name, expect.arrayContaining([foreign.status])]);
      if (foreign.status === 403) expect([operation.definition['x-test-mode-only'], foreign.body.code]).toEqual([true, 'test_mode_only']);
    }
    const own = await send(operation, good, owner);
    expect([own.status < 300, own.status < 300 ? '' : own.text]).toEqual([true, '']);
  }, 60_000);
});

describe('a list', () => {
  const lists = operations.filter((operation) => operation.method === 'get' && !namesAThing(operation) && !namesItInTheQuery(operation) && provenElsewhere(operation, 200, 'api') === null);

  test.each(lists.map((operation) => [operation.path, operation] as const))('%s has rows of its owner\'s, and shows none of them to anybody else', async (_path, operation) => {
    await callers.resources.delivery();
    const good = await prepare(operation);
    const own = await send(operation, good, owner);
    expect(own.status).toBe(200);
    const rows = own.body['data'];
    if (Array.isArray(rows)) expect([operation.definition.operationId, rows.length > 0]).toEqual([operation.definition.operationId, true]);
    const [row] = Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
    const filters = parametersOf(spec, operation).filter((parameter) => parameter.in === 'query' && typeof row?.[parameter.name] === 'string').map(({ name }) => ({ [name]: String(row?.[name]) }));
    for (const stranger of strangersTo(operation)) {
      const ofStranger = idsIn(`${stranger.key} ${stranger.organizationId}`);
      for (const query of [{}, ...filters]) {
        const answer = await send(operation, { ...good, query: { ...good.query, ...query } }, stranger);
        const shown = idsIn(answer.text).filter((id) => idsIn(own.text).includes(id) && !ofStranger.includes(id));
        expect([stranger.name, query, answer.status, shown]).toEqual([stranger.name, query, 200, []]);
      }
    }
  }, 60_000);
});

/** The list that has what this field of a body names. */
const kindOf = (name: string): string => (name === 'defaultProviderId' ? 'providers' : `${name.replace(/Ids?$/, '')}s`);

describe('a body', () => {
  const property = /^(site|provider|client|domain|endpoint|defaultProvider)Ids?$/;
  const named = operations.flatMap((operation) => {
    const [content] = Object.values(operation.definition.requestBody?.content ?? {});
    const schema = resolve(spec, (content?.schema ?? {}) as { properties?: Record<string, { $ref?: string; type?: unknown }> });
    return Object.entries(schema.properties ?? {}).filter(([name]) => property.test(name) && spec.paths[`/api/v1/${kindOf(name)}`] !== undefined).map(([name, value]) => [`${operation.method.toUpperCase()} ${operation.path}`, name, operation, resolve(spec, value)] as const);
  });

  test.each(named)('of %s with a %s of somebody else\'s is refused as an unknown one', async (_path, name, operation, schema) => {
    const good = await prepare(operation);
    const answers: string[] = [];
    const [stranger] = strangers;
    if (stranger === undefined) throw new Error('there is no stranger');
    const foreignId = await thingOf(stranger, kindOf(name));
    for (const id of [foreignId, unknownId]) {
      const body = { ...((good.body ?? firstExample(operation)) as Record<string, unknown>), [name]: (schema as { type?: unknown }).type === 'array' ? [id] : id };
      const answer = await send(operation, { ...good, body }, owner);
      expect([id, [404, 409, 422]]).toEqual([id, expect.arrayContaining([answer.status])]);
      answers.push(withoutRequestId(answer).replaceAll(id, '<id>'));
    }
    expect(answers[0]).toBe(answers[1]);
  });

  /** One of the stranger's own, made if there is none. */
  async function thingOf({ key }: Caller, kind: string): Promise<string> {
    const url = `${gateway.urls.adminApi}/api/v1/${kind}`;
    const listed = (await sendRequest('GET', url, { key })).body['data'] as { id: string }[];
    const bodies: Record<string, Record<string, unknown>> = { sites: { name: 'Elsewhere' }, providers: { type: 'sandbox', label: 'Elsewhere' }, clients: { email: 'elsewhere@example.com' }, domains: { domain: 'pay.elsewhere.example' } };
    return listed[0]?.id ?? String((await sendRequest('POST', url, { key, body: bodies[kind] ?? {} })).body['id']);
  }
});
