import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { readHookEvent, replayHookEvent } from '../../domain/hook-events.js';
import type { HookEventDeps } from '../../domain/hook-events.js';
import type { StoredHookEvent } from '../../domain/ports/hook-event-store.js';
import type { InboxEvent } from '../../domain/ports/inbox-store.js';
import type { RequestContext } from '../../domain/principal.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';
import { readMoment } from '../wire/read-moment.js';

type Wire = components['schemas'];

/** They prove who sent it and are nobody else's business. */
const secretHeaders = /signature|secret|token|authorization|cookie/;

export function createHookEventHandlers(deps: HookEventDeps): Pick<AdminHandlers<RequestContext>, 'listHookEvents' | 'getHookEvent' | 'replayHookEvent'> {
  return {
    async listHookEvents({ query, context }): Promise<AdminResponse<'listHookEvents'>> {
      const { providerId, status, reason, transactionId, from, to, limit, cursor } = query;
      const filter = defined({ providerId, status, reason, transactionId, from: readMoment('from', from), to: readMoment('to', to) });
      const { rows, nextCursor } = await deps.hookEvents.list(tenantOf(context), filter, { limit, ...defined({ cursor }) });
      return { status: 200, body: { data: rows.map(toWireHookEvent), nextCursor } };
    },

    async getHookEvent({ path, context }): Promise<AdminResponse<'getHookEvent'>> {
      return { status: 200, body: toWireDetail(await readHookEvent(deps, { tenant: tenantOf(context), id: path.hookEventId })) };
    },

    async replayHookEvent({ path, context }): Promise<AdminResponse<'replayHookEvent'>> {
      return { status: 200, body: toWireDetail(await replayHookEvent(deps, { tenant: tenantOf(context), id: path.hookEventId, by: auditBy(context) })) };
    },
  };
}

function toWireDetail({ event, raw, headers }: StoredHookEvent): Wire['HookEventDetail'] {
  const text = raw === null ? null : asText(raw);
  return {
    ...toWireHookEvent(event),
    raw: text ?? (raw === null ? null : Buffer.from(raw).toString('base64')),
    rawEncoding: raw !== null && text === null ? 'base64' : 'utf8',
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !secretHeaders.test(name))),
  };
}

function toWireHookEvent(event: InboxEvent): Wire['HookEvent'] {
  const { providerId, providerType, eventId, eventType, status, reason, why, transactionId, duplicatesCount, occurredAt, receivedAt, settledAt } = event;
  return {
    id: `${providerId}.${eventId}`, providerId, providerType, eventId, eventType, status, reason, why, transactionId, duplicatesCount,
    occurredAt: occurredAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}

/** Null for bytes that are no text. */
function asText(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return null;
  }
}
