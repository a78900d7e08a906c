import type { OperationFacts } from '../../generated/server/handler-types.js';
import { GatewayError } from '../../src/domain/errors.js';
import type { LogFields, Logger } from '../../src/domain/ports/world.js';
import type { Principal } from '../../src/domain/principal.js';
import { createHost } from '../../src/http/create-host.js';
import type { HostSettings } from '../../src/http/create-host.js';
import type { AnyHandler, HostRole, HostService, SpecBundle } from '../../src/http/host-types.js';
import { listen } from '../../src/http/listen.js';
import type { ListenOptions, Listener } from '../../src/http/listen.js';
import type { PagesOptions } from '../../src/http/serve-pages.js';
import { createIdempotencyStore } from '../../src/store/idempotency-store.js';
import { createRateLimitStore } from '../../src/store/rate-limit-store.js';
import type { TestStore } from './open-test-store.js';

const problem = { description: 'An error.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ApiError' } } } };
const thing = { description: 'A thing.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } };
const errors = Object.fromEntries(['400', '401', '403', '404', '409', '413', '415', '422', '429', '500', '503'].map((status) => [status, problem]));
const idempotencyKey = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' } };
const thingId = { name: 'thingId', in: 'path', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{24}$' } };

/** A spec as small as the machinery can be tried with: a write, a read, a list, a hook, a stream and a public page. */
export const tinySpec: SpecBundle = {
  openapi: '3.1.0',
  info: { title: 'Tiny', version: '1.0.0' },
  paths: {
    '/api/v1/things': {
      post: { operationId: 'createThing', parameters: [idempotencyKey], requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/NewThing' } } } }, responses: { '201': thing, ...errors } },
      get: { operationId: 'listThings', parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 } }], responses: { '200': { description: 'Things.', content: { 'application/json': { schema: { type: 'object' } } } }, ...errors } },
    },
    '/api/v1/things/{thingId}': { parameters: [thingId], get: { operationId: 'getThing', responses: { '200': thing, ...errors } } },
    '/api/v1/stream': { get: { operationId: 'streamThings', responses: { '200': { description: 'Events.', content: { 'text/event-stream': { schema: { type: 'string' } } } }, ...errors } } },
    '/hooks/tiny': { post: { operationId: 'receiveTiny', requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } }, responses: { '200': { description: 'Safe.', content: { 'application/json': { schema: { type: 'object' } } } }, ...errors } } },
    '/health': { get: { operationId: 'getTinyHealth', responses: { '200': { description: 'Up.', content: { 'application/json': { schema: { type: 'object' } } } }, ...errors } } },
  },
  components: {
    schemas: {
      ApiError: { type: 'object', required: ['code', 'requestId'], properties: { code: { type: 'string' }, requestId: { type: 'string' } } },
      NewThing: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'count'],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 20 },
          count: { type: 'integer', minimum: 1 },
          note: { oneOf: [{ $ref: '#/components/schemas/Note' }, { type: 'null' }] },
        },
      },
      Note: { type: 'object', additionalProperties: false, required: ['text'], properties: { text: { type: 'string', maxLength: 5 } } },
      Thing: { type: 'object', additionalProperties: false, required: ['id', 'secret'], properties: { id: { type: 'string' }, secret: { type: 'string' } } },
    },
  },
};

const defaults = { tag: 'things', scope: 'none', rateClass: 'read', idempotency: 'none', hosts: ['api'], testModeOnly: false, security: ['apiKey', 'session'], statuses: [200], requestContentType: null, requestBodyOptional: false, responseContentType: 'application/json', sensitiveParameters: [], sensitiveRequest: [], sensitiveResponse: [] } as const;

export const tinyOperations: Record<string, OperationFacts> = {
  createThing: { ...defaults, operationId: 'createThing', method: 'post', path: '/api/v1/things', role: 'editor', scope: 'site:create', rateClass: 'write', idempotency: 'key', hosts: ['api', 'panel'], requestContentType: 'application/json', sensitiveRequest: ['name'], sensitiveResponse: ['secret'] },
  listThings: { ...defaults, operationId: 'listThings', method: 'get', path: '/api/v1/things', role: 'viewer', hosts: ['api', 'panel'] },
  getThing: { ...defaults, operationId: 'getThing', method: 'get', path: '/api/v1/things/{thingId}', role: 'admin', testModeOnly: true },
  streamThings: { ...defaults, operationId: 'streamThings', method: 'get', path: '/api/v1/stream', role: 'public', security: [], responseContentType: 'text/event-stream' },
  receiveTiny: { ...defaults, operationId: 'receiveTiny', method: 'post', path: '/hooks/tiny', role: 'public', security: [], rateClass: 'hooks', hosts: ['main'], requestContentType: 'application/json' },
  getTinyHealth: { ...defaults, operationId: 'getTinyHealth', method: 'get', path: '/health', role: 'public', security: [] },
};

export const organizationId = '665f1c2ab7e4d1f0a9c3e001';
export const userId = '665f1c2ab7e4d1f0a9c3e0aa';

/** Tokens `viewer`, `editor`, `unscoped`, `live` and `admin` stand for keys of that kind, `admin.second` for another of it; every other is unknown. */
async function authenticateTinyKey({ token }: { token: string }): Promise<Principal> {
  const known: Record<string, { role: 'viewer' | 'editor' | 'admin'; scopes: string[]; livemode: boolean }> = {
    viewer: { role: 'viewer', scopes: ['site:create'], livemode: false },
    editor: { role: 'editor', scopes: ['site:*'], livemode: false },
    unscoped: { role: 'admin', scopes: ['checkout:read'], livemode: false },
    admin: { role: 'admin', scopes: ['site:create'], livemode: false },
    live: { role: 'admin', scopes: ['site:create'], livemode: true },
  };
  const key = known[token.split('.', 1)[0] ?? ''];
  if (key === undefined) throw new GatewayError('unauthorized', 'Send a valid API key as Authorization: Bearer sk_…');
  return { kind: 'apiKey', keyId: token, name: token, organizationId, ...key };
}

async function authenticateTinyOperator({ cookie, organizationId: named }: { cookie: string; organizationId: string | null }): Promise<Principal> {
  if (cookie !== 'good') throw new GatewayError('session_expired', 'The session has ended; sign in again');
  const member = named === organizationId;
  return { kind: 'operator', userId, sessionId: userId, name: 'Ada', systemAdmin: false, organizationId: named, livemode: false, role: member ? 'admin' : null, scopes: member ? ['site:create'] : [] };
}

export type TinyLog = { level: keyof Logger; message: string; fields: LogFields }[];

export type TinyHost = { url: string; port: number; log: TinyLog; close: () => Promise<void> };

export type TinyHostOptions = {
  store: TestStore;
  handlers?: Partial<Record<keyof typeof tinyOperations, AnyHandler>>;
  role?: HostRole;
  settings?: Partial<HostSettings>;
  listener?: Partial<ListenOptions>;
  spec?: SpecBundle;
  operations?: Record<string, OperationFacts>;
  pages?: readonly PagesOptions[];
};

/** The real machinery on a real socket, over the tiny spec. */
export async function startTinyHost({ store, handlers = {}, role = 'api', settings = {}, listener = {}, spec = tinySpec, operations = tinyOperations, pages = [] }: TinyHostOptions): Promise<TinyHost> {
  const log: TinyLog = [];
  const note = (level: keyof Logger) => (message: string, fields: LogFields = {}) => void log.push({ level, message, fields });
  const logger: Logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const service: HostService = { name: 'tiny', document: spec, operations, handlers: { ...defaultHandlers, ...handlers } as Record<string, AnyHandler> };
  const errorDocsUrl = 'https://docs.test/errors';
  const app = createHost({
    role,
    services: [service],
    pages,
    settings: { secure: false, panelOrigin: 'http://panel.test', errorDocsUrl, trustedProxies: [], rateLimits: null, rateLimitWhitelist: [], validateResponses: true, ...settings },
    deps: {
      authenticators: { apiKey: authenticateTinyKey, operator: authenticateTinyOperator },
      idempotency: createIdempotencyStore(store),
      rateLimits: createRateLimitStore(store),
      clock: { now: () => new Date() },
      timers: store.timers,
      ids: store.ids,
      logger,
    },
  });
  const running: Listener = await listen({ app, hostname: '127.0.0.1', port: 0, errorDocsUrl, ids: store.ids, timers: store.timers, ...listener });
  return { url: `http://127.0.0.1:${running.port}`, port: running.port, log, close: () => running.close({ drainMs: 200 }) };
}

const defaultHandlers: Record<string, AnyHandler> = {
  createThing: async () => ({ status: 201, body: { id: 'thing', secret: 's3cret' } }),
  listThings: async (request: never) => ({ status: 200, body: { limit: (request as { query: { limit: number } }).query.limit } }),
  getThing: async () => ({ status: 200, body: { id: 'thing', secret: 's3cret' } }),
  streamThings: async () => ({ status: 200, body: (async function* () { yield 'data: 1\n\n'; yield 'data: 2\n\n'; })() }),
  receiveTiny: async (request: never) => ({ status: 200, body: { bytes: Buffer.from((request as { context: { rawBody: Uint8Array } }).context.rawBody).toString('hex') } }),
  getTinyHealth: async () => ({ status: 200, body: { status: 'ok' } }),
};
