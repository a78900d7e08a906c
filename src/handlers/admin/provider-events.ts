import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { RequestContext } from '../../domain/principal.js';
import { listProviderEvents } from '../../domain/provider-events.js';
import type { ProviderEventDeps, ShownProviderEvent } from '../../domain/provider-events.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];

export function createProviderEventHandlers(deps: ProviderEventDeps): Pick<AdminHandlers<RequestContext>, 'listProviderEvents'> {
  return {
    async listProviderEvents({ path, query, context }): Promise<AdminResponse<'listProviderEvents'>> {
      const { limit, cursor } = query;
      const { rows, nextCursor } = await listProviderEvents(deps, { tenant: tenantOf(context), transactionId: path.transactionId, window: { limit, ...defined({ cursor }) } });
      return { status: 200, body: { data: rows.map(toWireProviderEvent), nextCursor } };
    },
  };
}

function toWireProviderEvent({ event, headers, raw, rawTruncated }: ShownProviderEvent): Wire['ProviderEvent'] {
  const { eventId, providerId, providerType, eventType, occurredAt, receivedAt, status, reason, why, duplicatesCount, settledAt } = event;
  return {
    id: eventId,
    providerId,
    providerType: providerType as Wire['ProviderType'],
    type: eventType,
    occurredAt: occurredAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    status,
    reason,
    why,
    duplicatesCount,
    settledAt: settledAt?.toISOString() ?? null,
    headers: { ...headers },
    raw,
    rawTruncated,
  };
}
