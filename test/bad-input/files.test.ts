/**
 * Bad input: a clear message that names the file and says what to do, nothing lost, the rest done. Each case runs
 * the real command on real files.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addLineSchema, type AddLine } from '../../src/contract/index.ts';
import { run, temporaryFolder, writeFiles } from '../cli.ts';
import { release } from '../fictional-files.ts';

let folder: ReturnType<typeof temporaryFolder>;
let sources: string;
let casebook: string;

beforeEach(() => {
  folder = temporaryFolder();
  sources = join(folder.path, 'sources');
  casebook = join(folder.path, 'casebook');
  mkdirSync(sources);
  expect(run(['new', casebook]).code).toBe(0);
});
afterEach(() => folder.remove());

/** Adds the folder of sources, together with one good file, which must always be added. */
function addBeside(files: Readonly<Record<string, string | Uint8Array>>): {
  code: number | null;
  lines: AddLine[];
  err: string;
} {
  writeFiles(sources, { ...files, 'zz-good.txt': release });
  const ran = run(['add', sources, '--json', '--casebook', casebook]);
  const lines = ran.json().map((line) => addLineSchema.parse(line));
  expect(lines.find((line) => line.name === 'zz-good.txt')?.status).toBe('added');
  expect(run(['verify', '--casebook', casebook]).code).toBe(0);
  return { code: ran.code, lines, err: ran.err };
}

function lineOf(lines: readonly AddLine[], name: string): AddLine {
  const line = lines.find((one) => one.name === name);
  if (line === undefined) throw new Error(`no line for ${name} in ${JSON.stringify(lines)}`);
  return line;
}

describe('files that cannot be read are kept, named with the reason, and never stop the rest', () => {
  it('an empty file', () => {
    const { code, lines } = addBeside({ 'empty.txt': '' });
    expect(code).toBe(0);
    expect(lineOf(lines, 'empty.txt')).toMatchObject({ status: 'unreadable' });
    expect(lineOf(lines, 'empty.txt').reason).toContain('empty');
  });

  it('a binary file that is named .txt', () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    const { lines } = addBeside({ 'notes.txt': bytes });
    expect(lineOf(lines, 'notes.txt').status).toBe('unreadable');
    expect(lineOf(lines, 'notes.txt').reason).toMatch(/not (a )?text|binary/i);
  });

  it('a truncated PDF', () => {
    const { lines } = addBeside({
      'cut.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 ob',
    });
    expect(lineOf(lines, 'cut.pdf').status).toBe('unreadable');
    expect(lineOf(lines, 'cut.pdf').reason).toMatch(/PDF/);
  });

  it('an HTML bomb: 300,000 nested elements', () => {
    const { lines } = addBeside({ 'bomb.html': `<!doctype html><html><body>${'<div>'.repeat(300_000)}text` });
    expect(['unreadable', 'added']).toContain(lineOf(lines, 'bomb.html').status);
  });

  it('50 MB of one line: kept whole, read in part, and said so', () => {
    const { code, lines } = addBeside({ 'line.txt': 'word 12 '.repeat((50 * 1024 * 1024) / 8) });
    expect(code).toBe(0);
    expect(lineOf(lines, 'line.txt').status).toBe('added');
    expect(lineOf(lines, 'line.txt').reason).toContain('split the file');
  }, 240_000);

  it('a name that tries to leave the folder, and one with terminal escapes', () => {
    const sly = 'x\\..\\..\\outside.txt';
    const { lines } = addBeside({ [sly]: `${release}\nx`, 'a\u001B[31mred\u202Etxt.exe': `${release}\ny` });
    expect(lines.some((line) => line.name.includes('..\\') || line.name.includes('\u001B'))).toBe(false);
    expect(lineOf(lines, 'outside.txt').status).toBe('added');
    expect(existsSync(join(folder.path, 'outside.txt'))).toBe(false);
    const listed = run(['claims', '--casebook', casebook]);
    expect(listed.out).not.toContain('\u001B');
  });
});

describe('files that may not be taken are refused by name, with exit code 1', () => {
  it('a path that does not exist', () => {
    const ran = run(['add', join(sources, 'absent.txt'), '--casebook', casebook]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('does not exist');
  });

  it('a symbolic link is not followed', () => {
    symlinkSync('/etc/hostname', join(sources, 'link.txt'));
    const { code, lines } = addBeside({});
    expect(code).toBe(1);
    expect(lineOf(lines, 'link.txt')).toMatchObject({ status: 'refused', sha256: null });
  });

  const isRoot = process.getuid?.() === 0;
  it.skipIf(!isRoot)('a folder without permission (as an ordinary user)', () => {
    const nobody = 65_534;
    // The program itself must be readable by that user: it runs from a copy that everybody may read.
    const program = copyOfProgram(folder.path);
    chmodSync(folder.path, 0o777);
    writeFiles(sources, { 'locked/secret.txt': release, 'open.txt': release });
    chmodSync(join(sources, 'locked'), 0o000);
    const own = join(folder.path, 'own');
    const made = spawnSync(process.execPath, [program, 'new', own], {
      uid: nobody,
      gid: nobody,
      encoding: 'utf8',
    });
    expect(made.stderr).toBe('');
    const ran = spawnSync(process.execPath, [program, 'add', sources, '--casebook', own, '--json'], {
      uid: nobody,
      gid: nobody,
      encoding: 'utf8',
    });
    const lines = ran.stdout
      .trim()
      .split('\n')
      .map((line) => addLineSchema.parse(JSON.parse(line)));
    expect(ran.status).toBe(1);
    expect(lineOf(lines, 'locked')).toMatchObject({ status: 'refused' });
    expect(lineOf(lines, 'locked').reason).toContain('may not be opened');
    expect(lineOf(lines, 'open.txt').status).toBe('added');
    chmodSync(join(sources, 'locked'), 0o700);
  });

  it('a web address: says that it is not captured yet and what to do', () => {
    const ran = run(['add', 'https://example.org/article', '--casebook', casebook]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Save the page as a file');
  });
});

function copyOfProgram(target: string): string {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const program = join(target, 'program');
  mkdirSync(program, { recursive: true });
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(program, part), { recursive: true });
  for (const name of packagesOf(root)) {
    const from = join(root, 'node_modules', name);
    if (existsSync(from)) cpSync(from, join(program, 'node_modules', name), { recursive: true });
  }
  return join(program, 'bin', 'sakkhi.mjs');
}

/** Names of the packages that the built program names, and of those that these need. */
function packagesOf(root: string): ReadonlySet<string> {
  const dist = join(root, 'dist');
  const program = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && !name.startsWith('web'))
    .map((name) => readFileSync(join(dist, name), 'utf8'))
    .join('\n');
  const { dependencies: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const waiting = Object.keys(own).filter((name) =>
    ["'", '"'].some((quote) => program.includes(`${quote}${name}`)),
  );
  const names = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const about = join(root, 'node_modules', name, 'package.json');
    if (names.has(name) || !existsSync(about)) continue;
    names.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(about, 'utf8')) as {
      dependencies?: Readonly<Record<string, string>>;
    };
    waiting.push(...Object.keys(dependencies));
  }
  return names;
}

describe('a full disk', () => {
  const mounted = process.getuid?.() === 0 && process.platform === 'linux';
  it.skipIf(!mounted)(
    'is named with what to do; what was acknowledged stays; the command can be repeated',
    () => {
      const disk = join(folder.path, 'disk');
      mkdirSync(disk);
      const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
      if (mount.status !== 0) {
        console.info('skipped: this machine does not let a test mount a small tmpfs');
        return;
      }
      try {
        const small = join(disk, 'casebook');
        expect(run(['new', small]).code).toBe(0);
        writeFiles(sources, { 'a.txt': release });
        expect(run(['add', join(sources, 'a.txt'), '--casebook', small]).code).toBe(0);
        writeFiles(sources, { 'large.txt': 'The 12 boats lay there. '.repeat(200_000) });
        const ran = run(['add', sources, '--casebook', small]);
        expect(ran.code).toBe(7);
        expect(ran.err).toMatch(/full/);
        expect(ran.err).toMatch(/space/);
        const verified = run(['verify', '--json', '--casebook', small]);
        expect(verified.code).toBe(0);
      } finally {
        spawnSync('umount', [disk]);
      }
    },
  );
});
