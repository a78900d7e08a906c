import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TransactionList } from '../../api/types.js';
import { Icon } from '../../parts/icon.js';

type Props = { list: TransactionList; page: number; onTurn: (page: number) => void };

/** Which part of the list this is, and the way to its neighbours where it has some. */
export function PageTurner({ list, page, onTurn }: Props): ReactNode {
  const { data, limit, total, nextCursor } = list;
  const first = (page - 1) * limit + 1;
  const last = first + data.length - 1;
  const range = data.length === 0 ? 'Nothing on this page' : `${first}–${last}${total === null ? '' : ` of ${total.toLocaleString(navigator.language)}`}`;
  return (
    <nav className="turner" aria-label="Pages of the list">
      <span className="dim">{range}</span>
      {page === 1 && nextCursor === null ? null : (
        <span className="button-row">
          <Button variant="default" size="xs" disabled={page <= 1} leftSection={<Icon name="chevronLeft" size={14} />} onClick={() => onTurn(page - 1)}>
            Newer
          </Button>
          <Button variant="default" size="xs" disabled={nextCursor === null} rightSection={<Icon name="chevronRight" size={14} />} onClick={() => onTurn(page + 1)}>
            Older
          </Button>
        </span>
      )}
    </nav>
  );
}
