import type { ReactNode } from 'react';
import type { IconName } from '../parts/icon.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../routing/link.js';
import type { TenantRoute } from '../routing/routes.js';
import { pathOf } from '../routing/routes.js';
import { useTenant } from '../session/tenant-context.js';

const pages: { name: 'transactions' | 'sites' | 'providers' | 'apiKeys' | 'members'; label: string; icon: IconName; scope: string }[] = [
  { name: 'transactions', label: 'Transactions', icon: 'transactions', scope: 'transaction:read' },
  { name: 'sites', label: 'Sites', icon: 'sites', scope: 'site:read' },
  { name: 'providers', label: 'Providers', icon: 'providers', scope: 'provider:read' },
  { name: 'apiKeys', label: 'API keys', icon: 'key', scope: 'api_key:read' },
  { name: 'members', label: 'Members', icon: 'user', scope: 'user:read' },
];

/** The pages the operator may open; those that would only answer "not allowed" are not offered. */
export function NavLinks({ route, onFollow }: { route: TenantRoute; onFollow?: () => void }): ReactNode {
  const { can } = useTenant();
  const here = route.name === 'transaction' ? 'transactions' : route.name;
  return (
    <ul className="nav">
      {pages
        .filter(({ scope }) => can(scope))
        .map(({ name, label, icon }) => (
          <li key={name}>
            <Link to={pathOf(route.tenant, { name })} aria-current={here === name ? 'page' : undefined} onClick={onFollow}>
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
    </ul>
  );
}
