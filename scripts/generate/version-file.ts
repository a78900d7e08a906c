/** Content of `generated/VERSION`: what the generated files were made from. */
export interface Version {
  /** Hash of the specs and generators behind `bundled/`, `types/` and `server/`. */
  source: string;
  /** Hash of what the SDKs are made from; null when they were never made. */
  sdk: string | null;
}

export function formatVersion(version: Version): string {
  return `source sha256:${version.source}\nsdk sha256:${version.sdk ?? 'none'}\n`;
}

/** Throws when the text is not a VERSION file. */
export function parseVersion(text: string): Version {
  const match = /^source sha256:([0-9a-f]{64})\nsdk sha256:([0-9a-f]{64}|none)\n$/.exec(text);
  const [, source, sdk] = match ?? [];
  if (source === undefined || sdk === undefined) throw new Error('generated/VERSION is not readable; run `npm run generate`.');
  return { source, sdk: sdk === 'none' ? null : sdk };
}
