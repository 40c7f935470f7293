/** Bars of events over time: every dated record once, months as bars, more months a bar where there are many. */
import { expect, it } from 'vitest';
import { MemoryIndex } from '../adapters/memory/index.ts';
import type { RegisterRecord } from '../domain/register/index.ts';
import { recordDays } from './register-days.ts';
import { recordRow } from './register-row.ts';

function withEvents(...dates: readonly (string | null)[]): MemoryIndex {
  const index = new MemoryIndex();
  const held = (field: string, value: string): RegisterRecord['fields'][number] => ({
    ...{ field, rival: false },
    values: [{ value, asOf: null, supports: [], settled: false }],
  });
  dates.forEach((date, at) =>
    index.register.putRecord(
      recordRow({
        ...{ id: `event-${at}`, kind: 'event', title: `Event ${at}`, trashed: null, review: 'none' },
        fields: [held('name', `Event ${at}`), ...(date === null ? [] : [held('date', date)])],
        ...{ reviewer: null, authors: [], firstSeq: 1, lastSeq: 1 },
      }),
    ),
  );
  return index;
}

it('a bar is a month, an undated record is in none', () => {
  const days = recordDays(withEvents('2024-11-03', '2024-11', '2025-02-28', '2025', null), { kind: 'event' });
  expect(days.span).toEqual({ from: '2024-11-01', to: '2025-07-31' });
  expect(days.counts).toEqual([2, 0, 0, 1, 0, 0, 0, 0, 1]);
});

it('of many years a bar is several months, and nothing is dated without a date', () => {
  const days = recordDays(withEvents('1975-04-17', '2025-12-31'), { kind: 'event' });
  expect([days.counts.length <= 150, days.counts[0], days.counts.at(-1)]).toEqual([true, 1, 1]);
  expect(days.counts.reduce((sum, one) => sum + one, 0)).toBe(2);
  expect(recordDays(withEvents(null), { kind: 'event' })).toEqual({ span: null, counts: [] });
});
