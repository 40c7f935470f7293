/** One suite for the search of every casebook index: memory and SQLite must be told apart by nothing in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothIndexes, removeIndexes, sqliteIndex } from '../../test/both-indexes.ts';
import { MemoryIndex } from '../adapters/memory/index.ts';
import { parseSearch } from '../domain/reading/index.ts';
import type { CasebookIndex } from './casebook-index.ts';
import {
  entriesOfSource,
  fewFound,
  mostCounted,
  mostWeighed,
  searchOwner,
  type SearchEntry,
  type SearchFilter,
  type SearchFound,
} from './search-record.ts';

type Given = Partial<SearchEntry> & { readonly text: string };

function entry(id: string, given: Given): SearchEntry {
  return {
    ...{ id, kind: 'site', of: id, sha256: null, place: null, title: '' },
    ...{ language: null, publisher: null, date: null },
    ...given,
  };
}

function put(index: CasebookIndex, texts: Readonly<Record<string, Given | string>>): void {
  for (const [id, given] of Object.entries(texts))
    index.search.replace(id, [entry(id, typeof given === 'string' ? { text: given } : given)]);
}

interface Asked {
  readonly filter?: SearchFilter;
  readonly limit?: number;
  readonly after?: string | null;
}

function ask({ search }: CasebookIndex, typed: string, asked: Asked = {}): SearchFound {
  const { clauses } = parseSearch(typed);
  return search.find({ clauses, filter: {}, limit: 20, after: null, ...asked });
}

const ids = (found: SearchFound): string[] => found.entries.map(({ id }) => id);
const idsOf = (index: CasebookIndex, typed: string, asked: Asked = {}): string[] =>
  ids(ask(index, typed, asked)).sort();

describe.each(Object.entries(bothIndexes))('search: %s', (_name, make) => {
  test('words, phrases, what is left out, and beginnings', () => {
    const index = make();
    put(index, {
      a: 'Forty boats lay in the harbour.',
      b: 'The harbour master counted boats.',
      c: 'A harbours ordinance.',
    });
    expect(idsOf(index, 'harbour boats')).toEqual(['a', 'b']);
    expect(idsOf(index, '"harbour master"')).toEqual(['b']);
    expect(idsOf(index, '"master harbour"')).toEqual([]);
    expect(idsOf(index, 'harbour -master')).toEqual(['a']);
    expect(idsOf(index, 'boats -"the harbour"')).toEqual([]);
    expect(idsOf(index, 'harb*')).toEqual(['a', 'b', 'c']);
    expect(idsOf(index, '"the harb*"')).toEqual(['a', 'b']);
  });

  test('case, accents, letter forms, marks and zero-width spaces make no difference', () => {
    const index = make();
    put(index, {
      french: 'L’École cafétéria',
      german: 'Die große Straße',
      greek: 'Ο ΔΡΟΜΟΣ',
      arabic: 'قال مُحَمَّد إن الأُمّـــة بخير',
      khmer: 'ព្រះរាជា\u200bណាចក្រ',
      digits: 'ឆ្នាំ ២០២៥',
    });
    expect(idsOf(index, 'ecole')).toEqual(['french']);
    expect(idsOf(index, 'CAFETERIA')).toEqual(['french']);
    expect(idsOf(index, 'GROSSE strasse')).toEqual(['german']);
    expect(idsOf(index, 'δρόμος')).toEqual(['greek']);
    expect(idsOf(index, 'محمد الامة')).toEqual(['arabic']);
    expect(idsOf(index, 'ព្រះរាជាណាចក្រ')).toEqual(['khmer']);
    expect(idsOf(index, 'រាជា\u200bណា')).toEqual(['khmer']);
    expect(idsOf(index, '2025')).toEqual(['digits']);
  });

  test('scripts without spaces: any run of letters is found, whatever stands around it', () => {
    const index = make();
    put(index, {
      zh: '两名中国工人被带走。',
      zh2: '中心的国家工厂',
      th: 'มีคนงานจากประเทศไทย 53คน',
      th2: 'คำ น้ำ',
      ja: '東京のカフェ',
      ko: '캄보디아에서',
    });
    expect(idsOf(index, '中国')).toEqual(['zh']);
    expect(idsOf(index, '国')).toEqual(['zh', 'zh2']);
    expect(idsOf(index, '中国工人')).toEqual(['zh']);
    expect(idsOf(index, '国中')).toEqual([]);
    expect(idsOf(index, 'คน')).toEqual(['th']);
    expect(idsOf(index, 'ประเทศ')).toEqual(['th']);
    expect(idsOf(index, 'คนงาน ไทย')).toEqual(['th']);
    expect(idsOf(index, '53คน')).toEqual(['th']);
    expect(idsOf(index, '"ไทย 53 คน"')).toEqual(['th']);
    expect(idsOf(index, 'カフェ')).toEqual(['ja']);
    expect(idsOf(index, '캄보디아')).toEqual(['ko']);
  });

  test('a phrase does not go from the title into the text', () => {
    const index = make();
    put(index, { a: { title: 'Harbour', text: 'master speaks' } });
    expect(idsOf(index, 'harbour master')).toEqual(['a']);
    expect(idsOf(index, '"harbour master"')).toEqual([]);
  });

  test('what says more about it stands first; of equals the latest', () => {
    const index = make();
    put(index, {
      once: 'One word about boats among many others that stand around it here.',
      often: 'Boats and boats and boats and many other words that stand around.',
      titled: { title: 'Boats', text: 'Many other words stand around it here, and around, and here.' },
      other: 'Nothing of the kind.',
      another: 'Nothing of it.',
      third: 'Nothing at all.',
      fourth: 'Not a thing.',
    });
    expect(ids(ask(index, 'boats'))).toEqual(['titled', 'often', 'once']);
    const dated = make();
    put(dated, {
      old: { text: 'same words', date: '2023-02' },
      none: { text: 'same words' },
      new: { text: 'same words', date: '2025' },
      more: 'else',
    });
    expect(ids(ask(dated, 'same'))).toEqual(['new', 'old', 'none']);
  });

  test('facets count under the other filters; a filter narrows', () => {
    const index = make();
    const story = { kind: 'story', sha256: 'f'.repeat(64), language: 'km' } as const;
    put(index, {
      a: { text: 'boats', ...story, date: '2025-03-01', publisher: 'Harbour Post' },
      b: { text: 'boats', kind: 'claim', language: 'en', date: '2025' },
      c: { text: 'boats', kind: 'claim', language: 'km', date: '2024-01' },
    });
    const all = ask(index, 'boats');
    expect([all.total, all.more]).toEqual([3, false]);
    expect(all.facets.kind).toEqual([
      { value: 'claim', count: 2 },
      { value: 'story', count: 1 },
    ]);
    expect(all.facets.year.map(({ value }) => value)).toEqual(['2025', '2024']);
    expect(all.facets.publisher).toContainEqual({ value: '', count: 2 });
    const khmer = ask(index, 'boats', { filter: { language: 'km', kind: 'claim' } });
    expect(ids(khmer)).toEqual(['c']);
    expect(khmer.facets.language.map(({ value }) => value)).toEqual(['en', 'km']);
    expect(khmer.facets.kind.map(({ value }) => value)).toEqual(['claim', 'story']);
    expect(idsOf(index, 'boats', { filter: { publisher: 'Harbour Post' } })).toEqual(['a']);
    expect(idsOf(index, 'boats', { filter: { publisher: '' } })).toEqual(['b', 'c']);
    expect(idsOf(index, 'boats', { filter: { year: '2025', source: 'f'.repeat(64) } })).toEqual(['a']);
    expect(idsOf(index, 'boats', { filter: { kind: '"; DROP TABLE x' } })).toEqual([]);
  });

  test('page after page shows each once, also when something is put in between', () => {
    const index = make();
    for (let i = 0; i < 25; i++) put(index, { [`e${i}`]: { text: 'boats', date: `20${10 + i}` } });
    const first = ask(index, 'boats', { limit: 10 });
    put(index, { late: { text: 'boats', date: '2099' } });
    const second = ask(index, 'boats', { limit: 10, after: first.next });
    const third = ask(index, 'boats', { limit: 10, after: second.next });
    const shown = [...ids(first), ...ids(second), ...ids(third)];
    expect([shown.length, new Set(shown).size, third.next]).toEqual([25, 25, null]);
    expect(ids(ask(index, 'boats', { limit: 3, after: 'nonsense' }))[0]).toBe('late');
  });

  test('a filter of a word that very many hold counts the last put without it', () => {
    const index = make();
    const many = Array.from({ length: mostWeighed + 40 }, (_, i) =>
      entry(`m${i}`, {
        text: 'boats',
        kind: i % 100 === 0 ? 'claim' : 'site',
        title: i === 500 ? 'Boats' : '',
      }),
    );
    index.transaction(() => index.search.replace('many', many));
    const found = ask(index, 'boats', { filter: { kind: 'claim' } });
    expect([found.total, found.more, ids(found)[0]]).toEqual([31, false, 'm500']);
    expect(found.facets.kind).toEqual([
      { value: 'site', count: mostCounted - 10 },
      { value: 'claim', count: 10 },
    ]);
  });

  test('very many are not all counted', () => {
    const index = make();
    const many = Array.from({ length: mostCounted + 5 }, (_, i) => entry(`m${i}`, { text: 'boats' }));
    index.transaction(() => index.search.replace('many', many));
    const found = ask(index, 'boats');
    expect([found.total, found.more, found.entries.length]).toEqual([mostCounted, true, 20]);
    expect(found.facets.kind).toEqual([{ value: 'site', count: mostCounted }]);
  });

  test('an owner is replaced as a whole, and gone when it has nothing', () => {
    const index = make();
    index.search.replace('x', [entry('x1', { text: 'boats' }), entry('x2', { text: 'boats' })]);
    index.search.replace('x', [entry('x2', { text: 'wells' })]);
    expect([idsOf(index, 'boats'), idsOf(index, 'wells')]).toEqual([[], ['x2']]);
    index.search.replace('x', []);
    expect([idsOf(index, 'wells'), [...index.search.entries()]]).toEqual([[], []]);
  });

  test('a transaction that fails leaves nothing to be found; an emptied index finds nothing', () => {
    const index = make();
    put(index, { a: 'boats' });
    expect(() =>
      index.transaction(() => {
        put(index, { b: 'boats', a: 'wells' });
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect([idsOf(index, 'boats'), idsOf(index, 'wells')]).toEqual([['a'], []]);
    index.clear();
    expect(idsOf(index, 'boats')).toEqual([]);
    put(index, { c: 'boats' });
    expect(idsOf(index, 'boats')).toEqual(['c']);
  });

  test('names of sources follow their captures', () => {
    const index = make();
    const row = {
      sha256: 'a'.repeat(64),
      name: 'harbour-list.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 1,
    };
    const capture = {
      ...row,
      admittedAt: '2026-01-01T00:00:00Z',
      seq: 1,
      status: 'unread',
      reason: null,
    } as const;
    index.putCapture(capture);
    index.putCapture({ ...capture, status: 'unreadable', reason: 'no text' });
    expect(ask(index, 'harbour list').entries).toEqual(entriesOfSource(row));
    index.putCapture({ ...capture, name: 'wells.pdf' });
    expect([idsOf(index, 'harbour'), idsOf(index, 'wells')]).toEqual([[], [searchOwner.source(row.sha256)]]);
  });

  test.each([
    ...[
      '"',
      '""',
      '"a',
      "' OR 1=1 --",
      'title:boats',
      '{title body}: boats',
      'NEAR(a b, 2)',
      'boats AND',
      'NOT boats',
    ],
    ...[
      '*',
      '-',
      '-"',
      '^boats',
      'a"b"c',
      'boats) OR (',
      '\0',
      'boats\0wells',
      '\ud800',
      '\ud83d',
      '\u200b',
      '%',
      '_',
    ],
    ...['"'.repeat(10_000), 'x'.repeat(10_000), 'x '.repeat(5000), '- '.repeat(5000), '国'.repeat(10_000)],
    ...['"boats"*', '-boats', 'row_id', '🚢', 'rowid:1', '+', '(((', 'boats" OR "wells', '\u0301', '*boats'],
  ])('%j is a search like any other', (typed) => {
    const index = make();
    put(index, { a: 'boats in the harbour', b: 'AND NOT OR NEAR title' });
    const { clauses } = parseSearch(typed);
    if (!clauses.some(({ without }) => !without)) return;
    expect(ask(index, typed).total).toBeLessThanOrEqual(2);
  });
});

/** Words that share letters, in several scripts, so that they meet. */
const someText = fc
  .array(
    fc.constantFrom(
      ...[
        'boats',
        'Boat',
        'wells',
        'é',
        'e',
        '中国',
        '国',
        '中',
        'คน',
        'คนงาน',
        '53',
        'ទេស',
        'مُ',
        'محمد',
        '.',
        '\u200b',
      ],
    ),
    { maxLength: 12 },
  )
  .chain((words) => fc.constantFrom(' ', '').map((space) => words.join(space)));

const someEntry = fc.record({
  ...{ title: someText, text: someText },
  ...{ kind: fc.constantFrom('site', 'claim'), date: fc.constantFrom(null, '2024-05', '2025') },
});

/** Few are weighed by their own words, more by all: both are tried. */
const someEntries = fc
  .tuple(fc.array(someEntry, { minLength: 1, maxLength: 8 }), fc.constantFrom(1, 1, 1, fewFound + 1))
  .map(([entries, copies]) => Array.from({ length: copies }, () => entries).flat());

const someFilter = fc.constantFrom<SearchFilter>({}, {}, { kind: 'site' }, { kind: 'claim', year: '2025' });

test('memory and SQLite find the same, in the same order, with the same counts', () => {
  fc.assert(
    fc.property(
      someEntries,
      fc.array(fc.tuple(fc.constantFrom('', '-', '"'), someText, fc.constantFrom('', '*')), {
        minLength: 1,
        maxLength: 3,
      }),
      someFilter,
      (entries, pieces, filter) => {
        const typed = pieces
          .map(([mark, text, end]) => (mark === '"' ? `"${text}"` : `${mark}${text}${end}`))
          .join(' ');
        if (!parseSearch(typed).clauses.some(({ without }) => !without)) return;
        const [memory, file] = [new MemoryIndex(), sqliteIndex()];
        for (const index of [memory, file])
          index.transaction(() =>
            entries.forEach((given, i) => index.search.replace(`o${i}`, [entry(`e${i}`, given)])),
          );
        expect(ask(file, typed, { filter })).toEqual(ask(memory, typed, { filter }));
        removeIndexes();
      },
    ),
    { numRuns: 150 },
  );
});
