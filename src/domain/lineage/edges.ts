/**
 * What lineage keeps: one node a story, and one edge for every two stories that were compared and found to be related.
 * Stories are numbered by slots: 0, 1, 2 … in the order in which they came. An edge is judged once, when the later
 * of its two stories comes; what follows from several edges together is read from them when it is asked for.
 */
import type { PartialDate } from '../../base/index.ts';
import type { StoryKey } from '../reading/index.ts';
import type { AlignedPassages, Direction, Relation } from './relation.ts';

/** A story and its place among the derivations. */
export interface StoryNode {
  readonly slot: number;
  readonly key: StoryKey;
  readonly published: PartialDate | null;
  readonly publisher: string | null;
  readonly headline: string | null;
  /** Smallest slot among the stories connected by hard edges, whether or not they share an origin. */
  readonly cluster: number;
  /** Slot of the story that this one was made from, or hung on; -1 for none. */
  readonly parent: number;
  /** True when the direction towards the parent is shown; false when it was only chosen to hold the tree together. */
  readonly directed: boolean;
  /** Smallest slot of the text origin. */
  readonly origin: number;
}

/** Two related stories as they were judged. Directions are seen from `a` to `b`. */
export interface LineageEdge {
  /** Slots; the key of `a` sorts before that of `b` (hash, then story index), whichever came first. */
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly direction: Direction;
  /** See `StoryPair.score`. */
  readonly score: number;
  /** Hard relations only, else 0: how much of the derived side the other explains, comparable across kinds. */
  readonly support: number;
  /** At least half of one text's word sequences stand in the other: copied wording stands for itself. */
  readonly copied: boolean;
}

/** What shows an edge to people: looked up only when it is shown. */
export interface EdgeDetail {
  /** Passages of `a` beside those of `b`. */
  readonly evidence: readonly AlignedPassages[];
  readonly reasons: readonly string[];
}

/** An edge with all that was found. */
export interface JudgedEdge extends LineageEdge, EdgeDetail {}

/** The other end of an edge. */
export function otherEnd(edge: Pick<LineageEdge, 'a' | 'b'>, slot: number): number {
  return edge.a === slot ? edge.b : edge.a;
}

/** The slot that came later: the one whose coming made the edge. */
export function laterEnd({ a, b }: LineageEdge): number {
  return Math.max(a, b);
}

/** The direction seen from the other side. */
export function flip(direction: Direction): Direction {
  return direction === 'none' ? 'none' : direction === 'a-from-b' ? 'b-from-a' : 'a-from-b';
}

/** Order of edges in every list: by the later story, then by the earlier one. */
export function byComing(x: LineageEdge, y: LineageEdge): number {
  return laterEnd(x) - laterEnd(y) || Math.min(x.a, x.b) - Math.min(y.a, y.b);
}
