import { createHmac } from 'node:crypto';

export type SignWebhookOptions = Readonly<{ secret: string; id: string; timestamp: string; body: Uint8Array }>;

/**
 * One signature of the Standard Webhooks form: base64 HMAC-SHA256 over `{id}.{timestamp}.{body}`, keyed with the bytes that the part of the
 * secret after `whsec_` is in base64 (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 */
export function signWebhook({ secret, id, timestamp, body }: SignWebhookOptions): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
}

export type SignedWebhookHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string };

/** The three headers of one try. During a rotation each secret in use signs; the receiver takes whichever it knows. */
export function signWebhookHeaders({ secrets, id, at, body }: { secrets: readonly string[]; id: string; at: Date; body: Uint8Array }): SignedWebhookHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${signWebhook({ secret, id, timestamp, body })}`).join(' '),
  };
}
