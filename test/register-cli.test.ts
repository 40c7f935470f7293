/** `sakkhi register` as a person runs it: the built program, its output and its exit codes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run, type Ran } from './cli.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-register-cli-'));
  run(['new', join(folder, 'casebook'), '--title', 'Mills']);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const register = (...words: readonly string[]): Ran =>
  run(['register', ...words, '--casebook', join(folder, 'casebook')]);

it('a record is added, shown, argued about, and taken back', () => {
  const tried = register('add', 'site', 'name=Tall Mill', '--reason', 'visited', '--dry-run');
  expect([tried.code, tried.out]).toEqual([
    0,
    expect.stringContaining('Added Name “Tall Mill”. Reason: visited'),
  ]);
  expect(register('list').err).toContain('No record matches.');
  const made = register('add', 'site', 'name=Tall Mill', 'capacity=200', '--reason', 'visited', '--json');
  const { records, entries } = made.json()[0] as { records: string[]; entries: number[] };
  const [id = ''] = records;
  register('set', id, 'capacity=300', '--reason', 'a plan');
  expect(register('show', id).out).toContain('Capacity (values differ: settle one):');
  register('settle', id, 'capacity=300');
  expect(register('list', '--json').json()).toMatchObject([{ id, rivals: [], title: 'Tall Mill' }]);
  const passed = register('review', id, 'passed');
  expect([passed.code, passed.err]).toEqual([5, expect.stringContaining('cannot pass it')]);
  const wrong = register('set', id, 'location=here', '--reason', 'x');
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Location: “here” is no place')]);
  expect(register('show', 'site-0000').code).toBe(3);
  run(['decide', 'undo', String(entries[0]), '--casebook', join(folder, 'casebook')]);
  const shown = register('show', id).out;
  expect(shown).toContain('(taken back): Added Name “Tall Mill”');
  expect(shown).not.toContain('Name:');
});
