import type { ReactNode } from 'react';
import { Link } from '../routing/link.js';
import type { TenantRoute } from '../routing/routes.js';
import { pathInMode } from '../routing/routes.js';

/** Test or live, always in sight and never to be mixed up: each has its colour, its word and its own addresses. */
export function ModeSwitch({ route }: { route: TenantRoute }): ReactNode {
  const { mode } = route.tenant;
  return (
    <div className="mode-switch" role="group" aria-label="Mode">
      <Link className="mode mode-test" to={pathInMode(route, 'test')} aria-current={mode === 'test' ? 'true' : undefined}>
        Test
      </Link>
      <Link className="mode mode-live" to={pathInMode(route, 'live')} aria-current={mode === 'live' ? 'true' : undefined}>
        Live
      </Link>
    </div>
  );
}
