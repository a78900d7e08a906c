import { describe, expect, test } from '@jest/globals';
import { entityTag, ifRevision } from './entity-tag.js';

describe('ifRevision', () => {
  const cases: [string, string | undefined, readonly number[] | null][] = [
    ['no header', undefined, null],
    ['an asterisk', '*', null],
    ['the tag of an answer', entityTag({ revision: 7 }).ETag, [7]],
    ['several tags', '"1", "2"\t,"3"', [1, 2, 3]],
    ['a weak tag', 'W/"7"', []],
    ["another server's tags among ours", '"abc", "7", "07", ""', [7]],
  ];
  test.each(cases)('reads %s', (_name, header, expected) => {
    expect(ifRevision(header)).toEqual(expected);
  });
});
