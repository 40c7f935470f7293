/**
 * Places the graph: x is the publication date, the lane is the outlet (or, for many texts, the origin). Texts without
 * a date stand in a column of their own at the left. Coordinates are CSS pixels.
 */
import { scaleLinear } from 'd3-scale';
import type { Graph, GraphNode } from './graph-model.ts';

/** From this many texts on, lanes are origins instead of outlets. */
export const collapseFrom = 300;
/** Lanes drawn at most; the table has every row. */
const mostLanes = 120;
const subRowHeight = 22;
const lanePadding = 6;
const nodeSpace = 20;
/** Room for the dates above the lanes. */
export const axisHeight = 26;

export interface PlacedNode {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Lane {
  readonly key: string;
  /** Outlet, headline of the origin's first text, or the file name of a text without a known outlet. */
  readonly label: string;
  readonly isNamed: boolean;
  readonly top: number;
  readonly height: number;
}

export interface DateTick {
  readonly day: number;
  readonly x: number;
}

export interface Layout {
  readonly lanes: readonly Lane[];
  readonly placed: ReadonlyMap<string, PlacedNode>;
  readonly ticks: readonly DateTick[];
  /** Right edge of the column of texts without a date; null when all are dated. */
  readonly undatedUntil: number | null;
  readonly width: number;
  readonly height: number;
  readonly isCollapsed: boolean;
  /** Texts that stand alone and are left out of a collapsed graph. */
  readonly leftOut: number;
}

export interface LayoutOptions {
  readonly width: number;
  /** Space for the lane labels at the left; 0 puts them inside the lane. */
  readonly labelWidth: number;
}

export function layOut(graph: Graph, { width, labelWidth }: LayoutOptions): Layout {
  const isCollapsed = graph.nodes.length >= collapseFrom;
  const shown = isCollapsed ? graph.nodes.filter(({ originSize }) => originSize > 1) : graph.nodes;
  const groups = lanesOf(shown, isCollapsed).slice(0, mostLanes);
  const hasUndated = groups.some(({ nodes }) => nodes.some(({ day }) => day === null));
  const undatedUntil = hasUndated ? labelWidth + 56 : null;
  const days = groups.flatMap(({ nodes }) => nodes.flatMap(({ day }) => (day === null ? [] : [day])));
  const xOf = dateScale(days, { from: (undatedUntil ?? labelWidth) + 24, to: width - 24 });
  const inLane = labelWidth === 0 ? 18 : 0;
  const placed = new Map<string, PlacedNode>();
  const lanes: Lane[] = [];
  let top = axisHeight;
  for (const { key, label, isNamed, nodes } of groups) {
    const rows = stack(nodes, (day) => (day === null ? labelWidth + 28 : xOf.place(day)));
    const height = inLane + lanePadding + Math.max(1, rows.count) * subRowHeight;
    for (const { node, x, row } of rows.items) {
      const y = top + inLane + lanePadding / 2 + (row + 0.5) * subRowHeight;
      placed.set(node.key, { node, x, y, radius: node.role === 'derived' ? 5 : 8 });
    }
    lanes.push({ key, label, isNamed, top, height });
    top += height;
  }
  const leftOut = graph.nodes.length - placed.size;
  return { lanes, placed, ticks: xOf.ticks, undatedUntil, width, height: top, isCollapsed, leftOut };
}

interface LaneGroup {
  readonly key: string;
  readonly label: string;
  readonly isNamed: boolean;
  readonly nodes: readonly GraphNode[];
}

/** Lanes whose texts belong together stand together: by the earliest text of their largest origin, then their own. */
function lanesOf(nodes: readonly GraphNode[], byOrigin: boolean): LaneGroup[] {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const key = byOrigin ? node.origin : (node.outlet ?? `file ${node.ref.source.sha256}`);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  const lanes = [...groups].map(([key, group]) => {
    const sorted = group.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0) || (a.key < b.key ? -1 : 1));
    const head = sorted.find(({ role }) => role === 'origin') ?? sorted[0];
    const label = byOrigin ? head?.headline : (head?.outlet ?? head?.ref.source.name);
    return { key, label: label ?? key, isNamed: byOrigin || head?.outlet !== null, nodes: sorted };
  });
  if (byOrigin) return lanes.sort((a, b) => b.nodes.length - a.nodes.length || (a.key < b.key ? -1 : 1));
  const orderOfOrigin = originOrder(nodes);
  const place = (lane: LaneGroup): [number, number] => {
    const main = lane.nodes.toSorted((a, b) => b.originSize - a.originSize)[0];
    return [orderOfOrigin.get(main?.origin ?? '') ?? 0, main?.role === 'origin' ? -1 : (main?.day ?? 0)];
  };
  return lanes.sort((a, b) => {
    const [originA, dayA] = place(a);
    const [originB, dayB] = place(b);
    return originA - originB || dayA - dayB || (a.key < b.key ? -1 : 1);
  });
}

/** Origins by size, the most repeated first. */
function originOrder(nodes: readonly GraphNode[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { origin, originSize } of nodes) sizes.set(origin, originSize);
  const sorted = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1));
  return new Map(sorted.map(([origin], index) => [origin, index]));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function dateScale(
  days: readonly number[],
  { from, to }: Span,
): { place: (day: number) => number; ticks: DateTick[] } {
  if (days.length === 0) return { place: () => (from + to) / 2, ticks: [] };
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  if (first === last) return { place: () => (from + to) / 2, ticks: [{ day: first, x: (from + to) / 2 }] };
  const scale = scaleLinear().domain([first, last]).range([from, to]);
  const wanted = Math.max(2, Math.min(8, Math.floor((to - from) / 110)));
  const whole = scale.ticks(wanted).filter((day) => Number.isInteger(day));
  return { place: (day) => scale(day), ticks: whole.map((day) => ({ day, x: scale(day) })) };
}

interface Stacked {
  readonly items: readonly { readonly node: GraphNode; readonly x: number; readonly row: number }[];
  readonly count: number;
}

/** Nodes of one lane that would touch are put below each other. */
function stack(nodes: readonly GraphNode[], place: (day: number | null) => number): Stacked {
  const ends: number[] = [];
  const items = nodes
    .map((node) => ({ node, x: place(node.day) }))
    .sort((a, b) => a.x - b.x || (a.node.key < b.node.key ? -1 : 1))
    .map(({ node, x }) => {
      const free = ends.findIndex((end) => x - end >= nodeSpace);
      const row = free < 0 ? ends.length : free;
      ends[row] = x;
      return { node, x, row };
    });
  return { items, count: ends.length };
}
