import { createHmac } from 'node:crypto';

/** The simulator's signature, made without the gateway's own code: `t={unix seconds},v1={hex HMAC-SHA256 of t.body}`. */
export function signHook(secret: string, rawBody: string | Uint8Array, at: Date = new Date()): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest('hex')}`;
}
