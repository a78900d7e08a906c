import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { enrolOperator, signInOperator } from '../support/enrol-operator.js';
import { merchantApi, payOnPage } from '../support/merchant-api.js';
import type { CreatedCheckout } from '../support/merchant-api.js';
import { sendRequest } from '../support/send-request.js';
import type { Json } from '../support/send-request.js';
import { signHook } from '../support/sign-hook.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

const cardNumber = '4242424242424242';
const provider = { secretKey: `sim_${'providersecret'.padEnd(40, 'x')}`, webhookSecret: `whsec_${'providerwebhook'.padEnd(40, 'x')}` };
const buyer = { email: 'erika.mustermann@buyer.example', firstName: 'Erikafirst', lastName: 'Mustermannlast', address1: 'Heidestrasse 17', phone: '+4930987654321' };

let cluster: Cluster;
let gateway: SpawnedGateway;
let receiver: IpnReceiver;
/** What must be in no log and no document in clear, by what it is. */
const secrets: Record<string, string> = {};
/** What belongs to a buyer: in no log, and encrypted where it is stored. */
const personal: Record<string, string> = { ...buyer, returnUrlToken: 'returnurltoken4711', ipnUrlToken: 'ipnurltoken4711' };

/** The part of a key that nobody but its holder knows. */
const secretOf = (apiKey: string): string => apiKey.slice(apiKey.indexOf('.') + 1);

beforeAll(async () => {
  cluster = await spawnCluster();
  gateway = await cluster.spawn({ env: { LOG_LEVEL: 'debug', LOG_FORMAT: 'json' } });
  const merchant = merchantApi(gateway);
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
  secrets['API key'] = secretOf(gateway.devJson.apiKey);
  secrets['webhook secret'] = gateway.devJson.webhookSecret;
  secrets['key of the simulator'] = provider.secretKey;
  secrets['webhook secret of the simulator'] = provider.webhookSecret;
  secrets['card number'] = cardNumber;
  secrets['encryption key'] = cluster.keys.encryption;
  secrets['search key'] = cluster.keys.searchHash;

  const made = await merchant.send('POST', '/api/v1/providers', { type: 'sandbox', label: 'Known', siteIds: [gateway.devJson.siteId], credentials: provider });
  expect(made.status).toBe(201);
  const providerId = String(made.body['id']);
  expect(made.text).not.toContain(provider.secretKey);

  // A payment with all that a buyer gives away, a refund, and what a hook brings.
  const { email, ...address } = buyer;
  const created = await merchant.create('secrets', {
    email, billingAddress: { ...address, country: 'DE' }, ipnUrl: `${receiver.url}&token=${personal['ipnUrlToken'] ?? ''}`, returnUrl: `https://shop.example/thanks?token=${personal['returnUrlToken'] ?? ''}`,
  }, { 'Idempotency-Key': 'secrets' });
  const { id, sessionPublicId, shortCode } = created.body as CreatedCheckout;
  secrets['checkout session'] = sessionPublicId.split('_')[2] ?? '';
  const started = await merchant.start(sessionPublicId, providerId);
  expect(await payOnPage((started.body['action'] as { url: string }).url, cardNumber)).toBe(303);
  await waitFor(() => receiver.received.some(({ body }) => body.id === id), { what: 'the IPN' });
  await sendRequest('GET', `${gateway.urls.checkout}/api/v1/checkouts/${shortCode}`);
  await merchant.status(id, sessionPublicId);
  expect((await merchant.send('POST', `/api/v1/transactions/${id}/refunds`, { amount: 100, reason: 'broken' })).status).toBe(201);

  // Keys, secrets and sessions as they are made and changed.
  const keysPath = `/api/v1/organizations/${gateway.devJson.organizationId}/api-keys`;
  const key = await merchant.send('POST', keysPath, { name: 'Shop', scopes: ['checkout:create'] }, { 'Idempotency-Key': 'key' });
  const rotated = await merchant.send('POST', `${keysPath}/${String(key.body['keyId'])}/rotate`, {}, { 'Idempotency-Key': 'rotate' });
  secrets['new API key'] = secretOf(String(key.body['secret']));
  secrets['rotated API key'] = secretOf(String(rotated.body['secret']));
  const staged = await merchant.send('POST', `/api/v1/sites/${gateway.devJson.siteId}/webhook-secret/regenerate`, { cutOver: 'staged' }, { 'Idempotency-Key': 'stage' });
  expect([key.status, rotated.status, staged.status]).toEqual([201, 200, 200]);
  secrets['staged webhook secret'] = (/"secret":"(whsec_[^"]+)"/g.exec(staged.text.replace(gateway.devJson.webhookSecret, ''))?.[1]) ?? '';
  const endpointsPath = `/api/v1/sites/${gateway.devJson.siteId}/endpoints`;
  const endpoint = await merchant.send('POST', endpointsPath, { url: receiver.url, enabled: false }, { 'Idempotency-Key': 'endpoint' });
  const endpointSecret = await merchant.send('POST', `${endpointsPath}/${String(endpoint.body['id'])}/secret/rotate`, { overlapSeconds: 60 }, { 'Idempotency-Key': 'endpoint-secret' });
  secrets['endpoint secret'] = String(endpointSecret.body['secret']);
  secrets['previous endpoint secret'] = String(endpointSecret.body['previousSecret']);
  secrets['enrolment link'] = /\/enrol#token=(\S+)/.exec(gateway.output())?.[1] ?? '';
  const { cookie, passkey } = await enrolOperator(gateway.urls.panel, secrets['enrolment link']);
  const again = await signInOperator(gateway.urls.panel, passkey);
  secrets['session'] = cookie.split(/[.]/)[1] ?? '';
  secrets['second session'] = again.cookie.split(/[.]/)[1] ?? '';

  // And as they come in wrong places.
  const wrong: Json = { amount: -1, currency: 'EUR', email: buyer.email, colour: cardNumber, shade: provider.secretKey, tint: { deep: [secrets['API key']] }, metadata: { card: cardNumber } };
  await merchant.send('POST', `/v1/checkouts/${gateway.devJson.siteId}/create`, wrong);
  await merchant.send('GET', `/api/v1/transactions?externalReference=${cardNumber}&colour=${provider.webhookSecret}`);
  await sendRequest('GET', `${gateway.urls.adminApi}/api/v1/transactions/${secrets['API key']}`, { key: gateway.devJson.apiKey });
  await sendRequest('GET', `${gateway.urls.adminApi}/nothing/${secrets['webhook secret']}?key=${secrets['API key']}`);
  await sendRequest('GET', `${gateway.urls.adminApi}/api/v1/me`, { headers: { Authorization: `Basic ${secrets['API key']}` } });
  await merchant.send('POST', '/api/v1/providers', { type: 'sandbox', label: 'x', credentials: { secretKey: `${provider.secretKey}!`, webhookSecret: provider.webhookSecret } });
  for (const signature of ['t=1,v1=00', signHook(provider.webhookSecret, 'no JSON')]) {
    await sendRequest('POST', `${gateway.urls.main}/hooks/sandbox/${providerId}`, { body: 'no JSON', headers: { 'Sandbox-Signature': signature } });
  }
}, 120_000);

afterAll(async () => {
  await receiver?.close();
  await cluster?.stop();
});

/** Lines of the log; what is told to the person who starts it, key and link included, stands before. */
const logLines = (): string[] => gateway.output().split('\n').filter((line) => line.startsWith('{'));

describe('secrets', () => {
  test('are known to this test in full', () => {
    expect(Object.entries(secrets).filter(([, secret]) => secret.length < 16)).toEqual([]);
    expect(Object.keys(secrets)).toHaveLength(16);
    expect(logLines().length).toBeGreaterThan(20);
    expect(logLines().some((line) => line.includes('request body'))).toBe(true);
  });

  test('stand in no line of the log, not even at its finest', () => {
    const text = logLines().join('\n');
    expect(Object.keys(secrets).filter((name) => text.includes(secrets[name] ?? ''))).toEqual([]);
    expect(Object.keys(personal).filter((name) => text.includes(personal[name] ?? ''))).toEqual([]);
  });

  test('stand in no entry of the audit log, whatever was changed, made or sent again', async () => {
    const audit = async (path: string) => (await sendRequest('GET', `${gateway.urls.adminApi}/api/v1/audit${path}`, { key: gateway.devJson.apiKey })).text;
    const text = await waitFor(async () => {
      const listed = await audit('?limit=100');
      return listed.includes('transaction.refunded') && listed;
    }, { what: 'the entry of the refund' });
    for (const read of [text, await audit('/export'), await audit('/verify')]) {
      expect(Object.keys(secrets).filter((name) => read.includes(secrets[name] ?? ''))).toEqual([]);
      expect(Object.keys(personal).filter((name) => read.includes(personal[name] ?? ''))).toEqual([]);
    }
  });

  test('and what belongs to the buyer lie nowhere in the database in clear', async () => {
    const client = await MongoClient.connect(cluster.database.uri);
    try {
      const database = client.db(cluster.database.dbName);
      // The simulator is another program: what it keeps is a provider's.
      const names = (await database.listCollections().toArray()).map(({ name }) => name).filter((name) => !name.startsWith('simulator_'));
      expect(names).toContain('transactions');
      for (const name of names) {
        const text = readable(await database.collection(name).find({}).toArray());
        // Of a session id only the random part is a secret; it is what the buyer's page is found by.
        const found = Object.entries({ ...secrets, ...personal }).filter(([what, value]) => what !== 'checkout session' && text.includes(value)).map(([what]) => what);
        expect([name, found]).toEqual([name, []]);
      }
    } finally {
      await client.close();
    }
  });
});

/** Documents as one text, with bytes as the characters they may stand for. */
function readable(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  if ('_bsntype' in value && value._bsntype === 'Binary' && 'buffer' in value) return Buffer.from(value.buffer as Uint8Array).toString('latin1');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  return Object.entries(value).map(([name, member]) => `${name}=${readable(member)}`).join('\n');
}
