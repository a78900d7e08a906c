import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { auditBySystem } from '../domain/audit-entry.js';
import type { AuditChange } from '../domain/audit-entry.js';
import type { AuditLog } from '../domain/ports/audit-log.js';
import type { AuditTrail } from '../domain/ports/audit-trail.js';
import type { AuditWork } from '../domain/ports/relay-work.js';
import { createAuditLogStore } from './audit-log-store.js';
import { createAuditStore } from './audit-store.js';
import { inScope } from './change-scopes.js';
import { isDuplicateKey } from './is-duplicate-key.js';

type Thing = { _id: string; count: number };

let store: TestStore;
let audit: AuditTrail & AuditWork;
let log: AuditLog;
beforeAll(async () => {
  store = await openTestStore();
  audit = createAuditStore({ ...store, clock: { now: () => new Date() } });
  log = createAuditLogStore(store);
});
afterAll(() => store.close());

const things = () => store.connection.getClient().db(store.connection.name).collection<Thing>('things');
const newTenant = () => ({ organizationId: store.ids.objectId(), livemode: false });
const changed = (tenant: { organizationId: string; livemode: boolean | null }, more: Partial<AuditChange> = {}): AuditChange => ({
  ...tenant, action: 'site.updated', object: { type: 'site', id: store.ids.objectId() }, before: { name: 'Old' }, after: { name: 'New' }, ...more,
});
const rows = async (tenant: ReturnType<typeof newTenant>) => (await log.list(tenant, {}, { limit: 100 })).rows;

describe('record', () => {
  test('keeps the change and its entry together', async () => {
    const tenant = newTenant();
    const by = { actor: `user:${store.ids.objectId()}`, actorName: 'Ada', ipAddress: '192.0.2.1', userAgent: 'Browser', requestId: 'req_1' };
    const did = changed(tenant);
    const result = await audit.record(by, async (within) => {
      await things().insertOne({ _id: tenant.organizationId, count: 1 }, inScope(within));
      return { result: 'done', did };
    });
    expect(result).toBe('done');
    expect(await things().findOne({ _id: tenant.organizationId })).toEqual({ _id: tenant.organizationId, count: 1 });
    expect(await rows(tenant)).toEqual([expect.objectContaining({ ...tenant, by, action: did.action, object: did.object, before: did.before, after: did.after, sequence: null, hash: null })]);
  });

  test('keeps neither when the change throws, and throws what it threw', async () => {
    const tenant = newTenant();
    const recording = audit.record(auditBySystem, async (within) => {
      await things().insertOne({ _id: tenant.organizationId, count: 1 }, inScope(within));
      throw new TypeError('not this way');
    });
    await expect(recording).rejects.toThrow(new TypeError('not this way'));
    expect(await things().findOne({ _id: tenant.organizationId })).toBeNull();
    expect(await rows(tenant)).toEqual([]);
  });

  test('where nothing was done it keeps no entry and undoes what was written', async () => {
    const tenant = newTenant();
    const result = await audit.record(auditBySystem, async (within) => {
      await things().insertOne({ _id: tenant.organizationId, count: 1 }, inScope(within));
      return { result: 'nothing', did: null };
    });
    expect(result).toBe('nothing');
    expect(await things().findOne({ _id: tenant.organizationId })).toBeNull();
    expect(await rows(tenant)).toEqual([]);
  });

  test('a document that is there already can be told of, although the database has ended the transaction by then', async () => {
    const tenant = newTenant();
    await things().insertOne({ _id: tenant.organizationId, count: 1 });
    const result = await audit.record<string>(auditBySystem, async (within) => {
      const inserted = await things().insertOne({ _id: tenant.organizationId, count: 2 }, inScope(within)).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
        return null;
      });
      return inserted ? { result: 'inserted', did: changed(tenant) } : { result: 'exists', did: null };
    });
    expect(result).toBe('exists');
    expect(await rows(tenant)).toEqual([]);
  });

  test('changes of the same thing at the same time all happen, each decided on what the others left', async () => {
    const tenant = newTenant();
    await things().insertOne({ _id: tenant.organizationId, count: 0 });
    await Promise.all(Array.from({ length: 8 }, () =>
      audit.record(auditBySystem, async (within) => {
        const before = await things().findOne({ _id: tenant.organizationId }, inScope(within));
        const count = (before?.count ?? 0) + 1;
        await things().updateOne({ _id: tenant.organizationId }, { $set: { count } }, inScope(within));
        return { result: null, did: changed(tenant, { after: { count } }) };
      }),
    ));
    expect((await things().findOne({ _id: tenant.organizationId }))?.count).toBe(8);
    expect((await rows(tenant)).map(({ after }) => after?.['count']).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('before and after are not readable in the database, and open for their organization only', async () => {
    const [tenant, other] = [newTenant(), newTenant()];
    await audit.record(auditBySystem, async () => ({ result: null, did: changed(tenant, { after: { name: 'hush-hush' } }) }));
    const raw = store.connection.collection('auditEntries');
    expect(JSON.stringify(await raw.findOne({ organizationId: tenant.organizationId }))).not.toContain('hush');
    await raw.updateOne({ organizationId: tenant.organizationId }, { $set: { organizationId: other.organizationId } });
    expect(await rows(other)).toEqual([expect.objectContaining({ before: null, after: null })]);
  });
});

describe('appendAcrossTenants', () => {
  test('an entry that is logged again stays one, as it was', async () => {
    const tenant = newTenant();
    const id = `${store.ids.objectId()}.3`;
    const entry = { id, at: new Date('2026-03-02T09:00:00Z'), by: auditBySystem, action: 'transaction.refunded' as const, object: { type: 'transaction' as const, id: id.slice(0, 24) }, before: null, after: { amountRefunded: 5 } };
    expect(await audit.appendAcrossTenants([{ tenant, audit: entry }])).toEqual([]);
    expect(await audit.appendAcrossTenants([{ tenant, audit: { ...entry, after: { amountRefunded: 6 } } }])).toEqual([]);
    expect(await rows(tenant)).toEqual([expect.objectContaining({ id, at: entry.at, after: { amountRefunded: 5 } })]);
  });
});

describe('list', () => {
  test('is newest first in pages, of the organization, its mode and what is of both modes', async () => {
    const tenant = newTenant();
    const live = { ...tenant, livemode: true };
    const at = Date.parse('2026-03-02T09:00:00Z');
    const entry = (n: number, livemode: boolean | null) => ({ id: store.ids.objectId(), at: new Date(at + (n % 3) * 1_000), by: auditBySystem, action: 'site.updated' as const, object: { type: 'site' as const, id: `${n}` }, before: null, after: null, livemode });
    for (let n = 0; n < 9; n += 1) await audit.appendAcrossTenants([{ tenant, audit: entry(n, false) }]);
    await audit.appendAcrossTenants([{ tenant: live, audit: entry(9, true) }, { tenant: newTenant(), audit: entry(10, false) }]);
    await audit.record(auditBySystem, async () => ({ result: null, did: changed({ ...tenant, livemode: null }, { object: { type: 'user', id: 'both' } }) }));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await log.list(tenant, {}, { limit: 4, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.rows.map(({ object }) => object.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen[0]).toBe('both');
    expect([...seen].sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', 'both']);
    expect((await log.list(live, {}, { limit: 100 })).rows.map(({ object }) => object.id)).toEqual(['both', '9']);
    const streamed: string[] = [];
    for await (const { object } of log.stream(tenant, { from: new Date(at + 1_000), to: new Date(at + 2_000) }, new AbortController().signal)) streamed.push(object.id);
    expect(streamed.sort()).toEqual(['1', '4', '7']);
    expect((await log.list(tenant, { objectId: '4' }, { limit: 100 })).rows).toHaveLength(1);
    expect((await log.list(tenant, { objectId: '4', action: 'site.created' }, { limit: 100 })).rows).toHaveLength(0);
  });

  test('finds one by its id, for its own mode only, and refuses a cursor of another list', async () => {
    const tenant = newTenant();
    await audit.record(auditBySystem, async () => ({ result: null, did: changed(tenant) }));
    const [entry] = await rows(tenant);
    expect(await log.find(tenant, entry!.id)).toEqual(entry);
    expect(await log.find({ ...tenant, livemode: true }, entry!.id)).toBeNull();
    expect(await log.find(newTenant(), entry!.id)).toBeNull();
    await expect(log.list(tenant, {}, { limit: 4, cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
