import { createHash } from 'node:crypto';
import { verifyTimestamped } from '../../crypto/timestamped-signature.js';
import type { HookVerification, Provider } from '../../domain/ports/provider.js';
import { accountIdOf, webhookSecretsOf } from './credentials.js';
import { readEventEnvelope } from './wire.js';

/** Verifies `Sandbox-Signature` over the raw bytes first; only what is authentic is parsed. One request carries one event. */
export function createVerifyHook({ toleranceSeconds }: { toleranceSeconds: number }): Provider['verifyHook'] {
  return async ({ rawBody, headers, receivedAt }, { credentials }) => {
    const verdict = verifyTimestamped({
      header: headers['sandbox-signature'],
      rawBody,
      secrets: webhookSecretsOf(credentials),
      now: receivedAt,
      toleranceSeconds,
    });
    switch (verdict) {
      case 'missing': return { kind: 'rejected', reason: 'missing_signature' };
      case 'mismatch': return { kind: 'rejected', reason: 'bad_signature' };
      case 'outside_tolerance': return { kind: 'rejected', reason: 'clock' };
      case 'valid': return readAuthentic(rawBody, accountIdOf(credentials));
    }
  };
}

function readAuthentic(rawBody: Uint8Array, accountId: string): HookVerification {
  const envelope = readEventEnvelope(parse(rawBody));
  if (!envelope) return unusable(rawBody, 'The body is no event of the simulator.');
  if (envelope.account !== accountId) return unusable(rawBody, 'The event belongs to another account of the simulator.');
  return {
    kind: 'authentic',
    events: [{ eventId: envelope.id, eventType: envelope.type, occurredAt: envelope.createdAt, raw: rawBody }],
  };
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
