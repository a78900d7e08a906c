import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

/** In place of a page that broke while drawing. */
export function PanelFailure({ onRetry, inPage = false }: { onRetry: () => void; inPage?: boolean }): ReactNode {
  const content = (
    <div className="plain-message" role="alert">
      <h1>This page has failed</h1>
      <p className="dim">Nothing was changed by that. Try again, or load the panel anew.</p>
      <p className="button-row">
        <Button onClick={onRetry}>Try again</Button>
        <Button variant="default" onClick={() => location.reload()}>
          Load anew
        </Button>
      </p>
    </div>
  );
  return inPage ? content : <main className="plain">{content}</main>;
}
