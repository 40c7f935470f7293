/**
 * Places the graph: x is the publication date, the lane is the outlet. Texts without a date stand in a column of their
 * own at the left. Coordinates are CSS pixels; the number of lanes and marks stays bounded for any number of texts.
 */
import { scaleLinear } from 'd3-scale';
import type { Graph, GraphNode } from './graph-model.ts';
import { lanesOf, type LaneGroup } from './lanes.ts';
import { foldingFor, marksOf, type Folding, type Mark } from './marks.ts';
import { lastDayOf, timeTicks, type DateTick, type DaySpan } from './time-axis.ts';

/** Lanes shown at first, and added by each wish for more. */
export const lanesAtOnce = 40;
const rowHeight = 24;
const lanePadding = 6;
/** Room for the dates above the lanes. */
export const axisHeight = 28;
const undatedWidth = 64;
/** Room for a relation's name beside a mark. */
const labelSpace = 92;

export interface PlacedMark extends Mark {
  readonly y: number;
  readonly radius: number;
  /** Right end of what a date without a day may mean; null when the day is known. */
  readonly until: number | null;
  /** True when nothing stands close at the right, so that words fit there. */
  readonly hasRoom: boolean;
  readonly lane: number;
}

export interface Lane extends Omit<LaneGroup, 'nodes'> {
  readonly texts: number;
  readonly top: number;
  readonly height: number;
}

export interface Layout {
  readonly lanes: readonly Lane[];
  /** From top to bottom, in a lane from left to right. */
  readonly marks: readonly PlacedMark[];
  /** The mark that stands for a text. */
  readonly markOfNode: ReadonlyMap<string, PlacedMark>;
  readonly ticks: readonly (DateTick & { readonly x: number })[];
  /** Right edge of the column of texts without a date; null when all are dated. */
  readonly undatedUntil: number | null;
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly folding: Folding;
  /** Texts before or after the days shown. */
  readonly outside: number;
}

export interface LayoutOptions {
  readonly width: number;
  /** Space for the lane labels at the left; 0 puts them inside the lane. */
  readonly labelWidth: number;
  /** Days shown; null for all. */
  readonly span?: DaySpan | null;
  readonly mostLanes?: number;
  readonly opened?: ReadonlyMap<string, number>;
}

const nothingOpened: ReadonlyMap<string, number> = new Map();

export function layOut(graph: Pick<Graph, 'nodes'>, options: LayoutOptions): Layout {
  const { width, labelWidth, span = null, mostLanes = lanesAtOnce, opened = nothingOpened } = options;
  const shown = graph.nodes.filter(({ day }) => day === null || span === null || isWithin(day, span));
  const undatedUntil = shown.some(({ day }) => day === null) ? labelWidth + undatedWidth : null;
  const range = { from: (undatedUntil ?? labelWidth) + 24, to: width - 24 };
  const days = span ?? daysOf(shown);
  const scale = dateScale(days, range);
  const placeOf = ({ day }: GraphNode): number => (day === null ? labelWidth + undatedWidth / 2 : scale(day));
  const folding = foldingFor(shown.length);
  const placer = new LanePlacer({ inLane: labelWidth === 0 ? 18 : 0, edge: range.to, scale });
  const lanes = lanesOf(shown, mostLanes).map((group) =>
    placer.add(group, marksOf(group.nodes, { lane: group.key, folding, opened, placeOf })),
  );
  const wanted = Math.max(3, Math.min(10, Math.floor((range.to - range.from) / 104)));
  const ticks = days === null ? [] : timeTicks(days, wanted).map((tick) => ({ ...tick, x: scale(tick.day) }));
  const { marks, markOfNode, top } = placer;
  const outside = graph.nodes.length - shown.length;
  return { lanes, marks, markOfNode, ticks, undatedUntil, width, height: top, labelWidth, folding, outside };
}

/** First and last day of the texts; null when none is dated. */
export function daysOf(nodes: readonly GraphNode[]): DaySpan | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { day } of nodes) {
    if (day === null) continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  return from > to ? null : { from, to };
}

function isWithin(day: number, { from, to }: DaySpan): boolean {
  return day >= from && day <= to;
}

function dateScale(days: DaySpan | null, range: DaySpan): (day: number) => number {
  const middle = (range.from + range.to) / 2;
  if (days === null || days.from === days.to) return () => middle;
  const scale = scaleLinear().domain([days.from, days.to]).range([range.from, range.to]).clamp(true);
  return (day) => scale(day);
}

/** Puts lane below lane, and in a lane the marks that would touch below each other. */
class LanePlacer {
  readonly marks: PlacedMark[] = [];
  readonly markOfNode = new Map<string, PlacedMark>();
  top = axisHeight;
  private count = 0;
  private readonly frame: { inLane: number; edge: number; scale: (day: number) => number };

  constructor(frame: { inLane: number; edge: number; scale: (day: number) => number }) {
    this.frame = frame;
  }

  add(group: LaneGroup, marks: readonly Mark[]): Lane {
    const { inLane } = this.frame;
    const rows: { mark: Mark; radius: number }[][] = [];
    for (const mark of marks) {
      const radius = radiusOf(mark);
      const row = rows.find((one) => isFree(one.at(-1), mark, radius));
      if (row === undefined) rows.push([{ mark, radius }]);
      else row.push({ mark, radius });
    }
    const height = inLane + lanePadding + Math.max(1, rows.length) * rowHeight;
    rows.forEach((row, index) => {
      const y = this.top + inLane + lanePadding / 2 + (index + 0.5) * rowHeight;
      row.forEach((one, at) => this.place(one, { y, next: row[at + 1]?.mark.x ?? this.frame.edge }));
    });
    const { key, label, kind, outlets, nodes } = group;
    const lane = { key, label, kind, outlets, texts: nodes.length, top: this.top, height };
    this.top += height;
    this.count += 1;
    return lane;
  }

  private place({ mark, radius }: { mark: Mark; radius: number }, at: { y: number; next: number }): void {
    const until = mark.isBundle ? null : this.reachOf(mark);
    const hasRoom = until === null && at.next - mark.x > labelSpace;
    const placed = { ...mark, y: at.y, radius, until, hasRoom, lane: this.count };
    this.marks.push(placed);
    for (const node of mark.nodes) this.markOfNode.set(node.key, placed);
  }

  private reachOf({ nodes, x }: Mark): number | null {
    const published = nodes[0]?.published ?? null;
    const last = published === null || nodes[0]?.day === null ? null : lastDayOf(published);
    const end = last === null ? x : this.frame.scale(last);
    return end - x > 3 ? end : null;
  }
}

function isFree(last: { mark: Mark; radius: number } | undefined, mark: Mark, radius: number): boolean {
  return last === undefined || mark.x - last.mark.x >= last.radius + radius + 3;
}

/** A first text is larger the more repeat it; a bundle has room for its count. */
function radiusOf({ role, isBundle, nodes }: Mark): number {
  if (isBundle) return 11;
  if (role !== 'origin') return role === 'derived' ? 5 : 6;
  const repeats = (nodes[0]?.originSize ?? 1) - 1;
  return repeats === 0 ? 7.5 : Math.min(11, 8.5 + Math.sqrt(repeats) / 2);
}
