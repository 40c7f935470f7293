/** The register's pure parts on the web: values in words and back, groups of a map, lanes of a timeline, rules in words. */
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceMark } from '../api/register.ts';
import english from '../locales/en.json' with { type: 'json' };
import { makeWords } from '../words/use-words.ts';
import { filterOf, formatArea, formatBox, isNarrowed, parseArea, parseBox } from './filter.ts';
import { laneOf } from './lane-model.ts';
import {
  boxOfExtent,
  clusters,
  cornersOf,
  counted,
  extentOf,
  extentOfBox,
  placed,
  shapeOf,
  windowOf,
  type Extent,
} from './map-clusters.ts';
import { around, networkLayout, type Tie } from './network-layout.ts';
import { draftsOf, readDrafts, type Drafts } from './new-record-draft.ts';
import { ruleInWords } from './rule-words.ts';
import { spanOfDays } from './span-days.ts';
import { emptyDraft, readDraft, type FieldForm } from './value-draft.ts';
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

function mark(id: number, latitude: number | null, longitude: number | null): PlaceMark {
  return {
    id: `site-${id}`,
    kind: 'site',
    title: `Site ${id}`,
    state: null,
    latitude,
    longitude,
    precisionMetres: 500,
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

  it('has the days of all events, and none where none is dated', () => {
    expect(spanOfDays({ span: { from: '1970-01-02', to: '1970-02-01' }, counts: [] })).toEqual({
      from: 1,
      to: 31,
    });
    expect(spanOfDays({ span: null, counts: [] })).toBeNull();
  });
});

it('a rule of the state response is told in words', () => {
  const rule = { label: 'x', all: ['not-investigated'], any: [], none: ['visited', 'closed'], last: null };
  expect(ruleInWords(rule, words)).toBe('stated: not investigated; none of: visited, closed');
});

describe('a shape drawn on the map', () => {
  it('survives the address and the map, across the 180th meridian too', () => {
    const text = '11.2,104.5_11.9,104.61234_-11.5,105.3';
    const across = '-10,175_-10,-175_10,-175';
    for (const one of [text, across]) {
      const corners = parseArea(one) ?? [];
      expect(corners).toHaveLength(3);
      expect(formatArea(cornersOf(shapeOf(corners)))).toBe(one);
    }
    const [first, second] = shapeOf(parseArea(across) ?? []);
    expect((second?.[0] ?? 0) - (first?.[0] ?? 0)).toBeCloseTo(extentOfBox([0, 0, 1, 10])[2], 3);
    expect([parseArea('1,2_3,4'), parseArea('1,2_x,4_5,6'), parseArea(undefined)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('what is asked of the server for a window', () => {
  it('holds the window and its surroundings, and stays the same for a small step', () => {
    const extent: Extent = [11_600_000, 1_200_000, 11_800_000, 1_300_000];
    const resolution = 150;
    const asked = windowOf({ extent, resolution });
    const around = extentOfBox(parseBox(asked.window) ?? [0, 0, 0, 0]);
    expect([around[0] <= 11_500_000, around[2] >= 11_900_000, around[1] <= 1_150_000]).toEqual([
      true,
      true,
      true,
    ]);
    const cell = 40_075_017 / 2 ** asked.level / resolution;
    expect(cell > 45 && cell < 91).toBe(true);
    const moved = extent.map((side) => side + 10 * resolution) as unknown as Extent;
    expect(windowOf({ extent: moved, resolution })).toEqual(asked);
  });

  it('stays on the earth, and a cell that comes back lies in its box', () => {
    const all = windowOf({ extent: [-3e7, -3e7, 3e7, 3e7], resolution: 60_000 });
    expect([parseBox(all.window), all.level]).toEqual([[-90, -180, 90, 180], 3]);
    const group = counted({ latitude: 11, longitude: 104, count: 7, states: [], box: [10, 103, 12, 105] });
    expect([group.count, group.members]).toEqual([7, []]);
    expect(extentOf([], [group])).toEqual(extentOfBox([10, 103, 12, 105]));
  });
});

describe('the network', () => {
  const tie = (from: string, to: string): Tie => {
    return { what: 'owns', from, to, label: null, record: `${from}-${to}`, date: null };
  };
  const rowsOf = (ids: readonly string[], ties: readonly Tie[]): Record<string, number> =>
    Object.fromEntries(networkLayout(ids, ties).nodes.map(({ id, row }) => [id, row]));

  it('stands owners above what they own, by the longest way', () => {
    const ties = [tie('a', 'b'), tie('b', 'c'), tie('a', 'c')];
    expect(rowsOf(['c', 'b', 'a'], ties)).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('draws a circle of owners, and one who owns itself', () => {
    expect(rowsOf(['a', 'b'], [tie('a', 'b'), tie('b', 'a'), tie('b', 'b')])).toEqual({ a: 0, b: 1 });
    expect(networkLayout([], [])).toEqual({ nodes: [], rows: 0, columns: 0 });
  });

  it('gives each box a place of its own, the same every time, also for thousands', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `o${i}`);
    const ties = ids.map((id, i) => tie(ids[Math.floor(i / 3)] ?? '', id));
    const { nodes } = networkLayout(ids, ties);
    expect(new Set(nodes.map(({ row, column }) => `${row} ${column}`)).size).toBe(ids.length);
    expect(networkLayout(ids, ties).nodes).toEqual(nodes);
    expect(around('o5', ties, 1).sort()).toEqual(['o1', 'o15', 'o16', 'o17', 'o5']);
  });
});

describe('a new record as typed', () => {
  const field = (name: string, type: 'name' | 'date' | 'quantity'): FieldForm => {
    return { name, label: name, type, holds: 'one', help: '', choices: [], of: [] };
  };
  const schema = {
    required: ['name'],
    fields: [field('name', 'name'), field('date', 'date'), field('buildings', 'quantity')],
  };
  const typed = (texts: Readonly<Record<string, string>>): Drafts => ({
    ...draftsOf(schema.fields),
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { ...emptyDraft, text }])),
  });

  it('leaves out what was left empty', () => {
    const { values, problems } = readDrafts(schema, typed({ name: ' Tall Mill ', buildings: '>=4' }), 'seen');
    expect(problems.count).toBe(0);
    expect(values).toEqual([
      { field: 'name', value: 'Tall Mill', asOf: null },
      { field: 'buildings', value: '>=4', asOf: null },
    ]);
  });

  it('says at each field what is wrong, and asks for the reason', () => {
    const { problems } = readDrafts(schema, typed({ date: 'last week', buildings: 'many' }), ' ');
    expect(problems).toEqual({
      fields: {
        name: { text: 'register.nothing-typed' },
        date: { text: 'register.not-a-date' },
        buildings: { text: 'register.not-a-quantity' },
      },
      reason: 'register.no-reason',
      count: 4,
    });
  });
});
