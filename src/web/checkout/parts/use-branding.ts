import { useEffect } from 'react';
import type { Rgb } from '../../shared/contrast.js';
import { contrastRatio, parseHexColour, readableOn, textColourOn, toHexColour } from '../../shared/contrast.js';

/** The surfaces that brand colours are seen on; the same as in checkout.css. */
const surfaces: Record<'light' | 'dark', Rgb> = { light: [255, 255, 255], dark: [22, 24, 29] };

/** The custom properties that carry a site's colour through the style sheet, each readable where it is used. */
export function brandProperties(primaryColor: string, scheme: 'light' | 'dark'): Record<string, string> {
  const brand = parseHexColour(primaryColor);
  if (brand === null) return {};
  const surface = surfaces[scheme];
  const text = textColourOn(brand);
  return {
    '--brand': toHexColour(brand),
    '--on-brand': toHexColour(text),
    '--accent': toHexColour(readableOn(surface, brand, 4.6)),
    // A white button on a white page needs an outline, others do not.
    '--brand-edge': contrastRatio(brand, surface) < 1.8 ? toHexColour(readableOn(surface, brand, 3.1)) : 'transparent',
  };
}

/** Lets the page wear the site's colour. Set by script, since the page's security policy allows no inline styles. */
export function useBranding(primaryColor: string | null): void {
  useEffect(() => {
    const root = document.documentElement;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const names = ['--brand', '--on-brand', '--accent', '--brand-edge'];
    const paint = (): void => {
      const properties = primaryColor === null ? {} : brandProperties(primaryColor, dark.matches ? 'dark' : 'light');
      for (const name of names) {
        const value = properties[name];
        if (value === undefined) root.style.removeProperty(name);
        else root.style.setProperty(name, value);
      }
    };
    paint();
    dark.addEventListener('change', paint);
    return () => dark.removeEventListener('change', paint);
  }, [primaryColor]);
}
