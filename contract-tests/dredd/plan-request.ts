import { randomBytes } from 'node:crypto';
import { succeed } from '../support/api-client.js';
import { parametersOf } from '../support/host-spec.js';
import type { Operation } from '../support/host-spec.js';
import { goodRequest } from './good-recipes.js';
import type { Ingredients, PlanOptions, Recipe } from './recipe.js';
import { provenElsewhere, stateRecipes } from './state-recipes.js';

export type PlannedRequest = { path: string; headers: Record<string, string>; body: string };

export type Plan = PlannedRequest | { skip: string };

const unknownId = 'f'.repeat(24);
/** Well-formed, and nobody's. */
const unknownThings = {
  jobId: unknownId,
  endpointId: unknownId,
  eventDeliveryId: `${unknownId}.9.1-${unknownId}`,
  siteId: unknownId,
  domainId: unknownId,
  providerId: unknownId,
  keyId: unknownId,
  clientId: unknownId,
  holdId: unknownId,
  checkoutId: unknownId,
  transactionId: unknownId,
  noteId: unknownId,
  chargebackId: 'case-1',
  deliveryId: `${unknownId}.9`,
  testDeliveryId: `test.${unknownId}`,
  hookEventId: `${unknownId}.evt_unknown`,
  userId: unknownId,
  sessionId: unknownId,
  invitationId: unknownId,
  passkeyId: 'f'.repeat(32),
  eventId: `${unknownId}.9.1`,
  entryId: unknownId,
  checkoutRef: '0'.repeat(20),
  type: 'sandbox',
};
/** One more than any body may have. */
const tooLarge = `{"padding":"${'x'.repeat(1024 * 1024)}"}`;

/** By status, for every operation that documents it; a recipe of the one operation goes first. All of these are said before anything is looked up. */
const byStatus: Readonly<Record<number, Recipe>> = {
  400: async ({ operation }) => (hasBody(operation) ? { rawBody: '{"cut":' } : { query: { unknownParameter: '1' } }),
  401: async () => ({ headers: { Authorization: null, Cookie: null } }),
  403: async ({ operation, callers }) => ({ headers: await callers.forbidden({ method: operation.method, scope: operation.definition['x-scope'], role: operation.definition['x-role'] }) }),
  404: async ({ operation }) => {
    if (!operation.path.includes('{')) throw new Error('no id to miss: the operation needs a recipe of its own');
    return {};
  },
  // The first revision is long over, or was never there.
  412: async (options) => ({ ...(await goodRequest(options)), headers: { 'If-Match': '"0"' } }),
  413: async () => ({ rawBody: tooLarge }),
  415: async () => ({ headers: { 'Content-Type': 'text/plain' } }),
  422: async ({ operation, run, callers }) => {
    // The key belongs to another request by then: its path is another one. What is an operator's own affair has keys of its own.
    const headers = { 'Idempotency-Key': freshKey() };
    const { 'x-scope': scope, 'x-role': role } = operation.definition;
    // On the API what is done for the installation is a system key's, and has keys of its own too.
    if (role === 'system' && run.host === 'api') {
      await succeed(callers.system('POST', '/api/v1/system/api-keys', { body: { name: 'Other', scopes: ['system:read'] }, headers }));
      return { headers };
    }
    const isOwn = scope.startsWith('userprofile:') || role === 'system';
    const other = isOwn && operation.definition.operationId !== 'updateProfile'
      ? await callers.asOperator('PATCH', '/api/v1/me', { body: { language: 'en' }, headers })
      : isOwn
        ? await callers.asOperator('POST', '/api/v1/me/sessions/revoke-others', { headers })
        : await callers.admin('PATCH', `/api/v1/providers/${run.home.providerId}`, { body: { label: 'Simulator' }, headers });
    if (other.status !== 200) throw new Error(`the first request under the key was answered ${other.status}`);
    return { headers };
  },
};

/** Which request has to be answered so, or where else that is proven. */
export async function planRequest(options: PlanOptions): Promise<Plan> {
  const { operation, status } = options;
  const name = `${operation.definition.operationId} ${status}` as const;
  const elsewhere = provenElsewhere(operation, status, options.run.host);
  if (elsewhere !== null) return { skip: elsewhere };
  const recipe = status < 300 ? goodRequest : (stateRecipes[name] ?? byStatus[status]);
  if (recipe === undefined) throw new Error(`there is no recipe for ${name}`);
  const ingredients = await recipe(options);
  return assemble(options, { ...ingredients, path: { ...unknownThings, organizationId: options.run.home.organizationId, ...ingredients.path } });
}

async function assemble({ operation, callers, spec }: PlanOptions, { path = {}, query = {}, body, headers = {}, rawBody }: Ingredients): Promise<PlannedRequest> {
  const filled = operation.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => {
    const value = path[name];
    if (value === undefined) throw new Error(`the path parameter ${name} has no value`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  const isPublic = operation.definition['x-role'] === 'public';
  const takesKey = parametersOf(spec, operation).some(({ name }) => name === 'Idempotency-Key');
  const all: Record<string, string | null> = {
    ...(isPublic ? {} : await callers.allowed({ role: operation.definition['x-role'] })),
    ...(takesKey ? { 'Idempotency-Key': freshKey() } : {}),
    ...(hasBody(operation) ? { 'Content-Type': 'application/json' } : {}),
    ...headers,
  };
  const text = rawBody ?? (hasBody(operation) ? JSON.stringify(body ?? firstExample(operation)) : '');
  return { path: search === '' ? filled : `${filled}?${search}`, headers: Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)), body: text };
}

function hasBody({ definition }: Operation): boolean {
  return definition.requestBody !== undefined;
}

function firstExample({ definition }: Operation): unknown {
  const [content] = Object.values(definition.requestBody?.content ?? {});
  const [example] = Object.values(content?.examples ?? {});
  if (example === undefined) throw new Error('the body has no example');
  return example.value;
}

function freshKey(): string {
  return `contract-${randomBytes(12).toString('hex')}`;
}
