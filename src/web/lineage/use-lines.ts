/** Which lines the graph draws: who repeats whom, the uncertain ties that are switched on, and all of a chosen text. */
import { useMemo } from 'react';
import { isDerived } from '../words/relations.ts';
import type { Layout } from './graph-layout.ts';
import type { GraphLine } from './graph-lines.tsx';
import type { Graph, GraphEdge } from './graph-model.ts';
import { foldEdges } from './marks.ts';
import type { ViewState } from './view-state.ts';

/** Lines drawn at most, those of most texts first; beyond, they would only blacken the graph. */
const mostLines = 2000;

export interface LinesInput {
  readonly soft: ViewState['soft'];
  readonly chosen: readonly string[];
  /** Pairs of what is chosen. */
  readonly chosenPairs: readonly GraphEdge[];
  /** Key of the mark whose card is shown; null when there is none. */
  readonly hot: string | null;
}

export interface DrawnLinesOfGraph {
  readonly lines: readonly GraphLine[];
  /** The lines of the hot mark, drawn once more above all others. */
  readonly near: readonly GraphLine[];
}

export function useLines(
  graph: Graph,
  layout: Layout,
  { soft, chosen, chosenPairs, hot }: LinesInput,
): DrawnLinesOfGraph {
  const softLines = useMemo(() => {
    const edges = graph.soft.filter(({ line }) => (soft as ReadonlySet<string>).has(line.relation));
    return foldEdges(edges, layout.markOfNode);
  }, [graph, layout, soft]);
  const lines = useMemo(() => {
    const drawn = new Map([...graph.edges, ...graph.links].map((edge) => [edge.key, edge] as const));
    for (const edge of chosenPairs) if (isWorthALine(edge, graph, chosen)) drawn.set(edge.key, edge);
    const hard = foldEdges([...drawn.values()], layout.markOfNode);
    // Among many, uncertain ties are drawn only for the text that is looked at.
    const all = layout.folding === 'none' ? withoutTwice([...hard, ...softLines]) : hard;
    if (all.length <= mostLines) return all;
    return all.sort((x, y) => y.count - x.count || (x.key < y.key ? -1 : 1)).slice(0, mostLines);
  }, [graph, layout, softLines, chosen, chosenPairs]);
  const near = useMemo(() => {
    if (hot === null) return [];
    const isOfHot = ({ from, to }: GraphLine): boolean => from.key === hot || to.key === hot;
    return withoutTwice([...lines.filter(isOfHot), ...softLines.filter(isOfHot)]);
  }, [lines, softLines, hot]);
  return { lines, near };
}

/** Two marks have one line; the first one counts. */
function withoutTwice(lines: readonly GraphLine[]): GraphLine[] {
  return [...new Map(lines.toReversed().map((line) => [line.key, line])).values()].reverse();
}

/**
 * Two chosen texts show what stands between them. One shows whom it shares words with, and the statements it shares with
 * texts of other origins: those of its own origin carry them anyhow.
 */
function isWorthALine({ from, to, line }: GraphEdge, graph: Graph, chosen: readonly string[]): boolean {
  if (chosen.length === 2) return chosen.includes(from) && chosen.includes(to);
  if (isDerived(line.relation)) return true;
  return line.relation !== 'independent' && graph.byKey.get(from)?.origin !== graph.byKey.get(to)?.origin;
}
