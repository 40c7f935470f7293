/**
 * What is drawn for the texts of a lane: each its own mark while there are few; when there are many, texts that would
 * touch are folded into one mark with their count, and opened one handful at a time. Nothing is left out.
 */
import type { GraphEdge, GraphNode, NodeRole } from './graph-model.ts';

/** One mark: a text, or several of one lane, time and role. */
export interface Mark {
  /** The text's key, or the bundle's. */
  readonly key: string;
  /** By date; one for a text of its own. */
  readonly nodes: readonly GraphNode[];
  readonly role: NodeRole;
  readonly isBundle: boolean;
  /** Horizontal centre, CSS pixels. */
  readonly x: number;
}

/** none: all texts stand alone; origin: repeats of one origin are folded; all: everything of one role is. */
export type Folding = 'none' | 'origin' | 'all';

/** Texts of one bundle within so many pixels. */
const bucketWidth = 26;
/** Texts that one press on a bundle sets free. */
export const openedAtOnce = 24;

/** How much must be folded for so many texts to stay readable. */
export function foldingFor(texts: number): Folding {
  return texts <= 150 ? 'none' : texts <= 1200 ? 'origin' : 'all';
}

export interface MarkOptions {
  readonly lane: string;
  readonly folding: Folding;
  /** How many texts of a bundle were set free, by bundle key. */
  readonly opened: ReadonlyMap<string, number>;
  readonly placeOf: (node: GraphNode) => number;
}

/** The marks of one lane, from left to right. */
export function marksOf(nodes: readonly GraphNode[], options: MarkOptions): Mark[] {
  const sorted = nodes.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0) || (a.key < b.key ? -1 : 1));
  const bundles = new Map<string, GraphNode[]>();
  for (const node of sorted) {
    const key = bundleKey(node, options);
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, [node]);
    else bundle.push(node);
  }
  const marks = [...bundles].flatMap(([key, bundle]) => bundleMarks(key, bundle, options));
  return marks.sort((a, b) => a.x - b.x || (a.key < b.key ? -1 : 1));
}

function bundleKey(node: GraphNode, { lane, folding, placeOf }: MarkOptions): string {
  if (folding === 'none') return node.key;
  const bucket = node.day === null ? 'undated' : Math.floor(placeOf(node) / bucketWidth);
  const isHead = node.role === 'origin' && node.originSize > 1;
  // The lane of all further outlets and the column without dates hold too much to tell origins apart.
  const isByRole = folding === 'all' || lane === 'further' || node.day === null;
  if (!isByRole && isHead) return node.key;
  const isAlone = node.role === 'origin' && !isHead;
  const group = isAlone ? 'alone' : isHead ? 'heads' : isByRole ? node.role : node.origin;
  return `${lane}|${bucket}|${group}`;
}

function bundleMarks(key: string, nodes: readonly GraphNode[], { opened, placeOf }: MarkOptions): Mark[] {
  const free = nodes.length === 1 ? 1 : Math.min(nodes.length, opened.get(key) ?? 0);
  // A single one left over is no bundle.
  const singles = nodes.length - free === 1 ? nodes : nodes.slice(0, free);
  const rest = nodes.slice(singles.length);
  const marks = singles.map((node) => markOf(node.key, [node], placeOf(node)));
  if (rest.length > 0) {
    const middle = rest.reduce((sum, node) => sum + placeOf(node), 0) / rest.length;
    marks.push(markOf(key, rest, middle));
  }
  return marks;
}

function markOf(key: string, nodes: readonly GraphNode[], x: number): Mark {
  const roles = new Set(nodes.map(({ role }) => role));
  const role = roles.has('origin') ? 'origin' : roles.has('derived') ? 'derived' : 'unclear';
  return { key, nodes, role, isBundle: nodes.length > 1, x };
}

/** One drawn line: all edges between the same two marks. */
export interface MarkEdge<Placed extends Mark> {
  readonly key: string;
  readonly from: Placed;
  readonly to: Placed;
  /** The strongest edge of the line; what its card shows first. */
  readonly edge: GraphEdge;
  readonly count: number;
  /** False when the edges of the line are of several relations. */
  readonly isOneRelation: boolean;
}

/** Folds edges whose ends are drawn as the same two marks; edges within one mark or with an end that is not drawn go. */
export function foldEdges<Placed extends Mark>(
  edges: readonly GraphEdge[],
  markOfNode: ReadonlyMap<string, Placed>,
): MarkEdge<Placed>[] {
  const lines = new Map<string, { -readonly [Key in keyof MarkEdge<Placed>]: MarkEdge<Placed>[Key] }>();
  for (const edge of edges) {
    const from = markOfNode.get(edge.from);
    const to = markOfNode.get(edge.to);
    if (from === undefined || to === undefined || from.key === to.key) continue;
    const key = `${from.key}>${to.key}`;
    const line = lines.get(key);
    if (line === undefined) {
      lines.set(key, { key, from, to, edge, count: 1, isOneRelation: true });
      continue;
    }
    line.count += 1;
    line.isOneRelation = line.isOneRelation && line.edge.line.relation === edge.line.relation;
    if (edge.line.score > line.edge.line.score) line.edge = edge;
  }
  return [...lines.values()];
}
