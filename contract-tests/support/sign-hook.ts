import { createHmac } from 'node:crypto';

/**
 * `Sandbox-Signature` as the hooks spec words it: `t=` Unix seconds, `v1=` hex HMAC-SHA256 over `{t}.{rawBody}`. Written from the spec, so that it
 * shares no mistake with the gateway.
 */
export function signHook(rawBody: string, secret: string, at = new Date()): string {
  const t = Math.trunc(at.getTime() / 1000).toString(10);
  return `t=${t},v1=${createHmac('sha256', Buffer.from(secret, 'utf8')).update(Buffer.concat([Buffer.from(`${t}.`), Buffer.from(rawBody)])).digest('hex')}`;
}
