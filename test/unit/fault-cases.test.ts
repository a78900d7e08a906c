import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const rows = [...readFileSync(new URL('test/faults/README.md', root), 'utf8').matchAll(/^\| (\d+) \| [^|]+ \| `([^`]+)`: (.+) \|$/gm)].map(([, number, path, title]) => ({ number: Number(number), path: path ?? '', title: title ?? '' }));

describe('the table of faults', () => {
  test('has every case once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_none, index) => index + 1));
  });

  test.each(rows)('case $number is proven by a test that is there', ({ path, title }) => {
    const titles = [...readFileSync(new URL(path, root), 'utf8').matchAll(/(?:test(?:\.each.*)?|\]\))\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g)].map(([, , text]) => (text ?? '').replaceAll('\\\'', '\''));
    expect(titles.filter((text) => text.includes(title))).not.toEqual([]);
  });
});
