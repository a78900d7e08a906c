import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { auditBySystem } from '../domain/audit-entry.js';
import type { AuditChainWork, AuditLog } from '../domain/ports/audit-log.js';
import type { AuditTrail } from '../domain/ports/audit-trail.js';
import { verifyAuditLog } from '../domain/verify-audit-log.js';
import { createAuditChainStore } from './audit-chain-store.js';
import type { AuditDocument } from './audit-documents.js';
import { createAuditLogStore } from './audit-log-store.js';
import { createAuditStore } from './audit-store.js';

let store: TestStore;
let audit: AuditTrail;
let auditLog: AuditLog;
let chain: AuditChainWork;
beforeAll(async () => {
  store = await openTestStore();
  audit = createAuditStore({ ...store, clock: { now: () => new Date() } });
  auditLog = createAuditLogStore(store);
  chain = createAuditChainStore(store);
});
afterAll(() => store.close());

type Tenant = { organizationId: string; livemode: boolean };
const collection = () => store.connection.getClient().db(store.connection.name).collection<AuditDocument>('auditEntries');
const heads = () => store.connection.collection<{ _id: string }>('auditHeads');
const verify = (tenant: Tenant, from = 1, limit = 10_000) => verifyAuditLog({ auditLog }, { tenant, from, limit });
const faultsOf = async (tenant: Tenant) => (await verify(tenant)).faults.map(({ kind, sequence }) => (sequence === null ? kind : `${kind} ${sequence}`));

/** An organization whose chain has this many links. */
async function chained(count: number): Promise<Tenant> {
  const tenant = { organizationId: store.ids.objectId(), livemode: false };
  for (let n = 1; n <= count; n += 1) {
    await audit.record(auditBySystem, async () => ({ result: null, did: { ...tenant, action: 'site.updated', object: { type: 'site', id: `${n}` }, before: { n: n - 1 }, after: { n } } }));
  }
  await chain.chainAcrossTenants();
  return tenant;
}
const at = async ({ organizationId }: Tenant, sequence: number) => (await collection().findOne({ organizationId, sequence }))!;
const change = async (tenant: Tenant, sequence: number, set: object) => collection().updateOne({ _id: (await at(tenant, sequence))._id }, { $set: set });

describe('the chain of an organization', () => {
  test('gives each entry its place, and a hash over what it says and the hash before', async () => {
    const tenant = await chained(3);
    const { rows } = await auditLog.list(tenant, {}, { limit: 10 });
    const links = [...rows].sort((a, b) => a.sequence! - b.sequence!);
    expect(links.map(({ sequence, object }) => [sequence, object.id])).toEqual([[1, '1'], [2, '2'], [3, '3']]);
    expect(links[0]!.previousHash).toBe('0'.repeat(64));
    expect(links.slice(1).map(({ previousHash }) => previousHash)).toEqual(links.slice(0, 2).map(({ hash }) => hash));
    // Computed here as the guide for auditors says, from the stored entry alone.
    const stored = await at(tenant, 2);
    const sealed = (field: AuditDocument['before']) => field && [field.k, field.n, field.c];
    const text = JSON.stringify(['audit entry 1', stored.previousHash, stored._id, stored.organizationId, false, stored.at.toISOString(), 'system', null, null, null, null, 'site.updated', 'site', '2', sealed(stored.before), sealed(stored.after)]);
    expect(stored.hash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(await verify(tenant)).toEqual({ from: 1, to: 3, faults: [], moreFaults: false, head: { sequence: 3, hash: links[2]!.hash }, nextSequence: null });
  });

  test('goes on from where it was, each organization by itself', async () => {
    const [one, other] = [await chained(2), await chained(1)];
    await audit.record(auditBySystem, async () => ({ result: null, did: { ...one, action: 'site.updated', object: { type: 'site', id: '3' }, before: null, after: null } }));
    expect(await chain.chainAcrossTenants()).toBe(1);
    expect(await chain.chainAcrossTenants()).toBe(0);
    expect((await at(one, 3)).previousHash).toBe((await at(one, 2)).hash);
    expect(await faultsOf(one)).toEqual([]);
    expect((await verify(other)).head.sequence).toBe(1);
  });

  test('is verified in parts', async () => {
    const tenant = await chained(5);
    expect(await verify(tenant, 1, 2)).toMatchObject({ from: 1, to: 2, faults: [], nextSequence: 3 });
    expect(await verify(tenant, 3, 2)).toMatchObject({ from: 3, to: 4, faults: [], nextSequence: 5 });
    expect(await verify(tenant, 5, 2)).toMatchObject({ from: 5, to: 5, faults: [], nextSequence: null });
    expect(await verify(tenant, 9, 2)).toMatchObject({ from: 9, to: 8, faults: [], nextSequence: null });
    await collection().deleteOne({ _id: (await at(tenant, 2))._id });
    expect((await verify(tenant, 3, 2)).faults).toEqual([{ kind: 'missing', sequence: 2, entryId: null }]);
  });

  test('an organization without any entry is whole', async () => {
    expect(await verify({ organizationId: store.ids.objectId(), livemode: false })).toEqual({ from: 1, to: 0, faults: [], moreFaults: false, head: { sequence: 0, hash: null }, nextSequence: null });
  });
});

describe('verifying reports', () => {
  test('one byte that was changed, wherever it is', async () => {
    const { after } = await at(await chained(1), 1);
    const flipped = { ...after!, c: `${after!.c.slice(0, -1)}${after!.c.endsWith('A') ? 'B' : 'A'}` };
    for (const set of [{ action: 'site.updatee' }, { actor: 'user:somebody' }, { ipAddress: '192.0.2.9' }, { at: new Date(0) }, { livemode: true }, { after: flipped }, { before: null }, { objectId: '9' }]) {
      const tenant = await chained(4);
      await change(tenant, 2, set);
      expect(await faultsOf(tenant)).toEqual(['altered 2']);
    }
  });

  test('an entry that says something else under a hash of its own', async () => {
    const tenant = await chained(4);
    const { hashAuditDocument } = await import('./audit-documents.js');
    const entry = { ...(await at(tenant, 2)), action: 'site.deleted' };
    await change(tenant, 2, { action: entry.action, hash: hashAuditDocument(entry, entry.previousHash!) });
    expect(await faultsOf(tenant)).toEqual(['out_of_place 3']);
  });

  test('an entry that was deleted', async () => {
    const tenant = await chained(4);
    await collection().deleteOne({ _id: (await at(tenant, 3))._id });
    expect(await faultsOf(tenant)).toEqual(['missing 3']);
  });

  test('a tail that was cut off, also all of it', async () => {
    const tenant = await chained(4);
    await collection().deleteMany({ organizationId: tenant.organizationId, sequence: { $gte: 3 } });
    expect(await faultsOf(tenant)).toEqual(['missing_tail 3']);
    await collection().deleteMany({ organizationId: tenant.organizationId });
    expect(await faultsOf(tenant)).toEqual(['missing_tail 1']);
  });

  test('two that changed places', async () => {
    const tenant = await chained(5);
    const [second, third] = [await at(tenant, 2), await at(tenant, 3)];
    await collection().updateOne({ _id: second._id }, { $set: { sequence: 3 } });
    await collection().updateOne({ _id: third._id }, { $set: { sequence: 2 } });
    expect(await faultsOf(tenant)).toEqual(['out_of_place 2', 'out_of_place 3', 'out_of_place 4']);
  });

  test('two whose contents changed places', async () => {
    const tenant = await chained(4);
    const [second, third] = [await at(tenant, 2), await at(tenant, 3)];
    await change(tenant, 2, { objectId: third.objectId, after: third.after, before: third.before });
    await change(tenant, 3, { objectId: second.objectId, after: second.after, before: second.before });
    expect(await faultsOf(tenant)).toEqual(['altered 2', 'altered 3']);
  });

  test('one that was put between others, one beside another, and one without a place', async () => {
    const tenant = await chained(4);
    const { hashAuditDocument } = await import('./audit-documents.js');
    const third = await at(tenant, 3);
    const forged = { ...third, _id: store.ids.objectId(), action: 'site.deleted' };
    await collection().updateMany({ organizationId: tenant.organizationId, sequence: { $gte: 3 } }, { $inc: { sequence: 1 } });
    await collection().insertOne({ ...forged, hash: hashAuditDocument(forged, forged.previousHash!) });
    expect(await faultsOf(tenant)).toEqual(['out_of_place 4', 'head_mismatch 4', 'inserted 5']);

    const beside = await chained(3);
    const second = await at(beside, 2);
    await collection().insertOne({ ...second, _id: 'ffffffffffffffffffffffff' });
    expect(await faultsOf(beside)).toEqual(expect.arrayContaining(['inserted 2']));

    const loose = await chained(2);
    const { sequence: _sequence, hash: _hash, previousHash: _previous, ...unchained } = await at(loose, 2);
    const id = store.ids.objectId();
    await collection().insertOne({ ...unchained, _id: id });
    expect((await verify(loose)).faults).toEqual([{ kind: 'inserted', sequence: null, entryId: id }]);
  });

  test('a chain whose end was put back, or taken away', async () => {
    const tenant = await chained(3);
    await heads().updateOne({ _id: tenant.organizationId }, { $set: { sequence: 2 } });
    expect(await faultsOf(tenant)).toEqual(['head_mismatch 2', 'inserted 3']);
    await heads().deleteOne({ _id: tenant.organizationId });
    expect(await faultsOf(tenant)).toEqual(['head_mismatch', 'inserted 1', 'inserted 2', 'inserted 3']);
  });

  test('where, but not what, when the entry is of the other mode', async () => {
    const tenant = await chained(3);
    await change(tenant, 2, { action: 'site.deleted' });
    const { _id } = await at(tenant, 2);
    expect((await verify(tenant)).faults).toEqual([{ kind: 'altered', sequence: 2, entryId: _id }]);
    expect((await verify({ ...tenant, livemode: true })).faults).toEqual([{ kind: 'altered', sequence: 2, entryId: null }]);
  });
});
