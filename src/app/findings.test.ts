/**
 * Findings over a casebook in memory: 1 copies never add an origin; 2 what a finding may not say is refused, whichever way it comes;
 * 3 what is published was reviewed by somebody else; 4 whatever falls under it afterwards is told at once; 5 an undo brings it back.
 */
import { describe, expect, it } from 'vitest';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { MemoryIndex, MemoryJournal, MemoryStoryKeys, MemoryVault } from '../adapters/memory/index.ts';
import type { RegisterAct } from '../contract/index.ts';
import type { NewEntry, RegisterBasis, RegisterChange } from '../domain/evidence/index.ts';
import type { Casebook } from './casebook.ts';
import { decideClaims, undoDecisions } from './decide-claims.ts';
import { ensureFigures } from './derive.ts';
import { changeFindingStatus, statusProblems } from './finding-acts.ts';
import { findingDetail, findingsCsv, findingsPage } from './finding-lines.ts';
import { findingFacts, findingStanding, weakenedFindings } from './findings.ts';
import { followJournal } from './follow-journal.ts';
import { changeRegister, recordChanges } from './register-change.ts';

const release = [
  'Harbour Watch: boats lie idle in Osk basin',
  '',
  'The group Harbour Watch said on Monday that at least 53 boats lie in the Osk basin, tied up since the gate was shut in spring.',
  'Its members walked the quay for two days and wrote down the name on every hull they could read from the wall.',
  '',
].join('\n');
const copy = [
  'Osk Courier',
  '',
  release,
  'The Courier could not reach the port for comment by the time of printing.',
  '',
].join('\n');
const other = [
  'Harbour master gives his count',
  '',
  'Harbour master Ilan Dorr counted 41 boats in the Osk basin in his yearly round, he told this paper in his office.',
  '',
].join('\n');

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'mara' };
const nothing = (): void => undefined;

async function casebookOf(...texts: readonly string[]): Promise<Casebook> {
  const vault = new MemoryVault();
  const journal = new MemoryJournal();
  const entries: NewEntry[] = [{ ...stamp, type: 'casebook-created', obj: { title: 'Boats', notice: null } }];
  for (const [at, one] of texts.entries()) {
    const bytes = new TextEncoder().encode(one);
    const [stored] = await vault.putMany([bytes]);
    if (stored === undefined) throw new Error('The vault gave nothing back.');
    const obj = { sha256: stored.sha256, sizeBytes: bytes.length, name: `page-${at}.txt` };
    entries.push({ ...stamp, type: 'capture-admitted', obj });
  }
  await journal.append(entries);
  const keys = new MemoryStoryKeys();
  const casebook: Casebook = {
    ...{ vault, journal, parser: createCaptureParser(), openKeys: () => keys, storyReader: null },
    ...{ index: new MemoryIndex(), actor: 'mara', now: () => stamp.time },
  };
  await followJournal(casebook, nothing);
  ensureFigures(casebook, nothing);
  return casebook;
}

/** Ids of the claims with this number, in the order of admission. */
function claimsOf(casebook: Casebook, number: string): string[] {
  const found = casebook.index.claims().filter(({ quote, quantity }) => {
    return String(quantity.low ?? quantity.high) === number && quote.includes('boats');
  });
  return found.map(({ id }) => id);
}

const as = (casebook: Casebook, actor: string): Casebook => ({ ...casebook, actor });
const act = async (casebook: Casebook, ...acts: readonly RegisterAct[]) => {
  const done = await changeRegister(casebook, { acts, note: null });
  ensureFigures(casebook, nothing);
  return done;
};
const byPerson = { by: 'person', reason: 'Our reasoning.' } as const;

function stated(record: string | null, values: Readonly<Record<string, string>>): RegisterAct {
  return {
    ...{ do: 'state', record, kind: 'finding', basis: byPerson },
    values: Object.entries(values).map(([field, value]) => ({ field, value, asOf: null })),
  };
}

function onClaim(record: string, field: string, claim: string): RegisterAct {
  const basis = { by: 'claim', claim } as const;
  return { do: 'state', record, kind: 'finding', basis, values: [{ field, value: claim, asOf: null }] };
}

async function finding(casebook: Casebook, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { records } = await act(
    casebook,
    stated(null, { name: 'Boats lie idle in the Osk basin.', standard: 'reasonable suspicion', ...more }),
  );
  return records[0] ?? '';
}

const decide = async (casebook: Casebook, verdict: 'accepted' | 'rejected', ids: readonly string[]) => {
  const done = await decideClaims(casebook, { ids, verdict, rule: null, note: null, correction: null });
  ensureFigures(casebook, nothing);
  return done;
};

async function review(casebook: Casebook, id: string): Promise<void> {
  await act(casebook, { do: 'review', record: id, state: 'asked' });
  await act(as(casebook, 'tom'), { do: 'review', record: id, state: 'passed' });
}

const publish = (casebook: Casebook, id: string) =>
  changeFindingStatus(casebook, { id, status: 'published', reason: null });

/** A reviewed finding on the release and the harbour master. */
async function twoWitnesses(casebook: Casebook): Promise<{ id: string; watch: string; master: string }> {
  const [watch = ''] = claimsOf(casebook, '53');
  const [master = ''] = claimsOf(casebook, '41');
  const id = await finding(casebook);
  await act(casebook, onClaim(id, 'support', watch), onClaim(id, 'support', master));
  await decide(casebook, 'accepted', [watch, master]);
  await review(casebook, id);
  return { id, watch, master };
}

describe('what a finding stands on', () => {
  it('counts documents, text origins, roots and independent origins; a copy adds a document alone', async () => {
    const casebook = await casebookOf(release, copy, other);
    const [watch = '', copied = ''] = claimsOf(casebook, '53');
    const [master = ''] = claimsOf(casebook, '41');
    const id = await finding(casebook);
    await act(casebook, onClaim(id, 'support', watch));
    expect(findingStanding(casebook.index, id)).toMatchObject({ documents: 1, independentOrigins: 1 });
    await act(casebook, onClaim(id, 'support', copied));
    expect(findingStanding(casebook.index, id)).toMatchObject({
      ...{ documents: 2, textOrigins: 1, independentOrigins: 1 },
      support: [{ state: 'proposed' }, { state: 'proposed' }],
    });
    await act(casebook, onClaim(id, 'support', master));
    expect(findingStanding(casebook.index, id)).toMatchObject({
      ...{ documents: 3, textOrigins: 2, independentOrigins: 2, weakened: [] },
    });
    await decide(casebook, 'rejected', [master]);
    expect(findingStanding(casebook.index, id)).toMatchObject({ documents: 2, independentOrigins: 1 });
  });

  it('a record carries its passages; without passages it is one origin at most', async () => {
    const casebook = await casebookOf(release, copy, other);
    const [watch = ''] = claimsOf(casebook, '53');
    const site = await act(casebook, {
      ...{ do: 'state', record: null, kind: 'site', basis: byPerson },
      values: [{ field: 'name', value: 'Osk basin', asOf: null }],
    });
    const basin = site.records[0] ?? '';
    const id = await finding(casebook);
    await act(casebook, stated(id, { support: basin }));
    expect(findingStanding(casebook.index, id)).toMatchObject({ documents: 0, independentOrigins: 1 });
    await act(casebook, {
      ...{ do: 'state', record: basin, kind: 'site', basis: { by: 'claim', claim: watch } },
      values: [{ field: 'capacity', value: '>=53', asOf: null }],
    });
    expect(findingStanding(casebook.index, id)).toMatchObject({ documents: 1, independentOrigins: 1 });
    await act(casebook, { do: 'trash', record: basin, reason: 'Twice there.' });
    expect(findingStanding(casebook.index, id)).toMatchObject({
      ...{ documents: 0, independentOrigins: 0, support: [{ state: 'trashed' }] },
    });
  });
});

describe('what a finding may not say', () => {
  it('that it is confirmed by other sources, below two independent origins', async () => {
    const casebook = await casebookOf(release, copy, other);
    const [watch = '', copied = ''] = claimsOf(casebook, '53');
    const [master = ''] = claimsOf(casebook, '41');
    const id = await finding(casebook);
    await act(casebook, onClaim(id, 'support', watch), onClaim(id, 'support', copied));
    await expect(act(casebook, stated(id, { confirmedBy: '2' }))).rejects.toMatchObject({
      code: 'register/refused',
      message: expect.stringContaining('what carries it has 1 independent origin') as string,
    });
    await expect(
      finding(casebook, { name: 'Idle boats were confirmed by other sources.' }),
    ).rejects.toMatchObject({ code: 'register/refused' });
    await act(casebook, onClaim(id, 'support', master));
    await act(casebook, stated(id, { confirmedBy: '2' }));
    expect(findingDetail(casebook.index, id)).toMatchObject({ confirmedBy: 2, independentOrigins: 2 });
    await expect(act(casebook, stated(id, { confirmedBy: '2.5' }))).rejects.toMatchObject({
      message: expect.stringContaining('whole number') as string,
    });
  });

  it('names nothing that is not there, was rejected, is a finding, or stands on the other side', async () => {
    const casebook = await casebookOf(release, copy, other);
    const [watch = ''] = claimsOf(casebook, '53');
    const id = await finding(casebook);
    const refused = (change: RegisterAct, words: string) =>
      expect(act(casebook, change)).rejects.toMatchObject({
        message: expect.stringContaining(words) as string,
      });
    await refused(stated(id, { support: 'site-000000000000' }), 'there is no such record');
    await refused(stated(id, { support: 'the paper' }), 'not the id of a claim or a record');
    await refused(stated(id, { support: watch }), `give --claim ${watch}`);
    await refused(stated(id, { support: await finding(casebook) }), 'cannot stand on a finding');
    await act(casebook, onClaim(id, 'support', watch));
    await refused(onClaim(id, 'contrary', watch), 'one side');
    await refused(stated(id, { answer: 'No reason at all.' }), 'begins with the id');
    await refused(stated(id, { stoodOn: '7' }), 'recorded by the program');
  });

  it('is published only when it was reviewed by somebody else, stands, and may stand at its standard', async () => {
    const casebook = await casebookOf(release, copy, other);
    const [watch = ''] = claimsOf(casebook, '53');
    const [master = ''] = claimsOf(casebook, '41');
    const id = await finding(casebook);
    await expect(publish(casebook, id)).rejects.toMatchObject({ code: 'register/refused' });
    expect(statusProblems(casebook, { id, status: 'published', reason: null })).toEqual([
      expect.stringContaining('Nothing carries it'),
      expect.stringContaining('Nobody but its authors'),
    ]);
    await act(casebook, onClaim(id, 'support', watch));
    await expect(act(casebook, { do: 'review', record: id, state: 'passed' })).rejects.toMatchObject({
      code: 'register/own-review',
    });
    // The plain act of the register is no way round.
    await expect(act(as(casebook, 'tom'), stated(id, { status: 'published' }))).rejects.toMatchObject({
      message: expect.stringContaining('cannot be published') as string,
    });
    await act(
      casebook,
      { do: 'withdraw', record: id, field: 'standard', value: 'reasonable suspicion', asOf: null },
      stated(id, { standard: 'clear and convincing' }),
      onClaim(id, 'contrary', master),
    );
    await review(casebook, id);
    const problems = findingStanding(casebook.index, id)?.problems.map(({ rule }) => rule);
    expect(problems).toEqual(['origins', 'not-accepted', 'not-answered']);
    await act(
      casebook,
      { do: 'withdraw', record: id, field: 'standard', value: 'clear and convincing', asOf: null },
      stated(id, { standard: 'reasonable grounds to believe' }),
    );
    await decide(casebook, 'accepted', [watch]);
    await review(casebook, id);
    await publish(casebook, id);
    expect(findingDetail(casebook.index, id)).toMatchObject({
      ...{ status: 'published', review: 'passed', reviewer: 'tom', stoodOn: 1, weakened: [] },
      authors: ['mara'],
    });
    await expect(publish(casebook, id)).rejects.toMatchObject({ code: 'finding/status' });
    await expect(act(casebook, { do: 'trash', record: id, reason: 'Old.' })).rejects.toMatchObject({
      message: expect.stringContaining('withdraw it first') as string,
    });
    await expect(
      changeFindingStatus(casebook, { id, status: 'withdrawn', reason: ' ' }),
    ).rejects.toMatchObject({ code: 'finding/no-reason' });
    await changeFindingStatus(casebook, {
      id,
      status: 'withdrawn',
      reason: 'The count was of another basin.',
    });
    expect(findingDetail(casebook.index, id)).toMatchObject({ status: 'withdrawn', weakened: [] });
  });
});

describe('what falls under a finding is told at once', () => {
  it('a rejected claim weakens it, and taking the rejection back heals it', async () => {
    const casebook = await casebookOf(release, copy, other);
    const { id, master } = await twoWitnesses(casebook);
    await publish(casebook, id);
    expect(findingStanding(casebook.index, id)).toMatchObject({ stoodOn: 2, weakened: [] });
    const { seqs } = await decide(casebook, 'rejected', [master]);
    expect(findingStanding(casebook.index, id)?.weakened).toEqual([
      {
        reason: 'rejected',
        what: expect.stringContaining('A claim that it stands on was rejected') as string,
        evidence: master,
      },
      {
        reason: 'fewer-origins',
        what: 'It stood on 2 independent origins when it was reviewed; now it is 1.',
        evidence: null,
      },
    ]);
    expect(weakenedFindings(casebook.index).map((one) => one.id)).toEqual([id]);
    expect(findingFacts(casebook.index)[0]?.field('weakened')).toBe(true);
    expect(findingsPage(casebook.index, { weakened: true })).toMatchObject({ total: 1, weakened: 1 });
    await undoDecisions(casebook, seqs);
    ensureFigures(casebook, nothing);
    expect(findingStanding(casebook.index, id)?.weakened).toEqual([]);
  });

  it('a change after the review of a published finding is told, and so is an undone review', async () => {
    const casebook = await casebookOf(release, copy, other);
    const { id } = await twoWitnesses(casebook);
    await publish(casebook, id);
    const { entries } = await act(casebook, stated(id, { gap: 'Who shut the gate?' }));
    expect(findingStanding(casebook.index, id)?.weakened).toMatchObject([{ reason: 'not-reviewed' }]);
    await undoDecisions(casebook, entries);
    expect(findingStanding(casebook.index, id)?.weakened).toEqual([]);
  });

  it('a claim that is read otherwise is found again at its passage; one whose passage is gone carries nothing', async () => {
    const casebook = await casebookOf(release, copy, other);
    const { id, watch } = await twoWitnesses(casebook);
    // Its cells are rows of the register from then on: a source on which nothing here stands.
    const copied = casebook.index.captures()[1]?.sha256 ?? '';
    const held = casebook.index.register.record(id)?.fields.find(({ field }) => field === 'support');
    const basis = held?.values[0]?.supports[0]?.basis;
    if (basis?.by !== 'passage') throw new Error('The support has no passage.');
    // What another engine would have called the same words.
    const before = `${watch.slice(0, 12)}-0-1`;
    const told = { note: null, rule: null, known: 'refuse' } as const;
    const stating = (value: string, ground: RegisterBasis): RegisterChange => ({
      ...{ do: 'state', record: id, kind: 'finding', basis: ground },
      values: [{ field: 'support', value, asOf: null }],
    });
    await recordChanges(casebook, { ...told, changes: [stating(before, basis)] });
    const file = { by: 'file', sha256: copied, row: 1 } as const;
    const gone = `${watch.slice(0, 12)}-1-2`;
    await recordChanges(casebook, { ...told, changes: [stating(gone, file)] });
    await review(casebook, id);
    expect(findingDetail(casebook.index, id)).toMatchObject({
      independentOrigins: 2,
      supporting: [
        { id: watch, state: 'accepted' },
        { state: 'accepted' },
        { id: before, state: 'changed', claims: [watch] },
        { id: gone, state: 'orphaned', claims: [] },
      ],
      weakened: [
        { reason: 'changed', evidence: before },
        { reason: 'orphaned', evidence: gone },
      ],
    });
  });

  it('tables of findings hold what fell, and a rebuild of the index gives the same', async () => {
    const casebook = await casebookOf(release, copy, other);
    const { id, watch } = await twoWitnesses(casebook);
    await publish(casebook, id);
    await decide(casebook, 'rejected', [watch]);
    const csv = findingsCsv(findingsPage(casebook.index, {}).rows);
    expect(csv).toContain('A claim that it stands on was rejected');
    const again: Casebook = { ...casebook, index: new MemoryIndex() };
    await followJournal(again, nothing);
    ensureFigures(again, nothing);
    expect(findingDetail(again.index, id)).toEqual(findingDetail(casebook.index, id));
  });
});
