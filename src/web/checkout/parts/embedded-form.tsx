import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { OpenForm, ProviderForm } from '../forms/provider-form.js';
import { useTranslation } from '../language/language-context.js';
import type { Checkout } from '../state/create-checkout.js';
import type { View } from '../state/view.js';
import { Icon } from './icons.js';
import { NoticeBox } from './notice-box.js';

type Props = { view: Extract<View, { kind: 'form' }>; checkout: Checkout; openForm: OpenForm };

/** The provider's own form, in frames that this page cannot read, with our button below it. */
export function EmbeddedForm({ view, checkout, openForm }: Props): ReactNode {
  const { t, money, language } = useTranslation();
  const { session, action, notice, busy } = view;
  const host = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<ProviderForm | null>(null);

  useEffect(() => {
    if (host.current === null) return;
    const opened = openForm({ action, host: host.current, language, onReady: checkout.formReady, onFailed: checkout.formFailed });
    form.current = opened;
    return () => {
      form.current = null;
      opened.close();
    };
  }, [action, language, checkout, openForm]);

  // Who reads by ear or keyboard is told that the page has moved on.
  useEffect(() => title.current?.focus(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const opened = form.current;
    if (opened !== null) checkout.submitForm(() => opened.confirm());
  }

  const confirming = busy === 'confirming';
  return (
    <form className="form" onSubmit={submit} aria-busy={busy !== null} aria-labelledby="form-title">
      <h2 id="form-title" className="form-title" tabIndex={-1} ref={title}>
        {t('formTitle')}
      </h2>
      {notice === null ? null : <NoticeBox notice={notice} session={session} />}
      {busy === 'loading' ? (
        <p className="form-loading">
          <span className="spinner" aria-hidden="true" /> {t('formLoading')}
        </p>
      ) : null}
      <div ref={host} className="provider-form" />
      <button type="submit" className="button button-pay" aria-disabled={busy !== null}>
        {confirming ? <span className="spinner" aria-hidden="true" /> : null}
        <span>{confirming ? t('confirming') : t('pay', { amount: money(session.amount, session) })}</span>
      </button>
      {session.paymentOptions.length > 1 ? (
        <button type="button" className="button-quiet" aria-disabled={confirming} onClick={() => checkout.leaveForm()}>
          {t('otherWay')}
        </button>
      ) : null}
      <button type="button" className="button-quiet" aria-disabled={busy !== null} onClick={() => checkout.cancel()}>
        <Icon name="back" size={16} />
        {session.cancelUrl === null ? t('cancelPayment') : t('cancelAndReturn', { site: session.site.name })}
      </button>
      <p className="only-heard" role="status">
        {confirming ? t('confirming') : busy === 'loading' ? t('formLoading') : ''}
      </p>
    </form>
  );
}
