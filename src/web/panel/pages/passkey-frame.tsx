import type { ReactNode } from 'react';
import mark from '../favicon.svg';
import { Icon } from '../parts/icon.js';
import { useDocumentTitle } from '../parts/page-head.js';

/** The page around a passkey ceremony. */
export function PasskeyFrame({ title, intro, children }: { title: string; intro: string; children: ReactNode }): ReactNode {
  useDocumentTitle(title);
  return (
    <main className="plain">
      <div className="plain-box passkey">
        <p className="product">
          <img src={mark} alt="" width="28" height="28" />
          Payment Gateway
        </p>
        <span className="passkey-mark" aria-hidden="true">
          <Icon name="passkey" size={28} />
        </span>
        <h1>{title}</h1>
        <p className="dim">{intro}</p>
        {children}
      </div>
    </main>
  );
}
