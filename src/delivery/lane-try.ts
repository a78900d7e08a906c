import { signIpnHeaders } from '../crypto/sign-ipn.js';
import { signWebhookHeaders } from '../crypto/sign-webhook.js';
import { harmlessToPaidOrder } from '../domain/ipn-owed.js';
import type { DeliveryCompletion, DeliveryTake, EndedDelivery, EndpointSigning, QueuedDelivery } from '../domain/ports/delivery-work.js';
import type { Clock, Logger, Random } from '../domain/ports/world.js';
import type { SiteSecrets } from '../domain/site.js';
import type { Tenant } from '../domain/tenant.js';
import type { DeliverySettings } from './delivery-settings.js';
import type { GroupCommit } from './group-commit.js';
import type { IpnFailure } from './ipn-failure.js';
import type { PostIpn, PostResult } from './post-ipn.js';
import { settleTry } from './settle-try.js';

/** What a take is asked for, and what it gives: the token that its result has to carry, and the secrets as they are now. */
export type TakeRequest = Readonly<{ take: DeliveryTake; tenant: Tenant; siteId: string; endpointId: string | null; leaseUntil: () => Date; isLost: () => boolean }>;
export type Taken = Readonly<{
  fence: string;
  /** Null when they could not be read, and for an event. */
  secrets: SiteSecrets | null;
  /** `unread`: the database did not answer; null: there is none, also for an IPN. */
  endpoint: EndpointSigning | 'unread' | null;
}>;

export type TryContext = Readonly<{
  take: GroupCommit<TakeRequest, Taken | null>;
  /** Whether another transaction of the same site and reference has taken money meanwhile. */
  isOvertaken: GroupCommit<{ tenant: Tenant; transactionId: string }, boolean>;
  end: (deliveries: readonly EndedDelivery[], at: Date) => Promise<void>;
  /** @returns whether the result was accepted. */
  complete: (completion: DeliveryCompletion, isLost: () => boolean) => Promise<boolean>;
  post: PostIpn;
  clock: Clock;
  random: Random;
  logger: Logger;
  settings: DeliverySettings;
  userAgent: string;
}>;

export type LaneOfTry = Readonly<{ id: string; tenant: Tenant; siteId: string; leaseUntil: () => Date; isLost: () => boolean; signal: AbortSignal; /** By the database's clock, whatever ours says. */ dueNow: () => Date }>;

/**
 * One try of one delivery: count it, sign the stored bytes with the secret of this moment, send, write down how it ended. `onSent` is told when
 * the request has ended, before its result is written.
 * @returns when it is due again; `not_taken` when it was no longer ours to send.
 */
export async function tryDelivery(
  delivery: QueuedDelivery,
  lane: LaneOfTry,
  { context, onSent }: { context: TryContext; onSent: (result: PostResult) => void },
): Promise<'not_taken' | { nextTryAt: Date | null | 'unchanged' }> {
  if (mayBeOvertaken(delivery) && (await context.isOvertaken({ tenant: lane.tenant, transactionId: delivery.transactionId }))) {
    await context.end([{ deliveryId: delivery.id, resendsCount: delivery.resendsCount, status: 'superseded', failure: null }], lane.dueNow());
    return { nextTryAt: null };
  }
  const taken = await context.take({ take: takeOf(delivery, lane.tenant), tenant: lane.tenant, siteId: lane.siteId, endpointId: delivery.event?.endpointId ?? null, leaseUntil: lane.leaseUntil, isLost: lane.isLost });
  if (!taken) return 'not_taken';
  // By the database's clock: merchants refuse a signature whose time is off by 300 s, and this process's clock may be.
  const startedAt = lane.dueNow();
  const result = await send(delivery, lane, { taken, at: startedAt, context });
  onSent(result);
  const completion = completionOf(delivery, result, { lane, fence: taken.fence, startedAt, context });
  if (!(await context.complete(completion, lane.isLost))) {
    context.logger.warn('lease_lost', { deliveryId: delivery.id, laneId: lane.id, outcome: result.outcome });
  }
  return { nextTryAt: completion.nextTryAt };
}

/** Version 1 has no ordering: once another transaction of the order has succeeded, only 1, 3 and 4 may still be told of this one. */
function mayBeOvertaken({ ipnVersion, statusCode }: QueuedDelivery): boolean {
  return ipnVersion === 1 && statusCode !== null && !harmlessToPaidOrder.has(statusCode);
}

function takeOf(delivery: QueuedDelivery, tenant: Tenant): DeliveryTake {
  return {
    deliveryId: delivery.id,
    manual: delivery.resendRequestedAt !== null,
    // v1 has no ordering: once a newer state goes out, an older one must never follow (WIRE 14).
    supersedes: delivery.ipnVersion === 1 ? { tenant, transactionId: delivery.transactionId, beforeEventVersion: delivery.eventVersion } : null,
  };
}

async function send(
  delivery: QueuedDelivery,
  lane: LaneOfTry,
  { taken, at, context }: { taken: Taken; at: Date; context: TryContext },
): Promise<PostResult> {
  const headers = signedHeaders(delivery, taken, { at, userAgent: context.userAgent });
  if ('outcome' in headers) return headers;
  if (delivery.url === null) return notSent('url_unreadable', 'The stored address could not be decrypted.');
  const accepts = delivery.event === null ? 'only200' : 'any2xx';
  return context.post({ siteId: lane.siteId, url: delivery.url, headers: headers.values, body: delivery.body, accepts, signal: lane.signal });
}

function signedHeaders(delivery: QueuedDelivery, { secrets, endpoint }: Taken, { at, userAgent }: { at: Date; userAgent: string }): PostResult | { values: Record<string, string> } {
  if (delivery.event === null) {
    if (!secrets) return notSent('secret_unavailable', 'The signing secret of the site could not be read.');
    return { values: headersOf(delivery, { secrets, at, userAgent }) };
  }
  if (endpoint === 'unread') return notSent('secret_unavailable', 'The signing secret of the endpoint could not be read.');
  if (!endpoint?.enabled) return notSent('endpoint_off', 'The endpoint was deleted or switched off before this event was sent.');
  if (endpoint.secrets.length === 0) return notSent('secret_unavailable', 'The signing secret of the endpoint could not be read.');
  return { values: eventHeadersOf(delivery, { id: delivery.event.eventId, secrets: endpoint.secrets, at, userAgent }) };
}

/** The headers of an event, in the Standard Webhooks form. */
export function eventHeadersOf(
  { body }: Pick<QueuedDelivery, 'body'>,
  { id, secrets, at, userAgent }: { id: string; secrets: readonly string[]; at: Date; userAgent: string },
): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': userAgent,
    Accept: '*/*',
    'Accept-Encoding': 'identity',
    ...signWebhookHeaders({ secrets, id, at, body }),
  };
}

/** The headers of WIRE 6. `Accept-Encoding: identity`, as answers are not unpacked. */
export function headersOf(
  { id, ipnVersion, body }: Pick<QueuedDelivery, 'id' | 'ipnVersion' | 'body'>,
  { secrets, at, userAgent }: { secrets: SiteSecrets; at: Date; userAgent: string },
): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': userAgent,
    Accept: '*/*',
    'Accept-Encoding': 'identity',
    'X-IPN-Version': String(ipnVersion),
    ...(ipnVersion === 2 ? { 'X-IPN-Delivery-ID': id } : {}),
    ...signIpnHeaders({ secrets, at, body }),
  };
}

function notSent(failure: IpnFailure, failureDetail: string): PostResult {
  const phases = { dnsMs: null, connectMs: null, tlsMs: null, headersMs: null, bodyMs: null };
  return { outcome: 'failed', httpStatus: null, failure, failureDetail, responseExcerpt: null, retryAfter: null, durationMs: 0, phases };
}

function completionOf(
  delivery: QueuedDelivery,
  result: PostResult,
  { lane, fence, startedAt, context }: { lane: LaneOfTry; fence: string; startedAt: Date; context: TryContext },
): DeliveryCompletion {
  const { outcome, httpStatus, failure, failureDetail, responseExcerpt, durationMs, phases } = result;
  const settlement = settleTry(delivery, result, { now: lane.dueNow(), fraction: context.random.fraction(), settings: context.settings });
  return {
    tenant: lane.tenant,
    deliveryId: delivery.id,
    fence,
    resendsCount: delivery.resendsCount,
    ...settlement,
    httpStatus,
    failure,
    try: {
      n: delivery.triesCount + 1,
      startedAt,
      durationMs,
      outcome,
      httpStatus,
      failure,
      failureDetail,
      responseExcerpt,
      trigger: delivery.resendRequestedAt === null ? 'automatic' : 'manual',
      phases,
    },
  };
}
