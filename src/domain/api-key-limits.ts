import type { ApiKey } from './api-key.js';
import { isListWithin, parseAddressRange } from './address-range.js';
import { GatewayError } from './errors.js';
import type { ApiKeyStore } from './ports/api-key-store.js';
import type { Principal, Role } from './principal.js';
import { expandScopes, roleAtLeast, scopeCovers, systemScopes } from './role-scopes.js';
import { isSystemTenant } from './tenant.js';
import type { Tenant } from './tenant.js';

/** The most that somebody may give to a key, or get out of one. */
export type KeyLimits = Readonly<{
  role: Role;
  scopes: readonly string[];
  /** Empty: any address. */
  ipAllowList: readonly string[];
  /** Null: for ever. */
  expiresAt: Date | null;
}>;

/** What the caller is bounded by among the keys of a tenant; null for who has no part in them. */
export async function limitsOf({ apiKeys }: { apiKeys: ApiKeyStore }, tenant: Tenant, caller: Principal): Promise<KeyLimits | null> {
  if (caller.kind === 'operator') {
    const own = isSystemTenant(tenant) ? (caller.systemAdmin ? { role: 'admin' as const, scopes: systemScopes } : null) : caller.role === null ? null : { role: caller.role, scopes: caller.scopes };
    return own === null ? null : { ...own, ipAllowList: [], expiresAt: null };
  }
  if (caller.kind === 'anonymous' || (caller.kind === 'systemKey') !== isSystemTenant(tenant)) return null;
  const key = await apiKeys.find(tenant, caller.keyId);
  return key === null ? null : { role: key.role, scopes: key.scopes, ipAllowList: key.ipAllowList, expiresAt: key.expiresAt };
}

/** Whoever gets a key's secret may do what it may, from where and for as long as it may: nobody comes by more than their own that way. */
export function isKeyWithin(limits: KeyLimits, { role, scopes, ipAllowList, expiresAt }: Pick<ApiKey, 'role' | 'scopes' | 'ipAllowList' | 'expiresAt'>): boolean {
  return roleAtLeast(limits.role, role) && flat(scopes).every((scope) => scopeCovers(limits.scopes, scope)) && isListWithin(ipAllowList, limits.ipAllowList) && endsWithin(expiresAt, limits);
}

/**
 * A list or an end that is set on a key, by somebody who may have both bounded.
 * @throws GatewayError invalid_request (no address), expiry_out_of_range, scope_exceeds_creator.
 */
export function assertReach(limits: KeyLimits, { ipAllowList, expiresAt, now }: { ipAllowList: readonly string[]; expiresAt: Date | null; now: Date }): void {
  const wrong = ipAllowList.findIndex((entry) => parseAddressRange(entry) === null);
  if (wrong >= 0) throw new GatewayError('invalid_request', `ipAllowList/${wrong} is neither an address nor a CIDR range`, { faults: [{ pointer: `/body/ipAllowList/${wrong}`, detail: 'is neither an address nor a CIDR range' }] });
  if (expiresAt !== null && expiresAt <= now) {
    throw new GatewayError('expiry_out_of_range', 'expiresAt lies in the past; choose a later moment or leave it out', { faults: [{ pointer: '/body/expiresAt', detail: 'lies in the past' }] });
  }
  if (!isListWithin(ipAllowList, limits.ipAllowList)) {
    throw new GatewayError('scope_exceeds_creator', `ipAllowList must stay within that of your own key: ${limits.ipAllowList.join(', ')}`, { faults: [{ pointer: '/body/ipAllowList', detail: 'reaches beyond that of your own key' }] });
  }
  if (!endsWithin(expiresAt, limits)) {
    throw new GatewayError('scope_exceeds_creator', `expiresAt must not be later than the end of your own key, ${limits.expiresAt?.toISOString() ?? ''}`, { faults: [{ pointer: '/body/expiresAt', detail: 'is later than the end of your own key' }] });
  }
}

/** Scopes as a flat list, those of the installation included. */
export function flat(scopes: readonly string[]): string[] {
  return [...systemScopes.filter((scope) => scopeCovers(scopes, scope)), ...expandScopes(scopes)];
}

function endsWithin(expiresAt: Date | null, limits: KeyLimits): boolean {
  return limits.expiresAt === null || (expiresAt !== null && expiresAt <= limits.expiresAt);
}
