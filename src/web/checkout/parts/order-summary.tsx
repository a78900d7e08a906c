import type { ReactNode } from 'react';
import type { CheckoutSession } from '../api/runtime-api.js';
import { useTranslation } from '../language/language-context.js';
import { SiteMark } from './site-mark.js';

type Props = {
  session: CheckoutSession;
  /** All lines are shown; otherwise many of them are folded away. */
  roomy: boolean;
};

export function OrderSummary({ session, roomy }: Props): ReactNode {
  const { t, money } = useTranslation();
  const { lineItems, externalReference } = session;
  return (
    <section className="side" aria-labelledby="heading">
      <div className="side-inner">
        <SiteMark session={session} otherwise={null} />
        <h1 id="heading" className="heading" tabIndex={-1}>
          {t('pageTitle', { site: session.site.name })}
        </h1>
        <p className="total">{money(session.amount, session)}</p>
        {externalReference === null ? null : (
          <p className="reference">
            {t('reference')} <span className="code">{externalReference}</span>
          </p>
        )}
        {lineItems.length === 0 ? null : roomy ? (
          <LineItems session={session} />
        ) : (
          <details className="more">
            <summary>{t('showItems', { count: lineItems.length })}</summary>
            <LineItems session={session} />
          </details>
        )}
      </div>
    </section>
  );
}

function LineItems({ session }: { session: CheckoutSession }): ReactNode {
  const { t, money, plainMoney } = useTranslation();
  return (
    <table className="items">
      <caption className="only-heard">{t('summary')}</caption>
      <tbody>
        {session.lineItems.map((item, index) => (
          <tr key={index}>
            <th scope="row">
              <span className="item-name">{item.name}</span>
              {item.quantity === 1 ? null : (
                <span className="item-note">{t('quantity', { quantity: item.quantity, price: plainMoney(item.unitAmount, session) })}</span>
              )}
            </th>
            <td>{plainMoney(item.totalAmount, session)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td>{money(session.amount, session)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
