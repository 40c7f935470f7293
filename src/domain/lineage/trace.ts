/**
 * Lineage of a casebook, in three steps: judge candidate pairs by content, hang each story on its best parent, then
 * read the remaining pairs in the light of that tree (two copies of one wire are siblings, not parent and child).
 * Pure and independent of the order of the input.
 */
import type { Document } from '../reading/index.ts';
import { candidatePairs } from './candidates.ts';
import { hardDirection, sourceDirection } from './direction.ts';
import { evidenceFor } from './evidence.ts';
import { featuresOf, type StoryFeatures } from './features.ts';
import { derivesFrom, growForest, originsOf, topOf, type Forest, type HardEdge } from './origins.ts';
import type { Direction, StoryPair, TextOrigin } from './relation.ts';
import { hardRelations, judgePair, type PairJudgement } from './relation-rules.ts';
import { componentLinks, flip, type JudgedPair } from './origin-links.ts';
import { reasonsFor } from './reasons.ts';
import { reportsOther } from './sources.ts';

/** Version stamp of everything this room derives; changes whenever a result may change. */
export const lineageEngine: string = 'lineage 2';

/** Pairs that are linked in any way, and the origins that partition all stories. */
export interface Lineage {
  readonly pairs: StoryPair[];
  readonly origins: TextOrigin[];
}

/** Larger groups are not paired member by member with each other; only pairs found by comparison are told. */
const mostInheritedPairs = 900;

/** Traces the lineage of all main stories and the longer other ones. */
export function traceLineage(documents: readonly Document[]): Lineage {
  const features = featuresOf(documents);
  const everyday = everydayAnchors(features);
  const judged = candidatePairs(features).flatMap(({ a, b }) => judge(features, a, b, everyday));
  const forest = growForest(features, hardEdges(judged));
  const pairs = withInherited(features, judged, forest).map((pair) => read(features, pair, forest));
  return {
    pairs: pairs.flatMap((pair) => toStoryPair(features, pair)),
    origins: originsOf(features, forest),
  };
}

/** Anchors that more than twenty stories hold, and more than one in fifty: the country, the agency, the campaign. */
function everydayAnchors(features: readonly StoryFeatures[]): Set<number> {
  const counts = new Map<number, number>();
  for (const { chain } of features) for (const id of chain.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(20, features.length / 50);
  return new Set([...counts].filter(([, count]) => count > most).map(([id]) => id));
}

function judge(
  features: readonly StoryFeatures[],
  a: number,
  b: number,
  everyday: ReadonlySet<number>,
): JudgedPair[] {
  const [first, second] = [features[a], features[b]];
  if (!first || !second) return [];
  const judgement = judgePair(first, second, everyday);
  if (judgement.relation === 'different-story') return [];
  const hard = hardRelations.has(judgement.relation);
  const found = hard ? hardDirection(first, second, judgement) : { direction: 'none' as const, reasons: [] };
  const relation =
    (hard && contradicted(judgement, found.direction)) || (!hard && reportsOther(first, second, judgement))
      ? 'same-origin'
      : judgement.relation;
  const source = relation === 'same-origin' ? sourceDirection(first, second) : found;
  const reasons = [...reasonsFor(relation, judgement), ...source.reasons];
  return [{ a, b, judgement, relation, direction: source.direction, score: judgement.score, reasons }];
}

/**
 * A rewrite of an earlier text cannot be what the earlier text was made from: when dates or credits turn the
 * direction against coverage, the later text took over the earlier one only in part, unless it copied half of it.
 */
function contradicted({ relation, derived, keptA, keptB }: PairJudgement, direction: Direction): boolean {
  if (relation === 'same-text') return false;
  const later = direction === 'b-from-a' ? 'b' : direction === 'a-from-b' ? 'a' : derived;
  const kept = later === 'a' ? keptA : keptB;
  return later !== derived && kept.grams < 0.5 && kept.strength < 0.6;
}

function hardEdges(judged: readonly JudgedPair[]): HardEdge[] {
  return judged.flatMap((pair) => {
    if (pair.judgement === null || !hardRelations.has(pair.relation)) return [];
    const { keptA, keptB, overlap } = pair.judgement;
    const grams =
      pair.direction === 'b-from-a'
        ? keptB.grams
        : pair.direction === 'a-from-b'
          ? keptA.grams
          : Math.max(keptA.grams, keptB.grams);
    return [{ ...pair, support: (overlap.chain.orderedWeight + 2) * (1 + 2 * grams) }];
  });
}

/** Adds the pairs that follow from the tree: members of one origin, and members of two origins that are related. */
function withInherited(
  features: readonly StoryFeatures[],
  judged: readonly JudgedPair[],
  forest: Forest,
): JudgedPair[] {
  const all = new Map<number, JudgedPair>(judged.map((pair) => [pair.a * features.length + pair.b, pair]));
  const members = membersByComponent(forest);
  for (const { x, y, pair } of componentLinks(judged, forest)) {
    const [left, right] = [members.get(x) ?? [], members.get(y) ?? []];
    if (left.length * right.length > mostInheritedPairs) continue;
    for (const i of left) for (const j of right) if (i !== j) inherit(all, features.length, pair, i, j);
  }
  return [...all.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

function inherit(
  all: Map<number, JudgedPair>,
  size: number,
  from: JudgedPair | null,
  i: number,
  j: number,
): void {
  const [a, b] = i < j ? [i, j] : [j, i];
  const own = all.get(a * size + b);
  if (own && (from === null || isCopied(own))) return;
  if (from === null) {
    all.set(a * size + b, {
      a,
      b,
      judgement: null,
      relation: 'same-origin',
      direction: 'none',
      score: 0.5,
      reasons: [],
    });
    return;
  }
  const towardsJ = i < j ? from.direction : flip(from.direction);
  const reasons =
    own || from.score === 0
      ? (own ?? from).reasons
      : ['Linked through the texts that they derive from.', ...from.reasons];
  all.set(a * size + b, { ...from, a, b, judgement: own?.judgement ?? null, direction: towardsJ, reasons });
}

/** Copied wording stands for itself; a likeness of content gives way to what the best parents tell. */
function isCopied({ relation, judgement }: JudgedPair): boolean {
  return (
    hardRelations.has(relation) &&
    judgement !== null &&
    Math.max(judgement.keptA.grams, judgement.keptB.grams) >= 0.5
  );
}

function membersByComponent(forest: Forest): Map<number, number[]> {
  const members = new Map<number, number[]>();
  forest.component.forEach((component, i) => {
    const own = members.get(component);
    if (own === undefined) members.set(component, [i]);
    else own.push(i);
  });
  return members;
}

/** Inside one origin: child and ancestor keep the derivation; two branches of a known head are siblings. */
function read(features: readonly StoryFeatures[], pair: JudgedPair, forest: Forest): JudgedPair {
  if (forest.component[pair.a] !== forest.component[pair.b]) return pair;
  const aFromB = derivesFrom(forest, pair.a, pair.b);
  const bFromA = derivesFrom(forest, pair.b, pair.a);
  if (aFromB || bFromA) {
    const relation = hardRelations.has(pair.relation) ? pair.relation : ('same-origin' as const);
    return { ...pair, relation, direction: aFromB ? 'a-from-b' : 'b-from-a' };
  }
  const top = topOf(forest, pair.a);
  if (pair.relation === 'same-text' || !derivesFrom(forest, pair.a, top) || !derivesFrom(forest, pair.b, top))
    return pair;
  const name = features[top]?.story.publisher ?? features[top]?.story.headline ?? 'one text';
  return {
    ...pair,
    relation: 'same-origin',
    direction: 'none',
    reasons: [`Both derive from the text of ${name}.`, ...pair.reasons],
  };
}

function toStoryPair(features: readonly StoryFeatures[], pair: JudgedPair): StoryPair[] {
  const [a, b] = [features[pair.a], features[pair.b]];
  if (!a || !b) return [];
  const { relation, direction, score, reasons } = pair;
  return [{ a: a.key, b: b.key, relation, direction, score, evidence: evidenceFor(a, b, relation), reasons }];
}
