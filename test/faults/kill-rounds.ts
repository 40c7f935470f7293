/**
 * Writers that are killed (SIGKILL) at all moments of their life, again and again on the same casebooks; after each of
 * them, everything that was ever acknowledged must be there, byte for byte, in a log that only grew.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Finding } from '../../src/domain/evidence/index.ts';
import { openFolderCasebook, verifyCasebook } from '../../src/adapters/folder/index.ts';
import { twinRoot } from '../merkle-twin.ts';
import { checkpointIn, entriesIn, hexOf, type SeenCheckpoint } from './log-files.ts';
import type { Acknowledged, WriterEnd, WriterProgram } from './writer-process.ts';

/** Everything that a walk over the casebook finds; `kept` is an earlier checkpoint. */
export async function findingsOf(folder: string, kept: Uint8Array | null = null): Promise<Finding[]> {
  const found: Finding[] = [];
  const onFinding = (finding: Finding): number => found.push(finding);
  await verifyCasebook({ folder, ...(kept === null ? {} : { kept }), onFinding });
  return found;
}

/** What many rounds came to. */
export interface KillReport {
  rounds: number;
  /** Rounds in which the writer was killed before it said that the casebook is open. */
  killedInOpening: number;
  /** Rounds that left a trace: a half-written file, or log files beyond the checkpoint. */
  leftTraces: number;
  acknowledged: number;
}

/** One casebook that lives through many killed writers. */
class Lane {
  readonly folder: string;
  readonly #program: WriterProgram;
  readonly #report: KillReport;
  readonly #acknowledged: Acknowledged[] = [];
  #known: SeenCheckpoint | null = null;
  /** Milliseconds that the last writer took to open the casebook, and for a batch. */
  #opening = 100;
  #batch = 5;

  constructor(program: WriterProgram, folder: string, report: KillReport) {
    this.#program = program;
    this.folder = folder;
    this.#report = report;
  }

  /** Makes the casebook, so that the rounds find a log; killed creations are another test. */
  async make(): Promise<void> {
    const end = await this.#program.start({
      folder: this.folder,
      rounds: 0,
      batch: 1,
      sizeBytes: 1,
      tag: 'first',
    }).ended;
    expect(end.fault).toBeNull();
    this.#known = checkpointIn(this.folder);
  }

  async round(round: number): Promise<void> {
    const end = await this.#killedWriter(round);
    expect(end.fault, 'the writer went on until it was killed').toBeUndefined();
    this.#acknowledged.push(...end.acknowledged);
    this.#report.rounds += 1;
    this.#report.killedInOpening += end.opened ? 0 : 1;
    this.#report.acknowledged += end.acknowledged.length;
    await this.#examine();
  }

  /**
   * Killed in a quarter of the rounds while it starts and opens, else while it writes; a different moment each. The
   * moments are counted in what the writer has done, and in the time that its own last batch took, so that a slow or
   * busy machine meets the same ones.
   */
  async #killedWriter(round: number): Promise<WriterEnd> {
    const writer = this.#program.start({
      folder: this.folder,
      rounds: 100_000,
      batch: 1 + (round % 5),
      sizeBytes: 200 + ((round * 701) % 6000),
      tag: `round ${round}`,
    });
    const part = ((round * 13) % 70) / 70;
    if (round % 4 === 0) await Promise.race([delay(this.#opening * (0.4 + part)), writer.said(1)]);
    else {
      const from = performance.now();
      await writer.said(1);
      this.#opening = performance.now() - from;
      // Its first word is that the casebook is open, each further one acknowledges a batch.
      const batches = Math.floor(round / 4) % 4;
      const atWork = performance.now();
      await writer.said(1 + batches);
      const each = batches === 0 ? this.#batch : (performance.now() - atWork) / batches;
      this.#batch = each;
      await delay(each * part);
    }
    writer.child.kill('SIGKILL');
    return writer.ended;
  }

  async #examine(): Promise<void> {
    const known = this.#known;
    const now = checkpointIn(this.folder);
    if (known === null || now === null) throw new Error('The checkpoint is gone.');
    const entries = entriesIn(this.folder, now.size);
    expect(entries.length).toBe(now.size);
    const rootOf = (size: number): string => Buffer.from(twinRoot(entries.slice(0, size))).toString('base64');
    expect(rootOf(now.size), 'the tree is the one that was signed').toBe(now.root);
    expect(now.size).toBeGreaterThanOrEqual(known.size);
    expect(rootOf(known.size), 'the log continues the earlier one').toBe(known.root);
    for (const { seq, entrySha256 } of this.#acknowledged)
      expect(hexOf(entries[seq] ?? new Uint8Array(0))).toBe(entrySha256);
    const findings = await findingsOf(this.folder, known.bytes);
    expect(findings.filter(({ severity }) => severity === 'problem')).toEqual([]);
    const traces = new Set(['log/unfinished', 'vault/unfinished']);
    if (findings.some(({ code }) => traces.has(code))) this.#report.leftTraces += 1;
    this.#known = now;
  }

  /** The next command of a person goes on, puts away what was left, and nothing is missing. */
  async end(): Promise<void> {
    const casebook = await openFolderCasebook(this.folder, 'write');
    await casebook.close();
    const findings = await findingsOf(this.folder, this.#known?.bytes ?? null);
    expect(findings.filter(({ code }) => code !== 'vault/unrecorded')).toEqual([]);
    for (const { sha256 } of this.#acknowledged) {
      const bytes = readFileSync(join(this.folder, 'vault', sha256.slice(0, 2), sha256.slice(2)));
      expect(hexOf(bytes)).toBe(sha256);
    }
  }
}

/** Kills `rounds` writers over `lanes` casebooks, two of which are at work at the same time. */
export async function killRounds(
  program: WriterProgram,
  { rounds, lanes }: { readonly rounds: number; readonly lanes: number },
): Promise<KillReport> {
  const report: KillReport = { rounds: 0, killedInOpening: 0, leftTraces: 0, acknowledged: 0 };
  const home = join(program.folder, 'killed');
  mkdirSync(home);
  const numbers = Array.from({ length: lanes }, (_, i) => i).values();
  const worker = async (): Promise<void> => {
    for (const number of numbers) {
      const lane = new Lane(program, join(home, String(number)), report);
      await lane.make();
      for (let round = number; round < rounds; round += lanes) await lane.round(round);
      await lane.end();
    }
  };
  await Promise.all([worker(), worker()]);
  return report;
}

/** Kills `rounds` writers that make a casebook: what they leave is taken up by the next one. Returns how many had not opened it. */
export async function killedCreations(program: WriterProgram, rounds: number): Promise<number> {
  let unfinished = 0;
  const whole = await timeToOpen(program);
  for (let round = 0; round < rounds; round += 1) {
    const folder = join(program.folder, `created-${round}`);
    const job = { folder, rounds: 3, batch: 1, sizeBytes: 100, tag: 'made' };
    const killed = program.start(job);
    // Spread over the whole time that making a casebook takes on this machine now.
    await delay(whole * (0.3 + round / rounds));
    killed.child.kill('SIGKILL');
    const { acknowledged, opened } = await killed.ended;
    unfinished += opened ? 0 : 1;
    const next = await program.start({ ...job, tag: 'taken up' }).ended;
    expect(next.fault).toBeNull();
    const entries = entriesIn(folder, checkpointIn(folder)?.size ?? 0);
    for (const { seq, entrySha256 } of [...acknowledged, ...next.acknowledged])
      expect(hexOf(entries[seq] ?? new Uint8Array(0))).toBe(entrySha256);
    expect((await findingsOf(folder)).filter(({ severity }) => severity === 'problem')).toEqual([]);
  }
  return unfinished;
}

/** Milliseconds from the start of a writer until it has made a casebook. */
async function timeToOpen(program: WriterProgram): Promise<number> {
  const from = performance.now();
  const folder = join(program.folder, 'created-undisturbed');
  const writer = program.start({ folder, rounds: 0, batch: 1, sizeBytes: 1, tag: 'first' });
  await writer.said(1);
  const whole = performance.now() - from;
  await writer.ended;
  return whole;
}
