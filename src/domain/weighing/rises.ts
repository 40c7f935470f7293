/**
 * Counts that a text itself sets before one another: "the number of dead rose to 88", "five are now suspended, up from
 * three". What a text says of two numbers is surer than any likeness of theirs; and two numbers that one text gives side by
 * side, without saying that the one became the other, are no stages of one count.
 */
import type { Document } from '../reading/index.ts';
import { measureCarried } from './carried.ts';
import type { Clusters, Tie } from './cluster.ts';
import { classesBeside } from './divided-people.ts';
import type { Item } from './item.ts';
import type { Links } from './links.ts';
import { alikeWords, haveSameSense, plainWordShare } from './meaning.ts';
import { timeRelation } from './time.ts';

/** Looks up the text of a claim. */
export type DocumentOf = (item: Item) => Document;

/** Claims of one number in one figure that are looked at. */
const stated = 20;

/** The ties of clusters without those that a text speaks against, and with those that a text tells. */
export function toldTies(
  items: readonly Item[],
  { groups, ties }: Clusters,
  links: Links,
  documentOf: DocumentOf,
): Tie[] {
  const groupOf = new Map<number, number>();
  for (const [at, group] of groups.entries()) for (const member of group) groupOf.set(member, at);
  const [values, told] = [new Map<string, Item[]>(), new Map<string, Item[]>()];
  for (const [index, item] of items.entries()) {
    if (item.denied || item.headline || item.measure.number === null) continue;
    put(values, `${String(groupOf.get(index))} ${String(item.measure.number)}`, item);
    put(told, inStory(item.measure.story, item), item);
  }
  /** A text that gives the number of `x` in the figure of `x` gives that of `y` too, and never as another state. */
  const isRefuted = ({ kinship, a }: Tie, x: Item, y: Item): boolean => {
    const mine = values.get(`${String(groupOf.get(a))} ${String(x.measure.number)}`) ?? [];
    const apart = kinship === 'later' ? areSideBySide : areNested;
    return mine.some((one) => {
      const others = told.get(inStory(one.measure.story, y)) ?? [];
      return others.length > 0 && others.every((other) => apart(one, other, documentOf));
    });
  };
  const sound = ties.filter((tie) => {
    const [x, y] = [items[tie.a], items[tie.b]];
    if (x === undefined || y === undefined || tie.kinship === 'version') return true;
    return !isRefuted(tie, x, y) && !isRefuted({ ...tie, a: tie.b }, y, x);
  });
  return [...upFrom(items, documentOf), ...risen(items, links, documentOf), ...sound];
}

function put(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else if (list.length < stated) list.push(item);
}

/** A number of one kind of thing in one text. */
function inStory(story: string, { measure }: Item): string {
  return `${story} ${measure.dimension}|${measure.concept}|${measure.facetKey}|${String(measure.number)}`;
}

function startOf({ measure }: Item): number {
  return measure.claim.quantity.number.start;
}

function endOf({ measure }: Item): number {
  return measure.claim.quantity.number.end;
}

const changes =
  /\b(?:rose|risen|rises|rising|climb(?:ed|s)|grew|grown|increas(?:ed|es)|jumped|fell|fallen|dropped|declined|shrunk|up from|down from|compar(?:e|es|ed)|against|fewer than|more than the|since then|now)\b/iu;

/** One text gives both numbers, for no two times or in other words, and no word says that one became the other. */
function areSideBySide(a: Item, b: Item, documentOf: DocumentOf): boolean {
  if (a.measure.story !== b.measure.story) return false;
  const time = timeRelation(a.measure.span, b.measure.span);
  if (time === 'apart' || time === 'near')
    return !haveSameSense(a.measure, b.measure) && plainWordShare(a.measure, b.measure) < alikeWords;
  return ![a, b].some((item) => changes.test(sentenceOf(item, documentOf)));
}

/** "17 of the 23 contracts": a part and its whole have no two scopes. */
function areNested(a: Item, b: Item, documentOf: DocumentOf): boolean {
  if (
    a.measure.claim.sentence.start !== b.measure.claim.sentence.start ||
    a.measure.story !== b.measure.story
  )
    return false;
  const [first, second] = startOf(a) < startOf(b) ? [a, b] : [b, a];
  const gap = documentOf(a).text.slice(endOf(first), Math.min(startOf(second), endOf(first) + 40));
  return /^\s*(?:\p{L}+ )?(?:out )?of (?:the |its |these |those |all )?(?:\p{L}+ )?$/iu.test(gap);
}

function sentenceOf(item: Item, documentOf: DocumentOf): string {
  const { start, end } = item.measure.claim.sentence;
  return documentOf(item).text.slice(start, Math.min(end, start + 400));
}

function wordsBefore(item: Item, documentOf: DocumentOf): string {
  const { start } = item.measure.claim.sentence;
  return documentOf(item).text.slice(Math.max(start, startOf(item) - 48), startOf(item));
}

const from =
  /\b(?:up|down|rising|falling) from (?:the |an? (?:earlier|initial|previous|first) )?(?:at least |more than |about |some |nearly |almost |only )?$/iu;
const higher =
  /\b(?:rose|risen|rises?|rising|climb(?:ed|s|ing)?|grew|grown|increas(?:ed|es|ing)|jumped|went up|gone up|raised)(?: \p{L}+ly)? (?:to|at) (?:at least |more than |about |some )?$/iu;
const lower =
  /\b(?:fell|fallen|falls?|falling|dropped|drops|declined|shrunk|went down|gone down|lowered|revised down)(?: \p{L}+ly)? to (?:about |some )?$/iu;

/**
 * The items, those that a text only names as what was before ("73 children died, up from the 50 named in February") with the
 * counted thing of the number after; the time is of the naming, and the number holds for whatever it was first given for.
 */
export function withThingsOfLater(items: readonly Item[], documentOf: DocumentOf): Item[] {
  return items.map((item, at) => {
    const now = items[at - 1];
    if (now === undefined || !isPair(now, item) || !from.test(wordsBefore(item, documentOf))) return item;
    const measure = { ...measureCarried(item.measure, now.measure), span: null, anaphoric: false };
    return { ...item, measure, recalled: true };
  });
}

/** "Five of them are now suspended, up from three": the number before in the sentence is the later one. */
function upFrom(items: readonly Item[], documentOf: DocumentOf): Tie[] {
  return items.flatMap((item, at): Tie[] => {
    const now = items[at - 1];
    if (now === undefined || item.recalled !== true || !isPair(now, item)) return [];
    if (!from.test(wordsBefore(item, documentOf))) return [];
    return [{ kinship: 'version', a: at - 1, b: at, score: toldScore }];
  });
}

/** Score of ties that a text tells: outweighs what likeness says. */
export const toldScore: number = 100;

function isPair(now: Item, then: Item): boolean {
  const [x, y] = [now.measure, then.measure];
  if (now.denied || then.denied || x.number === null || y.number === null || x.number === y.number)
    return false;
  return (
    x.story === y.story && x.claim.sentence.start === y.claim.sentence.start && x.dimension === y.dimension
  );
}

/** A later number is at most this many times the earlier one. */
const mostTimes = 2;

/** Claims of one linked text that are looked at. */
export const mostOfStory: number = 200;

/** Linked texts looked through for the earlier number. */
const mostNeighbours = 32;

/** "The number of dead rose to 88": the count of the dead that most of the linked texts give is the earlier one. */
function risen(items: readonly Item[], links: Links, documentOf: DocumentOf): Tie[] {
  const byStory = new Map<string, number[]>();
  for (const [index, { measure }] of items.entries()) {
    const list = byStory.get(measure.story);
    if (list === undefined) byStory.set(measure.story, [index]);
    else list.push(index);
  }
  return items.flatMap((item, at): Tie[] => {
    const before = item.denied || item.measure.number === null ? '' : wordsBefore(item, documentOf);
    const direction = higher.test(before) ? 1 : lower.test(before) ? -1 : 0;
    if (direction === 0) return [];
    const near = links.neighbours(item.measure.story).slice(0, mostNeighbours);
    const candidates = near.flatMap((story) => (byStory.get(story) ?? []).slice(0, mostOfStory));
    const earlier = mostTold(
      candidates.filter((index) => isEarlier(item, items[index], direction, documentOf)),
      items,
    );
    return earlier === null
      ? []
      : [{ kinship: 'version', a: Math.min(at, earlier), b: Math.max(at, earlier), score: toldScore }];
  });
}

function isEarlier(later: Item, other: Item | undefined, direction: number, documentOf: DocumentOf): boolean {
  if (other === undefined || other.denied || other.headline) return false;
  const [x, y] = [later.measure, other.measure];
  const [number, before] = [x.number ?? 0, y.number ?? 0];
  if (x.dimension !== y.dimension || x.concept !== y.concept || direction * (number - before) <= 0)
    return false;
  if (y.part || Math.max(number, before) > mostTimes * Math.min(number, before)) return false;
  if (x.concept !== 'person') return haveSameSense(x, y) || plainWordShare(x, y) >= 0.5;
  const classes = classesBeside(later, documentOf);
  return (
    classesBeside(other, documentOf).some((name) => classes.includes(name)) ||
    (x.facetKey !== '' && x.facetKey === y.facetKey) ||
    haveSameSense(x, y)
  );
}

/** The first claim of the number that most texts give; null when there is none, or two are given as often. */
export function mostTold(candidates: readonly number[], items: readonly Item[]): number | null {
  const stories = new Map<number, Set<string>>();
  for (const index of candidates) {
    const measure = items[index]?.measure;
    if (measure?.number === null || measure?.number === undefined) continue;
    const set = stories.get(measure.number) ?? new Set<string>();
    stories.set(measure.number, set.add(measure.story));
  }
  const ranked = [...stories].sort((a, b) => b[1].size - a[1].size || a[0] - b[0]);
  const [best, next] = ranked;
  if (best === undefined || next?.[1].size === best[1].size) return null;
  return candidates.find((index) => items[index]?.measure.number === best[0]) ?? null;
}
