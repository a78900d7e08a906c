import { MongoClient, ObjectId } from 'mongodb';
import type { Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashToken } from '../../src/crypto/hash-token.js';
import { enrolOperator } from '../support/enrol-operator.js';
import type { SignedInOperator } from '../support/enrol-operator.js';
import { sendRequest } from '../support/send-request.js';
import type { Json, ReceivedAnswer } from '../support/send-request.js';
import { createSoftwarePasskey } from '../support/software-passkey.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

let cluster: Cluster;
let both: [SpawnedGateway, SpawnedGateway];
let mongo: MongoClient;
let db: Db;
let organizationId: string;

beforeAll(async () => {
  cluster = await spawnCluster();
  both = await cluster.spawnTwo();
  ({ organizationId } = both[0].devJson);
  mongo = await MongoClient.connect(cluster.database.uri);
  db = mongo.db(cluster.database.dbName);
}, 180_000);
afterAll(async () => {
  await mongo?.close();
  await cluster?.stop();
});

const panel = ({ urls }: SpawnedGateway, method: string, path: string, { body, cookie, tenant = false }: { body?: Json; cookie?: string; tenant?: boolean } = {}): Promise<ReceivedAnswer> =>
  sendRequest(method, `${urls.panel}/api/v1${path}`, {
    headers: { Origin: urls.panel, ...(cookie === undefined ? {} : { Cookie: cookie }), ...(tenant ? { 'X-Organization-ID': organizationId, 'X-Mode': 'test' } : {}) },
    ...(body === undefined ? {} : { body }),
  });
const setCookie = ({ headers }: ReceivedAnswer): string | null => headers.getSetCookie()[0]?.split(';')[0] ?? null;

type Ceremony = { challengeId: string; options: { challenge: string; rp: { id: string }; user: { id: string } } };
/** Everything of an enrolment but its last request. */
async function prepareEnrolment(gateway: SpawnedGateway, token: string): Promise<() => Promise<ReceivedAnswer>> {
  const { challengeId, options } = (await panel(gateway, 'POST', '/auth/enrol', { body: { token, name: 'Operator' } })).body as unknown as Ceremony;
  const credential = createSoftwarePasskey().create({ challenge: options.challenge, rpId: options.rp.id, origin: gateway.urls.panel, userHandle: options.user.id });
  return () => panel(gateway, 'POST', '/auth/enrol/complete', { body: { challengeId, credential } });
}

/** A link as every start of the program without an operator prints one. */
async function printedLink(index: number): Promise<string> {
  const token = `${'firstoperator'.padEnd(42, '0')}${index}`;
  await db.collection<{ _id: string }>('enrolments').insertOne({
    _id: hashToken(token), v: 1, organizationId, role: 'admin', systemAdmin: true, userName: 'Operator', firstOperatorOnly: true, createdAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000), usedAt: null,
  } as never);
  return token;
}

let first: SignedInOperator;
/** The test builds on the one before: there is one first operator. */
describe('operators of two processes', () => {
  test('are one where several links for a first operator are completed at the same moment', async () => {
    // A try that fails has each process load what it needs, so that none is slower in the race.
    for (const gateway of both) await panel(gateway, 'POST', '/auth/authenticate-complete', { body: { challengeId: 'x'.repeat(32), credential: { id: 'x', rawId: 'x', type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON: 'x', authenticatorData: 'x', signature: 'x' } } } });
    // Made by a first write, it would keep the others of that moment waiting: the race is to be decided by what decides it later too.
    await db.createCollection('passkeyOwners');
    const completions = [];
    for (let index = 0; index < 6; index += 1) completions.push(await prepareEnrolment(both[index % 2 === 0 ? 0 : 1], await printedLink(index)));
    const answers = await Promise.all(completions.map((complete) => complete()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401]);
    expect(await db.collection('users').countDocuments()).toBe(1);
    const winner = answers.find(({ status }) => status === 200) as ReceivedAnswer;
    first = { cookie: setCookie(winner) ?? '', passkey: createSoftwarePasskey(), me: winner.body as never };
  });

  const invite = async (role = 'editor'): Promise<string> => {
    const { body } = await panel(both[0], 'POST', `/organizations/${organizationId}/invitations`, { cookie: first.cookie, tenant: true, body: { invitee: 'Grace', role } });
    return String(body['link']).split('#token=')[1] ?? '';
  };

  test('share an invitation that is used on both at the same moment between them: one of them has it', async () => {
    const token = await invite();
    const completions = await Promise.all([...both, ...both].map((gateway) => prepareEnrolment(gateway, token)));
    const answers = await Promise.all(completions.map((complete) => complete()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  });

  test('have one new secret where a session is refreshed on both at once, and the one before serves both for ten seconds', async () => {
    const { cookie } = await enrolOperator(both[0].urls.panel, await invite());
    const refreshed = await Promise.all(both.map((gateway) => panel(gateway, 'POST', '/auth/refresh-token', { cookie })));
    expect(refreshed.map(({ status }) => status)).toEqual([200, 200]);
    const given = refreshed.map(setCookie).filter((value) => value !== null);
    expect(given).toHaveLength(1);
    for (const gateway of both) for (const value of [cookie, given[0] ?? '']) expect((await panel(gateway, 'GET', '/me', { cookie: value })).status).toBe(200);
  });

  test('lose a session on both when its old secret comes back on either, and the audit log has it once', async () => {
    const { cookie } = await enrolOperator(both[0].urls.panel, await invite());
    const next = setCookie(await panel(both[1], 'POST', '/auth/refresh-token', { cookie })) ?? '';
    const id = /=([0-9a-f]{24})\./.exec(cookie)?.[1] ?? '';
    // As if it had been eleven seconds ago.
    await db.collection('sessions').updateOne({ _id: new ObjectId(id) }, [{ $set: { rotatedAt: { $subtract: ['$rotatedAt', 11_000] } } }]);
    const copied = await Promise.all(both.map((gateway) => panel(gateway, 'GET', '/me', { cookie })));
    expect(copied.map(({ status }) => status)).toEqual([401, 401]);
    for (const gateway of both) expect((await panel(gateway, 'GET', '/me', { cookie: next })).status).toBe(401);
    expect(await db.collection('auditEntries').countDocuments({ objectId: id, action: 'session.reused' })).toBe(1);
  });

  test('have ten event streams each, counted on both, and a place again once one is closed', async () => {
    const open: AbortController[] = [];
    const stream = async (gateway: SpawnedGateway): Promise<number> => {
      const end = new AbortController();
      const { status, body } = await fetch(`${gateway.urls.panel}/api/v1/events/stream`, { headers: { Cookie: first.cookie, 'X-Organization-ID': organizationId, 'X-Mode': 'test' }, signal: end.signal });
      if (status === 200) open.push(end);
      else await body?.cancel();
      return status;
    };
    const statuses = await Promise.all(Array.from({ length: 12 }, (_nothing, index) => stream(both[index % 2 === 0 ? 0 : 1])));
    expect(statuses.sort()).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    open.shift()?.abort();
    await waitFor(async () => (await stream(both[0])) === 200, { what: 'a place for another stream' });
    expect(await stream(both[1])).toBe(429);
    for (const end of open) end.abort();
  });

  test('are out on the one as soon as they are removed on the other, stream included', async () => {
    const grace = await enrolOperator(both[1].urls.panel, await invite());
    const headers = { Cookie: grace.cookie, 'X-Organization-ID': organizationId, 'X-Mode': 'test' };
    const leave = new AbortController();
    const response = await fetch(`${both[1].urls.panel}/api/v1/events/stream`, { headers, signal: leave.signal });
    let seen = '';
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) seen += decoder.decode(chunk, { stream: true });
    })().catch(() => undefined);
    await waitFor(() => seen.includes('connected'), { what: 'the stream' });
    expect((await panel(both[1], 'GET', '/transactions', { cookie: grace.cookie, tenant: true })).status).toBe(200);
    expect((await panel(both[0], 'DELETE', `/organizations/${organizationId}/members/${grace.me.userId}`, { cookie: first.cookie, tenant: true })).status).toBe(200);
    expect((await panel(both[1], 'GET', '/transactions', { cookie: grace.cookie, tenant: true })).status).toBe(403);
    const { siteId, apiKey } = both[0].devJson;
    await sendRequest('POST', `${both[0].urls.adminApi}/api/v1/checkouts/${siteId}/create`, { key: apiKey, body: { amount: 1, currency: 'EUR', externalReference: 'unseen' } });
    await reading;
    leave.abort();
    expect(seen).not.toContain('unseen');
  }, 30_000);
});
