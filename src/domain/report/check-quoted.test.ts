/** Words between quotation marks, and whether they stand so in a text. */
import { describe, expect, it } from 'vitest';
import { findQuoted, foldedText, quotedRanges } from './check-quoted.ts';

const text =
  'They said:  “We counted\nthe boats at dawn – all of them,” and then they left. “Nobody’s name was written down.”';

function stands(words: string, inside: string = text): string | null {
  const found = findQuoted(words, foldedText(inside));
  return found === null ? null : inside.slice(found.start, found.end);
}

describe('a quotation', () => {
  it.each([
    ['We counted the boats at dawn', 'We counted\nthe boats at dawn'],
    ['we counted the boats', 'We counted\nthe boats'],
    ['We counted … all of them,', 'We counted\nthe boats at dawn – all of them'],
    ['We counted [the boats] at dawn', 'We counted\nthe boats at dawn'],
    ['[The keepers] counted the boats', 'counted\nthe boats'],
    ["Nobody's name was written down.", 'Nobody’s name was written down'],
    ['at dawn - all of them', 'at dawn – all of them'],
  ])('“%s” stands there', (words, found) => {
    expect(stands(words)).toBe(found);
  });

  it.each([
    'We counted the boat',
    'We counted the boats at dusk',
    'We counted boats at dawn',
    'all of them … We counted',
    'e counted the boats',
  ])('“%s” does not', (words) => {
    expect(stands(words)).toBeNull();
  });

  it('is found in scripts without spaces', () => {
    expect(stands('他们数了船', '目击者说：「他们数了船，然后离开。」')).toBe('他们数了船');
  });

  it('has its marks', () => {
    const marked = 'A “one” b "two" c «three» d ‹four› e 「five」 f 『six』 5" of rain, “open';
    expect(quotedRanges(marked).map(({ start, end }) => marked.slice(start, end))).toEqual([
      ...['one', 'two', 'three', 'four', 'five', 'six'],
    ]);
  });

  it('is looked for in linear time in masses of marks', () => {
    expect(quotedRanges('“'.repeat(200_000))).toEqual([]);
    expect(quotedRanges('"'.repeat(200_001)).length).toBe(100_000);
    expect(stands('ab '.repeat(300), 'ab '.repeat(100_000).concat('x'))).not.toBeNull();
  });
});
