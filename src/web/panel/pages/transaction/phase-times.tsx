import type { ReactNode } from 'react';
import type { DeliveryTry } from '../../api/types.js';
import { describePhases } from './describe-phases.js';

/** How long a try took, and where the time went. */
export function PhaseTimes({ one }: { one: DeliveryTry }): ReactNode {
  const phases = describePhases(one.phases);
  return (
    <>
      {one.durationMs.toLocaleString(navigator.language)} ms
      {phases.length === 0 ? null : (
        <ul className="phase-times dim small" aria-label="Where the time went">
          {phases.map(({ label, ms }) => (
            <li key={label}>
              {label} {ms}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
