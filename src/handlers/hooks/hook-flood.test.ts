import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { signHook } from '../../../test/support/sign-hook.js';
import { waitFor } from '../../../test/support/wait-for.js';

const forgedCount = 1_000;
const healthyCount = 40;
const megabyte = 1_024 * 1_024;

let hosts: RunningHosts;
let tenant: SeededTenant;
let webhookSecret: string;
beforeAll(async () => {
  hosts = await startRunningHosts({ RATE_LIMIT_ENABLED: 'true', RATE_LIMIT_WHITELIST: '192.0.2.1' });
  tenant = await seedTenant(hosts);
  const credentials = await hosts.payment.providerAccounts.readCredentials(tenant, tenant.providerId ?? '');
  webhookSecret = [credentials?.['webhookSecret'] ?? []].flat()[0] ?? '';
});
afterAll(() => hosts.close());

/** One hook; who is refused while still sending may be cut off, which is an answer too. @returns the status, or `cut off`. */
function send(body: Uint8Array, headers: Record<string, string>): Promise<number | 'cut off'> {
  return new Promise((resolve) => {
    const { port } = new URL(hosts.origins.main);
    const sent = request({ host: '127.0.0.1', port, method: 'POST', path: `/hooks/sandbox/${tenant.providerId}`, headers: { 'Content-Type': 'application/json', 'Content-Length': String(body.length), ...headers } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', () => resolve('cut off'));
    sent.end(body);
  });
}

const small = Buffer.from('{"id":"evt_forged","type":"payment.succeeded","data":{}}');
const almostTooMuch = Buffer.alloc(megabyte - 100, 32);
const tooMuch = Buffer.alloc(10 * megabyte, 32);
const now = (): number => Math.floor(Date.now() / 1_000);
const otherSecret = (body: Uint8Array): string => `t=${now()},v1=${createHmac('sha256', 'whsec_guessed').update(`${now()}.`).update(body).digest('hex')}`;

/** Of the workers that run beside: who leads, and the audit log of what the test has set up. */
const ofWorkers = /^(?:workerLeaders|audit\w+) /;
/** An account's times of the last good hook and the last bad one are noted at most so often. */
const noteEveryMs = 5_000;

/** The kinds that a flood is made of; most are small and cheap to send. */
const kinds: readonly (readonly [answers: readonly (number | 'cut off')[], forge: () => Promise<number | 'cut off'>])[] = [
  [[400, 429], () => send(small, { 'Sandbox-Signature': otherSecret(small) })],
  [[400, 429], () => send(small, { 'Sandbox-Signature': `t=${now()},v1=${'0'.repeat(64)}` })],
  [[400, 429], () => send(small, { 'Sandbox-Signature': `t=${now()},v1=${'0'.repeat(63)}` })],
  [[400, 429], () => send(small, {})],
];
const large: typeof kinds = [
  [[400, 429], () => send(almostTooMuch, { 'Sandbox-Signature': otherSecret(almostTooMuch) })],
  [[413, 429, 'cut off'], () => send(tooMuch, { 'Sandbox-Signature': signHook(webhookSecret, tooMuch) })],
  [[415, 429], () => send(small, { 'Content-Type': 'text/plain', 'Sandbox-Signature': signHook(webhookSecret, small) })],
];

test('a flood of forged hooks writes nothing but the time of the last one now and then, and healthy hooks go on', async () => {
  const changes: string[] = [];
  const stream = hosts.store.connection.getClient().db(hosts.store.connection.name).watch([], { maxAwaitTimeMS: 100 });
  stream.on('change', (change) => {
    if ('ns' in change && 'coll' in change.ns) changes.push(`${change.ns.coll} ${change.operationType}`);
  });
  const marks = hosts.store.connection.collection('marks');
  // The stream is open once it shows a mark.
  await waitFor(async () => {
    await marks.insertOne({});
    return changes.length > 0;
  }, { what: 'the change stream' });
  const startedAt = Date.now();

  let made = 0;
  const wrong: unknown[] = [];
  let limited = 0;
  const flood = Array.from({ length: 32 }, async () => {
    while (made < forgedCount) {
      made += 1;
      const [answers, forge] = (made % 100 === 0 ? large[(made / 100) % large.length] : kinds[made % kinds.length])!;
      const answer = await forge();
      if (answer === 429) limited += 1;
      if (!answers.includes(answer)) wrong.push([answer, answers]);
    }
  });
  const healthy = Array.from({ length: healthyCount }, async (_none, index) => {
    // Spread over the flood.
    await waitFor(() => made >= (index * forgedCount) / healthyCount, { timeoutMs: 60_000 });
    const body = Buffer.from(JSON.stringify({ id: `evt_healthy_${index}`, object: 'event' }));
    return send(body, { 'Sandbox-Signature': signHook(webhookSecret, body) });
  });
  expect(new Set(await Promise.all(healthy))).toEqual(new Set([200]));
  await Promise.all(flood);
  expect(wrong).toEqual([]);
  expect(limited).toBeGreaterThan(0);

  const elapsedMs = Date.now() - startedAt;
  await marks.deleteMany({});
  const countOf = (name: string): number => changes.filter((change) => change === name).length;
  await waitFor(() => countOf('marks delete') > 0, { what: 'every change' });
  await stream.close();

  const written = new Set(changes.filter((change) => !ofWorkers.test(change) && !change.startsWith('marks ')));
  expect([...written].sort()).toEqual(['inboxEvents insert', 'providerAccounts update']);
  expect(countOf('inboxEvents insert')).toBe(healthyCount);
  expect(countOf('providerAccounts update')).toBeLessThanOrEqual(2 * (1 + elapsedMs / noteEveryMs));
}, 90_000);
