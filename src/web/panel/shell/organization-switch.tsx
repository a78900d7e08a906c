import { Menu, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MeOrganization } from '../api/types.js';
import { Icon } from '../parts/icon.js';
import { navigate } from '../routing/navigation.js';
import type { TenantRoute } from '../routing/routes.js';
import { pathOf } from '../routing/routes.js';

type Props = { route: TenantRoute; organizations: readonly MeOrganization[] };

/** The organization one works for; a choice where there is one. */
export function OrganizationSwitch({ route, organizations }: Props): ReactNode {
  const { organizationId, mode } = route.tenant;
  const current = organizations.find((organization) => organization.id === organizationId);
  if (organizations.length < 2) return <span className="organization">{current?.name}</span>;
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className="organization organization-button" aria-label={`Organization: ${current?.name ?? ''}. Change`}>
          <span>{current?.name}</span>
          <Icon name="chevronDown" size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Organizations</Menu.Label>
        {organizations.map(({ id, name, role }) => (
          <Menu.Item
            key={id}
            leftSection={<span className="menu-check">{id === organizationId ? <Icon name="check" size={16} /> : null}</span>}
            rightSection={<span className="dim small">{role}</span>}
            onClick={() => navigate(pathOf({ organizationId: id, mode }, { name: 'transactions' }))}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
