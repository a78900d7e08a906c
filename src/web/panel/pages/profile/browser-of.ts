const browsers: readonly [name: string, pattern: RegExp][] = [['Edge', /\bEdg(?:e|A|iOS)?\//], ['Opera', /\bOPR\//], ['Firefox', /\b(?:Firefox|FxiOS)\//], ['Chrome', /\b(?:Chrome|CriOS)\//], ['Safari', /\bSafari\//]];
const systems: readonly [name: string, pattern: RegExp][] = [['iPhone', /iPhone/], ['iPad', /iPad/], ['Android', /Android/], ['Windows', /Windows/], ['macOS', /Mac OS X/], ['ChromeOS', /CrOS/], ['Linux', /Linux/]];

const firstOf = (known: typeof browsers, text: string): string | undefined => known.find(([, pattern]) => pattern.test(text))?.[0];

/** A browser's long name for itself in words that people use; only a hint, as it may say what it likes. */
export function browserOf(userAgent: string | null): string {
  if (userAgent === null || userAgent === '') return 'Unknown browser';
  const [browser, system] = [firstOf(browsers, userAgent), firstOf(systems, userAgent)];
  if (browser === undefined) return userAgent.length > 40 ? `${userAgent.slice(0, 40)}…` : userAgent;
  return system === undefined ? browser : `${browser} on ${system}`;
}
