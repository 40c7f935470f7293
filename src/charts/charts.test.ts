import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  barChart,
  dotIntervalChart,
  escaped,
  intervalMark,
  shareChart,
  siteMap,
  standaloneSvg,
  timelineChart,
  witnessMark,
  type BaseMapData,
  type Chart,
  type ChartWords,
  type IntervalData,
  type MapPoint,
} from './index.ts';
import { numberWords, fractionWords, publicationLanguage } from '../domain/report/index.ts';
import { fitted, lettersWidth } from './letters.ts';
import { place } from './markup.ts';

const outlines = JSON.parse(
  readFileSync(new URL('../web/public/map/mekong.topo.json', import.meta.url), 'utf8'),
) as BaseMapData;

const english = publicationLanguage('en');
const words: ChartWords = {
  say: english.say,
  number: (value) => numberWords(english, value),
  fraction: (numerator, denominator) => fractionWords(english, numerator, denominator),
};

const hostile = `<script>alert("1")</script> & 'x' \u0000\ud800`;

const boats: IntervalData = {
  id: 'boats',
  words,
  title: 'Boats in the basin',
  unit: 'boat',
  verdict: 'conflict',
  why: 'The values have no common point.',
  independentOrigins: 2,
  documents: 3,
  rows: [
    {
      source: 'Harbour Watch',
      repeats: false,
      values: [{ low: 53, high: null, bound: '>=', said: 'at least 53', supports: true }],
    },
    {
      source: 'The Gull',
      repeats: true,
      values: [{ low: 53, high: null, bound: '>=', said: 'at least 53', supports: true }],
    },
    {
      source: 'Harbour master',
      repeats: false,
      values: [{ low: 41, high: 41, bound: '=', said: '41', supports: true }],
    },
    {
      source: 'Pier Post',
      repeats: false,
      values: [
        { low: null, high: null, bound: 'vague', said: '“dozens”', supports: true },
        { low: 40, high: 60, bound: 'range', said: '40 to 60', supports: false },
        { low: 50, high: 50, bound: '~', said: 'about 50', supports: true },
        { low: null, high: 70, bound: '<', said: 'fewer than 70', supports: true },
      ],
    },
  ],
};

function point(title: string, group = 'confirmed', latitude = 11.5): MapPoint {
  return { title, group, latitude, longitude: 104.9, radiusMetres: 10_000, shown: `${latitude}, 104.9` };
}

const map = {
  id: 'map',
  words,
  title: 'Sites',
  outlines,
  withoutPlace: 0,
  precision: '10 km',
  credit: 'Natural Earth',
};
const lane = {
  title: 'North yard',
  undated: 1,
  bars: [
    { title: 'Raid', date: '14 March 2025', from: 20_161, to: 20_161, isAbout: false },
    { title: 'Opened', date: 'about 2024', from: 19_723, to: 20_088, isAbout: true },
  ],
};

/** Every kind of picture, with a text that should do no harm. */
function all(title: string): Chart[] {
  return [
    dotIntervalChart({
      ...boats,
      title,
      why: title,
      rows: boats.rows.map((row) => ({ ...row, source: title })),
    }),
    barChart({ id: 'b', title, words, counts: 'sites', bars: [{ label: title, count: 3 }] }),
    shareChart({ id: 's', title, words, numerator: 7, denominator: 21, part: title, whole: title }),
    shareChart({ id: 's', title, words, numerator: 700, denominator: 2100, part: title, whole: title }),
    timelineChart({
      id: 't',
      title,
      words,
      lanes: [
        { ...lane, title },
        { title, bars: [], undated: 0 },
      ],
    }),
    siteMap({ ...map, title, points: [point(title, title), point('B', 'suspicious', 12)] }),
    witnessMark({ id: 'w', words, independentOrigins: 2, documents: 5 }),
  ];
}

describe('every picture', () => {
  it('cannot be injected: texts are escaped, tags are ours', () => {
    for (const { svg } of all(hostile)) {
      expect(svg).not.toContain('<script');
      expect(svg).not.toContain('\u0000');
      expect(svg).not.toMatch(/\p{Cs}/u);
      expect(svg.match(/<(?!\/)[a-z]+/g)?.every((one) => ours.has(one.slice(1)))).toBe(true);
      expect(svg).not.toMatch(/="[^"]*[<>][^"]*"/);
    }
  });

  it('has a name and words, and the same bytes each time', () => {
    for (const { svg, alternative } of all('Plain')) {
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="[\w-]+-title [\w-]+-desc"/);
      expect(svg).toContain(`-desc">${escaped(alternative)}</desc>`);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|e-\d/);
    }
    expect(all('Plain')).toEqual(all('Plain'));
  });

  it('has plain colours in a file of its own', () => {
    for (const { svg } of all('Plain')) expect(standaloneSvg(svg)).not.toContain('var(');
  });
});

const ours = new Set(['svg', 'title', 'desc', 'g', 'path', 'rect', 'circle', 'text', 'pattern']);

describe('what the pictures say', () => {
  it('dot and interval: each source, its bound, its verdict', () => {
    const { alternative } = dotIntervalChart(boats);
    expect(alternative).toBe(
      'Boats in the basin. 2 witnesses, 3 documents; Verdict: conflict. The values have no common point. Unit: boat. ' +
        'Harbour Watch: at least 53. The Gull (repeats): at least 53. Harbour master: 41. ' +
        'Pier Post: “dozens”; 40 to 60 (supports nothing); about 50; fewer than 70.',
    );
  });

  it('draws no place for a value without a number', () => {
    const { svg } = dotIntervalChart({
      ...boats,
      rows: [
        {
          source: 'A',
          repeats: false,
          values: [{ low: null, high: null, bound: 'vague', said: '“many”', supports: true }],
        },
      ],
    });
    expect(svg).toContain('url(#boats-hatch)');
    expect(svg).not.toContain('r="5" fill="var(--chart-ink');
  });

  it('bars: counts and their sum', () => {
    const bars = [
      { label: 'Harbour', count: 12 },
      { label: 'Town', count: 1 },
    ];
    expect(barChart({ id: 'b', title: 'Yards', words, counts: 'sites', bars }).alternative).toBe(
      'Yards. sites: 13. Harbour: 12; Town: 1.',
    );
    expect(barChart({ id: 'b', title: 'Yards', words, counts: 'sites', bars: [] }).alternative).toBe(
      'Yards. sites: 0.',
    );
  });

  it('share: numerator and denominator; of nothing there is none', () => {
    const share = {
      id: 's',
      words,
      title: 'Not investigated',
      part: 'not investigated',
      whole: 'confirmed sites',
    };
    const some = shareChart({ ...share, numerator: 7, denominator: 21 });
    expect(some.alternative).toBe(
      'Not investigated. 7 of 21. confirmed sites: 21. not investigated: 7. The others: 14.',
    );
    expect(some.svg.match(/<rect/g)).toHaveLength(21);
    expect(shareChart({ ...share, numerator: 0, denominator: 0 }).alternative).toContain('no share');
  });

  it('timeline: dates as stated, what has none', () => {
    expect(timelineChart({ id: 't', words, title: 'Steps', lanes: [lane] }).alternative).toBe(
      'Steps. North yard: about 2024: Opened; 14 March 2025: Raid; without a date: 1.',
    );
    expect(timelineChart({ id: 't', words, title: 'Steps', lanes: [] }).alternative).toBe(
      'Steps. Nothing to show.',
    );
  });

  it('map: coordinates as they were given, never finer', () => {
    const { svg, alternative } = siteMap({ ...map, points: [point('Yard')], withoutPlace: 2 });
    expect(alternative).toBe(
      'Sites. Places: 1. Coordinates: 10 km. Yard (confirmed), 11.5, 104.9. Without a place that is shown: 2.',
    );
    expect(svg.length).toBeLessThan(30_000);
    expect(siteMap({ ...map, points: [] }).alternative).toContain('Places: 0.');
  });

  it('a long witness row is a count', () => {
    expect(witnessMark({ id: 'w', words, independentOrigins: 1, documents: 40 }).svg).toContain('×39');
    expect(witnessMark({ id: 'w', words, independentOrigins: 1, documents: 5 }).alternative).toBe(
      'one witness, 5 documents',
    );
  });
});

describe('geometry', () => {
  const axis = { place: (value: number): number => value };

  it.each([
    [
      { low: 53, high: null, bound: '>=' },
      { shape: 'dot', at: 53, isOpen: false, reach: { kind: 'arrow', to: 99, direction: 1 } },
    ],
    [
      { low: null, high: 20, bound: '<' },
      { shape: 'dot', at: 20, isOpen: true, reach: { kind: 'arrow', to: 1, direction: -1 } },
    ],
    [
      { low: 98, high: 98, bound: '~' },
      { shape: 'dot', at: 98, isOpen: false, reach: { kind: 'about', from: 93, to: 100 } },
    ],
    [
      { low: 10, high: 20, bound: 'range' },
      { shape: 'bar', from: 10, to: 20, middle: 15 },
    ],
    [{ low: null, high: null, bound: 'vague' }, { shape: 'band' }],
    [{ low: null, high: null, bound: '=' }, null],
  ])('%j', (value, mark) => {
    expect(intervalMark(value, axis)).toEqual(mark);
  });

  it('coordinates are short and plain', () => {
    expect([1.005, -0.001, 1e-9, 12.5, Number.NaN, 100].map(place)).toEqual([
      '1',
      '0',
      '0',
      '12.5',
      '0',
      '100',
    ]);
  });

  it('a text that is too long is shortened, never longer than its room', () => {
    const text = 'a very long name of a place in many words';
    expect(fitted('short', 100)).toBe('short');
    expect(lettersWidth(fitted(text, 100))).toBeLessThanOrEqual(101);
    expect(fitted(text, 100)).toMatch(/…$/);
  });
});
