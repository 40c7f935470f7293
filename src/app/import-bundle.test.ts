/** Sources that go from casebook to casebook: A → bundle → B → bundle → C, with what proves each step. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { files } from '../../test/fictional-files.ts';
import {
  exportBundle,
  openImport,
  planExport,
  verifyBundle,
  verifyImports,
  type BundleFinding,
} from '../adapters/bundle/index.ts';
import { mutate, seededNumbers } from '../adapters/bagit/bag-mutations.cases.ts';
import { createFolderCasebook, openFolderCasebook, verifyCasebook } from '../adapters/folder/index.ts';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { MemoryIndex, MemoryStoryKeys } from '../adapters/memory/index.ts';
import type { AddLine } from '../contract/index.ts';
import type { Finding } from '../domain/evidence/index.ts';
import { admitEvidence } from './admit-evidence.ts';
import type { Casebook } from './casebook.ts';
import { recordExport } from './export-sources.ts';
import { followJournal } from './follow-journal.ts';
import { importBundle, type ImportOutcome } from './import-bundle.ts';

/** A thousand with SAKKHI_IMPORT_MUTATIONS=1000. */
const rounds = Number(process.env['SAKKHI_IMPORT_MUTATIONS'] ?? 60);
let home = '';
const at = (name: string): string => join(home, name);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const sources = Object.values(files).map(hashOf);

/** Runs an act on a casebook that is made when it is not there. */
async function within<T>(name: string, act: (casebook: Casebook) => Promise<T>): Promise<T> {
  const isNew = !(await readdir(home)).includes(name);
  const record = isNew ? await createFolderCasebook(at(name)) : await openFolderCasebook(at(name), 'write');
  const casebook: Casebook = {
    vault: record.vault,
    journal: record.journal,
    index: new MemoryIndex(),
    openKeys: () => new MemoryStoryKeys(),
    parser: createCaptureParser(),
    storyReader: null,
    actor: `person of ${name}`,
    now: () => '2026-03-01T08:00:00.000Z',
  };
  const obj = { title: `Casebook ${name}`, notice: 'Fictional' };
  if (isNew) {
    await record.journal.append([
      { type: 'casebook-created', time: casebook.now(), actor: casebook.actor, obj },
    ]);
  }
  try {
    await followJournal(casebook, () => undefined);
    return await act(casebook);
  } finally {
    await casebook.parser.close();
    await record.close();
  }
}

const calm = { onProgress: () => undefined, shouldStop: () => false };

async function makeBundle(from: string, output: string, wanted: readonly string[] | 'all'): Promise<string> {
  const { verifierKey } = await within(from, (casebook) =>
    exportBundle({
      folder: at(from),
      sources: wanted,
      output: at(output),
      baggingDate: '2026-03-02',
      record: (leaving) => recordExport(casebook, { ...leaving, recipient: 'Harbour archive' }),
    }),
  );
  return verifierKey;
}

interface Came {
  readonly outcome: ImportOutcome;
  readonly lines: readonly AddLine[];
}

async function takeIn(into: string, bundle: string, key: string | null): Promise<Came> {
  const opened = await openImport({
    folder: at(bundle),
    key,
    onFinding: (finding) => expect(finding).toBeNull(),
  });
  const incoming = opened.bundle;
  if (incoming === null) throw new Error('The bundle was refused.');
  const lines: AddLine[] = [];
  const onLine = (line: AddLine): number => lines.push(line);
  const outcome = await within(into, (casebook) => importBundle(casebook, incoming, { ...calm, onLine }));
  return { outcome, lines };
}

async function findings(folder: string, key: string | null): Promise<readonly BundleFinding[]> {
  const found: BundleFinding[] = [];
  await verifyBundle({ folder, key, onFinding: (finding) => found.push(finding) });
  return found;
}

async function soundness(name: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const onFinding = (finding: Finding): number => found.push(finding);
  await verifyCasebook({ folder: at(name), onFinding });
  await verifyImports(at(name), onFinding);
  return found;
}

const claimsOf = (name: string): Promise<unknown> =>
  within(name, (casebook) => Promise.resolve(casebook.index.claims()));

let keyOfA = '';
let keyOfB = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sakkhi-import-'));
  await within('a', async (casebook) => {
    const found = Object.entries(files).map(([name, text]) => ({
      name,
      refusal: null,
      read: () => Promise.resolve(Buffer.from(text)),
    }));
    const walk = {
      knownTotal: () => found.length,
      find: async function* () {
        for (const one of found) yield await Promise.resolve(one);
      },
    };
    await admitEvidence(casebook, walk, { ...calm, onLine: () => undefined, dryRun: false });
  });
  keyOfA = await makeBundle('a', 'from-a', 'all');
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('an export is recorded with its sums and recipient, and text leaves as text', async () => {
  const sums = hashOf(await readFile(join(at('from-a'), 'SHA256SUMS'), 'utf8'));
  await within('a', async ({ journal }) => {
    const told = [];
    for await (const entry of journal.entries()) if (entry.type === 'sources-exported') told.push(entry.obj);
    expect(told).toEqual([
      { sha256s: sources.toSorted(), form: 'bundle', sums, recipient: 'Harbour archive' },
    ]);
  });
  const names = await readdir(join(at('from-a'), 'data'));
  expect(names.every((name) => name.endsWith('.txt'))).toBe(true);
});

test('sources come in with their custody, once, and their claims are the same', async () => {
  const first = await takeIn('b', 'from-a', null);
  expect(first.lines.map(({ name, status }) => [name, status])).toEqual(
    Object.keys(files).map((name) => [name, 'added']),
  );
  expect(first.outcome).toMatchObject({ recorded: [4], before: null, stopped: false });
  expect(await soundness('b')).toEqual([]);
  expect(await claimsOf('b')).toEqual(await claimsOf('a'));
  const again = await takeIn('b', 'from-a', null);
  expect(again.outcome).toMatchObject({ recorded: [], before: 4 });
  expect(again.lines.map(({ status }) => status)).toEqual(['already', 'already', 'already']);
  // That the key is known now is new; after that nothing is.
  expect((await takeIn('b', 'from-a', keyOfA)).outcome).toMatchObject({ recorded: [5], before: 4 });
  expect((await takeIn('b', 'from-a', keyOfA)).outcome).toMatchObject({ recorded: [], before: 5 });
  expect((await takeIn('b', 'from-a', null)).outcome).toMatchObject({ recorded: [], before: 5 });
  await within('b', async ({ journal }) => {
    const trust = [];
    for await (const { type, obj } of journal.entries()) {
      if (type === 'bundle-imported') trust.push(obj.isKeyTrusted);
    }
    expect(trust).toEqual([false, true]);
  });
});

test('a bundle of a bundle carries both steps, and of others nothing', async () => {
  keyOfB = await makeBundle('b', 'from-b', 'all');
  expect(await findings(at('from-b'), keyOfB)).toEqual([]);
  const [record = ''] = await readdir(join(at('from-b'), 'imports'));
  const kept = await readFile(join(at('from-b'), 'imports', record));
  expect(record).toBe(`${createHash('sha256').update(kept).digest('hex')}.json`);
  await takeIn('c', 'from-b', keyOfB);
  expect(await soundness('c')).toEqual([]);
  expect(await claimsOf('c')).toEqual(await claimsOf('a'));

  // One of three sources goes on, twice: nothing tells of the other two.
  const [one = ''] = sources;
  const keyOfC = await makeBundle('c', 'from-c', [one]);
  expect(await findings(at('from-c'), keyOfC)).toEqual([]);
  const report = await verifyBundle({ folder: at('from-c'), key: keyOfC, onFinding: () => undefined });
  expect(report.earlier).toEqual([{ origin: keyOfB.split('+')[0], key: keyOfB, sources: 1 }]);
  const told = await everyText(at('from-c'));
  expect(told).toContain('a-release.txt');
  for (const other of [...sources.slice(1), 'b-copy.txt', 'c-herald.txt', 'Casebook']) {
    expect(told, other).not.toContain(other);
  }
  await takeIn('d', 'from-c', keyOfC);
  expect(await soundness('d')).toEqual([]);
});

/** All text of a bundle, with whatever is base64 in it, however deep, decoded. */
async function everyText(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = found
    .filter((one) => one.isFile() && one.name !== 'README-VERIFY.txt' && !one.name.endsWith('.mjs'))
    .map(async (one) => `${one.name}\n${await readFile(join(one.parentPath, one.name), 'utf8')}`);
  const decode = (text: string): string =>
    [
      text,
      ...(text.match(/[A-Za-z0-9+/]{60,}=*/g) ?? []).map((one) =>
        decode(Buffer.from(one, 'base64').toString()),
      ),
    ].join('\n');
  return decode((await Promise.all(read)).join('\n'));
}

test('a record that was changed is named', async () => {
  await cp(at('b'), at('b2'), { recursive: true });
  const record = await within('b2', async ({ journal }) => {
    for await (const { type, obj } of journal.entries())
      if (type === 'bundle-imported') return obj.record.sha256;
    return '';
  });
  const path = join(at('b2'), 'vault', record.slice(0, 2), record.slice(2));
  await writeFile(path, (await readFile(path, 'utf8')).replace('index 1', 'index 2'));
  expect((await soundness('b2')).map(({ code }) => code)).toEqual([
    'vault/altered',
    'import/record',
    'import/record',
  ]);
  // The same bundle puts it right.
  await takeIn('b2', 'from-a', keyOfA);
  expect(await soundness('b2')).toEqual([]);
});

test('a bundle that changes between check and import brings nothing in', async () => {
  await cp(at('from-a'), at('changing'), { recursive: true });
  const { bundle } = await openImport({ folder: at('changing'), key: keyOfA, onFinding: () => undefined });
  const [name = ''] = await readdir(join(at('changing'), 'data'));
  await writeFile(join(at('changing'), 'data', name), 'other words');
  await within('e', async (casebook) => {
    if (bundle === null) throw new Error('The bundle was refused.');
    await expect(importBundle(casebook, bundle, { ...calm, onLine: () => undefined })).rejects.toMatchObject({
      code: 'import/changed',
    });
    expect(await casebook.journal.head()).toMatchObject({ seq: 0 });
    const stopped = await importBundle(casebook, bundle, {
      ...calm,
      shouldStop: () => true,
      onLine: () => undefined,
    });
    expect(stopped).toMatchObject({ recorded: [], stopped: true });
    expect(await casebook.journal.head()).toMatchObject({ seq: 0 });
  });
});

test(`none of ${rounds} changed bundles comes in`, { timeout: 300_000 }, async () => {
  const copy = at('copy');
  for (let seed = 0; seed < rounds; seed += 1) {
    await cp(at('from-c'), copy, { recursive: true });
    const change = await mutate(copy, seededNumbers(seed));
    let problems = 0;
    const opened = await openImport({ folder: copy, key: null, onFinding: () => (problems += 1) });
    expect(opened.bundle, `seed ${seed}: ${change.kind} of ${change.path}`).toBeNull();
    expect(problems).toBeGreaterThan(0);
    await rm(copy, { recursive: true });
    await rm(`${copy}.elsewhere`, { force: true });
  }
  expect(await findings(at('from-c'), null)).toEqual([]);
});

test('what cannot be recorded does not leave', async () => {
  const options = {
    folder: at('a'),
    sources: 'all' as const,
    output: at('never'),
    baggingDate: '2026-03-02',
  };
  const record = (): Promise<never> => Promise.reject(new Error('no log'));
  await expect(exportBundle({ ...options, record })).rejects.toThrow('no log');
  expect((await readdir(home)).filter((name) => name.startsWith('never'))).toEqual([]);
  expect((await planExport({ folder: at('a'), sources: 'all' })).sources).toHaveLength(3);
});
