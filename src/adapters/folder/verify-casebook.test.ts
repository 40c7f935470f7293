/** Promise P1 on a folder: any altered, removed, added or reordered byte of log and vault is detected. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolderCasebook, verifyCasebook } from './index.ts';

let folder = '';
/** All files of the untouched casebook, by path. */
const original = new Map<string, Buffer>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-verify-'));
  const casebook = await createFolderCasebook(folder);
  const time = '2026-03-01T08:00:00.000Z';
  await casebook.journal.append([
    { type: 'casebook-created', time, actor: 'tester', obj: { title: 'Norland', notice: 'Fictional' } },
  ]);
  for (const name of ['one', 'two', 'three', 'four']) {
    const { sha256, sizeBytes } = await casebook.vault.put(Buffer.from(`The text of page ${name}.\n`));
    const obj = { sha256, sizeBytes, name: `${name}.txt` };
    await casebook.journal.append([
      { type: 'capture-admitted', time, actor: 'tester', obj },
      { type: 'capture-seen-again', time, actor: 'tester', obj: { sha256, name: `${name} again.txt` } },
    ]);
  }
  await casebook.close();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (statSync(join(folder, path)).isFile()) original.set(path, readFileSync(join(folder, path)));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function problems(): Promise<number> {
  return (await verifyCasebook({ folder, onFinding: () => undefined })).problems;
}

/** One way to change a file; null removes it. Returns the same bytes when the change does not apply. */
type Mutation = (bytes: Buffer, a: number, b: number) => Buffer | null;

const lines = (bytes: Buffer): string[] => bytes.toString('latin1').split('\n');
const joined = (parts: readonly string[]): Buffer => Buffer.from(parts.join('\n'), 'latin1');

const mutations: Record<string, Mutation> = {
  'a bit flipped': (bytes, a, b) => {
    const changed = Buffer.from(bytes);
    const at = a % bytes.length;
    changed[at] = (changed[at] ?? 0) ^ (1 << (b % 8));
    return changed;
  },
  'a byte added': (bytes, a, b) =>
    Buffer.concat([
      bytes.subarray(0, a % bytes.length),
      Buffer.of(b % 256),
      bytes.subarray(a % bytes.length),
    ]),
  'bytes removed': (bytes, a, b) =>
    Buffer.concat([bytes.subarray(0, a % bytes.length), bytes.subarray((a % bytes.length) + 1 + (b % 40))]),
  'cut short': (bytes, a) => bytes.subarray(0, a % bytes.length),
  'zeros from a place on': (bytes, a) => Buffer.from(bytes).fill(0, a % bytes.length),
  'two lines swapped': (bytes, a, b) => {
    const parts = lines(bytes);
    const [i, j] = [a % parts.length, b % parts.length];
    [parts[i], parts[j]] = [parts[j] ?? '', parts[i] ?? ''];
    return joined(parts);
  },
  'a line repeated': (bytes, a) => {
    const parts = lines(bytes);
    return joined(parts.toSpliced(a % parts.length, 0, parts[a % parts.length] ?? ''));
  },
  'a line removed': (bytes, a) => joined(lines(bytes).toSpliced(a % lines(bytes).length, 1)),
  'the file removed': () => null,
};

test('the untouched casebook is sound', async () => {
  expect(await problems()).toBe(0);
});

test('seeded mutations of every file are all caught', async () => {
  const paths = [...original.keys()].sort();
  const choice = fc.record({
    path: fc.constantFrom(...paths),
    how: fc.constantFrom(...Object.keys(mutations)),
    a: fc.nat(),
    b: fc.nat(),
  });
  let changedFiles = 0;
  await fc.assert(
    fc.asyncProperty(choice, async ({ path, how, a, b }) => {
      const before = original.get(path) ?? Buffer.alloc(0);
      const after = mutations[how]?.(before, a, b) ?? null;
      if (after?.equals(before) === true) return;
      changedFiles += 1;
      if (after === null) rmSync(join(folder, path));
      else writeFileSync(join(folder, path), after);
      const found = await problems();
      writeFileSync(join(folder, path), before);
      if (found === 0) throw new Error(`not seen: ${path}, ${how}`);
    }),
    { numRuns: 600, seed: 20260301 },
  );
  console.log(`${changedFiles} changed files, all caught`);
  expect(await problems()).toBe(0);
});

/** Promise P1 for somebody who has none of our code. */
const strangersCheck = String.raw`
set -eu
prev=0000000000000000000000000000000000000000000000000000000000000000
while IFS= read -r line; do
  case "$line" in *"\"prev\":\"$prev\""*) ;; *) echo "broken before: $line"; exit 1;; esac
  prev=$(printf %s "$line" | sha256sum | cut -d' ' -f1)
done < log/000000000000.jsonl
grep -q "\"hash\":\"$prev\"" log/head.json || { echo "not the acknowledged end"; exit 1; }
for object in vault/??/*; do
  name=$(echo "$object" | sed 's,^vault/,,; s,/,,')
  [ "$(sha256sum < "$object" | cut -d' ' -f1)" = "$name" ] || { echo "altered: $object"; exit 1; }
done
`;

const stranger = (): number | null => spawnSync('sh', ['-c', strangersCheck], { cwd: folder }).status;

test.runIf(spawnSync('sha256sum', ['--version']).status === 0)(
  'a stranger with sh and sha256sum comes to the same answer',
  () => {
    expect(stranger()).toBe(0);
    for (const [path, before] of original) {
      const changed = Buffer.from(before);
      const at = path.endsWith('head.json') ? 12 : changed.length >> 1;
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(join(folder, path), changed);
      expect(stranger()).toBe(1);
      writeFileSync(join(folder, path), before);
    }
  },
);
