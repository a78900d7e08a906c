import { searchTermsOf } from '../../src/domain/client-search-terms.js';
import type { AuditChange } from '../../src/domain/audit-entry.js';
import { auditBySystem } from '../../src/domain/audit-entry.js';
import type { ChangeScope } from '../../src/domain/ports/audit-trail.js';
import { createBuyerKeys } from '../../src/store/buyer-keys.js';
import { toStoredId } from '../../src/store/stored-id.js';
import { addCopies, takeTemplate } from './copy-documents.js';
import { dayMs, emailOf, newest, peopleOf, rowId, scatter, tenants, timeOf } from './list-rows.js';
import type { OpenLists } from './open-lists.js';

const [tenant] = tenants;
const address = { address1: '12 Square', city: 'London', postcode: 'W1', country: 'GB', address2: null, state: null };

/** Who and what an organization has: sites, accounts, operators, keys, domains, clients, holds. */
export async function fillPeople(lists: OpenLists, rows: number): Promise<void> {
  await fillConfiguration(lists, rows);
  await fillClients(lists, rows);
  await fillHolds(lists, rows);
}

/** Within an audited change, as everything of an organization is made. */
function write({ repositories }: OpenLists, change: (within: ChangeScope) => Promise<unknown>): Promise<void> {
  const did: AuditChange = { organizationId: tenant.organizationId, livemode: tenant.livemode, action: 'site.created', object: { type: 'site', id: rowId('site', 0) }, before: null, after: null };
  return repositories.audit.record(auditBySystem, async (within) => {
    await change(within);
    return { result: undefined, did };
  });
}

async function fillConfiguration(lists: OpenLists, rows: number): Promise<void> {
  const { connection, repositories } = lists;
  const dates = { createdAt: newest, updatedAt: newest };
  for (const n of [1, 2, 3, 4, 5]) {
    const site = {
      id: rowId('site', n), ...tenant, revision: 1, name: `Site ${n}`, amountScale: 'minor', ipnVersion: 2, providerIds: [], defaultProviderId: null, branding: { logoUrl: null, primaryColor: null }, allowedOrigins: [],
      checkoutExpiryMinutes: 1_440, archivedAt: null, changedBy: null, ...dates,
    } as const;
    await write(lists, (within) => repositories.sites.insert(tenant, { ...site, providerIds: [], allowedOrigins: [] }, { current: 'whsec_x', staged: null, previous: null, previousUntil: null }, within));
    const account = {
      id: rowId('provider', n), ...tenant, revision: 1, type: 'sandbox', label: `Account ${n}`, enabled: true, archivedAt: null, lastHookAt: null, lastHookFailureAt: null, lastHookFailureReason: null, credentialsCheckedAt: null, changedBy: null, ...dates,
    };
    await write(lists, (within) => repositories.providerAccounts.insert(tenant, account, { secretKey: 'sim_x' }, within));
  }
  const endpoint = { id: rowId('endpoint', 1), ...tenant, siteId: rowId('site', 1), revision: 1, url: 'https://shop.example/events', eventTypes: ['*'] as const, description: null, enabled: true, ...dates };
  await write(lists, (within) => repositories.endpoints.insert(tenant, endpoint, { current: 'whsec_x', previous: null, previousUntil: null, changedBy: null }, within));

  const few = Math.max(200, Math.floor(rows / 200));
  const key = {
    id: rowId('apiKey', 0), ...tenant, revision: 1, name: 'Shop', role: 'admin' as const, scopes: ['*:*'], ipAllowList: [], secretHash: '0'.repeat(64), secretHint: 'abcd', previousSecretHash: null, previousUntil: null, createdBy: null, ...dates,
    rotatedAt: null, rotatedBy: null, expiresAt: null, revokedAt: null, deletedAt: null, lastUsedAt: null, lastUsedIp: null,
  };
  await write(lists, (within) => repositories.apiKeys.insert(tenant, key, within));
  const keyTemplate = await takeTemplate(connection, 'apiKeys', { _id: toStoredId(key.id) });
  // Rotated by machines: most have been deleted again, the newest too.
  await addCopies(connection, 'apiKeys', few, (n) => ({ ...keyTemplate, _id: toStoredId(rowId('apiKey', n + 1)), createdAt: timeOf(n, few), deletedAt: n < 60 ? null : newest }));

  const user = { id: rowId('user', 0), revision: 1, name: 'Ada', systemAdmin: false, memberships: [{ organizationId: tenant.organizationId, role: 'viewer' as const }], passkeys: [], language: null, recoveryCodes: [], recoveryCodesMadeAt: null, lastSignInAt: null, disabledAt: null, ...dates };
  await repositories.users.insertAcrossTenants(user);
  const userTemplate = await takeTemplate(connection, 'users', { _id: toStoredId(user.id) });
  await addCopies(connection, 'users', few, (n) => ({ ...userTemplate, _id: toStoredId(rowId('user', n + 1)) }));

  const domain = { id: rowId('domain', 0), ...tenant, revision: 1, host: 'pay.shop.example', status: 'pending' as const, token: 'abc', proof: null, found: null, reason: null, failedChecks: 0, failedSince: null, checkedAt: null, verifiedAt: null, nextCheckAt: null, ...dates };
  await write(lists, (within) => repositories.domains.insert(tenant, domain, within));
  const domainTemplate = await takeTemplate(connection, 'domains', { _id: toStoredId(domain.id) });
  await addCopies(connection, 'domains', few, (n) => ({ ...domainTemplate, _id: toStoredId(rowId('domain', n + 1)), host: `pay${n}.shop.example` }));

  const invitation = { tokenHash: 'template', id: rowId('invitation', 0), organizationId: tenant.organizationId, role: 'viewer' as const, systemAdmin: false, userName: 'Ada', createdBy: null, createdByName: null, createdAt: newest, expiresAt: new Date(newest.getTime() + 3_650 * dayMs), usedAt: null, usedBy: null, revokedAt: null };
  await repositories.enrolments.insertAcrossTenants(invitation);
  const invitationTemplate = await takeTemplate(connection, 'enrolments', { _id: 'template' });
  await addCopies(connection, 'enrolments', few, (n) => ({ ...invitationTemplate, _id: `invitation-${n}`, id: rowId('invitation', n + 1) }));
}

/** As many as there are buyers; one in ten archived. All are called Ada, one word of theirs is their own. */
async function fillClients(lists: OpenLists, rows: number): Promise<void> {
  const { connection, repositories, searchHash } = lists;
  const fields = { email: null, firstName: 'Ada', lastName: null, company: null, phone: null, address, taxInfo: null, metadata: {} };
  const client = { ...fields, id: rowId('client', 0), ...tenant, revision: 1, archivedAt: null, erasedAt: null, createdAt: newest, updatedAt: newest };
  await write(lists, (within) => repositories.clients.insert(tenant, client, within));
  const template = await takeTemplate(connection, 'clients', { _id: toStoredId(client.id) });
  const hash = (kind: string, value: string): string => searchHash({ organizationId: tenant.organizationId, collection: 'clients', field: `${kind}.test` }, value);
  const people = peopleOf(rows);
  await addCopies(connection, 'clients', people, (n) => {
    const isArchived = scatter(n, 8) % 10 === 0;
    const search = searchTermsOf({ ...fields, email: emailOf(n) }).map(({ kind, value }) => hash(kind, value));
    return { ...template, _id: toStoredId(rowId('client', n)), archivedAt: isArchived ? newest : null, search: isArchived ? [] : search };
  });
}

/** Most are over: released, or for a time that has passed. */
async function fillHolds(lists: OpenLists, rows: number): Promise<void> {
  const { connection, repositories, searchHash } = lists;
  const hold = {
    id: rowId('hold', 0), ...tenant, revision: 1, action: 'block_all' as const, reason: 'merchant_review' as const, allowedProviderTypes: [], allowedProviderIds: [], expiresAt: null, dispute: null, email: 'nobody@shop.example', note: null,
    createdBy: null, createdAt: newest, updatedAt: newest, releasedAt: null, releasedBy: null,
  };
  await write(lists, (within) => repositories.holds.insert(tenant, hold, within));
  const template = await takeTemplate(connection, 'holds', { _id: toStoredId(hold.id) });
  const keys = createBuyerKeys(searchHash);
  const count = Math.max(600, Math.floor(rows / 20));
  const people = peopleOf(rows);
  const passed = new Date(newest.getTime() - dayMs);
  await addCopies(connection, 'holds', count, (n) => {
    const kind = scatter(n, 10) % 100;
    // Those that still count are few and old; a few of them for a time.
    const counts = n < 80;
    const passing = n % 8 === 0 ? new Date(newest.getTime() + dayMs) : null;
    return { ...template, _id: toStoredId(rowId('hold', n + 1)), buyer: keys.ofEmail(tenant, emailOf(scatter(n, 9) % people)), createdAt: timeOf(n, count), releasedAt: counts || kind < 30 ? null : passed, expiresAt: counts ? passing : kind < 30 ? passed : null };
  });
}
