/**
 * Groups claims into figures. Pairs join from the most alike down; a group never takes in a claim of another
 * sub-population, another country, another time, or a second, different number of the same text and speaker.
 */
import { byCodeUnit } from '../../base/index.ts';
import { candidatePairs } from './candidates.ts';
import { compare, type CompareContext, type Kinship } from './compare.ts';
import type { Item } from './item.ts';
import { intersection, isRoundingOf, type Interval } from './interval.ts';
import { isRecall, isSaidAgain } from './said-again.ts';
import { timeRelation, type Span } from './time.ts';

/** A tie between two claims of different groups: a later value, or another scope. */
export interface Tie {
  readonly kinship: Kinship;
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** What clusters are found with. */
export interface ClusterContext extends CompareContext {
  /** Ties between numbers that one text gives in the words of two speakers. */
  readonly voices: readonly Tie[];
}

export interface Clusters {
  /** Groups of indexes into the items, each ascending, ordered by first index. */
  readonly groups: readonly (readonly number[])[];
  /** Ties `later`, `version` and `scope` between claims, strongest first. */
  readonly ties: readonly Tie[];
}

interface Group {
  readonly members: number[];
  readonly things: Set<string>;
  readonly countries: Set<string>;
  readonly spans: Map<string, Span>;
  /** Two numbers that a text gives in the words of two speakers: who tells that text again gives both too. */
  readonly pairs: Set<string>;
  readonly stated: Map<string, { family: string; interval: Interval; number: number | null }[]>;
}

/** Clusters items that stand in a canonical order (by claim id): the result does not depend on the order of input. */
export function clusterItems(items: readonly Item[], context: ClusterContext): Clusters {
  const ties = tiesOf(items, context);
  const voices = new Set(context.voices);
  const groups = items.map((item, index) => groupOf(item, index));
  const parent = items.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const tie of ties) {
    if (tie.kinship !== 'same' && tie.kinship !== 'rival') continue;
    const [low, high] = [find(tie.a), find(tie.b)].sort((x, y) => x - y);
    const into = groups[low ?? 0];
    const from = groups[high ?? 0];
    if (low === undefined || high === undefined || into === undefined || from === undefined || low === high)
      continue;
    const [a, b] = [items[tie.a], items[tie.b]];
    if (a === undefined || b === undefined) continue;
    const met =
      context.meetings.haveMet(a, b) ||
      isAnswerTo(a, b, context) ||
      isAnswerTo(b, a, context) ||
      voices.has(tie) ||
      isRecall(a, b, context.counterparts.linkOf(a, b));
    if (voices.has(tie)) into.pairs.add(pairKey(a.measure.number, b.measure.number));
    const told = { met, retold: met || isSaidAgain(a, b, context) };
    if (!context.kin.areKin(a, b) && !mayJoin(into, from, told)) continue;
    absorb(into, from);
    parent[high] = low;
  }
  const roots = [...new Set(items.map((_, index) => find(index)))].sort((a, b) => a - b);
  return {
    groups: roots.map((root) => [...(groups[root]?.members ?? [])].sort((a, b) => a - b)),
    ties: ties.filter(({ kinship }) => kinship !== 'same' && kinship !== 'rival'),
  };
}

/** Outweigh whatever the words of two claims say. */
const kinScore = 50;
const metScore = 20;
const answerScore = 15;
const rivalScore = 8;
/** As sure as what a text tells of two counts. */
const laterScore = 100;

function tiesOf(items: readonly Item[], context: ClusterContext): Tie[] {
  const ties: Tie[] = [
    ...context.kin.pairs.map(([a, b]): Tie => ({
      kinship: 'same',
      score: kinScore,
      a,
      b,
    })),
    ...context.meetings.pairs.map(({ a, b, score }): Tie => ({
      kinship: 'same',
      score: metScore + score,
      a,
      b,
    })),
    ...answerTies(items, context),
    ...context.voices,
    ...context.meetings.limited.map(({ a, b, score }): Tie => ({
      kinship: 'scope',
      score,
      a,
      b,
    })),
    ...context.meetings.rivals.map(({ a, b, score, kinship }): Tie => ({
      kinship,
      score: rivalScore + score,
      a,
      b,
    })),
    ...context.meetings.later.map(({ a, b, score }): Tie => ({
      kinship: 'version',
      score: laterScore + score,
      a,
      b,
    })),
  ];
  for (const [a, b] of candidatePairs(items, context.links)) {
    const x = items[a];
    const y = items[b];
    if (x === undefined || y === undefined || context.kin.areKin(x, y) || context.meetings.haveMet(x, y))
      continue;
    if (!sameThings(x, y, context)) continue;
    const found = compare(x, y, context);
    if (found !== null) ties.push({ ...found, a, b });
  }
  return ties.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** A number put in the place of another one stands beside it, or beside its denial, whatever it counts in. */
function* answerTies(items: readonly Item[], { answers }: CompareContext): Generator<Tie> {
  const denials = new Map<string, number>();
  const places = new Map(items.map((item, index) => [item, index] as const));
  for (const [index, { measure, denied }] of items.entries()) {
    const key = `${measure.story} ${String(measure.number)}`;
    if (denied || !denials.has(key)) denials.set(key, index);
  }
  for (const [item, denied] of answers) {
    const [index, denial] = [places.get(item) ?? -1, denials.get(`${item.measure.story} ${denied}`)];
    if (denial !== undefined)
      yield {
        kinship: 'rival',
        score: answerScore,
        a: Math.min(index, denial),
        b: Math.max(index, denial),
      };
  }
}

function isAnswerTo(answer: Item, denial: Item, { answers }: CompareContext): boolean {
  return denial.measure.story === answer.measure.story && answers.get(answer) === denial.measure.number;
}

/** Things and sub-populations must be equal; between linked texts an unreadable unit (another language) may meet any. */
function sameThings(a: Item, b: Item, context: CompareContext): boolean {
  if (a.measure.concept === b.measure.concept) {
    const [x, y] = [a.measure.facetKey, b.measure.facetKey];
    return x === y || (a.recalled !== b.recalled && areNestedMarks(x, y));
  }
  const link = context.links.linkOf(a.measure.story, b.measure.story);
  const share = a.measure.dimension === 'share' && link !== 'none' && link !== 'different';
  return (link === 'hard' || share) && (isUnread(a) || isUnread(b));
}

/** All marks of the one are among those of the other: who recalls a number leaves some out. */
function areNestedMarks(a: string, b: string): boolean {
  const [x, y] = [new Set(a.split('+')), new Set(b.split('+'))];
  return a === '' || b === '' || [...x].every((mark) => y.has(mark)) || [...y].every((mark) => x.has(mark));
}

function isUnread(item: Item): boolean {
  return item.measure.concept === '' || item.measure.claim.quantity.unit === null;
}

function groupOf(item: Item, index: number): Group {
  const { measure, root } = item;
  const spans = new Map<string, Span>();
  if (measure.span !== null) spans.set(`${measure.span.start}/${measure.span.end}`, measure.span);
  return {
    members: [index],
    things: new Set(measure.concept === '' ? [] : [`${measure.concept}|${measure.facetKey}`]),
    countries: new Set([...(measure.place?.countries ?? [])]),
    spans,
    pairs: new Set(),
    stated: new Map(
      item.denied
        ? []
        : [
            [
              measure.story,
              [
                {
                  family: root.family,
                  interval: measure.interval,
                  number: measure.number,
                },
              ],
            ] as const,
          ],
    ),
  };
}

interface Told {
  /** Shown to measure one thing, whatever nouns and times the two were read with. */
  readonly met: boolean;
  /** One number told again: times may differ. */
  readonly retold: boolean;
}

function mayJoin(a: Group, b: Group, { met, retold }: Told): boolean {
  if (!met && a.things.size > 0 && b.things.size > 0 && ![...a.things].some((thing) => b.things.has(thing)))
    return false;
  if (a.countries.size > 0 && b.countries.size > 0) {
    if (a.countries.size !== b.countries.size || ![...a.countries].every((code) => b.countries.has(code)))
      return false;
  }
  for (const x of a.spans.values()) {
    for (const y of b.spans.values()) if (!retold && timeRelation(x, y) === 'apart') return false;
  }
  const [few, many] = a.stated.size <= b.stated.size ? [a, b] : [b, a];
  for (const [story, list] of few.stated) {
    const others = many.stated.get(story);
    if (others === undefined) continue;
    for (const x of list)
      for (const y of others)
        if (!compatibleInStory(x, y) && !isPairOf(x, y, a) && !isPairOf(x, y, b)) return false;
  }
  return true;
}

function isPairOf(x: Stated, y: Stated, { pairs }: Group): boolean {
  return pairs.has(pairKey(x.number, y.number));
}

function pairKey(a: number | null, b: number | null): string {
  return `${String(Math.min(a ?? 0, b ?? 0))} ${String(Math.max(a ?? 0, b ?? 0))}`;
}

interface Stated {
  readonly family: string;
  readonly interval: Interval;
  readonly number: number | null;
}

/** One text, one measure: one number, or a rounder form of it, unless two speakers contradict each other. */
function compatibleInStory(a: Stated, b: Stated): boolean {
  if (a.number === null || b.number === null || a.number === b.number) return true;
  const compatible = intersection(a.interval, b.interval) !== null;
  if (a.family !== b.family && !compatible) return true;
  return compatible && isRoundingOf(a.number, b.number);
}

function absorb(into: Group, from: Group): void {
  into.members.push(...from.members);
  for (const thing of from.things) into.things.add(thing);
  for (const code of from.countries) into.countries.add(code);
  for (const [key, span] of from.spans) into.spans.set(key, span);
  for (const pair of from.pairs) into.pairs.add(pair);
  for (const [story, list] of from.stated)
    into.stated.set(story, [...(into.stated.get(story) ?? []), ...list]);
}

/** Comparator of claims by hash, then position in the text. */
export function byClaim(a: Item, b: Item): number {
  const x = a.measure.claim;
  const y = b.measure.claim;
  return (
    byCodeUnit(x.sha256, y.sha256) ||
    x.quantity.number.start - y.quantity.number.start ||
    byCodeUnit(x.id, y.id)
  );
}
