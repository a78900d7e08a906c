import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

export function NothingMatches({ onClear }: { onClear: () => void }): ReactNode {
  return (
    <div className="empty" role="status">
      <h2>No transaction matches</h2>
      <p className="dim">Widen or clear the filters. A reference has to be given exactly.</p>
      <Button variant="default" onClick={onClear}>
        Clear filters
      </Button>
    </div>
  );
}
