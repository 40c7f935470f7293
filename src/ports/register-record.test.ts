/** One suite for the register of every casebook index: memory and SQLite must be told apart by nothing in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothIndexes, sqliteIndex } from '../../test/both-indexes.ts';
import { MemoryIndex } from '../adapters/memory/index.ts';
import {
  parseArea,
  type Area,
  type RegisterChangeRow,
  type RegisterRecord,
} from '../domain/register/index.ts';
import { foldForSearch, type CasebookIndex } from './casebook-index.ts';
import type { RecordFilter, RecordRow } from './register-record.ts';

const all = { limit: Infinity, offset: 0 };

const about = { rule: null, note: null, time: '2026-03-01T08:00:00.000Z', actor: 'dara', undoneBy: null };

const stated = (seq: number, position: number, record: string): RegisterChangeRow => ({
  ...{ seq, position, ...about },
  change: {
    do: 'state',
    record,
    kind: 'site',
    basis: { by: 'person', reason: 'visited' },
    values: [{ field: 'name', value: `name ${seq}`, asOf: null }],
  },
});

const judged = (seq: number, record: string, other: string): RegisterChangeRow => ({
  ...{ seq, position: 0, ...about },
  change: { do: 'judge', record, other, verdict: 'same' },
});

const rules = (seq: number, text: string): RegisterChangeRow => ({
  ...{ seq, position: 0, ...about },
  change: { do: 'rules', record: 'rules-response', rules: text },
});

type Parts = Partial<Omit<RecordRow, 'record'>> & {
  readonly id: string;
  readonly kind?: RegisterRecord['kind'];
  readonly title?: string;
  readonly trashed?: string;
  readonly review?: RegisterRecord['review'];
};

function row({ id, kind = 'site', title = id, trashed, review = 'none', ...rest }: Parts): RecordRow {
  return {
    record: {
      ...{ id, kind, title, fields: [], trashed: trashed ?? null, review, reviewer: null },
      ...{ authors: ['dara'], firstSeq: 1, lastSeq: 1 },
    },
    ...{ search: `${id}\n${title.toLowerCase()}`, names: [foldForSearch(title)], state: null, refers: [] },
    ...{ latitude: null, longitude: null, precisionMetres: null, fromDay: null, toDay: null },
    ...rest,
  };
}

const put = (index: CasebookIndex, ...rows: readonly RecordRow[]): void => {
  for (const one of rows) index.register.putRecord(one);
};

function shape(text: string): Area {
  const area = parseArea(text);
  if (area === null) throw new Error(`no shape: ${text}`);
  return area;
}

const ids = (index: CasebookIndex, filter: RecordFilter): string[] =>
  index.register.records(filter, all).map(({ id }) => id);

describe.each(Object.entries(bothIndexes))('register: %s', (_name, make) => {
  test('begins empty', () => {
    const { register } = make();
    expect([register.changes(), register.judgements(), register.lastChange('rules')]).toEqual([[], [], null]);
    expect([register.records({}, all), register.marks({}, 5), register.count({})]).toEqual([[], [], 0]);
    expect([register.states({}), register.kinds({}), register.record('site-aaaa')]).toEqual([[], [], null]);
  });

  test('changes come in the order of the log, by record and by entry', () => {
    const { register } = make();
    register.putChanges([stated(7, 1, 'site-aaaa'), stated(7, 0, 'site-bbbb'), stated(3, 0, 'site-aaaa')]);
    register.putChanges([stated(7, 1, 'site-aaaa')]);
    const places = (rows: RegisterChangeRow[]): string[] => rows.map((one) => `${one.seq}.${one.position}`);
    expect(places(register.changes())).toEqual(['3.0', '7.0', '7.1']);
    expect(places(register.changes({ record: 'site-aaaa' }))).toEqual(['3.0', '7.1']);
    expect(places(register.changes({ seq: 7 }))).toEqual(['7.0', '7.1']);
    expect(places(register.changes({ seq: 7, record: 'site-bbbb' }))).toEqual(['7.0']);
    expect(register.changes({ seq: 3 })).toEqual([stated(3, 0, 'site-aaaa')]);
  });

  test('what is taken back stays, says by what, and names its records', () => {
    const { register } = make();
    register.putChanges([stated(3, 0, 'site-bbbb'), stated(3, 1, 'site-aaaa'), stated(4, 0, 'site-cccc')]);
    expect(register.undoChanges([3, 9], 5)).toEqual(['site-aaaa', 'site-bbbb']);
    expect(register.changes().map(({ undoneBy }) => undoneBy)).toEqual([5, 5, null]);
  });

  test('judgements and rules in force', () => {
    const { register } = make();
    register.putChanges([judged(2, 'site-aaaa', 'site-bbbb'), judged(3, 'site-bbbb', 'site-cccc')]);
    register.putChanges([rules(4, '[1]'), rules(5, '[2]')]);
    expect(register.judgements().map(({ seq }) => seq)).toEqual([2, 3]);
    expect(register.judgements('site-aaaa').map(({ seq }) => seq)).toEqual([2]);
    expect(register.judgements('site-bbbb').map(({ seq }) => seq)).toEqual([2, 3]);
    register.undoChanges([3, 5], 6);
    expect(register.judgements('site-cccc')).toEqual([]);
    expect(register.lastChange('rules')).toEqual(rules(4, '[1]'));
  });

  test('records come by folded title, then id; a page is a part of them', () => {
    const index = make();
    const titles = ['beta', 'Alpha', 'beta', '\ufb01n', '\u{1f3e0}', 'Éa'];
    put(index, ...titles.map((title, i) => row({ id: `site-000${9 - i}`, title })));
    const found = ids(index, {});
    expect(found).toEqual(['site-0008', 'site-0007', 'site-0009', 'site-0004', 'site-0006', 'site-0005']);
    expect(index.register.records({}, { limit: 2, offset: 3 }).map(({ id }) => id)).toEqual(
      found.slice(3, 5),
    );
  });

  test('a record put again is replaced, one removed is gone from every list', () => {
    const index = make();
    put(index, row({ id: 'site-aaaa', title: 'Old', refers: ['org-aaaa'] }));
    put(index, row({ id: 'site-aaaa', title: 'New' }), row({ id: 'site-bbbb', title: 'Other' }));
    expect([ids(index, { refersTo: 'org-aaaa' }), index.register.named('site', 'old')]).toEqual([[], []]);
    expect(index.register.named('site', 'new')).toEqual(['site-aaaa']);
    index.register.removeRecord('site-aaaa');
    index.register.removeRecord('site-zzzz');
    expect([ids(index, {}), index.register.named('site', 'new')]).toEqual([['site-bbbb'], []]);
    expect(index.register.record('site-aaaa')).toBeNull();
  });

  test('every part of a filter narrows', () => {
    const index = make();
    put(
      index,
      row({ id: 'site-aaaa', state: 'confirmed', latitude: 11, longitude: 104, precisionMetres: 500 }),
      row({ id: 'site-bbbb', state: 'confirmed', review: 'asked', latitude: 1, longitude: 179.5 }),
      row({ id: 'site-cccc', state: 'emptied', trashed: 'twice' }),
      row({ id: 'event-aaaa', kind: 'event', title: 'Raid at the pier', refers: ['site-aaaa'] }),
      row({ id: 'event-bbbb', kind: 'event', fromDay: '2025-03-01', toDay: '2025-03-31' }),
    );
    const cases: [RecordFilter, string[]][] = [
      [{ kind: 'site' }, ['site-aaaa', 'site-bbbb']],
      [{ trashed: true }, ['site-cccc']],
      [{ state: 'confirmed', review: 'asked' }, ['site-bbbb']],
      [{ refersTo: 'site-aaaa' }, ['event-aaaa']],
      [{ text: 'pier  raid' }, ['event-aaaa']],
      [{ text: 'raid', kind: 'site' }, []],
      [{ box: [10, 103, 12, 105] }, ['site-aaaa']],
      [{ box: [0, 170, 12, -170] }, ['site-bbbb']],
      [{ from: '2025-03-31' }, ['event-bbbb']],
      [{ to: '2025-03-01' }, ['event-bbbb']],
      [{ from: '2025-04-01' }, []],
      [{ to: '2025-02-28' }, []],
    ];
    for (const [filter, expected] of cases) {
      expect([filter, ids(index, filter)]).toEqual([filter, expected]);
      expect(index.register.count(filter)).toBe(expected.length);
      expect(index.register.marks(filter, 9).map(({ id }) => id)).toEqual(expected.toSorted());
    }
  });

  test('counts by state leave the state of the filter out; kinds count what is not in the trash', () => {
    const index = make();
    const states = ['confirmed', 'suspicious', 'confirmed', null, 'emptied'];
    put(index, ...states.map((state, i) => row({ id: `site-000${i}`, state })));
    put(index, row({ id: 'site-zzzz', trashed: 'twice' }), row({ id: 'event-zzzz', kind: 'event' }));
    expect(index.register.states({ kind: 'site', state: 'emptied' })).toEqual([
      { state: 'confirmed', count: 2 },
      { state: 'emptied', count: 1 },
      { state: 'suspicious', count: 1 },
    ]);
    expect(index.register.kinds({})).toEqual([
      { kind: 'event', count: 1 },
      { kind: 'site', count: 5 },
    ]);
  });

  test('names are found by kind, those in the trash are not', () => {
    const index = make();
    put(
      index,
      row({ id: 'site-bbbb', names: ['the pier', 'old pier'] }),
      row({ id: 'site-aaaa', names: ['the pier'] }),
    );
    put(index, row({ id: 'org-aaaa', kind: 'organisation', names: ['the pier'] }));
    put(index, row({ id: 'site-cccc', names: ['the pier'], trashed: 'twice' }));
    expect(index.register.named('site', 'the pier')).toEqual(['site-aaaa', 'site-bbbb']);
    expect(index.register.named('site', 'pier')).toEqual([]);
    expect(index.register.namesFrom('site', '', 9)).toEqual([
      { id: 'site-bbbb', name: 'old pier' },
      { id: 'site-aaaa', name: 'the pier' },
      { id: 'site-bbbb', name: 'the pier' },
    ]);
    expect(index.register.namesFrom('site', 'th', 1)).toEqual([{ id: 'site-aaaa', name: 'the pier' }]);
    put(index, row({ id: 'site-dddd', title: 'Ébène' }));
    expect(index.register.namesFrom('site', foldForSearch('É'), 9)).toEqual([
      { id: 'site-dddd', name: 'Ébène' },
    ]);
  });

  test('titles of records that are there, many at once', () => {
    const index = make();
    const many = Array.from({ length: 600 }, (_, i) => `site-${String(i).padStart(4, '0')}`);
    put(index, row({ id: 'site-0599', title: 'Last' }), row({ id: 'org-aaaa', kind: 'organisation' }));
    const titles = index.register.titles([...many, 'org-aaaa']);
    expect(Object.fromEntries(titles)).toEqual({
      'site-0599': { kind: 'site', title: 'Last' },
      'org-aaaa': { kind: 'organisation', title: 'org-aaaa' },
    });
  });

  test('places are counted by cells: coarse ones in coarse cells, what is alone by itself, a cell whole where a window cuts it', () => {
    const index = make();
    const at = (id: string, latitude: number, precisionMetres: number | null, state: string): RecordRow =>
      row({ id, latitude, longitude: 104.01, precisionMetres, state });
    put(index, at('site-aaaa', 11.01, 500, 'confirmed'), at('site-bbbb', 11.02, null, 'confirmed'));
    put(
      index,
      at('site-cccc', 11.03, 500, 'emptied'),
      at('site-dddd', 11.01, 60_000, 'emptied'),
      row({ id: 'site-eeee' }),
    );
    const counted = index.register.cells({ kind: 'site' }, 10, null);
    expect(counted.map(({ level, state, count, only }) => [level, state, count, only?.id ?? null])).toEqual([
      [8, 'emptied', 1, 'site-dddd'],
      [10, 'confirmed', 2, null],
      [10, 'emptied', 1, 'site-cccc'],
    ]);
    expect(counted.map(({ latitude }) => latitude)).toEqual([11.01, 11.015, 11.03]);
    expect(index.register.cells({}, 10, [10, 104, 10.5, 104.1])).toEqual(counted.slice(0, 1));
    expect(
      index.register.cells({ area: shape('11,104_11,105_11.015,105_11.015,104') }, 0, null),
    ).toMatchObject([
      { level: 0, state: 'confirmed', count: 1 },
      { level: 0, state: 'emptied', count: 1 },
    ]);
    expect(
      index.register.kinds({ area: shape('11,104_11,105_11.015,105_11.015,104'), state: 'emptied' }),
    ).toEqual([{ kind: 'site', count: 2 }]);
  });

  test('a transaction that throws leaves nothing', () => {
    const index = make();
    put(index, row({ id: 'site-aaaa' }));
    const work = (): void => {
      put(index, row({ id: 'site-bbbb' }));
      index.register.removeRecord('site-aaaa');
      index.register.putChanges([stated(1, 0, 'site-aaaa')]);
      throw new Error('on purpose');
    };
    expect(() => {
      index.transaction(work);
    }).toThrow('on purpose');
    expect([ids(index, {}), index.register.changes()]).toEqual([['site-aaaa'], []]);
  });

  test('clear empties it', () => {
    const index = make();
    put(index, row({ id: 'site-aaaa', refers: ['org-aaaa'] }));
    index.register.putChanges([stated(1, 0, 'site-aaaa')]);
    index.clear();
    expect([index.register.changes(), ids(index, {}), index.register.named('site', 'site-aaaa')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

test('memory and SQLite answer alike, whatever is put and asked', () => {
  const id = fc.integer({ min: 0, max: 6 }).map((n) => `site-000${n}`);
  const day = fc.integer({ min: 1, max: 9 }).map((n) => `2025-0${1 + (n % 3)}-0${n}`);
  const span = fc.tuple(day, day).map(([a, b]) => ({ fromDay: a < b ? a : b, toDay: a < b ? b : a }));
  const place = fc.record({
    latitude: fc.integer({ min: -3, max: 3 }),
    longitude: fc.constantFrom(-180, -179.5, -3, -2, -1, 0, 0.0000001, 1, 2, 3, 179.5, 180),
    precisionMetres: fc.constantFrom(null, 1, 500, 200_000, 30_000_000),
  });
  const record = fc
    .record({
      id,
      title: fc.string({ minLength: 1, maxLength: 3 }),
      state: fc.constantFrom(null, 'confirmed', 'emptied'),
      refers: fc.uniqueArray(id, { maxLength: 2 }),
      review: fc.constantFrom<('none' | 'asked')[]>('none', 'asked'),
      trash: fc.constantFrom(null, null, 'twice'),
      more: fc.oneof(span, place),
    })
    .map(({ more, trash, ...rest }) =>
      row({ ...rest, ...more, ...(trash === null ? {} : { trashed: trash }) }),
    );
  const filter = fc.record(
    {
      state: fc.constantFrom('confirmed', 'emptied'),
      text: fc.constantFrom('site', '0001', 'a', 'si site', '00 "0', '00 site-0001 0002'),
      review: fc.constantFrom<('none' | 'asked')[]>('none', 'asked'),
      kind: fc.constantFrom('site', 'event'),
      trashed: fc.boolean(),
      refersTo: id,
      box: fc.constant<[number, number, number, number]>([-2, -2, 2, 1]),
      area: fc.constantFrom(shape('-2,-2_2,-2_0,2'), shape('-3,178_3,178_3,-178_-3,-178')),
      from: day,
      to: day,
    },
    { requiredKeys: [] },
  );
  const window = fc.constantFrom(
    ...[null, [-1, -1, 1, 1] as const, [0, 0, 0, 0] as const, [-3, 179, 3, -179] as const],
  );
  const asked = fc.tuple(filter, fc.integer({ min: 0, max: 16 }), window);
  const database = sqliteIndex();
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 12 }),
      id,
      fc.array(asked, { maxLength: 4 }),
      (rows, gone, asks) => {
        const memory = new MemoryIndex();
        database.clear();
        for (const index of [memory, database]) {
          put(index, ...rows);
          index.register.removeRecord(gone);
        }
        expect(database.dump()).toBe(memory.dump());
        for (const [one, level, window] of asks) {
          const page = { limit: 3, offset: 1 };
          expect(database.register.cells(one, level, window)).toEqual(
            memory.register.cells(one, level, window),
          );
          expect(database.register.located(one)).toEqual(memory.register.located(one));
          expect(database.register.months(one)).toEqual(memory.register.months(one));
          expect(database.register.kinds(one)).toEqual(memory.register.kinds(one));
          expect(database.register.records(one, page)).toEqual(memory.register.records(one, page));
          expect(database.register.count(one)).toBe(memory.register.count(one));
          expect(database.register.states(one)).toEqual(memory.register.states(one));
          expect(database.register.marks(one, 2)).toEqual(memory.register.marks(one, 2));
        }
      },
    ),
    { numRuns: 80 },
  );
});
