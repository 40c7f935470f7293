/**
 * Promise P2 with real processes: eight writers at once, a full disk, a folder of somebody else. Killed writers are in
 * test/faults.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding, LogEntry } from '../../domain/evidence/index.ts';
import { checkpointIn, entriesIn, hexOf } from '../../../test/faults/log-files.ts';
import { twinRoot } from '../../../test/merkle-twin.ts';
import {
  endOf,
  WriterProgram,
  type Acknowledged,
  type RunningWriter,
  type WriterEnd,
  type WriterJob,
} from '../../../test/faults/writer-process.ts';
import { exportBundle } from '../bundle/index.ts';
import { openFolderCasebook, proveEntry, verifyCasebook } from './index.ts';

let program: WriterProgram;
let work = '';

beforeAll(async () => {
  program = await WriterProgram.make();
  work = program.folder;
}, 120_000);

afterAll(() => program.remove());

const start = (job: WriterJob): RunningWriter => program.start(job);

async function entriesOf(folder: string): Promise<LogEntry[]> {
  const found = [];
  for await (const entry of (await openFolderCasebook(folder, 'read')).journal.entries()) found.push(entry);
  return found;
}

async function problemsOf(folder: string): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyCasebook({ folder, onFinding: (finding) => found.push(finding) });
  return found.filter(({ severity }) => severity === 'problem');
}

async function admittedIn(folder: string): Promise<string[]> {
  return (await entriesOf(folder)).flatMap((entry) =>
    entry.type === 'capture-admitted' ? [entry.obj.sha256] : [],
  );
}

/** No two were told the same place; what each was told is there, in one tree that is the signed one. Returns its size. */
function expectOneLog(folder: string, ends: readonly WriterEnd[]): number {
  const end = checkpointIn(folder);
  const entries = entriesIn(folder, end?.size ?? 0);
  expect(Buffer.from(twinRoot(entries)).toString('base64')).toBe(end?.root);
  const told = ends.flatMap(({ acknowledged }) => acknowledged);
  expect(new Set(told.map(({ seq }) => seq)).size).toBe(told.length);
  for (const { seq, entrySha256 } of told) expect(hexOf(entries[seq] ?? new Uint8Array(0))).toBe(entrySha256);
  return entries.length;
}

/** The message names who holds the lock, and is told within the time that a takeover may take. */
function expectLockedOut({ fault }: WriterEnd, pids: readonly (number | undefined)[]): void {
  expect(fault).toMatchObject({ code: 'casebook/locked', kind: 'conflict' });
  const pid = /^Another command is writing to this casebook: process (\d+) on this computer/.exec(
    fault?.message ?? '',
  )?.[1];
  expect(pids).toContain(Number(pid));
  expect(fault?.advice).toBe('Wait until it has ended, or end it, and run the command again.');
}

test('of eight writers at once one writes, the others are told who holds the lock', async () => {
  const folder = join(work, 'eight');
  await start({ folder, rounds: 0, batch: 1, sizeBytes: 10, tag: 'first' }).ended;
  // A stale lock makes it harder: all eight want to take it over.
  const stale = start({ folder, rounds: 100_000, batch: 1, sizeBytes: 100, tag: 'stale' });
  stale.child.kill('SIGKILL');
  await stale.ended;
  const writers = Array.from({ length: 8 }, (_, i) =>
    start({ folder, rounds: 40, batch: 2, sizeBytes: 100, tag: `w${i}` }),
  );
  const ends = await Promise.all(writers.map(({ ended }) => ended));
  const winners = ends.filter(({ fault }) => fault === null);
  expect(winners.length).toBeGreaterThan(0);
  const pids = writers.map(({ child }) => child.pid);
  for (const end of ends) if (end.fault !== null) expectLockedOut(end, pids);
  expect(await problemsOf(folder)).toEqual([]);
  expect(expectOneLog(folder, ends)).toBe(1 + winners.length * 80);
  expect((await admittedIn(folder)).length).toBe(winners.length * 80);
});

test('eight writers that come again and again write one log', { timeout: 120_000 }, async () => {
  const folder = join(work, 'again');
  const first = await start({ folder, rounds: 0, batch: 1, sizeBytes: 10, tag: 'first' }).ended;
  const ends: WriterEnd[] = [first];
  const comes = async (lane: number): Promise<void> => {
    for (let time = 0; time < 6; time += 1) {
      // Some are killed while they hold the lock, so that the next ones take it over from the dead.
      const writer = start({ folder, rounds: 4, batch: 1, sizeBytes: 50, tag: `${lane} ${time}` });
      if ((lane + time) % 4 === 0) {
        await writer.said(1);
        writer.child.kill('SIGKILL');
      }
      ends.push(await writer.ended);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, lane) => comes(lane)));
  const wrote = ends.filter(({ acknowledged }) => acknowledged.length > 0).length;
  const lockedOut = ends.filter(({ fault }) => fault?.code === 'casebook/locked').length;
  console.log(`${ends.length} writers in eight lanes: ${wrote} wrote, ${lockedOut} were told to wait`);
  expect(wrote).toBeGreaterThan(0);
  for (const { fault } of ends) expect([null, undefined, 'casebook/locked']).toContain(fault?.code ?? fault);
  expect(await problemsOf(folder)).toEqual([]);
  expectOneLog(folder, ends);
});

describe.runIf(process.getuid?.() === 0)('as root', () => {
  test(
    'a disk that becomes full at twenty different places costs nothing',
    { timeout: 300_000 },
    async ({ skip }) => {
      const disk = join(work, 'disk');
      mkdirSync(disk);
      for (let place = 0; place < 20; place += 1) {
        const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', disk]);
        if (mounted.status !== 0) {
          console.log('Skipped: a small disk cannot be mounted here, so the full disk was not tried.');
          skip();
        }
        try {
          // Another size, another number of pages left: the last one is taken in the vault, in the log, by the lock.
          await fillAndGoOn(disk, {
            sizeBytes: [40, 3000, 700, 9000][place % 4] ?? 40,
            pagesLeft: 40 + place,
          });
        } finally {
          execFileSync('umount', [disk]);
        }
      }
    },
  );

  test('a folder without permission is named, with advice, for reading and for writing', async () => {
    const folder = join(work, 'mine');
    await start({ folder, rounds: 1, batch: 1, sizeBytes: 10, tag: 'mine' }).ended;
    const before = readFileSync(join(folder, 'log', 'checkpoint'));
    const asNobody = { uid: 65_534, gid: 65_534, encoding: 'utf8' } as const;
    const job = { folder, rounds: 1, batch: 1, sizeBytes: 10, tag: 'not mine' };
    for (const mode of [0o700, 0o755]) {
      chmodSync(folder, mode);
      const { fault } = endOf(spawnSync(process.execPath, program.argumentsOf(job), asNobody).stdout);
      expect(fault).toMatchObject({ code: 'files/denied', kind: 'denied' });
      expect(fault?.message).toContain(folder);
      expect(fault?.advice).toContain('permissions');
    }
    const fresh = { ...job, folder: join(folder, 'new') };
    expect(endOf(spawnSync(process.execPath, program.argumentsOf(fresh), asNobody).stdout).fault?.code).toBe(
      'files/denied',
    );
    expect(readFileSync(join(folder, 'log', 'checkpoint'))).toEqual(before);
    expect(await problemsOf(folder)).toEqual([]);
  });
});

/** Writes until the disk is full, looks whether everything acknowledged is there, frees space and goes on. */
async function fillAndGoOn(
  disk: string,
  { sizeBytes, pagesLeft }: { readonly sizeBytes: number; readonly pagesLeft: number },
): Promise<void> {
  const folder = join(disk, 'casebook');
  const ballast = join(disk, 'ballast');
  expect((await start({ folder, rounds: 1, batch: 3, sizeBytes, tag: 'before' }).ended).fault).toBeNull();
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc((bavail - pagesLeft) * bsize));
  const { acknowledged, fault } = await start({
    folder,
    rounds: 5000,
    batch: 3,
    sizeBytes,
    tag: 'until full',
  }).ended;
  expect(fault).toMatchObject({ code: 'files/disk-full', kind: 'unavailable' });
  expect(fault?.message).toMatch(/^The disk that holds .* is full/);
  expect(fault?.advice).toBe('Free some space and run the same command again.');
  await expectReadable(folder, acknowledged);
  rmSync(ballast);
  const later = await start({ folder, rounds: 1, batch: 3, sizeBytes: 20, tag: 'later' }).ended;
  expect(later.fault).toBeNull();
  expect(await problemsOf(folder)).toEqual([]);
  expectOneLog(folder, [{ opened: true, acknowledged, fault }, later]);
}

/** On the full disk: the walk finds nothing wrong, what was acknowledged is read, proved, and handed over. */
async function expectReadable(folder: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  expect(await problemsOf(folder)).toEqual([]);
  const admitted = await admittedIn(folder);
  for (const { sha256, seq } of acknowledged) {
    expect(admitted).toContain(sha256);
    expect((await proveEntry({ folder, seq })).size).toBeGreaterThan(seq);
  }
  const home = mkdtempSync(join(work, 'bundle-'));
  const sources = admitted.slice(-2);
  const record = (): Promise<void> => Promise.resolve();
  const plan = await exportBundle({
    folder,
    sources,
    output: join(home, 'bundle'),
    baggingDate: '2026-03-02',
    record,
  });
  expect(plan.sources.map(({ sha256 }) => sha256).sort()).toEqual([...sources].sort());
}
