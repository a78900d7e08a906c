import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { CheckoutSession } from '../api/runtime-api.js';
import { useTranslation } from '../language/language-context.js';
import type { IconName } from './icons.js';
import { Icon } from './icons.js';
import { SiteMark } from './site-mark.js';

type Props = {
  session: CheckoutSession | null;
  tone: 'good' | 'bad' | 'plain' | 'busy';
  icon: IconName;
  title: string;
  children: ReactNode;
};

/** A page with one thing to say: how the payment ended, that it is awaited, or why there is nothing to show. */
export function OutcomeCard({ session, tone, icon, title, children }: Props): ReactNode {
  const { t, money } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone; the new heading takes it, which also has it read out.
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className="card">
      {session === null ? null : (
        <div className="card-head">
          <SiteMark session={session} otherwise={<p className="site-name">{session.site.name}</p>} />
        </div>
      )}
      <div className={`badge badge-${tone}`}>{tone === 'busy' ? <span className="spinner spinner-large" aria-hidden="true" /> : <Icon name={icon} size={30} />}</div>
      <h1 className="card-title" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
      {session === null ? null : (
        <dl className="facts">
          <div>
            <dt>{t('total')}</dt>
            <dd>{money(session.amount, session)}</dd>
          </div>
          {session.externalReference === null ? null : (
            <div>
              <dt>{t('reference')}</dt>
              <dd className="code">{session.externalReference}</dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}
