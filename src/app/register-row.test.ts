/** The days of a record in the index: its date, else the days for which its values are stated. */
import { describe, expect, it } from 'vitest';
import { recordOf, type RegisterChangeRow } from '../domain/register/index.ts';
import { recordRow } from './register-row.ts';

function site(values: readonly { field: string; value: string; asOf: string | null }[]): RegisterChangeRow[] {
  const basis = { by: 'person' as const, reason: 'seen' };
  const change = {
    do: 'state' as const,
    record: 'site-000000000001',
    kind: 'site',
    basis,
    values: [{ field: 'name', value: 'Mill', asOf: null }, ...values],
  };
  return [
    {
      seq: 1,
      position: 0,
      time: '2025-01-01T00:00:00.000Z',
      actor: 'a',
      change,
      rule: null,
      note: null,
      undoneBy: null,
    },
  ];
}

function days(rows: readonly RegisterChangeRow[]): readonly (string | null)[] {
  const record = recordOf('site-000000000001', rows);
  if (record === null) throw new Error('The changes make no record.');
  const { fromDay, toDay } = recordRow(record);
  return [fromDay, toDay];
}

describe('the days of a site', () => {
  it('reach from the first to the last day for which anything is stated', () => {
    const rows = site([
      { field: 'status', value: 'suspicious', asOf: '2024-02' },
      { field: 'response', value: 'visited', asOf: '2023-11-05' },
      { field: 'status', value: 'emptied', asOf: '2024-05~' },
    ]);
    expect(days(rows)).toEqual(['2023-11-05', '2024-05-31']);
  });

  it('are not there when nothing is dated', () => {
    expect(days(site([{ field: 'status', value: 'suspicious', asOf: null }]))).toEqual([null, null]);
  });
});
