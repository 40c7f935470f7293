/** One suite for what expressions are answered from: memory and SQLite must be told apart by nothing in it. */
import { describe, expect, test } from 'vitest';
import { bothIndexes } from '../../test/both-indexes.ts';
import { readingOfClaim, type Claim, type Settlement } from '../domain/claims/index.ts';
import type { Document } from '../domain/reading/index.ts';
import { recordOf } from '../domain/register/index.ts';
import type { Figure } from '../domain/weighing/index.ts';
import type { CasebookIndex } from './casebook-index.ts';
import { claimCellNames, type BucketRange, type ClaimCellName } from './fact-record.ts';

const hash = (i: number): string => `${i.toString(16).padStart(2, '0')}${'0'.repeat(62)}`;

const claim = (i: number, start: number): Claim => ({
  ...{ id: `${hash(i).slice(0, 12)}-${start}-${start + 2}`, sha256: hash(i), story: 0 },
  ...{
    start,
    end: start + 9,
    quote: '53 boats',
    kind: 'count',
    subject: 'boats in the basin',
    speaker: null,
  },
  quantity: {
    ...{ low: 53, high: null, bound: '>=', qualifier: null, unit: 'boats' },
    number: { start, end: start + 2 },
  },
  ...{ attribution: [], place: 'the basin', time: '2025-03', modality: 'asserted', deniedOf: null },
  sentence: { start, end: start + 9 },
});

const document = (i: number): Document => ({
  ...{ sha256: hash(i), name: `page ${i}.txt`, mediaType: 'text/plain', text: '53 boats '.repeat(30) },
  ...{ language: 'en', stories: [], boilerplate: [], notes: [] },
});

function putSource(index: CasebookIndex, i: number, claims: readonly Claim[]): void {
  index.putCapture({
    ...{ sha256: hash(i), name: `page ${i}.txt`, mediaType: 'text/plain', sizeBytes: 1, seq: i },
    ...{ admittedAt: '2026-03-01T08:00:00.000Z', status: 'unread', reason: null },
  });
  index.putReading({ document: document(i), claims, events: [], quotations: [] });
}

const settled = (one: Claim, status: Settlement['status'], unit = 'boats'): Settlement => ({
  ...{ seq: 9, position: 0, claim: one.id, state: 'attached', anchor: 'ok', status, counts: true },
  reading: status === 'accepted' ? { ...readingOfClaim(one), unit } : null,
});

/** One column, by source. */
function columnOf(
  index: CasebookIndex,
  name: ClaimCellName,
  buckets: BucketRange,
): { readonly sha256: string; readonly values: unknown }[] {
  return index.facts
    .claimColumns([name], buckets)
    .map(({ sha256, columns: [values] }) => ({ sha256, values }));
}

describe.each(Object.entries(bothIndexes))('facts of the %s index', (_name, make) => {
  test('claims stand in columns by source and id', () => {
    const index = make();
    putSource(index, 7, [claim(7, 100), claim(7, 20)]);
    putSource(index, 200, [claim(200, 1)]);
    putSource(index, 8, []);
    expect(columnOf(index, 'id', { from: 0, to: 255 })).toEqual([
      { sha256: hash(7), values: [`${hash(7).slice(0, 12)}-100-102`, `${hash(7).slice(0, 12)}-20-22`] },
      { sha256: hash(200), values: [`${hash(200).slice(0, 12)}-1-3`] },
    ]);
    expect(columnOf(index, 'amount', { from: 7, to: 7 })).toEqual([
      { sha256: hash(7), values: ['>= 53 ', '>= 53 '] },
    ]);
    const [source] = index.facts.claimColumns(claimCellNames, { from: 200, to: 200 });
    expect(source?.columns.map(([first]) => first)).toEqual([
      ...[`${hash(200).slice(0, 12)}-1-3`, '>= 53 ', 'boats', 'count', null, 'the basin'],
      ...['2025-03', 'asserted', 'proposed', 'boats in the basin'],
    ]);
    expect(index.facts.claimBuckets().map(({ bucket, claims }) => [bucket, claims])).toEqual([
      [7, 2],
      [200, 1],
    ]);
  });

  test('what people decided is in the columns, and what they rejected is not', () => {
    const index = make();
    const [first, second] = [claim(7, 1), claim(7, 2)];
    putSource(index, 7, [first, second]);
    const before = index.facts.revision('claims');
    index.replaceSettlements(hash(7), [
      settled(first, 'accepted', 'ships'),
      { ...settled(second, 'rejected'), position: 1 },
    ]);
    expect(columnOf(index, 'unit', { from: 7, to: 7 })).toEqual([{ sha256: hash(7), values: ['ships'] }]);
    expect(columnOf(index, 'status', { from: 7, to: 7 })).toEqual([
      { sha256: hash(7), values: ['accepted'] },
    ]);
    expect(index.facts.claimBuckets().map(({ claims }) => claims)).toEqual([1]);
    expect(index.facts.revision('claims')).not.toBe(before);
    index.replaceSettlements(hash(7), []);
    expect(columnOf(index, 'unit', { from: 7, to: 7 })[0]?.values).toEqual(['boats', 'boats']);
  });

  test('a reading that is replaced takes its claims with it', () => {
    const index = make();
    putSource(index, 7, [claim(7, 1)]);
    const before = index.facts.claimBuckets().map(({ revision }) => revision);
    putSource(index, 7, []);
    expect(columnOf(index, 'id', { from: 0, to: 255 })).toEqual([]);
    expect(index.facts.claimBuckets().filter(({ claims }) => claims > 0)).toEqual([]);
    expect(index.facts.claimBuckets().map(({ revision }) => revision)).not.toEqual(before);
  });

  test('each mark changes with what it stands for', () => {
    const index = make();
    const marks = (): string[] =>
      (['claims', 'sources', 'figures', 'site', 'rules'] as const).map((name) => index.facts.revision(name));
    const changed = (work: () => void): boolean[] => {
      const before = marks();
      work();
      return marks().map((mark, at) => mark !== before[at]);
    };
    putSource(index, 7, [claim(7, 1)]);
    expect(changed(() => putSource(index, 9, [claim(9, 1)])).slice(0, 2)).toEqual([true, true]);
    expect(changed(() => index.replaceFigures([figure]))[2]).toBe(true);
    expect(changed(() => index.replaceFigures([]))[2]).toBe(true);
    expect(changed(() => putSite(index))[3]).toBe(true);
    expect(changed(() => index.register.removeRecord('site-aaaaaaaaaaaa'))[3]).toBe(true);
    expect(changed(() => index.register.putChanges([rules]))[4]).toBe(true);
    expect(changed(() => index.register.undoChanges([3], 4))[4]).toBe(true);
    expect(changed(() => index.clear()).slice(0, 2)).toEqual([true, true]);
    expect(columnOf(index, 'id', { from: 0, to: 255 })).toEqual([]);
  });

  test('work that fails leaves the columns as they were', () => {
    const index = make();
    putSource(index, 7, [claim(7, 1)]);
    const failing = (): void =>
      index.transaction(() => {
        putSource(index, 7, []);
        throw new Error('stop');
      });
    expect(failing).toThrow('stop');
    expect(columnOf(index, 'kind', { from: 0, to: 255 })).toEqual([{ sha256: hash(7), values: ['count'] }]);
  });
});

const about = { time: '2026-03-01T08:00:00.000Z', actor: 'A', rule: null, note: null, undoneBy: null };
const rules = {
  ...{ seq: 3, position: 0, ...about },
  change: { do: 'rules', record: 'rules', rules: '[]' },
} as unknown as Parameters<CasebookIndex['register']['putChanges']>[0][number];

const figure: Figure = {
  ...{ id: 'f-1', subject: 'boats', unit: 'boats', place: null, asOf: null, claims: [], values: [] },
  verdict: 'single',
  ...{ documents: 1, textOrigins: 1, attributionRoots: [], independentOrigins: 1 },
  ...{ paths: [], why: '' },
};

function putSite(index: CasebookIndex): void {
  const basis = { by: 'person', reason: 'seen' } as const;
  const values = [{ field: 'name', value: 'Pier Hotel', asOf: null }];
  const change = { do: 'state', record: 'site-aaaaaaaaaaaa', kind: 'site', basis, values };
  const row = { seq: 1, position: 0, ...about, change } as unknown as Parameters<typeof recordOf>[1][number];
  const record = recordOf('site-aaaaaaaaaaaa', [row]);
  if (record === null) throw new Error('No record came of it.');
  index.register.putRecord({
    ...{ record, search: '', names: [], state: null, latitude: null, longitude: null, precisionMetres: null },
    ...{ fromDay: null, toDay: null, refers: [] },
  });
}
