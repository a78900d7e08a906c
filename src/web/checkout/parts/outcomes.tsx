import type { ReactNode } from 'react';
import type { CheckoutSession } from '../api/runtime-api.js';
import { useTranslation } from '../language/language-context.js';
import type { View } from '../state/view.js';
import { OutcomeCard } from './outcome-card.js';

type Of<K extends View['kind']> = { view: Extract<View, { kind: K }> };

function WayBack({ session, url, leaving }: { session: CheckoutSession; url: string | null; leaving: boolean }): ReactNode {
  const { t } = useTranslation();
  if (url === null) return null;
  return (
    <>
      {leaving ? (
        <p className="fine" role="status">
          {t('redirecting', { site: session.site.name })}
        </p>
      ) : null}
      <a className="button" href={url} rel="noreferrer">
        {t('returnToSite', { site: session.site.name })}
      </a>
    </>
  );
}

export function PaidCard({ view }: Of<'paid'>): ReactNode {
  const { t, money } = useTranslation();
  const { session, refunded, continueUrl, leaving } = view;
  return (
    <OutcomeCard session={session} tone={refunded ? 'plain' : 'good'} icon={refunded ? 'info' : 'check'} title={t(refunded ? 'refundedTitle' : 'paidTitle')}>
      <p>{refunded ? t('refundedText') : t('paidText', { amount: money(session.amount, session), site: session.site.name })}</p>
      <WayBack session={session} url={continueUrl} leaving={leaving} />
    </OutcomeCard>
  );
}

export function ClosedCard({ view }: Of<'closed'>): ReactNode {
  const { t, moment } = useTranslation();
  const { session, how, continueUrl, leaving } = view;
  const expired = how === 'expired';
  return (
    <OutcomeCard session={session} tone="plain" icon={expired ? 'clock' : 'cross'} title={t(expired ? 'expiredTitle' : 'cancelledTitle')}>
      <p>{t(expired ? 'expiredText' : 'cancelledText', { time: moment(session.expiresAt), site: session.site.name })}</p>
      <WayBack session={session} url={continueUrl} leaving={leaving} />
    </OutcomeCard>
  );
}

export function WaitingCard({ view }: Of<'waiting'>): ReactNode {
  const { t } = useTranslation();
  const { session, why, slow, offline } = view;
  const pending = why === 'pending';
  return (
    <OutcomeCard session={session} tone={pending ? 'plain' : 'busy'} icon="clock" title={t(pending ? 'pendingTitle' : 'waitingTitle')}>
      <p>{t(pending ? 'pendingText' : why === 'inProgress' ? 'inProgressText' : 'waitingText')}</p>
      <p className="fine" role="status">
        {offline ? `${t('offlineTitle')}. ${t('offlineText')}` : slow && !pending ? t('waitingLong') : ''}
      </p>
    </OutcomeCard>
  );
}

export function UnreachableCard({ view, onRetry }: Of<'unreachable'> & { onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  const { fault, retrying } = view;
  if (fault.kind === 'notFound') {
    return (
      <OutcomeCard session={null} tone="plain" icon="search" title={t('unknownTitle')}>
        <p>{t('unknownText')}</p>
      </OutcomeCard>
    );
  }
  const offline = fault.kind === 'offline';
  const requestId = fault.kind === 'server' || fault.kind === 'refused' ? fault.requestId : null;
  return (
    <OutcomeCard session={null} tone="bad" icon={offline ? 'offline' : 'alert'} title={t(offline ? 'offlineTitle' : 'errorTitle')}>
      <p>{fault.kind === 'busy' ? t('busyText', { seconds: fault.retryAfterSeconds }) : t(offline ? 'offlineText' : 'errorText')}</p>
      <button type="button" className="button" aria-disabled={retrying} onClick={onRetry}>
        {retrying ? <span className="spinner" aria-hidden="true" /> : null}
        <span>{t('retry')}</span>
      </button>
      {requestId === null ? null : (
        <p className="fine">
          {t('requestId', { id: requestId })}
        </p>
      )}
    </OutcomeCard>
  );
}
