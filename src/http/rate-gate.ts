import type { IncomingMessage } from 'node:http';
import { GatewayError } from '../domain/errors.js';
import type { Principal } from '../domain/principal.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';
import { addressInList, isForwarded, rateLimitSubject } from './client-address.js';
import { rateLimitHeaders, retryAfterSeconds } from './rate-limiter.js';
import type { RateLimiter, RateVerdict } from './rate-limiter.js';

export type RateGate = {
  /** Counts one request of the operation's class. The headers go with the answer whatever it is, the refusal too. */
  count(request: IncomingMessage, facts: OperationFacts, principal: Principal, ipAddress: string): Promise<Counted>;
  /**
   * Counts a failure of authentication or of a hook's signature against the address. Only failures are refused then: behind the same address
   * may stand a shop whose key is right. @throws GatewayError rate_limited.
   */
  countFailure(request: IncomingMessage, ipAddress: string, kind: FailureKind): Promise<void>;
};

export type Counted = Readonly<{ headers: Record<string, string>; /** `rate_limited` where nothing is left. */ refusal: GatewayError | null }>;

export type FailureKind = 'auth' | 'hooks';

export type RateGateOptions = {
  /** Null switches every limit off. */
  limiter: RateLimiter | null;
  /** Counts hooks with a wrong signature, without a write: who floods us with them must not reach the database. */
  hookFailures: RateLimiter | null;
  /** Addresses and ranges without limits. Never matches a request that any proxy passed on, whatever it claims. */
  whitelist: readonly string[];
};

/** Classes of the limiter that count failures; the others are the spec's own. */
export const failureClasses: Readonly<Record<FailureKind, string>> = { auth: 'authFailure', hooks: 'hookFailure' };

const uncounted: Counted = { headers: {}, refusal: null };

export function createRateGate({ limiter, hookFailures, whitelist }: RateGateOptions): RateGate {
  const exempt = (request: IncomingMessage, ipAddress: string): boolean =>
    limiter === null || (whitelist.length > 0 && !isForwarded(request) && addressInList(ipAddress, whitelist));

  return {
    async count(request, facts, principal, ipAddress) {
      // Hooks with a right signature are never limited; their failures are counted once known.
      if (limiter === null || facts.rateClass === 'hooks' || exempt(request, ipAddress)) return uncounted;
      const verdict = await limiter.take(facts.rateClass, subjectOf(principal, ipAddress));
      if (verdict === null) return uncounted;
      return { headers: rateLimitHeaders(facts.rateClass, verdict), refusal: verdict.allowed ? null : limited(verdict) };
    },
    async countFailure(request, ipAddress, kind) {
      const counter = kind === 'hooks' ? hookFailures : limiter;
      if (counter === null || exempt(request, ipAddress)) return;
      const verdict = await counter.take(failureClasses[kind], rateLimitSubject(ipAddress));
      if (verdict !== null && !verdict.allowed) throw limited(verdict);
    },
  };
}

function subjectOf(principal: Principal, ipAddress: string): string {
  if (principal.kind === 'apiKey' || principal.kind === 'systemKey') return `key:${principal.keyId}`;
  if (principal.kind === 'operator') return `user:${principal.userId}`;
  return `address:${rateLimitSubject(ipAddress)}`;
}

function limited(verdict: RateVerdict): GatewayError {
  const seconds = retryAfterSeconds(verdict);
  return new GatewayError('rate_limited', `Too many requests; try again in ${seconds} seconds`, { retryAfterSeconds: seconds });
}
