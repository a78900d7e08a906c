import type { IfRevision } from '../../domain/precondition.js';

/** The strong entity tag of an object: its revision, which every change of somebody moves on. */
export function entityTag({ revision }: Readonly<{ revision: number }>): { ETag: string } {
  return { ETag: `"${revision}"` };
}

/**
 * What the header `If-Match` names. `*` goes with whatever is there, as does no header; tags that are weak or none of ours match nothing.
 * @param header As the spec lets it in.
 */
export function ifRevision(header: string | undefined): IfRevision {
  if (header === undefined || header === '*') return null;
  return header.split(',').flatMap((tag) => {
    const digits = /^"([1-9][0-9]{0,15})"$/.exec(tag.trim())?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}
