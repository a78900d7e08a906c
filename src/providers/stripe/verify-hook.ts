import { createHash } from 'node:crypto';
import { verifyTimestamped } from '../../crypto/timestamped-signature.js';
import type { HookVerification, Provider } from '../../domain/ports/provider.js';
import { webhookSecretsOf } from './credentials.js';
import { readEventEnvelope } from './read-objects.js';

/**
 * Verifies `Stripe-Signature` over the raw bytes first; only what is authentic is parsed. The library's own check looks into the past only, so the time is judged here, in
 * both directions. One request carries one event. https://docs.stripe.com/webhooks/signature
 */
export function createVerifyHook({ toleranceSeconds }: { toleranceSeconds: number }): Provider['verifyHook'] {
  return async ({ rawBody, headers, receivedAt }, { credentials }) => {
    const verdict = verifyTimestamped({ header: headers['stripe-signature'], rawBody, secrets: webhookSecretsOf(credentials), now: receivedAt, toleranceSeconds });
    switch (verdict) {
      case 'missing': return { kind: 'rejected', reason: 'missing_signature' };
      case 'mismatch': return { kind: 'rejected', reason: 'bad_signature' };
      case 'outside_tolerance': return { kind: 'rejected', reason: 'clock' };
      case 'valid': return readAuthentic(rawBody);
    }
  };
}

function readAuthentic(rawBody: Uint8Array): HookVerification {
  const event = readEventEnvelope(parse(rawBody));
  if (!event) return unusable(rawBody, 'The body is no event of Stripe: send snapshot events, not thin ones.');
  // A connected account's: the keys given here are the platform's, and none of its payments is ours.
  if (event.account !== null) return unusable(rawBody, 'The event belongs to a connected account; select events of your account only.');
  return { kind: 'authentic', events: [{ eventId: event.id, eventType: event.type, occurredAt: event.createdAt, raw: rawBody }] };
}

// Named after its bytes, so that a repetition is known as one.
function unusable(rawBody: Uint8Array, reason: string): HookVerification {
  return { kind: 'unusable', reason, eventId: `unusable_${createHash('sha256').update(rawBody).digest('hex')}`, raw: rawBody };
}

function parse(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    return undefined;
  }
}
