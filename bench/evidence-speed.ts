/**
 * Speed of the record alone: admission (bytes into the vault, entries into the log, durably; nothing is read or derived),
 * verification, and the proof of one entry of a long log, as built (`dist/`). Each round measures its floor right beside it, because the disk is shared; what is
 * told is the median of the rounds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Folder from '../src/adapters/folder/index.ts';
import { row, type Row } from './table.ts';

const rounds = 7;
const batch = 256;
const time = '2026-03-01T08:00:00.000Z';
const stamp = { time, actor: 'bench' };

/** How fast files are admitted. */
interface Admission {
  readonly filesPerSecond: number;
  /** Our speed divided by that of hashing the same files and writing each, with one sync of the disk a batch; null without `sync`. */
  readonly toFiles: number | null;
  /** The same, appending all of them to one file with one fsync a batch: what no store of single files reaches. */
  readonly toOneFile: number;
}

/** Rows of the table. Needs a built program. */
export async function evidenceRows(): Promise<Row[]> {
  const module = new URL('../dist/adapters/folder/index.js', import.meta.url).href;
  const folder = (await import(module)) as typeof Folder;
  const home = mkdtempSync(join(tmpdir(), 'sakkhi-bench-evidence-'));
  try {
    const files = 4096;
    const admission = await measureAdmission(folder, home, files);
    const small = await measureVerify(folder, home, { objects: 8192, sizeBytes: 4096 });
    const large = await measureVerify(folder, home, { objects: 4, sizeBytes: 64 * 1024 * 1024 });
    return [
      row(
        `admission to vault and log, ${files} files of 4 KB, durable in batches of ${batch}; nothing is read`,
        '≥ 1,000 files/s',
        `${admission.filesPerSecond.toFixed(0)} files/s`,
      ),
      row(
        'the same: ratio to hashing and writing the same files with one sync of the disk a batch',
        '≥ .60',
        admission.toFiles === null ? 'no `sync` here' : admission.toFiles.toFixed(2),
      ),
      row(
        'the same: ratio to hashing them and appending to one file with one fsync a batch',
        'printed',
        admission.toOneFile.toFixed(2),
      ),
      row('verify, 8,192 objects of 4 KB: ratio to `sha256sum` over the same files', '≥ .60', told(small)),
      row('verify, 4 objects of 64 MB: ratio to `sha256sum` over the same files', '≥ .60', told(large)),
      await proofRow(folder, join(home, 'long')),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const told = (ratio: number | null): string => (ratio === null ? 'no `sha256sum` here' : ratio.toFixed(2));

async function measureAdmission(folder: typeof Folder, home: string, count: number): Promise<Admission> {
  const files = Array.from({ length: count }, (_, i) => page(i, 4096));
  const canSync = spawnSync('sync', ['-f', home]).status === 0;
  const ours: number[] = [];
  const toFiles: number[] = [];
  const toOneFile: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const place = join(home, `admission-${round}`);
    mkdirSync(place);
    const one = seconds(() => writeOneFile(join(place, 'one'), files));
    const each = canSync ? seconds(() => writeEach(join(place, 'each'), files)) : null;
    const mine = await admit(folder, join(place, 'casebook'), files);
    ours.push(count / mine);
    toOneFile.push(one / mine);
    if (each !== null) toFiles.push(each / mine);
    // Kept until the end: right after many files were removed, new ones cost ten times as much on ext4, whoever makes them.
  }
  return {
    filesPerSecond: median(ours),
    toFiles: canSync ? median(toFiles) : null,
    toOneFile: median(toOneFile),
  };
}

/** Seconds to admit the files to a new casebook. */
async function admit(folder: typeof Folder, place: string, files: readonly Buffer[]): Promise<number> {
  const casebook = await folder.createFolderCasebook(place);
  await casebook.journal.append([
    { ...stamp, type: 'casebook-created', obj: { title: 'Bench', notice: null } },
  ]);
  const startedMs = performance.now();
  for (let at = 0; at < files.length; at += batch) {
    const { stored, durable } = await casebook.vault.startPut(files.slice(at, at + batch));
    await casebook.journal.append(
      stored.map(({ sha256, sizeBytes }) => ({
        ...stamp,
        type: 'capture-admitted',
        obj: { sha256, sizeBytes, name: 'page.txt' },
      })),
      { after: durable },
    );
  }
  // With the settling of what batch files hold, although all was acknowledged before.
  await casebook.close();
  return (performance.now() - startedMs) / 1000;
}

function writeEach(place: string, files: readonly Buffer[]): void {
  mkdirSync(place);
  for (const [i, bytes] of files.entries()) {
    const file = openSync(join(place, sha256Of(bytes)), 'wx');
    writeSync(file, bytes);
    closeSync(file);
    if (i % batch === batch - 1) spawnSync('sync', ['-f', place]);
  }
}

function writeOneFile(path: string, files: readonly Buffer[]): void {
  const file = openSync(path, 'wx');
  for (const [i, bytes] of files.entries()) {
    sha256Of(bytes);
    writeSync(file, bytes);
    if (i % batch === batch - 1) fsyncSync(file);
  }
  closeSync(file);
}

/** Our speed divided by that of `sha256sum`; null where there is none. Both begin with the files in memory. */
async function measureVerify(
  folder: typeof Folder,
  home: string,
  { objects, sizeBytes }: { readonly objects: number; readonly sizeBytes: number },
): Promise<number | null> {
  const place = join(home, 'verify');
  const files = Array.from({ length: objects }, (_, i) => page(i, sizeBytes));
  await admit(folder, place, files);
  const paths = readdirSync(join(place, 'vault'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(place, 'vault', name))
    .filter((path) => statSync(path).isFile());
  const list = `${paths.join('\0')}\0`;
  const sum = (): boolean =>
    spawnSync('xargs', ['-0', 'sha256sum'], { input: list, stdio: ['pipe', 'ignore', 'inherit'] }).status ===
    0;
  const verify = (): ReturnType<typeof Folder.verifyCasebook> =>
    folder.verifyCasebook({ folder: place, onFinding: () => undefined });
  const hasSum = sum();
  await verify();
  const ratios: number[] = [];
  for (let round = 0; hasSum && round < rounds; round += 1) {
    const theirs = seconds(sum);
    const startedMs = performance.now();
    await verify();
    ratios.push(theirs / ((performance.now() - startedMs) / 1000));
  }
  rmSync(place, { recursive: true });
  return hasSum ? median(ratios) : null;
}

/** Entries of the log whose proofs are timed. */
const longLog = 1_000_000;

/** Proofs of entries all over a log of a million, each from nothing: no file is kept open, no tile in memory. */
async function proofRow(folder: typeof Folder, place: string): Promise<Row> {
  await makeLongLog(folder, place);
  const times: number[] = [];
  for (let i = 0; i < 220; i += 1) {
    // Spread by the golden ratio: never twice the same bundle in a row.
    const seq = Math.floor(((i * 0.6180339887) % 1) * longLog);
    const startedMs = performance.now();
    await folder.proveEntry({ folder: place, seq });
    times.push(performance.now() - startedMs);
  }
  const sorted = times.slice(20).sort((a, b) => a - b);
  const share = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  return row(
    'inclusion proof of one entry of a log of 1,000,000: median / 95 of 100 below',
    '≤ 10 ms',
    `${share(0.5)} / ${share(0.95)} ms`,
  );
}

async function makeLongLog(folder: typeof Folder, place: string): Promise<void> {
  const casebook = await folder.createFolderCasebook(place);
  await casebook.journal.append([
    { ...stamp, type: 'casebook-created', obj: { title: 'Bench', notice: null } },
  ]);
  for (let made = 1; made < longLog;) {
    const count = Math.min(16_384, longLog - made);
    const entries = Array.from({ length: count }, (_, i) => ({
      ...stamp,
      type: 'capture-admitted' as const,
      obj: { sha256: (made + i).toString(16).padStart(64, '0'), sizeBytes: 4096, name: 'page.txt' },
    }));
    await casebook.journal.append(entries);
    made += count;
  }
  await casebook.close();
}

function page(index: number, sizeBytes: number): Buffer {
  const bytes = Buffer.alloc(sizeBytes, 'A page of the log of the harbour. ');
  bytes.write(`Page ${index}. `);
  return bytes;
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function seconds(work: () => unknown): number {
  const startedMs = performance.now();
  work();
  return (performance.now() - startedMs) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
