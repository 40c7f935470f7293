/** Export and import as a person runs them: what they print, what they refuse, and what a killed import leaves. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyImports } from '../../src/adapters/bundle/index.ts';
import { openFolderCasebook, verifyCasebook } from '../../src/adapters/folder/index.ts';
import type { Finding } from '../../src/domain/evidence/index.ts';
import {
  addLineSchema,
  exportedLineSchema,
  exportSummarySchema,
  importSummarySchema,
  verifySummarySchema,
} from '../../src/contract/index.ts';
import { run, sakkhi, temporaryFolder, writeFiles, type Ran } from '../cli.ts';
import { files } from '../fictional-files.ts';

/** Imports that are killed. */
const kills = Number(process.env['SAKKHI_IMPORT_KILLS'] ?? 5);
const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);
const into = (name: string): readonly string[] => ['--casebook', at(name)];
const isSound = (name: string): boolean =>
  verifySummarySchema.parse(
    run(['verify', '--json', ...into(name)])
      .json()
      .at(-1),
  ).ok;
const claims = (name: string): string => run(['claims', '--json', ...into(name)]).out;

function make(name: string): void {
  expect(run(['new', at(name), '--title', name]).code).toBe(0);
}

beforeAll(() => {
  writeFiles(at('texts'), files);
  make('a');
  expect(run(['add', at('texts'), ...into('a')]).code).toBe(0);
  expect(run(['export', '--all', '--output', at('from-a'), ...into('a')]).code).toBe(0);
}, 120_000);
afterAll(() => folder.remove());

describe('export', { timeout: 120_000 }, () => {
  it('says what left, to whom, and which entry records it', () => {
    const ran = run([
      'export',
      '--all',
      '--output',
      at('for-b'),
      '--recipient',
      'Oda',
      '--json',
      ...into('a'),
    ]);
    expect(ran.code).toBe(0);
    const lines = ran.json();
    expect(lines.slice(0, -1).map((line) => exportedLineSchema.parse(line).name)).toEqual(Object.keys(files));
    const summary = exportSummarySchema.parse(lines.at(-1));
    expect(summary).toMatchObject({
      form: 'bundle',
      sources: 3,
      recorded: [5],
      recipient: 'Oda',
      earlier: [],
    });
    const long = run(['export', '--all', '--output', at('x'), '--recipient', 'x'.repeat(301), ...into('a')]);
    expect([long.code, long.err]).toEqual([2, expect.stringContaining('1 to 300 characters')]);
  });

  it('takes the plain bytes of one source out, and over nothing', () => {
    const { sha256 } = exportedLineSchema.parse(
      run(['export', '--all', '--dry-run', '--json', ...into('a')]).json()[0],
    );
    const words = ['export', sha256, '--original', '--output', at('release.txt'), ...into('a')];
    const dry = run([...words, '--dry-run']);
    expect(dry.out).toContain('plain bytes of "a-release.txt", without any proof. Nothing was written.');
    expect(run([...words, '--json']).json()).toMatchObject([{ form: 'original', sources: 1, key: null }]);
    expect(readFileSync(at('release.txt'), 'utf8')).toBe(files['a-release.txt']);
    expect(run(words).code).toBe(4);
    expect(run(['export', '--all', '--original', '--output', at('y'), ...into('a')]).code).toBe(2);
  });

  it('lets nothing out of a casebook that another command holds, or that cannot be written', async () => {
    const words = ['export', '--all', '--output', at('never'), ...into('a')];
    const holder = await openFolderCasebook(at('a'), 'write');
    const locked = run(words);
    await holder.close();
    expect(locked.code).toBe(4);
    expect(locked.err).toContain('Another command is writing to this casebook');
    cpSync(at('a'), at('keyless'), { recursive: true });
    rmSync(join(at('keyless'), 'keys'), { recursive: true });
    const keyless = run([...words.slice(0, 4), ...into('keyless')]);
    expect(keyless.err).toContain('Nothing left the casebook.');
    expect(readdirSync(folder.path).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it.runIf(process.getuid?.() === 0)('says that a folder of somebody else cannot record an export', () => {
    cpSync(at('a'), at('theirs'), { recursive: true });
    chmodSync(folder.path, 0o755);
    open(at('theirs'));
    const ran = run(['export', '--all', '--output', at('never-theirs'), ...into('theirs')], { uid: 65_534 });
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain('An export is recorded in the log, and that cannot be done here');
    expect(existsSync(at('never-theirs'))).toBe(false);
  });
});

/** Everybody may read. */
function open(path: string): void {
  chmodSync(path, 0o755);
  for (const one of readdirSync(path, { recursive: true, withFileTypes: true })) {
    chmodSync(join(one.parentPath, one.name), one.isDirectory() ? 0o755 : 0o644);
  }
}

describe('import', { timeout: 120_000 }, () => {
  it('brings claims over two casebooks unchanged, once', () => {
    make('b');
    const key = join(at('a'), 'log', 'log.vkey');
    const dry = run(['import', at('from-a'), '--dry-run', '--json', ...into('b')]);
    expect(dry.json().map((line) => addLineSchema.parse(line).status)).toEqual(['added', 'added', 'added']);
    expect(dry.err).toContain('the key of the log');
    const ran = run(['import', at('from-a'), '--key', key, '--json', ...into('b')]);
    const lines = ran.json();
    expect(ran.code).toBe(0);
    expect(lines.slice(0, -1).map((line) => addLineSchema.parse(line).status)).toEqual([
      'added',
      'added',
      'added',
    ]);
    expect(importSummarySchema.parse(lines.at(-1))).toMatchObject({
      isKeyTrusted: true,
      recorded: [4],
      before: null,
    });
    const again = run(['import', at('from-a'), '--key', key, ...into('b')]);
    expect(again.out).toContain('was imported before (log entry 4); nothing new was recorded');
    expect(isSound('b')).toBe(true);
    expect(run(['export', '--all', '--output', at('from-b'), ...into('b')]).out).toContain(
      'and the entries and proofs of',
    );
    make('c');
    expect(run(['import', at('from-b'), ...into('c')]).code).toBe(0);
    expect(isSound('c')).toBe(true);
    expect(claims('b')).toBe(claims('a'));
    expect(claims('c')).toBe(claims('a'));
  }, 300_000);

  it('refuses a changed bundle and names what is wrong', () => {
    cpSync(at('from-a'), at('changed'), { recursive: true });
    const [name = ''] = readdirSync(join(at('changed'), 'data'));
    writeFiles(join(at('changed'), 'data'), { [name]: 'other words' });
    const before = readFileSync(join(at('b'), 'log', 'checkpoint'), 'utf8');
    const ran = run(['import', at('changed'), ...into('b')]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(name);
    expect(ran.err).toContain('nothing of it was imported');
    expect(readFileSync(join(at('b'), 'log', 'checkpoint'), 'utf8')).toBe(before);
    expect(run(['import', at('nowhere'), ...into('b')]).code).toBe(3);
    expect(run(['import', ...into('b')]).code).toBe(2);
  });

  it(`leaves all or nothing when it is killed, ${kills} times`, async () => {
    make('fresh');
    cpSync(at('fresh'), at('empty'), { recursive: true });
    const whole = timed(() => run(['import', at('from-a'), ...into('fresh')]));
    let recorded = 0;
    for (let round = 0; round < kills; round += 1) {
      rmSync(at('killed'), { recursive: true, force: true });
      cpSync(at('empty'), at('killed'), { recursive: true });
      const child = spawn(process.execPath, [sakkhi, 'import', at('from-a'), ...into('killed')]);
      const over = ended(child);
      await delay(whole.milliseconds * (0.3 + (0.7 * round) / kills));
      child.kill('SIGKILL');
      await over;
      expect(await problemsOf('killed'), `round ${round}`).toEqual([]);
      const entries = Number(readFileSync(join(at('killed'), 'log', 'checkpoint'), 'utf8').split('\n')[1]);
      expect([1, 5], `round ${round}`).toContain(entries);
      recorded += entries === 5 ? 1 : 0;
      const again = run(['import', at('from-a'), '--json', ...into('killed')]);
      expect(importSummarySchema.parse(again.json().at(-1)).before).toBe(entries === 5 ? 4 : null);
    }
    expect(claims('killed')).toBe(claims('a'));
    console.info(`${kills} imports were killed, ${recorded} of them after they were recorded.`);
  }, 600_000);
});

async function problemsOf(name: string): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const onFinding = (finding: Finding): void => {
    if (finding.severity === 'problem') found.push(finding);
  };
  await verifyCasebook({ folder: at(name), onFinding });
  await verifyImports(at(name), onFinding);
  return found;
}

function timed(act: () => Ran): { readonly milliseconds: number } {
  const start = performance.now();
  expect(act().code).toBe(0);
  return { milliseconds: performance.now() - start };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
  });
