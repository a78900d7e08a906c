import type { ReactNode } from 'react';
import { Suspense, lazy, useCallback, useEffect } from 'react';
import { ErrorBoundary } from '../shared/error-boundary.js';
import type { Me, MeOrganization } from './api/types.js';
import { LiveProvider } from './live/live-context.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { PageLoading } from './pages/page-loading.js';
import { PanelFailure } from './pages/panel-failure.js';
import type { TenantRoute } from './routing/routes.js';
import { rememberTenant } from './session/last-tenant.js';
import { useSession } from './session/session-context.js';
import { TenantProvider } from './session/tenant-context.js';
import { useSessionUpkeep } from './session/use-session-upkeep.js';
import { PanelShell } from './shell/panel-shell.js';

const TransactionsPage = lazy(() => import('./pages/transactions/transactions-page.js').then((module) => ({ default: module.TransactionsPage })));
const TransactionPage = lazy(() => import('./pages/transaction/transaction-page.js').then((module) => ({ default: module.TransactionPage })));
const SitesPage = lazy(() => import('./pages/sites/sites-page.js').then((module) => ({ default: module.SitesPage })));
const ProvidersPage = lazy(() => import('./pages/providers/providers-page.js').then((module) => ({ default: module.ProvidersPage })));
const ApiKeysPage = lazy(() => import('./pages/api-keys/api-keys-page.js').then((module) => ({ default: module.ApiKeysPage })));
const MembersPage = lazy(() => import('./pages/members/members-page.js').then((module) => ({ default: module.MembersPage })));
const ProfilePage = lazy(() => import('./pages/profile/profile-page.js').then((module) => ({ default: module.ProfilePage })));

type Props = { route: TenantRoute; organization: MeOrganization; me: Me };

/** The pages of one organization and mode, inside the shell, kept current by its events. */
export function LivePages({ route, organization, me }: Props): ReactNode {
  const { rotate, signOut } = useSession();
  const { organizationId, mode } = route.tenant;
  const signOutIdle = useCallback(() => void signOut('idle'), [signOut]);
  useSessionUpkeep({ rotate, signOut: signOutIdle });
  useEffect(() => rememberTenant({ organizationId, mode }), [organizationId, mode]);
  return (
    <TenantProvider tenant={route.tenant} organization={organization}>
      <LiveProvider key={`${organizationId} ${mode}`}>
        <PanelShell route={route} me={me}>
          <ErrorBoundary key={JSON.stringify(route)} fallback={(_error, reset) => <PanelFailure onRetry={reset} inPage />}>
            <Suspense fallback={<PageLoading inPage />}>
              <Page route={route} />
            </Suspense>
          </ErrorBoundary>
        </PanelShell>
      </LiveProvider>
    </TenantProvider>
  );
}

function Page({ route }: { route: TenantRoute }): ReactNode {
  switch (route.name) {
    case 'transactions':
      return <TransactionsPage />;
    case 'transaction':
      return <TransactionPage key={route.transactionId} transactionId={route.transactionId} />;
    case 'sites':
      return <SitesPage />;
    case 'providers':
      return <ProvidersPage />;
    case 'apiKeys':
      return <ApiKeysPage />;
    case 'members':
      return <MembersPage />;
    case 'profile':
      return <ProfilePage />;
    case 'unknownPage':
      return <NotFoundPage inPage />;
  }
}
