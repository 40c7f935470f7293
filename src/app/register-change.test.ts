/**
 * The register over real SQLite and a real folder: 1 what a person says is recorded, shown and taken back; 2 what cannot be recorded is
 * refused whole, naming record and field; 3 a rebuild gives the same; 4 nobody passes what they wrote.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createFolderCasebook } from '../adapters/folder/index.ts';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { MemoryStoryKeys } from '../adapters/memory/index.ts';
import { openSqliteIndex } from '../adapters/sqlite/index.ts';
import type { RegisterAct, Registered } from '../contract/index.ts';
import type { NewEntry } from '../domain/evidence/index.ts';
import type { Casebook } from './casebook.ts';
import { undoDecisions } from './decide-claims.ts';
import { followJournal } from './follow-journal.ts';
import { changeRegister, recordChanges, tryRegister } from './register-change.ts';
import { recordDetail } from './register-detail.ts';
import { recordMarks, registerPage } from './register-lines.ts';
import { responseReport } from './register-response.ts';

const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'mara' };
const nothing = (): void => undefined;
const text = [
  'Watchdog counts mills along the Osk',
  '',
  'Brightwater International said on Monday that guards held 212 people in the Tall Mill at Osk Bend.',
  'Officers raided the Tall Mill in March 2025, the group said.',
  '',
].join('\n');

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function casebookOnDisk(): Promise<Casebook> {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-register-'));
  cleanups.push(() => {
    rmSync(folder, { recursive: true });
  });
  const record = await createFolderCasebook(folder);
  const index = openSqliteIndex({ file: join(folder, 'index.sqlite') });
  cleanups.push(async () => {
    index.close();
    await record.close();
  });
  const bytes = new TextEncoder().encode(text);
  const [stored] = await record.vault.putMany([bytes]);
  if (stored === undefined) throw new Error('The vault gave nothing back.');
  const obj = { sha256: stored.sha256, sizeBytes: bytes.length, name: 'page.txt' };
  const drafts: NewEntry[] = [
    { ...stamp, type: 'casebook-created', obj: { title: 'Mills', notice: null } },
    { ...stamp, type: 'capture-admitted', obj },
  ];
  await record.journal.append(drafts);
  const parser = createCaptureParser();
  const keys = new MemoryStoryKeys();
  const casebook: Casebook = {
    ...{ vault: record.vault, journal: record.journal, index, parser, actor: 'mara' },
    ...{ openKeys: () => keys, storyReader: null, now: () => '2026-03-02T08:00:00.000Z' },
  };
  await followJournal(casebook, nothing);
  return casebook;
}

type Values = readonly (readonly [field: string, value: string, asOf?: string])[];
type Kind = Extract<RegisterAct, { do: 'state' }>['kind'];

function state(kind: Kind, record: string | null, values: Values, reason = 'I was there.'): RegisterAct {
  return {
    ...{ do: 'state', record, kind, basis: { by: 'person', reason } },
    values: values.map(([field, value, asOf]) => ({ field, value, asOf: asOf ?? null })),
  };
}

const act = (casebook: Casebook, ...acts: readonly RegisterAct[]): Promise<Registered> =>
  changeRegister(casebook, { acts: [...acts], note: null });
const as = (casebook: Casebook, actor: string): Casebook => ({ ...casebook, actor });
const detail = (casebook: Casebook, id: string): ReturnType<typeof recordDetail> =>
  recordDetail(casebook.index, id, '2026-03-02');

async function made(casebook: Casebook, kind: Kind, values: Values): Promise<string> {
  const { records } = await act(casebook, state(kind, null, values));
  return records[0] ?? '';
}

it('makes a record with its values, their grounds and its history', async () => {
  const casebook = await casebookOnDisk();
  const site = await made(casebook, 'site', [
    ['name', ' Tall Mill '],
    ['status', 'confirmed', '2025-03'],
    ['location', 'geo:11.5,104.9;u=500'],
  ]);
  expect(site).toMatch(/^site-[0-9a-f]{12}$/);
  const found = detail(casebook, site);
  expect([found.title, found.state, found.location, found.sources]).toEqual([
    ...['Tall Mill', 'confirmed', 'geo:11.5,104.9;u=500', 0],
  ]);
  expect(found.fields.map(({ label }) => label)).toEqual(['Name', 'Status', 'Location']);
  expect(found.history[0]?.lines).toEqual([
    'Added Name “Tall Mill”. Reason: I was there.',
    'Added Status “confirmed” as of 2025-03. Reason: I was there.',
    'Added Location “geo:11.5,104.9;u=500”. Reason: I was there.',
  ]);
  expect(recordMarks(casebook.index, { box: [11, 104, 12, 105] }, 9)).toMatchObject([
    { id: site, latitude: 11.5, longitude: 104.9, precisionMetres: 500 },
  ]);
});

it('a value that stands on a claim keeps the passage of it, and names its source', async () => {
  const casebook = await casebookOnDisk();
  const claim = casebook.index.claims().find(({ quote }) => quote.includes('212'));
  const basis = { by: 'claim' as const, claim: claim?.id ?? '' };
  const { records } = await act(casebook, {
    ...{ do: 'state', record: null, kind: 'site', basis },
    values: [
      { field: 'name', value: 'Tall Mill', asOf: null },
      { field: 'capacity', value: '212', asOf: null },
    ],
  });
  const found = detail(casebook, records[0] ?? '');
  expect(found.sources).toBe(1);
  expect(found.fields[0]?.values[0]?.supports[0]?.basis).toMatchObject({
    by: 'passage',
    exact: '212',
    source: { name: 'page.txt' },
  });
  expect(found.history[0]?.lines[1]).toBe('Added Capacity “212”. From page.txt.');
  await expect(
    act(casebook, {
      ...state('site', null, [['name', 'X']]),
      basis: { by: 'claim', claim: 'none' },
    } as RegisterAct),
  ).rejects.toMatchObject({ code: 'register/no-claim', kind: 'conflict' });
});

it('rival values stand side by side until a person settles; an undo opens the question again', async () => {
  const casebook = await casebookOnDisk();
  const site = await made(casebook, 'site', [
    ['name', 'Tall Mill'],
    ['capacity', '200'],
  ]);
  await act(casebook, state('site', site, [['capacity', '>=500']], 'A plan of the building.'));
  expect(detail(casebook, site).rivals).toEqual(['capacity']);
  const settle = { do: 'settle', record: site, field: 'capacity', value: '>=500', asOf: null } as const;
  const { entries } = await act(casebook, settle);
  expect(detail(casebook, site).rivals).toEqual([]);
  expect(detail(casebook, site).history[0]?.lines).toEqual(['Settled on Capacity “>=500”.']);
  await undoDecisions(casebook, entries);
  expect(detail(casebook, site).rivals).toEqual(['capacity']);
  expect(detail(casebook, site).history[0]).toMatchObject({ undone: true });
  await expect(undoDecisions(casebook, entries)).rejects.toMatchObject({ code: 'decide/undone-already' });
});

it('the undoing of its making takes a record away as if it had never been', async () => {
  const casebook = await casebookOnDisk();
  const before = registerPage(casebook.index, {}, { limit: 5, offset: 0 });
  const { entries, records } = await act(casebook, state('site', null, [['name', 'Tall Mill']]));
  await undoDecisions(casebook, entries);
  expect(registerPage(casebook.index, {}, { limit: 5, offset: 0 })).toEqual(before);
  expect(() => detail(casebook, records[0] ?? '')).toThrow('No record has the id');
});

it.each([
  [
    'a value of the wrong form',
    state('site', null, [
      ['name', 'X'],
      ['buildings', 'some'],
    ]),
    /buildings: Buildings: “some” is no number/,
  ],
  [
    'a required field that is missing',
    state('person', null, [['name', 'Ada Venn']]),
    /role: “Public role” is missing/,
  ],
  [
    'a field that the kind does not have',
    state('site', null, [
      ['name', 'X'],
      ['tail', 'X'],
    ]),
    /has no field “tail”/,
  ],
  [
    'a value twice',
    state('site', null, [
      ['name', 'X'],
      ['name', 'X'],
    ]),
    /stands twice/,
  ],
])('refuses %s, whole', async (_, wrong, message) => {
  const casebook = await casebookOnDisk();
  const head = await casebook.journal.head();
  const good = state('site', null, [['name', 'Tall Mill']]);
  await expect(act(casebook, good, wrong)).rejects.toMatchObject({
    code: 'register/refused',
    kind: 'invalid',
  });
  await expect(act(casebook, wrong)).rejects.toThrow(message);
  expect(await casebook.journal.head()).toEqual(head);
  expect(casebook.index.register.count({})).toBe(0);
});

it('refuses what is not there, what was said before, and what would leave a record without its name', async () => {
  const casebook = await casebookOnDisk();
  const site = await made(casebook, 'site', [['name', 'Tall Mill']]);
  const refused = (one: RegisterAct): Promise<unknown> =>
    act(casebook, one).then(
      () => 'recorded',
      (error: unknown) =>
        error instanceof Error && 'code' in error ? `${String(error.code)} ${error.message}` : error,
    );
  expect(await refused(state('site', site, [['owner', 'org-aaaa']]))).toMatch(
    /no-record .*no record org-aaaa/,
  );
  expect(await refused(state('site', 'site-aaaa', [['capacity', '5']]))).toMatch(/“Name” is missing/);
  expect(await refused({ do: 'untrash', record: 'site-aaaa' })).toMatch(/no-record/);
  expect(await refused({ do: 'untrash', record: site })).toMatch(/not in the trash/);
  expect(await refused(state('site', site, [['name', 'Tall Mill']]))).toMatch(/stated this before/);
  expect(await refused({ do: 'judge', record: site, other: site, verdict: 'same' })).toMatch(/name two/);
  const name = { record: site, field: 'name', value: 'Tall Mill', asOf: null } as const;
  expect(await refused({ do: 'withdraw', ...name })).toMatch(/“Name” is missing/);
  expect(await refused({ do: 'settle', ...name, value: 'Small Mill' })).toMatch(/does not hold “Small Mill”/);
  expect(
    await refused({ do: 'rules', rules: [{ label: 'A', all: ['fled'], any: [], none: [], last: null }] }),
  ).toMatch(/no rules/);
});

it('a second person passes a record, and passing falls when it changes', async () => {
  const casebook = await casebookOnDisk();
  const site = await made(casebook, 'site', [['name', 'Tall Mill']]);
  const review = (state: 'asked' | 'passed' | 'returned'): RegisterAct => ({
    do: 'review',
    record: site,
    state,
  });
  await act(casebook, review('asked'));
  await expect(act(casebook, review('passed'))).rejects.toMatchObject({
    code: 'register/own-review',
    kind: 'denied',
    advice: expect.stringContaining('did not work on the record') as string,
  });
  await act(as(casebook, 'sokha'), review('passed'));
  expect(detail(casebook, site)).toMatchObject({ review: 'passed', reviewer: 'sokha', authors: ['mara'] });
  await act(casebook, state('site', site, [['capacity', '40']]));
  expect(detail(casebook, site)).toMatchObject({ review: 'none', reviewer: null });
});

it('the trash hides a record with its reason, and gives it back', async () => {
  const casebook = await casebookOnDisk();
  const site = await made(casebook, 'site', [['name', 'Tall Mill']]);
  await act(casebook, { do: 'trash', record: site, reason: 'The same as another.' });
  expect(registerPage(casebook.index, {}, { limit: 5, offset: 0 }).rows).toEqual([]);
  expect(detail(casebook, site)).toMatchObject({ trashed: true, trashedWhy: 'The same as another.' });
  await act(casebook, { do: 'untrash', record: site });
  expect(registerPage(casebook.index, {}, { limit: 5, offset: 0 }).total).toBe(1);
});

it('what names a record is told with it, judgements from both sides', async () => {
  const casebook = await casebookOnDisk();
  const [one, two] = [
    await made(casebook, 'site', [['name', 'Mill']]),
    await made(casebook, 'site', [['name', 'Tall Mill']]),
  ];
  const raid = await made(casebook, 'event', [
    ['name', 'Raid'],
    ['kind', 'raid'],
    ['site', one],
    ['date', '2025-03'],
  ]);
  await act(casebook, { do: 'judge', record: one, other: two, verdict: 'unsure' });
  await act(casebook, { do: 'judge', record: two, other: one, verdict: 'same' });
  expect(detail(casebook, one).namedBy).toEqual([
    { id: raid, kind: 'event', title: 'Raid', date: '2025-03' },
  ]);
  expect(detail(casebook, one).judged).toMatchObject([{ id: two, title: 'Tall Mill', verdict: 'same' }]);
  expect(
    detail(casebook, two)
      .history.slice(0, 2)
      .map(({ lines }) => lines),
  ).toEqual([['Judged to be the same as “Mill”.'], ['Judged: unsure whether it is the same as “Mill”.']]);
  const owner = await made(casebook, 'organisation', [['name', 'Osk Holding']]);
  const owned = await made(casebook, 'organisation', [['name', 'Osk Mills Ltd']]);
  const ownership = await made(casebook, 'ownership', [
    ['owner', owner],
    ['asset', owned],
  ]);
  expect(detail(casebook, ownership).title).toBe('Osk Holding owns Osk Mills Ltd');
});

it('shares come out of the rules in force with their sites, and changed rules change them', async () => {
  const casebook = await casebookOnDisk();
  const site = (name: string, ...steps: readonly string[]): Promise<string> =>
    made(casebook, 'site', [
      ['name', name],
      ['status', 'confirmed'],
      ...steps.map((step) => ['response', step, '2025'] as const),
    ]);
  const raided = await site('A', 'intervened', 'abuses-continued');
  await site('B', 'not-investigated');
  await site('C');
  const report = responseReport(casebook.index, { status: 'confirmed' });
  expect(report.denominator).toBe(3);
  expect(report.shares.find(({ label }) => label === 'Intervened, abuses continued')).toEqual({
    ...{ label: 'Intervened, abuses continued', numerator: 1, denominator: 3, words: 'a third' },
    sites: [{ id: raided, title: 'A' }],
  });
  const rules = [{ label: 'Something was done', all: ['intervened'], any: [], none: [], last: null }];
  const { entries } = await act(casebook, { do: 'rules', rules });
  const changed = responseReport(casebook.index, { status: null });
  expect([changed.rules, changed.rulesEntry]).toEqual([rules, entries[0]]);
  expect(changed.shares.map(({ label, numerator }) => [label, numerator])).toEqual([
    ['Something was done', 1],
    ['We cannot tell', 2],
  ]);
  expect(detail(casebook, raided).response).toBe('Something was done');
});

it('a rebuild gives the same register', async () => {
  const casebook = await casebookOnDisk();
  const site = await made(casebook, 'site', [
    ['name', 'Tall Mill'],
    ['capacity', '200'],
  ]);
  await act(as(casebook, 'sokha'), state('site', site, [['capacity', '300']]));
  const { entries } = await act(casebook, { do: 'trash', record: site, reason: 'Wrong.' });
  await undoDecisions(casebook, entries);
  const before = casebook.index.dump();
  casebook.index.clear();
  await followJournal(casebook, nothing);
  expect(casebook.index.dump()).toBe(before);
});

it('a long act is recorded as entries that fit, and again records nothing where nothing is new', async () => {
  const casebook = await casebookOnDisk();
  const long = 'long '.repeat(390).trim();
  const changes = Array.from({ length: 450 }, (_, i) => ({
    ...{ do: 'state' as const, record: `site-${String(i).padStart(4, '0')}`, kind: 'site' },
    basis: { by: 'file' as const, sha256: 'a'.repeat(64), row: i + 1 },
    values: [
      { field: 'name', value: `Mill ${i}`, asOf: null },
      ...(i === 7
        ? Array.from({ length: 59 }, (__, n) => ({ field: 'description', value: `${n} ${long}`, asOf: null }))
        : []),
    ],
  }));
  const request = { changes, note: null, rule: 'rows 1 to 450', known: 'leave out' } as const;
  const { entries, records } = await recordChanges(casebook, request);
  expect(entries.length).toBeGreaterThan(3);
  expect(records).toHaveLength(450);
  expect(casebook.index.register.count({ kind: 'site' })).toBe(450);
  expect(casebook.index.register.record('site-0007')?.fields[1]?.values).toHaveLength(59);
  expect(await recordChanges(casebook, request)).toEqual({ entries: [], records: [] });
});

it('a try says what would be recorded, and records nothing', async () => {
  const casebook = await casebookOnDisk();
  const head = await casebook.journal.head();
  const acts = [state('site', null, [['name', 'Tall Mill']])];
  expect(tryRegister(casebook, { acts, note: null })).toMatchObject([{ do: 'state', kind: 'site' }]);
  expect(await casebook.journal.head()).toEqual(head);
});
