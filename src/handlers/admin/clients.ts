import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { archiveClient, createClient, getClient, updateClient } from '../../domain/change-client.js';
import type { Client } from '../../domain/client.js';
import type { ClientDeps } from '../../domain/client-deps.js';
import { applyClientChanges, readClientFields } from '../../domain/client-fields.js';
import type { ClientFigures } from '../../domain/client-figures.js';
import { searchTermsOfText } from '../../domain/client-search-terms.js';
import type { RequestContext } from '../../domain/principal.js';
import { readClientHistory } from '../../domain/read-client-history.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toWireTransactionSummary } from '../wire/to-wire-transaction.js';
import { toWindow } from '../wire/to-window.js';

type Wire = components['schemas'];
type ClientOperations = 'listClients' | 'createClient' | 'getClient' | 'replaceClient' | 'updateClient' | 'deleteClient' | 'searchClients' | 'getClientHistory';

export function createClientHandlers(deps: ClientDeps): Pick<AdminHandlers<RequestContext>, ClientOperations> {
  return {
    async listClients({ query, context }): Promise<AdminResponse<'listClients'>> {
      const { rows, page, limit, total, nextCursor } = await deps.clients.list(tenantOf(context), { includeArchived: query.includeArchived }, toWindow(query));
      return { status: 200, body: { data: rows.map(toWireClient), page, limit, total, nextCursor } };
    },

    async createClient({ body, context }): Promise<AdminResponse<'createClient'>> {
      const client = await createClient(deps, { tenant: tenantOf(context), by: auditBy(context), clientId: context.reservedIds?.[0] ?? null, fields: readClientFields(body) });
      return { status: 201, body: toWireClient(client) };
    },

    async getClient({ path, context }): Promise<AdminResponse<'getClient'>> {
      return { status: 200, body: toWireClient(await getClient(deps, { tenant: tenantOf(context), clientId: path.clientId })) };
    },

    async replaceClient({ path, body, context }): Promise<AdminResponse<'replaceClient'>> {
      const client = await updateClient(deps, { tenant: tenantOf(context), by: auditBy(context), clientId: path.clientId, decide: () => readClientFields(body) });
      return { status: 200, body: toWireClient(client) };
    },

    async updateClient({ path, body, context }): Promise<AdminResponse<'updateClient'>> {
      const client = await updateClient(deps, { tenant: tenantOf(context), by: auditBy(context), clientId: path.clientId, decide: (before) => applyClientChanges(before, body) });
      return { status: 200, body: toWireClient(client) };
    },

    async deleteClient({ path, query, context }): Promise<AdminResponse<'deleteClient'>> {
      const client = await archiveClient(deps, { tenant: tenantOf(context), by: auditBy(context), clientId: path.clientId, erase: query.erase });
      return { status: 200, body: toWireClient(client) };
    },

    async searchClients({ query, context }): Promise<AdminResponse<'searchClients'>> {
      const { rows, nextCursor } = await deps.clients.search(tenantOf(context), searchTermsOfText(query.q), { ...toWindow(query), uncounted: true });
      return { status: 200, body: { data: rows.map(toWireClient), nextCursor } };
    },

    async getClientHistory({ path, query, context }): Promise<AdminResponse<'getClientHistory'>> {
      const { figures, transactions } = await readClientHistory(deps, { tenant: tenantOf(context), clientId: path.clientId, window: toWindow(query) });
      return { status: 200, body: { clientId: path.clientId, figures: toWireFigures(figures), data: transactions.rows.map(toWireTransactionSummary), nextCursor: transactions.nextCursor } };
    },
  };
}

function toWireClient(client: Client): Wire['Client'] {
  const { id, livemode, email, firstName, lastName, company, phone, address, taxInfo, metadata } = client;
  return {
    id,
    livemode,
    email,
    firstName,
    lastName,
    company,
    phone,
    address,
    taxInfo,
    metadata: { ...metadata },
    archived: client.archivedAt !== null,
    erasedAt: client.erasedAt?.toISOString() ?? null,
    createdAt: client.createdAt.toISOString(),
    updatedAt: client.updatedAt.toISOString(),
  };
}

function toWireFigures({ firstAt, latestAt, byCurrency, ...counts }: ClientFigures): Wire['ClientFigures'] {
  return {
    ...counts,
    firstAt: firstAt?.toISOString() ?? null,
    latestAt: latestAt?.toISOString() ?? null,
    byCurrency: byCurrency.map(({ currency, transactions, capturedMinor, refundedMinor, netMinor }) => ({ currency, transactions, captured: capturedMinor, refunded: refundedMinor, net: netMinor })),
  };
}
