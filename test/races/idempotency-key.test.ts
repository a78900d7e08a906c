import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sendRequest } from '../support/send-request.js';
import type { Json, ReceivedAnswer } from '../support/send-request.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

let cluster: Cluster;
let gateways: [SpawnedGateway, SpawnedGateway];

const processOf = (index: number): SpawnedGateway => gateways[index % 2] as SpawnedGateway;
const keyOf = (): string => gateways[0].devJson.apiKey;
const send = (index: number, method: string, path: string, body?: unknown, idempotencyKey?: string): Promise<ReceivedAnswer> =>
  sendRequest(method, `${processOf(index).urls.adminApi}${path}`, { key: keyOf(), ...(body === undefined ? {} : { body }), headers: idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey } });

/** As a client does: while another request of the key is at work, it waits and asks again. */
async function sendUntilAnswered(...request: Parameters<typeof send>): Promise<ReceivedAnswer> {
  return waitFor(async () => {
    const answer = await send(...request);
    if (answer.body.code !== 'idempotency_key_in_use') return answer;
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([409, '1']);
    return null;
  }, { everyMs: 50, what: 'the answer of the key\'s first request' });
}

const inParallel = (count: number, request: (index: number) => Promise<ReceivedAnswer>): Promise<ReceivedAnswer[]> => Promise.all(Array.from({ length: count }, (_none, index) => request(index)));
const replayed = ({ headers }: ReceivedAnswer): boolean => headers.get('idempotent-replayed') === 'true';

/** One answer, given by the request that had the effect and repeated to all others. */
function expectOneAnswer(answers: readonly ReceivedAnswer[], status: number): void {
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter((answer) => !replayed(answer))).toHaveLength(1);
}

beforeAll(async () => {
  cluster = await spawnCluster();
  gateways = await cluster.spawnTwo();
}, 120_000);

afterAll(async () => {
  await cluster?.stop();
});

describe('one Idempotency-Key on two processes', () => {
  const order = (reference: string): Json => ({ amount: 4900, currency: 'EUR', externalReference: reference, metadata: { a: '1', b: '2' } });
  const createPath = (): string => `/v1/checkouts/${gateways[0].devJson.siteId}/create`;
  const countOf = async (reference: string): Promise<unknown> => (await send(0, 'GET', `/api/v1/transactions?externalReference=${reference}`)).body['total'];

  test.each([1, 2, 3])('20 creates at once are one checkout and one answer (round %i)', async (round) => {
    const reference = `once-${round}`;
    const answers = await inParallel(20, (index) => sendUntilAnswered(index, 'POST', createPath(), order(reference), reference));
    expectOneAnswer(answers, 200);
    expect(await countOf(reference)).toBe(1);
  });

  test('the same request in another spelling is the same request; another body or path is refused on both', async () => {
    const first = await send(0, 'POST', createPath(), order('spelling'), 'spelling');
    const { amount, currency, externalReference } = order('spelling');
    const again = await send(1, 'POST', createPath(), JSON.stringify({ metadata: { b: '2', a: '1' }, externalReference, currency, amount }, null, 2).replace('4900', '4900.0'), 'spelling');
    expect([again.status, again.text, replayed(again)]).toEqual([200, first.text, true]);
    for (const index of [0, 1]) {
      for (const [path, body] of [[createPath(), { ...order('spelling'), amount: 4901 }], ['/api/v1/sites', { name: 'x' }]] as const) {
        const other = await send(index, 'POST', path, body, 'spelling');
        expect([other.status, other.body.code, replayed(other)]).toEqual([422, 'idempotency_key_reused', false]);
      }
    }
    expect(await countOf('spelling')).toBe(1);
  });

  test('20 different bodies at once under one key: one is done, the others are refused', async () => {
    const answers = await inParallel(20, (index) => sendUntilAnswered(index, 'POST', createPath(), { ...order('which'), amount: 100 + index }, 'which'));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 422)]);
    expect(await countOf('which')).toBe(1);
  });

  test('20 refunds at once give money back once', async () => {
    const created = await send(0, 'POST', createPath(), order('refund-once'));
    const id = String(created.body['id']);
    expect((await send(0, 'POST', `/api/v1/test-helpers/transactions/${id}/simulate`, { outcome: 'succeeded' })).status).toBe(200);
    const answers = await inParallel(20, (index) => sendUntilAnswered(index, 'POST', `/api/v1/transactions/${id}/refunds`, { amount: 1000 }, 'refund-once'));
    expectOneAnswer(answers, 201);
    const { body } = await send(1, 'GET', `/api/v1/transactions/${id}`);
    expect([body['amountRefunded'], (body['refunds'] as unknown[]).length]).toEqual([1000, 1]);
  });

  test('a new API key is shown in full to each of them, and lies nowhere in clear', async () => {
    const path = `/api/v1/organizations/${gateways[0].devJson.organizationId}/api-keys`;
    const answers = await inParallel(8, (index) => sendUntilAnswered(index, 'POST', path, { name: 'Shop', scopes: ['checkout:create'] }, 'key-once'));
    expectOneAnswer(answers, 201);
    const secret = String(answers[0]?.body['secret']);
    const client = await MongoClient.connect(cluster.database.uri);
    try {
      const database = client.db(cluster.database.dbName);
      for (const { name } of await database.listCollections().toArray()) {
        const text = JSON.stringify(await database.collection(name).find({}).toArray());
        expect([name, text.includes(secret.split('.')[1] ?? secret)]).toEqual([name, false]);
      }
    } finally {
      await client.close();
    }
  });

  test('a refusal by a rule is repeated as it was; one at the door leaves the key free', async () => {
    const wrong = { ...order('refused'), items: [{ description: 'x', quantity: 1, unitPrice: 1 }] };
    const [first, second] = [await send(0, 'POST', createPath(), wrong, 'refused'), await send(1, 'POST', createPath(), wrong, 'refused')];
    expect([first.status, replayed(first), second.status, replayed(second)]).toEqual([422, false, 422, true]);
    expect({ ...second.body, requestId: '' }).toEqual({ ...first.body, requestId: '' });
    expect(second.body['requestId']).toBe(second.headers.get('x-request-id'));

    expect((await send(0, 'POST', createPath(), { ...order('door'), amount: 0 }, 'door')).status).toBe(400);
    expect((await send(1, 'POST', createPath(), order('door'), 'door')).status).toBe(200);
  });
});
