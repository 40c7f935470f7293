/**
 * Publishing over a casebook in memory, with a press that keeps what it is given: 1 errors of the check stop it, a draft leaves marked; 2 nothing
 * protected leaves; 3 coordinates leave as coarse as the report says, and finer ones that were typed stop it; 4 the preview names all that leaves;
 * 5 what left is recorded.
 */
import { describe, expect, it } from 'vitest';
import { createCaptureParser } from '../adapters/formats/index.ts';
import { createPress } from '../adapters/publication/index.ts';
import { MemoryIndex, MemoryJournal, MemoryStoryKeys, MemoryVault } from '../adapters/memory/index.ts';
import type { RegisterAct } from '../contract/index.ts';
import type { NewEntry } from '../domain/evidence/index.ts';
import type { PrintOrder, ReportPress } from '../ports/report-press.ts';
import type { Casebook } from './casebook.ts';
import { ensureFigures } from './derive.ts';
import { followJournal } from './follow-journal.ts';
import { drawBlocks } from './publish-report-preview.ts';
import { preparePublication, publishReport, type PublishRequest } from './publish-report.ts';
import { changeRegister } from './register-change.ts';

const release = [
  'Harbour Watch: boats lie idle in Osk basin',
  '',
  'The group Harbour Watch said on Monday that at least 53 boats lie in the Osk basin, tied up since the gate was shut.',
  '',
].join('\n');
const stamp = { time: '2026-03-01T08:00:00.000Z', actor: 'mara' };
const nothing = (): void => undefined;

async function casebookOf(
  text: string,
  location = 'geo:11.5564,104.9282;u=500',
): Promise<{ casebook: Casebook; sha256: string }> {
  const vault = new MemoryVault();
  const journal = new MemoryJournal();
  const bytes = new TextEncoder().encode(text);
  const [stored] = await vault.putMany([bytes]);
  const sha256 = stored?.sha256 ?? '';
  const entries: NewEntry[] = [
    { ...stamp, type: 'casebook-created', obj: { title: 'Boats', notice: null } },
    { ...stamp, type: 'capture-admitted', obj: { sha256, sizeBytes: bytes.length, name: 'release.txt' } },
  ];
  await journal.append(entries);
  const keys = new MemoryStoryKeys();
  const casebook: Casebook = {
    ...{ vault, journal, parser: createCaptureParser(), openKeys: () => keys, storyReader: null },
    ...{ index: new MemoryIndex(), actor: 'mara', now: () => stamp.time },
  };
  await followJournal(casebook, nothing);
  const values = [
    { field: 'name', value: 'North yard', asOf: null },
    { field: 'status', value: 'confirmed', asOf: '2025-03' },
    { field: 'location', value: location, asOf: null },
  ];
  const act: RegisterAct = {
    do: 'state',
    record: null,
    kind: 'site',
    basis: { by: 'person', reason: 'seen' },
    values,
  };
  await changeRegister(casebook, { acts: [act], note: null });
  ensureFigures(casebook, nothing);
  return { casebook, sha256 };
}

/** A press that keeps its orders and gives back the data files alone. */
class KeepingPress implements ReportPress {
  readonly orders: PrintOrder[] = [];

  block(): string {
    return '';
  }

  print(order: PrintOrder): ReturnType<ReportPress['print']> {
    this.orders.push(order);
    const sha256s = new Map(order.data.map(({ path }) => [path, 'a'.repeat(64)]));
    return Promise.resolve({ files: order.data, manifestSha256: 'b'.repeat(64), sha256s });
  }
}

function requestOf(body: string, more: Partial<PublishRequest> = {}): PublishRequest {
  const source = `---\ntitle: Boats\ndate: 2026-03-01\nprecision: 10 km\n---\n\n${body}\n`;
  return { name: 'boats', source, sourceSha256: 'c'.repeat(64), isDraft: false, hasPdf: false, ...more };
}

const map = '```map\nof: sites\ntitle: Yards\n```';

describe('publishing a report', () => {
  async function prepared(body: string, more: Partial<PublishRequest> = {}) {
    const { casebook } = await casebookOf(release);
    const press = new KeepingPress();
    const place = { index: casebook.index, press, log: null, today: '2026-03-02' };
    return { ...(await preparePublication(place, requestOf(body, more))), press, casebook, place };
  }

  it('1 stops at an error of the check; a draft leaves marked', async () => {
    const wrong = 'There are {{count sites => 7}} yards.';
    const { preview, press } = await prepared(wrong);
    expect(preview.refusals).toEqual(['Its check has one error.']);
    expect(press.orders).toEqual([]);
    const draft = await prepared(wrong, { isDraft: true });
    expect(draft.preview).toMatchObject({ refusals: [], isDraft: true });
    expect(draft.press.orders[0]?.report.isDraft).toBe(true);
  });

  it('2 lets nothing leave that names a protected item', async () => {
    const { casebook, place } = await prepared('x');
    const ctSha256 = 'd'.repeat(64);
    const fact = { what: 'protected' as const, ctSha256, sizeBytes: 9 };
    casebook.index.custody.putEvent({ seq: 7, time: stamp.time, actor: 'mara', fact, range: null });
    const named = requestOf(`Sealed: ${ctSha256.slice(0, 16)}.`, { isDraft: true });
    const { preview, site } = await preparePublication(place, named);
    expect(site).toBeNull();
    expect(preview.refusals).toEqual([expect.stringContaining('the protected item of entry 7')]);
  });

  it('3 makes coordinates coarse, and stops at finer ones in the text', async () => {
    const { preview, press } = await prepared(`There is {{count sites => 1}} yard.\n\n${map}`);
    expect(preview.coordinates).toEqual([
      { title: 'North yard', shown: '11.6, 104.9', radiusMetres: 10_000 },
    ]);
    const everything =
      JSON.stringify(press.orders[0]?.report) +
      (press.orders[0]?.data ?? []).map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
    expect(everything).not.toContain('11.55');
    expect(everything).not.toContain('104.92');
    const typed = await prepared('It lies at 11.5564, 104.9282.', { isDraft: true });
    expect(typed.preview.refusals).toEqual([expect.stringContaining('line 7 (11.5564, 104.9282)')]);
    const table = await prepared('```table\nof: sites\ncolumns: title, location\n```', { isDraft: true });
    expect(JSON.stringify(table.press.orders[0]?.report.blocks)).not.toContain('11.55');
  });

  it('3 every byte is the same wherever in its cell a place lies, and no finer number is in any file', async () => {
    const body = [
      'There is {{count sites => 1}} yard, {{list sites}}.',
      ...[map, '```table\nof: sites\ncolumns: title, status, location\n```'],
      ...['```timeline\nof: sites\n```', '```chart\nof: sites\nby: status\n```'],
    ].join('\n\n');
    const filesAt = async (location: string): Promise<readonly string[]> => {
      const { casebook } = await casebookOf(release, location);
      const place = { index: casebook.index, press: createPress(), log: null, today: '2026-03-02' };
      const { site, preview } = await preparePublication(place, requestOf(body, { isDraft: true }));
      expect(preview.refusals).toEqual([]);
      const [record] = casebook.index.register.records({ kind: 'site' }, { limit: 1, offset: 0 });
      return (site?.files ?? [])
        .filter(({ path }) => path !== 'manifest.sha256' && path !== 'style.css')
        .map(({ path, bytes }) =>
          `${path}\n${new TextDecoder().decode(bytes)}`.replaceAll(record?.id ?? '?', 'ID'),
        );
    };
    const files = await filesAt('geo:11.5564,104.9282;u=500');
    expect(files.length).toBeGreaterThan(10);
    expect(await filesAt('geo:11.6317,104.8891;u=20')).toEqual(files);
    // A whole number before it, and more decimals than the precision has.
    for (const file of files) expect(file).not.toMatch(/(?<![\d.])(11\.5\d|11\.6\d|104\.9\d|104\.8\d)/);
  }, 60_000);

  it('2 finds what is protected in everything that would leave, not only in the words of the report', async () => {
    const ctSha256 = 'd'.repeat(64);
    const { casebook, place } = await prepared('x');
    const fact = { what: 'protected' as const, ctSha256, sizeBytes: 9 };
    casebook.index.custody.putEvent({ seq: 7, time: stamp.time, actor: 'mara', fact, range: null });
    const values = [{ field: 'name', value: `Yard ${ctSha256.slice(0, 14)}`, asOf: null }];
    const act: RegisterAct = {
      do: 'state',
      record: null,
      kind: 'site',
      basis: { by: 'person', reason: 'seen' },
      values,
    };
    await changeRegister(casebook, { acts: [act], note: null });
    const { preview } = await preparePublication(
      place,
      requestOf('```table\nof: sites\n```', { isDraft: true }),
    );
    expect(preview.refusals).toEqual([expect.stringContaining('the protected item of entry 7')]);
  });

  it('3 stops at coordinates in the heading part too', async () => {
    const { casebook } = await casebookOf(release);
    const place = { index: casebook.index, press: new KeepingPress(), log: null, today: '2026-03-02' };
    const source = '---\ntitle: Boats\nsummary: At 11.5564, 104.9282.\nprecision: 10 km\n---\n\nx\n';
    const { preview } = await preparePublication(place, { ...requestOf('', { isDraft: true }), source });
    expect(preview.refusals).toEqual([expect.stringContaining('line 3 (11.5564, 104.9282)')]);
  });

  it('3 draws blocks for the editor as they would leave, and says why one cannot be drawn', async () => {
    const { casebook } = await casebookOf(release);
    const place = { index: casebook.index, press: createPress(), today: '2026-03-02' };
    const text = '```map\nof: sites\ntitle: <img src=x onerror=alert(1)>\n```';
    const heading = '---\nlanguage: fr\nprecision: 10 km\n---';
    const blocks = [text, '```map\nof: boats\n```', 'no block'].map((one, at) => ({
      number: at + 5,
      text: one,
    }));
    const drawn = drawBlocks(place, { heading, blocks });
    const [first = '', second = '', third] = drawn.blocks.map(({ html }) => html);
    expect(first).toContain('aria-labelledby="block-5-title block-5-desc"');
    expect(first).toContain('11.6, 104.9');
    expect(first).toContain('confirmé');
    expect(first).not.toMatch(/11\.55|<img|style=/);
    expect(second).toContain('Ceci ne peut pas être montré');
    expect(third).toBe('');
  });

  it('4 names every file, source and passage', async () => {
    const { casebook, sha256 } = await casebookOf(release);
    const at = release.indexOf('at least 53 boats');
    const id = `${sha256.slice(0, 12)}-${at}-${at + 'at least 53 boats'.length}`;
    const place = { index: casebook.index, press: new KeepingPress(), log: null, today: '2026-03-02' };
    const { preview } = await preparePublication(
      place,
      requestOf(`“at least 53 boats” [@${id}].`, { isDraft: true }),
    );
    expect(preview.quotations).toEqual([
      { note: 1, line: 7, source: 'release.txt', words: 'at least 53 boats' },
    ]);
    expect(preview.sources).toEqual([{ name: 'release.txt', sha256, publisher: null, quotations: 1 }]);
    expect(preview.files.map(({ path }) => path)).toEqual(['data/figures.json', 'data/sources.csv']);
  });

  it('5 records what left before it is put down', async () => {
    const { casebook } = await casebookOf(release);
    const before: string[] = [];
    const { published } = await publishReport(
      casebook,
      { press: new KeepingPress(), log: null, today: '2026-03-02' },
      requestOf('There is {{count sites => 1}} yard.'),
      async (files, record) => {
        before.push(`${files.length} files`);
        await record();
        before.push(casebook.index.reports.history('boats').at(-1)?.act ?? 'nothing');
        return '/out';
      },
    );
    expect(before).toEqual(['4 files', 'published']);
    expect(published).toMatchObject({ output: '/out', manifest: 'b'.repeat(64) });
    await expect(
      publishReport(
        casebook,
        { press: new KeepingPress(), log: null, today: '2026-03-02' },
        requestOf('{{count sites => 7}}'),
        () => Promise.resolve(''),
      ),
    ).rejects.toMatchObject({ code: 'publication/refused' });
  });
});
