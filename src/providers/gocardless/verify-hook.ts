import { createHash, createHmac } from 'node:crypto';
import { constantTimeEqual } from '../../crypto/constant-time-equal.js';
import type { HookVerification, Provider, VerifiedEvent } from '../../domain/ports/provider.js';
import { isLive, webhookSecretsOf } from './credentials.js';
import { asFields, readEvent } from './wire.js';

/** GoCardless sends up to 250 in one request; ten times that is not GoCardless any more, signature or not. */
const eventsMax = 2_500;

/**
 * Verifies `Webhook-Signature`, the hex HMAC-SHA256 of the raw bytes under the endpoint's secret
 * (https://developer.gocardless.com/api-reference/#webhooks-signing-webhooks); only what is authentic is parsed. It is not timed: what is sent
 * again is known by its event ids. Each event stands for itself; one that is none does not hold up the others.
 */
export const verifyHook: Provider['verifyHook'] = async ({ rawBody, headers, receivedAt }, { livemode, credentials }) => {
  const header = headers['webhook-signature'];
  if (header === undefined || header.trim() === '') return { kind: 'rejected', reason: 'missing_signature' };
  if (!isSigned(header.trim(), rawBody, webhookSecretsOf(credentials))) return { kind: 'rejected', reason: 'bad_signature' };
  if (isLive(credentials) !== livemode) return unusable(rawBody, `The account's environment is ${isLive(credentials) ? 'live' : 'sandbox'}, its mode here is ${livemode ? 'live' : 'test'}.`);
  const { events } = asFields(parse(rawBody));
  if (!Array.isArray(events)) return unusable(rawBody, 'The body is no list of events.');
  if (events.length > eventsMax) return unusable(rawBody, `The body lists more than ${eventsMax} events.`);
  return { kind: 'authentic', events: events.map((event: unknown) => toVerified(event, receivedAt)) };
};

function isSigned(signature: string, rawBody: Uint8Array, secrets: readonly string[]): boolean {
  // An empty secret is a missing one: it must never verify anything.
  return secrets.filter((secret) => secret !== '' && constantTimeEqual(signature, createHmac('sha256', secret).update(rawBody).digest('hex'))).length > 0;
}

function toVerified(event: unknown, receivedAt: Date): VerifiedEvent {
  const raw = new TextEncoder().encode(JSON.stringify(event));
  const read = readEvent(event);
  if (read) return { eventId: read.id, eventType: `${read.resourceType}.${read.action}`, occurredAt: read.createdAt, raw };
  return { eventId: nameOf(raw), eventType: 'unusable', occurredAt: receivedAt, raw, unusable: 'It is no event as GoCardless documents them.' };
}

function unusable(rawBody: Uint8Array, reason: string): HookVerification {
  return { kind: 'unusable', reason, eventId: nameOf(rawBody), raw: rawBody };
}

/** Named after its bytes, so that a repetition is known as one. */
function nameOf(bytes: Uint8Array): string {
  return `unusable_${createHash('sha256').update(bytes).digest('hex')}`;
}

function parse(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    return undefined;
  }
}
