/** SIGKILL in the middle of an import, by a real process: the same import goes on behind what was kept, and doubles nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { run, sakkhi, temporaryFolder } from '../cli.ts';

const rows = 9000;
const folder = temporaryFolder();
afterAll(() => folder.remove());

test('an import that was killed in the middle goes on, and doubles nothing', async () => {
  const casebook = join(folder.path, 'casebook');
  const table = join(folder.path, 'mills.csv');
  writeFileSync(table, tableOf(rows));
  run(['new', casebook]);
  const words = ['register', 'import', table, '--casebook', casebook, '--json'];

  const child = spawn(process.execPath, [sakkhi, ...words], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && entriesOf(casebook, 'register-changed') === 0) await wait(5);
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  const kept = entriesOf(casebook, 'register-changed');
  expect(kept).toBeGreaterThan(0);

  const [again] = run(words).json();
  expect(again).toMatchObject({ recorded: true, refused: null });
  const listed = run(['register', 'list', '--casebook', casebook, '--kind', 'site', '--json']).json();
  const sites = listed.flatMap((line) =>
    Array.isArray(line['rows']) ? (line['rows'] as unknown[]) : [line],
  );
  expect(sites.length).toBe(rows);
  expect(entriesOf(casebook, 'register-changed')).toBeGreaterThan(kept);
  expect(run(['verify', '--casebook', casebook]).code).toBe(0);

  const before = entriesOf(casebook, 'register-changed');
  expect(run(words).json()[0]).toMatchObject({ recorded: false, counts: { same: rows } });
  expect(entriesOf(casebook, 'register-changed')).toBe(before);
});

function tableOf(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, i) => `Mill ${i},${i % 3 === 0 ? 'suspicious' : 'confirmed'},${1 + (i % 40)}`,
  );
  return ['Name,Status,Buildings', ...lines, ''].join('\n');
}

/** Entries of a type in the log's files: those of a part of a tile stand in the whole tile again. */
function entriesOf(casebook: string, type: string): number {
  const log = join(casebook, 'log', 'tile', 'entries');
  const found = new Set<string>();
  for (const file of filesBelow(log)) {
    for (const [, seq = '', kind] of textOf(file).matchAll(
      /"seq":(\d+),"time":"[^"]{1,40}","type":"([a-z-]+)"/gu,
    ))
      if (kind === type) found.add(seq);
  }
  return found.size;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

/** The empty text for a file that the other process has replaced meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw problem;
  }
}
