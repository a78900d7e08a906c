import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import type { PaymentOption } from '../api/runtime-api.js';
import { useTranslation } from '../language/language-context.js';
import type { Checkout } from '../state/create-checkout.js';
import { firstChoice, readRememberedProvider, rememberProvider } from '../state/remembered-provider.js';
import type { View } from '../state/view.js';
import { Icon } from './icons.js';
import { NoticeBox } from './notice-box.js';
import { PaymentOptions } from './payment-options.js';

type OpenView = Extract<View, { kind: 'open' }>;

/** Providers whose form stands on this page; the others have pages of their own. */
const formsOnPage: ReadonlySet<PaymentOption['type']> = new Set(['stripe']);

/** The way to pay, the button, and the way out. */
export function PaymentForm({ view, checkout }: { view: OpenView; checkout: Checkout }): ReactNode {
  const { t, money } = useTranslation();
  const { session, notice, busy } = view;
  const options = session.paymentOptions;
  const [chosenId, setChosenId] = useState<string | null>(readRememberedProvider);
  // The ways to pay can change under the page, so the choice is settled anew each time.
  const chosen = options.find((option) => option.providerId === firstChoice(options, chosenId)) ?? null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (chosen === null || busy !== null) return;
    rememberProvider(chosen.providerId);
    checkout.pay(chosen.providerId);
  }

  const busyText = busy === 'cancelling' ? t('cancelling') : busy === 'handingOver' ? t('handOver') : t('starting');
  return (
    <form className="form" onSubmit={submit} aria-busy={busy !== null} aria-label={t('payWith')}>
      {notice === null ? null : <NoticeBox notice={notice} session={session} />}
      {chosen === null ? (
        <div className="notice notice-plain" role="alert">
          <Icon name="info" />
          <div>
            <p className="notice-title">{t('noProvidersTitle')}</p>
            <p>{t('noProvidersText', { site: session.site.name })}</p>
          </div>
        </div>
      ) : (
        <>
          <PaymentOptions options={options} chosenId={chosen.providerId} onChoose={setChosenId} />
          <button type="submit" className="button button-pay" aria-disabled={busy !== null}>
            {busy === 'starting' || busy === 'handingOver' ? <span className="spinner" aria-hidden="true" /> : null}
            <span>{busy === 'starting' || busy === 'handingOver' ? busyText : formsOnPage.has(chosen.type) ? t('continueToForm') : t('pay', { amount: money(session.amount, session) })}</span>
          </button>
          <p className="fine fine-centred">{t(formsOnPage.has(chosen.type) ? 'formNote' : 'handOverNote')}</p>
        </>
      )}
      <button type="button" className="button-quiet" aria-disabled={busy !== null} onClick={() => checkout.cancel()}>
        <Icon name="back" size={16} />
        {busy === 'cancelling' ? busyText : session.cancelUrl === null ? t('cancelPayment') : t('cancelAndReturn', { site: session.site.name })}
      </button>
      <p className="only-heard" role="status">
        {busy === null ? '' : busyText}
      </p>
    </form>
  );
}
