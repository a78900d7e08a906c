import type { ReactNode } from 'react';
import { useEffect } from 'react';

type Props = { title: string; intro?: string; children?: ReactNode };

/** The heading of a page, which names the browser's tab too. */
export function PageHead({ title, intro, children }: Props): ReactNode {
  useDocumentTitle(title);
  return (
    <div className="page-head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {intro === undefined ? null : <p className="dim">{intro}</p>}
      </div>
      {children}
    </div>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Payment Gateway`;
  }, [title]);
}
