import { MantineProvider, createTheme, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '../shared/error-boundary.js';
import { ApiProblem } from './api/api-problem.js';
import { PanelFailure } from './pages/panel-failure.js';
import { Routes } from './routes.js';
import { SessionProvider } from './session/session-context.js';

// Colours and sizes are in styles/theme.css: with a policy that forbids inline styles the library can't write them itself.
const theme = createTheme({
  primaryColor: 'indigo',
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false } },
    Tooltip: { defaultProps: { openDelay: 300 } },
  },
});

const schemes = localStorageColorSchemeManager({ key: 'panel.colorScheme' });

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What was refused will be refused again; only a lost connection or a failing gateway is worth another try.
      retry: (failures, error) => failures < 2 && (!(error instanceof ApiProblem) || error.problem.status === 0 || error.problem.status >= 500),
    },
  },
});

export function App(): ReactNode {
  return (
    <MantineProvider theme={theme} colorSchemeManager={schemes} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <ErrorBoundary fallback={(_error, reset) => <PanelFailure onRetry={reset} />}>
        <QueryClientProvider client={queries}>
          <SessionProvider>
            <Routes />
          </SessionProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
