import type { Language } from './languages.js';
import { languageCodes } from './languages.js';

/** The page's language for a tag such as `pt-BR` or `zh-CN`, or null when it has none for it. */
function languageOf(tag: string): Language | null {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return languageCodes.find((code) => code.toLowerCase().split('-')[0] === base) ?? null;
}

export type LanguageWishes = Readonly<{
  /** `?lang=` of the address. */
  asked: string | null;
  /** What the buyer chose on this device before. */
  remembered: string | null;
  /** `navigator.languages`, best first. */
  accepted: readonly string[];
}>;

/** The first wish that the page can fulfil, English otherwise. */
export function chooseLanguage({ asked, remembered, accepted }: LanguageWishes): Language {
  for (const tag of [asked, remembered, ...accepted]) {
    const language = tag === null ? null : languageOf(tag);
    if (language !== null) return language;
  }
  return 'en';
}

/** The locale that amounts and dates are written in: the buyer's own region where it speaks the page's language (`de-AT`). */
export function chooseLocale(language: Language, accepted: readonly string[]): string {
  return accepted.find((tag) => languageOf(tag) === language) ?? language;
}
