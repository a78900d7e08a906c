import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createRuntimeApi } from './api/runtime-api.js';
import { LanguageProvider } from './language/language-context.js';
import { CheckoutPage } from './parts/checkout-page.js';
import { LoadingPage } from './parts/loading-page.js';
import { PageFailure } from './parts/page-failure.js';
import { ErrorBoundary } from '../shared/error-boundary.js';
import { createCheckout } from './state/create-checkout.js';
import { readAddress } from './state/read-address.js';

// Some ways to pay lead away and back, and the provider's script adds the payment's secret to the address: it stays neither in the bar nor in the history.
if (location.search.includes('client_secret')) history.replaceState(null, '', `${location.pathname}?returned=1`);

const checkout = createCheckout({
  api: createRuntimeApi((input, init) => fetch(input, init)),
  address: readAddress(location.pathname, location.search),
  nowMs: () => Date.now(),
  later: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  leave: (url, how) => (how === 'replace' ? location.replace(url) : location.assign(url)),
});

addEventListener('online', () => checkout.recheck());
// A page that comes out of the browser's back-forward cache still shows the moment it was left.
addEventListener('pageshow', (event) => event.persisted && checkout.recheck());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && checkout.recheck());

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary fallback={() => <PageFailure />}>
      <LanguageProvider fallback={<LoadingPage />}>
        <CheckoutPage checkout={checkout} />
      </LanguageProvider>
    </ErrorBoundary>
  </StrictMode>,
);
checkout.start();
