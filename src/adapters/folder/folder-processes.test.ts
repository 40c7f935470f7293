/**
 * Promise P2 with real processes: killed writers, eight writers at once, a full disk, a folder of somebody else.
 * The child runs the real code, bundled once, because Node 20 cannot run TypeScript.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding, LogEntry } from '../../domain/evidence/index.ts';
import { openFolderCasebook, verifyCasebook } from './index.ts';

/**
 * Writes `rounds` batches of `batch` captures and prints each hash once it is acknowledged. Ends with one line of
 * JSON: null, or the fault that stopped it.
 */
const childSource = (door: string): string => `
import { writeSync } from 'node:fs';
import { createFolderCasebook, isCasebookFolder, openFolderCasebook } from ${JSON.stringify(door)};
const [folder, rounds, batch, sizeBytes, tag] = process.argv.slice(2);
const time = '2026-03-01T08:00:00.000Z';
try {
  let casebook;
  if (await isCasebookFolder(folder)) casebook = await openFolderCasebook(folder, 'write');
  else casebook = await createFolderCasebook(folder);
  if ((await casebook.journal.head()) === null) {
    await casebook.journal.append([{ type: 'casebook-created', time, actor: 'child', obj: { title: 'Norland', notice: null } }]);
  }
  writeSync(1, 'open\\n');
  for (let round = 0; round < Number(rounds); round += 1) {
    const captures = Array.from({ length: Number(batch) }, (_, i) => {
      const bytes = Buffer.alloc(Number(sizeBytes), 'x');
      bytes.write(tag + ' ' + round + ' ' + i + ' ');
      return bytes;
    });
    const stored = await casebook.vault.putMany(captures);
    await casebook.journal.append(stored.map(({ sha256, sizeBytes }) => ({
      type: 'capture-admitted', time, actor: 'child', obj: { sha256, sizeBytes, name: 'page.txt' },
    })));
    writeSync(1, stored.map(({ sha256 }) => 'ack ' + sha256 + '\\n').join(''));
  }
  await casebook.close();
  writeSync(1, 'null\\n');
} catch (error) {
  const { code, kind, message, advice } = error;
  writeSync(1, JSON.stringify({ code, kind, message, advice }) + '\\n');
  process.exit(1);
}
`;

let work = '';
let script = '';

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'sakkhi-processes-'));
  chmodSync(work, 0o755);
  const entry = join(work, 'child.ts');
  writeFileSync(entry, childSource(join(dirname(fileURLToPath(import.meta.url)), 'index.ts')));
  await build({
    configFile: false,
    root: work,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir: join(work, 'out'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  script = join(work, 'out', 'child.mjs');
}, 120_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

interface ChildEnd {
  readonly acknowledged: string[];
  /** The fault that the child told; null when it ended well; undefined when it was killed. */
  readonly fault: { code: string; kind: string; message: string; advice: string } | null | undefined;
}

function endOf(output: string): ChildEnd {
  const lines = output.split('\n').slice(0, -1);
  const acknowledged = lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4));
  const last = lines.at(-1) ?? '';
  const told = last === 'null' || last.startsWith('{');
  return { acknowledged, fault: told ? (JSON.parse(last) as ChildEnd['fault']) : undefined };
}

interface Job {
  readonly folder: string;
  readonly rounds: number;
  readonly batch: number;
  readonly sizeBytes: number;
  readonly tag: string;
}

const argumentsOf = (job: Job): string[] => [
  script,
  job.folder,
  String(job.rounds),
  String(job.batch),
  String(job.sizeBytes),
  job.tag,
];

function start(job: Job): { child: ChildProcess; ended: Promise<ChildEnd> } {
  const child = spawn(process.execPath, argumentsOf(job), { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  return { child, ended: new Promise((resolve) => child.on('close', () => resolve(endOf(output)))) };
}

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

test(
  'twenty writers killed in the middle lose nothing that they acknowledged',
  { timeout: 180_000 },
  async () => {
    const folder = join(work, 'killed');
    const acknowledged: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const { child, ended } = start({
        folder,
        rounds: 100_000,
        batch: 1 + (round % 5),
        sizeBytes: 3000,
        tag: `r${round}`,
      });
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      // From the first write on to the middle of the work: a different moment each round.
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 150));
      child.kill('SIGKILL');
      acknowledged.push(...(await ended).acknowledged);
      expect(await problemsOf(folder)).toEqual([]);
    }
    const admitted = new Set(await admittedIn(folder));
    expect(acknowledged.filter((sha256) => !admitted.has(sha256))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(20);
    const { vault } = await openFolderCasebook(folder, 'read');
    for (const sha256 of acknowledged) await vault.get(sha256);
  },
);

test('of eight writers at once one writes, the others are told who holds the lock', async () => {
  const folder = join(work, 'eight');
  await start({ folder, rounds: 0, batch: 1, sizeBytes: 10, tag: 'first' }).ended;
  // A stale lock makes it harder: all eight want to take it over.
  start({ folder, rounds: 100_000, batch: 1, sizeBytes: 100, tag: 'stale' }).child.kill('SIGKILL');
  const jobs = Array.from({ length: 8 }, (_, i) =>
    start({ folder, rounds: 40, batch: 2, sizeBytes: 100, tag: `w${i}` }),
  );
  const ends = await Promise.all(jobs.map(({ ended }) => ended));
  const winners = ends.filter(({ fault }) => fault === null);
  expect(winners.length).toBeGreaterThan(0);
  for (const { fault } of ends) {
    if (fault !== null) expect(fault).toMatchObject({ code: 'casebook/locked', kind: 'conflict' });
  }
  expect(await problemsOf(folder)).toEqual([]);
  const admitted = await admittedIn(folder);
  expect(admitted.length).toBe(winners.length * 80);
  for (const { acknowledged } of ends)
    expect(acknowledged.every((sha256) => admitted.includes(sha256))).toBe(true);
});

describe.runIf(process.getuid?.() === 0)('as root', () => {
  // The sizes fill the last page at another place each time: in the vault, in the log, in the checkpoint.
  test.for([10, 700, 4000, 30_000])(
    'a full disk is told with advice and costs nothing (%i bytes)',
    async (sizeBytes, { skip }) => {
      const disk = join(work, `disk-${sizeBytes}`);
      mkdirSync(disk);
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
      if (mounted.status !== 0) {
        console.log('Skipped: a small disk cannot be mounted here, so the full disk was not tried.');
        skip();
      }
      try {
        await fillAndGoOn(disk, sizeBytes);
      } finally {
        execFileSync('umount', [disk]);
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
      const { fault } = endOf(spawnSync(process.execPath, argumentsOf(job), asNobody).stdout);
      expect(fault).toMatchObject({ code: 'files/denied', kind: 'denied' });
      expect(fault?.message).toContain(folder);
      expect(fault?.advice).toContain('permissions');
    }
    const fresh = { ...job, folder: join(folder, 'new') };
    expect(endOf(spawnSync(process.execPath, argumentsOf(fresh), asNobody).stdout).fault?.code).toBe(
      'files/denied',
    );
    expect(readFileSync(join(folder, 'log', 'checkpoint'))).toEqual(before);
    expect(await problemsOf(folder)).toEqual([]);
  });
});

/** Writes until the disk is full, looks whether everything acknowledged is there, frees space and goes on. */
async function fillAndGoOn(disk: string, sizeBytes: number): Promise<void> {
  const folder = join(disk, 'casebook');
  const ballast = join(disk, 'ballast');
  writeFileSync(ballast, Buffer.alloc(300_000));
  const job = { folder, rounds: 5000, batch: 3, sizeBytes, tag: 'until full' };
  const { acknowledged, fault } = await start(job).ended;
  expect(fault).toMatchObject({ code: 'files/disk-full', kind: 'unavailable' });
  expect(fault?.message).toMatch(/^The disk that holds .* is full/);
  expect(fault?.advice).toBe('Free some space and run the same command again.');
  expect(await problemsOf(folder)).toEqual([]);
  const admitted = new Set(await admittedIn(folder));
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(acknowledged.filter((sha256) => !admitted.has(sha256))).toEqual([]);
  rmSync(ballast);
  const later = await start({ ...job, rounds: 1, sizeBytes: 20, tag: 'later' }).ended;
  expect(later.fault).toBeNull();
  expect(await problemsOf(folder)).toEqual([]);
  expect((await admittedIn(folder)).length).toBeGreaterThanOrEqual(acknowledged.length + 3);
}
