import type { ReactNode } from 'react';
import type { MessageKey } from '../messages/en.js';
import type { CheckoutSession } from '../api/runtime-api.js';
import { useTranslation } from '../language/language-context.js';
import type { Notice } from '../state/view.js';
import type { IconName } from './icons.js';
import { Icon } from './icons.js';

type NoticeText = { title: MessageKey; text: MessageKey; tone: 'bad' | 'plain'; icon: IconName };

function textOf(notice: Notice, ways: number): NoticeText {
  switch (notice.kind) {
    case 'declined':
      return { title: 'declinedTitle', text: ways > 1 ? 'declinedText' : 'declinedTextSingle', tone: 'bad', icon: 'alert' };
    case 'unfinished':
      return { title: 'unfinishedTitle', text: 'unfinishedText', tone: 'plain', icon: 'info' };
    case 'startFailed':
      return { title: 'startFailedTitle', text: 'startFailedText', tone: 'bad', icon: 'alert' };
    case 'cancelFailed':
      return { title: 'cancelFailedTitle', text: 'cancelFailedText', tone: 'bad', icon: 'alert' };
    case 'formDeclined':
      return { title: 'declinedTitle', text: ways > 1 ? 'declinedText' : 'declinedTextSingle', tone: 'bad', icon: 'alert' };
    case 'offline':
      return { title: 'offlineTitle', text: 'offlineText', tone: 'bad', icon: 'offline' };
    case 'busy':
      return { title: 'startFailedTitle', text: 'busyText', tone: 'plain', icon: 'clock' };
  }
}

/** What happened to the try before, said at once to those who can't see it too. */
export function NoticeBox({ notice, session }: { notice: Notice; session: CheckoutSession }): ReactNode {
  const { t } = useTranslation();
  const { title, text, tone, icon } = textOf(notice, session.paymentOptions.length);
  const seconds = notice.kind === 'busy' ? notice.retryAfterSeconds : 0;
  return (
    <div className={`notice notice-${tone}`} role="alert">
      <Icon name={icon} />
      <div>
        <p className="notice-title">{t(title)}</p>
        <p>{notice.kind === 'formDeclined' && notice.message !== null ? notice.message : t(text, { site: session.site.name, seconds })}</p>
        {notice.kind === 'startFailed' && notice.requestId !== null ? <p className="fine">{t('requestId', { id: notice.requestId })}</p> : null}
      </div>
    </div>
  );
}
