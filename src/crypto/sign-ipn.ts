import { createHmac } from 'node:crypto';

/** The secrets of a site as they stand at the moment of a try; same shape as the domain's, which this room does not know. */
export type IpnSigningSecrets = Readonly<{ current: string; staged: string | null; previous: string | null; previousUntil: Date | null }>;

export type SignedIpnHeaders = {
  'X-Signature-Timestamp': string;
  'X-Signature-HMAC-SHA256': string;
  'X-Signature-HMAC-SHA256-Alternate'?: string;
};

/** Lower-case hex HMAC-SHA256 over `{timestamp}.{body}`, keyed with the whole `whsec_…` string as it is (WIRE 6). */
export function signIpn({ secret, timestamp, body }: { secret: string; timestamp: string; body: Uint8Array }): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/**
 * The signature headers of one try. The first signature is made with the secret the merchant has now; while a secret is being replaced the
 * other one signs the alternate header: the new one before the cut-over, the previous one until its overlap ends.
 */
export function signIpnHeaders({ secrets, at, body }: { secrets: IpnSigningSecrets; at: Date; body: Uint8Array }): SignedIpnHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const alternate = alternateSecret(secrets, at);
  return {
    'X-Signature-Timestamp': timestamp,
    'X-Signature-HMAC-SHA256': signIpn({ secret: secrets.current, timestamp, body }),
    ...(alternate === null ? {} : { 'X-Signature-HMAC-SHA256-Alternate': signIpn({ secret: alternate, timestamp, body }) }),
  };
}

function alternateSecret({ staged, previous, previousUntil }: IpnSigningSecrets, at: Date): string | null {
  if (staged !== null) return staged;
  return previous !== null && previousUntil !== null && at.getTime() < previousUntil.getTime() ? previous : null;
}
