/** Decisions on claims: recorded, settled, undone, and met again by another reading of the same sources. */
import { describe, expect, it } from 'vitest';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { MemoryIndex, MemoryJournal, MemoryStoryKeys, MemoryVault } from '../adapters/memory/index.ts';
import type { NewEntry } from '../domain/evidence/index.ts';
import type { Casebook } from './casebook.ts';
import { decideClaims, undoDecisions, type DecideRequest } from './decide-claims.ts';
import { ensureFigures } from './derive.ts';
import { followJournal } from './follow-journal.ts';
import { listClaims } from './queries.ts';
import { listDecisions, reviewContext, reviewQueue } from './review.ts';

const text = [
  'Norland Watch finds camps along the river',
  '',
  'The group counted at least 53 camps in Norland, it said on Monday.',
  'Some 40 families left the town of Arrel, officials said.',
  '',
].join('\n');

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'mara' };
const nothing = (): void => undefined;

async function casebookOf(...texts: string[]): Promise<Casebook> {
  const vault = new MemoryVault();
  const journal = new MemoryJournal();
  const entries: NewEntry[] = [{ ...stamp, type: 'casebook-created', obj: { title: 'Camps', notice: null } }];
  for (const [at, one] of texts.entries()) {
    const bytes = new TextEncoder().encode(one);
    const [stored] = await vault.putMany([bytes]);
    if (stored === undefined) throw new Error('The vault gave nothing back.');
    const obj = { sha256: stored.sha256, sizeBytes: bytes.length, name: `page-${at}.txt` };
    entries.push({ ...stamp, type: 'capture-admitted', obj });
  }
  await journal.append(entries);
  const casebook: Casebook = {
    vault,
    journal,
    parser: createCaptureParser(),
    openKeys: () => new MemoryStoryKeys(),
    storyReader: null,
    index: new MemoryIndex(),
    actor: 'mara',
    now: () => stamp.time,
  };
  await followJournal(casebook, nothing);
  return casebook;
}

const accept = (ids: readonly string[], more: Partial<DecideRequest> = {}): DecideRequest => ({
  ids,
  verdict: 'accepted',
  rule: null,
  note: null,
  correction: null,
  ...more,
});
const reject = (ids: readonly string[]): DecideRequest => accept(ids, { verdict: 'rejected' });

function idOf(casebook: Casebook, unit: string): string {
  const found = listClaims(casebook.index, {}).find((line) => line.unit === unit);
  if (found === undefined) throw new Error(`No claim about ${unit}.`);
  return found.id;
}

function statuses(casebook: Casebook): Record<string, string> {
  return Object.fromEntries(listClaims(casebook.index, {}).map(({ unit, status }) => [unit ?? '', status]));
}

/** What a newer engine does: every derived row is made again from log and vault. */
async function readAnew(casebook: Casebook): Promise<void> {
  const state = casebook.index.state();
  if (state === null) throw new Error('The index is empty.');
  casebook.index.setState({ ...state, engine: 'an older engine' });
  await followJournal(casebook, nothing);
}

describe('deciding', () => {
  it('accepts one claim, rejects another, and takes the rejection back', async () => {
    const casebook = await casebookOf(text);
    await decideClaims(casebook, accept([idOf(casebook, 'camps')], { note: 'seen in the annex' }));
    const rejected = await decideClaims(casebook, reject([idOf(casebook, 'families')]));
    expect(statuses(casebook)).toEqual({ camps: 'accepted', families: 'rejected' });
    await undoDecisions(casebook, rejected.seqs);
    expect(statuses(casebook)).toEqual({ camps: 'accepted', families: 'proposed' });
    expect(listDecisions(casebook.index, {}).map(({ state, exact, note }) => [state, exact, note])).toEqual([
      ['undone', '40', null],
      ['attached', '53', 'seen in the annex'],
    ]);
  });

  it('lets the latest decision count, and brings the one before it back', async () => {
    const casebook = await casebookOf(text);
    const id = idOf(casebook, 'camps');
    await decideClaims(casebook, reject([id]));
    const second = await decideClaims(casebook, accept([id]));
    expect(statuses(casebook)['camps']).toBe('accepted');
    expect(listDecisions(casebook.index, {}).map(({ state }) => state)).toEqual(['attached', 'superseded']);
    await undoDecisions(casebook, second.seqs);
    expect(statuses(casebook)['camps']).toBe('rejected');
  });

  it('keeps a correction beside what was proposed, and figures follow it', async () => {
    const casebook = await casebookOf(text);
    const id = idOf(casebook, 'camps');
    await decideClaims(casebook, accept([id], { correction: { low: '54', speaker: 'Norland Rights' } }));
    const line = listClaims(casebook.index, { speaker: 'Norland Rights' })[0];
    expect(line).toMatchObject({ id, valueLow: 54, bound: '>=', status: 'accepted' });
    expect(listDecisions(casebook.index, {})[0]).toMatchObject({
      reading: { valueLow: 53 },
      corrected: { valueLow: 54, speaker: 'Norland Rights' },
    });
    ensureFigures(casebook, nothing);
    const figure = casebook.index.figures().find(({ claims }) => claims.includes(id));
    expect(figure?.values.map(({ low }) => low)).toEqual([54]);
    expect(figure?.attributionRoots).toEqual(['Norland Rights']);
  });

  it('leaves rejected claims out of every figure', async () => {
    const casebook = await casebookOf(text);
    const id = idOf(casebook, 'families');
    ensureFigures(casebook, nothing);
    expect(casebook.index.figures().some(({ claims }) => claims.includes(id))).toBe(true);
    await decideClaims(casebook, reject([id]));
    ensureFigures(casebook, nothing);
    expect(casebook.index.figures().some(({ claims }) => claims.includes(id))).toBe(false);
  });

  it('records a long act as several entries that are undone as one', async () => {
    const many = Array.from({ length: 150 }, (_, i) => `Officials counted ${i + 20} boats in harbour ${i}.`);
    const casebook = await casebookOf(many.join('\n\n'));
    const ids = listClaims(casebook.index, {}).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(140);
    const act = await decideClaims(casebook, accept(ids, { rule: 'kind is count' }));
    expect(act.seqs.length).toBeGreaterThan(1);
    expect(reviewQueue(casebook.index, {}).counts).toMatchObject({ accepted: ids.length });
    await undoDecisions(casebook, act.seqs);
    expect(reviewQueue(casebook.index, {}).counts).toMatchObject({ accepted: 0 });
  });

  it('refuses what cannot be meant, and records nothing', async () => {
    const casebook = await casebookOf(text);
    const before = await casebook.journal.head();
    const id = idOf(casebook, 'camps');
    const refused: readonly (readonly [DecideRequest, string])[] = [
      [accept([]), 'decide/nothing'],
      [accept(['0123456789ab-1-2']), 'decide/no-claim'],
      [accept([id, idOf(casebook, 'families')], { correction: { low: '1' } }), 'decide/bad-correction'],
      [{ ...reject([id]), correction: { low: '1' } }, 'decide/bad-correction'],
      [accept([id], { correction: { low: 'many' } }), 'entry/targets'],
    ];
    for (const [request, code] of refused) {
      await expect(decideClaims(casebook, request)).rejects.toMatchObject({ code });
    }
    await expect(undoDecisions(casebook, [0])).rejects.toMatchObject({ code: 'decide/no-decision' });
    expect(await casebook.journal.head()).toEqual(before);
  });

  it('shows a proposal where it stands', async () => {
    const casebook = await casebookOf(text);
    const context = reviewContext(casebook.index, idOf(casebook, 'camps'));
    const { textStart, anchor } = context;
    expect(context.text.slice(anchor.start - textStart, anchor.end - textStart)).toBe('53');
    expect(() => reviewContext(casebook.index, '0123456789ab-1-2')).toThrow('There is no claim');
  });
});

describe('when the sources are read anew', () => {
  it('decisions are attached again, to the same content as before', async () => {
    const casebook = await casebookOf(text);
    await decideClaims(casebook, accept([idOf(casebook, 'camps')]));
    await decideClaims(casebook, reject([idOf(casebook, 'families')]));
    const before = casebook.index.dump();
    await readAnew(casebook);
    expect(casebook.index.dump()).toBe(before);
    expect(statuses(casebook)).toEqual({ camps: 'accepted', families: 'rejected' });
  });

  it('an acceptance stands where the engine reads otherwise now, a rejection is proposed again', async () => {
    const casebook = await casebookOf(text);
    await decideClaims(casebook, accept([idOf(casebook, 'camps')]));
    await decideClaims(casebook, reject([idOf(casebook, 'families')]));
    const older = await asReadByAnother(casebook, (reading) => ({ ...reading, unit: 'camp sites' }));
    await readAnew(older);
    expect(statuses(older)).toEqual({ 'camp sites': 'accepted', families: 'proposed' });
    expect(listDecisions(older.index, {}).map(({ state }) => state)).toEqual(['changed', 'changed']);
  });

  it('a decision whose passage is gone is listed as orphaned, and applied to nothing', async () => {
    const casebook = await casebookOf(text);
    await decideClaims(casebook, accept([idOf(casebook, 'camps')]));
    const older = await asReadByAnother(casebook, (reading) => reading, { exact: '61', start: 4, end: 6 });
    await readAnew(older);
    expect(statuses(older)).toEqual({ camps: 'proposed', families: 'proposed' });
    expect(listDecisions(older.index, { state: 'orphaned' })).toHaveLength(1);
  });
});

type Decided = Extract<NewEntry, { type: 'claims-decided' }>['obj']['targets'][number];

/** The same casebook, with its decisions as people would have made them on the proposals of another engine. */
async function asReadByAnother(
  casebook: Casebook,
  read: (reading: Decided['reading']) => Decided['reading'],
  passage: Partial<Decided['passage']> = {},
): Promise<Casebook> {
  const journal = new MemoryJournal();
  for await (const { type, time, actor, obj } of casebook.journal.entries()) {
    if (type !== 'claims-decided') {
      await journal.append([{ type, time, actor, obj } as NewEntry]);
      continue;
    }
    const targets = obj.targets.map((target) => ({
      ...target,
      reading: read(target.reading),
      passage: { ...target.passage, ...passage },
    }));
    await journal.append([{ type, time, actor, obj: { ...obj, targets } }]);
  }
  const older = { ...casebook, journal, index: new MemoryIndex() };
  await followJournal(older, nothing);
  return older;
}
