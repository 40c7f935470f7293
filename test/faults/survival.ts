/** What must hold of a casebook whatever broke a story off. */
import { expect } from 'vitest';
import { Fault } from '../../src/base/index.ts';
import type { Finding } from '../../src/domain/evidence/index.ts';
import { createFolderCasebook, openFolderCasebook, verifyCasebook } from '../../src/adapters/folder/index.ts';
import { admit, created } from './stories.ts';

async function problemsOf(folder: string): Promise<Finding[]> {
  const found: Finding[] = [];
  await verifyCasebook({ folder, onFinding: (finding) => found.push(finding) });
  return found.filter(({ severity, code }) => severity === 'problem' && code !== 'log/empty');
}

/**
 * Nothing acknowledged is lost, nothing is wrong, and the next commands go on, in the same process as well as in
 * another: a lock that was left does not stand in the way.
 */
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
  await admit(casebook, ['five']);
  await casebook.close();
  expect(await problemsOf(folder)).toEqual([]);
}
