export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb` → its three channels of 0 to 255, or null for anything else. */
export function parseHexColour(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (match === null) return null;
  return [parseInt(match[1] ?? '', 16), parseInt(match[2] ?? '', 16), parseInt(match[3] ?? '', 16)];
}

export function toHexColour(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

/** White or black, whichever reads better on the colour; the better of the two never falls below 4.5 : 1. */
export function textColourOn(background: Rgb): Rgb {
  return contrastRatio(white, background) >= contrastRatio(black, background) ? white : black;
}

function mix(colour: Rgb, other: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => colour[index] + (other[index] - colour[index]) * share;
  return [channel(0), channel(1), channel(2)];
}

/**
 * The colour itself where it stands out enough from the background, else the nearest mix with black or white that does.
 * @param ratio contrast to reach: 4.5 for text, 3 for rings and borders
 */
export function readableOn(background: Rgb, colour: Rgb, ratio: number): Rgb {
  const towards = textColourOn(background);
  for (let step = 0; step <= 20; step += 1) {
    const candidate = mix(colour, towards, step / 20);
    if (contrastRatio(candidate, background) >= ratio) return candidate;
  }
  return towards;
}
