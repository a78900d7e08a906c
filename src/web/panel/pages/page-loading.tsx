import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';

export function PageLoading({ inPage = false }: { inPage?: boolean }): ReactNode {
  return (
    <div className={inPage ? 'loading loading-in-page' : 'loading'} role="status" aria-label="Loading">
      <Loader size="sm" type="dots" />
    </div>
  );
}
