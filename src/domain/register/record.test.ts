/** Laws of a record: it is the fold of its changes and of nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterChange } from '../evidence/index.ts';
import { letterClock } from './letter-clock.ts';
import { recordOf, shownValue, valuesOf, type RegisterChangeRow, type RegisterRecord } from './record.ts';

const id = 'site-aaaa';
const entry = { time: '2026-03-01T08:00:00.000Z', rule: null, note: null };

function rowsOf(changes: readonly RegisterChange[], actor = 'mara'): RegisterChangeRow[] {
  return changes.map((change, seq) => ({ ...entry, seq, position: 0, actor, change, undoneBy: null }));
}

const state = (field: string, value: string, asOf: string | null = null, record = id): RegisterChange => ({
  ...{ do: 'state', record, kind: 'site', basis: { by: 'person', reason: 'seen' } },
  values: [{ field, value, asOf }],
});

const fieldValue = fc.oneof(
  fc.record({ field: fc.constant('name'), value: fc.constantFrom('A', 'B'), asOf: fc.constant(null) }),
  fc.record({
    field: fc.constant('capacity'),
    value: fc.constantFrom('1', '2', '3'),
    asOf: fc.constant(null),
  }),
  fc.record({
    field: fc.constant('status'),
    value: fc.constantFrom('suspicious', 'confirmed'),
    asOf: fc.constantFrom(null, '2024', '2025-03', '2025-03-09'),
  }),
);
const change: fc.Arbitrary<RegisterChange> = fc.oneof(
  { weight: 4, arbitrary: fieldValue.map(({ field, value, asOf }) => state(field, value, asOf)) },
  fieldValue.map((one): RegisterChange => ({ do: 'withdraw', record: id, ...one })),
  fieldValue.map((one): RegisterChange => ({ do: 'settle', record: id, ...one })),
  fc.constantFrom<RegisterChange[]>(
    { do: 'trash', record: id, reason: 'twice' },
    { do: 'untrash', record: id },
    { do: 'review', record: id, state: 'asked' },
    { do: 'review', record: id, state: 'passed' },
  ),
);
const changes = fc.array(change, { maxLength: 12 });

describe('a record', () => {
  it('folded twice is the same, and rows of other records do not touch it', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const rows = rowsOf(list);
        const others = rowsOf([state('name', 'Other', null, 'site-bbbb')]);
        expect(recordOf(id, rows)).toEqual(recordOf(id, rows));
        expect(recordOf(id, [...rows, ...others])).toEqual(recordOf(id, rows));
      }),
    );
  });

  it('what was taken back is as if it had never been', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.nat(11)), (list, undone) => {
        const rows = rowsOf(list).map((row) => ({ ...row, undoneBy: undone.includes(row.seq) ? 99 : null }));
        const inForce = rows.filter(({ undoneBy }) => undoneBy === null);
        expect(recordOf(id, rows)).toEqual(recordOf(id, inForce));
      }),
    );
  });

  it('holds every value that was stated and not withdrawn, each once, supports in the order of the log', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const held = new Map<string, number[]>();
        list.forEach((one, seq) => {
          if (one.do === 'withdraw') held.delete(`${one.field} ${one.value} ${one.asOf}`);
          if (one.do !== 'state') return;
          for (const { field, value, asOf } of one.values) {
            const key = `${field} ${value} ${asOf}`;
            held.set(key, [...(held.get(key) ?? []), seq]);
          }
        });
        const record = recordOf(id, rowsOf(list));
        const found = (record?.fields ?? []).flatMap(({ field, values }) =>
          values.map((one): [string, number[]] => [
            `${field} ${one.value} ${one.asOf}`,
            one.supports.map(({ seq }) => seq),
          ]),
        );
        expect(new Map(found)).toEqual(held);
        expect(found).toHaveLength(held.size);
        expect(record === null).toBe(held.size === 0);
      }),
    );
  });

  it('stated in any order, the same values are held', () => {
    const values = fc.uniqueArray(fieldValue, { maxLength: 6, selector: (one) => JSON.stringify(one) });
    const sorted = (record: RegisterRecord | null): string[] =>
      (record?.fields ?? [])
        .flatMap(({ field, values: held, rival }) =>
          held.map(({ value, asOf }) => JSON.stringify([field, value, asOf, rival])),
        )
        .sort((a, b) => (a < b ? -1 : 1));
    fc.assert(
      fc.property(
        values.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const stated = (all: typeof list): RegisterChange[] =>
            all.map(({ field, value, asOf }) => state(field, value, asOf));
          expect(sorted(recordOf(id, rowsOf(stated(shuffled))))).toEqual(
            sorted(recordOf(id, rowsOf(stated(list)))),
          );
        },
      ),
    );
  });

  it('a settled value is shown, and its field is no longer open', () => {
    const settle: RegisterChange = { do: 'settle', record: id, field: 'capacity', value: '2', asOf: null };
    const two = [state('name', 'A'), state('capacity', '1'), state('capacity', '2')];
    const open = recordOf(id, rowsOf(two));
    const settled = recordOf(id, rowsOf([...two, settle]));
    const reopened = recordOf(id, rowsOf([...two, settle, { ...settle, value: null }]));
    expect([open, settled, reopened].map((one) => one?.fields[1]?.rival)).toEqual([true, false, true]);
    expect(settled === null ? null : shownValue(settled, 'capacity')?.value).toBe('2');
  });

  it('a history shows its latest value; two at one date are rivals, at two dates are not', () => {
    const dated = [
      state('name', 'A'),
      state('status', 'emptied', '2025-03'),
      state('status', 'confirmed', '2024'),
    ];
    const record = recordOf(id, rowsOf(dated));
    expect(record === null ? null : shownValue(record, 'status')?.value).toBe('emptied');
    expect(record?.fields[1]?.rival).toBe(false);
    const both = recordOf(id, rowsOf([...dated, state('status', 'reopened', '2025-03')]));
    expect(both?.fields[1]?.rival).toBe(true);
  });

  it('passing falls with every change of what it says, and reviewers are no authors', () => {
    const rows = rowsOf([state('name', 'A'), { do: 'review', record: id, state: 'passed' }]);
    const reviewed = rows.map((row, at) => (at === 1 ? { ...row, actor: 'sokha' } : row));
    expect(recordOf(id, reviewed)).toMatchObject({ review: 'passed', reviewer: 'sokha', authors: ['mara'] });
    const [later] = rowsOf([state('name', 'B')]);
    if (later === undefined) throw new Error('No row.');
    const changed = recordOf(id, [...reviewed, { ...later, seq: 9 }]);
    expect(changed).toMatchObject({ review: 'none', reviewer: null });
  });
});

describe('the clock of a letter', () => {
  const letter = (values: Readonly<Record<string, string>>): RegisterRecord => {
    const made = Object.entries({ name: 'To the ministry', ...values }).map(
      ([field, value]): RegisterChange => ({
        ...{ do: 'state', record: 'letter-aaaa', kind: 'letter', basis: { by: 'person', reason: 'sent it' } },
        values: [{ field, value, asOf: null }],
      }),
    );
    const record = recordOf('letter-aaaa', rowsOf(made));
    if (record === null) throw new Error('No letter.');
    return record;
  };

  it.each([
    [{}, 'draft', null],
    [{ sent: '2026-02-01' }, 'waiting', null],
    [{ sent: '2026-02-01', due: '2026-03-05' }, 'waiting', 3],
    [{ sent: '2026-02-01', due: '2026-03-02' }, 'waiting', 0],
    [{ sent: '2026-02-01', due: '2026-03-01' }, 'silent', -1],
    [{ sent: '2026-02-01', due: '2026-03' }, 'waiting', 29],
    [{ sent: '2026-02-01', due: '2026-01-10', outcome: 'denial' }, 'denial', null],
    [{ sent: '2026-02-01', outcome: 'partial admission' }, 'partial admission', null],
  ])('%j is %s', (values, expected, daysLeft) => {
    expect(letterClock(letter(values), '2026-03-02')).toEqual({ state: expected, daysLeft });
  });

  it('silence is no value of the record: only people and time say it', () => {
    expect(valuesOf(letter({ sent: '2026-02-01', due: '2026-02-02' }), 'outcome')).toEqual([]);
  });
});
