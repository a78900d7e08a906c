import { describe, expect, test } from '@jest/globals';
import type { Rgb } from './contrast.js';
import { contrastRatio, parseHexColour, readableOn, textColourOn, toHexColour } from './contrast.js';

const everyColour: Rgb[] = [];
for (let red = 0; red <= 255; red += 15) for (let green = 0; green <= 255; green += 15) for (let blue = 0; blue <= 255; blue += 15) everyColour.push([red, green, blue]);

describe('contrast', () => {
  test('measures as WCAG does', () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastRatio([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });

  test('text on any brand colour is readable (4.5 : 1)', () => {
    const worst = Math.min(...everyColour.map((colour) => contrastRatio(textColourOn(colour), colour)));
    expect(worst).toBeGreaterThanOrEqual(4.5);
  });

  test.each([['light', [255, 255, 255]], ['dark', [22, 24, 29]]] as [string, Rgb][])('any brand colour becomes readable on the %s page', (_name, page) => {
    const worst = Math.min(...everyColour.map((colour) => contrastRatio(readableOn(page, colour, 4.5), page)));
    expect(worst).toBeGreaterThanOrEqual(4.5);
  });

  test('a colour that stands out already stays itself', () => {
    expect(readableOn([255, 255, 255], [11, 110, 79], 4.5)).toEqual([11, 110, 79]);
  });

  test('reads #rrggbb and nothing else', () => {
    expect(parseHexColour('#0B6e4f')).toEqual([11, 110, 79]);
    expect(toHexColour([11, 110, 79])).toBe('#0b6e4f');
    expect(parseHexColour('red')).toBeNull();
    expect(parseHexColour('#fff')).toBeNull();
    expect(parseHexColour('#0b6e4f;background:url(x)')).toBeNull();
  });
});
