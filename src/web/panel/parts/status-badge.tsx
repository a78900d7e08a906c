import type { ReactNode } from 'react';
import type { StatusLook } from './status-tone.js';

export function StatusBadge({ look, large = false }: { look: StatusLook; large?: boolean }): ReactNode {
  return (
    <span className={`badge tone-${look.tone}${large ? ' badge-large' : ''}`} title={look.hint}>
      <span className="badge-dot" aria-hidden="true" />
      {look.label}
    </span>
  );
}
