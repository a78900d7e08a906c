import type { ReactNode } from 'react';
import type { TimelineEntry } from '../../api/types.js';
import { Moment } from '../../parts/moment.js';
import { Money } from '../../parts/money.js';
import { Section } from '../../parts/section.js';
import { sourceWords, timelineWords } from './timeline-words.js';

/** What happened, newest first: that is what one looks for. */
export function TimelineSection({ timeline, currency }: { timeline: readonly TimelineEntry[]; currency: string }): ReactNode {
  return (
    <Section title="Timeline">
      <ol className="timeline" reversed>
        {[...timeline].reverse().map((entry, index) => {
          const { label, tone } = timelineWords(entry.type);
          return (
            <li key={`${entry.eventVersion} ${entry.type} ${index}`} className={`tone-${tone}`}>
              <span className="timeline-dot" aria-hidden="true" />
              <div className="timeline-line">
                <strong>{label}</strong>
                {entry.amount === null ? null : <Money amount={entry.amount} currency={currency} />}
              </div>
              <div className="dim small">
                <Moment at={entry.at} form="exact" /> · {sourceWords[entry.source]}
              </div>
              {entry.detail === null ? null : <div className="small">{entry.detail}</div>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
