/**
 * The ledger of lineage: nodes, edges and keys of all stories, wherever they are kept. `followStories` writes it one
 * story at a time; this file also holds it in memory, for collections that are traced at once.
 */
import type { Holders } from './candidates.ts';
import { byComing, type EdgeDetail, type JudgedEdge, type LineageEdge, type StoryNode } from './edges.ts';
import type { StoryFeatures } from './features.ts';

/** What tracing reads and writes. Lists come in rising order of slots, edges as `byComing`. */
export interface LineageLedger {
  /** See `HoldersOf`. */
  holders(key: number, before: number, most: number): Holders;
  /** All stories from a slot on that hold a key. */
  holdersFrom(key: number, from: number): readonly number[];
  keys(slot: number): Uint32Array;
  putKeys(slot: number, keys: Uint32Array): void;
  removeKeys(slot: number): void;

  /** Features of a story that was put before. */
  features(slot: number): StoryFeatures;

  node(slot: number): StoryNode | null;
  /** Adds or replaces. */
  putNode(node: StoryNode): void;
  removeNode(slot: number): void;
  /** All nodes of a cluster. */
  cluster(id: number): readonly StoryNode[];

  /** All edges in which a story takes part. */
  edges(slot: number): readonly LineageEdge[];
  putEdge(edge: JudgedEdge): void;
  removeEdge(edge: LineageEdge): void;
}

/** A ledger in memory. Features are given by whoever opens it. */
export class MemoryLedger implements LineageLedger {
  readonly #holders = new Map<number, number[]>();
  readonly #keys = new Map<number, Uint32Array>();
  readonly #nodes = new Map<number, StoryNode>();
  readonly #clusters = new Map<number, Set<number>>();
  readonly #edges = new Map<number, Map<number, JudgedEdge>>();
  readonly #features: (slot: number) => StoryFeatures;

  constructor(features: (slot: number) => StoryFeatures) {
    this.#features = features;
  }

  holders(key: number, before: number, most: number): Holders {
    const all = this.#holders.get(key) ?? [];
    const count = firstAtLeast(all, before);
    return { first: all.slice(0, Math.min(count, most)), count };
  }

  holdersFrom(key: number, from: number): number[] {
    const all = this.#holders.get(key) ?? [];
    return all.slice(firstAtLeast(all, from));
  }

  keys(slot: number): Uint32Array {
    return this.#keys.get(slot) ?? new Uint32Array();
  }

  putKeys(slot: number, keys: Uint32Array): void {
    this.#keys.set(slot, keys);
    for (const key of keys) {
      const all = this.#holders.get(key);
      if (all === undefined) this.#holders.set(key, [slot]);
      else all.splice(firstAtLeast(all, slot), 0, slot);
    }
  }

  removeKeys(slot: number): void {
    for (const key of this.keys(slot)) {
      const all = this.#holders.get(key) ?? [];
      all.splice(firstAtLeast(all, slot), 1);
    }
    this.#keys.delete(slot);
  }

  features(slot: number): StoryFeatures {
    return this.#features(slot);
  }

  node(slot: number): StoryNode | null {
    return this.#nodes.get(slot) ?? null;
  }

  putNode(node: StoryNode): void {
    this.removeNode(node.slot);
    this.#nodes.set(node.slot, node);
    const cluster = this.#clusters.get(node.cluster);
    if (cluster === undefined) this.#clusters.set(node.cluster, new Set([node.slot]));
    else cluster.add(node.slot);
  }

  removeNode(slot: number): void {
    const node = this.#nodes.get(slot);
    if (node === undefined) return;
    this.#nodes.delete(slot);
    this.#clusters.get(node.cluster)?.delete(slot);
  }

  cluster(id: number): StoryNode[] {
    return [...(this.#clusters.get(id) ?? [])]
      .sort((x, y) => x - y)
      .flatMap((slot) => this.#nodes.get(slot) ?? []);
  }

  /** All nodes. */
  nodes(): StoryNode[] {
    return [...this.#nodes.values()].sort((x, y) => x.slot - y.slot);
  }

  edges(slot: number): JudgedEdge[] {
    return [...(this.#edges.get(slot)?.values() ?? [])].sort(byComing);
  }

  /** What shows an edge; nothing for one that is not there. */
  detail({ a, b }: LineageEdge): EdgeDetail {
    return this.#edges.get(a)?.get(b) ?? { evidence: [], reasons: [] };
  }

  /** Every edge once. */
  allEdges(): JudgedEdge[] {
    return [...this.#edges]
      .flatMap(([slot, edges]) => [...edges.values()].filter((edge) => edge.a === slot))
      .sort(byComing);
  }

  putEdge(edge: JudgedEdge): void {
    this.#edgesAt(edge.a).set(edge.b, edge);
    this.#edgesAt(edge.b).set(edge.a, edge);
  }

  removeEdge({ a, b }: LineageEdge): void {
    this.#edges.get(a)?.delete(b);
    this.#edges.get(b)?.delete(a);
  }

  #edgesAt(slot: number): Map<number, JudgedEdge> {
    const known = this.#edges.get(slot) ?? new Map<number, JudgedEdge>();
    this.#edges.set(slot, known);
    return known;
  }
}

function firstAtLeast(rising: readonly number[], slot: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}
