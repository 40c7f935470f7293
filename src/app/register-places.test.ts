/** What a map is sent: few places one by one, many as cells with the same sum, none more exactly than it was stated. */
import { expect, it } from 'vitest';
import { MemoryIndex } from '../adapters/memory/index.ts';
import { sqliteIndex } from '../../test/both-indexes.ts';
import { registerPlacesSchema, type RegisterPlaces } from '../contract/index.ts';
import type { RegisterRecord } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { mostSingle, recordPlaces } from './register-places.ts';
import { recordRow } from './register-row.ts';

function site(at: number, location: string | null): RegisterRecord {
  const held = (field: string, value: string): RegisterRecord['fields'][number] => ({
    ...{ field, rival: false },
    values: [{ value, asOf: null, supports: [], settled: false }],
  });
  const title = `Site ${at}`;
  const state = at % 3 === 0 ? 'confirmed' : 'suspicious';
  return {
    ...{ id: `site-${String(at).padStart(6, '0')}`, kind: 'site', title, trashed: null, review: 'none' },
    fields: [
      held('name', title),
      held('status', state),
      ...(location === null ? [] : [held('location', location)]),
    ],
    ...{ reviewer: null, authors: [], firstSeq: 1, lastSeq: 1 },
  };
}

function filled(index: CasebookIndex, count: number): CasebookIndex {
  index.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const place = `geo:${(10 + (at % 50) / 100).toFixed(4)}123,${(104 + Math.floor(at / 50) / 100).toFixed(4)}123;u=500`;
      index.register.putRecord(recordRow(site(at, at % 100 === 99 ? null : place)));
    }
  });
  return index;
}

const sum = ({ rows, cells }: RegisterPlaces): number =>
  rows.length + cells.reduce((all, [, , count]) => all + count, 0);
const kind = 'site';

it('few places come one by one, wherever one looks, and the digits beyond their precision stay', () => {
  const index = filled(new MemoryIndex(), 200);
  const answer = registerPlacesSchema.parse(recordPlaces(index, { kind }, null));
  expect([answer.whole, answer.total, answer.without, answer.rows.length]).toEqual([true, 198, 2, 198]);
  expect(answer.rows[0]).toEqual(['site-000000', 'site', 'Site 0', 'confirmed', 10, 104, 500]);
  const away = { box: [50, 50, 51, 51], level: 12 } as const;
  expect(recordPlaces(index, { kind }, away)).toEqual(answer);
});

it('many places come as cells with the same sum, and as places again where few are looked at', () => {
  const count = mostSingle + 1000;
  const index = filled(sqliteIndex(), count);
  const located = count - count / 100;
  const far = registerPlacesSchema.parse(recordPlaces(index, { kind }, null));
  expect([far.whole, far.total, far.without, sum(far)]).toEqual([false, located, count / 100, located]);
  expect(far.cells.length).toBeGreaterThan(3);
  for (const [latitude, longitude, records, states, [south, west, north, east]] of far.cells) {
    expect(states.reduce((all, [, n]) => all + n, 0)).toBe(records);
    expect(latitude >= south && latitude <= north && longitude >= west && longitude <= east).toBe(true);
  }
  const near = recordPlaces(index, { kind }, { box: [10, 104, 10.5, 104.055], level: 9 });
  expect([near.whole, near.cells, near.rows.length]).toEqual([false, [], 297]);
  const some = recordPlaces(index, { kind, state: 'confirmed' }, null);
  expect([some.whole, some.rows.every(([, , , state]) => state === 'confirmed')]).toEqual([true, true]);
});

it('a box of the filter bounds what the window shows', () => {
  const index = filled(sqliteIndex(), mostSingle + 1000);
  const filter = { kind, box: [10, 104, 10.5, 104.505] as const };
  const looked = { box: [10, 104.4, 10.5, 104.6] as const, level: 12 };
  const answer = recordPlaces(index, filter, looked);
  expect(answer.total).toBeGreaterThan(mostSingle);
  expect(answer.rows.every(([, , , , , longitude]) => longitude >= 104.4 && longitude <= 104.505)).toBe(true);
  expect(answer.rows.length).toBeGreaterThan(400);
});
