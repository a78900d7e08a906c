import type { MantineColorScheme } from '@mantine/core';
import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Me } from '../api/types.js';
import type { IconName } from '../parts/icon.js';
import { Icon } from '../parts/icon.js';
import { navigate } from '../routing/navigation.js';
import { pathOf } from '../routing/routes.js';
import { useSession } from '../session/session-context.js';
import { useTenant } from '../session/tenant-context.js';

const schemes: { value: MantineColorScheme; label: string; icon: IconName }[] = [
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
  { value: 'auto', label: 'Like this device', icon: 'screen' },
];

export function UserMenu({ me }: { me: Me }): ReactNode {
  const { signOut } = useSession();
  const { organization, tenant } = useTenant();
  // The library would stop transitions by an inline style, which the page's policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="default" radius="xl" size="lg" aria-label={`Your menu, ${me.name}`}>
          <Icon name="user" size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="menu-person">
          <strong>{me.name}</strong>
          <span className="dim small">
            {organization.role}
            {me.systemAdmin ? ', system admin' : ''}
          </span>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="passkey" size={16} />} onClick={() => navigate(pathOf(tenant, { name: 'profile' }))}>
          Your profile
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {schemes.map(({ value, label, icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon name={icon} size={16} />}
            rightSection={colorScheme === value ? <Icon name="check" size={16} /> : null}
            aria-current={colorScheme === value ? 'true' : undefined}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="leave" size={16} />} onClick={() => void signOut('new')}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
