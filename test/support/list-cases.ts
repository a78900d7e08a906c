import type { AdminHandlers } from '../../generated/server/admin.js';
import type { RequestContext } from '../../src/domain/principal.js';
import type { FilledLists, ListSample } from './fill-lists.js';
import { tenants } from './list-rows.js';

type Query = Record<string, string | boolean | number | readonly string[]>;

export type ListCase = Readonly<{
  operationId: keyof AdminHandlers<RequestContext>;
  /** What is asked, as the handler gets it from the door; without `limit`. */
  query: (sample: ListSample) => Query;
  name: string;
  /** Of an order that two conditions share one index for, so many keys may be passed over for each row that is found; else 4. */
  passedPerRow: number;
  /** What it asks for is a backlog, sorted when it is asked for. */
  sortsFew: boolean;
  ask: (lists: FilledLists) => Promise<unknown>;
}>;

/** Lists that stay short whatever a gateway lives through, or are read by the query of another, and why. */
export const listsNotAsked: Readonly<Record<string, string>> = {
  listPasskeys: 'an operator has at most 10',
  listSessions: 'of one operator, and at most the newest 100',
  listMemberSessions: 'of one operator, and at most the newest 100',
  listOrganizations: 'those that one operator is a member of, read by their ids',
  listEndpoints: 'a site has at most 16',
  listSites: 'an organization\'s own shops, made by hand; at most 1,000 are read',
  listProviders: 'an organization\'s own accounts at providers, made by hand; at most 1,000 are read',
  listSystemApiKeys: 'the list of listApiKeys, of the installation\'s few keys',
  listSystemAuditEntries: 'the list of listAuditEntries, by the same queries',
  exportSystemAuditLog: 'the export of exportAuditLog, by the same queries',
  verifySystemAuditLog: 'the walk of verifyAuditLog, by the same queries',
};

type Asked = Readonly<{ path?: (sample: ListSample) => Record<string, string>; limit?: number | null; page?: number; second?: boolean; passedPerRow?: number; sortsFew?: boolean }>;

const signal = new AbortController().signal;
const context: RequestContext = {
  requestId: 'req_lists', principal: { kind: 'operator', userId: '650000000000000000000a01', sessionId: '650000000000000000000a02', name: 'Ada', systemAdmin: true, organizationId: tenants[0].organizationId, livemode: false, role: 'admin', scopes: ['*:*'] },
  tenant: tenants[0], ipAddress: '127.0.0.1', behindUnknownProxy: false, userAgent: null, origin: null, checkoutSession: null, sessionCookie: null, rawBody: null, reservedIds: null, signal,
};

function listCase(operationId: ListCase['operationId'], query: (sample: ListSample) => Query = () => ({}), { path = () => ({}), limit = 50, page, second = false, passedPerRow = 4, sortsFew = false }: Asked = {}): ListCase {
  const shown = Object.entries(query(sampleNames)).map(([name, value]) => `${name}=${String(value)}`).join(' ');
  return {
    operationId, query, passedPerRow, sortsFew,
    name: [operationId, shown, ...(page === undefined ? [] : [`page=${page}`]), ...(second ? ['second page'] : [])].filter((part) => part !== '').join(' '),
    async ask({ handlers, sample }) {
      const handle = handlers[operationId] as unknown as (request: object) => Promise<{ body: { nextCursor?: string | null } | AsyncIterable<Uint8Array> }>;
      const ask = (cursor: object) => handle({ path: path(sample), query: { ...(limit === null ? {} : { limit }), ...(page === undefined ? {} : { page }), ...query(sample), ...cursor }, context });
      const { body } = await ask({});
      if (Symbol.asyncIterator in body) return readBeginning(body);
      return second ? ask({ cursor: body.nextCursor }) : body;
    },
  };
}

/** Of an export only the first bytes: the rest goes on like them. */
async function readBeginning(body: AsyncIterable<Uint8Array>): Promise<void> {
  let left = 2;
  for await (const _bytes of body) if ((left -= 1) === 0) return;
}

/** In the names of cases the sample's values stand by their names. */
const sampleNames = new Proxy({}, { get: (_target, name) => `{${String(name)}}` }) as ListSample;

const transactionFilters: readonly (readonly [(sample: ListSample) => Query, number?])[] = [
  [() => ({})],
  [({ from, to }) => ({ from, to })],
  [() => ({ status: 'succeeded' })],
  [() => ({ status: 'chargeback' })],
  [({ from, to }) => ({ status: 'failed', from, to })],
  [({ siteId }) => ({ siteId })],
  [({ rareSiteId }) => ({ siteId: rareSiteId })],
  [({ siteId }) => ({ siteId, status: 'failed' })],
  [({ siteId, from }) => ({ siteId, currency: 'USD', from }), 15],
  [() => ({ currency: 'EUR' })],
  [() => ({ currency: 'JPY' })],
  [() => ({ currency: 'USD', status: 'succeeded' })],
  [({ providerId }) => ({ providerId })],
  [({ rareProviderId }) => ({ providerId: rareProviderId })],
  [({ providerId }) => ({ providerId, status: 'failed' }), 6],
  [({ clientId }) => ({ clientId })],
  [({ reference }) => ({ externalReference: reference })],
  [({ transactionId }) => ({ search: transactionId })],
  [({ transactionId }) => ({ search: transactionId.slice(0, 23) })],
  [({ reference }) => ({ search: reference })],
  [({ reference }) => ({ search: reference.slice(0, -1) })],
  [() => ({ search: 'order-' })],
  [() => ({ search: 'order-1', status: 'failed' }), 40],
  [({ providerReference }) => ({ search: providerReference })],
  [({ email }) => ({ search: email })],
  [({ email }) => ({ search: email, status: 'succeeded' })],
  [() => ({ search: 'nothing has this name' })],
];

/** The list's own, a page after the other: of each filter once. */
const exportFilters: readonly ((sample: ListSample) => Query)[] = [
  () => ({}),
  ({ from, to }) => ({ from, to }),
  ({ siteId }) => ({ siteId, status: 'succeeded' }),
  () => ({ currency: 'USD', status: 'succeeded' }),
  ({ providerId }) => ({ providerId }),
  ({ clientId }) => ({ clientId }),
  ({ reference }) => ({ externalReference: reference }),
  () => ({ search: 'order-' }),
];

const checkoutFilters: readonly (readonly [(sample: ListSample) => Query, number?])[] = [
  [() => ({})],
  [() => ({ status: 'completed' })],
  [() => ({ status: 'expired' })],
  [({ siteId }) => ({ status: 'completed', siteId })],
  [({ from, to }) => ({ from, to })],
  [() => ({ currency: 'JPY' })],
  [({ reference }) => ({ externalReference: reference })],
];

const auditFilters: readonly (readonly [(sample: ListSample) => Query, number?])[] = [
  [() => ({})],
  [({ rareActor }) => ({ actor: rareActor })],
  [() => ({ action: 'domain.created' })],
  [() => ({ action: 'transaction.refunded' })],
  [() => ({ objectType: 'domain' })],
  [() => ({ objectType: 'site' })],
  [({ objectId }) => ({ objectId })],
  [({ objectId }) => ({ objectType: 'site', objectId })],
  [({ from, to }) => ({ from, to })],
  [({ from, to }) => ({ action: 'site.updated', from, to })],
];

const ofTransaction: Asked = { path: ({ transactionId }) => ({ transactionId }) };
const ofEndpoint: Asked = { path: ({ siteId, endpointId }) => ({ siteId, endpointId }) };
const ofOrganization: Asked = { path: ({ organizationId }) => ({ organizationId }) };
const days = { timezone: 'UTC', interval: 'day' } as const;

/**
 * The ways to ask every list that grows, as its handler is asked. A new filter, or a new list, is asked for by `src/store/list-plans.test.ts`; it adds a
 * line here and rows in `fillLists`.
 */
export const listCases: readonly ListCase[] = [
  ...transactionFilters.map(([query, passedPerRow]) => listCase('listTransactions', query, passedPerRow === undefined ? {} : { passedPerRow })),
  listCase('listTransactions', () => ({}), { page: 20, passedPerRow: 25 }),
  listCase('listTransactions', () => ({}), { second: true }),
  ...exportFilters.map((query) => listCase('exportTransactions', query, { limit: null })),
  ...checkoutFilters.map(([query]) => listCase('listCheckouts', query)),
  listCase('listNotes', () => ({}), ofTransaction),
  listCase('listNotes', () => ({}), { ...ofTransaction, second: true }),
  listCase('listProviderEvents', () => ({}), ofTransaction),
  listCase('listDeliveries', () => ({}), ofTransaction),
  listCase('searchDeliveries'),
  listCase('searchDeliveries', () => ({}), { second: true }),
  listCase('searchDeliveries', () => ({ status: ['delivered'] })),
  listCase('searchDeliveries', () => ({ status: ['exhausted'] })),
  listCase('searchDeliveries', () => ({ status: ['pending'] })),
  listCase('searchDeliveries', () => ({ status: ['superseded'] })),
  listCase('searchDeliveries', () => ({ status: ['pending', 'exhausted'] })),
  listCase('searchDeliveries', ({ rareSiteId }) => ({ siteId: rareSiteId })),
  listCase('searchDeliveries', ({ siteId }) => ({ siteId, status: ['exhausted'] })),
  listCase('searchDeliveries', ({ rareSiteId }) => ({ siteId: rareSiteId, status: ['exhausted'] })),
  listCase('searchDeliveries', ({ from, to }) => ({ from, to })),
  listCase('listEventDeliveries', () => ({}), ofEndpoint),
  listCase('listEventDeliveries', () => ({ status: ['exhausted'] }), ofEndpoint),
  listCase('listEventDeliveries', () => ({ status: ['superseded'] }), ofEndpoint),
  listCase('listResendJobs'),
  listCase('listResendJobs', () => ({}), { second: true }),
  listCase('listIpnLanes'),
  listCase('listIpnLanes', ({ rareSiteId }) => ({ siteId: rareSiteId })),
  listCase('listIpnLanes', () => ({ state: 'parked' })),
  listCase('listHookEvents'),
  listCase('listHookEvents', () => ({}), { second: true }),
  listCase('listHookEvents', ({ providerId }) => ({ providerId })),
  listCase('listHookEvents', ({ rareProviderId }) => ({ providerId: rareProviderId })),
  listCase('listHookEvents', ({ providerId }) => ({ providerId, status: 'ignored' }), { passedPerRow: 8 }),
  listCase('listHookEvents', () => ({ status: 'applied' })),
  listCase('listHookEvents', () => ({ status: 'ignored' })),
  listCase('listHookEvents', () => ({ status: 'quarantined' })),
  listCase('listHookEvents', () => ({ status: 'pending' }), { sortsFew: true }),
  listCase('listHookEvents', () => ({ status: 'parked' })),
  listCase('listHookEvents', () => ({ reason: 'amount' })),
  listCase('listHookEvents', () => ({ reason: 'busy' }), { sortsFew: true }),
  listCase('listHookEvents', () => ({ reason: 'not_ours' })),
  listCase('listHookEvents', ({ transactionId }) => ({ transactionId })),
  listCase('listHookEvents', ({ from, to }) => ({ from, to })),
  listCase('listClients', () => ({ includeArchived: false })),
  listCase('listClients', () => ({ includeArchived: true })),
  listCase('listClients', () => ({ includeArchived: false }), { second: true }),
  listCase('searchClients', () => ({ q: 'Ada' })),
  listCase('searchClients', ({ email }) => ({ q: email })),
  // Its figures are those of all of the client's payments.
  listCase('getClientHistory', () => ({}), { path: ({ clientId }) => ({ clientId }), passedPerRow: 100 }),
  listCase('listHolds'),
  listCase('listHolds', () => ({ active: true }), { sortsFew: true }),
  listCase('listHolds', () => ({ active: true }), { second: true, sortsFew: true }),
  listCase('listHolds', () => ({ active: false })),
  listCase('listHolds', () => ({ active: false }), { second: true }),
  listCase('listHolds', ({ heldEmail }) => ({ email: heldEmail })),
  listCase('listHolds', ({ heldEmail }) => ({ email: heldEmail, active: false })),
  listCase('listDomains'),
  listCase('listMembers', () => ({}), ofOrganization),
  listCase('listInvitations', () => ({}), ofOrganization),
  listCase('listSystemUsers'),
  listCase('listApiKeys', () => ({}), ofOrganization),
  listCase('listEvents'),
  listCase('listEvents', () => ({ type: ['dispute.opened'] })),
  listCase('listEvents', () => ({ type: ['dispute.opened', 'transaction.failed'] })),
  listCase('listEvents', ({ rareSiteId }) => ({ siteId: rareSiteId })),
  listCase('listEvents', ({ from, to }) => ({ from, to, order: 'oldest' })),
  listCase('listEvents', ({ transactionId }) => ({ transactionId })),
  listCase('getDashboard', () => days, { limit: null }),
  listCase('getDashboard', ({ siteId }) => ({ ...days, siteId }), { limit: null }),
  listCase('getDashboard', ({ providerId, fromDate, toDate }) => ({ ...days, providerId, from: fromDate, to: toDate }), { limit: null }),
  listCase('getDashboard', () => ({ ...days, currency: 'EUR', timezone: 'Asia/Kolkata' }), { limit: null }),
  ...auditFilters.map(([query, passedPerRow]) => listCase('listAuditEntries', query, passedPerRow === undefined ? {} : { passedPerRow })),
  listCase('listAuditEntries', () => ({}), { second: true }),
  ...auditFilters.slice(0, 9).map(([query, passedPerRow]) => listCase('exportAuditLog', query, { limit: null, ...(passedPerRow === undefined ? {} : { passedPerRow }) })),
  listCase('verifyAuditLog', () => ({ fromSequence: 100 })),
];
