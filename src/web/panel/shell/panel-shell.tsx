import { ActionIcon, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import mark from '../favicon.svg';
import type { Me } from '../api/types.js';
import { LiveSign } from '../live/live-sign.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../routing/link.js';
import { usePathname } from '../routing/navigation.js';
import type { TenantRoute } from '../routing/routes.js';
import { pathOf } from '../routing/routes.js';
import { ModeSwitch } from './mode-switch.js';
import { NavLinks } from './nav-links.js';
import { OrganizationSwitch } from './organization-switch.js';
import { UserMenu } from './user-menu.js';

type Props = { route: TenantRoute; me: Me; children: ReactNode };

/** What stands around every page: where one is, in which organization and mode, and who one is. */
export function PanelShell({ route, me, children }: Props): ReactNode {
  const { mode } = route.tenant;
  const [menuOpen, setMenuOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const pathname = usePathname();
  const firstPath = useRef(pathname);

  // Whoever can't see that the page has changed is taken to it; the very first page is left alone.
  useEffect(() => {
    if (firstPath.current === pathname) return;
    firstPath.current = '';
    setMenuOpen(false);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className="shell" data-mode={mode}>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="top">
        <ActionIcon className="top-burger" variant="subtle" color="gray" size="lg" aria-label="Open navigation" aria-expanded={menuOpen} onClick={() => setMenuOpen(true)}>
          <Icon name="menu" size={22} />
        </ActionIcon>
        <Link className="product top-product" to={pathOf(route.tenant, { name: 'transactions' })}>
          <img src={mark} alt="" width="24" height="24" />
          <span>Payment Gateway</span>
        </Link>
        <OrganizationSwitch route={route} organizations={me.organizations} />
        <div className="top-end">
          <LiveSign />
          <ModeSwitch route={route} />
          <UserMenu me={me} />
        </div>
      </header>
      {mode === 'test' ? <p className="mode-band">Test data. No real money moves.</p> : null}
      <nav className="side" aria-label="Pages">
        <NavLinks route={route} />
      </nav>
      <main className="content" id="content" tabIndex={-1} ref={main}>
        {children}
      </main>
      <Drawer opened={menuOpen} onClose={() => setMenuOpen(false)} title="Pages" size="16rem" closeButtonProps={{ 'aria-label': 'Close navigation' }}>
        <nav aria-label="Pages">
          <NavLinks route={route} onFollow={() => setMenuOpen(false)} />
        </nav>
      </Drawer>
    </div>
  );
}
