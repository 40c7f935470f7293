/** A clock that jumps: the order of the log is that of its numbers, and `verify` tells a step back as a note. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../domain/evidence/index.ts';
import { createFolderCasebook, openFolderCasebook, proveEntry, verifyCasebook } from './index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-clock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A casebook whose entries say these times. */
async function withTimes(times: readonly string[]): Promise<void> {
  const casebook = await createFolderCasebook(folder);
  const [first = '', ...later] = times;
  const actor = 'tester';
  await casebook.journal.append([
    { type: 'casebook-created', time: first, actor, obj: { title: 'Norland', notice: null } },
  ]);
  for (const time of later) {
    const { sha256, sizeBytes } = await casebook.vault.put(Buffer.from(`page of ${time}`));
    const obj = { sha256, sizeBytes, name: 'page.txt' };
    await casebook.journal.append([{ type: 'capture-admitted', time, actor, obj }]);
  }
  await casebook.close();
}

async function verified(): Promise<{ findings: Finding[]; problems: number; notes: number }> {
  const findings: Finding[] = [];
  const report = await verifyCasebook({ folder, onFinding: (finding) => findings.push(finding) });
  return { findings, problems: report.problems, notes: report.notes };
}

test('a step back is one note that names the first place and counts the others', async () => {
  const now = '2026-03-01T08:00:00.000Z';
  const tenYearsBack = '2016-03-01T08:00:00.000Z';
  const inTenYears = '2036-03-01T08:00:00.000Z';
  await withTimes([now, inTenYears, now, tenYearsBack, now]);
  const { findings, problems, notes } = await verified();
  expect({ problems, notes }).toEqual({ problems: 0, notes: 1 });
  expect(findings).toEqual([
    {
      item: 'log entry 2',
      code: 'log/clock-back',
      severity: 'note',
      message:
        'Entry 2 says an earlier time than entry 1, by 10 years (2026-03-01T08:00:00.000Z after 2036-03-01T08:00:00.000Z), and 1 later entry steps back. The clock of the computer was wrong or was set back; the order of the log is that of its numbers and holds all the same. Check the clock, and write down which of the times is wrong.',
    },
  ]);
});

test.each([
  ['2026-03-01T08:00:00.000Z', '2026-03-01T07:59:59.000Z', null],
  ['2026-03-01T08:00:00.000Z', '2026-03-01T07:59:58.999Z', 'by 1 second ('],
  ['2026-03-01T08:00:00.000Z', '2026-03-01T07:57:30.000Z', 'by 2 minutes ('],
  ['2026-03-01T08:00:00.000Z', '2026-02-28T07:00:00.000Z', 'by 1 day ('],
  ['2026-03-01T08:00:00.000Z', '2036-03-01T08:00:00.000Z', null],
  ['2026-03-01T08:00:00.000Z', '2026-03-01T08:00:00.000Z', null],
])('after %s, %s: %s', async (first, second, told) => {
  await withTimes([first, second]);
  const { findings, problems } = await verified();
  expect(problems).toBe(0);
  if (told === null) expect(findings).toEqual([]);
  else expect(findings).toMatchObject([{ item: 'log entry 1', code: 'log/clock-back' }]);
  if (told !== null) expect(findings[0]?.message).toContain(told);
});

test('the order comes from the numbers: entries are read, continued and proved as they were recorded', async () => {
  const times = ['2026-03-01T08:00:00.000Z', '2036-03-01T08:00:00.000Z', '2016-03-01T08:00:00.000Z'];
  await withTimes(times);
  const { journal } = await openFolderCasebook(folder, 'read');
  const seen = [];
  for await (const { seq, time } of journal.entries()) seen.push([seq, time]);
  expect(seen).toEqual(times.map((time, seq) => [seq, time]));
  for (const seq of [0, 1, 2]) {
    const { entry, size } = await proveEntry({ folder, seq });
    expect(size).toBe(3);
    expect(Buffer.from(entry).toString()).toContain(`"time":"${times[seq] ?? ''}"`);
  }
});
