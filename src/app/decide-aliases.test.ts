/**
 * Decisions on names over real SQLite and a real folder: 1 what is proposed is decided, counted and taken back; 2 what
 * is recorded holds the spellings and passages; 3 a rebuild gives the same; 4 figures follow a decision.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createFolderCasebook } from '../adapters/folder/index.ts';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { MemoryStoryKeys } from '../adapters/memory/index.ts';
import { openSqliteIndex } from '../adapters/sqlite/index.ts';
import type { NewEntry } from '../domain/evidence/index.ts';
import { ensureNames, nameQueue } from './aliases.ts';
import type { Casebook } from './casebook.ts';
import { decideNames } from './decide-aliases.ts';
import { undoDecisions } from './decide-claims.ts';
import { ensureFigures } from './derive.ts';
import { followJournal } from './follow-journal.ts';

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'mara' };
const nothing = (): void => undefined;
const article = (body: string, colonel: string, headline: string): string =>
  [
    headline,
    '',
    `Colonel ${colonel}, commander of the border police, said that officers had found 212 people in the mill.`,
    `At least 53 mills along the Osk river hold workers against their will, ${body} said on Monday.`,
    `${body} counted the mills between January and March, and found guards at 41 of them.`,
    '',
  ].join('\n');
const texts = [
  article('Brightwater International', 'Henrik Tassoun', 'Watchdog counts mills along the Osk'),
  article('Brightwater Worldwide', 'Khenrik Tasun', 'Mills by the river hold their hands, group finds'),
];

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function casebookOnDisk(): Promise<Casebook> {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-names-'));
  cleanups.push(() => {
    rmSync(folder, { recursive: true });
  });
  const record = await createFolderCasebook(folder);
  const index = openSqliteIndex({ file: join(folder, 'index.sqlite') });
  cleanups.push(async () => {
    index.close();
    await record.close();
  });
  const drafts: NewEntry[] = [{ ...stamp, type: 'casebook-created', obj: { title: 'Mills', notice: null } }];
  for (const [at, one] of texts.entries()) {
    const bytes = new TextEncoder().encode(one);
    const [stored] = await record.vault.putMany([bytes]);
    if (stored === undefined) throw new Error('The vault gave nothing back.');
    const obj = { sha256: stored.sha256, sizeBytes: bytes.length, name: `page-${at}.txt` };
    drafts.push({ ...stamp, type: 'capture-admitted', obj });
  }
  await record.journal.append(drafts);
  const casebook: Casebook = {
    vault: record.vault,
    journal: record.journal,
    parser: createCaptureParser(),
    openKeys: () => new MemoryStoryKeys(),
    storyReader: null,
    index,
    actor: 'mara',
    now: () => stamp.time,
  };
  await followJournal(casebook, nothing);
  ensureNames(casebook, nothing);
  return casebook;
}

function pairOf(casebook: Casebook, name: string): { id: string; status: string } {
  const found = nameQueue(casebook.index, { q: name }).rows.find(({ status }) => status !== 'certain');
  if (found === undefined) throw new Error(`No pair of ${name}.`);
  return found;
}

/** Roots and witnesses of the figure of 53 mills. */
function figureOf(casebook: Casebook): [number, number] {
  ensureFigures(casebook, nothing);
  const figure = casebook.index.figures().find(({ documents, why }) => documents === 2 && why.includes('53'));
  return [figure?.attributionRoots.length ?? 0, figure?.independentOrigins ?? 0];
}

describe('names', () => {
  it('are proposed, decided, counted and taken back', async () => {
    const casebook = await casebookOnDisk();
    const { id, status } = pairOf(casebook, 'Brightwater');
    expect([status, figureOf(casebook)]).toEqual(['proposed', [2, 1]]);
    const same = await decideNames(casebook, { ids: [id], verdict: 'same', note: 'one letterhead' });
    expect([pairOf(casebook, 'Brightwater').status, figureOf(casebook)]).toEqual(['accepted', [1, 1]]);
    await undoDecisions(casebook, same.seqs);
    expect([pairOf(casebook, 'Brightwater').status, figureOf(casebook)]).toEqual(['proposed', [2, 1]]);
    await decideNames(casebook, { ids: [id], verdict: 'different', note: null });
    // The texts are copies: the derived one says what its origin says, whoever it names.
    expect([pairOf(casebook, 'Brightwater').status, figureOf(casebook)[1]]).toEqual(['refused', 1]);
    await decideNames(casebook, { ids: [id], verdict: 'unsure', note: null });
    const { counts, rows } = nameQueue(casebook.index, { status: 'unsure' });
    expect([counts.unsure, rows[0]?.decision?.verdict, figureOf(casebook)]).toEqual([1, 'unsure', [2, 1]]);
    await expect(undoDecisions(casebook, same.seqs)).rejects.toMatchObject({ code: 'decide/undone-already' });
  });

  it('are recorded with the spellings and the passages that were shown', async () => {
    const casebook = await casebookOnDisk();
    const { id } = pairOf(casebook, 'Tassoun');
    const { seqs } = await decideNames(casebook, { ids: [id, id], verdict: 'same', note: null });
    for await (const entry of casebook.journal.entries()) {
      if (entry.seq !== seqs[0] || entry.type !== 'aliases-decided') continue;
      const [pair] = entry.obj.pairs;
      expect(entry.obj.pairs).toHaveLength(1);
      expect([pair?.kind, pair?.a, pair?.b]).toEqual(['person', 'Henrik Tassoun', 'Khenrik Tasun']);
      expect(pair?.seen.map(({ passage }) => passage.exact)).toEqual(['Henrik Tassoun', 'Khenrik Tasun']);
    }
    expect(seqs).toHaveLength(1);
  });

  it('come out of a rebuild as they were', async () => {
    const casebook = await casebookOnDisk();
    const { id } = pairOf(casebook, 'Brightwater');
    const first = await decideNames(casebook, { ids: [id], verdict: 'different', note: null });
    await decideNames(casebook, { ids: [pairOf(casebook, 'Tassoun').id], verdict: 'unsure', note: 'ask' });
    await undoDecisions(casebook, first.seqs);
    ensureNames(casebook, nothing);
    ensureFigures(casebook, nothing);
    const before = casebook.index.dump();
    casebook.index.clear();
    await followJournal(casebook, nothing);
    ensureNames(casebook, nothing);
    ensureFigures(casebook, nothing);
    expect(casebook.index.dump()).toBe(before);
  });

  it('are not decided by an id that nobody was shown', async () => {
    const casebook = await casebookOnDisk();
    const decide = (ids: string[]): Promise<unknown> =>
      decideNames(casebook, { ids, verdict: 'same', note: null });
    await expect(decide([])).rejects.toMatchObject({ code: 'names/nothing' });
    await expect(decide(['n-nobody'])).rejects.toMatchObject({ code: 'names/no-pair', kind: 'conflict' });
    expect(casebook.index.names.decisions()).toEqual([]);
  });
});
