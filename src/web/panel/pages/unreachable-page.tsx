import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/api-problem.js';
import { useDocumentTitle } from '../parts/page-head.js';
import { ProblemAlert } from '../parts/problem-alert.js';

export function UnreachablePage({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }): ReactNode {
  useDocumentTitle('Not reachable');
  return (
    <main className="plain">
      <div className="plain-box">
        <ProblemAlert error={problem} onRetry={onRetry} />
      </div>
    </main>
  );
}
