/**
 * Men, women and children of a class of people that the text has counted before: "the loss of 87 lives … Among the dead
 * were 41 women and 23 children. Fifteen were men." Men and women (and children) are all there are, so that they divide
 * their class wherever its number stands.
 */
import type { Document } from '../reading/index.ts';
import type { Item } from './item.ts';
import { fold } from './names.ts';
import type { Partition } from './partition.ts';

/** A class of people, by the words that speak of its members. */
const classes: readonly RegExp[] = [
  /\b(?:dead|died|toll|killing|death|deaths|killed|lives|victims|fatalities|bodies|drowned|perished|burial|buried)\b/u,
  /\b(?:injured|wounded|hurt)\b/u,
  /\b(?:detained|arrested|in custody|detainees|prisoners|jailed)\b/u,
  /\b(?:rescued|saved|survivors|survived)\b/u,
  /\b(?:missing|disappeared)\b/u,
  /\b(?:displaced|evacuated|evacuees)\b/u,
];

/** How a sentence speaks of a class that is known: "among the dead", "of those who died", "the victims were". */
const definite = /\b(?:among|of|the|those|all)\b/u;

/** Code units from one group to the next. */
const mostGap = 160;

/** Code units before and after a number, words before and words after it, within which its class is named. */
const beside = 40;
const fewWords = 4;
const mostWords = 6;

/** Share of the class that the groups must cover; fewer are examples. */
const leastCover = 0.5;

/** Classes of people (their places in a fixed list) that the words beside a number name. */
export function classesBeside(item: Item, documentOf: (item: Item) => Document): number[] {
  const words = wordsBeside(item, documentOf);
  return [...classes.keys()].filter((at) => classes[at]?.test(words) ?? false);
}

/** Counts before the groups, and tellings of each, that are looked at for their whole. */
const mostBefore = 200;
const mostTellings = 12;

/** Claims of other texts that tell the claim of an item again. */
export type Retellings = (item: Item) => readonly Item[];

/**
 * Divisions of a story's people by sex whose whole stands elsewhere in it; `counts` in text order. At most one for
 * each run of groups.
 */
export function dividedPeople(
  counts: readonly Item[],
  documentOf: (item: Item) => Document,
  retellings: Retellings,
): Partition[] {
  const found: Partition[] = [];
  for (let at = 0; at < counts.length; at += 1) {
    const parts = groupsAt(counts, at);
    const first = parts[0];
    if (first === undefined || !holdsAll(parts)) continue;
    const total = wholeOf(counts.slice(Math.max(0, at - mostBefore), at), parts, documentOf, retellings);
    if (total !== null) found.push({ total, parts, unstatedRest: false });
    at += parts.length - 1;
  }
  return found;
}

/** Women, men, children in a row of short sentences, each group once. */
function groupsAt(counts: readonly Item[], at: number): Item[] {
  const parts: Item[] = [];
  for (const item of counts.slice(at, at + 3)) {
    const group = groupOf(item);
    const last = parts.at(-1);
    if (group === null || item.headline || parts.some((part) => groupOf(part) === group)) break;
    if (last !== undefined && startOf(item) - startOf(last) > mostGap) break;
    parts.push(item);
  }
  return parts;
}

function groupOf({ measure }: Item): string | null {
  if (measure.concept !== 'person' || measure.claim.quantity.bound !== '=') return null;
  return ['child', 'men', 'women'].find((name) => measure.facetKey.split('+').includes(name)) ?? null;
}

function holdsAll(parts: readonly Item[]): boolean {
  const groups = parts.map(groupOf);
  return groups.includes('men') && groups.includes('women');
}

function startOf({ measure }: Item): number {
  return measure.claim.quantity.number.start;
}

/** The one number of the class that the groups are said to be of; null when there is none, or two. */
function wholeOf(
  before: readonly Item[],
  parts: readonly Item[],
  documentOf: (item: Item) => Document,
  retellings: Retellings,
): Item | null {
  const first = parts[0];
  if (first === undefined) return null;
  const sentence = fold(sentenceOf(first, documentOf));
  if (!definite.test(sentence) || /\bincluding\b/u.test(sentence)) return null;
  const sum = parts.reduce((all, { measure }) => all + (measure.number ?? 0), 0);
  for (const words of classes.filter((named) => named.test(sentence))) {
    const wholes = before.filter(
      (item) =>
        !item.headline &&
        groupOf(item) === null &&
        (item.measure.number ?? 0) > sum &&
        [item, ...retellings(item).slice(0, mostTellings)].some((told) =>
          words.test(wordsBeside(told, documentOf)),
        ),
    );
    const nearest = wholes.at(-1);
    if (nearest === undefined || !wholes.every(({ measure }) => measure.number === nearest.measure.number))
      continue;
    if (sum >= leastCover * (nearest.measure.number ?? 0)) return nearest;
  }
  return null;
}

function sentenceOf(item: Item, documentOf: (item: Item) => Document): string {
  const { start, end } = item.measure.claim.sentence;
  return documentOf(item).text.slice(start, Math.min(end, start + 400));
}

/** The words that say who is counted: those that follow the number, up to another one, and those right before it. */
function wordsBeside(item: Item, documentOf: (item: Item) => Document): string {
  const { text } = documentOf(item);
  const { number } = item.measure.claim.quantity;
  const { start, end } = item.measure.claim.sentence;
  const before = fold(text.slice(Math.max(start, number.start - beside), number.start));
  if (/\bof the $/u.test(before)) return '';
  const after = fold(text.slice(number.end, Math.min(end, number.end + beside)));
  const [own = ''] = after.split(/[\d.,;:(]/u);
  const [lead = ''] = before.split(/[\d.,;:)]/u).slice(-1);
  return [...lead.trim().split(' ').slice(-fewWords), ...own.split(' ').slice(0, mostWords)].join(' ');
}
