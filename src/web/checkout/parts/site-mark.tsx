import type { ReactNode } from 'react';
import { useState } from 'react';
import { safeUrl } from '../../shared/safe-url.js';
import type { CheckoutSession } from '../api/runtime-api.js';

type Props = {
  session: CheckoutSession;
  /** Shown where there is no logo, or it can't be loaded. */
  otherwise: ReactNode;
};

export function SiteMark({ session, otherwise }: Props): ReactNode {
  const [broken, setBroken] = useState(false);
  const logo = safeUrl(session.branding.logo);
  if (logo === null || broken) return otherwise;
  return <img className="site-logo" src={logo} alt={session.site.name} referrerPolicy="no-referrer" onError={() => setBroken(true)} />;
}
