import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitFor } from '../test/support/wait-for.js';
import { startIpnReceiver } from './ipn-receiver.js';
import type { IpnReceiver, ReceivedIpn } from './ipn-receiver.js';
import { createApiClient, succeed } from './support/api-client.js';
import type { ApiCall } from './support/api-client.js';
import { startContractGateway } from './support/contract-gateway.js';
import type { ContractGateway } from './support/contract-gateway.js';
import { createResources } from './support/resources.js';
import type { Resources } from './support/resources.js';

let running: ContractGateway;
let api: ApiCall;
let resources: Resources;
/** One shop per version, each with a secret and a receiver of its own. */
const shops: Partial<Record<1 | 2, { siteId: string; receiver: IpnReceiver }>> = {};

beforeAll(async () => {
  running = await startContractGateway();
  api = createApiClient(running.hosts.api, { Authorization: `Bearer ${running.adminKey}` });
  resources = createResources(api, running.home);
  for (const ipnVersion of [1, 2] as const) {
    const siteId = await resources.site({ ipnVersion });
    const { secret } = await succeed(api('GET', `/api/v1/sites/${siteId}/webhook-secret`));
    shops[ipnVersion] = { siteId, receiver: await startIpnReceiver(String(secret)) };
  }
}, 120_000);

afterAll(async () => {
  for (const shop of Object.values(shops)) await shop.receiver.close();
  await running?.stop();
});

/**
 * What each outcome tells a merchant whose buyer has done nothing yet, in order: what has to come before the outcome is told as well. The last one is
 * what `docs-site/testing.md` promises.
 */
const outcomes: readonly { outcome: string; told: readonly number[]; documented: number | null }[] = [
  { outcome: 'initiated', told: [-1], documented: -1 },
  { outcome: 'processing', told: [0], documented: 0 },
  { outcome: 'succeeded', told: [1], documented: 1 },
  { outcome: 'declined', told: [2], documented: 2 },
  { outcome: 'cancelled', told: [-2], documented: -2 },
  { outcome: 'expired', told: [-2], documented: -2 },
  { outcome: 'late_failure', told: [1, 2], documented: 2 },
  { outcome: 'partial_refund', told: [1, 1], documented: 1 },
  { outcome: 'refunded', told: [1, 3], documented: 3 },
  { outcome: 'refund_failed', told: [1, 3, 1], documented: 1 },
  { outcome: 'dispute_opened', told: [1, 4], documented: 4 },
  { outcome: 'dispute_won', told: [1, 4], documented: null },
  { outcome: 'dispute_lost', told: [1, 4], documented: 4 },
];

async function newCheckout(version: 1 | 2): Promise<string> {
  const shop = shops[version];
  if (shop === undefined) throw new Error('the shop is not open');
  return (await resources.checkout({ ipnUrl: shop.receiver.url }, shop.siteId)).id;
}

/** IPNs of one transaction as they came, once every change it has had is told or known not to be owed. */
async function receivedBy(version: 1 | 2, transactionId: string, atLeast: number): Promise<ReceivedIpn[]> {
  const { eventVersion } = await succeed(api('GET', `/api/v1/transactions/${transactionId}`));
  await waitFor(async () => {
    const { data } = await succeed(api('GET', `/api/v1/events?transactionId=${transactionId}&limit=100`));
    return (data as { eventVersion: number | null }[]).some((event) => event.eventVersion === eventVersion);
  }, { what: `the last event of ${transactionId}` });
  const received = () => shops[version]?.receiver.received.filter(({ body }) => body.id === transactionId) ?? [];
  await waitFor(() => received().length >= atLeast, { what: `${atLeast} IPNs of ${transactionId}` });
  const { data } = await succeed(api('GET', `/api/v1/transactions/${transactionId}/deliveries`));
  await waitFor(() => received().length >= (data as unknown[]).length, { what: 'every owed IPN' });
  return received();
}

const statusesOf = (ipns: readonly ReceivedIpn[]) => ipns.map(({ body }) => body.status);

test('the table of docs-site/testing.md names every outcome with the status that is told last', () => {
  const text = readFileSync(new URL('../docs-site/testing.md', import.meta.url), 'utf8');
  const body = text.slice(text.indexOf('\n|---'), text.indexOf('`delayMs`'));
  const rows = [...body.matchAll(/^\| ((?:`[a-z_]+`(?:, )?)+) \|[^|]*\| ([^|]*) \|$/gm)];
  const documented = rows.flatMap(([, names = '', told = '']) => {
    const number = /^(−?\d)/.exec(told)?.[1]?.replace('−', '-');
    return [...names.matchAll(/[a-z_]+/g)].map(([name]): [string, number | null] => [name, number === undefined ? null : Number(number)]);
  });
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(outcomes.map(({ outcome, documented: last }) => [outcome, last])));
});

describe('version 2', () => {
  test.each(outcomes)('$outcome is told as $told, each with a greater eventVersion', async ({ outcome, told }) => {
    const id = await newCheckout(2);
    const { id: answered } = await resources.simulate(id, outcome);
    expect(answered).toBe(id);
    const ipns = await receivedBy(2, id, told.length);
    expect([statusesOf(ipns), ipns.flatMap(({ violations }) => violations)]).toEqual([told, []]);
    const versions = ipns.map(({ body }) => body.eventVersion ?? 0);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  test('an outcome whose events come twice is told once', async () => {
    const id = await newCheckout(2);
    await resources.simulate(id, 'refunded', { duplicate: true });
    expect(statusesOf(await receivedBy(2, id, 2))).toEqual([1, 3]);
  });

  test('events in the wrong order end where the right order does, and nothing is told that was not so', async () => {
    const id = await newCheckout(2);
    await resources.simulate(id, 'refunded', { reorder: true });
    const ipns = await receivedBy(2, id, 1);
    expect(statusesOf(ipns).at(-1)).toBe(3);
    expect(statusesOf(ipns).every((status) => [0, 1, 3].includes(status))).toBe(true);
    expect((await succeed(api('GET', `/api/v1/transactions/${id}`)))['status']).toBe('refunded');
  });

  test('nothing of what was received broke the contract', () => {
    expect(shops[2]?.receiver.violations()).toEqual([]);
    expect(shops[2]?.receiver.received.length).toBeGreaterThan(20);
  });
});

/** Version 1 has no ordering and leaves out what is out of date, so that each step waits until the one before was told. */
const histories: readonly { name: string; steps: readonly { outcome: string; told: Record<string, unknown> }[] }[] = [
  { name: 'waiting, then paid', steps: [{ outcome: 'initiated', told: { status: -1 } }, { outcome: 'processing', told: { status: 0 } }, { outcome: 'succeeded', told: { status: 1 } }] },
  { name: 'declined', steps: [{ outcome: 'declined', told: { status: 2 } }] },
  { name: 'cancelled', steps: [{ outcome: 'cancelled', told: { status: -2 } }] },
  { name: 'expired', steps: [{ outcome: 'expired', told: { status: -2 } }] },
  { name: 'paid, then taken back', steps: [{ outcome: 'succeeded', told: { status: 1 } }, { outcome: 'late_failure', told: { status: 2 } }] },
  {
    name: 'refunded in two parts, of which the last fails',
    steps: [{ outcome: 'succeeded', told: { status: 1 } }, { outcome: 'partial_refund', told: { status: 1 } }, { outcome: 'refunded', told: { status: 3 } }, { outcome: 'refund_failed', told: { status: 1 } }],
  },
  {
    name: 'disputed and won',
    steps: [{ outcome: 'succeeded', told: { status: 1 } }, { outcome: 'dispute_opened', told: { status: 4, disputeStatus: 'open' } }, { outcome: 'dispute_won', told: { status: 1, disputeStatus: 'won' } }],
  },
  {
    name: 'disputed and lost',
    steps: [{ outcome: 'succeeded', told: { status: 1 } }, { outcome: 'dispute_opened', told: { status: 4, disputeStatus: 'open' } }, { outcome: 'dispute_lost', told: { status: 4, disputeStatus: 'lost' } }],
  },
];

describe('version 1', () => {
  test.each(histories)('$name', async ({ steps }) => {
    const id = await newCheckout(1);
    for (const [index, { outcome }] of steps.entries()) {
      await resources.simulate(id, outcome);
      await receivedBy(1, id, index + 1);
    }
    const ipns = await receivedBy(1, id, steps.length);
    expect(ipns.map(({ body }) => body)).toEqual(steps.map(({ told }) => expect.objectContaining(told)));
    expect(ipns.flatMap(({ violations }) => violations)).toEqual([]);
  });

  test('nothing of what was received broke the contract', () => {
    expect(shops[1]?.receiver.violations()).toEqual([]);
    expect(shops[1]?.receiver.received.every(({ headers }) => headers['x-ipn-version'] !== '2')).toBe(true);
  });
});

describe('a refusing merchant', () => {
  test('gets the same bytes again with a signature of that moment', async () => {
    const id = await newCheckout(2);
    shops[2]?.receiver.answerNext(500);
    await resources.simulate(id, 'succeeded');
    const [refused] = await receivedBy(2, id, 1);
    const { data } = await succeed(api('GET', `/api/v1/transactions/${id}/deliveries`));
    const [delivery] = data as { id: string }[];
    await waitFor(async () => (await api('POST', `/api/v1/transactions/${id}/deliveries/${delivery?.id}/retry`)).status === 200, { what: 'the delivery to be resendable' });
    const [first, second] = await receivedBy(2, id, 2);
    expect(second?.rawBody.equals(refused?.rawBody ?? Buffer.alloc(0))).toBe(true);
    expect([first?.violations, second?.violations]).toEqual([[], []]);
  });
});
