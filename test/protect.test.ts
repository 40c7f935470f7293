import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, temporaryFolder, writeFiles } from './cli.ts';

const temporary = temporaryFolder();
const folder = temporary.path;
const casebook = join(folder, 'casebook');
const words = 'What the ferryman of Norland said, as told by himself.\n';
const withCasebook = ['--casebook', casebook, '--passphrase-file', join(folder, 'passphrase')];

beforeAll(() => {
  writeFiles(folder, {
    'interview.txt': words,
    'photo.bin': Buffer.alloc(5000, 7),
    passphrase: 'five words of norland here\n',
    wrong: 'five words of somewhere else\n',
    weak: 'short\n',
  });
  expect(run(['new', casebook]).code).toBe(0);
});
afterAll(() => temporary.remove());

test('protect seals, reveal opens, and others see nothing of it', () => {
  const first = run(['protect', join(folder, 'interview.txt'), '--json', ...withCasebook]);
  expect(first.err).toContain('cannot be recovered');
  expect(first.code).toBe(0);
  const [sealed] = first.json();
  // The key is there now: sealing more needs no passphrase.
  const more = run([
    'protect',
    join(folder, 'photo.bin'),
    '--subject',
    String(sealed?.['subject']).slice(0, 12),
    '--casebook',
    casebook,
  ]);
  expect(more.err).not.toContain('cannot be recovered');
  expect(more.code).toBe(0);

  const listed = run(['reveal', '--list', '--json', ...withCasebook]);
  expect(listed.json().map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
    ['interview.txt', words.length],
    ['photo.bin', 5000],
  ]);
  expect(new Set(listed.json().map(({ subject }) => subject))).toEqual(new Set([sealed?.['subject']]));

  const [output, salt] = [join(folder, 'out.txt'), join(folder, 'out.salt')];
  const opened = ['reveal', String(sealed?.['entry']), '--output', output, '--salt', salt, ...withCasebook];
  expect(run(opened).code).toBe(0);
  expect(readFileSync(output, 'utf8')).toBe(words);
  expect(statSync(output).mode & 0o077).toBe(0);
  const commitment = createHash('sha256').update(readFileSync(salt)).update(words).digest('hex');
  expect(commitment).toBe(sealed?.['commit']);
  expect(run(opened).err).toContain('could not be written');

  expect(run(['verify', '--casebook', casebook]).out).toContain('Nothing is wrong');
  expect(run(['claims', '--casebook', casebook]).out).not.toContain('ferryman');
  const all = run(['export', '--all', '--dry-run', '--casebook', casebook, '--output', join(folder, 'b')]);
  expect(all.err).toContain('no source that could be exported');
}, 240_000);

test.each([
  ['protect without a file', ['protect'], 2, 'at least one file'],
  ['protect of a folder', ['protect', folder], 3, 'cannot be read'],
  ['protect to an unknown subject', ['protect', join(folder, 'weak'), '--subject', '0123'], 3, 'No subject'],
  ['reveal of nothing', ['reveal'], 2, 'reveal takes'],
  ['reveal without output', ['reveal', '1'], 2, 'reveal takes'],
  ['reveal of another entry', ['reveal', '0', '--output', join(folder, 'none')], 3, 'holds no protected'],
])('%s', (_what, words_, code, message) => {
  const ran = run([...words_, ...withCasebook]);
  expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(message)]);
});

test('a wrong passphrase, and none', () => {
  const wrong = run(['reveal', '--list', '--casebook', casebook, '--passphrase-file', join(folder, 'wrong')]);
  expect([wrong.code === 0, wrong.err]).toEqual([false, expect.stringContaining('does not open')]);
  const none = run(['reveal', '--list', '--casebook', casebook]);
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('no terminal')]);
});
