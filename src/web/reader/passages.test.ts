import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDetail } from '../../contract/http.ts';
import { blocksOf, partsOf } from './passages.ts';

const text = 'A headline\nOne boat and 53 more lie here.\n"No," she said.\nMenu\nOther story';

describe('blocks and pieces of a page', () => {
  it('cuts a passage at its number and says which claims cover it', () => {
    const detail = detailOf([{ id: 'c1', start: 11, end: 36, number: { start: 24, end: 26 } }]);
    const [part] = partsOf(detail);
    const pieces = part === undefined ? [] : blocksOf(detail, part).flatMap((block) => block.pieces);
    const covered = pieces.filter(({ claims }) => claims.includes('c1'));
    expect(covered.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.slice(11, 36));
    expect(pieces.filter(({ isNumber }) => isNumber).map(({ start, end }) => text.slice(start, end))).toEqual(
      ['53'],
    );
  });

  it('keeps what stands between stories as a part without a story', () => {
    const detail = { ...detailOf([]), stories: [storyOf(0, 59), storyOf(64, text.length)] };
    expect(partsOf(detail).map(({ story, start }) => [story === null, start])).toEqual([
      [false, 0],
      [true, 59],
      [false, 64],
    ]);
  });

  it('joins to the text of the document whatever the claims and zones are', () => {
    const range = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(range), fc.array(range), (claims, zones) => {
        const detail = detailOf(claims.map((claim, index) => ({ ...claim, id: `c${index}`, number: claim })));
        const story = {
          ...storyOf(0, text.length),
          zones: zones.map((zone) => ({ ...zone, label: 'body' as const })),
        };
        const shown = partsOf({ ...detail, stories: [story] })
          .flatMap((part) => blocksOf(detail, { ...part, story }))
          .flatMap(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)))
          .join('');
        expect(shown.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});

interface Marked {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly number: { readonly start: number; readonly end: number };
}

/** Only what the cutting reads is filled in. */
function detailOf(claims: readonly Marked[]): SourceDetail {
  return { text, stories: [storyOf(0, text.length)], quotations: [], claims } as unknown as SourceDetail;
}

function storyOf(start: number, end: number): SourceDetail['stories'][number] {
  return {
    index: 0,
    start,
    end,
    role: 'main',
    headline: null,
    publisher: null,
    agency: null,
    author: null,
    published: null,
    language: 'en',
    zones: [],
  };
}
