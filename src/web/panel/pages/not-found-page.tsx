import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../parts/page-head.js';
import { navigate } from '../routing/navigation.js';

/** For an address that leads nowhere, or to what the operator may not see. */
export function NotFoundPage({ inPage = false }: { inPage?: boolean }): ReactNode {
  useDocumentTitle('Not found');
  const content = (
    <div className="plain-message">
      <p className="plain-code" aria-hidden="true">404</p>
      <h1>There is nothing here</h1>
      <p className="dim">The address is mistyped, or it belongs to another organization or mode.</p>
      <Button onClick={() => navigate('/')}>Go to the start</Button>
    </div>
  );
  return inPage ? content : <main className="plain">{content}</main>;
}
