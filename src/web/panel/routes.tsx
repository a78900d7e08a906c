import type { ReactNode } from 'react';
import { Suspense, lazy } from 'react';
import type { Me } from './api/types.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { NoOrganizationPage } from './pages/no-organization-page.js';
import { PageLoading } from './pages/page-loading.js';
import { UnreachablePage } from './pages/unreachable-page.js';
import { Redirect } from './routing/redirect.js';
import { usePathname } from './routing/navigation.js';
import type { Route } from './routing/routes.js';
import { parseRoute } from './routing/routes.js';
import { homePath } from './session/last-tenant.js';
import { useSession } from './session/session-context.js';

const SignInPage = lazy(() => import('./pages/sign-in-page.js').then((module) => ({ default: module.SignInPage })));
const NewPasskeyPage = lazy(() => import('./pages/new-passkey-page.js').then((module) => ({ default: module.NewPasskeyPage })));
const LivePages = lazy(() => import('./live-pages.js').then((module) => ({ default: module.LivePages })));
const EnrolPage = lazy(() => import('./pages/enrol-page.js').then((module) => ({ default: module.EnrolPage })));

/** Which page the address and the session make. Whoever is not signed in signs in where they are, and goes on there. */
export function Routes(): ReactNode {
  const route = parseRoute(usePathname());
  const { state } = useSession();
  return <Suspense fallback={<PageLoading />}>{pageOf(route, state)}</Suspense>;
}

function pageOf(route: Route, state: ReturnType<typeof useSession>['state']): ReactNode {
  if (route.name === 'enrol') return <EnrolPage />;
  switch (state.status) {
    case 'loading':
      return <PageLoading />;
    case 'unreachable':
      return <UnreachablePage problem={state.problem} onRetry={state.retry} />;
    case 'signedOut':
      return <SignInPage why={state.why} />;
    case 'passkeyNeeded':
      return <NewPasskeyPage />;
    case 'signedIn':
      return <SignedInPage route={route} me={state.me} />;
  }
}

function SignedInPage({ route, me }: { route: Route; me: Me }): ReactNode {
  if (route.name === 'unknown') return <NotFoundPage />;
  if (!('tenant' in route)) {
    const path = homePath(me.organizations);
    return path === null ? <NoOrganizationPage me={me} /> : <Redirect to={path} />;
  }
  const organization = me.organizations.find((candidate) => candidate.id === route.tenant.organizationId);
  // An organization of others and one that does not exist look the same.
  if (organization === undefined) return <NotFoundPage />;
  return <LivePages route={route} organization={organization} me={me} />;
}
