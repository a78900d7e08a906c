import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { formatMoney } from '../../shared/money.js';
import type { MessageKey, Messages } from '../messages/en.js';
import { en } from '../messages/en.js';
import { chooseLanguage, chooseLocale } from './choose-language.js';
import { fill } from './fill.js';
import type { Language } from './languages.js';
import { languages } from './languages.js';

type MoneyOf = Readonly<{ currency: string; currencyExponent: number }>;

export type Translation = Readonly<{
  language: Language;
  t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  money: (amountMinor: number, currency: MoneyOf) => string;
  /** The same without the currency's code, for lines under a total that carries it. */
  plainMoney: (amountMinor: number, currency: MoneyOf) => string;
  moment: (iso: string) => string;
  choose: (language: Language) => void;
}>;

const LanguageContext = createContext<Translation | null>(null);
const storageKey = 'checkout.language';

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be closed to the page; the choice then lasts as long as the page does.
  }
}

/** Gives the page its language: `?lang=`, then the earlier choice, then what the browser accepts. */
export function LanguageProvider({ children, fallback }: { children: ReactNode; fallback: ReactNode }): ReactNode {
  const [wanted, setWanted] = useState<Language>(() =>
    chooseLanguage({ asked: new URLSearchParams(location.search).get('lang'), remembered: remembered(), accepted: navigator.languages }),
  );
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages } | null>(wanted === 'en' ? { language: 'en', messages: en } : null);

  useEffect(() => {
    let wantedStill = true;
    languages[wanted].load().then(
      (messages) => wantedStill && setLoaded({ language: wanted, messages }),
      // A language that can't be fetched is no reason not to be paid.
      () => wantedStill && setLoaded((before) => before ?? { language: 'en', messages: en }),
    );
    return () => {
      wantedStill = false;
    };
  }, [wanted]);

  useEffect(() => {
    if (loaded !== null) document.documentElement.lang = loaded.language;
  }, [loaded]);

  const translation = useMemo<Translation | null>(() => {
    if (loaded === null) return null;
    const locale = chooseLocale(loaded.language, navigator.languages);
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    return {
      language: loaded.language,
      t: (key, values = {}) => fill(loaded.messages[key], values),
      money: (amountMinor, { currency, currencyExponent }) => formatMoney(amountMinor, currency, locale, { exponent: currencyExponent }),
      plainMoney: (amountMinor, { currency, currencyExponent }) => formatMoney(amountMinor, currency, locale, { exponent: currencyExponent, code: false }),
      moment: (iso) => moments.format(new Date(iso)),
      choose: (language) => {
        remember(language);
        setWanted(language);
      },
    };
  }, [loaded]);

  return translation === null ? fallback : <LanguageContext value={translation}>{children}</LanguageContext>;
}

export function useTranslation(): Translation {
  const translation = useContext(LanguageContext);
  if (translation === null) throw new Error('useTranslation needs a LanguageProvider around it');
  return translation;
}
