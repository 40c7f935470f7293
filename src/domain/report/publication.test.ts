import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManuscript } from './manuscript-parse.ts';
import { coarsePlace, fineCoordinates } from './publication-coordinates.ts';
import { publishedFlow } from './publication-flow.ts';
import type { BlockContent, PublishedReport } from './publication-model.ts';
import { smallCells } from './publication-small-cells.ts';

/** Six decimals, as a geo URI writes them: no trailing zeros, no `-0`. */
function plain(degrees: number): string {
  return String(Number(degrees.toFixed(6)) || 0).replace(/^(-?)(\d(?:\.\d+)?)e-\d+$/, '0');
}

describe('coordinates', () => {
  it.each([
    ['geo:11.5564,104.9282;u=500', '10 km', '11.6, 104.9', 10_000],
    ['geo:11.5564,104.9282;u=500', '1 km', '11.56, 104.93', 1000],
    ['geo:11.5564,104.9282;u=500', '50 km', '11.5, 105.0', 50_000],
    ['geo:11.5564,104.9282;u=25500', '10 km', '11.6, 104.9', 26_000],
    ['geo:11.5564,104.9282;u=500', 'exact', '11.5564, 104.9282', 500],
    ['geo:-0.01,0.02', '10 km', '0.0, 0.0', 10_000],
  ] as const)('%s at %s', (place, precision, shown, radiusMetres) => {
    expect(coarsePlace(place, precision)).toMatchObject({ shown, radiusMetres });
  });

  it('none leave at none', () => {
    expect(coarsePlace('geo:11.5564,104.9282', 'none')).toBeNull();
  });

  it('lie inside the circle that is shown, and stay where they are', () => {
    const degrees = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(
        degrees(80),
        degrees(179),
        fc.constantFrom('1 km' as const, '10 km' as const, '50 km' as const),
        (y, x, precision) => {
          const coarse = coarsePlace(`geo:${plain(y)},${plain(x)}`, precision);
          if (coarse === null) throw new Error('no place');
          const north = (coarse.latitude - y) * 111_320;
          const east = (coarse.longitude - x) * 111_320 * Math.cos((y * Math.PI) / 180);
          expect(Math.hypot(north, east)).toBeLessThanOrEqual(coarse.radiusMetres);
          expect(coarsePlace(`geo:${coarse.latitude},${coarse.longitude}`, precision)).toMatchObject({
            shown: coarse.shown,
          });
        },
      ),
    );
  });

  it('typed finer than allowed are found', () => {
    const text =
      'It lies at 11.5564, 104.9282, near 11.6, 104.9; ratio 1.25 2.50 of 300; geo:11.5564,104.9282.';
    expect(fineCoordinates(text, '10 km').map(({ words }) => words)).toEqual([
      '11.5564, 104.9282',
      '1.25 2.50',
      '11.5564,104.9282',
    ]);
    expect(fineCoordinates(text, 'exact')).toEqual([]);
    const found = (words: string, precision: '1 km' | '10 km'): number =>
      fineCoordinates(words, precision).length;
    // One fine coordinate of a pair is enough; degrees with minutes are coordinates too.
    expect(found('at 11.5564, 104.9 by road', '10 km')).toBe(1);
    expect(found('from 1.5, 2.25 of 300', '10 km')).toBe(0);
    expect(found('11° 33′ 23.0″ N, 104°55′42″E', '10 km')).toBe(2);
    expect([found('11°33′N', '10 km'), found('11°33′N', '1 km'), found('11°33.4′N', '1 km')]).toEqual([
      1, 0, 1,
    ]);
    expect(found('it was 31° at noon, and 90° to the pier', '10 km')).toBe(0);
    expect(found('1°1′'.repeat(50_000), '1 km')).toBe(0);
    expect(fineCoordinates('1.23 '.repeat(20_000), '10 km').length).toBeGreaterThan(0);
  });
});

describe('the flow of a report', () => {
  const source = [
    '---',
    'title: T',
    '---',
    '# Part *one*',
    'Counted {{count sites => 47}} sites [@abc-1]; by hand {{by hand 9 days because "so"}} [a](javascript:alert(1)) [b](https://example.org).',
    '',
    '<script>alert(1)</script>',
    '',
    '<!-- ask M. about this -->',
    '',
    '![words](https://example.org/x.png)',
    '',
    '```chart',
    'of: sites',
    '```',
    '',
    '```js',
    'let a;',
    '```',
    '',
    '# Part one',
  ].join('\n');

  it('numbers marks, notes and blocks, and lets nothing run or reach out', () => {
    const flow = publishedFlow(parseManuscript(source));
    expect(flow.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'block',
      'code',
      'heading',
    ]);
    expect(flow[0]).toMatchObject({ anchor: 'part-part-one' });
    expect(flow.at(-1)).toMatchObject({ anchor: 'part-part-one-2' });
    const text = flow[1];
    if (text?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(text.children.filter(({ kind }) => kind !== 'text')).toEqual([
      { kind: 'figure', number: 1 },
      { kind: 'note', number: 1 },
      { kind: 'by hand', number: 1 },
      { kind: 'link', href: null, children: [{ kind: 'text', text: 'a' }] },
      { kind: 'link', href: 'https://example.org', children: [{ kind: 'text', text: 'b' }] },
    ]);
    expect(flow[2]).toEqual({
      kind: 'paragraph',
      children: [{ kind: 'code', text: '<script>alert(1)</script>' }],
    });
    expect(flow[3]).toEqual({ kind: 'paragraph', children: [{ kind: 'text', text: 'words' }] });
  });
});

describe('small counts of people', () => {
  const cells = (contents: readonly BlockContent[], figures: PublishedReport['figures'] = []) => {
    const blocks = contents.map((content, at) => ({
      ...{ number: at + 1, title: `Block ${at + 1}`, line: 30 + at, asked: '', content },
    }));
    return smallCells({ blocks, figures } as unknown as PublishedReport).map(
      ({ line, what, count }) => `${line} ${what} ${count}`,
    );
  };
  const bars = [
    { label: 'Harbour', count: 12 },
    { label: 'Hill', count: 2 },
    { label: 'Plain', count: 0 },
  ];

  it('are found in charts, shares, tables and numbers about people, and nowhere else', () => {
    expect(cells([{ shows: 'bars', counts: 'events', bars }])).toEqual(['30 “Block 1”: Hill 2']);
    expect(cells([{ shows: 'bars', counts: 'sites', bars }])).toEqual([]);
    const share = { shows: 'share', counts: 'people', part: 'freed', whole: null } as const;
    expect(cells([{ ...share, numerator: 30, denominator: 33 }])).toEqual(['30 “Block 1”: all but: freed 3']);
    expect(cells([{ ...share, numerator: 0, denominator: 33 }])).toEqual([]);
    const rows = [...Array.from({ length: 10 }, () => ['A', 'Harbour']), ['B', 'Hill']];
    const table = {
      shows: 'table',
      counts: 'people',
      columns: ['title', 'district'],
      rows,
      left: 0,
    } as const;
    expect(cells([table])).toEqual(['30 “Block 1”: Hill 1']);
    const figure: PublishedReport['figures'][number] = {
      ...{ number: 1, expression: 'count people where district = Hill', text: '3', state: 'recomputed' },
      ...{ now: '3', groundsCount: 3, line: 7 },
      value: { type: 'amount', unit: null, low: 3, high: 3, bound: '=' },
      grounds: [{ collection: 'people', id: 'person-1', title: 'A' }],
    };
    expect(cells([], [figure])).toEqual(['7 count people where district = Hill 3']);
    expect(cells([], [{ ...figure, grounds: [{ collection: 'claims', id: 'c', title: 'A' }] }])).toEqual([]);
  });
});
