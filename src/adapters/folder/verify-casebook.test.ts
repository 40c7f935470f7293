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

/** A missing private key is told as a note: the casebook is proved without it, it only cannot be written. */
async function problems(): Promise<number> {
  const { problems, notes } = await verifyCasebook({ folder, onFinding: () => undefined });
  return problems + notes;
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

/** Four thousand with SAKKHI_CASEBOOK_MUTATIONS=4000. */
const rounds = Number(process.env['SAKKHI_CASEBOOK_MUTATIONS'] ?? 600);

test('seeded mutations of every file are all caught', { timeout: 3_600_000 }, async () => {
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
    { numRuns: rounds, seed: 20260301 },
  );
  console.log(`${changedFiles} changed files, all caught`);
  expect(await problems()).toBe(0);
});

/**
 * Promise P1 for somebody who has none of our code: openssl proves who signed, sh and sha256sum compute the tree of
 * the entries again and re-hash the vault. For logs of one bundle, which is enough to show the way.
 */
const strangersCheck = String.raw`
set -eu
vkey=$(cut -d+ -f3- log/log.vkey | base64 -d | tail -c +2 | od -An -v -tx1 | tr -d ' \n')
hex() { od -An -v -tx1 | tr -d ' \n'; }
raw() { printf "$(printf %s "$1" | sed 's/../\\x&/g')"; }
work=$(mktemp -d); trap 'rm -r "$work"' EXIT
{ raw 302a300506032b6570032100; raw "$vkey"; } > "$work/key.der"
openssl pkey -pubin -inform DER -in "$work/key.der" -out "$work/key.pem"
[ "$(head -1 log/checkpoint)" = "$(cut -d+ -f1 log/log.vkey)" ]
line=$(sed -n 5p log/checkpoint)
[ "$(echo "$line" | cut -d' ' -f1,2)" = "— $(head -1 log/checkpoint)" ]
[ "$(echo "$line" | cut -d' ' -f3 | base64 -d | head -c 4 | hex)" = "$(cut -d+ -f2 log/log.vkey)" ]
head -3 log/checkpoint > "$work/text"
[ "$(wc -l < log/checkpoint)" = 5 ] && [ -z "$(sed -n 4p log/checkpoint)" ]
echo "$line" | cut -d' ' -f3 | base64 -d | tail -c +5 > "$work/signature"
openssl pkeyutl -verify -rawin -pubin -inkey "$work/key.pem" -sigfile "$work/signature" -in "$work/text"
size=$(sed -n 2p log/checkpoint)
bundle=log/tile/entries/000.p/$size
at=0; row=""
while [ "$at" -lt "$(wc -c < "$bundle")" ]; do
  length=$((0x$(tail -c +$((at + 1)) "$bundle" | head -c 2 | hex)))
  row="$row $({ raw 00; tail -c +$((at + 3)) "$bundle" | head -c "$length"; } | sha256sum | cut -d' ' -f1)"
  at=$((at + 2 + length))
done
set -- $row
[ "$#" = "$size" ]
[ "$(printf %s "$@")" = "$(hex < "log/tile/0/000.p/$size")" ]
while [ "$#" -gt 1 ]; do
  above=""
  while [ "$#" -gt 1 ]; do above="$above $({ raw 01; raw "$1"; raw "$2"; } | sha256sum | cut -d' ' -f1)"; shift 2; done
  set -- $above "$@"
done
[ "$1" = "$(sed -n 3p log/checkpoint | base64 -d | hex)" ]
for object in vault/??/*; do
  name=$(echo "$object" | sed 's,^vault/,,; s,/,,')
  [ "$(sha256sum < "$object" | cut -d' ' -f1)" = "$name" ] || { echo "altered: $object"; exit 1; }
done
`;

const stranger = (): number | null => spawnSync('bash', ['-c', strangersCheck], { cwd: folder }).status;
const toolsAreThere = ['openssl version', 'sha256sum --version', 'bash --version', 'od --version'].every(
  (command) => spawnSync('sh', ['-c', command]).status === 0,
);

test.runIf(toolsAreThere)('a stranger with openssl, bash and sha256sum comes to the same answer', () => {
  expect(stranger()).toBe(0);
  for (const [path, before] of original) {
    if (path.startsWith('keys')) continue;
    const changed = Buffer.from(before);
    const at = changed.length >> 1;
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(join(folder, path), changed);
    expect([path, stranger() === 0]).toEqual([path, false]);
    writeFileSync(join(folder, path), before);
  }
});
