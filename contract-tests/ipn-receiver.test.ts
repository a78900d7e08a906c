import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startIpnReceiver } from './ipn-receiver.js';
import type { IpnReceiver } from './ipn-receiver.js';

/** The receiver judges the gateway: here it is judged itself, by IPNs of which one thing at a time is wrong. */
const secret = 'whsec_contract';
let receiver: IpnReceiver;
beforeAll(async () => {
  receiver = await startIpnReceiver(secret);
});
afterAll(() => receiver.close());

const id = '665f1c2ab7e4d1f0a9c3e871';
const good = { schemaVersion: 2, deliveryId: `${id}.2`, eventVersion: 2, occurredAt: '2026-03-02T09:41:07Z', id, externalReference: 'order-1', status: 1 };

type Sending = { body?: Record<string, unknown>; timestamp?: string; key?: string; deliveryId?: string; tamper?: (text: string) => string };

async function send({ body = good, timestamp = String(Math.floor(Date.now() / 1000)), key = secret, deliveryId = String(body['deliveryId']), tamper = (text) => text }: Sending): Promise<string[]> {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', key).update(`${timestamp}.${text}`).digest('hex');
  const headers = { 'Content-Type': 'application/json', 'X-Signature-Timestamp': timestamp, 'X-Signature-HMAC-SHA256': signature, 'X-IPN-Version': '2', 'X-IPN-Delivery-ID': deliveryId };
  const { status } = await fetch(receiver.url, { method: 'POST', headers, body: tamper(text) });
  const violations = receiver.received.at(-1)?.violations ?? ['nothing arrived'];
  expect(status).toBe(violations.length > 0 ? 400 : 200);
  return violations;
}

test('an IPN that is as specified is taken', async () => {
  expect(await send({})).toEqual([]);
});

const faults: [string, Sending, string][] = [
  ['signed with another secret', { key: 'whsec_other' }, 'X-Signature-HMAC-SHA256 is wrong'],
  ['of which a byte was changed after signing', { tamper: (text) => text.replace('order-1', 'order-2') }, 'X-Signature-HMAC-SHA256 is wrong'],
  ['signed ten minutes ago', { timestamp: String(Math.floor(Date.now() / 1000) - 600) }, 'X-Signature-Timestamp is more than 300 s off'],
  ['with a status as text', { body: { ...good, status: '1' } }, 'IpnV2 /status must be integer'],
  ['with a status that there is not', { body: { ...good, status: 5 } }, 'IpnV2 /status must be equal to one of the allowed values'],
  ['without its version', { body: Object.fromEntries(Object.entries(good).filter(([name]) => name !== 'eventVersion')) }, "IpnV2  must have required property 'eventVersion'"],
  ['with a field of version 1', { body: { ...good, disputeStatus: 'open' } }, 'disputeStatus is forbidden in v2'],
  ['under another delivery id than it names', { deliveryId: `${id}.3` }, 'X-IPN-Delivery-ID is not the deliveryId of the body'],
  ['with other bytes than before under the same delivery id', { body: { ...good, externalReference: 'order-3' } }, `${id}.2 came with other bytes than before`],
];
test.each(faults)('an IPN %s is noticed', async (_name, sending, violation) => {
  expect(await send(sending)).toContain(violation);
});
