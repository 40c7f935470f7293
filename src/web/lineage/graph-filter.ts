/** Parts of the graph: texts that a word finds, and the family of one text. */
import type { Graph, GraphNode } from './graph-model.ts';

/** Texts whose headline, outlet or file name holds `q` (letter case aside), with the texts that they were made from. */
export function foundIn(graph: Graph, q: string): Graph {
  const wanted = q.trim().toLowerCase();
  if (wanted === '') return graph;
  const parents = new Map(graph.edges.map(({ from, to }) => [from, to]));
  const kept = new Set<string>();
  for (const node of graph.nodes) {
    if (!nodeHolds(node, wanted)) continue;
    for (let key: string | undefined = node.key; key !== undefined && !kept.has(key); key = parents.get(key))
      kept.add(key);
  }
  return only(graph, kept);
}

/** All texts of the text's origin, and those that its origin is softly tied to. */
export function familyOf(graph: Graph, key: string): Graph {
  const origin = graph.byKey.get(key)?.origin;
  if (origin === undefined) return graph;
  const isOwn = (one: string): boolean => graph.byKey.get(one)?.origin === origin;
  const kept = new Set(graph.nodes.flatMap((node) => (node.origin === origin ? [node.key] : [])));
  for (const { from, to } of graph.soft) {
    if (isOwn(from)) kept.add(to);
    else if (isOwn(to)) kept.add(from);
  }
  return only(graph, kept);
}

/** True when headline, outlet or file name hold the words; `wanted` is in lower case. */
function nodeHolds({ headline, outlet, ref }: GraphNode, wanted: string): boolean {
  return [headline, outlet ?? '', ref.source.name].some((text) => text.toLowerCase().includes(wanted));
}

function only(graph: Graph, kept: ReadonlySet<string>): Graph {
  return { ...graph, nodes: graph.nodes.filter(({ key }) => kept.has(key)) };
}
