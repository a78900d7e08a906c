import type { ReactNode } from 'react';

/** The outline of the page while nothing is known yet; index.html carries the same for the time before the script runs. */
export function LoadingPage({ label }: { label?: string }): ReactNode {
  return (
    <main className="page" aria-busy="true">
      {label === undefined ? null : <p className="only-heard" role="status">{label}</p>}
      <div className="split" aria-hidden="true">
        <div className="side">
          <div className="side-inner">
            <div className="bone bone-short" />
            <div className="bone bone-total" />
            <div className="bone" />
            <div className="bone" />
          </div>
        </div>
        <div className="main">
          <div className="main-inner">
            <div className="bone bone-short" />
            <div className="bone bone-box" />
            <div className="bone bone-button" />
          </div>
        </div>
      </div>
    </main>
  );
}
