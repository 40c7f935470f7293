/**
 * What the bench of a million stories can measure: the whole of lineage over keys on disk, and the store of keys
 * alone, under keys that are as many but need no reading of the text.
 */
import { openSegmentKeys } from '../src/adapters/segments/index.ts';
import {
  addStory,
  featuresOf,
  otherEnd,
  type LineageEdge,
  type LineageLedger,
  type StoryFeatures,
  type StoryNode,
} from '../src/domain/lineage/index.ts';
import { hardRelations } from '../src/domain/lineage/relation-rules.ts';
import { hash32, join32 } from '../src/domain/lineage/words.ts';
import type { StoryKeys } from '../src/ports/story-keys.ts';
import { plainDocument } from './lineage-collections.ts';
import type { StoryTexts } from './story-texts.ts';

/** One way to find what a story was made from. */
export interface MeasuredEngine {
  /** Adds the story of the next slot; returns the earlier slots that it was found to be related to by derivation. */
  add(text: string, slot: number): readonly number[];
  /** Makes everything added so far durable. */
  commit(slots: number): void;
  close(): void;
}

/** Makes an engine that keeps what it must on disk, in `folder`, and reads earlier stories from `texts`. */
export type EngineMaker = (folder: string, texts: StoryTexts) => MeasuredEngine;

/** The engines by name. */
export const engines: Readonly<Record<string, EngineMaker>> = { lineage: lineageEngine, keys: keysEngine };

/** The store alone. */
function keysEngine(folder: string): MeasuredEngine {
  const keys = openSegmentKeys(folder);
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
      return [...shared].filter(([, count]) => count >= 8).map(([other]) => other);
    },
    commit: (slots) => keys.commit({ slots, stamp: 'bench' }),
    close: () => keys.close(),
  };
}

/** 90 keys: the smallest hashes of sequences of three words, which texts draw alike, and the first words. */
function plainKeys(text: string): Uint32Array {
  const words = (text.toLowerCase().match(/[a-z]+/gu) ?? []).map(hash32);
  const grams = words.slice(2).map((word, i) => join32(join32(words[i] ?? 0, words[i + 1] ?? 0), word));
  const smallest = [...new Set(grams)].sort((a, b) => a - b).slice(0, 60);
  return Uint32Array.from([...new Set([...smallest, ...words.slice(0, 400)])].slice(0, 90));
}

/** Stories whose features are kept for the next comparison; the others are read again. */
const keptFeatures = 1000;

function lineageEngine(folder: string, texts: StoryTexts): MeasuredEngine {
  const keys = openSegmentKeys(folder);
  const ledger = new BenchLedger(keys, texts);
  return {
    add(text, slot) {
      const features = featuresAt(text, slot);
      ledger.remember(slot, features);
      return addStory(ledger, { slot, features })
        .filter(({ relation }) => hardRelations.has(relation))
        .map((edge) => otherEnd(edge, slot));
    },
    commit: (slots) => keys.commit({ slots, stamp: 'bench' }),
    close: () => keys.close(),
  };
}

function featuresAt(text: string, slot: number): StoryFeatures {
  const document = plainDocument(`story-${slot}`, text, {
    language: 'en',
    publisher: `Outlet ${slot % 997}`,
  });
  const story = document.stories[0];
  if (story === undefined) throw new Error(`Story ${slot} was read as none.`);
  return featuresOf(document, story);
}

/** Keys on disk, features read from the texts, nodes and edges in memory. Only what adding asks for. */
class BenchLedger implements LineageLedger {
  readonly #keys: StoryKeys;
  readonly #texts: StoryTexts;
  readonly #features = new Map<number, StoryFeatures>();
  readonly #nodes = new Map<number, StoryNode>();
  readonly #clusters = new Map<number, Set<number>>();
  readonly #edges = new Map<number, LineageEdge[]>();

  constructor(keys: StoryKeys, texts: StoryTexts) {
    this.#keys = keys;
    this.#texts = texts;
  }

  holders(key: number, before: number, most: number): ReturnType<StoryKeys['holders']> {
    return this.#keys.holders(key, before, most);
  }

  holdersFrom(key: number, from: number): number[] {
    return this.#keys.holdersFrom(key, from);
  }

  putKeys(slot: number, keys: Uint32Array): void {
    this.#keys.put(slot, keys);
  }

  features(slot: number): StoryFeatures {
    const features = this.#features.get(slot) ?? featuresAt(this.#texts.text(slot), slot);
    this.remember(slot, features);
    return features;
  }

  /** Keeps features; the ones that were asked for least recently go. */
  remember(slot: number, features: StoryFeatures): void {
    this.#features.delete(slot);
    this.#features.set(slot, features);
    for (const oldest of this.#features.keys()) {
      if (this.#features.size <= keptFeatures) break;
      this.#features.delete(oldest);
    }
  }

  node(slot: number): StoryNode | null {
    return this.#nodes.get(slot) ?? null;
  }

  putNode(node: StoryNode): void {
    const old = this.#nodes.get(node.slot);
    if (old !== undefined) this.#clusters.get(old.cluster)?.delete(node.slot);
    this.#nodes.set(node.slot, node);
    // A cluster of one is not listed: nearly all are.
    if (node.cluster === node.slot) return;
    const cluster = this.#clusters.get(node.cluster) ?? new Set([node.cluster]);
    this.#clusters.set(node.cluster, cluster.add(node.slot));
  }

  cluster(id: number): StoryNode[] {
    const slots = this.#clusters.get(id) ?? [id];
    const nodes = [...slots].flatMap((slot) => this.#nodes.get(slot) ?? []);
    return nodes.filter(({ cluster }) => cluster === id).sort((x, y) => x.slot - y.slot);
  }

  edges(slot: number): readonly LineageEdge[] {
    return this.#edges.get(slot) ?? [];
  }

  putEdge(edge: LineageEdge): void {
    for (const slot of [edge.a, edge.b]) {
      const edges = this.#edges.get(slot);
      if (edges === undefined) this.#edges.set(slot, [edge]);
      else edges.push(edge);
    }
  }

  keys(): Uint32Array {
    throw new Error('Nothing is taken out in this bench.');
  }

  removeKeys(): void {
    this.keys();
  }

  removeNode(): void {
    this.keys();
  }

  removeEdge(): void {
    this.keys();
  }
}
