import type { ReadSigningSecrets } from '../domain/ports/delivery-work.js';
import type { SendTestIpn } from '../domain/ports/test-ipns.js';
import type { Clock } from '../domain/ports/world.js';
import type { TestIpnCheck, TestIpnOutcome } from '../domain/test-ipn.js';
import type { IpnFailure } from './ipn-failure.js';
import { headersOf } from './lane-try.js';
import type { PostIpn, PostResult } from './post-ipn.js';

export type SendTestIpnOptions = Readonly<{ post: PostIpn; readSecrets: ReadSigningSecrets; clock: Clock; userAgent?: string }>;

/**
 * Sends a test IPN, signed as any, once and without a delivery of its own. Version 2 has a probe for it, `ipn.test` (WIRE 6), with exactly four fields, which a receiver
 * echoes: a plain `OK` is also said by who never looked at the body. Version 1 has none, so that it is the news of an order that nobody has, in the state `initiated`.
 */
export function createSendTestIpn({ post, readSecrets, clock, userAgent = 'payment-gateway-ipn/1' }: SendTestIpnOptions): SendTestIpn {
  return async (tenant, { deliveryId, siteId, url, ipnVersion }) => {
    const secrets = (await readSecrets([{ tenant, siteId }])).get(siteId);
    if (!secrets) return null;
    const at = clock.now();
    const body = Buffer.from(JSON.stringify(ipnVersion === 2 ? { schemaVersion: 2, eventType: 'ipn.test', deliveryId, occurredAt: at.toISOString() } : toVersion1(deliveryId)), 'utf8');
    const headers = headersOf({ id: deliveryId, ipnVersion, body }, { secrets, at, userAgent });
    const result = await post({ siteId, url, headers, body, accepts: 'only200', signal: new AbortController().signal });
    return judge(result, { deliveryId, ipnVersion });
  };
}

function toVersion1(deliveryId: string): { id: string; externalReference: string; status: -1 } {
  return { id: deliveryId.slice(-24), externalReference: deliveryId, status: -1 };
}

function judge({ outcome, failure, failureDetail, httpStatus, durationMs, responseExcerpt }: PostResult, { deliveryId, ipnVersion }: { deliveryId: string; ipnVersion: 1 | 2 }): TestIpnOutcome {
  if (outcome === 'failed') {
    const detail = failureDetail ?? 'The receiver did not take it.';
    // A receiver of version 1 that looks the order up has checked the signature before.
    const hint = ipnVersion === 1 && httpStatus === 404 ? ' In version 1 this is also said by a receiver that found no such order, which is right; a wrong address says the same.' : '';
    return { failedCheck: checkOf(failure), failure, detail: detail + hint, httpStatus, durationMs };
  }
  if (ipnVersion === 1) return { failedCheck: null, failure: null, detail: 'The receiver answered 200. Version 1 has no probe, so that nothing tells whether it checks signatures.', httpStatus, durationMs };
  if (echoes(responseExcerpt, deliveryId)) return { failedCheck: null, failure: null, detail: 'The receiver knows the probe and has echoed it: it is ready for version 2.', httpStatus, durationMs };
  return { failedCheck: 'echo', failure: null, detail: 'The receiver answered 200 but did not echo the probe as JSON {schemaVersion, eventType, deliveryId}: it may not look at the body, or not know version 2.', httpStatus, durationMs };
}

const checks: Readonly<Partial<Record<IpnFailure, TestIpnCheck>>> = {
  url_not_allowed: 'url',
  url_unreadable: 'url',
  dns: 'dns',
  'timeout:dns': 'dns',
  address_not_public: 'address',
  connection_refused: 'connect',
  connection_failed: 'connect',
  'timeout:connect': 'connect',
  tls: 'tls',
  'timeout:tls': 'tls',
  redirect: 'status',
  http_status: 'status',
};

/** Whatever else goes wrong does so between the request and the end of the answer's head. */
function checkOf(failure: IpnFailure | null): TestIpnCheck {
  return (failure === null ? undefined : checks[failure]) ?? 'answer';
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
