/**
 * Text origins: every story hangs on at most one best parent, along hard edges only, and what hangs together is one
 * origin. Weak links never merge, and one roundup that quotes two texts does not make them one.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { StoryFeatures } from './features.ts';
import { compareDates } from './direction.ts';
import type { Direction, TextOrigin } from './relation.ts';

/** A hard edge between two positions of the feature list. */
export interface HardEdge {
  readonly a: number;
  readonly b: number;
  readonly direction: Direction;
  readonly score: number;
  /** Greater than 0: how much of the derived side the other explains, comparable across languages and kinds. */
  readonly support: number;
}

/** The forest of derivations. */
export interface Forest {
  /** Best parent of each story; -1 for none. */
  readonly parent: Int32Array;
  /** Edge towards the parent has a shown direction (1) or was only oriented to build the tree (0). */
  readonly directed: Uint8Array;
  /** Smallest position of the component each story belongs to. */
  readonly component: Int32Array;
}

/** Parents with this share of the best support count as nearly as good; among them an underived one wins. */
const nearlyAsGood = 0.85;

/** Picks the best parent of every story. Deterministic; independent of the order of `edges`. */
export function growForest(features: readonly StoryFeatures[], edges: readonly HardEdge[]): Forest {
  const size = features.length;
  const parent = new Int32Array(size).fill(-1);
  const directed = new Uint8Array(size);
  const sets = new Int32Array(size).map((_, i) => i);
  const incoming = parentsByChild(edges, size);
  const join = (child: number, to: number, shown: boolean): void => {
    const [x, y] = [rootOf(sets, child), rootOf(sets, to)];
    if (parent[child] !== -1 || x === y) return;
    parent[child] = to;
    directed[child] = shown ? 1 : 0;
    sets[Math.max(x, y)] = Math.min(x, y);
  };
  for (let child = 0; child < size; child++) {
    for (const candidate of rankParents(child, incoming, features)) {
      join(child, candidate, true);
      if (parent[child] !== -1) break;
    }
  }
  for (const edge of [...edges].filter(({ direction }) => direction === 'none').sort(byStrength)) {
    if (parent[edge.b] === -1) join(edge.b, edge.a, false);
    else join(edge.a, edge.b, false);
  }
  return { parent, directed, component: sets.map((_, i) => rootOf(sets, i)) };
}

function byStrength(x: HardEdge, y: HardEdge): number {
  return y.support - x.support || x.a - y.a || x.b - y.b;
}

type ParentLists = readonly ReadonlyMap<number, number>[];

function parentsByChild(edges: readonly HardEdge[], size: number): ParentLists {
  const lists: Map<number, number>[] = Array.from({ length: size }, () => new Map<number, number>());
  for (const { a, b, direction, support } of edges) {
    if (direction === 'b-from-a') lists[b]?.set(a, support);
    if (direction === 'a-from-b') lists[a]?.set(b, support);
  }
  return lists;
}

/** Candidate parents, best first: underived ones before derived ones of nearly the same strength, then earlier ones. */
function rankParents(child: number, incoming: ParentLists, features: readonly StoryFeatures[]): number[] {
  const candidates = [...(incoming[child] ?? new Map<number, number>())];
  const best = Math.max(0, ...candidates.map(([, score]) => score));
  const isDerived = (story: number): boolean =>
    candidates.some(([other]) => incoming[story]?.has(other) ?? false);
  const rank = ([story, score]: readonly [number, number]): number =>
    score >= best * nearlyAsGood ? (isDerived(story) ? 1 : 0) : 2;
  return candidates
    .sort(
      (x, y) =>
        rank(x) - rank(y) ||
        y[1] - x[1] ||
        compareDates(features[x[0]]?.published ?? null, features[y[0]]?.published ?? null) ||
        x[0] - y[0],
    )
    .map(([story]) => story);
}

function rootOf(sets: Int32Array, start: number): number {
  let at = start;
  while (sets[at] !== at) {
    sets[at] = sets[sets[at] ?? at] ?? at;
    at = sets[at] ?? at;
  }
  return at;
}

/** True when `ancestor` lies above `story` along directed edges; the walk is bounded by the depth of the tree. */
export function derivesFrom(forest: Forest, story: number, ancestor: number): boolean {
  for (let at = story; at !== -1 && forest.directed[at] === 1; at = forest.parent[at] ?? -1) {
    if (forest.parent[at] === ancestor) return true;
  }
  return false;
}

/** Position of the story at the top of the tree that `story` belongs to. */
export function topOf(forest: Forest, story: number): number {
  let at = story;
  while ((forest.parent[at] ?? -1) !== -1) at = forest.parent[at] ?? -1;
  return at;
}

/** Origins of a forest, sorted by id; every story is a member of exactly one. */
export function originsOf(features: readonly StoryFeatures[], forest: Forest): TextOrigin[] {
  const groups = new Map<number, number[]>();
  features.forEach((_, i) => {
    const component = forest.component[i] ?? i;
    const group = groups.get(component);
    if (group === undefined) groups.set(component, [i]);
    else group.push(i);
  });
  return [...groups.values()]
    .map((group) => originOf(features, forest, group))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function originOf(features: readonly StoryFeatures[], forest: Forest, group: readonly number[]): TextOrigin {
  const members = group.flatMap((i) => features[i]?.key ?? []);
  const first = features[group[0] ?? 0];
  const top = topOf(forest, group[0] ?? 0);
  const clear = group.every((i) => i === top || forest.directed[i] === 1);
  return {
    id: `${(first?.key.sha256 ?? '').slice(0, 12)}.${first?.key.story ?? 0}`,
    head: clear ? (features[top]?.key ?? null) : null,
    members,
  };
}
