import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Types } from 'mongoose';
import { startDnsServer } from '../../../test/support/dns-server.js';
import type { DnsServer } from '../../../test/support/dns-server.js';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { createDomainChecker } from '../../delivery/domain-checker.js';
import { checkDomain } from '../../domain/check-domain.js';

let hosts: RunningHosts;
let dns: DnsServer;
let tenant: SeededTenant;
let other: SeededTenant;
let key: string;
let otherKey: string;
let count = 0;

beforeAll(async () => {
  dns = await startDnsServer();
  hosts = await startRunningHosts({ DNS_SERVERS: dns.address });
  [tenant, other] = [await seedTenant(hosts), await seedTenant(hosts)];
  [key, otherKey] = [await tenant.key('admin'), await other.key('admin')];
});
afterAll(async () => {
  await hosts.close();
  await dns.close();
});

type Registered = { id: string; domain: string; status: string; reason: string | null; found: string | null; cname: { name: string; target: string }; proof: { name: string; target: string } };
const api = (method: string, path: string, body?: unknown, caller = key): Promise<Answer> => ask(hosts.origins.api, method, `/api/v1${path}`, { key: caller, ...(body === undefined ? {} : { body }) });
const freshName = () => `pay${(count += 1)}.shop.example`;
const register = async (domain = freshName(), caller = key) => (await api('POST', '/domains', { domain }, caller)).body as unknown as Registered;
const look = async (domain: string, caller = key) => (await api('GET', `/domains/verify-cname?domain=${domain}`, undefined, caller)).body as unknown as Registered;
/** A fresh name that leads here. */
const verified = async () => {
  const registered = await register();
  dns.cnames.set(registered.cname.name, registered.cname.target);
  return look(registered.domain);
};
const asked = async (domain: string) => {
  const response = await fetch(`${hosts.origins.api}/api/v1/domains/verify?domain=${domain}`);
  return [response.status, await response.text()];
};
const checkout = (siteId = tenant.siteId) => api('POST', `/checkouts/${siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: `domain-${(count += 1)}` });
const later = () => hosts.advanceClock(60_000);

describe('a domain', () => {
  test('is pending until its CNAME leads to the checkout pages, over other names too', async () => {
    const registered = await register();
    expect(registered).toMatchObject({ status: 'pending', reason: null, cname: { name: registered.domain, target: '127.0.0.1' } });
    expect(await look(registered.domain)).toMatchObject({ status: 'failed', reason: 'no_record', found: null });
    dns.cnames.set(registered.domain, 'alias.cdn.example');
    expect(await look(registered.domain)).toMatchObject({ status: 'failed', reason: 'other_target', found: 'alias.cdn.example' });
    dns.cnames.set('alias.cdn.example', registered.cname.target);
    expect(await look(registered.domain.toUpperCase())).toMatchObject({ status: 'verified', reason: null, found: registered.cname.target });
    expect((await api('GET', `/domains/${registered.id}`)).body).toMatchObject({ status: 'verified', verifiedAt: expect.any(String) });
    const entries = await hosts.store.connection.collection('auditEntries').find({ objectId: registered.id }).sort({ _id: 1 }).toArray();
    expect(entries.map((entry) => entry['action'])).toEqual(['domain.created', 'domain.failed', 'domain.verified']);
  });

  test.each([['an address', '10.0.0.1'], ['a public suffix', 'co.uk'], ['no name', 'http://x.example/']])('cannot be %s', async (_name, domain) => {
    const answer = await api('POST', '/domains', { domain });
    expect([answer.status, answer.body.code]).toEqual([422, 'domain_not_allowed']);
  });

  test('is registered once by an organization, also by requests at once', async () => {
    const domain = freshName();
    const statuses = (await Promise.all(Array.from({ length: 4 }, () => api('POST', '/domains', { domain })))).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409]);
    expect((await api('POST', '/domains', { domain: domain.toUpperCase() })).body.code).toBe('domain_exists');
  });

  test('of another organization or mode does not exist', async () => {
    const { id, domain } = await register();
    for (const [method, path] of [['GET', `/domains/${id}`], ['DELETE', `/domains/${id}`], ['GET', `/domains/verify-cname?domain=${domain}`]] as const) {
      expect((await api(method, path, undefined, otherKey)).body.code).toBe('domain_not_found');
    }
    expect((await api('PUT', `/sites/${other.siteId}/domain`, { domainId: id }, otherKey)).body.code).toBe('domain_not_found');
    expect(((await api('GET', '/domains', undefined, otherKey)).body['data'] as { id: string }[]).map((each) => each.id)).not.toContain(id);
  });

  test('is gone after DELETE, and free for others', async () => {
    const { id, domain, cname } = await verified();
    expect((await api('DELETE', `/domains/${id}`)).body).toEqual({ id, deleted: true });
    expect((await api('DELETE', `/domains/${id}`)).body.code).toBe('domain_not_found');
    await register(domain, otherKey);
    expect(cname.target).toBe('127.0.0.1');
    expect((await look(domain, otherKey)).status).toBe('verified');
  });
});

describe('a name that two organizations registered', () => {
  test('goes to neither by the CNAME alone, and to who sets the record of the own registration', async () => {
    const squatted = await register(freshName(), otherKey);
    const owned = await register(squatted.domain);
    dns.cnames.set(owned.domain, owned.cname.target);
    expect(await look(owned.domain, otherKey)).toMatchObject({ status: 'failed', reason: 'contested' });
    expect(await look(owned.domain)).toMatchObject({ status: 'failed', reason: 'contested' });
    dns.cnames.set(owned.proof.name, owned.proof.target);
    expect((await look(owned.domain)).status).toBe('verified');
    expect((await look(owned.domain, otherKey)).status).toBe('failed');
  });

  test('is taken from who had it by its CNAME alone, and from nobody who has shown the record', async () => {
    const squatted = await register(freshName(), otherKey);
    dns.cnames.set(squatted.domain, squatted.cname.target);
    expect((await look(squatted.domain, otherKey)).status).toBe('verified');
    const owned = await register(squatted.domain);
    expect(await look(owned.domain)).toMatchObject({ status: 'failed', reason: 'contested' });
    dns.cnames.set(owned.proof.name, owned.proof.target);
    expect((await look(owned.domain)).status).toBe('verified');
    expect((await api('GET', `/domains/${squatted.id}`, undefined, otherKey)).body).toMatchObject({ status: 'failed', reason: 'taken_over' });
    dns.cnames.set(squatted.proof.name, squatted.proof.target);
    expect(await look(owned.domain, otherKey)).toMatchObject({ status: 'failed', reason: 'contested' });
  });
});

describe('a verified domain', () => {
  test('is lost when three looks over four hours have failed, not by a slip, and not by a DNS that says nothing', async () => {
    const { domain } = await verified();
    dns.broken = true;
    for (let round = 0; round < 2; round += 1) {
      expect(await look(domain)).toMatchObject({ status: 'verified', reason: 'dns_unavailable' });
      hosts.advanceClock(3 * 3_600_000);
    }
    dns.broken = false;
    dns.cnames.delete(domain);
    for (let round = 0; round < 3; round += 1) expect(await look(domain)).toMatchObject({ status: 'verified', reason: 'no_record' });
    hosts.advanceClock(4 * 3_600_000);
    expect(await look(domain)).toMatchObject({ status: 'failed', reason: 'no_record' });
    later();
    expect(await asked(domain)).toEqual([403, '']);
  }, 60_000);

  test('is looked at by the worker when its time has come, by one of several', async () => {
    const registered = await register();
    dns.cnames.set(registered.domain, registered.cname.target);
    const due = () => hosts.store.connection.collection('domains').updateOne({ _id: new Types.ObjectId(registered.id) }, { $set: { nextCheckAt: new Date(0) } });
    const looks: string[] = [];
    const check = async (domain: Parameters<typeof checkDomain>[1]['domain']) => {
      if (domain.id === registered.id) looks.push(domain.id);
      await checkDomain(hosts.domains, { domain });
    };
    await due();
    const workers = [1, 2, 3].map(() => createDomainChecker({ domains: hosts.repositories.domains, check, timers: hosts.store.timers, logger: { debug() {}, info() {}, warn() {}, error() {} }, pollMs: 20 }));
    for (const worker of workers) worker.start();
    await waitFor(async () => (await api('GET', `/domains/${registered.id}`)).body['status'] === 'verified', { what: 'the domain to be verified' });
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(looks.length).toBeLessThanOrEqual(1);
  });

  test('has the payment pages of its site, and its own page may call for them', async () => {
    const { id, domain } = await verified();
    expect((await api('PUT', `/sites/${tenant.siteId}/domain`, { domainId: id })).body).toEqual({ siteId: tenant.siteId, domainId: id, domain, verified: true });
    expect((await api('GET', `/domains/${id}`)).body['siteIds']).toEqual([tenant.siteId]);
    const created = (await checkout()).body;
    expect(created['paymentUrl']).toBe(`http://${domain}/checkout/${String(created['shortCode'])}`);
    const from = (origin: string) => ask(hosts.origins.main, 'GET', `/api/v1/checkouts/${String(created['shortCode'])}`, { headers: { Origin: origin } }).then(({ status }) => status);
    expect([await from(`http://${domain}`), await from(`https://${domain}`), await from('http://elsewhere.example')]).toEqual([200, 403, 403]);
    const started = await ask(hosts.origins.main, 'POST', '/api/v1/transactions/create', { headers: { Origin: `http://${domain}` }, body: { sessionPublicId: created['sessionPublicId'], providerId: tenant.providerId } });
    expect(started.status).toBe(200);
    const [attempt] = (await hosts.payment.transactions.find(tenant, String(created['id'])))?.attempts ?? [];
    expect(attempt?.request.returnUrl).toMatch(new RegExp(`^http://${domain}/checkout/`));
    // Nor may the page of one organization pay for another's checkout.
    const theirs = (await ask(hosts.origins.api, 'POST', `/api/v1/checkouts/${other.siteId}/create`, { key: otherKey, body: { amount: 1, currency: 'EUR', externalReference: 'x' } })).body;
    expect((await ask(hosts.origins.main, 'GET', `/api/v1/checkouts/${String(theirs['shortCode'])}`, { headers: { Origin: `http://${domain}` } })).status).toBe(403);

    dns.cnames.delete(domain);
    for (let round = 0; round < 3; round += 1) {
      await look(domain);
      hosts.advanceClock(2 * 3_600_000);
    }
    expect(String((await checkout()).body['paymentUrl'])).not.toContain(domain);
    await api('DELETE', `/domains/${id}`);
    expect((await api('PUT', `/sites/${tenant.siteId}/domain`, { domainId: null })).body).toMatchObject({ domainId: null });
  });
});

describe('verifyDomain', () => {
  test('tells the reverse proxy by its bare status, and only of verified names and its own', async () => {
    const pending = await register();
    const { domain } = await verified();
    expect(await asked(domain)).toEqual([200, '']);
    expect(await asked(domain.toUpperCase())).toEqual([200, '']);
    expect(await asked('127.0.0.1')).toEqual([200, '']);
    for (const name of [pending.domain, 'unknown.example', `sub.${domain}`, '10.0.0.1', 'co.uk']) expect([name, ...(await asked(name))]).toEqual([name, 403, '']);
    expect((await fetch(`${hosts.origins.api}/api/v1/domains/verify`)).status).toBe(400);
  });

  test('says a change within a minute', async () => {
    const registered = await register();
    expect(await asked(registered.domain)).toEqual([403, '']);
    dns.cnames.set(registered.domain, registered.cname.target);
    await look(registered.domain);
    later();
    expect(await asked(registered.domain)).toEqual([200, '']);
    await api('DELETE', `/domains/${registered.id}`);
    later();
    expect(await asked(registered.domain)).toEqual([403, '']);
  });
});
