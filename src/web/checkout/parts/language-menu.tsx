import type { ReactNode } from 'react';
import type { Language } from '../language/languages.js';
import { languageCodes, languages } from '../language/languages.js';
import { useTranslation } from '../language/language-context.js';

export function LanguageMenu(): ReactNode {
  const { language, t, choose } = useTranslation();
  return (
    <label className="language">
      <span className="only-heard">{t('language')}</span>
      <select value={language} onChange={(event) => choose(event.target.value as Language)}>
        {languageCodes.map((code) => (
          <option key={code} value={code} lang={code}>
            {languages[code].name}
          </option>
        ))}
      </select>
    </label>
  );
}
