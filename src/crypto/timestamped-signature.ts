import { createHmac } from 'node:crypto';
import { constantTimeEqual } from './constant-time-equal.js';

/** `valid`; no signature at all; none that fits; or one that fits, made too long ago or in the future. */
export type SignatureVerdict = 'valid' | 'missing' | 'mismatch' | 'outside_tolerance';

export type VerifyTimestampedOptions = Readonly<{
  /** As received; HTTP joins a repeated header with ", ". */
  header: string | undefined;
  /** The exact bytes received, before any parser or decoder. */
  rawBody: Uint8Array;
  /** Any of them may have signed: during a rotation two are valid. */
  secrets: readonly string[];
  now: Date;
  /** Both into the past (replays) and into the future (a sender's clock that is ahead). */
  toleranceSeconds: number;
}>;

const headerLengthMax = 4_096;
/** A hostile header could otherwise make us compute thousands of HMACs over a large body. */
const timestampsMax = 4;
const signaturesMax = 16;

/**
 * Header value `t={unix seconds},v1={lower-case hex}`; v1 is the HMAC-SHA256 over `{t}.{raw body}`, keyed with the whole secret as
 * it is. Several secrets give several v1, which is how a sender rotates.
 */
export function signTimestamped({ rawBody, secrets, at }: { rawBody: Uint8Array; secrets: readonly string[]; at: Date }): string {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return [`t=${timestamp}`, ...secrets.map((secret) => `v1=${hmacHex(secret, timestamp, rawBody)}`)].join(',');
}

/**
 * Verifies what `signTimestamped` makes. Every pair of secret and signature is compared, in constant time, and the time is judged only
 * afterwards: `outside_tolerance` is said of authentic senders alone.
 */
export function verifyTimestamped({ header, rawBody, secrets, now, toleranceSeconds }: VerifyTimestampedOptions): SignatureVerdict {
  if (header === undefined || header.trim() === '') return 'missing';
  if (header.length > headerLengthMax) return 'mismatch';
  const groups = parseHeader(header);
  if (!groups) return 'mismatch';

  let matched = false;
  let inTime = false;
  for (const { timestamp, signatures } of groups) {
    for (const secret of secrets) {
      // An empty secret is a missing one: it must never verify anything.
      if (secret === '') continue;
      const expected = hmacHex(secret, timestamp, rawBody);
      for (const signature of signatures) {
        if (!constantTimeEqual(signature, expected)) continue;
        matched = true;
        if (Math.abs(now.getTime() / 1000 - Number(timestamp)) <= toleranceSeconds) inTime = true;
      }
    }
  }
  if (!matched) return 'mismatch';
  return inTime ? 'valid' : 'outside_tolerance';
}

type SignatureGroup = { timestamp: string; signatures: string[] };

/** A `t` opens a group, a `v1` belongs to the `t` before it; other names are another scheme's and left alone. */
function parseHeader(header: string): SignatureGroup[] | null {
  const groups: SignatureGroup[] = [];
  let signatureCount = 0;
  for (const part of header.split(',')) {
    const [, name, value = ''] = /^\s*([a-z0-9]+)=(\S*)\s*$/.exec(part) ?? [];
    if (name === 't') {
      // Digits only: `Number` would take 1e9, 0x1 and blanks as well, and the signed text is the one in the header.
      if (!/^[0-9]{1,12}$/.test(value)) return null;
      groups.push({ timestamp: value, signatures: [] });
    } else if (name === 'v1') {
      const group = groups.at(-1);
      if (!group) return null;
      group.signatures.push(value);
      signatureCount += 1;
    }
  }
  const bounded = groups.length > 0 && groups.length <= timestampsMax && signatureCount > 0 && signatureCount <= signaturesMax;
  return bounded ? groups : null;
}

function hmacHex(secret: string, timestamp: string, rawBody: Uint8Array): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('hex');
}
