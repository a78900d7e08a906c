import { describe, expect, test } from '@jest/globals';
import { brandProperties } from './use-branding.js';

describe('brandProperties', () => {
  test('keeps a readable colour and writes on it in white', () => {
    expect(brandProperties('#0b6e4f', 'light')).toEqual({ '--brand': '#0b6e4f', '--on-brand': '#ffffff', '--accent': '#0b6e4f', '--brand-edge': 'transparent' });
  });

  test('outlines a button that would vanish in the page, and darkens its accents', () => {
    const properties = brandProperties('#ffffff', 'light');
    expect(properties).toMatchObject({ '--brand': '#ffffff', '--on-brand': '#000000' });
    expect(properties['--accent']).not.toBe('#ffffff');
    expect(properties['--brand-edge']).not.toBe('transparent');
  });

  test('ignores what is no colour', () => {
    expect(brandProperties('red;}', 'dark')).toEqual({});
  });
});
