import type { AuditBy, AuditChange } from './audit-entry.js';
import { erasedFields } from './client.js';
import type { Client, ClientFields } from './client.js';
import type { ClientDeps } from './client-deps.js';
import { GatewayError } from './errors.js';
import type { ChangeScope } from './ports/audit-trail.js';
import type { Tenant } from './tenant.js';

type ByWhom = Readonly<{ tenant: Tenant; by: AuditBy }>;

/** @throws GatewayError client_not_found. */
export async function getClient(deps: Pick<ClientDeps, 'clients'>, { tenant, clientId, within }: { tenant: Tenant; clientId: string; within?: ChangeScope }): Promise<Client> {
  const client = await deps.clients.find(tenant, clientId, within);
  if (client === null) throw new GatewayError('client_not_found', 'No client has this id');
  return client;
}

/**
 * @param options.clientId Fixed by the idempotency record where there is one: a repetition answers with the client that was made.
 * @throws GatewayError client_exists.
 */
export function createClient(deps: ClientDeps, { tenant, by, clientId, fields }: ByWhom & { clientId: string | null; fields: ClientFields }): Promise<Client> {
  const now = deps.clock.now();
  const client: Client = { ...fields, id: clientId ?? deps.ids.objectId(), ...tenant, revision: 1, archivedAt: null, erasedAt: null, createdAt: now, updatedAt: now };
  return deps.audit.record(by, async (within) => {
    const earlier = await deps.clients.find(tenant, client.id, within);
    if (earlier !== null) return { result: earlier, did: null };
    await assertEmailFree(deps, client, within);
    await deps.clients.insert(tenant, client, within);
    return { result: client, did: changeOf('client.created', null, client) };
  });
}

/** Changes what `decide` makes of the client's fields. @throws GatewayError client_not_found, client_archived, client_exists, and what `decide` throws. */
export function updateClient(deps: ClientDeps, { tenant, by, clientId, decide }: ByWhom & { clientId: string; decide: (before: ClientFields) => ClientFields }): Promise<Client> {
  return deps.audit.record(by, async (within) => {
    const before = await getClient(deps, { tenant, clientId, within });
    if (before.archivedAt !== null) throw new GatewayError('client_archived', 'The client is archived; make a new one');
    const next: Client = { ...before, ...decide(before), revision: before.revision + 1, updatedAt: deps.clock.now() };
    await assertEmailFree(deps, next, within);
    await deps.clients.replace(tenant, before, next, within);
    return { result: next, did: changeOf('client.updated', before, next) };
  });
}

/**
 * Archives a client, and on request erases what says who it was; neither can be undone. What was done already is not done again.
 * @throws GatewayError client_not_found.
 */
export function archiveClient(deps: ClientDeps, { tenant, by, clientId, erase }: ByWhom & { clientId: string; erase: boolean }): Promise<Client> {
  return deps.audit.record(by, async (within) => {
    const before = await getClient(deps, { tenant, clientId, within });
    const erases = erase && before.erasedAt === null;
    if (before.archivedAt !== null && !erases) return { result: before, did: null };
    const now = deps.clock.now();
    const next: Client = { ...before, ...(erases ? { ...erasedFields, erasedAt: now } : {}), archivedAt: before.archivedAt ?? now, revision: before.revision + 1, updatedAt: now };
    await deps.clients.replace(tenant, before, next, within);
    return { result: next, did: changeOf(erases ? 'client.erased' : 'client.archived', before, next) };
  });
}

async function assertEmailFree({ clients }: Pick<ClientDeps, 'clients'>, { id, email, organizationId, livemode }: Client, within: ChangeScope): Promise<void> {
  const owner = email === null ? null : await clients.findByEmail({ organizationId, livemode }, email, within);
  if (owner === null || owner === id) return;
  throw new GatewayError('client_exists', 'email belongs to another client; change that one, or use its id (clientId)', { faults: [{ pointer: '/email', detail: 'belongs to another client' }], context: { clientId: owner } });
}

const personalFields = ['email', 'firstName', 'lastName', 'company', 'phone', 'address', 'taxInfo', 'metadata'] as const;

function changeOf(action: AuditChange['action'], before: Client | null, after: Client): AuditChange {
  const { organizationId, livemode, id } = after;
  const changed = personalFields.filter((field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after[field]));
  return { organizationId, livemode, action, object: { type: 'client', id }, before: before && auditViewOf(before), after: { ...auditViewOf(after), changed } };
}

/** Without what says who it is: an erased client must not live on in the audit log. */
function auditViewOf(client: Client): Record<string, unknown> {
  const { revision, archivedAt, erasedAt } = client;
  return { revision, known: personalFields.filter((field) => field !== 'metadata' && client[field] !== null), archivedAt, erasedAt };
}
