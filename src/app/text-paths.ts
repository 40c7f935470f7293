/**
 * How the texts of a figure hang together: within a text origin each text and the one it was made from, up to the
 * first text; between text origins the strongest relation that was found. Reads only what is kept beside the stories
 * of the figure, so that a figure of thousands of texts is told as quickly as it is read.
 */
import type { Derivation, OriginPair } from '../contract/index.ts';
import {
  otherEnd,
  type EdgeDetail,
  type LineageEdge,
  type Relation,
  type StoryNode,
} from '../domain/lineage/index.ts';
import type { StoryKey } from '../domain/reading/index.ts';
import type { LineageRecord } from '../ports/lineage-record.ts';
import { storyRef, type NameOf } from './lines.ts';

/** What stands between two text origins, the most telling first. */
const strength: readonly Relation[] = [
  'same-text',
  'excerpt',
  'edited-copy',
  'rewrite',
  'translation',
  'summary',
  'same-origin',
  'undetermined',
  'independent',
];

export interface TextPathInput {
  readonly lineage: LineageRecord;
  readonly nameOf: NameOf;
  /** The stories that state the figure, each with the id of its text origin. */
  readonly stories: readonly { readonly key: StoryKey; readonly origin: string }[];
}

/** Text paths of one figure. Stories on the way that do not state the figure appear as `from` (and `of`). */
export function textPaths(input: TextPathInput): { derivations: Derivation[]; originPairs: OriginPair[] } {
  const found = input.stories.flatMap(({ key, origin }) => {
    const node = input.lineage.nodesOf(key.sha256).find((one) => one.key.story === key.story);
    return node === undefined ? [] : [{ node, origin }];
  });
  const edgesOf = cachedEdges(input.lineage);
  const derivations = new Map<number, Derivation>();
  for (const { node } of found) climb(node, input, edgesOf, derivations);
  return { derivations: [...derivations.values()], originPairs: pairsBetween(found, input, edgesOf) };
}

type EdgesOf = (slot: number) => readonly LineageEdge[];

function cachedEdges(lineage: LineageRecord): EdgesOf {
  const known = new Map<number, readonly LineageEdge[]>();
  return (slot) => {
    const edges = known.get(slot) ?? lineage.edges(slot);
    known.set(slot, edges);
    return edges;
  };
}

/** From a story to the first text, noting each derivation once. */
function climb(
  start: StoryNode,
  { lineage, nameOf }: TextPathInput,
  edgesOf: EdgesOf,
  into: Map<number, Derivation>,
): void {
  let node: StoryNode = start;
  while (node.parent !== -1 && !into.has(node.slot)) {
    const parent: StoryNode | null = lineage.node(node.parent);
    const slot: number = node.slot;
    const edge = edgesOf(slot).find((one) => otherEnd(one, slot) === parent?.slot);
    if (parent === null || edge === undefined) return;
    into.set(slot, derivation(edge, lineage.detail(edge), { of: node, from: parent }, nameOf));
    node = parent;
  }
}

function derivation(
  edge: LineageEdge,
  { reasons }: EdgeDetail,
  { of, from }: { readonly of: StoryNode; readonly from: StoryNode },
  nameOf: NameOf,
): Derivation {
  return {
    of: storyRef(of.key, nameOf),
    from: storyRef(from.key, nameOf),
    relation: edge.relation,
    isDirected: of.directed,
    score: edge.score,
    firstText: edge.a === of.slot ? 'of' : 'from',
    reasons: [...reasons],
  };
}

interface StatingNode {
  readonly node: StoryNode;
  readonly origin: string;
}

function pairsBetween(
  found: readonly StatingNode[],
  { lineage, nameOf }: TextPathInput,
  edgesOf: EdgesOf,
): OriginPair[] {
  const bySlot = new Map(found.map((one) => [one.node.slot, one] as const));
  const best = new Map<string, LineageEdge>();
  for (const { node } of found) {
    for (const edge of edgesOf(node.slot)) {
      const [a, b] = [bySlot.get(edge.a), bySlot.get(edge.b)];
      if (a === undefined || b === undefined || a.origin === b.origin) continue;
      const key = a.origin < b.origin ? `${a.origin} ${b.origin}` : `${b.origin} ${a.origin}`;
      const known = best.get(key);
      if (strength.includes(edge.relation) && (known === undefined || isStronger(edge, known)))
        best.set(key, edge);
    }
  }
  return [...best.values()].flatMap(({ a, b, relation }) => {
    const [one, other] = [bySlot.get(a), bySlot.get(b)];
    if (one === undefined || other === undefined) return [];
    return [
      {
        a: one.origin,
        b: other.origin,
        textA: storyRef(one.node.key, nameOf),
        textB: storyRef(other.node.key, nameOf),
        relation,
        reasons: [...lineage.detail({ a, b }).reasons],
      },
    ];
  });
}

function isStronger(one: LineageEdge, other: LineageEdge): boolean {
  const order = strength.indexOf(one.relation) - strength.indexOf(other.relation);
  return order < 0 || (order === 0 && one.score > other.score);
}
