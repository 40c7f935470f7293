/** For the tests of backups: a casebook of pages, and what a folder holds. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../domain/evidence/index.ts';
import {
  backup,
  createFolderCasebook,
  openFolderCasebook,
  restore,
  verifyCasebook,
  type BackupOptions,
  type CopyReport,
} from './index.ts';

/** What a copy said, and what it found. */
export interface Copied {
  readonly report: CopyReport;
  readonly findings: Finding[];
}

/** Backs up without keys, verified, unless the options say otherwise. */
export async function backUp(
  options: Pick<BackupOptions, 'folder' | 'target'> & Partial<BackupOptions>,
): Promise<Copied> {
  const findings: Finding[] = [];
  const report = await backup({
    withKeys: false,
    quick: false,
    onFinding: (finding) => findings.push(finding),
    ...options,
  });
  return { report, findings };
}

/** Restores `from` into a new folder. */
export async function bringBack(into: string, from: string): Promise<Copied> {
  const findings: Finding[] = [];
  const report = await restore({ backup: from, folder: into, onFinding: (one) => findings.push(one) });
  return { report, findings };
}

/** Time and account of every entry. */
export const stamp: { readonly time: string; readonly actor: string } = {
  time: '2026-03-01T08:00:00.000Z',
  actor: 'tester',
};
const created = {
  ...stamp,
  type: 'casebook-created',
  obj: { title: 'Norland', notice: 'Fictional' },
} as const;

/** Makes a casebook without sources. */
export async function makeCasebook(path: string): Promise<void> {
  const casebook = await createFolderCasebook(path);
  await casebook.journal.append([created]);
  await casebook.close();
}

/** Adds pages; their hashes, ascending. */
export async function admitPages(path: string, count: number, tag: string): Promise<string[]> {
  const casebook = await openFolderCasebook(path, 'write');
  const texts = Array.from({ length: count }, (_, i) => Buffer.from(`${tag} ${i}: what page ${i} says.\n`));
  const stored = await casebook.vault.putMany(texts);
  await casebook.journal.append(
    stored.map(({ sha256, sizeBytes }, i) => ({
      ...stamp,
      type: 'capture-admitted',
      obj: { sha256, sizeBytes, name: `${tag} ${i}.txt` },
    })),
  );
  await casebook.close();
  return stored.map(({ sha256 }) => sha256).sort();
}

/** All files of the record by path, as text of their bytes. */
export function recordOf(path: string, parts = ['log', 'vault']): Record<string, string> {
  const files: Record<string, string> = {};
  for (const part of parts) {
    if (!existsSync(join(path, part))) continue;
    for (const name of readdirSync(join(path, part), { recursive: true, encoding: 'utf8' }).sort()) {
      const whole = join(path, part, name);
      if (statSync(whole).isFile()) files[`${part}/${name}`] = readFileSync(whole, 'latin1');
    }
  }
  return files;
}

/** What verification finds, but for a key that stayed behind. */
export async function problems(path: string): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyCasebook({ folder: path, onFinding: (finding) => found.push(finding) });
  return found.filter(({ code }) => code !== 'key/missing');
}

/** Path of an object. */
export const objectIn = (path: string, sha256: string): string =>
  join(path, 'vault', sha256.slice(0, 2), sha256.slice(2));
