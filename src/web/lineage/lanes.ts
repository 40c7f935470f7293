/**
 * Lanes of the graph: one an outlet, and one a file whose outlet is not known. Lanes whose texts belong together stand
 * together; when there are more than can be read, the last lane holds all further outlets.
 */
import type { GraphNode } from './graph-model.ts';

export interface LaneGroup {
  readonly key: string;
  /** Outlet, or the file name of a text without a known one; null for a lane of many. */
  readonly label: string | null;
  readonly kind: 'outlet' | 'file' | 'unknown' | 'further';
  /** Outlets in a lane of further ones; else 1. */
  readonly outlets: number;
  readonly nodes: readonly GraphNode[];
}

/** From this many texts without an outlet on, they share one lane. */
const unknownTogetherFrom = 13;

/** Groups the texts into at most `most` lanes. */
export function lanesOf(nodes: readonly GraphNode[], most: number): LaneGroup[] {
  const unknown = nodes.filter(({ outlet }) => outlet === null).length;
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const key = laneKey(node, unknown >= unknownTogetherFrom);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  const order = originOrder(nodes);
  const lanes = [...groups].map(([key, group]) => ({ lane: laneOf(key, group), at: placeOf(group, order) }));
  lanes.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.lane.key < b.lane.key ? -1 : 1));
  const all = lanes.map(({ lane }) => lane);
  if (all.length <= most) return all;
  const rest = all.slice(most - 1);
  return [...all.slice(0, most - 1), furtherLane(rest)];
}

function laneKey({ outlet, ref }: GraphNode, unknownTogether: boolean): string {
  if (outlet !== null) return `outlet ${outlet}`;
  return unknownTogether ? 'unknown' : `file ${ref.source.sha256}`;
}

function laneOf(key: string, nodes: readonly GraphNode[]): LaneGroup {
  const kind = key === 'unknown' ? 'unknown' : key.startsWith('outlet ') ? 'outlet' : 'file';
  const first = nodes[0];
  const label = kind === 'unknown' ? null : (first?.outlet ?? first?.ref.source.name ?? null);
  return { key, label, kind, outlets: 1, nodes };
}

function furtherLane(rest: readonly LaneGroup[]): LaneGroup {
  const nodes = rest.flatMap((lane) => lane.nodes);
  return { key: 'further', label: null, kind: 'further', outlets: rest.length, nodes };
}

/** By the largest origin in the lane, its first text before those that repeat it, then by date. */
function placeOf(group: readonly GraphNode[], order: ReadonlyMap<string, number>): readonly [number, number] {
  let main = group[0];
  for (const node of group) {
    if (node.originSize > (main?.originSize ?? 0)) main = node;
    else if (node.origin === main?.origin && node.role === 'origin') main = node;
  }
  const isHead = main?.role === 'origin' && main.originSize > 1;
  return [order.get(main?.origin ?? '') ?? 0, isHead ? Number.NEGATIVE_INFINITY : (main?.day ?? 0)];
}

/** Origins by size, the most repeated first; those without repeats by the day of their text. */
function originOrder(nodes: readonly GraphNode[]): Map<string, number> {
  const firsts = new Map<string, { size: number; day: number }>();
  for (const { origin, originSize, day } of nodes) {
    const known = firsts.get(origin);
    if (known === undefined) firsts.set(origin, { size: originSize, day: day ?? 0 });
    else known.day = Math.min(known.day, day ?? known.day);
  }
  const sorted = [...firsts].sort(
    ([a, one], [b, two]) => two.size - one.size || one.day - two.day || (a < b ? -1 : 1),
  );
  return new Map(sorted.map(([origin], index) => [origin, index]));
}
