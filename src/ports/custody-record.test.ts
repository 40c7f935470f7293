/** One suite for the custody of every casebook index: memory and SQLite must be told apart by nothing in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothIndexes, sqliteIndex } from '../../test/both-indexes.ts';
import { MemoryIndex } from '../adapters/memory/index.ts';
import type { CustodyEvent, CustodyRow } from './custody-record.ts';

const hash = (i: number): string => i.toString(16).padStart(64, '0');
const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'dara' };

const row = (source: number, seq: number): CustodyRow => ({
  ...{ sha256: hash(source), seq, ...stamp },
  fact: { what: 'seen-again', name: `page ${seq}.txt` },
});

const check = (seq: number, from: number, through: number): CustodyEvent => ({
  ...{ seq, ...stamp },
  fact: { what: 'checked', objects: through - from + 1, bytes: 10, damaged: 0, missing: 0 },
  range: { from: hash(from), through: hash(through) },
});

const exported = (seq: number): CustodyEvent => ({
  ...{ seq, ...stamp },
  fact: { what: 'exported', sources: 2, form: 'bundle', sums: hash(9), recipient: null },
  range: null,
});

describe.each(Object.entries(bothIndexes))('custody: %s', (_name, make) => {
  test('begins empty', () => {
    const { custody } = make();
    expect([custody.rows(hash(1)), custody.sourcesOf(0), custody.eventsOver(hash(1), -1)]).toEqual([
      [],
      [],
      [],
    ]);
    expect([custody.latest('exported', 5), custody.eventCount('exported')]).toEqual([[], 0]);
  });

  test('rows of a source come by entry, whatever the order in which they were put', () => {
    const { custody } = make();
    custody.putRows([row(1, 7), row(2, 7), row(1, 3)]);
    custody.putRows([row(1, 5)]);
    expect(custody.rows(hash(1))).toEqual([row(1, 3), row(1, 5), row(1, 7)]);
    expect(custody.rows(hash(2))).toEqual([row(2, 7)]);
    expect(custody.sourcesOf(7)).toEqual([hash(1), hash(2)]);
  });

  test('findings come last first, and only they', () => {
    const { custody } = make();
    const found = (source: number, seq: number, what: 'damaged' | 'missing'): CustodyRow => ({
      ...row(source, seq),
      fact: { what },
    });
    custody.putRows([found(1, 7, 'damaged'), row(2, 8), found(2, 7, 'missing'), found(1, 9, 'missing')]);
    expect(custody.findings(5)).toEqual([
      found(1, 9, 'missing'),
      found(2, 7, 'missing'),
      found(1, 7, 'damaged'),
    ]);
    expect(custody.findings(1)).toEqual([found(1, 9, 'missing')]);
  });

  test('what is put again replaces', () => {
    const { custody } = make();
    custody.putRows([row(1, 3)]);
    custody.putRows([{ ...row(1, 3), fact: { what: 'damaged' } }]);
    custody.putEvent(exported(4));
    custody.putEvent({ ...exported(4), actor: 'sokha' });
    expect(custody.rows(hash(1)).map(({ fact }) => fact)).toEqual([{ what: 'damaged' }]);
    expect(custody.latest('exported', 5).map(({ actor }) => actor)).toEqual(['sokha']);
  });

  test('an event is over the sources of its range only, both ends included, and only after the entry asked for', () => {
    const { custody } = make();
    custody.putEvent(check(10, 2, 4));
    custody.putEvent(check(12, 4, 8));
    custody.putEvent(exported(11));
    const over = (source: number, after = -1): number[] =>
      custody.eventsOver(hash(source), after).map(({ seq }) => seq);
    expect([1, 2, 3, 4, 5, 8, 9].map((source) => over(source))).toEqual([
      [],
      [10],
      [10],
      [10, 12],
      [12],
      [12],
      [],
    ]);
    expect(over(4, 10)).toEqual([12]);
    expect(over(4, 12)).toEqual([]);
  });

  test('the latest of a kind come last first, as many as asked for', () => {
    const { custody } = make();
    for (const seq of [3, 9, 6]) custody.putEvent(exported(seq));
    custody.putEvent(check(20, 1, 2));
    expect(custody.latest('exported', 2).map(({ seq }) => seq)).toEqual([9, 6]);
    expect(custody.latest('exported', Infinity)).toHaveLength(3);
    expect(custody.eventCount('exported')).toBe(3);
    expect(custody.latest('checked', 1)).toEqual([check(20, 1, 2)]);
  });

  test('nothing stays of a transaction that failed, nor after clearing', () => {
    const index = make();
    index.custody.putRows([row(1, 3)]);
    const fail = (): void =>
      index.transaction(() => {
        index.custody.putRows([row(1, 4)]);
        index.custody.putEvent(exported(4));
        throw new Error('on purpose');
      });
    expect(fail).toThrow('on purpose');
    expect(index.custody.rows(hash(1))).toEqual([row(1, 3)]);
    expect(index.custody.eventCount('exported')).toBe(0);
    index.clear();
    expect(index.custody.rows(hash(1))).toEqual([]);
  });
});

test('both give the same over any course of events', () => {
  const act = fc.record({
    seq: fc.nat(30),
    source: fc.nat(6),
    through: fc.nat(6),
    kind: fc.constantFrom('row', 'check', 'export'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const indexes = [new MemoryIndex(), sqliteIndex()];
      const seen = indexes.map(({ custody }) => {
        for (const { seq, source, through, kind } of acts) {
          if (kind === 'row') custody.putRows([row(source, seq)]);
          else custody.putEvent(kind === 'export' ? exported(seq) : check(seq, source, source + through));
        }
        const sources = Array.from({ length: 8 }, (_, i) => hash(i));
        return [
          ...sources.map((one) => [custody.rows(one), custody.eventsOver(one, 4)]),
          ...Array.from({ length: 31 }, (_, seq) => custody.sourcesOf(seq)),
          [custody.latest('checked', 3), custody.latest('exported', Infinity), custody.eventCount('checked')],
        ];
      });
      expect(seen[0]).toEqual(seen[1]);
    }),
    { numRuns: 60 },
  );
});
