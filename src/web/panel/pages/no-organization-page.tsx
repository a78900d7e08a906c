import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Me } from '../api/types.js';
import { useDocumentTitle } from '../parts/page-head.js';
import { useSession } from '../session/session-context.js';

/** For an operator who works for no organization (any more). */
export function NoOrganizationPage({ me }: { me: Me }): ReactNode {
  const { signOut } = useSession();
  useDocumentTitle('No organization');
  return (
    <main className="plain">
      <div className="plain-message">
        <h1>No organization yet</h1>
        <p className="dim">You are signed in as {me.name}, but belong to no organization. Ask an admin to add you to one.</p>
        <Button variant="default" onClick={() => void signOut('new')}>
          Sign out
        </Button>
      </div>
    </main>
  );
}
