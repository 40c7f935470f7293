/** Figures that relate several groups of claims: later values of one count, wider scopes, arithmetic over shares. */
import type { Clusters, Tie } from './cluster.ts';
import type { Kinship } from './compare.ts';
import { isIncrement } from './increments.ts';
import type { Item } from './item.ts';
import { intersection, sumOf } from './interval.ts';
import type { Links } from './links.ts';
import type { Measure } from './measure.ts';
import { toldScore } from './rises.ts';
import { mayBeOneRoot } from './stages.ts';
import { timeRelation } from './time.ts';

/** Claims (indexes into the items) that belong side by side under one relation. */
export interface RelatedClaims {
  readonly members: readonly number[];
}

/** Components of groups connected by ties of one kind, each with the claims that share the tied values. */
export function relatedGroups(items: readonly Item[], clusters: Clusters, kinship: Kinship): RelatedClaims[] {
  const groupOf = new Map<number, number>();
  for (const [at, group] of clusters.groups.entries()) for (const member of group) groupOf.set(member, at);
  const parent = clusters.groups.map((_, at) => at);
  const anchors = new Map<number, Set<number>>();
  // Never more than `maxGroups`, so that looking through a component costs the same however many ties there are.
  const groupsOf = clusters.groups.map((_, at) => [at]);
  const find = (at: number): number => {
    let up = at;
    while (parent[up] !== up) up = parent[up] ?? up;
    return up;
  };
  const tiedIn = (root: number): number[] =>
    (groupsOf[root] ?? []).flatMap((group) => [...(anchors.get(group) ?? [])]);
  for (const tie of clusters.ties) {
    const [a, b] = [groupOf.get(tie.a), groupOf.get(tie.b)];
    if (!isOf(tie, kinship) || a === undefined || b === undefined || a === b) continue;
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    if (low === undefined || high === undefined) continue;
    if (low !== high) {
      const joined = [...(groupsOf[low] ?? []), ...(groupsOf[high] ?? [])];
      if (joined.length > maxGroups) continue;
      const told = tie.kinship === 'version' || tie.kinship === 'scope' || tie.score >= toldScore;
      if (!told && !isConsistent(items, tiedIn(find(a)), tiedIn(find(b)), tie)) continue;
      parent[high] = low;
      groupsOf[low] = joined;
    }
    note(anchors, a, tie, 'a');
    note(anchors, b, tie, 'b');
  }
  return components(items, clusters, anchors, find);
}

/** A version told by the texts is a later state too. */
function isOf(tie: Tie, kinship: Kinship): boolean {
  return tie.kinship === kinship || (kinship === 'later' && tie.kinship === 'version');
}

/** More groups than this in one relation say that the ties are noise. */
const maxGroups = 6;

/** One time, one value: claims of one time that allow no common value cannot be stages of one count. */
function isConsistent(
  items: readonly Item[],
  besideA: readonly number[],
  besideB: readonly number[],
  tie: Tie,
): boolean {
  const left = [...besideA, tie.a];
  const right = [...besideB, tie.b];
  return left.every((a) =>
    right.every((b) => {
      const [x, y] = [items[a]?.measure, items[b]?.measure];
      if (x === undefined || y === undefined || a === b) return true;
      return timeRelation(x.span, y.span) !== 'overlap' || intersection(x.interval, y.interval) !== null;
    }),
  );
}

function note(anchors: Map<number, Set<number>>, group: number, tie: Tie, side: 'a' | 'b'): void {
  const set = anchors.get(group);
  if (set === undefined) anchors.set(group, new Set([tie[side]]));
  else set.add(tie[side]);
}

function components(
  items: readonly Item[],
  clusters: Clusters,
  anchors: ReadonlyMap<number, ReadonlySet<number>>,
  find: (at: number) => number,
): RelatedClaims[] {
  const byRoot = new Map<number, number[]>();
  for (const [at, group] of clusters.groups.entries()) {
    const tied = anchors.get(at);
    if (tied === undefined) continue;
    const told = [...tied].map((index) => items[index]).filter((item) => item !== undefined);
    const values = told.map(({ measure }) => measure);
    const isMore = told.every(isIncrement);
    const members = group.filter((index) => {
      const item = items[index];
      return (
        item !== undefined &&
        !item.denied &&
        (isMore || !isIncrement(item)) &&
        values.some((value) => isOneState(value, item.measure))
      );
    });
    byRoot.set(find(at), [...(byRoot.get(find(at)) ?? []), ...members]);
  }
  return [...byRoot.values()]
    .map((members) => ({ members: members.sort((a, b) => a - b) }))
    .filter(({ members }) => members.length > 1);
}

/** The number of a state, or a bound or a rounder form of it, of the same thing. */
function isOneState(a: Measure, b: Measure): boolean {
  if (intersection(a.interval, b.interval) === null) return false;
  return a.number === b.number || a.concept === b.concept || a.concept === '' || b.concept === '';
}

/** A share that is the sum of two shares of the same witness in another text. */
export interface Derivation {
  readonly inputs: readonly [number, number];
  readonly result: number;
}

/** Code units within which two shares of one text may be read as parts of one whole. */
const shareReach = 600;

/** Finds "more than two thirds" beside "more than a third" and "a third" of one witness; the sum supports nothing. */
export function derivedShares(items: readonly Item[], links: Links): Derivation[] {
  const shares = [...items.keys()].filter((index) => isShare(items[index]));
  const byPercent = new Map<number, number[]>();
  for (const index of shares) {
    const percent = Math.round(items[index]?.measure.number ?? 0);
    const list = byPercent.get(percent);
    if (list === undefined) byPercent.set(percent, [index]);
    else list.push(index);
  }
  const found = new Map<number, Derivation>();
  for (const [at, first] of shares.entries()) {
    const second = shares[at + 1];
    const [x, y] = [items[first], second === undefined ? undefined : items[second]];
    if (second === undefined || x === undefined || y === undefined || !areNeighbours(x, y)) continue;
    const total = (x.measure.number ?? 0) + (y.measure.number ?? 0);
    for (const percent of [-1, 0, 1].map((slack) => Math.round(total) + slack)) {
      for (const result of (byPercent.get(percent) ?? []).slice(0, 40)) {
        const z = items[result];
        if (z !== undefined && isSumOf(z, [x, y], links))
          found.set(result, { inputs: [first, second], result });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.result - b.result);
}

function isShare(item: Item | undefined): boolean {
  return item?.measure.claim.kind === 'share' && !item.denied && item.measure.number !== null;
}

function areNeighbours(x: Item, y: Item): boolean {
  const gap = y.measure.claim.quantity.number.start - x.measure.claim.quantity.number.end;
  return x.measure.story === y.measure.story && gap >= 0 && gap <= shareReach && mayBeOneRoot(x, y);
}

/** Same counted thing (an elliptic "another third" takes that of its neighbour), same witness, another text. */
function isSumOf(z: Item, [x, y]: readonly [Item, Item], links: Links): boolean {
  const concepts = new Set(
    [x.measure.concept, y.measure.concept, z.measure.concept].filter((concept) => concept !== ''),
  );
  if (concepts.size !== 1 || z.measure.concept === '' || x.measure.story === z.measure.story) return false;
  const link = links.linkOf(x.measure.story, z.measure.story);
  const linked = link !== 'none' && link !== 'different';
  if (!(x.root.key === z.root.key || (linked && mayBeOneRoot(x, z)))) return false;
  const sum = sumOf([x.measure.interval, y.measure.interval]);
  const total = (x.measure.number ?? 0) + (y.measure.number ?? 0);
  return (
    Math.abs(total - (z.measure.number ?? 0)) <= 1.5 &&
    total <= 100 &&
    intersection(sum, z.measure.interval) !== null
  );
}
