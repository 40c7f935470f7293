/**
 * Derivation trees: every story hangs on at most one best parent, along hard edges only, and what hangs together is one
 * text origin. Weak links never merge, and one roundup that copies two texts does not make them one.
 */
import { compareDates } from './direction.ts';
import type { LineageEdge, StoryNode } from './edges.ts';

/** Where a story hangs; see `StoryNode`. */
export type Placement = Pick<StoryNode, 'slot' | 'parent' | 'directed' | 'origin'>;

/** What growing needs to know of a story. */
export type GrowingStory = Pick<StoryNode, 'slot' | 'published'>;

/** Parents with this share of the best support count as nearly as good; among them an underived one wins. */
const nearlyAsGood = 0.85;

/** For each story its possible parents with the support of each. */
type Parents = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * Places every story of a cluster. `stories` rise by slot; `edges` are all hard edges among them, in any order.
 * Deterministic.
 */
export function growForest(stories: readonly GrowingStory[], edges: readonly LineageEdge[]): Placement[] {
  const placed = new Map(
    stories.map(({ slot }) => [slot, { slot, parent: -1, directed: false, origin: slot }]),
  );
  const published = new Map(stories.map((story) => [story.slot, story.published] as const));
  const sets = new Map(stories.map(({ slot }) => [slot, slot]));
  const parents = parentsOf(edges);
  const join = (child: number, to: number, directed: boolean): boolean => {
    const story = placed.get(child);
    const [x, y] = [rootOf(sets, child), rootOf(sets, to)];
    if (story === undefined || story.parent !== -1 || x === y) return false;
    placed.set(child, { ...story, parent: to, directed });
    sets.set(Math.max(x, y), Math.min(x, y));
    return true;
  };
  for (const { slot } of stories) {
    for (const candidate of rankParents(slot, parents, (of) => published.get(of) ?? null))
      if (join(slot, candidate, true)) break;
  }
  for (const edge of edges.filter(({ direction }) => direction === 'none').sort(byStrength)) {
    if (placed.get(edge.b)?.parent === -1) join(edge.b, edge.a, false);
    else join(edge.a, edge.b, false);
  }
  return [...placed.values()].map((story) => ({ ...story, origin: rootOf(sets, story.slot) }));
}

function byStrength(x: LineageEdge, y: LineageEdge): number {
  return (
    y.support - x.support ||
    Math.min(x.a, x.b) - Math.min(y.a, y.b) ||
    Math.max(x.a, x.b) - Math.max(y.a, y.b)
  );
}

/** The stories that each story may have been made from. */
export function parentsOf(edges: readonly LineageEdge[]): Parents {
  const lists = new Map<number, Map<number, number>>();
  for (const { a, b, direction, support } of edges) {
    if (direction === 'none') continue;
    const [child, parent] = direction === 'b-from-a' ? [b, a] : [a, b];
    const own = lists.get(child);
    if (own === undefined) lists.set(child, new Map([[parent, support]]));
    else own.set(parent, support);
  }
  return lists;
}

/** Candidate parents, best first: underived ones before derived ones of nearly the same strength, then earlier ones. */
export function rankParents(
  child: number,
  parents: Parents,
  publishedOf: (slot: number) => StoryNode['published'],
): number[] {
  const candidates = [...(parents.get(child) ?? new Map<number, number>())];
  const best = candidates.reduce((most, [, support]) => Math.max(most, support), 0);
  const isDerived = (story: number): boolean => {
    const own = parents.get(story);
    return own !== undefined && candidates.some(([other]) => own.has(other));
  };
  const rank = new Map(
    candidates.map(([story, support]) => [
      story,
      support < best * nearlyAsGood ? 2 : isDerived(story) ? 1 : 0,
    ]),
  );
  return candidates
    .sort(
      (x, y) =>
        (rank.get(x[0]) ?? 0) - (rank.get(y[0]) ?? 0) ||
        y[1] - x[1] ||
        compareDates(publishedOf(x[0]), publishedOf(y[0])) ||
        x[0] - y[0],
    )
    .map(([story]) => story);
}

/** Root of a set, with path halving. */
export function rootOf(sets: Map<number, number>, start: number): number {
  let at = start;
  for (let up = sets.get(at) ?? at; up !== at; up = sets.get(at) ?? at) {
    sets.set(at, sets.get(up) ?? up);
    at = sets.get(at) ?? at;
  }
  return at;
}
