import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { panelOperators } from '../../../test/support/panel-operators.js';
import type { PanelOperator, PanelOperators } from '../../../test/support/panel-operators.js';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { createSoftwarePasskey } from '../../../test/support/software-passkey.js';

let hosts: RunningHosts;
let at: PanelOperators;
let home: SeededTenant;
let away: SeededTenant;
let admin: PanelOperator;

beforeAll(async () => {
  hosts = await startRunningHosts();
  at = panelOperators(hosts);
});
beforeEach(async () => {
  home = await seedTenant(hosts);
  away = await seedTenant(hosts);
  admin = await at.enrol(home.organizationId);
});
afterAll(() => hosts.close());

/** A request of an operator who works in the organization. */
const asked = ({ cookie }: PanelOperator, method: string, path: string, body?: unknown, organizationId = home.organizationId, headers: Record<string, string> = {}): Promise<Answer> =>
  at.panel(method, path, { cookie, organizationId, headers, ...(body === undefined ? {} : { body }) });
const ofHome = (path: string): string => `/organizations/${home.organizationId}${path}`;
const rows = (answer: Answer): Record<string, unknown>[] => answer.body['data'] as Record<string, unknown>[];
const outcome = ({ status, body }: Answer): unknown[] => [status, body.code];
const tokenOf = (answer: Answer): string => String(answer.body['link']).split('#token=')[1] ?? '';
const invite = (by: PanelOperator, role: string, more: Record<string, unknown> = {}): Promise<Answer> => asked(by, 'POST', ofHome('/invitations'), { invitee: 'grace@example.com', role, ...more });
const invitationOf = (answer: Answer): string => ofHome(`/invitations/${String(answer.body['invitationId'])}`);
const accept = ({ cookie }: PanelOperator, token: string, organizationId?: string): Promise<Answer> => at.panel('POST', '/invitations/accept', { cookie, body: { token }, ...(organizationId === undefined ? {} : { organizationId }) });

describe('members', () => {
  test('are listed page by page to admins, and never those of another organization', async () => {
    const editor = await at.enrol(home.organizationId, 'editor', { name: 'Grace' });
    await at.enrol(away.organizationId);
    const first = await asked(admin, 'GET', ofHome('/members?limit=1'));
    expect(rows(first)).toEqual([expect.objectContaining({ userId: editor.userId, name: 'Grace', role: 'editor', disabled: false })]);
    const second = await asked(admin, 'GET', ofHome(`/members?limit=1&cursor=${String(first.body['nextCursor'])}`));
    expect([rows(second).map(({ userId }) => userId), second.body['nextCursor']]).toEqual([[admin.userId], null]);
    expect(outcome(await asked(admin, 'GET', `/organizations/${away.organizationId}/members`))).toEqual([404, 'not_found']);
    expect(outcome(await asked(admin, 'GET', ofHome('/members?cursor=bm9uZQ')))).toEqual([400, 'invalid_request']);
  });

  test('get another role at once, in the session they have open', async () => {
    const editor = await at.enrol(home.organizationId, 'editor');
    const keys = () => asked(editor, 'GET', ofHome('/api-keys'));
    expect(outcome(await keys())).toEqual([403, 'forbidden_role']);
    expect((await asked(admin, 'PATCH', ofHome(`/members/${editor.userId}`), { role: 'admin' })).body['role']).toBe('admin');
    expect((await keys()).status).toBe(200);
    expect((await asked(admin, 'PATCH', ofHome(`/members/${editor.userId}`), { role: 'support' })).body['role']).toBe('editor');
    expect(outcome(await keys())).toEqual([403, 'forbidden_role']);
    expect(await at.audited(editor.userId)).toEqual(['user.enrolled', 'user.role_changed', 'user.role_changed']);
  });

  test('are removed at once, and keep what they are elsewhere', async () => {
    const editor = await at.enrol(home.organizationId, 'editor');
    const away2 = await invite(admin, 'viewer');
    expect(away2.status).toBe(201);
    expect((await asked(admin, 'DELETE', ofHome(`/members/${editor.userId}`))).body).toEqual({ userId: editor.userId, removed: true });
    expect(outcome(await asked(editor, 'GET', '/transactions'))).toEqual([403, 'forbidden_role']);
    expect((await at.panel('GET', '/me', { cookie: editor.cookie })).body['organizations']).toEqual([]);
    expect(outcome(await asked(admin, 'DELETE', ofHome(`/members/${editor.userId}`)))).toEqual([404, 'member_not_found']);
  });

  test('are never left without an admin, also when two admins remove each other at the same moment', async () => {
    const path = ofHome(`/members/${admin.userId}`);
    expect(outcome(await asked(admin, 'DELETE', path))).toEqual([409, 'last_admin']);
    expect(outcome(await asked(admin, 'PATCH', path, { role: 'viewer' }))).toEqual([409, 'last_admin']);
    const second = await at.enrol(home.organizationId);
    const answers = await Promise.all([asked(admin, 'DELETE', ofHome(`/members/${second.userId}`)), asked(second, 'DELETE', path)]);
    const left = await hosts.store.connection.collection('users').countDocuments({ memberships: { $elemMatch: { organizationId: home.organizationId, role: 'admin' } } });
    expect([answers.map(({ status }) => status).filter((status) => status === 200), left]).toEqual([[200], 1]);
  });

  test('of a lower role change nobody\'s role, their own neither', async () => {
    const editor = await at.enrol(home.organizationId, 'editor');
    for (const userId of [editor.userId, admin.userId]) {
      expect(outcome(await asked(editor, 'PATCH', ofHome(`/members/${userId}`), { role: 'admin' }))).toEqual([403, 'forbidden_role']);
      expect(outcome(await asked(editor, 'DELETE', ofHome(`/members/${userId}`)))).toEqual([403, 'forbidden_role']);
    }
    expect(outcome(await invite(editor, 'viewer'))).toEqual([403, 'forbidden_role']);
    // Elsewhere he is nobody, whatever he is at home.
    const stranger = await at.enrol(away.organizationId);
    expect(outcome(await asked(stranger, 'PATCH', ofHome(`/members/${editor.userId}`), { role: 'admin' }))).toEqual([403, 'forbidden_role']);
    expect(outcome(await asked(stranger, 'PATCH', `/organizations/${away.organizationId}/members/${editor.userId}`, { role: 'viewer' }, away.organizationId))).toEqual([404, 'member_not_found']);
  });

  test('are given no role by a key that lacks one of its scopes', async () => {
    const editor = await at.enrol(home.organizationId, 'viewer');
    const weak = await home.key('admin', ['user:create', 'user:update']);
    const byKey = (method: string, path: string, body: unknown) => ask(hosts.origins.api, method, `/api/v1${path}`, { key: weak, body });
    expect(outcome(await byKey('PATCH', ofHome(`/members/${editor.userId}`), { role: 'admin' }))).toEqual([422, 'role_exceeds_own']);
    expect(outcome(await byKey('POST', ofHome('/invitations'), { invitee: 'Eve', role: 'admin' }))).toEqual([422, 'role_exceeds_own']);
    const strong = await home.key('admin');
    expect((await ask(hosts.origins.api, 'PATCH', `/api/v1${ofHome(`/members/${editor.userId}`)}`, { key: strong, body: { role: 'editor' } })).body['role']).toBe('editor');
  });

  test('have their sessions seen and ended by an admin, and by nobody of another organization', async () => {
    const editor = await at.enrol(home.organizationId, 'editor');
    const sessions = ofHome(`/members/${editor.userId}/sessions`);
    const [session] = rows(await asked(admin, 'GET', sessions));
    expect(session).toMatchObject({ current: false, ipAddress: '127.0.0.1' });
    const stranger = await at.enrol(away.organizationId);
    expect(outcome(await asked(stranger, 'GET', `/organizations/${away.organizationId}/members/${editor.userId}/sessions`, undefined, away.organizationId))).toEqual([404, 'member_not_found']);
    const [foreign] = rows(await at.panel('GET', '/me/sessions', { cookie: stranger.cookie }));
    expect(outcome(await asked(admin, 'DELETE', `${sessions}/${String(foreign?.['sessionId'])}`))).toEqual([404, 'session_not_found']);
    expect((await asked(admin, 'DELETE', `${sessions}/${String(session?.['sessionId'])}`)).status).toBe(200);
    expect((await at.panel('GET', '/me', { cookie: editor.cookie })).status).toBe(401);
    expect(await at.audited(String(session?.['sessionId']))).toEqual(['session.revoked']);
  });
});

describe('invitations', () => {
  test('make an operator of whoever holds the link, with its role in its organization', async () => {
    const answer = await invite(admin, 'editor');
    expect(answer.body).toMatchObject({ invitee: 'grace@example.com', role: 'editor', status: 'pending', createdByName: 'Ada', acceptedAt: null, link: expect.stringMatching(/\/enrol#token=[0-9A-Za-z]{43}$/) });
    const token = tokenOf(answer);
    expect((await at.panel('POST', '/invitations/read', { body: { token } })).body).toMatchObject({ organizationId: home.organizationId, organizationName: 'Demo', role: 'editor' });
    const grace = await at.enrolBy(token, 'Grace');
    expect((await at.panel('GET', '/me', { cookie: grace.cookie })).body).toMatchObject({ name: 'Grace', systemAdmin: false, organizations: [{ id: home.organizationId, role: 'editor' }] });
    expect(rows(await asked(admin, 'GET', ofHome('/invitations')))).toEqual([expect.objectContaining({ status: 'accepted', acceptedBy: grace.userId })]);
    expect(outcome(await at.panel('POST', '/invitations/read', { body: { token } }))).toEqual([401, 'enrolment_link_invalid']);
  });

  test('are stored without their link, and repeated under the same Idempotency-Key as they were', async () => {
    const make = () => asked(admin, 'POST', ofHome('/invitations'), { invitee: 'Grace', role: 'viewer' }, home.organizationId, { 'Idempotency-Key': 'invite' });
    const [first, again] = [await make(), await make()];
    expect(again.body['link']).toBe(first.body['link']);
    const collections = await Promise.all(['enrolments', 'idempotency', 'auditEntries'].map((name) => hosts.store.connection.collection(name).find().toArray()));
    expect(JSON.stringify(collections)).not.toContain(tokenOf(first));
    expect(rows(await asked(admin, 'GET', ofHome('/invitations')))).toHaveLength(1);
  });

  test('let an operator who is signed in join, once, in the organization of the link whatever he names', async () => {
    const grace = await at.enrol(away.organizationId, 'viewer');
    const token = tokenOf(await invite(admin, 'editor'));
    const joined = await accept(grace, token, away.organizationId);
    expect([joined.status, joined.body['organizations']]).toEqual([200, [{ id: home.organizationId, name: 'Demo', role: 'editor' }, { id: away.organizationId, name: 'Demo', role: 'viewer' }].sort((a, b) => (a.id < b.id ? -1 : 1))]);
    expect(outcome(await accept(admin, token))).toEqual([401, 'enrolment_link_invalid']);
  });

  test('are not used up by a member, whose role they do not change', async () => {
    const viewer = await at.enrol(home.organizationId, 'viewer');
    const token = tokenOf(await invite(admin, 'admin'));
    expect(outcome(await accept(viewer, token))).toEqual([409, 'already_member']);
    expect((await at.panel('POST', '/invitations/read', { body: { token } })).status).toBe(200);
  });

  test('used twice at the same moment serve one person', async () => {
    const others = [await at.enrol(away.organizationId), await at.enrol(away.organizationId)];
    const token = tokenOf(await invite(admin, 'admin'));
    const begun = [await at.begin(token), await at.begin(token)];
    const answers = await Promise.all([...others.map((other) => accept(other, token)), ...begun.map((ceremony) => at.completeEnrolment(ceremony, createSoftwarePasskey()))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
    expect(rows(await asked(admin, 'GET', ofHome('/members')))).toHaveLength(2);
  });

  test('end when they are revoked, after their time, and with the rights of who made them', async () => {
    const read = (token: string) => at.panel('POST', '/invitations/read', { body: { token } });
    const second = await at.enrol(home.organizationId);
    const [revoked, backdoor, accepted] = [await invite(admin, 'viewer'), await invite(second, 'admin'), await invite(admin, 'viewer')];
    expect((await asked(admin, 'DELETE', invitationOf(revoked))).body['status']).toBe('revoked');
    expect((await asked(admin, 'DELETE', invitationOf(revoked))).body['status']).toBe('revoked');
    await at.enrolBy(tokenOf(accepted));
    expect(outcome(await asked(admin, 'DELETE', invitationOf(accepted)))).toEqual([409, 'invitation_accepted']);
    expect((await read(tokenOf(backdoor))).status).toBe(200);
    await asked(admin, 'PATCH', ofHome(`/members/${second.userId}`), { role: 'editor' });
    for (const link of [revoked, backdoor]) expect(outcome(await read(tokenOf(link)))).toEqual([401, 'enrolment_link_invalid']);
    expect(outcome(await asked(admin, 'DELETE', ofHome(`/invitations/${'f'.repeat(24)}`)))).toEqual([404, 'invitation_not_found']);

    const inAnHour = new Date(hosts.config.clock.now().getTime() + 3_600_000).toISOString();
    const short = tokenOf(await invite(admin, 'viewer', { expiresAt: inAnHour }));
    const tooLong = new Date(hosts.config.clock.now().getTime() + 8 * 24 * 3_600_000).toISOString();
    for (const expiresAt of [tooLong, '2020-01-01T00:00:00.000Z']) expect(outcome(await invite(admin, 'viewer', { expiresAt }))).toEqual([422, 'expiry_out_of_range']);
    expect((await read(short)).status).toBe(200);
    hosts.advanceClock(3_600_001);
    expect(outcome(await read(short))).toEqual([401, 'enrolment_link_invalid']);
  });

  test('of one organization are not revoked or seen from another', async () => {
    const stranger = await at.enrol(away.organizationId);
    const invited = await invite(admin, 'viewer');
    const path = `/organizations/${away.organizationId}/invitations`;
    expect(outcome(await asked(stranger, 'DELETE', `${path}/${String(invited.body['invitationId'])}`, undefined, away.organizationId))).toEqual([404, 'invitation_not_found']);
    expect(rows(await asked(stranger, 'GET', path, undefined, away.organizationId))).toEqual([]);
  });
});

describe('organizations', () => {
  test('are made by system admins only, with a test and a live side that do not meet', async () => {
    const root = await at.enrol(home.organizationId, 'viewer', { systemAdmin: true });
    expect(outcome(await asked(admin, 'POST', '/organizations', { name: 'New' }))).toEqual([403, 'forbidden_role']);
    const made = await asked(root, 'POST', '/organizations', { name: 'New' });
    expect([made.status, made.body['name']]).toEqual([201, 'New']);
    const organizationId = String(made.body['id']);
    const inMode = (mode: 'test' | 'live', method: string, path: string, body?: unknown) => at.panel(method, path, { cookie: root.cookie, organizationId, mode, ...(body === undefined ? {} : { body }) });
    for (const mode of ['test', 'live'] as const) expect((await inMode(mode, 'POST', '/sites', { name: `${mode} shop` })).status).toBe(201);
    for (const mode of ['test', 'live'] as const) expect(rows(await inMode(mode, 'GET', '/sites')).map(({ name }) => name)).toEqual([`${mode} shop`]);
    expect(rows(await inMode('live', 'GET', `/organizations/${organizationId}/members`)).map(({ role }) => role)).toEqual(['admin']);
    expect(rows(await asked(root, 'GET', '/organizations')).map(({ name }) => name)).toEqual(['New', 'Demo']);
  });

  test('are made once under one Idempotency-Key, whatever organization the operator works in', async () => {
    const root = await at.enrol(home.organizationId, 'viewer', { systemAdmin: true });
    const make = (organizationId: string) => asked(root, 'POST', '/organizations', { name: 'Once' }, organizationId, { 'Idempotency-Key': 'new' });
    const [first, again] = [await make(home.organizationId), await make(away.organizationId)];
    expect(again.body).toEqual(first.body);
  });

  test('are read by their members and renamed by their admins', async () => {
    const editor = await at.enrol(home.organizationId, 'editor');
    expect((await asked(editor, 'GET', ofHome(''))).body).toMatchObject({ id: home.organizationId, name: 'Demo' });
    expect(outcome(await asked(editor, 'PATCH', ofHome(''), { name: 'Mine' }))).toEqual([403, 'forbidden_role']);
    expect((await asked(admin, 'PATCH', ofHome(''), { name: 'Renamed' })).body['name']).toBe('Renamed');
    expect(outcome(await asked(admin, 'GET', `/organizations/${away.organizationId}`))).toEqual([404, 'not_found']);
    expect(await at.audited(home.organizationId)).toEqual(['organization.updated']);
    const key = await home.key('viewer');
    expect(rows(await ask(hosts.origins.api, 'GET', '/api/v1/organizations', { key }))).toEqual([expect.objectContaining({ id: home.organizationId, name: 'Renamed' })]);
  });
});

describe('system users', () => {
  beforeEach(async () => {
    for (const collection of ['users', 'passkeyOwners']) await hosts.store.connection.collection(collection).deleteMany({});
  });
  const change = (by: PanelOperator, { userId }: PanelOperator, body: unknown) => at.panel('PATCH', `/system/users/${userId}`, { cookie: by.cookie, body });

  test('are seen and changed by system admins only', async () => {
    const root = await at.enrol(home.organizationId, 'viewer', { systemAdmin: true });
    const plain = await at.enrol(home.organizationId);
    expect(outcome(await at.panel('GET', '/system/users', { cookie: plain.cookie }))).toEqual([403, 'forbidden_role']);
    expect(outcome(await change(plain, plain, { systemAdmin: true }))).toEqual([403, 'forbidden_role']);
    expect(rows(await at.panel('GET', '/system/users', { cookie: root.cookie })).map(({ userId, systemAdmin }) => [userId, systemAdmin])).toEqual([[plain.userId, false], [root.userId, true]]);
    expect((await change(root, plain, { systemAdmin: true })).body['systemAdmin']).toBe(true);
    expect((await at.panel('GET', '/system/users', { cookie: plain.cookie })).status).toBe(200);
    expect(await at.audited(plain.userId)).toEqual(['user.enrolled', 'user.system_changed']);
  });

  test('are never left without a system admin, also when two end each other at the same moment', async () => {
    const root = await at.enrol(home.organizationId, 'viewer', { systemAdmin: true });
    for (const body of [{ systemAdmin: false }, { disabled: true }]) expect(outcome(await change(root, root, body))).toEqual([409, 'last_system_admin']);
    const second = await at.enrol(home.organizationId, 'viewer', { systemAdmin: true });
    await Promise.all([change(root, second, { systemAdmin: false }), change(second, root, { disabled: true })]);
    expect(await hosts.store.connection.collection('users').countDocuments({ systemAdmin: true, disabledAt: null })).toBe(1);
  });

  test('who are switched off are out at once, with their passkey, their codes and the links they made', async () => {
    const root = await at.enrol(home.organizationId, 'viewer', { systemAdmin: true });
    const [lost, other] = [await at.enrol(home.organizationId), await at.enrol(home.organizationId)];
    const token = tokenOf(await invite(lost, 'viewer'));
    const codes = (await at.panel('POST', '/me/recovery-codes', { cookie: lost.cookie })).body['recoveryCodes'] as string[];
    expect((await change(root, lost, { disabled: true })).body['disabled']).toBe(true);
    expect((await at.panel('GET', '/me', { cookie: lost.cookie })).status).toBe(401);
    expect((await at.signIn(lost.passkey)).status).toBe(401);
    expect((await at.panel('POST', '/auth/recover', { body: { recoveryCode: codes[0] } })).status).toBe(401);
    expect((await at.panel('POST', '/invitations/read', { body: { token } })).status).toBe(401);
    // He counts for no admin any more.
    expect(outcome(await asked(other, 'DELETE', ofHome(`/members/${other.userId}`)))).toEqual([409, 'last_admin']);
    expect((await change(root, lost, { disabled: false })).body['disabled']).toBe(false);
    expect((await at.signIn(lost.passkey)).status).toBe(200);
    expect(outcome(await at.panel('PATCH', `/system/users/${'f'.repeat(24)}`, { cookie: root.cookie, body: { disabled: true } }))).toEqual([404, 'user_not_found']);
  });
});

describe('the ETag of an organization', () => {
  const path = (): string => ofHome('');
  const change = (name: string, headers: Record<string, string>) => asked(admin, 'PATCH', path(), { name }, home.organizationId, headers);
  const tagOf = ({ headers }: Answer): string => headers.get('etag') ?? '';

  test('named in If-Match lets a change through only while it is the present one', async () => {
    const read = await asked(admin, 'GET', path());
    const first = await change('First', { 'If-Match': tagOf(read) });
    expect([first.status, tagOf(first) === tagOf(read)]).toEqual([200, false]);
    expect(outcome(await change('Late', { 'If-Match': tagOf(read) }))).toEqual([412, 'precondition_failed']);
    const again = await asked(admin, 'GET', path());
    expect([again.body['name'], tagOf(again)]).toEqual(['First', tagOf(first)]);
    const racers = await Promise.all(Array.from({ length: 8 }, (_none, index) => change(`Racer ${index}`, { 'If-Match': tagOf(again) })));
    expect(racers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
  });

  test('does not stand in the way of the repetition of a change that crashed', async () => {
    const headers = { 'If-Match': tagOf(await asked(admin, 'GET', path())), 'Idempotency-Key': 'rename-once' };
    await change('Once', headers);
    await hosts.store.connection.collection('idempotencyRecords').updateMany({ answer: { $ne: null } }, { $set: { answer: null, leaseUntil: new Date(0) } });
    const again = await change('Once', headers);
    expect([again.status, again.headers.get('idempotent-replayed'), again.body['name']]).toEqual([200, null, 'Once']);
  });
});
