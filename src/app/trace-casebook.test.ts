/**
 * Lineage of a casebook over real SQLite and real key files: 1 in whatever portions documents come, the index is the
 * same; 2 keys that are ahead, lost or of another engine are put right; 3 a document read anew leaves what tracing afresh gives;
 * 4 what is asked of one source is what the whole tells of it, and what the batch finds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readFamily } from '../../bench/lineage-collections.ts';
import { quotationsOf } from '../../bench/lineage-quotations.ts';
import { MemoryIndex, MemoryStoryKeys } from '../adapters/memory/index.ts';
import { openSegmentKeys } from '../adapters/segments/index.ts';
import { openSqliteIndex } from '../adapters/sqlite/index.ts';
import { alignQuotations, traceLineage, verbatimWords } from '../domain/lineage/index.ts';
import type { Document } from '../domain/reading/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { StoryKeys } from '../ports/story-keys.ts';
import { originsOfSource, pairsOfSource, resolvedQuotations, wholeLineage } from './casebook-lineage.ts';
import { ensureLineage, type TracedCasebook } from './trace-casebook.ts';

const boats = readFamily('boats').map(({ document }) => document);
/** More stories than may wait until their keys are made durable. */
const many = ['boats', 'clinics', 'ferries', 'orchards', 'kilns', 'barges', 'rulings']
  .flatMap((family) => readFamily(family))
  .map(({ document }) => document);
const nothing = (): void => undefined;

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** An index and keys on disk, and all of a casebook that lineage uses. */
function casebookOnDisk(): { casebook: TracedCasebook; index: CasebookIndex; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sakkhi-trace-'));
  const index = openSqliteIndex({ file: join(folder, 'index.sqlite') });
  cleanups.push(() => {
    index.close();
    rmSync(folder, { recursive: true });
  });
  return { casebook: casebookOf(index, () => openSegmentKeys(join(folder, 'keys'))), index, folder };
}

function casebookOf(index: CasebookIndex, openKeys: () => StoryKeys): TracedCasebook {
  return { index, openKeys, storyReader: null };
}

function put(index: CasebookIndex, document: Document, seq: number): void {
  const { sha256, name, mediaType } = document;
  const admittedAt = '2026-03-01T08:00:00.000Z';
  index.transaction(() => {
    index.putCapture({
      sha256,
      name,
      mediaType,
      sizeBytes: 1,
      admittedAt,
      seq,
      status: 'unread',
      reason: null,
    });
    index.putReading({ document, claims: [], events: [], quotations: quotationsOf(document) });
  });
}

/** Everything traced at once, in memory. */
function afresh(documents: readonly Document[]): string {
  const index = new MemoryIndex();
  documents.forEach((document, seq) => {
    put(index, document, seq);
  });
  const keys = new MemoryStoryKeys();
  ensureLineage(
    casebookOf(index, () => keys),
    nothing,
  );
  return index.dump();
}

describe('ensureLineage', () => {
  it('1: gives the same, one document at a time or all at once', () => {
    const { casebook, index } = casebookOnDisk();
    boats.forEach((document, seq) => {
      put(index, document, seq);
      ensureLineage(casebook, nothing);
    });
    expect(index.dump()).toBe(afresh(boats));
    expect(index.lineage.lineageCounts().edges).toBeGreaterThan(50);
  });

  it('1: reads nothing again when nothing is new', () => {
    const { casebook, index } = casebookOnDisk();
    put(index, boats[0] as Document, 0);
    ensureLineage(casebook, nothing);
    const stages: string[] = [];
    ensureLineage(casebook, ({ stage }) => stages.push(stage));
    expect(stages).toEqual([]);
  });

  it('2: goes on after a crash between the keys and the index', () => {
    const { casebook, index } = casebookOnDisk();
    many.slice(0, 6).forEach((document, seq) => {
      put(index, document, seq);
    });
    ensureLineage(casebook, nothing);
    many.slice(6).forEach((document, at) => {
      put(index, document, 6 + at);
    });
    let committed = 0;
    const failing = casebookOf(index, () => {
      const keys = casebook.openKeys();
      const commit = keys.commit.bind(keys);
      keys.commit = (state) => {
        commit(state);
        committed = keys.committed();
        throw new Error('The power went out.');
      };
      return keys;
    });
    expect(() => {
      ensureLineage(failing, nothing);
    }).toThrow('power');
    expect(committed).toBe(many.length);
    expect(index.lineage.nextSlot()).toBe(6);
    ensureLineage(casebook, nothing);
    expect(index.dump()).toBe(afresh(many));
  });

  it('2: keys of few stories wait, and are made durable when they are many or an earlier one is read anew', () => {
    const { casebook, index } = casebookOnDisk();
    const durable: number[] = [];
    many.forEach((document, seq) => {
      put(index, document, seq);
      ensureLineage(casebook, nothing);
      const keys = casebook.openKeys();
      durable.push(keys.committed());
      keys.close();
    });
    expect(new Set(durable)).toEqual(new Set([0, 64]));
    expect(index.dump()).toBe(afresh(many));
    const changed = { ...(many[3] as Document), text: many[3]?.text.replaceAll(' the ', ' that ') ?? '' };
    put(index, changed, 3);
    ensureLineage(casebook, nothing);
    const keys = casebook.openKeys();
    expect(keys.committed()).toBe(many.length);
    keys.close();
    expect(index.dump()).toBe(afresh(many.with(3, changed)));
  });

  it('2: puts lost keys again', () => {
    const { casebook, index, folder } = casebookOnDisk();
    many.slice(0, 66).forEach((document, seq) => {
      put(index, document, seq);
    });
    ensureLineage(casebook, nothing);
    rmSync(join(folder, 'keys'), { recursive: true });
    many.slice(66).forEach((document, at) => {
      put(index, document, 66 + at);
    });
    ensureLineage(casebook, nothing);
    expect(index.dump()).toBe(afresh(many));
  });

  it.each([
    ['other words', (one: Document): Document => ({ ...one, text: one.text.replaceAll('boat', 'ship') })],
    ['no story', (one: Document): Document => ({ ...one, stories: [] })],
    ['nothing of the kind', (one: Document): Document => ({ ...(boats[3] as Document), sha256: one.sha256 })],
  ])('3: takes %s for what was read before', (_what, change) => {
    for (const at of [0, 5, boats.length - 1]) {
      const { casebook, index } = casebookOnDisk();
      boats.forEach((document, seq) => {
        put(index, document, seq);
      });
      ensureLineage(casebook, nothing);
      const changed = boats.map((document, i) => (i === at ? change(document) : document));
      put(index, changed[at] as Document, at);
      ensureLineage(casebook, nothing);
      expect(index.dump()).toBe(afresh(changed));
    }
  });

  it('3: traces afresh when an earlier capture could be read only later', () => {
    const { casebook, index } = casebookOnDisk();
    for (const seq of [1, 2, 3, 0]) {
      put(index, boats[seq] as Document, seq);
      ensureLineage(casebook, nothing);
    }
    expect(index.dump()).toBe(afresh(boats.slice(0, 4)));
  });
});

describe('what is asked', () => {
  it('4: of one source is what the whole tells of it', () => {
    const { casebook, index } = casebookOnDisk();
    boats.forEach((document, seq) => {
      put(index, document, seq);
    });
    ensureLineage(casebook, nothing);
    const { pairs, origins } = wholeLineage(index);
    for (const { sha256 } of boats) {
      const own = pairs.filter(({ a, b }) => a.sha256 === sha256 || b.sha256 === sha256);
      expect(new Set(pairsOfSource(index, sha256))).toEqual(new Set(own));
      expect(originsOfSource(index, sha256)).toEqual(
        origins.filter(({ members }) => members.some((member) => member.sha256 === sha256)),
      );
    }
  });

  it('4: of quotations is what aligning all at once finds', () => {
    const sorted = boats.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    const { casebook, index } = casebookOnDisk();
    sorted.forEach((document, seq) => {
      put(index, document, seq);
      ensureLineage(casebook, nothing);
    });
    const batch = alignQuotations(sorted, sorted.flatMap(quotationsOf), traceLineage(sorted).compared);
    const found = resolvedQuotations(index);
    expect(found).toEqual(batch.map((one, at) => ({ ...one, original: found[at]?.original })));
    for (const one of found.filter(({ fidelity }) => fidelity === 'altered')) {
      expect(verbatimWords(one, one.original)).toBe(one.original);
      expect(one.original).not.toBe(one.quote);
    }
    expect(new Set(batch.map(({ fidelity }) => fidelity))).toEqual(
      new Set(['verbatim', 'altered', 'translated', 'unknown']),
    );
  });
});
