/**
 * The lineage graph: one node a story, one edge from a derived text to the text it repeats. Pure; no layout.
 * Pairs without a direction are kept apart: they are shown only when one of their texts is chosen.
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
  /** Node keys. */
  readonly from: string;
  readonly to: string;
  readonly line: LineageLine;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  /** From each derived text to its parent (the one with the highest score). */
  readonly edges: readonly GraphEdge[];
  /** Everything else that was compared and is not "different story". */
  readonly ties: readonly GraphEdge[];
}

export interface GraphInput {
  readonly sources: readonly SourceRow[];
  readonly origins: readonly OriginLine[];
  readonly lines: readonly LineageLine[];
}

export function storyKey(ref: StoryRef): string {
  return `${ref.source.sha256}.${ref.story}`;
}

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
  const parents = new Map<string, GraphEdge>();
  for (const edge of all) {
    if (!isParentEdge(edge)) continue;
    const rival = parents.get(edge.from);
    if (rival === undefined || edge.line.score > rival.line.score) parents.set(edge.from, edge);
  }
  const edges = [...parents.values()];
  // A text that visibly repeats another is derived, also where the first text of its whole group is not known.
  const nodes = found.map((node) =>
    node.role === 'unclear' && parents.has(node.key) ? { ...node, role: 'derived' as const } : node,
  );
  const drawn = new Set(edges.map(({ key }) => key));
  return { nodes, edges, ties: all.filter(({ key }) => !drawn.has(key)) };
}

/** True for an edge whose `from` carries the words of its `to`. */
function isParentEdge({ line }: GraphEdge): boolean {
  return line.direction !== 'none' && isDerived(line.relation);
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
