// Compiled against the built SDK as a user would, then run with the path of the vectors.
import { readFileSync } from 'node:fs';
import { CheckoutsApi, Configuration, IpnVerificationError, signTestIpn, verifyIpn } from 'payment-gateway-sdk';
import type { IpnEvent } from 'payment-gateway-sdk';

interface Vectors {
  cases: { name: string; secret: string; timestamp: string; body: string; version: string | null; kind: string | null; externalReference?: string; signature: string }[];
  accepted: { name: string; secret: string; body: string; headers: Record<string, string>; now: number }[];
  refused: { name: string; secret: string; body: string; headers: Record<string, string>; now: number; reason: string }[];
}

const vectors = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Vectors;
let checked = 0;

function outcome(verify: () => IpnEvent): string {
  try {
    return verify().kind;
  } catch (error) {
    if (error instanceof IpnVerificationError) return error.reason;
    throw error;
  }
}

function expectEqual(name: string, got: unknown, wanted: unknown): void {
  if (got !== wanted) throw new Error(`${name}: got ${String(got)}, wanted ${String(wanted)}`);
}

for (const { name, secret, timestamp, body, version, kind, externalReference, signature } of vectors.cases) {
  expectEqual(`${name} signed`, signTestIpn(body, secret, Number(timestamp))['X-Signature-HMAC-SHA256'], signature);
  const headers = { 'X-Signature-Timestamp': timestamp, 'X-Signature-HMAC-SHA256': signature, ...(version === null ? {} : { 'X-IPN-Version': version }) };
  const verify = () => verifyIpn(Buffer.from(body), headers, secret, { now: Number(timestamp) });
  expectEqual(name, outcome(verify), kind ?? 'invalid_body');
  if (externalReference !== undefined) {
    const event = verify();
    expectEqual(`${name} reference`, event.kind === 'ipnTest' ? undefined : event.body.externalReference, externalReference);
  }
  checked += 1;
}
for (const { name, secret, body, headers, now } of vectors.accepted) {
  expectEqual(name, outcome(() => verifyIpn(body, headers, secret, { now })), 'paymentV2');
  checked += 1;
}
for (const { name, secret, body, headers, now, reason } of vectors.refused) {
  expectEqual(name, outcome(() => verifyIpn(body, headers, secret, { now })), reason);
  checked += 1;
}
// What a framework gives: a list of values, and a Headers object.
const fresh = signTestIpn('{}', 'whsec_x');
expectEqual('repeated header', outcome(() => verifyIpn('{}', { ...fresh, 'x-signature-timestamp': ['1', '2'] }, 'whsec_x')), 'missing_header');
expectEqual('Headers object', outcome(() => verifyIpn('{}', new Headers(fresh), 'whsec_x')), 'invalid_body');
new CheckoutsApi(new Configuration({ basePath: 'https://api.example', accessToken: 'sk_test_x' }));
console.log(`verified ${String(checked)}`);
