/** Throughput of the real command: `sakkhi add` on a folder of generated plain-text documents, on one core. */
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedDocument } from './generated-documents.ts';

export interface Throughput {
  readonly documents: number;
  readonly seconds: number;
  readonly documentsPerSecond: number;
  /** Largest resident set of the process in MB; null where /proc does not tell. */
  readonly peakMegabytes: number | null;
  /** Our speed divided by the speed of writing and fsyncing the same files one by one, in the same run. */
  readonly ratioToFloor: number;
  readonly claims: number;
  readonly oneCore: boolean;
}

const cli = fileURLToPath(new URL('../bin/sakkhi.mjs', import.meta.url));

/** Admits and reads `documents` generated files; needs a built program. */
export async function measureThroughput(documents: number): Promise<Throughput> {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-bench-'));
  try {
    const files = join(folder, 'files');
    mkdirSync(files);
    for (let i = 0; i < documents; i += 1) {
      writeFileSync(join(files, `document-${String(i).padStart(5, '0')}.txt`), generatedDocument(i));
    }
    const floorSeconds = writeDurably(join(folder, 'floor'), documents);
    const casebook = join(folder, 'casebook');
    spawnSync(process.execPath, [cli, 'new', casebook]);
    const oneCore = spawnSync('taskset', ['-V']).status === 0;
    const command = oneCore ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
    const startedMs = performance.now();
    const peak = await run([...command, cli, 'add', files, '--casebook', casebook, '--json']);
    const seconds = (performance.now() - startedMs) / 1000;
    const lines = spawnSync(process.execPath, [cli, 'claims', '--casebook', casebook, '--json'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    }).stdout;
    const claims = lines.split('\n').length - 1;
    return {
      documents,
      seconds,
      documentsPerSecond: documents / seconds,
      peakMegabytes: peak,
      ratioToFloor: floorSeconds / seconds,
      claims,
      oneCore,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The floor: the same bytes, each written and fsynced in turn. Returns seconds. */
function writeDurably(folder: string, documents: number): number {
  mkdirSync(folder);
  const startedMs = performance.now();
  for (let i = 0; i < documents; i += 1) {
    const file = openSync(join(folder, String(i)), 'w');
    writeSync(file, generatedDocument(i));
    fsyncSync(file);
    closeSync(file);
  }
  return (performance.now() - startedMs) / 1000;
}

function run(command: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const [program, ...args] = command;
    const child = spawn(program ?? '', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    let peak: number | null = null;
    const timer = setInterval(() => {
      peak = Math.max(peak ?? 0, residentPeak(child.pid ?? 0) ?? 0);
    }, 100);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(peak);
      else reject(new Error(`sakkhi add ended with exit code ${String(code)}`));
    });
  });
}

/** VmHWM of a process in MB (proc(5)); null where there is no /proc. */
function residentPeak(pid: number): number | null {
  try {
    const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match?.[1] === undefined ? null : Number(match[1]) / 1024;
  } catch {
    return null;
  }
}
