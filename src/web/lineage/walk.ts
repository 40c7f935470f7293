/** Where the arrow keys lead in the graph: along a lane, to the next lanes, and along the lines of a mark. */
import type { MarkEdge } from './marks.ts';
import type { PlacedMark } from './graph-layout.ts';

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** What has the focus: a mark, or one of the lines of a mark. */
export interface Place {
  readonly mark: string;
  /** Key of the line that has the focus; null when the mark itself has it. */
  readonly edge: string | null;
}

/** The mark a step away; the same one where the graph ends. */
export function stepTo(marks: readonly PlacedMark[], from: PlacedMark, step: Step): PlacedMark {
  if (step === 'first') return marks[0] ?? from;
  if (step === 'last') return marks.at(-1) ?? from;
  const reach = (mark: PlacedMark): number => distance(from, mark, step);
  let best = from;
  let nearest = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    if (mark.key === from.key || !isOnTheWay(from, mark, step) || reach(mark) >= nearest) continue;
    best = mark;
    nearest = reach(mark);
  }
  return best;
}

/** The next line of a mark after `current`, round and round; null when it has none. */
export function nextEdge(
  edges: readonly MarkEdge<PlacedMark>[],
  { mark, edge }: Place,
  turn: 1 | -1,
): MarkEdge<PlacedMark> | null {
  const own = edges.filter(({ from, to }) => from.key === mark || to.key === mark);
  const at = own.findIndex(({ key }) => key === edge);
  const start = at < 0 && turn < 0 ? 0 : at;
  return own.at((start + turn + own.length) % Math.max(1, own.length)) ?? null;
}

function isOnTheWay(from: PlacedMark, to: PlacedMark, step: Step): boolean {
  if (step === 'left' || step === 'right') {
    if (to.lane !== from.lane) return false;
    const ahead = to.x - from.x || to.y - from.y;
    return step === 'right' ? ahead > 0 : ahead < 0;
  }
  return step === 'down' ? to.y > from.y + 1 : to.y < from.y - 1;
}

/** In a lane the nearest in time; across lanes the nearest row first, in it the nearest in time. */
function distance(from: PlacedMark, to: PlacedMark, step: Step): number {
  const dx = Math.abs(to.x - from.x);
  const dy = Math.abs(to.y - from.y);
  return step === 'left' || step === 'right' ? dx * 1000 + dy : dy * 10_000 + dx;
}
