import { describe, expect, test } from '@jest/globals';
import { chooseLanguage, chooseLocale } from './choose-language.js';

describe('chooseLanguage', () => {
  const none = { asked: null, remembered: null, accepted: [] };

  test('the address wins over the earlier choice, that over the browser', () => {
    expect(chooseLanguage({ asked: 'fr', remembered: 'de', accepted: ['es'] })).toBe('fr');
    expect(chooseLanguage({ asked: null, remembered: 'de', accepted: ['es'] })).toBe('de');
    expect(chooseLanguage({ ...none, accepted: ['es'] })).toBe('es');
  });

  test('goes down the list of the browser to the first language it has', () => {
    expect(chooseLanguage({ ...none, accepted: ['nl-NL', 'pt-BR', 'en'] })).toBe('pt');
    expect(chooseLanguage({ ...none, accepted: ['zh-CN'] })).toBe('zh-Hans');
  });

  test('speaks English to everybody else, and to nonsense', () => {
    expect(chooseLanguage({ ...none, accepted: ['ja'] })).toBe('en');
    expect(chooseLanguage({ asked: '<script>', remembered: '__proto__', accepted: [] })).toBe('en');
  });
});

describe('chooseLocale', () => {
  test("keeps the buyer's region where it speaks the page's language", () => {
    expect(chooseLocale('de', ['en-GB', 'de-AT'])).toBe('de-AT');
    expect(chooseLocale('fr', ['en-GB', 'de-AT'])).toBe('fr');
  });
});
