import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

let gateway: SpawnedGateway;
let receiver: IpnReceiver;

beforeAll(async () => {
  gateway = await spawnGateway({ env: { VALIDATE_RESPONSES: 'true' } });
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
}, 120_000);

afterAll(async () => {
  await receiver?.close();
  await gateway?.stop();
});

async function api(path: string, body: unknown, method = 'POST'): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${gateway.devJson.apiKey}` };
  const response = await fetch(`${gateway.urls.adminApi}${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

let checkoutsCount = 0;

async function newCheckout(): Promise<string> {
  const created = await api(`/v1/checkouts/${gateway.devJson.siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: `simulated-${(checkoutsCount += 1)}`, ipnUrl: receiver.url });
  expect(created.status).toBe(200);
  return String(created.body['id']);
}

const simulate = (id: string, outcome: string, more: object = {}) => api(`/api/v1/test-helpers/transactions/${id}/simulate`, { outcome, ...more });
const told = (id: string): unknown[] => receiver.received.filter(({ body }) => body.id === id).map(({ body }) => body.status);

/** Outcomes one after the other on one checkout nobody opened; the state after each; the IPNs in the end. */
const sequences: readonly (readonly [outcomes: readonly string[], statuses: readonly string[], ipns: readonly number[]])[] = [
  [['initiated'], ['initiated'], [-1]],
  [['processing', 'succeeded'], ['pending_provider', 'succeeded'], [0, 1]],
  [['processing', 'declined'], ['pending_provider', 'failed'], [0, 2]],
  [['declined', 'succeeded'], ['failed', 'succeeded'], [2, 1]],
  [['cancelled'], ['cancelled'], [-2]],
  [['expired', 'succeeded'], ['cancelled', 'succeeded'], [-2, 1]],
  [['succeeded', 'late_failure'], ['succeeded', 'failed'], [1, 2]],
  [['succeeded', 'partial_refund', 'refunded', 'refund_failed'], ['succeeded', 'succeeded', 'refunded', 'succeeded'], [1, 1, 3, 1]],
  [['succeeded', 'dispute_opened', 'dispute_won'], ['succeeded', 'chargeback', 'succeeded'], [1, 4]],
  [['succeeded', 'dispute_opened', 'dispute_lost'], ['succeeded', 'chargeback', 'chargeback'], [1, 4]],
  [['succeeded', 'refunded', 'dispute_opened'], ['succeeded', 'refunded', 'chargeback'], [1, 3, 4]],
];

describe.each([['as they come', {}], ['every event twice', { duplicate: true }], ['with a delay', { delayMs: 200 }]] as const)('outcomes %s', (_name, more) => {
  test.each(sequences)('%j → %j', async (outcomes, statuses, ipns) => {
    const id = await newCheckout();
    for (const [n, outcome] of outcomes.entries()) {
      const answer = await simulate(id, outcome, more);
      expect([answer.status, answer.body['status']]).toEqual([200, statuses[n]]);
    }
    await waitFor(() => told(id).length >= ipns.length, { what: `the IPNs ${JSON.stringify(ipns)}` });
    expect(told(id)).toEqual(ipns);
    expect(receiver.violations()).toEqual([]);
  });
});

test('events in reverse order end in the same state, and the merchant was told it last', async () => {
  for (const [outcome, status, code] of [['succeeded', 'succeeded', 1], ['declined', 'failed', 2], ['refunded', 'refunded', 3], ['dispute_lost', 'chargeback', 4], ['cancelled', 'cancelled', -2]] as const) {
    const id = await newCheckout();
    const answer = await simulate(id, outcome, { reorder: true });
    expect([answer.status, answer.body['status']]).toEqual([200, status]);
    await waitFor(() => told(id).at(-1) === code, { what: `an IPN ${code} for ${outcome}` });
  }
});

test('version 1 tells the words of a dispute, won too', async () => {
  const patched = await api(`/api/v1/sites/${gateway.devJson.siteId}`, { ipnVersion: 1 }, 'PATCH');
  expect(patched.status).toBe(200);
  const id = await newCheckout();
  for (const outcome of ['succeeded', 'dispute_opened', 'dispute_won']) expect((await simulate(id, outcome)).status).toBe(200);
  const bodies = () => receiver.received.filter(({ body }) => body.id === id).map(({ body }) => [body.status, (body as Record<string, unknown>)['disputeStatus']]);
  await waitFor(() => bodies().length >= 3, { what: 'three IPNs' });
  expect(bodies()).toEqual([[1, undefined], [4, 'open'], [1, 'won']]);
  expect(receiver.violations()).toEqual([]);
});

test.each(['processing', 'succeeded', 'declined', 'expired'])('%s does not follow from a paid transaction, and nothing happens', async (outcome) => {
  const id = await newCheckout();
  await simulate(id, 'succeeded');
  expect(await simulate(id, outcome)).toMatchObject({ status: 409, body: { code: 'simulation_not_possible' } });
  expect(told(id).filter((code) => code !== 1)).toEqual([]);
});
