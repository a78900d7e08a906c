import type { ReactNode } from 'react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from '../language/language-context.js';
import type { Checkout } from '../state/create-checkout.js';
import type { View } from '../state/view.js';
import { openStripeForm } from '../forms/stripe-form.js';
import { EmbeddedForm } from './embedded-form.js';
import { LanguageMenu } from './language-menu.js';
import { LoadingPage } from './loading-page.js';
import { OrderSummary } from './order-summary.js';
import { ClosedCard, PaidCard, UnreachableCard, WaitingCard } from './outcomes.js';
import { PaymentForm } from './payment-form.js';
import { useBranding } from './use-branding.js';
import { useWide } from './use-wide.js';

/** So many lines are shown on a phone without pushing the way to pay off its screen. */
const phoneLinesMax = 3;

export function CheckoutPage({ checkout }: { checkout: Checkout }): ReactNode {
  const view = useSyncExternalStore(checkout.subscribe, checkout.view);
  const { t } = useTranslation();
  const session = 'session' in view ? view.session : null;
  useBranding(session?.branding.primaryColor ?? null);
  const title = session === null ? t('pageTitlePlain') : t('pageTitle', { site: session.site.name });
  useEffect(() => {
    document.title = title;
  }, [title]);

  if (view.kind === 'loading') return <LoadingPage label={t('loading')} />;
  return (
    <div className={view.kind === 'open' || view.kind === 'form' ? 'page' : 'page page-centred'}>
      {session === null || session.livemode ? null : <p className="test-mode">{t('testMode')}</p>}
      <Body view={view} checkout={checkout} />
      <footer className="foot">
        <LanguageMenu />
      </footer>
    </div>
  );
}

function Body({ view, checkout }: { view: Exclude<View, { kind: 'loading' }>; checkout: Checkout }): ReactNode {
  const wide = useWide();
  switch (view.kind) {
    case 'open':
      return (
        <main className="split">
          <OrderSummary session={view.session} roomy={wide || (view.notice === null && view.session.lineItems.length <= phoneLinesMax)} />
          <div className="main">
            <div className="main-inner">
              <PaymentForm view={view} checkout={checkout} />
            </div>
          </div>
        </main>
      );
    case 'form':
      return (
        <main className="split">
          <OrderSummary session={view.session} roomy={wide} />
          <div className="main">
            <div className="main-inner">
              <EmbeddedForm key={view.action.clientSecret} view={view} checkout={checkout} openForm={openStripeForm} />
            </div>
          </div>
        </main>
      );
    case 'waiting':
      return <main className="centre"><WaitingCard view={view} /></main>;
    case 'paid':
      return <main className="centre"><PaidCard view={view} /></main>;
    case 'closed':
      return <main className="centre"><ClosedCard view={view} /></main>;
    case 'unreachable':
      return <main className="centre"><UnreachableCard view={view} onRetry={checkout.retry} /></main>;
  }
}
