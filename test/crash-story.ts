/** For the tests of faults and power cuts: a story that writes a casebook, and what must hold whatever broke it off. */
import { expect } from 'vitest';
import { Fault } from '../src/base/index.ts';
import type { Finding, NewEntry } from '../src/domain/evidence/index.ts';
import {
  createFolderCasebook,
  openFolderCasebook,
  verifyCasebook,
  type FolderCasebook,
} from '../src/adapters/folder/index.ts';

const time = '2026-03-01T08:00:00.000Z';
const created: NewEntry = {
  type: 'casebook-created',
  time,
  actor: 'tester',
  obj: { title: 'Norland', notice: null },
};

async function admit(
  casebook: FolderCasebook,
  texts: readonly string[],
  acknowledged: string[],
): Promise<void> {
  const stored = await casebook.vault.putMany(texts.map((text) => new TextEncoder().encode(text)));
  await casebook.journal.append(
    stored.map(({ sha256, sizeBytes }) => ({
      type: 'capture-admitted',
      time,
      actor: 'tester',
      obj: { sha256, sizeBytes, name: 'page.txt' },
    })),
  );
  acknowledged.push(...stored.map(({ sha256 }) => sha256));
}

/** A casebook is made, filled, closed, opened and filled again. Hashes are told when they are acknowledged. */
export async function story(folder: string, acknowledged: string[]): Promise<void> {
  const casebook = await createFolderCasebook(folder);
  try {
    await casebook.journal.append([created]);
    await admit(casebook, ['one', 'two'], acknowledged);
  } finally {
    await casebook.close();
  }
  const again = await openFolderCasebook(folder, 'write');
  try {
    await admit(again, ['three'], acknowledged);
    await admit(again, ['two', 'four'], acknowledged);
  } finally {
    await again.close();
  }
}

async function problemsOf(folder: string): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyCasebook({ folder, onFinding: (finding) => found.push(finding) });
  return found.filter(({ severity, code }) => severity === 'problem' && code !== 'log/empty');
}

/** Nothing acknowledged is lost, nothing is wrong, and the next commands go on. The folder holds no lock. */
export async function goesOn(folder: string, acknowledged: readonly string[]): Promise<void> {
  const fresh = await createFolderCasebook(folder).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'casebook/exists') return null;
    throw error;
  });
  if (fresh !== null) {
    expect(acknowledged).toEqual([]);
    await fresh.journal.append([created]);
    await fresh.close();
  }
  expect(await problemsOf(folder)).toEqual([]);
  const casebook = await openFolderCasebook(folder, 'write');
  const recorded: string[] = [];
  for await (const entry of casebook.journal.entries()) {
    if (entry.type === 'capture-admitted') recorded.push(entry.obj.sha256);
  }
  expect(recorded).toEqual(expect.arrayContaining([...acknowledged]));
  for (const sha256 of recorded) await casebook.vault.get(sha256);
  await admit(casebook, ['five'], []);
  await casebook.close();
  expect(await problemsOf(folder)).toEqual([]);
}
