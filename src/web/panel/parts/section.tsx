import type { ReactNode } from 'react';
import { useId } from 'react';

type Props = { title: string; note?: ReactNode; aside?: ReactNode; children: ReactNode };

export function Section({ title, note, aside, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {note === undefined ? null : <p className="dim section-note">{note}</p>}
      {children}
    </section>
  );
}
