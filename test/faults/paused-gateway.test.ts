import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { merchantApi } from '../support/merchant-api.js';
import type { CreatedCheckout, MerchantApi } from '../support/merchant-api.js';
import type { ReceivedAnswer } from '../support/send-request.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

let cluster: Cluster;
let paused: SpawnedGateway;
let awake: SpawnedGateway;
let onPaused: MerchantApi;
let onAwake: MerchantApi;

beforeAll(async () => {
  cluster = await spawnCluster();
  // The simulator runs in the first process, which stays awake.
  [awake, paused] = await cluster.spawnTwo();
  onAwake = merchantApi(awake);
  onPaused = merchantApi(paused, { key: awake.devJson.apiKey });
}, 120_000);

afterAll(async () => {
  if (paused) process.kill(paused.pid, 'SIGCONT');
  await cluster?.stop();
});

/** Asks again until the lease of the paused process is over. */
const answerOf = (request: () => Promise<ReceivedAnswer>): Promise<ReceivedAnswer> =>
  waitFor(async () => {
    const answer = await request();
    return answer.body.code === 'idempotency_key_in_use' ? null : answer;
  }, { timeoutMs: 30_000, everyMs: 250, what: 'the key to be free' });

describe('a process paused in the middle of its requests, for longer than it may hold them', () => {
  test('finds them done by another when it goes on: the same answers, one effect each', async () => {
    const paid = (await onAwake.create('paused-refunds')).body as CreatedCheckout;
    expect((await onAwake.simulate(paid.id, 'succeeded')).status).toBe(200);
    const refund = (api: MerchantApi, index: number): Promise<ReceivedAnswer> => api.send('POST', `/api/v1/transactions/${paid.id}/refunds`, { amount: 100 + index }, { 'Idempotency-Key': `refund-${index}` });
    const create = (api: MerchantApi, index: number): Promise<ReceivedAnswer> => api.create(`paused-${index}`, {}, { 'Idempotency-Key': `create-${index}` });
    const count = 12;
    // Both are warm, so that the pause falls into the work itself.
    await create(onPaused, -1);
    await onPaused.send('POST', `/api/v1/transactions/${paid.id}/refunds`, { amount: 1 });

    const indices = Array.from({ length: count }, (_none, index) => index);
    const requests = indices.flatMap((index) => [(api: MerchantApi) => create(api, index), (api: MerchantApi) => refund(api, index)]);
    const first = requests.map((request) => request(onPaused));
    await new Promise((resolve) => setTimeout(resolve, 60));
    process.kill(paused.pid, 'SIGSTOP');
    const second = await Promise.all(requests.map((request) => answerOf(() => request(onAwake))));
    process.kill(paused.pid, 'SIGCONT');
    // The pause may have used up the time that a request has to arrive, or a contended write to succeed: asked again it is the same answer.
    const late = await Promise.all(first.map(async (answering, index) => {
      const answer = await answering;
      if (![408, 503].includes(answer.status)) return answer;
      return answerOf(async () => (await requests[index]?.(onPaused)) ?? answer);
    }));

    expect(second.map(({ status }) => status)).toEqual(indices.flatMap(() => [200, 201]));
    // A refund may have moved on between the two answers; it is the same one.
    expect(late.map(({ body }) => body['id'])).toEqual(second.map(({ body }) => body['id']));
    for (const index of indices) expect((await onAwake.send('GET', `/api/v1/transactions?externalReference=paused-${index}`)).body['total']).toBe(1);
    const asked = 1 + indices.reduce((sum, index) => sum + 100 + index, 0);
    await waitFor(async () => (await onAwake.transaction(paid.id))['amountRefunded'] === asked, { what: 'the refunds to be settled' });
    const client = await MongoClient.connect(cluster.database.uri);
    try {
      const payment = await client.db(cluster.database.dbName).collection('simulator_payments').findOne({ 'metadata.transactionId': paid.id });
      const given = payment?.['refunds'] as { amount: number }[];
      expect([given.length, given.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([count + 1, asked]);
    } finally {
      await client.close();
    }
  }, 90_000);
});
