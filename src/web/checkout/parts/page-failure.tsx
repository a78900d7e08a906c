import type { ReactNode } from 'react';

/** Last resort when the page itself is broken; in English, as the languages may be what broke. */
export function PageFailure(): ReactNode {
  return (
    <main className="page page-centred">
      <div className="card" role="alert">
        <h1>This page cannot be shown right now</h1>
        <p>Something is wrong on our side. Please try again in a moment.</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          Try again
        </button>
      </div>
    </main>
  );
}
