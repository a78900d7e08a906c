import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeliveryTry } from '../../api/types.js';
import { Moment } from '../../parts/moment.js';
import { StatusBadge } from '../../parts/status-badge.js';
import type { StatusLook } from '../../parts/status-tone.js';
import { PhaseTimes } from './phase-times.js';

const looks: Readonly<Record<DeliveryTry['outcome'], StatusLook>> = {
  delivered: { label: 'Accepted', tone: 'good', hint: 'The answer was 200' },
  failed: { label: 'Failed', tone: 'bad', hint: 'The answer was not 200, or there was none' },
};

export function TriesTable({ tries }: { tries: readonly DeliveryTry[] }): ReactNode {
  return (
    <div className="table-frame">
      <Table className="stacking tries">
        <caption className="only-heard">Tries, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Try</th>
            <th scope="col">Sent</th>
            <th scope="col">Outcome</th>
            <th scope="col">HTTP</th>
            <th scope="col" className="number">Took</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {[...tries].sort((one, other) => other.number - one.number).map((one) => (
            <tr key={one.number}>
              <td data-label="Try">
                {one.number}
                {one.trigger === 'manual' ? <span className="dim small"> by hand</span> : null}
              </td>
              <td data-label="Sent">
                <Moment at={one.startedAt} form="exact" />
              </td>
              <td data-label="Outcome">
                <StatusBadge look={looks[one.outcome]} />
              </td>
              <td data-label="HTTP">{one.httpStatus ?? <span className="dim">none</span>}</td>
              <td data-label="Took" className="number">
                <PhaseTimes one={one} />
              </td>
              <td data-label="Answer">
                <Answer one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Answer({ one }: { one: DeliveryTry }): ReactNode {
  const { failure, failureDetail, responseExcerpt } = one;
  const excerpt = responseExcerpt?.trim() ?? '';
  if (failure === null && excerpt === '') return <span className="dim">empty</span>;
  return (
    <div>
      {failure === null ? null : (
        <span title={failureDetail ?? undefined}>
          <code>{failure}</code>
          {failureDetail === null ? null : <span className="small below">{failureDetail}</span>}
        </span>
      )}
      {excerpt === '' ? null : <code className="excerpt">{excerpt}</code>}
    </div>
  );
}
