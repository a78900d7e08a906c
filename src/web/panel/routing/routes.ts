import type { Mode, Tenant } from '../api/types.js';

/** Every address of the panel. Pages that show data name organization and mode, so that a link means the same to everybody. */
export type Route =
  | { name: 'home' }
  | { name: 'signIn' }
  | { name: 'enrol' }
  | { name: 'unknown' }
  | TenantRoute;

export type TenantRoute = { tenant: Tenant } & TenantPage;

export type TenantPage =
  | { name: 'transactions' }
  | { name: 'transaction'; transactionId: string }
  | { name: 'sites' }
  | { name: 'providers' }
  | { name: 'apiKeys' }
  | { name: 'members' }
  | { name: 'profile' }
  | { name: 'unknownPage' };

const segments = { transactions: 'transactions', sites: 'sites', providers: 'providers', apiKeys: 'api-keys', members: 'members', profile: 'profile' } as const;
const objectId = /^[0-9a-f]{24}$/;

export function parseRoute(pathname: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '');
  if (parts.length === 0) return { name: 'home' };
  if (parts.length === 1 && parts[0] === 'sign-in') return { name: 'signIn' };
  if (parts.length === 1 && parts[0] === 'enrol') return { name: 'enrol' };
  const [root, organizationId = '', mode = '', ...page] = parts;
  if (root !== 'o' || !objectId.test(organizationId) || (mode !== 'test' && mode !== 'live')) return { name: 'unknown' };
  return { tenant: { organizationId, mode }, ...parsePage(page) };
}

function parsePage([first, second, ...rest]: string[]): TenantPage {
  if (first === undefined) return { name: 'transactions' };
  if (rest.length > 0) return { name: 'unknownPage' };
  if (first === segments.transactions && second !== undefined) {
    return objectId.test(second) ? { name: 'transaction', transactionId: second } : { name: 'unknownPage' };
  }
  if (second !== undefined) return { name: 'unknownPage' };
  for (const [name, segment] of Object.entries(segments)) {
    if (segment === first) return { name: name as keyof typeof segments };
  }
  return { name: 'unknownPage' };
}

/** The address of a page of one organization and mode. */
export function pathOf({ organizationId, mode }: Tenant, page: Exclude<TenantPage, { name: 'unknownPage' }>): string {
  const base = `/o/${organizationId}/${mode}`;
  return page.name === 'transaction' ? `${base}/transactions/${page.transactionId}` : `${base}/${segments[page.name]}`;
}

/** Where the same kind of page is in the other mode; a single object exists in one mode only, so its list. */
export function pathInMode(route: TenantRoute, mode: Mode): string {
  const tenant = { ...route.tenant, mode };
  if (route.name === 'transaction' || route.name === 'unknownPage') return pathOf(tenant, { name: 'transactions' });
  return pathOf(tenant, { name: route.name });
}
