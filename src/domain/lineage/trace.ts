/**
 * Lineage of a collection at once: the same steps as for a casebook that grows, over a ledger in memory. Stories are
 * taken in the order of their ids, so that the result does not depend on the order of the input.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { Document, StoryKey } from '../reading/index.ts';
import { featuresOf, tracedStories, type StoryFeatures } from './features.ts';
import { addStory } from './follow.ts';
import { MemoryLedger } from './ledger.ts';
import type { StoryPair, TextOrigin } from './relation.ts';
import { LineageView, type LineageSource } from './view.ts';
import type { JudgedEdge, StoryNode } from './edges.ts';

/** Version stamp of everything this room derives; changes whenever a result may change. */
export const lineageEngine: string = 'lineage 8';

/** Pairs that are linked in any way, and the origins that partition all stories. */
export interface Lineage {
  readonly pairs: StoryPair[];
  /** Those of them that were found by comparing two texts, as they were judged then. */
  readonly compared: StoryPair[];
  readonly origins: TextOrigin[];
}

/** Traces the lineage of all main stories and the longer other ones. A document given twice counts once. */
export function traceLineage(documents: readonly Document[]): Lineage {
  const stories = storiesOf(documents);
  const ledger = new MemoryLedger((slot) => featuresAt(stories, slot));
  stories.forEach((features, slot) => {
    addStory(ledger, { slot, features });
  });
  return {
    ...lineageOf(ledger.nodes(), memorySource(ledger)),
    compared: ledger.allEdges().map((edge) => pairOfEdge(edge, (slot) => featuresAt(stories, slot).key)),
  };
}

function pairOfEdge(edge: JudgedEdge, keyOf: (slot: number) => StoryKey): StoryPair {
  const { relation, direction, score, evidence, reasons } = edge;
  return { a: keyOf(edge.a), b: keyOf(edge.b), relation, direction, score, evidence, reasons };
}

/** All pairs and origins of a ledger. `nodes` are all its nodes, rising. */
export function lineageOf(nodes: readonly StoryNode[], source: LineageSource): Omit<Lineage, 'compared'> {
  const view = new LineageView(source);
  return {
    pairs: nodes.flatMap(({ slot }) => view.pairsOf(slot, slot)),
    origins: nodes.filter(({ slot, origin }) => slot === origin).map((node) => view.originOf(node)),
  };
}

/** A ledger in memory as the source of a view. */
export function memorySource(ledger: MemoryLedger): LineageSource {
  const members = new Map<number, StoryNode[]>();
  for (const node of ledger.nodes()) {
    const own = members.get(node.origin);
    if (own === undefined) members.set(node.origin, [node]);
    else own.push(node);
  }
  return {
    node: (slot) => ledger.node(slot),
    edges: (slot) => ledger.edges(slot),
    detail: (edge) => ledger.detail(edge),
    origin: (id) => members.get(id) ?? [],
  };
}

/** Features of all stories that take part, by id. */
export function storiesOf(documents: readonly Document[]): StoryFeatures[] {
  const byId = new Map<string, StoryFeatures>();
  for (const document of documents) {
    for (const story of tracedStories(document)) {
      const features = featuresOf(document, story);
      byId.set(features.id, features);
    }
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The features in a slot, which must be there. */
export function featuresAt(stories: readonly StoryFeatures[], slot: number): StoryFeatures {
  const features = stories[slot];
  if (features === undefined) throw new RangeError(`No story has slot ${slot}.`);
  return features;
}
