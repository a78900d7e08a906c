import { adminOperations } from '../../generated/server/admin.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';
import { hooksOperations } from '../../generated/server/hooks.js';
import { runtimeOperations } from '../../generated/server/runtime.js';
import { createSystemIds } from '../../src/adapters/system-ids.js';
import { createSystemRandom } from '../../src/adapters/system-random.js';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { GatewayError } from '../../src/domain/errors.js';
import type { IdempotencyStore } from '../../src/domain/ports/idempotency-store.js';
import type { RateLimitStore } from '../../src/domain/ports/rate-limit-store.js';
import type { Principal } from '../../src/domain/principal.js';
import { allScopes, systemScopes } from '../../src/domain/role-scopes.js';
import { createHost } from '../../src/http/create-host.js';
import type { AnyHandler, HostService, SpecBundle } from '../../src/http/host-types.js';
import { listen } from '../../src/http/listen.js';
import { silentLogger } from '../../test/support/silent-logger.js';
import type { Answer } from './check-answer.js';
import { listOperations, parametersOf } from './host-spec.js';
import type { HostName, Operation, Spec } from './host-spec.js';

export type Fault = 'in_flight' | 'rate_limited' | 'broken' | 'database_gone';

export type FaultyHost = Readonly<{ call(operation: Operation, fault: Fault): Promise<Answer>; close: () => Promise<unknown> }>;

const organizationId = '665f1c2ab7e4d1f0a9c3e001';
/** Callers from here have used up their rate; documentation addresses, which nobody else has. */
const limitedAddress = '203.0.113.99';
const limitedId = 'f'.repeat(24);
/** Begins the tokens of keys of the installation. */
const systemPrefix = 'system.';
const allFacts: Record<string, OperationFacts> = { ...adminOperations, ...runtimeOperations, ...hooksOperations };
/** Counted by the process itself, whatever the store says: the second one is refused for it. */
const hookFailures = 'hookFailure';
const rateClasses = [...new Set(Object.values(allFacts).map(({ rateClass }) => rateClass)), 'authFailure', hookFailures];

/** One real host whose use-cases and stores fail in the way that a request asks for. */
export async function startFaultyHost(role: HostName, spec: Spec): Promise<FaultyHost> {
  let fault: Fault = 'broken';
  const random = createSystemRandom();
  const timers = createSystemTimers();
  const ids = createSystemIds({ random });
  const errorDocsUrl = 'https://docs.test/errors';
  const operations = Object.fromEntries(listOperations(spec).map(({ definition: { operationId } }) => [operationId, factsOf(operationId)]));
  const handler: AnyHandler = async () => {
    throw thrown(fault);
  };
  const service: HostService = { name: role, document: spec as unknown as SpecBundle, operations, handlers: Object.fromEntries(Object.keys(operations).map((operationId) => [operationId, handler])) };
  const app = createHost({
    role,
    services: [service],
    settings: {
      secure: false,
      panelOrigin: 'http://panel.test',
      errorDocsUrl,
      trustedProxies: ['127.0.0.1', '::1'],
      rateLimits: Object.fromEntries(rateClasses.map((name) => [name, [{ limit: name === hookFailures ? 1 : 1_000_000, windowMs: 60_000 }]])),
      rateLimitWhitelist: [],
      validateResponses: true,
    },
    deps: {
      authenticators: { apiKey: async ({ token }) => keyOf(token), operator: async ({ cookie }) => operatorOf(cookie) },
      idempotency,
      rateLimits,
      clock: { now: () => new Date() },
      timers,
      ids,
      logger: silentLogger,
    },
  });
  const listener = await listen({ app, hostname: '127.0.0.1', port: 0, errorDocsUrl, ids, timers });

  return {
    async call(operation, wanted) {
      fault = wanted;
      const { path, headers, body } = requestOf(spec, role, operation, wanted);
      const send = (): Promise<Response> => fetch(`http://127.0.0.1:${listener.port}${path}`, { method: operation.method.toUpperCase(), headers, ...(body === null ? {} : { body }) });
      if (wanted === 'rate_limited' && factsOf(operation.definition.operationId).rateClass === 'hooks') await (await send()).arrayBuffer();
      const response = await send();
      return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
    },
    close: () => listener.close({ drainMs: 200 }),
  };
}

function factsOf(operationId: string): OperationFacts {
  const facts = allFacts[operationId];
  if (facts === undefined) throw new Error(`${operationId} is not in the generated tables`);
  return facts;
}

function thrown(fault: Fault): Error {
  // A hook is only counted against its sender when it is refused.
  if (fault === 'rate_limited') return new GatewayError('hook_signature_invalid', 'The signature does not fit.');
  return Object.assign(new Error('the secret of the server'), fault === 'database_gone' ? { name: 'MongoServerSelectionError' } : {});
}

const keyOf = (token: string): Principal =>
  token.startsWith(systemPrefix) ? { kind: 'systemKey', keyId: token.slice(systemPrefix.length), name: 'key', role: null, scopes: systemScopes } : ({ kind: 'apiKey', keyId: token, name: 'key', organizationId, livemode: false, role: 'admin', scopes: allScopes });
const operatorOf = (cookie: string): Principal => ({ kind: 'operator', userId: cookie, sessionId: organizationId, name: 'Ada', systemAdmin: true, organizationId, livemode: false, role: 'admin', scopes: allScopes });

const rateLimits: RateLimitStore = {
  async countAcrossTenants(subject, windows, points) {
    const limited = subject.endsWith(limitedAddress) || subject.endsWith(limitedId);
    return windows.map(({ limit, windowMs }) => ({ count: limited ? limit + points : points, resetMs: windowMs }));
  },
};

const idempotency: IdempotencyStore = {
  begin: async (_tenant, key, { reservedIds }) => (key === 'in-flight' ? { kind: 'in_flight' } : { kind: 'started', reservedIds, fence: 1 }),
  renew: async () => true,
  complete: async () => true,
  release: async () => undefined,
  forget: async () => undefined,
};

function requestOf(spec: Spec, role: HostName, operation: Operation, fault: Fault): { path: string; headers: Record<string, string>; body: string | null } {
  const caller = fault === 'rate_limited' ? limitedId : organizationId;
  const panel: Record<string, string> = { Cookie: `gateway_panel_session=${caller}`, 'X-Organization-ID': organizationId, 'X-Mode': 'test', Origin: 'http://panel.test' };
  const content = operation.definition.requestBody?.content['application/json'];
  const example = Object.values(content?.examples ?? {})[0]?.value;
  const parameters = parametersOf(spec, operation) as (ReturnType<typeof parametersOf>[number] & { example?: unknown })[];
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => {
    const parameter = parameters.find((candidate) => candidate.in === 'path' && candidate.name === name);
    return name === 'organizationId' ? organizationId : encodeURIComponent(String(parameter?.example));
  });
  const headers = {
    ...(role === 'panel' ? panel : role === 'api' ? { Authorization: `Bearer ${operation.definition['x-role'] === 'system' ? systemPrefix : ''}${caller}` } : {}),
    ...(fault === 'rate_limited' ? { 'X-Forwarded-For': limitedAddress } : {}),
    ...(operation.definition['x-idempotency'] === 'key' ? { 'Idempotency-Key': fault === 'in_flight' ? 'in-flight' : 'fresh' } : {}),
    ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  const query = parameters.flatMap((parameter): [string, string][] => (parameter.in === 'query' && parameter.required === true ? [[parameter.name, String(parameter.example)]] : []));
  const search = new URLSearchParams(query).toString();
  return { path: search === '' ? path : `${path}?${search}`, headers, body: content === undefined ? null : JSON.stringify(example) };
}
