/**
 * What the bench of a million stories can measure: a whole casebook index on disk as users have it (documents put and
 * traced), and the store of keys alone, under keys that are as many but need no reading of the text.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openSegmentKeys } from '../src/adapters/segments/index.ts';
import { openSqliteIndex } from '../src/adapters/sqlite/index.ts';
import { openStoryThread } from '../src/adapters/threads/index.ts';
import { ensureLineage } from '../src/app/trace-casebook.ts';
import { otherEnd } from '../src/domain/lineage/index.ts';
import { hash32, join32 } from '../src/domain/lineage/words.ts';
import type { Document } from '../src/domain/reading/index.ts';

/** One way to find what a story was made from. */
export interface MeasuredEngine {
  /** Takes the story of the next slot. */
  add(text: string, slot: number): void;
  /** Traces everything added so far and makes it durable. */
  commit(slots: number): void;
  /**
   * The earlier slots that a committed story was linked with, as derived or as sharing a text; a passage in a story of its own
   * makes no copy of it.
   */
  links(slot: number): readonly number[];
  /** The next free slot. */
  slots(): number;
  /** Processor seconds of tracing alone, so far. */
  tracingSeconds(): number;
  close(): void;
}

/** Makes an engine that keeps what it must on disk, in `folder`. */
export type EngineMaker = (folder: string) => MeasuredEngine;

/** The engines by name. */
export const engines: Readonly<Record<string, EngineMaker>> = { lineage: casebookEngine, keys: keysEngine };

/** Nothing of a casebook but the log and the vault is left out: they are measured elsewhere. */
function casebookEngine(folder: string): MeasuredEngine {
  const index = openSqliteIndex({ file: join(folder, 'index.sqlite') });
  const casebook = {
    index,
    openKeys: () => openSegmentKeys(join(folder, 'keys')),
    storyReader: openStoryThread(),
  };
  const waiting: { readonly document: Document; readonly seq: number }[] = [];
  let tracing = 0;
  return {
    add(text, seq) {
      waiting.push({ document: documentOf(text, seq), seq });
    },
    commit() {
      index.transaction(() => {
        for (const { document, seq } of waiting.splice(0)) {
          const { sha256, name, mediaType } = document;
          const row = { sha256, name, mediaType, sizeBytes: document.text.length, seq } as const;
          index.putCapture({
            ...row,
            admittedAt: '2026-01-01T00:00:00.000Z',
            status: 'unread',
            reason: null,
          });
          index.putReading({ document, claims: [], events: [], quotations: [] });
        }
      });
      const before = process.cpuUsage();
      ensureLineage(casebook, () => undefined);
      const { user, system } = process.cpuUsage(before);
      tracing += (user + system) / 1e6;
    },
    links: (slot) =>
      index.lineage
        .edges(slot)
        .filter(({ relation }) => relation !== 'independent')
        .map((edge) => otherEnd(edge, slot))
        .filter((other) => other < slot),
    slots: () => index.lineage.nextSlot(),
    tracingSeconds: () => tracing,
    close: () => {
      casebook.storyReader.close();
      index.close();
    },
  };
}

/**
 * A generated text (headline, empty line, paragraphs) as the document that reading makes of it; how long reading takes
 * is measured in docs/measures.md.
 */
function documentOf(text: string, seq: number): Document {
  const zones: Document['stories'][number]['zones'][number][] = [];
  for (let start = 0; start < text.length;) {
    const gap = text.indexOf('\n\n', start);
    const end = gap === -1 ? text.trimEnd().length : gap;
    zones.push({ start, end, label: zones.length === 0 ? 'headline' : 'body' });
    start = gap === -1 ? text.length : gap + 2;
  }
  const headline = text.slice(0, zones[0]?.end ?? 0);
  return {
    sha256: createHash('sha256').update(text).digest('hex'),
    name: `story-${seq}`,
    mediaType: 'text/plain',
    text,
    language: 'en',
    stories: [
      {
        ...{ index: 0, role: 'main', start: 0, end: text.length, headline, zones, language: 'en' },
        ...{ publisher: `Outlet ${seq % 997}`, agency: null, author: null, published: null },
      },
    ],
    boilerplate: [],
    notes: [],
  };
}

/** The store alone. */
function keysEngine(folder: string): MeasuredEngine {
  const keys = openSegmentKeys(folder);
  const found = new Map<number, readonly number[]>();
  return {
    add(text, slot) {
      const own = plainKeys(text);
      const shared = new Map<number, number>();
      for (const key of own) {
        const { first, count } = keys.holders(key, slot, 24);
        if (count <= 64) for (const other of first) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      keys.put(slot, own);
      // Two stories of one event share some names; a derived one shares sequences of words.
      found.set(
        slot,
        [...shared].filter(([, count]) => count >= 8).map(([other]) => other),
      );
    },
    commit: (slots) => {
      keys.commit({ slots, stamp: 'bench' });
    },
    links(slot) {
      const links = found.get(slot) ?? [];
      found.delete(slot);
      return links;
    },
    slots: () => keys.committed(),
    tracingSeconds: () => 0,
    close: () => {
      keys.close();
    },
  };
}

/** 90 keys: the smallest hashes of sequences of three words, which texts draw alike, and the first words. */
function plainKeys(text: string): Uint32Array {
  const words = (text.toLowerCase().match(/[a-z]+/gu) ?? []).map(hash32);
  const grams = words.slice(2).map((word, i) => join32(join32(words[i] ?? 0, words[i + 1] ?? 0), word));
  const smallest = [...new Set(grams)].sort((a, b) => a - b).slice(0, 60);
  return Uint32Array.from([...new Set([...smallest, ...words.slice(0, 400)])].slice(0, 90));
}
