import type { ReactNode } from 'react';
import type { PaymentOption } from '../api/runtime-api.js';
import { useTranslation } from '../language/language-context.js';

type Props = { options: readonly PaymentOption[]; chosenId: string; onChoose: (providerId: string) => void };

/** A choice where there is one; a single way to pay is only named. */
export function PaymentOptions({ options, chosenId, onChoose }: Props): ReactNode {
  const { t } = useTranslation();
  const [single] = options;
  if (options.length === 1 && single !== undefined) {
    return (
      <p className="single-option">
        <span className="legend">{t('payWith')}</span> <span>{single.label}</span>
      </p>
    );
  }
  return (
    <fieldset className="options">
      <legend className="legend">{t('choose')}</legend>
      {options.map((option) => (
        <label key={option.providerId} className="option">
          <input type="radio" name="provider" value={option.providerId} checked={option.providerId === chosenId} onChange={() => onChoose(option.providerId)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
