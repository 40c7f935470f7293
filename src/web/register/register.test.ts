/** The register's pure parts on the web: values in words and back, groups of a map, lanes of a timeline, rules in words. */
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordMarkLine } from '../../contract/register.ts';
import english from '../locales/en.json' with { type: 'json' };
import { makeWords } from '../words/use-words.ts';
import { filterOf, formatBox, isNarrowed, parseBox } from './filter.ts';
import { laneOf } from './lane-model.ts';
import { boxOfExtent, clusters, extentOf, extentOfBox, placed } from './map-clusters.ts';
import { ruleInWords } from './rule-words.ts';
import { countBars, spanOfMarks } from './span-bars.ts';
import { emptyDraft, readDraft } from './value-draft.ts';
import { daysOf, formatPoint, parsePoint, valueInWords } from './value-words.ts';

const messages = Object.fromEntries(
  Object.entries(english).map(([id, message]) => [id, compileMessage(message)]),
);
const words = makeWords(setupI18n({ locale: 'en', messages: { en: messages } }));
const said = (type: Parameters<typeof valueInWords>[0], value: string): string =>
  valueInWords(type, { value, title: null }, words);

describe('values in words', () => {
  it.each([
    ['date', '2025-03~', 'about Mar 2025'],
    ['date', '2025-03-09/2025-03-13', '9 Mar 2025 – 13 Mar 2025'],
    ['quantity', '>=1500', 'at least 1,500'],
    ['quantity', '40..60', '40–60'],
    ['quantity', '~53', 'about 53'],
    ['point', 'geo:11.5,104.9;u=15000', '11.5° N, 104.9° E · within 15 km'],
    ['point', 'geo:-11.5,-104.9', '11.5° S, 104.9° W · precision not stated'],
    ['choice', 'not-investigated', 'not investigated'],
    ['record', 'org-1a2b', 'org-1a2b'],
  ] as const)('%s %s is "%s"', (type, value, expected) => {
    expect(said(type, value)).toBe(expected);
  });

  it('a place survives its text', () => {
    const point = fc.record({
      latitude: fc.integer({ min: -90_000_000, max: 90_000_000 }).map((n) => n / 1e6),
      longitude: fc.integer({ min: -180_000_000, max: 180_000_000 }).map((n) => n / 1e6),
      precisionMetres: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    });
    fc.assert(
      fc.property(point, (one) => {
        const read = parsePoint(formatPoint(one));
        expect(read?.precisionMetres).toBe(one.precisionMetres);
        expect(read?.latitude).toBeCloseTo(one.latitude, 6);
        expect(read?.longitude).toBeCloseTo(one.longitude, 6);
      }),
    );
  });

  it('a date reaches to its last possible day', () => {
    const [february, year] = [daysOf('2024-02~'), daysOf('2023')];
    expect([february?.isAbout, (february?.to ?? 0) - (february?.from ?? 0)]).toEqual([true, 28]);
    expect((year?.to ?? 0) - (year?.from ?? 0)).toBe(364);
    expect(daysOf('spring')).toBeNull();
  });
});

describe('a value as it is typed', () => {
  const reason = 'seen there';
  it('of a place needs a precision, and says so at the input', () => {
    const draft = { ...emptyDraft, latitude: '11.5', longitude: '204', reason };
    expect(readDraft({ type: 'point', holds: 'one' }, draft).problems).toEqual({
      longitude: 'register.not-a-longitude',
      precision: 'register.not-a-precision',
    });
    const whole = { ...draft, longitude: '104.9', precision: '500' };
    expect(readDraft({ type: 'point', holds: 'one' }, whole)).toEqual({
      value: 'geo:11.5,104.9;u=500',
      asOf: null,
      problems: {},
    });
  });

  it('needs a reason, and a date that is one', () => {
    const draft = { ...emptyDraft, text: 'confirmed', asOf: '31/02/2025' };
    expect(readDraft({ type: 'choice', holds: 'history' }, draft).problems).toEqual({
      asOf: 'register.not-a-date',
      reason: 'register.no-reason',
    });
  });

  it('a number with thousands is read as one', () => {
    const read = readDraft({ type: 'quantity', holds: 'one' }, { ...emptyDraft, text: '>= 1,500', reason });
    expect([read.value, read.problems]).toEqual(['>=1500', {}]);
    const vague = readDraft({ type: 'quantity', holds: 'one' }, { ...emptyDraft, text: 'many', reason });
    expect(vague.problems).toEqual({ text: 'register.not-a-quantity' });
  });
});

describe('the filter in the address', () => {
  it('shows sites when no kind is named, every kind for "all", and leaves the chosen record out', () => {
    expect(filterOf({ at: 'site-1' }).kind).toBe('site');
    expect(filterOf({ kind: 'all' }).kind).toBeUndefined();
    expect(Object.keys(filterOf({ at: 'site-1' }))).not.toContain('at');
    expect([isNarrowed({ kind: 'event', at: 'x' }), isNarrowed({ box: '1,2,3,4' })]).toEqual([false, true]);
  });

  it('a box survives the address, and anything else is no box', () => {
    expect(parseBox(formatBox([11.20004, 104.5, 11.9, 105.3]))).toEqual([11.2, 104.5, 11.9, 105.3]);
    expect([parseBox('1,2,3'), parseBox('a,b,c,d'), parseBox(undefined)]).toEqual([null, null, null]);
  });
});

function mark(id: number, latitude: number | null, longitude: number | null, days?: string): RecordMarkLine {
  const [fromDay = null, toDay = fromDay] = days?.split('/') ?? [];
  return {
    id: `site-${id}`,
    kind: 'site',
    title: `Site ${id}`,
    state: null,
    latitude,
    longitude,
    precisionMetres: 500,
    fromDay,
    toDay,
  };
}

describe('the map', () => {
  const spots = fc.array(
    fc.tuple(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true })),
    { maxLength: 60 },
  );

  it('groups every record once, at any scale, and none without a place', () => {
    fc.assert(
      fc.property(spots, fc.double({ min: 0.5, max: 40_000, noNaN: true }), (found, resolution) => {
        const marks = found.map(([latitude, longitude], id) => mark(id, latitude, longitude));
        const grouped = clusters(placed([...marks, mark(-1, null, null)]), resolution);
        const ids = grouped.flatMap(({ members }) => members.map((one) => one.mark.id));
        expect(ids.sort()).toEqual(marks.map(({ id }) => id).sort());
      }),
    );
  });

  it('draws the stated precision in metres of the ground, and an area comes back from the map as it went in', () => {
    const [one] = placed([mark(1, 60, 20)]);
    expect(one?.radius).toBeCloseTo(1000, 6);
    const box = boxOfExtent(extentOfBox([11.2, 104.5, 11.9, 105.3]));
    expect(box.map((side) => Number(side.toFixed(6)))).toEqual([11.2, 104.5, 11.9, 105.3]);
    expect(extentOf([])).toBeNull();
  });

  it('near records stand as one from afar and apart from near', () => {
    const marks = placed([mark(1, 11.5, 104.9), mark(2, 11.501, 104.901)]);
    expect(clusters(marks, 5000)).toHaveLength(1);
    expect(clusters(marks, 1)).toHaveLength(2);
  });
});

describe('the timeline', () => {
  const record = {
    fields: [],
    namedBy: [
      { id: 'event-1', kind: 'event' as const, title: 'Raid', date: '2024' },
      { id: 'event-2', kind: 'event' as const, title: 'Rescue', date: '2024-05-12' },
      { id: 'event-3', kind: 'event' as const, title: 'Statement', date: null },
      { id: 'letter-1', kind: 'letter' as const, title: 'Letter', date: '2024-05-12' },
    ],
  };

  it('a bar is as long as its date is uncertain; what overlaps stands in rows; what is undated is counted', () => {
    const lane = laneOf(record, 5);
    expect(lane.bars.map(({ title, from, to, row }) => [title, to - from, row])).toEqual([
      ['Raid', 365, 0],
      ['Rescue', 0, 1],
    ]);
    expect([lane.rows, lane.undated]).toEqual([2, 1]);
  });

  it('counts each dated record once', () => {
    const marks = [mark(1, 0, 0, '2024-01-01'), mark(2, 0, 0, '2024-01-01/2024-12-31'), mark(3, 0, 0)];
    const span = spanOfMarks(marks);
    const counts = span === null ? [] : countBars(marks, span, 10);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(spanOfMarks([mark(4, 0, 0)])).toBeNull();
  });
});

it('a rule of the state response is told in words', () => {
  const rule = { label: 'x', all: ['not-investigated'], any: [], none: ['visited', 'closed'], last: null };
  expect(ruleInWords(rule, words)).toBe('stated: not investigated; none of: visited, closed');
});
