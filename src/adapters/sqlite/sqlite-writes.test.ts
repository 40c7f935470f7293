/** Many records that are put at once write the words of each index out once, not at every record: what no answer shows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, expect, test } from 'vitest';
import { recordRow } from '../../app/register-row.ts';
import type { RegisterRecord } from '../../domain/register/index.ts';
import { entriesOfRecord, searchOwner } from '../../ports/search-record.ts';
import { openSqliteIndex } from './index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function site(at: number, status: string): RegisterRecord {
  const basis = { by: 'file', sha256: 'a'.repeat(64), row: at + 1 } as const;
  const support = { seq: 1, position: at, time: '2026-03-01T08:00:00.000Z', actor: 'asha', basis };
  const held = (
    field: string,
    value: string,
    asOf: string | null = null,
  ): RegisterRecord['fields'][number] => ({
    field,
    values: [{ value, asOf, supports: [support], settled: false }],
    rival: false,
  });
  return {
    ...{ id: `site-${at.toString(16).padStart(12, '0')}`, kind: 'site', title: `Mill ${at}` },
    fields: [
      ...[
        held('name', `Mill ${at}`),
        held('status', status, '2025-03'),
        held('location', `geo:11.5,${104 + at / 1000};u=500`),
      ],
    ],
    ...{ trashed: null, review: 'none', reviewer: null, authors: ['asha'], firstSeq: 1, lastSeq: 1 },
  };
}

function segments(file: string, table: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const row = db.prepare(`SELECT count(DISTINCT segid) AS n FROM ${table}_idx`).get() as {
      readonly n: number;
    };
    return row.n;
  } finally {
    db.close();
  }
}

test('the words of many records that are put at once are one segment, and of records that are put again no more than another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-writes-'));
  folders.push(folder);
  const file = join(folder, 'index.sqlite');
  const index = openSqliteIndex({ file });
  const put = (status: string): void =>
    index.transaction(() => {
      for (let at = 0; at < 100; at += 1) {
        const row = recordRow(site(at, status));
        index.register.putRecord(row);
        index.search.replace(searchOwner.record(row.record.id), entriesOfRecord(row.record, row.fromDay));
      }
    });
  put('suspicious');
  expect(['register_words', 'search_words', 'search_titles'].map((table) => segments(file, table))).toEqual([
    1, 1, 1,
  ]);
  put('confirmed');
  expect(segments(file, 'register_words')).toBeLessThanOrEqual(2);
  index.close();
});
