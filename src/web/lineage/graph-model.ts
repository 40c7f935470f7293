/**
 * The lineage graph: one node a story, one edge from a derived text to the text it repeats. Pure; no layout.
 * Pairs without a direction are kept apart: they are soft, and never make one text the parent of another.
 */
import type { SourceRow } from '../../contract/http.ts';
import type { LineageLine, OriginLine, StoryRef } from '../../contract/lines.ts';
import { dayNumber } from '../words/dates.ts';
import { isDerived } from '../words/relations.ts';

/** origin: head of its group, or alone; derived: repeats another text; unclear: in a group without a known first text. */
export type NodeRole = 'origin' | 'derived' | 'unclear';

export interface GraphNode {
  /** "<sha256>.<story>", as in the address. */
  readonly key: string;
  readonly ref: StoryRef;
  readonly headline: string;
  readonly outlet: string | null;
  /** Days since 1970, or null when the publication date is not known. */
  readonly day: number | null;
  readonly published: string | null;
  readonly origin: string;
  readonly originSize: number;
  readonly role: NodeRole;
}

export interface GraphEdge {
  readonly key: string;
  /** Node keys; `from` is the later text where the direction is known. */
  readonly from: string;
  readonly to: string;
  readonly line: LineageLine;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly byKey: ReadonlyMap<string, GraphNode>;
  /** From each derived text to its parent (the one with the highest score). */
  readonly edges: readonly GraphEdge[];
  /** Everything else that was compared and is not "different story". */
  readonly ties: readonly GraphEdge[];
  /** One line a text of a group without a known first text: its nearest other, without a direction. */
  readonly links: readonly GraphEdge[];
  /** One line for two origins that share a statement, or of which we cannot tell: the strongest pair of their texts. */
  readonly soft: readonly GraphEdge[];
  /** All edges and ties of a text. */
  readonly pairsOf: ReadonlyMap<string, readonly GraphEdge[]>;
}

export interface GraphInput {
  readonly sources: readonly SourceRow[];
  readonly origins: readonly OriginLine[];
  readonly lines: readonly LineageLine[];
}

/** "<sha256>.<story>": a story as the address and the graph name it. */
export function storyKey(ref: StoryRef): string {
  return `${ref.source.sha256}.${ref.story}`;
}

/** Builds the graph; pairs of stories that no origin holds are left out. */
export function buildGraph({ sources, origins, lines }: GraphInput): Graph {
  const rows = new Map(sources.map((row) => [row.sha256, row]));
  const found = origins.flatMap((origin) =>
    origin.members.map((ref) => nodeOf(ref, origin, rows.get(ref.source.sha256))),
  );
  const known = new Set(found.map(({ key }) => key));
  const all = lines
    .filter(
      ({ a, b, relation }) =>
        relation !== 'different-story' && known.has(storyKey(a)) && known.has(storyKey(b)),
    )
    .map(edgeOf);
  const parents = parentEdges(all);
  const edges = [...parents.values()];
  // A text that visibly repeats another is derived, also where the first text of its whole group is not known.
  const nodes = found.map((node) =>
    node.role === 'unclear' && parents.has(node.key) ? { ...node, role: 'derived' as const } : node,
  );
  const drawn = new Set(edges.map(({ key }) => key));
  const ties = all.filter(({ key }) => !drawn.has(key));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return {
    nodes,
    byKey,
    edges,
    ties,
    links: linkEdges(ties, byKey),
    soft: softEdges(ties, byKey),
    pairsOf: pairIndex(all),
  };
}

/** The edge or tie between two texts, or null when nothing links them. */
export function pairBetween(graph: Graph, a: string, b: string): GraphEdge | null {
  const found = graph.pairsOf.get(a)?.find(({ from, to }) => from === b || to === b);
  return found ?? null;
}

/** True when the line tells which of its texts was made from the other. */
export function hasParent({ line }: GraphEdge): boolean {
  return line.direction !== 'none' && isDerived(line.relation);
}

function parentEdges(all: readonly GraphEdge[]): Map<string, GraphEdge> {
  const parents = new Map<string, GraphEdge>();
  for (const edge of all) if (hasParent(edge)) keepStronger(parents, edge.from, edge);
  return parents;
}

function linkEdges(ties: readonly GraphEdge[], byKey: ReadonlyMap<string, GraphNode>): readonly GraphEdge[] {
  const links = new Map<string, GraphEdge>();
  for (const tie of ties) {
    if (!isDerived(tie.line.relation) || tie.line.direction !== 'none') continue;
    for (const end of [tie.from, tie.to])
      if (byKey.get(end)?.role === 'unclear') keepStronger(links, end, tie);
  }
  return [...new Set(links.values())];
}

/** A shared statement says more than a doubt, and a doubt more than "own reporting". */
const softRank: Readonly<Partial<Record<LineageLine['relation'], number>>> = {
  'same-origin': 3,
  undetermined: 2,
  independent: 1,
};

function softEdges(ties: readonly GraphEdge[], byKey: ReadonlyMap<string, GraphNode>): readonly GraphEdge[] {
  const strongest = new Map<string, GraphEdge>();
  for (const tie of ties) {
    const one = byKey.get(tie.from)?.origin ?? '';
    const two = byKey.get(tie.to)?.origin ?? '';
    const rank = softRank[tie.line.relation];
    if (rank === undefined || one === two) continue;
    const key = one < two ? `${one} ${two}` : `${two} ${one}`;
    const rival = strongest.get(key);
    const rivalRank = rival === undefined ? 0 : (softRank[rival.line.relation] ?? 0);
    if (rank > rivalRank || (rank === rivalRank && isStronger(tie, rival))) strongest.set(key, tie);
  }
  return [...strongest.values()];
}

function keepStronger(kept: Map<string, GraphEdge>, key: string, edge: GraphEdge): void {
  if (isStronger(edge, kept.get(key))) kept.set(key, edge);
}

function isStronger(edge: GraphEdge, rival: GraphEdge | undefined): boolean {
  return rival === undefined || edge.line.score > rival.line.score;
}

function pairIndex(all: readonly GraphEdge[]): Map<string, GraphEdge[]> {
  const index = new Map<string, GraphEdge[]>();
  for (const edge of all) {
    for (const end of [edge.from, edge.to]) {
      const known = index.get(end);
      if (known === undefined) index.set(end, [edge]);
      else known.push(edge);
    }
  }
  return index;
}

/** Turns a pair so that `from` is the later text where the direction is known. */
function edgeOf(line: LineageLine): GraphEdge {
  const a = storyKey(line.a);
  const b = storyKey(line.b);
  const key = `${a}~${b}`;
  return line.direction === 'b-from-a' ? { key, from: b, to: a, line } : { key, from: a, to: b, line };
}

function nodeOf(ref: StoryRef, origin: OriginLine, row: SourceRow | undefined): GraphNode {
  const isHead = origin.head !== null && storyKey(origin.head) === storyKey(ref);
  const isAlone = origin.members.length === 1;
  return {
    key: storyKey(ref),
    ref,
    headline: row?.headline ?? ref.source.name,
    outlet: row?.publisher ?? row?.agency ?? null,
    day: dayNumber(row?.published ?? null),
    published: row?.published ?? null,
    origin: origin.origin,
    originSize: origin.members.length,
    role: isHead || isAlone ? 'origin' : origin.head === null ? 'unclear' : 'derived',
  };
}
