import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { createSoftwarePasskey } from '../../../test/support/software-passkey.js';
import type { SoftwarePasskey } from '../../../test/support/software-passkey.js';
import { createEnrolment } from '../../domain/enrol-operator.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
const origin = 'http://localhost';
const rpId = 'localhost';

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
});
afterAll(() => hosts.close());

const panel = (method: string, path: string, body?: unknown, cookie?: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(hosts.origins.panel, method, `/api/v1${path}`, { headers: { Origin: origin, ...(cookie === undefined ? {} : { Cookie: cookie }), ...headers }, ...(body === undefined ? {} : { body }) });
const cookieOf = (answer: Answer): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const newLink = () => createEnrolment(hosts.config, { organizationId: tenant.organizationId, role: 'admin', systemAdmin: false, userName: 'First operator' });

type Options = { challengeId: string; options: { challenge: string; user: { id: string; name: string } } };
async function begin(token: string): Promise<Options> {
  return (await panel('POST', '/auth/enrol', { token, name: 'Ada' })).body as unknown as Options;
}
async function enrol(): Promise<{ passkey: SoftwarePasskey; cookie: string; me: Answer['body'] }> {
  const { token } = await newLink();
  const passkey = createSoftwarePasskey();
  const { challengeId, options } = await begin(token);
  const answer = await panel('POST', '/auth/enrol/complete', { challengeId, credential: passkey.create({ challenge: options.challenge, rpId, origin, userHandle: options.user.id }) });
  expect(answer.status).toBe(200);
  return { passkey, cookie: cookieOf(answer), me: answer.body };
}
async function signIn(passkey: SoftwarePasskey, at = origin): Promise<Answer> {
  const { challengeId, options } = (await panel('POST', '/auth')).body as unknown as Options;
  return panel('POST', '/auth/authenticate-complete', { challengeId, credential: passkey.get({ challenge: options.challenge, rpId, origin: at }) });
}
const whoAmI = (cookie: string) => panel('GET', '/me', undefined, cookie);

describe('enrolment', () => {
  test('makes an operator of whoever holds the link and a passkey, and signs in with a strict cookie', async () => {
    const { token } = await newLink();
    const passkey = createSoftwarePasskey();
    const { challengeId, options } = await begin(token);
    const answer = await panel('POST', '/auth/enrol/complete', { challengeId, credential: passkey.create({ challenge: options.challenge, rpId, origin, userHandle: options.user.id }) });
    expect(answer.body).toMatchObject({ kind: 'operator', name: 'Ada', organizations: [{ id: tenant.organizationId, role: 'admin' }] });
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/^gateway_panel_session=[0-9a-f]{24}\.[0-9A-Za-z]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('by a first operator\'s link ends with the first operator: links of earlier starts are worth nothing then', async () => {
    for (const collection of ['users', 'passkeyOwners']) await hosts.store.connection.collection(collection).deleteMany({});
    const link = () => createEnrolment(hosts.config, { organizationId: tenant.organizationId, role: 'admin', systemAdmin: true, userName: 'Operator', firstOperatorOnly: true });
    const [older, begun, newest] = [await link(), await link(), await link()];
    const complete = ({ challengeId, options }: Options) =>
      panel('POST', '/auth/enrol/complete', { challengeId, credential: createSoftwarePasskey().create({ challenge: options.challenge, rpId, origin, userHandle: options.user.id }) });
    const [early, first] = [await begin(begun.token), await begin(newest.token)];
    expect((await complete(first)).status).toBe(200);
    expect((await panel('POST', '/auth/enrol', { token: older.token, name: 'Eve' })).body.code).toBe('enrolment_link_invalid');
    expect((await complete(early)).body.code).toBe('enrolment_link_invalid');
  });

  test('takes a link once, and not again for another passkey', async () => {
    const { token } = await newLink();
    const first = createSoftwarePasskey();
    const second = createSoftwarePasskey();
    const challenges = [await begin(token), await begin(token)] as const;
    const complete = ({ challengeId, options }: Options, passkey: SoftwarePasskey) =>
      panel('POST', '/auth/enrol/complete', { challengeId, credential: passkey.create({ challenge: options.challenge, rpId, origin, userHandle: options.user.id }) });
    const answers = await Promise.all([complete(challenges[0], first), complete(challenges[1], second)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401]);
    expect((await panel('POST', '/auth/enrol', { token })).body.code).toBe('enrolment_link_invalid');
  });

  test('takes a challenge once, a link in its time, and no link that was never made', async () => {
    const { token } = await newLink();
    const passkey = createSoftwarePasskey();
    const { challengeId, options } = await begin(token);
    const wrong = passkey.create({ challenge: 'b3RoZXI', rpId, origin, userHandle: options.user.id });
    expect((await panel('POST', '/auth/enrol/complete', { challengeId, credential: wrong })).body.code).toBe('passkey_rejected');
    const right = passkey.create({ challenge: options.challenge, rpId, origin, userHandle: options.user.id });
    expect((await panel('POST', '/auth/enrol/complete', { challengeId, credential: right })).body.code).toBe('passkey_rejected');
    // The link itself is not used up by a passkey that was refused.
    expect((await panel('POST', '/auth/enrol', { token })).status).toBe(200);
    expect((await panel('POST', '/auth/enrol', { token: 'x'.repeat(43) })).body.code).toBe('enrolment_link_invalid');
    hosts.advanceClock(8 * 24 * 3_600_000);
    expect((await panel('POST', '/auth/enrol', { token })).body.code).toBe('enrolment_link_invalid');
  });
});

describe('sign-in', () => {
  test('works with an enrolled passkey, whoever the browser says it is', async () => {
    const { passkey, me } = await enrol();
    const answer = await signIn(passkey);
    expect([answer.status, answer.body['userId']]).toEqual([200, me['userId']]);
    expect((await whoAmI(cookieOf(answer))).body).toMatchObject({ kind: 'operator', scopes: [] });
    const named = await panel('GET', '/me', undefined, cookieOf(answer), { 'X-Organization-ID': tenant.organizationId, 'X-Mode': 'test' });
    expect(named.body['scopes']).toContain('transaction:read');
  });

  test('refuses an unknown passkey, another origin, a repeated answer and a late one in the same words', async () => {
    const { passkey } = await enrol();
    const refused = [await signIn(createSoftwarePasskey()), await signIn(passkey, 'https://evil.example')];
    const { challengeId, options } = (await panel('POST', '/auth')).body as unknown as Options;
    const credential = passkey.get({ challenge: options.challenge, rpId, origin });
    expect((await panel('POST', '/auth/authenticate-complete', { challengeId, credential })).status).toBe(200);
    refused.push(await panel('POST', '/auth/authenticate-complete', { challengeId, credential }));
    const late = (await panel('POST', '/auth')).body as unknown as Options;
    hosts.advanceClock(5 * 60_000 + 1);
    refused.push(await panel('POST', '/auth/authenticate-complete', { challengeId: late.challengeId, credential: passkey.get({ challenge: late.options.challenge, rpId, origin }) }));
    for (const { status, body } of refused) expect([status, body.code, body['detail']]).toEqual([401, 'passkey_rejected', refused[0]?.body['detail']]);
  });

  test('refuses writes from a page of another origin', async () => {
    const answer = await ask(hosts.origins.panel, 'POST', '/api/v1/auth', { headers: { Origin: 'https://evil.example' } });
    expect([answer.status, answer.body.code]).toEqual([403, 'origin_not_allowed']);
  });
});

describe('a session', () => {
  test('gets a new secret when it is refreshed; the previous one is good for ten seconds more', async () => {
    const { cookie } = await enrol();
    const refreshed = await panel('POST', '/auth/refresh-token', undefined, cookie);
    const next = cookieOf(refreshed);
    expect([refreshed.status, refreshed.body['signedIn'], next === cookie]).toEqual([200, true, false]);
    expect((await whoAmI(next)).status).toBe(200);
    expect((await whoAmI(cookie)).status).toBe(200);
    // A second tab that refreshes at the same moment changes nothing: both go on with the one new cookie.
    expect((await panel('POST', '/auth/refresh-token', undefined, cookie)).headers.getSetCookie()).toEqual([]);
    hosts.advanceClock(10_001);
    expect((await whoAmI(next)).status).toBe(200);
  });

  test('ends for everybody when a secret that was rotated out long ago comes back', async () => {
    const { cookie } = await enrol();
    const next = cookieOf(await panel('POST', '/auth/refresh-token', undefined, cookie));
    hosts.advanceClock(11_000);
    const newest = cookieOf(await panel('POST', '/auth/refresh-token', undefined, next));
    expect((await whoAmI(newest)).status).toBe(200);
    expect((await whoAmI(cookie)).body.code).toBe('session_expired');
    expect((await whoAmI(newest)).body.code).toBe('session_expired');
  });

  test('is not ended by a guess at its secret', async () => {
    const { cookie } = await enrol();
    const guess = `${cookie.slice(0, -1)}${cookie.endsWith('a') ? 'b' : 'a'}`;
    expect((await whoAmI(guess)).body.code).toBe('session_expired');
    expect((await whoAmI(cookie)).status).toBe(200);
  });

  test('ends after 15 idle minutes, goes on while it is used, and ends after twelve hours all the same', async () => {
    const { cookie } = await enrol();
    for (let minutes = 0; minutes < 11 * 60; minutes += 14) {
      hosts.advanceClock(14 * 60_000);
      expect((await whoAmI(cookie)).status).toBe(200);
    }
    for (let minutes = 0; minutes < 2 * 60; minutes += 14) {
      hosts.advanceClock(14 * 60_000);
      await whoAmI(cookie);
    }
    expect((await whoAmI(cookie)).body.code).toBe('session_expired');
    const idle = (await enrol()).cookie;
    hosts.advanceClock(15 * 60_000 + 1);
    expect((await whoAmI(idle)).body.code).toBe('session_expired');
  });

  test('is told of without an error, and ends when the operator signs out', async () => {
    const { cookie } = await enrol();
    expect((await panel('GET', '/auth/login/check')).body).toEqual({ signedIn: false, expiresAt: null, passkeyNeeded: false });
    expect((await panel('GET', '/auth/login/check', undefined, cookie)).body).toMatchObject({ signedIn: true, expiresAt: expect.any(String) });
    const out = await panel('POST', '/auth/logout', undefined, cookie);
    expect([out.body['signedIn'], out.headers.getSetCookie()[0]]).toEqual([false, expect.stringContaining('Max-Age=0')]);
    expect((await whoAmI(cookie)).status).toBe(401);
    expect((await panel('GET', '/auth/login/check', undefined, cookie)).body['signedIn']).toBe(false);
  });

  test('works in the organization and mode that each request names, and in no other', async () => {
    const { cookie } = await enrol();
    const inTenant = (organizationId: string, mode: string) => panel('GET', '/transactions', undefined, cookie, { 'X-Organization-ID': organizationId, 'X-Mode': mode });
    expect((await inTenant(tenant.organizationId, 'test')).status).toBe(200);
    expect((await inTenant(tenant.organizationId, 'live')).status).toBe(200);
    expect((await inTenant((await seedTenant(hosts)).organizationId, 'test')).body.code).toBe('forbidden_role');
    expect((await panel('GET', '/transactions', undefined, cookie)).body.code).toBe('invalid_request');
  });

  test('is stored without its secret', async () => {
    const { cookie } = await enrol();
    const secret = cookie.split('.')[1] ?? '';
    expect(secret).toHaveLength(43);
    for (const collection of ['sessions', 'enrolments', 'users', 'challenges']) {
      expect(JSON.stringify(await hosts.store.connection.collection(collection).find().toArray())).not.toContain(secret);
    }
    expect(JSON.stringify(hosts.log)).not.toContain(secret);
  });
});

describe("the panel's event stream", () => {
  test('tells of an event as it happens, and catches up after the last one seen', async () => {
    const { cookie } = await enrol();
    const headers = { Cookie: cookie, 'X-Organization-ID': tenant.organizationId, 'X-Mode': 'test' };
    const key = await tenant.key('editor');
    const create = () => ask(hosts.origins.api, 'POST', `/v1/checkouts/${tenant.siteId}/create`, { key, body: { amount: 1, currency: 'EUR', externalReference: 'x' } });
    const read = async (until: (text: string) => boolean, more: Record<string, string> = {}, after: () => Promise<unknown> = async () => undefined): Promise<string> => {
      const abort = new AbortController();
      const response = await fetch(`${hosts.origins.panel}/api/v1/events/stream`, { headers: { ...headers, ...more }, signal: abort.signal });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
      let text = '';
      await after();
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString('utf8');
        if (until(text)) break;
      }
      abort.abort();
      return text;
    };
    const first = await read((text) => /event: checkout\.created[\s\S]*\n\n$/.test(text), {}, create);
    const lastId = /id: (\S+)\nevent: checkout\.created/.exec(first)?.[1] ?? '';
    const missed = String((await create()).body['id']);
    const caughtUp = await read((text) => text.includes(missed), { 'Last-Event-ID': lastId });
    expect(caughtUp).not.toContain(`id: ${lastId}\n`);
  });

  test.each([
    ['signs out', (cookie: string) => panel('POST', '/auth/logout', undefined, cookie)],
    ['leaves the organization', () => hosts.store.connection.collection('users').updateMany({}, { $set: { memberships: [] } })],
  ] as const)('ends when its operator %s, and tells nothing more', async (_name, lose) => {
    const { cookie } = await enrol();
    const headers = { Cookie: cookie, 'X-Organization-ID': tenant.organizationId, 'X-Mode': 'test' };
    const abort = new AbortController();
    const deadline = setTimeout(() => abort.abort(), 10_000);
    const response = await fetch(`${hosts.origins.panel}/api/v1/events/stream`, { headers, signal: abort.signal });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect(Buffer.from((await reader.read()).value ?? []).toString('utf8')).toContain('connected');
    await lose(cookie);
    hosts.advanceClock(15_001);
    await ask(hosts.origins.api, 'POST', `/v1/checkouts/${tenant.siteId}/create`, { key: await tenant.key('editor'), body: { amount: 1, currency: 'EUR', externalReference: 'secret-order' } });
    let rest = '';
    for (let part = await reader.read(); part.done !== true; part = await reader.read()) rest += Buffer.from(part.value).toString('utf8');
    clearTimeout(deadline);
    expect(rest).not.toContain('secret-order');
  });
});
