/** One suite for the files of reports: the folder and memory must be told apart by nothing in it. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openReportFolder } from '../adapters/folder/index.ts';
import { MemoryReportFiles } from '../adapters/memory/index.ts';
import { Fault } from '../base/index.ts';
import { maxReportBytes, type ReportFiles } from './report-files.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-reports-'));
  folders.push(folder);
  return folder;
}

const makers: Record<string, () => ReportFiles> = {
  memory: () => new MemoryReportFiles(),
  folder: () => openReportFolder(newFolder()),
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (file: { readonly bytes: Uint8Array } | null): string | null =>
  file === null ? null : new TextDecoder().decode(file.bytes);

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Fault ? `${error.kind} ${error.code}` : String(error);
  }
}

const strangeNames = ['', '..', '../log/x', 'a/b', 'a\\b', 'A', 'con', 'a--b', 'a-', '-a', 'a.b', 'ក', 'a\0'];

describe.each(Object.entries(makers))('files of reports: %s', (_name, make) => {
  test('what was written is read, and listed in order', async () => {
    const files = make();
    expect(await files.list()).toEqual({ names: [], strange: [] });
    expect(await files.read('annual')).toBeNull();
    await files.write('second', bytes('two'), null);
    const written = await files.write('annual', bytes('one'), null);
    expect(textOf(await files.read('annual'))).toBe('one');
    expect((await files.read('annual'))?.sha256).toBe(written.sha256);
    expect(await files.list()).toEqual({ names: ['annual', 'second'], strange: [] });
  });

  test('only who says which words they saw replaces them; otherwise nothing is written', async () => {
    const files = make();
    const { sha256 } = await files.write('annual', bytes('one'), null);
    expect(await codeOf(files.write('annual', bytes('mine'), null))).toBe('conflict reports/changed');
    const second = await files.write('annual', bytes('two'), sha256);
    expect(await codeOf(files.write('annual', bytes('mine'), sha256))).toBe('conflict reports/changed');
    expect(textOf(await files.read('annual'))).toBe('two');
    await files.moveToTrash('annual');
    expect(await codeOf(files.write('annual', bytes('mine'), second.sha256))).toBe(
      'conflict reports/changed',
    );
    expect(await files.read('annual')).toBeNull();
  });

  test('names that could lead elsewhere, or that some system cannot hold, are refused', async () => {
    const files = make();
    for (const name of [...strangeNames, 'a'.repeat(81)]) {
      expect(await codeOf(files.read(name)), name).toBe('invalid reports/bad-name');
      expect(await codeOf(files.write(name, bytes('x'), null)), name).toBe('invalid reports/bad-name');
      expect(await codeOf(files.moveToTrash(name)), name).toBe('invalid reports/bad-name');
    }
  });

  test('what is too long is refused whole', async () => {
    const files = make();
    const long = new Uint8Array(maxReportBytes + 1);
    expect(await codeOf(files.write('annual', long, null))).toBe('invalid reports/too-large');
    expect(await files.read('annual')).toBeNull();
  });

  test('the trash holds what was taken out, once a name', async () => {
    const files = make();
    for (const text of ['one', 'two']) {
      await files.write('annual', bytes(text), null);
      await files.moveToTrash('annual');
    }
    expect(await files.trashed()).toEqual(['annual']);
    expect(await files.list()).toEqual({ names: [], strange: [] });
    expect(await codeOf(files.moveToTrash('annual'))).toBe('absent reports/absent');
  });
});

describe('the folder', () => {
  test('holds plain files under their names; the trash keeps the words', async () => {
    const folder = newFolder();
    const files = openReportFolder(folder);
    await files.write('annual', bytes('one'), null);
    expect(readFileSync(join(folder, 'reports', 'annual.md'), 'utf8')).toBe('one');
    await files.moveToTrash('annual');
    const [kept = ''] = readdirSync(join(folder, 'reports', 'trash'));
    expect(readFileSync(join(folder, 'reports', 'trash', kept), 'utf8')).toBe('one');
    expect(readdirSync(join(folder, 'reports'))).toEqual(['trash']);
  });

  test('a file that was edited by hand is seen at once', async () => {
    const folder = newFolder();
    const files = openReportFolder(folder);
    const { sha256 } = await files.write('annual', bytes('one'), null);
    writeFileSync(join(folder, 'reports', 'annual.md'), 'by hand');
    expect(textOf(await files.read('annual'))).toBe('by hand');
    expect(await codeOf(files.write('annual', bytes('mine'), sha256))).toBe('conflict reports/changed');
    expect(readdirSync(join(folder, 'reports'))).toEqual(['annual.md']);
  });

  test('links are never followed, for reading or writing', async () => {
    const folder = newFolder();
    const elsewhere = join(newFolder(), 'secret.md');
    writeFileSync(elsewhere, 'secret');
    mkdirSync(join(folder, 'reports'));
    symlinkSync(elsewhere, join(folder, 'reports', 'annual.md'));
    const files = openReportFolder(folder);
    expect(await codeOf(files.read('annual'))).toBe('denied reports/not-a-file');
    expect(await codeOf(files.write('annual', bytes('mine'), null))).toBe('denied reports/not-a-file');
    expect(readFileSync(elsewhere, 'utf8')).toBe('secret');
    expect(await files.list()).toEqual({ names: [], strange: ['annual.md'] });
    const linked = newFolder();
    symlinkSync(join(folder, 'reports'), join(linked, 'reports'));
    expect(await codeOf(openReportFolder(linked).list())).toBe('denied reports/not-a-folder');
    expect(await codeOf(openReportFolder(linked).write('other', bytes('x'), null))).toBe(
      'denied reports/not-a-folder',
    );
  });

  test('files under names that no report can have are named, not dropped', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'reports'));
    for (const name of ['Annual Report.md', 'notes.txt', 'ok.md', 'x.markdown', '.hidden.md'])
      writeFileSync(join(folder, 'reports', name), 'x');
    expect(await openReportFolder(folder).list()).toEqual({
      names: ['ok'],
      strange: ['Annual Report.md', 'x.markdown'],
    });
  });
});
