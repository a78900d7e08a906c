import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Role } from '../../api/types.js';

const roles: { value: Role; label: string; description: string }[] = [
  { value: 'viewer', label: 'Viewer', description: 'Sees payments, sites and providers.' },
  { value: 'editor', label: 'Editor', description: 'Also makes checkouts, refunds and voids.' },
  { value: 'admin', label: 'Admin', description: 'Also sites, providers, keys and members.' },
];

export function RoleChoice({ role, onChange }: { role: Role; onChange: (role: Role) => void }): ReactNode {
  return (
    <Radio.Group label="Role" value={role} onChange={(value) => onChange(value as Role)}>
      <div className="radio-list">
        {roles.map(({ value, label, description }) => (
          <Radio key={value} value={value} label={label} description={description} />
        ))}
      </div>
    </Radio.Group>
  );
}
