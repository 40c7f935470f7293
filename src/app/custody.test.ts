/** The custody of a source as the log tells it: what is told, what is folded, and what is kept quiet. */
import { expect, test } from 'vitest';
import { MemoryIndex } from '../adapters/memory/index.ts';
import type { EntryObjects, EntryType, LogEntry } from '../domain/evidence/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import { custodyOf } from './custody.ts';
import { custodyCsv } from './custody-table.ts';
import { followEntries } from './follow-journal.ts';

const hash = (i: number): string => i.toString(16).padStart(64, '0');
const page = hash(0x50);
const record = { sha256: hash(0xee), sizeBytes: 10 };
const witness = 'witness.example/b+0a1b2c3d+AQID';

/** A log whose entries are a day apart. */
class Story {
  readonly index: CasebookIndex = new MemoryIndex();
  #entries: LogEntry[] = [];

  constructor() {
    this.record('casebook-created', { title: 'Norland', notice: null });
  }

  record<T extends EntryType>(type: T, obj: EntryObjects[T]): this {
    const seq = this.#entries.length;
    const time = new Date(Date.UTC(2026, 0, 1 + seq)).toISOString();
    const entry = { v: 1, seq, time, actor: 'dara', type, obj } as unknown as LogEntry;
    this.#entries = [...this.#entries, entry];
    followEntries(this.index, [entry]);
    return this;
  }

  admit(sha256 = page): this {
    return this.record('capture-admitted', { sha256, sizeBytes: 120, name: 'page.txt' });
  }

  check(fields: Partial<EntryObjects['fixity-checked']> = {}): this {
    const range = { from: hash(0), through: hash(0xff), objects: 256, bytes: 9000 };
    return this.record('fixity-checked', { ...range, damaged: [], missing: [], ...fields });
  }

  texts(): string[] {
    return custodyOf(this.index, page).map(({ text }) => text);
  }
}

test('nothing is told of a time before the source was admitted', () => {
  const story = new Story()
    .check()
    .record('sources-reread', { engine: 'e', sources: 0, unreadable: 0 })
    .admit();
  expect(story.texts()).toEqual(['Admitted as page.txt, 120 bytes.']);
});

test('checks that found nothing are one line, with the last of them; a check of other sources is none', () => {
  const story = new Story()
    .admit()
    .check()
    .check({ through: hash(1) })
    .check()
    .check();
  const [, line] = custodyOf(story.index, page);
  expect(line).toMatchObject({ entry: 2, lastEntry: 5, times: 3, what: 'checked' });
  expect(line?.text).toBe(
    'Its bytes were hashed again 3 times, last on 2026-01-06 00:00 UTC: unchanged each time.',
  );
});

test('a finding interrupts the run of checks and is told by itself', () => {
  const story = new Story()
    .admit()
    .check()
    .check({ damaged: [page] })
    .check({ missing: [page] })
    .check();
  expect(story.texts().slice(1)).toEqual([
    'Its bytes were hashed again: unchanged.',
    'Its bytes were hashed again and had changed.',
    'Its bytes were looked for and were missing.',
    'Its bytes were hashed again: unchanged.',
  ]);
});

test('an export tells to whom, an import from where and whether its key was known', () => {
  const story = new Story()
    .admit()
    .record('bundle-imported', {
      ...{ origin: 'other.example/log', key: witness, isKeyTrusted: false, size: 4, root: hash(1) },
      ...{ sums: hash(2), record, sha256s: [page] },
    })
    .record('sources-exported', {
      sha256s: [hash(1), page],
      form: 'bundle',
      sums: hash(3),
      recipient: 'the court',
    })
    .record('sources-exported', { sha256s: [page], form: 'original', sums: null, recipient: null })
    .record('sources-exported', { sha256s: [hash(1)], form: 'original', sums: null, recipient: null });
  expect(story.texts().slice(1)).toEqual([
    'Came in a bundle of the log other.example/log. Its proofs held, but the key came with the bundle.',
    'Left in a signed bundle for the court.',
    'The original was taken out.',
  ]);
});

test('only statements about a log that held the entry are told, the first of each authority', () => {
  const stamped = (size: number, day: string): EntryObjects['checkpoint-timestamped'] => ({
    ...{ size, imprint: hash(5), authority: 'https://time.example', record },
    stampedAt: `2026-02-${day}T10:30:00.000Z`,
  });
  const story = new Story()
    .record('casebook-created', { title: 'x', notice: null })
    .admit()
    .record('checkpoint-timestamped', stamped(2, '01'))
    .record('checkpoint-timestamped', stamped(3, '02'))
    .record('checkpoint-timestamped', stamped(4, '03'))
    .record('checkpoint-cosigned', { size: 5, root: hash(7), witness, record });
  expect(story.texts().slice(1)).toEqual([
    'Existed before 2026-02-02 10:30 UTC, says https://time.example. One later statement too.',
    'The witness witness.example/b signed that it saw the log with this entry in it.',
  ]);
});

test('decisions that were taken back are told at the sources that they were about', () => {
  const reading = { selector: null } as never;
  const target = { sha256: page, reading } as never;
  const story = new Story()
    .admit()
    .record('claims-decided', {
      targets: [target, target],
      verdict: 'accepted',
      rule: null,
      note: null,
    } as never)
    .record('decisions-undone', { seqs: [2] });
  expect(story.texts().slice(1)).toEqual([
    'Accepted 2 claims of this source.',
    'Took back what entry 2 had decided.',
  ]);
});

test('a source that is not there is named', () => {
  expect(() => custodyOf(new Story().index, page)).toThrow(`There is no source ${page}`);
});

test('ten thousand entries about other sources cost this one nothing', () => {
  const story = new Story().admit();
  const entries = Array.from({ length: 10_000 }, (_, i) => {
    const obj = { sha256: hash(0x1000 + i), sizeBytes: 1, name: `${i}.txt` };
    return {
      v: 1,
      seq: 2 + i,
      time: '2026-03-01T00:00:00.000Z',
      actor: 'dara',
      type: 'capture-admitted',
      obj,
    } as const;
  });
  followEntries(story.index, entries);
  const before = process.cpuUsage();
  for (let i = 0; i < 100; i += 1) expect(custodyOf(story.index, page)).toHaveLength(1);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(400);
});

test('the CSV has the rows of the JSON', () => {
  const lines = custodyCsv(custodyOf(new Story().admit().check().index, page)).trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('lastEntry');
  expect(lines[2]).toContain('checked');
});
