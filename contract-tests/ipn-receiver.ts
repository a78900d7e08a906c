import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/**
 * A merchant of its own: checks every IPN against the ipn spec with HMAC code that shares nothing with the gateway's.
 * An IPN that breaks the contract is kept in `violations` and answered 400, as the receivers in the field do.
 */
export type ReceivedIpn = {
  receivedAt: Date;
  headers: Record<string, string>;
  rawBody: Buffer;
  body: { id: string; externalReference: string; status: number; schemaVersion?: number; eventVersion?: number; deliveryId?: string; sessionPublicId?: string };
  violations: string[];
};

export type IpnReceiver = {
  url: string;
  received: ReceivedIpn[];
  violations(): string[];
  /** The next answers, in order; 200 when the list is empty. */
  answerNext(...statuses: number[]): void;
  close(): Promise<void>;
};

type Spec = { components: { schemas: Record<string, unknown> } };

const forbiddenInV2 = ['transactionId', 'gatewayTransactionId', 'external_reference', 'paymentStatus', 'disputeStatus', 'chargebackStatus', 'chargeback', 'eventType'];

function compileSchemas(): Record<'IpnV1' | 'IpnV2' | 'IpnTest', ValidateFunction> {
  const spec = JSON.parse(readFileSync(new URL('../generated/bundled/ipn.json', import.meta.url), 'utf8')) as Spec;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'ipn', ...spec });
  const compile = (name: string) => ajv.compile({ $ref: `ipn#/components/schemas/${name}` });
  return { IpnV1: compile('IpnV1'), IpnV2: compile('IpnV2'), IpnTest: compile('IpnTest') };
}

function signatureFaults(headers: Record<string, string>, rawBody: Buffer, secret: string): string[] {
  const timestamp = headers['x-signature-timestamp'] ?? '';
  const signature = headers['x-signature-hmac-sha256'] ?? '';
  if (!/^[0-9]+$/.test(timestamp)) return ['X-Signature-Timestamp is not digits only'];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return ['X-Signature-Timestamp is more than 300 s off'];
  const expected = createHmac('sha256', secret).update(Buffer.concat([Buffer.from(`${timestamp}.`, 'ascii'), rawBody])).digest('hex');
  const same = signature.length === expected.length && timingSafeEqual(Buffer.from(signature, 'latin1'), Buffer.from(expected, 'latin1'));
  return same ? [] : ['X-Signature-HMAC-SHA256 is wrong'];
}

function bodyFaults(body: ReceivedIpn['body'], headers: Record<string, string>, schemas: ReturnType<typeof compileSchemas>): string[] {
  const version = headers['x-ipn-version'] ?? '1';
  const isTest = 'eventType' in body && (body as { eventType?: unknown }).eventType === 'ipn.test';
  const name = isTest ? 'IpnTest' : version === '2' ? 'IpnV2' : 'IpnV1';
  const validate = schemas[name];
  const faults = validate(body) ? [] : (validate.errors ?? []).map((error) => `${name} ${error.instancePath} ${error.message ?? ''}`);
  if (name === 'IpnV2') {
    faults.push(...forbiddenInV2.filter((key) => key in body).map((key) => `${key} is forbidden in v2`));
    if (headers['x-ipn-delivery-id'] !== body.deliveryId) faults.push('X-IPN-Delivery-ID is not the deliveryId of the body');
  }
  return faults;
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** @param secret the site's `whsec_…` string, whole. */
export async function startIpnReceiver(secret: string, port = 0): Promise<IpnReceiver> {
  const schemas = compileSchemas();
  const received: ReceivedIpn[] = [];
  const seenBytes = new Map<string, string>();
  const answers: number[] = [];

  const server: Server = createServer((request, response) => {
    void readBody(request).then((rawBody) => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const violations = signatureFaults(headers, rawBody, secret);
      let body = {} as ReceivedIpn['body'];
      try {
        body = JSON.parse(rawBody.toString('utf8')) as ReceivedIpn['body'];
        violations.push(...bodyFaults(body, headers, schemas));
      } catch {
        violations.push('the body is not JSON');
      }
      if (body.deliveryId !== undefined) {
        const earlier = seenBytes.get(body.deliveryId);
        if (earlier !== undefined && earlier !== rawBody.toString('base64')) violations.push(`${body.deliveryId} came with other bytes than before`);
        seenBytes.set(body.deliveryId, rawBody.toString('base64'));
      }
      received.push({ receivedAt: new Date(), headers, rawBody, body, violations });
      response.writeHead(violations.length > 0 ? 400 : (answers.shift() ?? 200), { 'Content-Type': 'text/plain' });
      response.end('OK');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port');
  return {
    url: `http://127.0.0.1:${address.port}/ipn?wc-api=wc_payment_gateway_app&flag`,
    received,
    violations: () => received.flatMap((ipn) => ipn.violations),
    answerNext: (...statuses) => answers.push(...statuses),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
