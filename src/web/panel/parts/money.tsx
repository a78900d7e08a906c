import type { ReactNode } from 'react';
import { formatMoney } from '../../shared/money.js';

export function moneyText(amountMinor: number, currency: string): string {
  return formatMoney(amountMinor, currency, navigator.language);
}

export function Money({ amount, currency }: { amount: number; currency: string }): ReactNode {
  return <span className="money">{moneyText(amount, currency)}</span>;
}
