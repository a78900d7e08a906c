import type { Delivery } from './ports/delivery-store.js';

/** Stands for the signing secret in a command: the real one is shown in one place only. */
const secretPlaceholder = 'whsec_REPLACE_ME';

/** Shell commands that send a delivery's bytes again from the operator's own machine, freshly signed; run by sh with curl and openssl. */
export function deliveryCommand(delivery: Pick<Delivery, 'id' | 'url' | 'body' | 'ipnVersion' | 'event'>): string {
  const { url, body, event } = delivery;
  const signing = event === null ? ipnSigning(delivery) : eventSigning(event.eventId);
  const headers = ['-H \'Content-Type: application/json\'', ...signing.headers, '--data-binary "$BODY"'];
  return [`SECRET=${quote(secretPlaceholder)}`, `BODY=${quote(body)}`, 'TIMESTAMP=$(date +%s)', ...signing.lines, [`curl -i -X POST ${quote(url)}`, ...headers].join(' \\\n  '), ''].join('\n');
}

type Signing = { lines: string[]; headers: string[] };

/** WIRE 6: the whole secret is the key, the signature is hexadecimal. */
function ipnSigning({ id, ipnVersion }: Pick<Delivery, 'id' | 'ipnVersion'>): Signing {
  return {
    lines: ['SIGNATURE=$(printf \'%s.%s\' "$TIMESTAMP" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -r | cut -d\' \' -f1)'],
    headers: [
      `-H 'X-IPN-Version: ${ipnVersion ?? 2}'`,
      ...(ipnVersion === 2 ? [`-H ${quote(`X-IPN-Delivery-ID: ${id}`)}`] : []),
      '-H "X-Signature-Timestamp: $TIMESTAMP"',
      '-H "X-Signature-HMAC-SHA256: $SIGNATURE"',
    ],
  };
}

/** Standard Webhooks: the key is what the secret is in base64, and so is the signature. */
function eventSigning(eventId: string): Signing {
  return {
    lines: [
      'KEY=$(printf %s "${SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d \' \\n\')',
      `SIGNATURE=$(printf '%s.%s.%s' ${quote(eventId)} "$TIMESTAMP" "$BODY" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | openssl base64 -A)`,
    ],
    headers: [`-H ${quote(`webhook-id: ${eventId}`)}`, '-H "webhook-timestamp: $TIMESTAMP"', '-H "webhook-signature: v1,$SIGNATURE"'],
  };
}

/** Single quotes keep everything as it is; one inside ends them, stands escaped and begins them again. */
function quote(text: string): string {
  return `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}
