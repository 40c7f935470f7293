/** Keeping a casebook: scrub, backup and restore as a person runs them, also when they are interrupted or killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createFolderCasebook, openFolderCasebook, verifyCasebook } from '../../src/adapters/folder/index.ts';
import type { FixityChecked } from '../../src/domain/evidence/index.ts';
import { run, sakkhi, temporaryFolder, writeFiles } from '../cli.ts';
import { files } from '../fictional-files.ts';

const folder = temporaryFolder();
const sources = join(folder.path, 'sources');
const casebook = join(folder.path, 'casebook');
const target = join(folder.path, 'disk', 'case');
const at = ['--casebook', casebook];

beforeAll(() => {
  writeFiles(sources, files);
  run(['new', casebook, '--title', 'Basin boats']);
  run(['add', sources, ...at]);
});
afterAll(() => folder.remove());

/** The object of the first source, and the name of its file. */
function firstObject(): { readonly name: string; readonly sha256: string; readonly path: string } {
  const [line] = run(['add', sources, '--json', ...at]).json();
  const { name, sha256 } = line as { readonly name: string; readonly sha256: string };
  return { name, sha256, path: join(casebook, 'vault', sha256.slice(0, 2), sha256.slice(2)) };
}

function bytesOf(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.startsWith('index') || !statSync(join(path, name)).isFile()) continue;
    found[name] = readFileSync(join(path, name), 'latin1');
  }
  return found;
}

/** How many things `sakkhi verify` would call wrong. */
async function problemsIn(path: string): Promise<number> {
  return (await verifyCasebook({ folder: path, onFinding: () => undefined })).problems;
}

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'tester' };

/** Makes a casebook of small objects that nobody reads; returns their hashes. */
async function makeObjects(path: string, count: number): Promise<string[]> {
  const made = await createFolderCasebook(path);
  await made.journal.append([
    { ...stamp, type: 'casebook-created', obj: { title: 'Many leaves', notice: null } },
  ]);
  const stored = await made.vault.putMany(Array.from({ length: count }, (_, i) => Buffer.from(`Leaf ${i}`)));
  await made.journal.append(
    stored.map(({ sha256, sizeBytes }) => ({
      ...stamp,
      type: 'capture-admitted',
      obj: { sha256, sizeBytes, name: 'leaf.bin' },
    })),
  );
  await made.close();
  return stored.map(({ sha256 }) => sha256);
}

/** What the log says was checked, in its order. */
async function checksIn(path: string): Promise<FixityChecked[]> {
  const found: FixityChecked[] = [];
  const { journal } = await openFolderCasebook(path, 'read');
  for await (const entry of journal.entries()) if (entry.type === 'fixity-checked') found.push(entry.obj);
  return found;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('exit', (code) => resolve(code)));

// A command takes seconds on a busy machine.
const patience = { timeout: 240_000 };

describe('scrub', patience, () => {
  it('checks what is there and records it', async () => {
    const ran = run(['scrub', '--rate', '500', ...at]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(
      /^Nothing is wrong: 3 objects, \d+ bytes, have the hashes that were recorded\.\n$/,
    );
    expect(await problemsIn(casebook)).toBe(0);
  });

  it('names what is damaged; adding the original again mends it', () => {
    const { name, path } = firstObject();
    writeFileSync(path, 'spoiled');
    const ran = run(['scrub', '--rate', '500', ...at]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`The bytes of "${name}" were changed`);
    expect(ran.out).toContain('Add the original file again');
    expect(ran.out).toContain('1 damaged and 0 missing of 3 objects checked. All others can be used.');
    expect(run(['add', join(sources, name), ...at]).code).toBe(0);
    expect(run(['scrub', '--rate', '500', '--json', ...at]).json()).toMatchObject([
      { ok: true, checked: 3, total: 3, damaged: 0, missing: 0, whole: true },
    ]);
  });

  it('Ctrl-C ends it in order, and --from-last goes on', async () => {
    // A thousand objects of 32 KiB each at 200 kB/s take minutes; the first is damaged, so that it is seen to be done.
    const slow = join(folder.path, 'slow');
    const [first = ''] = (await makeObjects(slow, 1000)).sort();
    writeFileSync(join(slow, 'vault', first.slice(0, 2), first.slice(2)), 'spoiled');
    const child = spawn(process.execPath, [sakkhi, 'scrub', '--rate', '0.2', '--json', '--casebook', slow]);
    const end = ended(child);
    let out = '';
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    await Promise.race([once(child.stdout, 'data'), end]);
    child.kill('SIGINT');
    expect(await end).toBe(1);
    const part = JSON.parse(out.trim().split('\n').at(-1) ?? '') as { checked: number };
    expect(part).toMatchObject({ ok: false, damaged: 1, total: 1000, whole: false });
    const rest = run(['scrub', '--rate', '500', '--from-last', '--json', '--casebook', slow]);
    expect(rest.json().at(-1)).toMatchObject({ damaged: 1, checked: 1000, whole: true });
    const ranges = await checksIn(slow);
    expect(ranges[0]).toMatchObject({ objects: part.checked, from: first });
    // It goes on behind what the first run checked, and round.
    expect(ranges[1]?.objects).toBe(1000 - part.checked);
    expect(ranges[2]).toMatchObject({ objects: part.checked, from: first });
  });

  it('refuses a rate that is none', () => {
    expect(run(['scrub', '--for', '0', ...at]).err).toContain('--for takes a number of minutes above 0');
  });

  it('runs beside the server', async () => {
    const before = statSync(join(casebook, 'log', 'checkpoint')).mtimeMs;
    const child = spawn(process.execPath, [sakkhi, 'serve', '--scrub', ...at]);
    const end = ended(child);
    try {
      const isRecorded = (): boolean => statSync(join(casebook, 'log', 'checkpoint')).mtimeMs !== before;
      await vi.waitUntil(() => isRecorded() || child.exitCode !== null, { timeout: 200_000, interval: 100 });
    } finally {
      child.kill('SIGTERM');
    }
    expect(await end).toBe(0);
    expect(statSync(join(casebook, 'log', 'checkpoint')).mtimeMs).not.toBe(before);
    expect(await problemsIn(casebook)).toBe(0);
  });
});

describe('backup and restore', patience, () => {
  it('copies, says that the keys stayed behind, and copies only what is new the next time', async () => {
    const ran = run(['backup', target, ...at]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /^3 object\(s\), \d+ bytes, and \d+ log entries were copied; .* It was checked\.\n$/,
    );
    expect(ran.err).toContain('The keys are not in this backup');
    expect(existsSync(join(target, 'keys'))).toBe(false);
    writeFiles(sources, { 'd-later.txt': 'A later page.\n' });
    run(['add', sources, ...at]);
    expect(run(['backup', target, '--quick', '--json', ...at]).json()).toMatchObject([
      { ok: true, copied: 1, newEntries: 1, keys: 0 },
    ]);
    expect(await problemsIn(target)).toBe(0);
    expect(run(['claims', '--json', '--casebook', target]).out).toBe(run(['claims', '--json', ...at]).out);
  });

  it('with keys says what that means; restored, it is the same casebook byte for byte', () => {
    const ran = run(['backup', target, '--with-keys', ...at]);
    expect(ran.err).toContain('whoever has it can add entries in the name of this casebook');
    const again = join(folder.path, 'again');
    const restored = run(['restore', target, again]);
    expect(restored.code).toBe(0);
    expect(restored.err).toContain('Go on in one place only');
    expect(bytesOf(again)).toEqual(bytesOf(casebook));
    expect(run(['restore', target, again]).code).toBe(4);
  });

  it('without keys the restored casebook is read, not written, and says how to go on', async () => {
    const bare = join(folder.path, 'bare');
    cpSync(target, bare, { recursive: true });
    rmSync(join(bare, 'keys'), { recursive: true });
    const again = join(folder.path, 'again-bare');
    expect(run(['restore', bare, again]).err).toContain('copy keys/ of the casebook');
    expect(await problemsIn(again)).toBe(0);
    const refused = run(['add', sources, '--casebook', again]);
    expect(refused.code).toBe(5);
    expect(refused.err).toContain('can be read and proved, not written');
    const scrubbed = run(['scrub', '--casebook', again, '--rate', '500']);
    expect(scrubbed.code).toBe(0);
    expect(scrubbed.err).toContain('This check is not recorded');
  });

  it('a tampered backup is refused with the item named', () => {
    const tampered = join(folder.path, 'tampered');
    cpSync(target, tampered, { recursive: true });
    const { sha256, name } = firstObject();
    writeFileSync(join(tampered, 'vault', sha256.slice(0, 2), sha256.slice(2)), 'tampered');
    const ran = run(['restore', tampered, join(folder.path, 'nowhere')]);
    expect(ran.code).toBe(6);
    expect(ran.out).toContain(
      `backup: vault/${sha256.slice(0, 2)}/${sha256.slice(2)}: The bytes of "${name}"`,
    );
    expect(existsSync(join(folder.path, 'nowhere'))).toBe(false);
  });

  it('restore --objects mends a damaged object, and the source is read again', () => {
    const { path, name } = firstObject();
    rmSync(path);
    run(['rebuild', ...at]);
    expect(run(['claims', '--source', name, ...at]).out).toBe('');
    const ran = run(['restore', target, '--objects', ...at]);
    expect(ran).toMatchObject({ code: 0, out: '4 objects were checked, 1 put back.\n' });
    expect(run(['claims', '--source', name, ...at]).out).not.toBe('');
  });

  it('refuses places that are none, in plain words', () => {
    expect(run(['backup', casebook, ...at]).err).toContain('is the casebook itself');
    expect(run(['backup', ...at]).code).toBe(2);
  });
});

describe('kill -9 during a backup', patience, () => {
  it('leaves the backup of before or of now, and the next run goes on', async () => {
    const large = join(folder.path, 'large');
    const pages = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `page-${i}.txt`,
        `Page ${i} of the log of the harbour.\n`.repeat(40),
      ]),
    );
    writeFiles(join(folder.path, 'pages'), pages);
    run(['new', large, '--title', 'Harbour log']);
    run(['add', join(folder.path, 'pages'), '--casebook', large]);
    const began = performance.now();
    run(['backup', join(folder.path, 'measured'), '--casebook', large]);
    const wholeMs = performance.now() - began;
    const disk = join(folder.path, 'killed');
    let killed = 0;
    const rounds = 7;
    for (let round = 0; round < rounds; round += 1) {
      if (round % 4 === 3) rmSync(disk, { recursive: true, force: true });
      const child = spawn(process.execPath, [sakkhi, 'backup', disk, '--casebook', large], {
        stdio: 'ignore',
      });
      const end = ended(child);
      const timer = setTimeout(() => child.kill('SIGKILL'), wholeMs * (0.15 + (0.8 * round) / rounds));
      if ((await end) === null) killed += 1;
      clearTimeout(timer);
      // What is there is a whole backup of some state, or one that was never finished and says so.
      if (existsSync(join(disk, 'log', 'checkpoint'))) expect(await problemsIn(disk)).toBe(0);
    }
    expect(killed).toBeGreaterThan(0);
    expect(run(['backup', disk, '--casebook', large])).toMatchObject({ code: 0 });
    expect(run(['restore', disk, join(folder.path, 'large-again')]).code).toBe(0);
    const [original, again] = [bytesOf(large), bytesOf(join(folder.path, 'large-again'))];
    delete original['keys/log.pem'];
    expect(again).toEqual(original);
  });
});
