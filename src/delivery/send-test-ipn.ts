import type { ReadSigningSecrets } from '../domain/ports/delivery-work.js';
import type { Clock, Ids } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import { headersOf } from './lane-try.js';
import type { PostIpn, PostResult } from './post-ipn.js';

export type SendTestIpnOptions = Readonly<{ post: PostIpn; readSecrets: ReadSigningSecrets; clock: Clock; ids: Ids; userAgent?: string }>;

/** `ready`: the endpoint echoed the probe, so that it verifies signatures and understands version 2. */
export type TestIpnResult = Readonly<{ deliveryId: string; ready: boolean; result: PostResult }>;
export type SendTestIpn = (tenant: Tenant, target: { siteId: string; url: string }) => Promise<TestIpnResult | null>;

/**
 * Sends the probe `ipn.test` (WIRE 6): signed as any IPN, with exactly four fields, once and without a delivery of its own. An endpoint that
 * answers a plain `OK` is not ready: that also says who never looked at the body.
 * @returns null when the site has no secret to sign with.
 */
export function createSendTestIpn({ post, readSecrets, clock, ids, userAgent = 'payment-gateway-ipn/1' }: SendTestIpnOptions): SendTestIpn {
  return async (tenant, { siteId, url }) => {
    const secrets = (await readSecrets([{ tenant, siteId }])).get(siteId);
    if (!secrets) return null;
    const at = clock.now();
    const deliveryId = `test.${ids.objectId()}`;
    const body = Buffer.from(JSON.stringify({ schemaVersion: 2, eventType: 'ipn.test', deliveryId, occurredAt: at.toISOString() }), 'utf8');
    const headers = headersOf({ id: deliveryId, ipnVersion: 2, body }, { secrets, at, userAgent });
    const result = await post({ siteId, url, headers, body, accepts: 'only200', signal: new AbortController().signal });
    return { deliveryId, ready: result.outcome === 'delivered' && echoes(result.responseExcerpt, deliveryId), result };
  };
}

function echoes(answer: Uint8Array | null, deliveryId: string): boolean {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(answer ?? []).toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null) return false;
    const fields = parsed as Record<string, unknown>;
    return fields['schemaVersion'] === 2 && fields['eventType'] === 'ipn.test' && fields['deliveryId'] === deliveryId;
  } catch {
    return false;
  }
}
