import { describe, expect, test } from '@jest/globals';
import { en } from '../messages/en.js';
import { fill } from './fill.js';
import { languageCodes, languages } from './languages.js';

const placeholders = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe.each(languageCodes.map((code) => [code]))('messages in %s', (code) => {
  test('say everything that English says, with the same placeholders', async () => {
    const messages: Record<string, string> = await languages[code].load();
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries(messages)) {
      expect([key, message.trim()]).not.toEqual([key, '']);
      expect([key, placeholders(message)]).toEqual([key, placeholders(en[key as keyof typeof en])]);
    }
  });

  test('are translated, not English again', async () => {
    const messages: Record<string, string> = await languages[code].load();
    const same = Object.keys(en).filter((key) => messages[key] === en[key as keyof typeof en] && key !== 'total');
    expect(same.length).toBe(code === 'en' ? Object.keys(en).length - 1 : 0);
    expect(messages['languageName']).toBe(languages[code].name);
  });
});

describe('fill', () => {
  test('puts each value into its place, every time it is named', () => {
    expect(fill('{a} and {b} and {a}', { a: 'x', b: 2 })).toBe('x and 2 and x');
  });

  test('takes values as they are, never as patterns or placeholders', () => {
    expect(fill('Pay {site}', { site: '$& {amount} <b>' })).toBe('Pay $& {amount} <b>');
  });

  test('leaves a placeholder without value visible', () => {
    expect(fill('Pay {site}', {})).toBe('Pay {site}');
  });
});
