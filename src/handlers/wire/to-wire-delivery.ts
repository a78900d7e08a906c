import type { components } from '../../../generated/types/admin.js';
import { deliveryCommand } from '../../domain/delivery-command.js';
import type { Delivery, DeliveryTry } from '../../domain/ports/delivery-store.js';
import type { TryPhases } from '../../domain/ports/delivery-work.js';
import type { DeliveryWithTries } from '../../domain/resend-delivery.js';

type Wire = components['schemas'];

/** `maxItems` of `Delivery.tries`. */
const triesShownMax = 100;

/** An IPN, without its bytes and tries. */
export function toWireDeliverySummary({ ipnVersion, statusCode, ...delivery }: Delivery): Wire['DeliverySummary'] {
  return {
    ...standing(delivery),
    id: delivery.id,
    transactionId: delivery.transactionId,
    siteId: delivery.siteId,
    eventVersion: delivery.eventVersion,
    // Null for events alone, which are in no list of IPNs.
    ipnVersion: ipnVersion as Wire['IpnVersion'],
    statusCode: statusCode as Wire['TransactionStatusCode'],
    url: delivery.url,
  };
}

export function toWireDelivery({ delivery, tries }: DeliveryWithTries): Wire['Delivery'] {
  return { ...toWireDeliverySummary(delivery), body: delivery.body, curl: deliveryCommand(delivery), tries: toWireTries(tries) };
}

export function toWireEventDelivery({ delivery, tries }: DeliveryWithTries): Wire['EventDelivery'] {
  return {
    ...standing(delivery),
    id: delivery.id,
    siteId: delivery.siteId,
    endpointId: delivery.event?.endpointId ?? '',
    eventId: delivery.event?.eventId ?? '',
    // Written from the closed list of event types.
    eventType: (delivery.event?.eventType ?? '') as Wire['EventType'],
    url: delivery.url,
    body: delivery.body,
    curl: deliveryCommand(delivery),
    tries: toWireTries(tries),
  };
}

type Standing = Pick<Wire['Delivery'], 'status' | 'triesCount' | 'nextTryAt' | 'lastHttpStatus' | 'lastFailure' | 'createdAt' | 'settledAt'>;

function standing({ status, triesCount, nextTryAt, lastHttpStatus, lastFailure, createdAt, settledAt }: Omit<Delivery, 'ipnVersion' | 'statusCode'>): Standing {
  return { status, triesCount, nextTryAt: nextTryAt?.toISOString() ?? null, lastHttpStatus, lastFailure, createdAt: createdAt.toISOString(), settledAt: settledAt?.toISOString() ?? null };
}

/** Kept oldest first; read newest first. */
function toWireTries(tries: readonly DeliveryTry[]): Wire['DeliveryTry'][] {
  return tries.slice(-triesShownMax).reverse().map(toWireTry);
}

function toWireTry(one: DeliveryTry): Wire['DeliveryTry'] {
  return {
    number: one.n,
    startedAt: one.startedAt.toISOString(),
    durationMs: one.durationMs,
    outcome: one.outcome,
    httpStatus: one.httpStatus,
    failure: one.failure,
    failureDetail: one.failureDetail,
    responseExcerpt: one.responseExcerpt,
    trigger: one.trigger,
    phases: one.phases && toWirePhases(one.phases),
  };
}

function toWirePhases({ dnsMs, connectMs, tlsMs, headersMs, bodyMs }: TryPhases): Wire['TryPhases'] {
  const tenths = (ms: number | null): number | null => ms && Math.round(ms * 10) / 10;
  return { dnsMs: tenths(dnsMs), connectMs: tenths(connectMs), tlsMs: tenths(tlsMs), headersMs: tenths(headersMs), bodyMs: tenths(bodyMs) };
}
