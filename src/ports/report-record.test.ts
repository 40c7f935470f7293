/** One suite for the record of reports of every casebook index: memory and SQLite must be told apart by nothing in it. */
import { describe, expect, test } from 'vitest';
import { bothIndexes } from '../../test/both-indexes.ts';
import type { ReportRow } from './report-record.ts';

const row = (seq: number, name: string): ReportRow => ({
  ...{ seq, name, time: '2026-03-01T08:00:00.000Z', actor: 'dara', act: 'saved', manifest: null, note: null },
  ...{ sha256: seq.toString(16).padStart(64, '0'), sizeBytes: seq },
});

describe.each(Object.entries(bothIndexes))('the record of reports: %s', (_name, make) => {
  test('history by entry, the latest by name, whatever the order in which they were put', () => {
    const { reports } = make();
    expect([reports.history('a'), reports.latest()]).toEqual([[], []]);
    for (const one of [row(7, 'b'), row(5, 'a'), row(3, 'a'), row(5, 'a')]) reports.put(one);
    expect(reports.history('a')).toEqual([row(3, 'a'), row(5, 'a')]);
    expect(reports.latest()).toEqual([row(5, 'a'), row(7, 'b')]);
  });

  test('is emptied, taken back and dumped with the index', () => {
    const index = make();
    index.reports.put(row(3, 'a'));
    expect(index.dump()).toContain('report {"act":"saved"');
    const failing = (): void =>
      index.transaction(() => {
        index.reports.put(row(4, 'a'));
        throw new Error('stop');
      });
    expect(failing).toThrow('stop');
    expect(index.reports.history('a')).toEqual([row(3, 'a')]);
    index.clear();
    expect(index.reports.latest()).toEqual([]);
  });
});
