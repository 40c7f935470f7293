/** Fixity on a real folder: what is damaged is named, the rest stays usable, and the log says which range was whole. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding, FixityChecked, LogEntry } from '../../domain/evidence/index.ts';
import {
  createFolderCasebook,
  openFolderCasebook,
  recordInFolder,
  scrub,
  startScrub,
  verifyCasebook,
  type ScrubOptions,
  type ScrubReport,
} from './index.ts';

const time = '2026-03-01T08:00:00.000Z';
const stamp = (): Pick<LogEntry, 'time' | 'actor'> => ({ time, actor: 'tester' });
const created = {
  ...stamp(),
  type: 'casebook-created',
  obj: { title: 'Norland', notice: 'Fictional' },
} as const;

let folder = '';
let hashes: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sakkhi-scrub-'));
  const casebook = await createFolderCasebook(folder);
  await casebook.journal.append([created]);
  await casebook.close();
  hashes = [];
  await admit(Array.from({ length: 12 }, (_, i) => `The text of page ${i}.\n`.repeat(i + 1)));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function admit(texts: readonly string[]): Promise<void> {
  const casebook = await openFolderCasebook(folder, 'write');
  const stored = await casebook.vault.putMany(texts.map((text) => Buffer.from(text)));
  await casebook.journal.append(
    stored.map(({ sha256, sizeBytes }, i) => ({
      ...stamp(),
      type: 'capture-admitted',
      obj: { sha256, sizeBytes, name: `page ${hashes.length + i}.txt` },
    })),
  );
  await casebook.close();
  hashes = [...hashes, ...stored.map(({ sha256 }) => sha256)].sort();
}

const pathOf = (sha256: string): string => join(folder, 'vault', sha256.slice(0, 2), sha256.slice(2));

async function checks(): Promise<FixityChecked[]> {
  const found: FixityChecked[] = [];
  const { journal } = await openFolderCasebook(folder, 'read');
  for await (const entry of journal.entries()) if (entry.type === 'fixity-checked') found.push(entry.obj);
  return found;
}

async function run(
  options: Partial<ScrubOptions> = {},
): Promise<{ report: ScrubReport; findings: Finding[] }> {
  const findings: Finding[] = [];
  const report = await scrub({
    folder,
    ratePerSecond: 1e9,
    forMs: null,
    fromLast: false,
    stop: new AbortController().signal,
    record: recordInFolder(folder, 5000),
    stamp,
    onFinding: (finding) => findings.push(finding),
    ...options,
  });
  return { report, findings };
}

/** Aborts after so many objects. */
function stopAfter(objects: number): Pick<ScrubOptions, 'stop' | 'onProgress'> {
  const controller = new AbortController();
  return {
    stop: controller.signal,
    onProgress: ({ done }) => {
      if (done === objects) controller.abort();
    },
  };
}

const at = (i: number): string => hashes.at(i) ?? '';

describe('one run', () => {
  test('checks everything and records it as one range', async () => {
    const { report, findings } = await run();
    const bytes = hashes.reduce((sum, sha256) => sum + readFileSync(pathOf(sha256)).length, 0);
    expect(findings).toEqual([]);
    expect(report).toEqual({
      total: 12,
      objects: 12,
      bytes,
      damaged: 0,
      missing: 0,
      isWhole: true,
      entries: 1,
    });
    expect(await checks()).toEqual([
      { from: at(0), through: at(-1), objects: 12, bytes, damaged: [], missing: [] },
    ]);
    expect((await verifyCasebook({ folder, onFinding: () => undefined })).problems).toBe(0);
  });

  test('names each damaged and missing object with the name of its source and what to do; the others stay', async () => {
    const [changed, cut, gone] = [at(2), at(5), at(7)];
    const bytes = readFileSync(pathOf(changed));
    writeFileSync(
      pathOf(changed),
      bytes.map((byte, i) => (i === 3 ? byte ^ 1 : byte)),
    );
    writeFileSync(pathOf(cut), readFileSync(pathOf(cut)).subarray(1));
    rmSync(pathOf(gone));
    const { report, findings } = await run();
    expect(report).toMatchObject({ objects: 12, damaged: 2, missing: 1, isWhole: true });
    expect(findings.map(({ item, code }) => [item.replaceAll('/', ''), code])).toEqual([
      [`vault${changed}`, 'vault/altered'],
      [`vault${cut}`, 'vault/altered'],
      [`vault${gone}`, 'vault/missing'],
    ]);
    for (const { message } of findings) {
      expect(message).toMatch(/"page \d+\.txt"/);
      expect(message).toContain('sakkhi restore BACKUP --objects');
    }
    expect(await checks()).toMatchObject([{ objects: 12, damaged: [changed, cut].sort(), missing: [gone] }]);
    const { vault } = await openFolderCasebook(folder, 'read');
    for (const sha256 of hashes.filter((one) => ![changed, cut, gone].includes(one)))
      expect((await vault.get(sha256)).length).toBeGreaterThan(0);
  });

  test('a damaged object is whole again when the original is put into the vault once more', async () => {
    const original = readFileSync(pathOf(at(4)));
    writeFileSync(pathOf(at(4)), 'something else');
    expect((await run()).report.damaged).toBe(1);
    const casebook = await openFolderCasebook(folder, 'write');
    expect(await casebook.vault.put(original)).toMatchObject({ existed: false });
    await casebook.close();
    expect((await run()).report).toMatchObject({ damaged: 0, missing: 0 });
  });

  test('a casebook without objects: nothing to record', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'sakkhi-scrub-empty-'));
    const casebook = await createFolderCasebook(empty);
    await casebook.journal.append([created]);
    await casebook.close();
    const { report } = await run({ folder: empty, record: recordInFolder(empty, 0) });
    expect(report).toMatchObject({ total: 0, objects: 0, isWhole: true, entries: 0 });
    rmSync(empty, { recursive: true });
    await expect(run({ folder: empty })).rejects.toMatchObject({ code: 'casebook/absent' });
  });

  test('the rate is kept', async () => {
    const began = performance.now();
    // Twelve objects of 32 KiB each at 2 MB/s are a fifth of a second.
    await run({ ratePerSecond: 2_000_000 });
    expect(performance.now() - began).toBeGreaterThan(190);
  });
});

describe('a run that ends early', () => {
  test('records the range that was done; the next goes on behind it and goes round', async () => {
    const first = await run(stopAfter(5));
    expect(first.report).toMatchObject({ objects: 5, isWhole: false, entries: 1 });
    expect(await checks()).toMatchObject([{ from: at(0), through: at(4), objects: 5 }]);
    const second = await run({ fromLast: true, ...stopAfter(10) });
    expect(second.report).toMatchObject({ objects: 10, isWhole: false, entries: 2 });
    expect((await checks()).slice(1)).toMatchObject([
      { from: at(5), through: at(11), objects: 7 },
      { from: at(0), through: at(2), objects: 3 },
    ]);
    const third = await run({ fromLast: true });
    expect(third.report).toMatchObject({ objects: 12, isWhole: true, entries: 2 });
    expect((await checks())[3]).toMatchObject({ from: at(3), through: at(11) });
  });

  test('nothing done, nothing recorded', async () => {
    expect((await run({ stop: AbortSignal.abort() })).report).toMatchObject({ objects: 0, entries: 0 });
    expect(await checks()).toEqual([]);
  });

  test('by time: one object is finished however short the time, so that it always comes forward', async () => {
    for (let done = 0; done < 3; done += 1) {
      const { report } = await run({ forMs: 0, fromLast: true });
      expect(report).toMatchObject({ objects: 1, isWhole: false, entries: 1 });
    }
    expect(await checks()).toMatchObject([0, 1, 2].map((i) => ({ from: at(i), through: at(i), objects: 1 })));
    expect((await run({ forMs: 600_000 })).report).toMatchObject({ objects: 12, isWhole: true });
  });
});

describe('beside a writer', () => {
  test('others write meanwhile, and what came into the range is checked before it is recorded', async () => {
    let late: string[] = [];
    const { report } = await run({
      record: async (act) => {
        // Somebody adds sources after the reading and before the lock is taken.
        const before = hashes;
        await admit(Array.from({ length: 8 }, (_, i) => `Late page ${i}.\n`));
        const [first = '', last = ''] = [before[0], before.at(-1)];
        late = hashes.filter((one) => !before.includes(one) && one > first && one < last);
        await recordInFolder(folder, 0)(act);
      },
    });
    expect(late.length).toBeGreaterThan(0);
    expect(report).toMatchObject({ objects: 12 + late.length, entries: 1 });
    expect((await checks())[0]?.objects).toBe(12 + late.length);
  });

  test('waits for the lock, and says who has it when the wait is over', async () => {
    const writer = await openFolderCasebook(folder, 'write');
    await expect(run({ record: recordInFolder(folder, 300) })).rejects.toMatchObject({
      code: 'casebook/locked',
    });
    expect(await checks()).toEqual([]);
    const waiting = run({ record: recordInFolder(folder, 20_000) });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await writer.close();
    expect((await waiting).report.entries).toBe(1);
  });
});

describe('in the background', () => {
  test('goes round until it is stopped, records what was done, and tells what is wrong', async () => {
    rmSync(pathOf(at(3)));
    const findings: Finding[] = [];
    const options = { folder, ratePerSecond: 1e9, stamp, onFault: vi.fn(), restMs: 1 };
    const background = startScrub({
      ...options,
      record: recordInFolder(folder, 1000),
      onFinding: (finding) => findings.push(finding),
    });
    await vi.waitFor(async () => expect((await checks()).length).toBeGreaterThanOrEqual(3), 50_000);
    await background.stop();
    await background.stop();
    const after = (await checks()).length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await checks()).length).toBe(after);
    expect(findings.length).toBeGreaterThanOrEqual(2);
    expect(options.onFault).not.toHaveBeenCalled();
  });

  test('a fault is told and does not end it', async () => {
    const record = vi.fn(recordInFolder(folder, 1000));
    record.mockRejectedValueOnce(new Error('a disk that comes back'));
    const options = { folder, ratePerSecond: 1e9, stamp, onFault: vi.fn(), restMs: 1 };
    const background = startScrub({ ...options, record, onFinding: () => undefined });
    await vi.waitFor(async () => expect((await checks()).length).toBeGreaterThan(0), 50_000);
    await background.stop();
    expect(options.onFault).toHaveBeenCalledTimes(1);
  });

  test('stopping half-way records the part', async () => {
    // Objects for half a minute, of which the first is seen to be done.
    await admit(Array.from({ length: 1000 }, (_, i) => `The text of leaf ${i}.\n`));
    writeFileSync(pathOf(at(0)), 'spoiled');
    const onFault = vi.fn();
    const onFinding = vi.fn<(finding: Finding) => void>();
    const background = startScrub({
      folder,
      ratePerSecond: 1_000_000,
      stamp,
      record: recordInFolder(folder, 20_000),
      onFault,
      onFinding,
    });
    await vi.waitFor(() => expect(onFinding).toHaveBeenCalled(), 50_000);
    await background.stop();
    const [part] = await checks();
    expect(part).toMatchObject({ from: at(0), damaged: [at(0)] });
    expect(part?.objects).toBeLessThan(1012);
    expect(onFault).not.toHaveBeenCalled();
  });
});
