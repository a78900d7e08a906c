import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cookieOf, panelOperators } from '../../../test/support/panel-operators.js';
import type { Ceremony, PanelOperator, PanelOperators } from '../../../test/support/panel-operators.js';
import { seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { createSoftwarePasskey } from '../../../test/support/software-passkey.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let at: PanelOperators;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  at = panelOperators(hosts);
});
afterAll(() => hosts.close());

const enrol = (): Promise<PanelOperator> => at.enrol(tenant.organizationId);
const rows = (answer: Answer): Record<string, unknown>[] => answer.body['data'] as Record<string, unknown>[];
const passkeysOf = async (cookie: string) => rows(await at.panel('GET', '/me/passkeys', { cookie }));
const outcome = ({ status, body }: Answer): unknown[] => [status, body.code];
const minutes = (count: number): number => count * 60_000;

describe('passkeys', () => {
  test('are listed, added, renamed and removed, without an organization, and each is audited', async () => {
    const { cookie, passkey } = await enrol();
    const other = createSoftwarePasskey();
    const added = await at.addPasskey(cookie, other);
    expect([added.status, added.body]).toEqual([201, expect.objectContaining({ name: 'Phone', backedUp: false, lastUsedAt: null })]);
    const id = String(added.body['passkeyId']);
    expect((await at.panel('PATCH', `/me/passkeys/${id}`, { cookie, body: { name: 'Old phone' } })).body['name']).toBe('Old phone');
    expect((await passkeysOf(cookie)).map(({ name }) => name)).toEqual(['Old phone', null]);
    expect((await at.signIn(other)).status).toBe(200);
    expect(outcome(await at.panel('DELETE', `/me/passkeys/${id}`, { cookie }))).toEqual([200, undefined]);
    expect(outcome(await at.signIn(other))).toEqual([401, 'passkey_rejected']);
    expect((await at.signIn(passkey)).status).toBe(200);
    expect(await at.audited(id)).toEqual(['passkey.added', 'passkey.renamed', 'passkey.removed']);
  });

  test('are told to the browser when another is made, so that no device makes a second', async () => {
    const { cookie, passkey } = await enrol();
    const { options } = (await at.startPasskey(cookie)).body as unknown as Ceremony;
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([passkey.credentialId]);
  });

  test('the last one stays', async () => {
    const { cookie } = await enrol();
    const [only] = await passkeysOf(cookie);
    expect(outcome(await at.panel('DELETE', `/me/passkeys/${String(only?.['passkeyId'])}`, { cookie }))).toEqual([409, 'last_passkey']);
  });

  test('of two removed at the same moment one stays', async () => {
    const { cookie } = await enrol();
    await at.addPasskey(cookie);
    const ids = (await passkeysOf(cookie)).map(({ passkeyId }) => String(passkeyId));
    const answers = await Promise.all(ids.map((id) => at.panel('DELETE', `/me/passkeys/${id}`, { cookie })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await passkeysOf(cookie)).toHaveLength(1);
  });

  test('another operator\'s are as if they did not exist, and cannot be taken over', async () => {
    const [mine, theirs] = [await enrol(), await enrol()];
    await at.addPasskey(theirs.cookie);
    const id = String((await passkeysOf(theirs.cookie))[0]?.['passkeyId']);
    for (const [method, body] of [['PATCH', { name: 'Mine' }], ['DELETE', undefined]] as const) {
      expect(outcome(await at.panel(method, `/me/passkeys/${id}`, { cookie: mine.cookie, ...(body === undefined ? {} : { body }) }))).toEqual([404, 'passkey_not_found']);
    }
    // A credential that has an owner already, and a challenge that was given to another.
    expect(outcome(await at.addPasskey(mine.cookie, theirs.passkey))).toEqual([401, 'passkey_rejected']);
    const { challengeId, options } = (await at.startPasskey(theirs.cookie)).body as unknown as Ceremony;
    const credential = createSoftwarePasskey().create({ challenge: options.challenge, rpId: 'localhost', origin: 'http://localhost', userHandle: options.user.id });
    expect(outcome(await at.panel('POST', '/me/passkeys', { cookie: mine.cookie, body: { challengeId, credential } }))).toEqual([401, 'passkey_rejected']);
    expect((await at.signIn(theirs.passkey)).body['userId']).toBe(theirs.userId);
  });

  test('ask for a sign-in of the last ten minutes before they are added or removed', async () => {
    const { cookie, passkey } = await enrol();
    await at.addPasskey(cookie);
    const { challengeId } = (await at.startPasskey(cookie)).body as unknown as Ceremony;
    const [newest] = await passkeysOf(cookie);
    hosts.advanceClock(minutes(10) + 1_000);
    const refused = [await at.startPasskey(cookie), await at.panel('DELETE', `/me/passkeys/${String(newest?.['passkeyId'])}`, { cookie }), await at.panel('POST', '/me/recovery-codes', { cookie })];
    const credential = createSoftwarePasskey().create({ challenge: 'x', rpId: 'localhost', origin: 'http://localhost', userHandle: 'x' });
    refused.push(await at.panel('POST', '/me/passkeys', { cookie, body: { challengeId, credential } }));
    for (const answer of refused) expect(outcome(answer)).toEqual([403, 'fresh_sign_in_required']);
    const again = cookieOf(await at.signIn(passkey, cookie));
    expect((await at.startPasskey(again)).status).toBe(200);
  });

  test('end at ten', async () => {
    const { cookie } = await enrol();
    for (let count = 1; count < 10; count += 1) expect((await at.addPasskey(cookie)).status).toBe(201);
    expect(outcome(await at.startPasskey(cookie))).toEqual([409, 'passkey_limit_reached']);
  });

  test('of which there are two copies are refused and audited: the counter went back', async () => {
    const { passkey } = await enrol();
    const [first, second] = [await at.startSignIn(), await at.startSignIn()];
    const sign = ({ options }: Ceremony) => passkey.get({ challenge: options.challenge, rpId: 'localhost', origin: 'http://localhost' });
    const [older, newer] = [sign(first), sign(second)];
    const complete = (ceremony: Ceremony, credential: unknown) => at.panel('POST', '/auth/authenticate-complete', { body: { challengeId: ceremony.challengeId, credential } });
    const signedIn = await complete(second, newer);
    expect(signedIn.status).toBe(200);
    expect(outcome(await complete(first, older))).toEqual([401, 'passkey_rejected']);
    const [{ passkeyId } = { passkeyId: '' }] = await passkeysOf(cookieOf(signedIn));
    expect(await at.audited(String(passkeyId))).toEqual(['passkey.clone_suspected']);
  });
});

describe('recovery codes', () => {
  const makeCodes = async (cookie: string): Promise<string[]> => (await at.panel('POST', '/me/recovery-codes', { cookie })).body['recoveryCodes'] as string[];
  const recover = (recoveryCode: string): Promise<Answer> => at.panel('POST', '/auth/recover', { body: { recoveryCode } });

  test('are ten, shown once, kept as hashes, and counted', async () => {
    const { cookie, userId } = await enrol();
    expect((await at.panel('GET', '/me/recovery-codes', { cookie })).body).toEqual({ left: 0, createdAt: null });
    const codes = await makeCodes(cookie);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{5}-){3}[0-9a-hjkmnp-tv-z]{5}$/);
    const stored = JSON.stringify(await hosts.store.connection.collection('users').find().toArray());
    for (const code of codes) expect([stored.includes(code), stored.includes(code.replaceAll('-', ''))]).toEqual([false, false]);
    expect((await at.panel('GET', '/me/recovery-codes', { cookie })).body).toEqual({ left: 10, createdAt: expect.any(String) });
    expect(await at.audited(userId)).toEqual(['user.enrolled', 'recovery_codes.created']);
  });

  test('work once each, however they are typed, also when used twice at once', async () => {
    const { cookie } = await enrol();
    const [first = '', second = ''] = await makeCodes(cookie);
    expect((await recover(first.toUpperCase().replaceAll('-', ' '))).body).toMatchObject({ signedIn: true, passkeyNeeded: true });
    expect(outcome(await recover(first))).toEqual([401, 'recovery_code_rejected']);
    const answers = await Promise.all([recover(second), recover(second), recover(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect((await at.panel('GET', '/me/recovery-codes', { cookie })).body['left']).toBe(8);
  });

  test('open a session that can do nothing but add a passkey, and is a new, full one then', async () => {
    const { cookie, userId } = await enrol();
    const [code = ''] = await makeCodes(cookie);
    const limited = cookieOf(await recover(code));
    const { organizationId } = tenant;
    const refused = [
      await at.panel('GET', '/me', { cookie: limited, organizationId }),
      await at.panel('GET', '/transactions', { cookie: limited, organizationId }),
      await at.panel('GET', '/me/sessions', { cookie: limited }),
      await at.panel('POST', '/me/recovery-codes', { cookie: limited }),
      await at.panel('POST', '/me/sessions/revoke-others', { cookie: limited }),
      await at.panel('PATCH', '/me', { cookie: limited, body: { name: 'Eve' } }),
      await at.panel('POST', '/invitations/accept', { cookie: limited, body: { token: 'x'.repeat(43) } }),
      await at.panel('GET', '/system/users', { cookie: limited }),
    ];
    for (const answer of refused) expect(outcome(answer)).toEqual([403, 'passkey_enrolment_required']);
    const passkey = createSoftwarePasskey();
    const added = await at.addPasskey(limited, passkey);
    expect(added.status).toBe(201);
    expect((await at.panel('GET', '/me', { cookie: cookieOf(added) })).body['userId']).toBe(userId);
    expect(outcome(await at.startPasskey(limited))).toEqual([401, 'session_expired']);
    expect((await at.signIn(passkey)).status).toBe(200);
  });

  test('give ten minutes for the passkey, whatever is done meanwhile', async () => {
    const { cookie } = await enrol();
    const [code = ''] = await makeCodes(cookie);
    const limited = cookieOf(await recover(code));
    hosts.advanceClock(minutes(9));
    expect((await at.startPasskey(limited)).status).toBe(200);
    hosts.advanceClock(minutes(1) + 1_000);
    expect(outcome(await at.startPasskey(limited))).toEqual([401, 'session_expired']);
  });

  test('of before are worth nothing once there are new ones', async () => {
    const { cookie } = await enrol();
    const [old = ''] = await makeCodes(cookie);
    await makeCodes(cookie);
    expect(outcome(await recover(old))).toEqual([401, 'recovery_code_rejected']);
  });

  test('of one operator are never told to another who repeats the same Idempotency-Key', async () => {
    const [one, two] = [await enrol(), await enrol()];
    const make = ({ cookie }: PanelOperator) => at.panel('POST', '/me/recovery-codes', { cookie, organizationId: tenant.organizationId, headers: { 'Idempotency-Key': 'shared' } });
    const [first, again, other] = [await make(one), await make(one), await make(two)];
    expect(again.body['recoveryCodes']).toEqual(first.body['recoveryCodes']);
    expect(other.body['recoveryCodes']).not.toEqual(first.body['recoveryCodes']);
  });

  test('that are guessed leave a trace once it is a burst', async () => {
    await hosts.store.connection.collection('rateLimits').deleteMany({});
    const before = await at.audited('127.0.0.1');
    const guess = async () => expect((await recover('00000-00000-00000-00000')).status).toBe(401);
    for (let count = 0; count < 4; count += 1) await guess();
    expect(await at.audited('127.0.0.1')).toEqual(before);
    await guess();
    await guess();
    expect(await at.audited('127.0.0.1')).toEqual([...before, 'session.refused']);
  });
});

describe('sessions', () => {
  const sessionsOf = async (cookie: string) => rows(await at.panel('GET', '/me/sessions', { cookie }));

  test('are listed with where they come from, and ended one by one or all but one\'s own', async () => {
    const { cookie, passkey } = await enrol();
    const others = [cookieOf(await at.signIn(passkey)), cookieOf(await at.signIn(passkey)), cookieOf(await at.signIn(passkey))];
    const listed = await sessionsOf(cookie);
    expect(listed.map(({ current, ipAddress }) => [current, ipAddress])).toEqual([[false, '127.0.0.1'], [false, '127.0.0.1'], [false, '127.0.0.1'], [true, '127.0.0.1']]);
    const newest = String(listed[0]?.['sessionId']);
    expect((await at.panel('DELETE', `/me/sessions/${newest}`, { cookie })).status).toBe(200);
    expect(outcome(await at.panel('DELETE', `/me/sessions/${newest}`, { cookie }))).toEqual([404, 'session_not_found']);
    expect((await at.panel('GET', '/me', { cookie: others[2] ?? '' })).status).toBe(401);
    expect((await at.panel('POST', '/me/sessions/revoke-others', { cookie })).body).toEqual({ revoked: 2 });
    expect((await at.panel('GET', '/me', { cookie: others[0] ?? '' })).status).toBe(401);
    expect((await sessionsOf(cookie)).map(({ current }) => current)).toEqual([true]);
    expect(await at.audited(newest)).toEqual(['session.opened', 'session.revoked']);
  });

  test('of another operator are as if they did not exist', async () => {
    const [mine, theirs] = [await enrol(), await enrol()];
    const [session] = await sessionsOf(theirs.cookie);
    expect(outcome(await at.panel('DELETE', `/me/sessions/${String(session?.['sessionId'])}`, { cookie: mine.cookie }))).toEqual([404, 'session_not_found']);
    expect(await sessionsOf(theirs.cookie)).toHaveLength(1);
  });

  test('go with the passkey that opened them', async () => {
    const { cookie } = await enrol();
    const phone = createSoftwarePasskey();
    const { passkeyId } = (await at.addPasskey(cookie, phone)).body;
    const onPhone = cookieOf(await at.signIn(phone));
    await at.panel('DELETE', `/me/passkeys/${String(passkeyId)}`, { cookie });
    expect((await at.panel('GET', '/me', { cookie: onPhone })).status).toBe(401);
    expect((await at.panel('GET', '/me', { cookie })).status).toBe(200);
  });

  test('are never the one that a browser brings along: a new sign-in ends it', async () => {
    const { cookie, passkey } = await enrol();
    const next = cookieOf(await at.signIn(passkey, cookie));
    expect(next.split('.')[0]).not.toBe(cookie.split('.')[0]);
    expect((await at.panel('GET', '/me', { cookie })).status).toBe(401);
    // One that was made up is neither taken over nor in the way.
    const planted = `gateway_panel_session=${'a'.repeat(24)}.${'b'.repeat(43)}`;
    const fixed = cookieOf(await at.signIn(passkey, planted));
    expect([fixed === planted, (await at.panel('GET', '/me', { cookie: planted })).status, (await at.panel('GET', '/me', { cookie: fixed })).status]).toEqual([false, 401, 200]);
  });

  test('whose old secret comes back end and are audited, once', async () => {
    const { cookie } = await enrol();
    const next = cookieOf(await at.panel('POST', '/auth/refresh-token', { cookie }));
    hosts.advanceClock(11_000);
    await Promise.all([at.panel('GET', '/me', { cookie }), at.panel('GET', '/me', { cookie }), at.panel('GET', '/me', { cookie })]);
    expect((await at.panel('GET', '/me', { cookie: next })).status).toBe(401);
    const id = /=([0-9a-f]{24})\./.exec(cookie)?.[1] ?? '';
    expect((await at.audited(id)).filter((action) => action === 'session.reused')).toHaveLength(1);
  });

  test('are not changed from a page of another origin', async () => {
    const { cookie, passkey } = await enrol();
    await at.signIn(passkey);
    const headers = { Origin: 'https://evil.example' };
    for (const [method, path] of [['POST', '/me/sessions/revoke-others'], ['POST', '/me/passkeys/start'], ['POST', '/me/recovery-codes']] as const) {
      expect(outcome(await at.panel(method, path, { cookie, headers }))).toEqual([403, 'origin_not_allowed']);
    }
    expect(await sessionsOf(cookie)).toHaveLength(2);
  });
});

describe('the profile', () => {
  test('has a name and a language that the operator changes', async () => {
    const { cookie, userId } = await enrol();
    const changed = await at.panel('PATCH', '/me', { cookie, body: { name: 'Ada Lovelace', language: 'de' } });
    expect([changed.status, changed.body]).toEqual([200, expect.objectContaining({ name: 'Ada Lovelace', language: 'de' })]);
    expect((await at.panel('PATCH', '/me', { cookie, body: { language: null } })).body).toMatchObject({ name: 'Ada Lovelace', language: null });
    expect(outcome(await at.panel('PATCH', '/me', { cookie, body: { systemAdmin: true } }))).toEqual([400, 'invalid_request']);
    expect(await at.audited(userId)).toEqual(['user.enrolled', 'user.profile_changed', 'user.profile_changed']);
  });
});
