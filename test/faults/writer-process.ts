/**
 * A writer in a process of its own, so that it can be killed, run eight times at once, and fill a disk: the real code
 * of vault, journal and lock, bundled once, because Node 20 cannot run TypeScript.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const source = (path: string): string =>
  JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));

/**
 * Writes `rounds` batches of `batch` captures and says of each, once it is acknowledged: "ack", the number of its
 * entry, the SHA-256 of the entry's bytes and of the capture's. Ends with one line of JSON: null, or the fault.
 */
const childSource = (): string => `
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { canonicalJson } from ${source('base/index.ts')};
import { createFolderCasebook, isCasebookFolder, openFolderCasebook } from ${source('adapters/folder/index.ts')};
const [folder, rounds, batch, sizeBytes, tag] = process.argv.slice(2);
const time = '2026-03-01T08:00:00.000Z';
const hashOf = (entry) => createHash('sha256').update(canonicalJson(entry)).digest('hex');
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
    const { stored, durable } = await casebook.vault.startPut(captures);
    const entries = await casebook.journal.append(stored.map(({ sha256, sizeBytes }) => ({
      type: 'capture-admitted', time, actor: 'child', obj: { sha256, sizeBytes, name: 'page.txt' },
    })), { after: durable });
    writeSync(1, entries.map((entry) => 'ack ' + entry.seq + ' ' + hashOf(entry) + ' ' + entry.obj.sha256 + '\\n').join(''));
  }
  await casebook.close();
  writeSync(1, 'null\\n');
} catch (error) {
  const { code, kind, message, advice } = error;
  writeSync(1, JSON.stringify({ code, kind, message, advice }) + '\\n');
  process.exit(1);
}
`;

/** What a writer is to do; `tag` makes the bytes of its captures its own. */
export interface WriterJob {
  readonly folder: string;
  readonly rounds: number;
  readonly batch: number;
  readonly sizeBytes: number;
  readonly tag: string;
}

/** An entry that a writer was told is recorded. */
export interface Acknowledged {
  readonly seq: number;
  /** SHA-256 of the exact bytes of the entry, hex. */
  readonly entrySha256: string;
  /** SHA-256 of the capture that it admits, hex. */
  readonly sha256: string;
}

/** What a writer said until its end. */
export interface WriterEnd {
  /** True when it came as far as opening the casebook. */
  readonly opened: boolean;
  readonly acknowledged: readonly Acknowledged[];
  /** The fault that it told; null when it ended well; undefined when it was killed. */
  readonly fault:
    | {
        readonly code: string;
        readonly kind: string;
        readonly message: string;
        readonly advice: string | null;
      }
    | null
    | undefined;
}

/** Reads what a writer said; a line that was cut off counts as not said. */
export function endOf(output: string): WriterEnd {
  const lines = output.split('\n').slice(0, -1);
  const acknowledged = lines
    .map((line) => line.split(' '))
    .filter(([word]) => word === 'ack')
    .map(([, seq = '', entrySha256 = '', sha256 = '']) => ({ seq: Number(seq), entrySha256, sha256 }));
  const last = lines.at(-1) ?? '';
  const told = last === 'null' || last.startsWith('{');
  const fault = told ? (JSON.parse(last) as WriterEnd['fault']) : undefined;
  return { opened: lines[0] === 'open', acknowledged, fault };
}

/** A writer at work. */
export interface RunningWriter {
  readonly child: ChildProcess;
  /** Resolves when it has spoken so many times (first that the casebook is open, then for each batch), or has ended. */
  said(times: number): Promise<void>;
  readonly ended: Promise<WriterEnd>;
}

/** The writer's program, and the folder in which tests may work. */
export class WriterProgram {
  readonly folder: string;
  readonly script: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.script = join(folder, 'out', 'child.mjs');
  }

  /** Bundles it; about a second. */
  static async make(): Promise<WriterProgram> {
    const folder = mkdtempSync(join(tmpdir(), 'sakkhi-writers-'));
    chmodSync(folder, 0o755);
    const entry = join(folder, 'child.ts');
    writeFileSync(entry, childSource());
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      build: {
        ssr: entry,
        outDir: join(folder, 'out'),
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
      },
    });
    return new WriterProgram(folder);
  }

  argumentsOf(job: WriterJob): string[] {
    const numbers = [job.rounds, job.batch, job.sizeBytes].map(String);
    return [this.script, job.folder, ...numbers, job.tag];
  }

  start(job: WriterJob): RunningWriter {
    const child = spawn(process.execPath, this.argumentsOf(job), { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let spoken = 0;
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString();
      spoken += 1;
    });
    const ended = new Promise<WriterEnd>((resolve) => child.on('close', () => resolve(endOf(output))));
    const said = (times: number): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (spoken >= times) resolve();
          else child.stdout.once('data', look);
        };
        look();
        void ended.then(() => resolve());
      });
    return { child, said, ended };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
