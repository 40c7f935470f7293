/**
 * How whole origins relate: for every two linked origins one pair speaks for all their members. Soft relations never
 * merge origins; they only say what the origins have to do with each other.
 */
import { topOf, type Forest } from './origins.ts';
import type { Direction, Relation } from './relation.ts';
import { hardRelations, type PairJudgement } from './relation-rules.ts';

/** A judged pair with its direction, before the tree is known. */
export interface JudgedPair {
  readonly a: number;
  readonly b: number;
  readonly judgement: PairJudgement | null;
  readonly relation: Relation;
  readonly direction: Direction;
  readonly score: number;
  readonly reasons: readonly string[];
}

const ranks: Readonly<Partial<Record<Relation, number>>> = {
  'same-origin': 3,
  undetermined: 2,
  independent: 1,
};

/** The direction seen from the other side. */
export function flip(direction: Direction): Direction {
  return direction === 'none' ? 'none' : direction === 'a-from-b' ? 'b-from-a' : 'a-from-b';
}

/** Two origins, named by the smallest position of a member, and what relates them. */
export interface ComponentLink {
  readonly x: number;
  readonly y: number;
  /** The relation between the two origins, seen from a member of `x` to a member of `y`; null inside one origin. */
  readonly pair: JudgedPair | null;
}

/** For every two linked origins the pair that speaks for them: that of their heads, else the strongest. */
export function componentLinks(judged: readonly JudgedPair[], forest: Forest): ComponentLink[] {
  const links = new Map<string, ComponentLink>();
  for (const pair of judged) {
    const [x, y] = [forest.component[pair.a] ?? 0, forest.component[pair.b] ?? 0];
    if (x === y) {
      links.set(`${x}-${x}`, { x, y: x, pair: null });
      continue;
    }
    if (hardRelations.has(pair.relation)) continue;
    const [low, high, seen] = x < y ? [x, y, pair] : [y, x, { ...pair, direction: flip(pair.direction) }];
    const known = links.get(`${low}-${high}`);
    if (!known?.pair || speaksLouder(pair, known.pair, forest))
      links.set(`${low}-${high}`, { x: low, y: high, pair: seen });
  }
  // Twice: a denial answers the release, another reporter went to see for herself; the wire stands between them.
  addSharedMatter(links);
  addSharedMatter(links);
  return withoutCrowds([...links.values()]).sort((p, q) => p.x - q.x || p.y - q.y);
}

/** Origins with more links than this speak of something too general to relate all of them to each other. */
const mostLinked = 16;

/** Drops the "same matter" links of origins that have too many: only the pairs found by comparison remain of them. */
function withoutCrowds(links: readonly ComponentLink[]): ComponentLink[] {
  const degree = new Map<number, number>();
  for (const { x, y } of links) for (const end of [x, y]) degree.set(end, (degree.get(end) ?? 0) + 1);
  return links.filter(
    ({ x, y, pair }) =>
      pair?.relation !== 'independent' || Math.max(degree.get(x) ?? 0, degree.get(y) ?? 0) <= mostLinked,
  );
}

/** Two origins that each relate to a third one speak of its matter, even when they have few words in common. */
function addSharedMatter(links: Map<string, ComponentLink>): void {
  const linked = new Map<number, number[]>();
  for (const { x, y, pair } of links.values()) {
    if (pair === null || pair.relation === 'undetermined') continue;
    for (const [from, to] of [
      [x, y],
      [y, x],
    ] as const) {
      const own = linked.get(from);
      if (own === undefined) linked.set(from, [to]);
      else own.push(to);
    }
  }
  for (const others of linked.values()) {
    if (others.length > mostLinked) continue;
    for (const x of others) {
      for (const y of others) {
        if (x < y && !links.has(`${x}-${y}`))
          links.set(`${x}-${y}`, { x, y, pair: { ...sameMatter, a: x, b: y } });
      }
    }
  }
}

const sameMatter: Omit<JudgedPair, 'a' | 'b'> = {
  judgement: null,
  relation: 'independent',
  direction: 'none',
  score: 0,
  reasons: [
    'Both are related to a third text on the same matter; nothing shows that one derives from the other.',
  ],
};

function speaksLouder(pair: JudgedPair, known: JudgedPair, forest: Forest): boolean {
  const heads = (one: JudgedPair): number =>
    (topOf(forest, one.a) === one.a ? 1 : 0) + (topOf(forest, one.b) === one.b ? 1 : 0);
  const byHeads = heads(pair) - heads(known);
  if (heads(pair) === 2 || heads(known) === 2) return byHeads > 0;
  return (
    ((ranks[pair.relation] ?? 0) - (ranks[known.relation] ?? 0) || byHeads || pair.score - known.score) > 0
  );
}
