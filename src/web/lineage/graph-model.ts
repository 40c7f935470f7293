/**
 * The lineage graph: one node a story, one edge from a derived text to the text it repeats. Pure; no layout.
 * Pairs without a direction are kept apart: they are soft, and never make one text the parent of another.
 */
import type { LineageGraph, LineageTie } from '../../contract/http.ts';
import type { StoryRef } from '../../contract/lines.ts';
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

export interface GraphEdge<Line extends LineageTie = LineageTie> {
  readonly key: string;
  /** Node keys; `from` is the later text where the direction is known. */
  readonly from: string;
  readonly to: string;
  readonly line: Line;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly byKey: ReadonlyMap<string, GraphNode>;
  /** From each derived text to the one it was made from. */
  readonly edges: readonly GraphEdge[];
  /** One line a text of a group without a known first text: its nearest other, without a direction. */
  readonly links: readonly GraphEdge[];
  /** One line for two origins that share a statement, or of which we cannot tell: the pair that speaks for them. */
  readonly soft: readonly GraphEdge[];
  /** Edges and links of a text; all its pairs are asked of the server. */
  readonly drawnOf: ReadonlyMap<string, readonly GraphEdge[]>;
}

/** "<sha256>.<story>": a story as the address and the graph name it. */
export function storyKey(ref: StoryRef): string {
  return `${ref.source.sha256}.${ref.story}`;
}

/** Builds the graph from the answer of the server: positions become keys. */
export function buildGraph(answer: LineageGraph): Graph {
  const nodes = answer.nodes.map(nodeOf);
  const edgesOf = (lines: LineageGraph['edges']): GraphEdge[] =>
    lines.flatMap((line) => {
      const [a, b] = [nodes[line.a], nodes[line.b]];
      return a === undefined || b === undefined ? [] : [edgeOf({ ...line, a: a.ref, b: b.ref })];
    });
  const graph = {
    nodes,
    byKey: new Map(nodes.map((node) => [node.key, node] as const)),
    edges: edgesOf(answer.edges),
    links: edgesOf(answer.links),
    soft: edgesOf(answer.soft),
  };
  return { ...graph, drawnOf: edgeIndex([...graph.edges, ...graph.links]) };
}

/** True when the line tells which of its texts was made from the other. */
export function hasParent({ line }: GraphEdge): boolean {
  return line.direction !== 'none' && isDerived(line.relation);
}

function edgeIndex(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
  const index = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    for (const end of [edge.from, edge.to]) {
      const known = index.get(end);
      if (known === undefined) index.set(end, [edge]);
      else known.push(edge);
    }
  }
  return index;
}

/** Turns a pair so that `from` is the later text where the direction is known. */
export function edgeOf<Line extends LineageTie>(line: Line): GraphEdge<Line> {
  const a = storyKey(line.a);
  const b = storyKey(line.b);
  const key = `${a}~${b}`;
  return line.direction === 'b-from-a' ? { key, from: b, to: a, line } : { key, from: a, to: b, line };
}

function nodeOf(node: LineageGraph['nodes'][number]): GraphNode {
  const { source, story, headline, outlet, published, origin, originSize, role } = node;
  const ref = { source, story };
  return {
    key: storyKey(ref),
    ref,
    headline: headline ?? source.name,
    outlet,
    day: dayNumber(published),
    published,
    origin,
    originSize,
    role,
  };
}
