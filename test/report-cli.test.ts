/** `sakkhi report` as a person runs it: the built program, its output and its exit codes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run, type Ran } from './cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-report-cli-'));
  run(['new', join(folder, 'casebook'), '--title', 'Mills']);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const report = (...words: readonly string[]): Ran =>
  run(['report', ...words, '--casebook', join(folder, 'casebook')]);

it('a report is begun, edited by hand, saved, compared, and taken out; its words stay', () => {
  expect(report('list').err).toContain('There is no report yet');
  expect(report('new', 'Annual').code).toBe(2);
  expect(report('new', 'annual', '--title', 'What we know of the mills').code).toBe(0);
  expect(report('new', 'annual').code).toBe(4);
  const file = join(folder, 'casebook', 'reports', 'annual.md');
  expect(readFileSync(file, 'utf8')).toContain('title: What we know of the mills');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nThe mills stand idle.\n`);
  expect(report('list', '--json').json()).toMatchObject([{ name: 'annual', state: 'changed' }]);
  expect(report('save', 'annual', '--note', 'first words').out).toContain('recorded (entry');
  expect(report('save', 'annual').out).toContain('nothing changed');
  const versions = report('history', 'annual', '--json').json();
  expect(versions).toMatchObject([
    { act: 'saved', removed: 0, note: null },
    { act: 'saved', added: 2, removed: 0, note: 'first words' },
  ]);
  const [first] = versions;
  expect(report('show', 'annual', '--at', String(first?.['entry'])).out).not.toContain('idle');
  expect(report('show', 'annual').out).toContain('The mills stand idle.');
  expect(report('history', 'annual', '--lines').out).toContain('+The mills stand idle.');
  expect(report('trash', 'annual').code).toBe(0);
  expect(report('list').err).toContain('There is no report yet');
  expect(report('show', 'annual').out).toContain('The mills stand idle.');
  expect(run(['verify', '--casebook', join(folder, 'casebook')]).code).toBe(0);
});

it('the words come back from a backup, without their file', () => {
  report('new', 'second', '--title', 'Second');
  const copy = join(folder, 'copy');
  const back = join(folder, 'back');
  expect(run(['backup', copy, '--casebook', join(folder, 'casebook')]).code).toBe(0);
  const restored = run(['restore', copy, back]);
  expect([restored.code, restored.err]).toEqual([0, expect.anything()]);
  const shown = run(['report', 'show', 'second', '--casebook', back]);
  expect([shown.code, shown.err]).toEqual([0, expect.stringContaining('last recorded')]);
  expect(shown.out).toContain('title: Second');
});

it('its check is reached by its name', () => {
  report('new', 'third', '--title', 'Third');
  const checked = report('check', 'third', '--json');
  expect([checked.code, checked.json()[0]]).toEqual([
    0,
    expect.objectContaining({ counts: expect.objectContaining({ broken: 0 }) as unknown }),
  ]);
  expect(report('check', '../third').code).toBe(2);
});
