/**
 * Stated totals and their stated parts inside one text. Only complete partitions are added up (men and women, a
 * list after a colon, "the other eight"), because parts that may overlap need not sum.
 */
import type { Document } from '../reading/index.ts';
import type { Item } from './item.ts';
import { dividedPeople, type Retellings } from './divided-people.ts';
import { dividedByCause } from './divided-causes.ts';
import { divisionAt } from './divisions.ts';
import { intersection, sumOf } from './interval.ts';
import { fold } from './names.ts';
import type { Partition } from './partition.ts';
import { restOf } from './rests.ts';

export type { Partition } from './partition.ts';

/**
 * Partitions of one story whose parts do not make the total, in the order of their totals. `items` are the story's
 * claims in text order; `documentOf` gives the text of any claim, `retellings` the claims that tell one again.
 */
export function failingPartitions(
  items: readonly Item[],
  documentOf: (item: Item) => Document,
  retellings: Retellings,
): Partition[] {
  const [any] = items;
  if (any === undefined) return [];
  const document = documentOf(any);
  const found: Partition[] = [];
  const counts = items.filter(
    (item) => item.measure.claim.kind === 'count' && !item.denied && item.measure.number !== null,
  );
  for (const [at, total] of counts.entries()) {
    const after = counts.slice(at + 1, at + 12).filter((item) => start(item) - start(total) < reach);
    for (const partition of [
      bySex(total, after, document),
      ofChildren(total, after, document),
      byList(total, after, document),
      byOther(total, counts, at, document),
      restOf(total, counts.slice(at + 1, at + 12), document),
    ]) {
      if (partition !== null && !sums(partition)) found.push(partition);
    }
  }
  const numbers = items.filter(isNumber);
  for (const at of numbers.keys()) {
    const division = divisionAt(numbers, at, document);
    if (division !== null && !isKnown(division, found)) found.push(division);
  }
  for (const divided of [
    ...dividedPeople(counts, documentOf, retellings),
    ...dividedByCause(counts, documentOf, retellings),
  ])
    if (!sums(divided) && !isKnown(divided, found)) found.push(divided);
  return found;
}

/** A count, or a number without a noun that the reading took for a change ("96 less than half"). */
function isNumber({ measure, denied }: Item): boolean {
  const { kind, quantity } = measure.claim;
  if (denied || measure.number === null || quantity.unit === '%') return false;
  return kind === 'count' || (kind === 'change' && Number.isInteger(measure.number));
}

/** The whole, or one of the parts, has been divided already. */
function isKnown({ total, parts }: Partition, found: readonly Partition[]): boolean {
  return found.some((other) => other.total === total || other.parts.some((part) => parts.includes(part)));
}

/** Code units within which parts follow their total. */
const reach = 420;

function start(item: Item): number {
  return item.measure.claim.quantity.number.start;
}

function sums(partition: Partition): boolean {
  const sum = sumOf(partition.parts.map((part) => part.measure.interval));
  if (!partition.unstatedRest) return intersection(sum, partition.total.measure.interval) !== null;
  const stated = partition.parts.reduce((all, part) => all + (part.measure.number ?? 0), 0);
  return stated >= (partition.total.measure.number ?? 0);
}

function between(from: Item, to: Item, document: Document): string {
  return document.text.slice(
    from.measure.claim.quantity.number.end,
    Math.max(start(to), from.measure.claim.quantity.number.end),
  );
}

/** "186 people left. Of these, 121 were men and 55 were women", "41 women, 23 children and 15 men". */
function bySex(total: Item, after: readonly Item[], document: Document): Partition | null {
  if (total.measure.concept !== 'person' || total.measure.part || !isTotalOfSexes(total)) return null;
  const nextTotal = after.findIndex((item) => item.measure.concept === 'person' && isTotalOfSexes(item));
  const own = nextTotal < 0 ? after : after.slice(0, nextTotal);
  const groups = ['men', 'women', 'child']
    .map((name) => own.find(({ measure }) => measure.facetKey.split('+').includes(name)))
    .filter((item) => item !== undefined);
  const parts = withoutOverlap([...new Set(groups)], total).sort((a, b) => start(a) - start(b));
  const [first, last] = [parts[0], parts.at(-1)];
  const adults = parts.filter(({ measure }) => !measure.facetKey.includes('child')).length;
  if (first === undefined || last === undefined || adults < 2) return null;
  const gap = fold(between(total, first, document));
  const opened = / of (?:these|them|those|whom|which)\b/.test(` ${gap}`) || !/[.!?]\s/.test(gap);
  return opened && start(last) - start(first) < 80 * (parts.length - 1)
    ? { total, parts, unstatedRest: false }
    : null;
}

/** "140 children work in the pits. Ninety-four are boys, thirty-one are girls." */
function ofChildren(total: Item, after: readonly Item[], document: Document): Partition | null {
  const [first, second] = after;
  if (first === undefined || second === undefined || total.headline) return null;
  const halves = [total, first, second].map((item) => halfOf(item, document));
  if (!total.measure.facetKey.split('+').includes('child') || halves[0] !== undefined) return null;
  if (halves[1] === undefined || halves[2] === undefined || halves[1] === halves[2]) return null;
  const [gap, joint] = [fold(between(total, first, document)), fold(between(first, second, document))];
  const near = first.measure.claim.sentence.start - total.measure.claim.sentence.end <= 4;
  if (!near || picksOut.test(gap) || !opensParts.test(gap) || !joinsParts.test(joint)) return null;
  const sum = (first.measure.number ?? 0) + (second.measure.number ?? 0);
  return sum < leastCover * (total.measure.number ?? 0)
    ? null
    : { total, parts: [first, second], unstatedRest: false };
}

const half = /^ (?:of (?:them|these|those|whom) )?(?:are |were |is )?(boy|girl)s?\b/u;

/** "boy" or "girl", where a number counts these. */
function halfOf({ measure: { claim } }: Item, { text }: Document): string | undefined {
  const { end } = claim.quantity.number;
  return half.exec(fold(text.slice(end, end + 32)))?.[1];
}

/** Parts begin the next sentence, follow a colon or a dash, or are "of them"; what is picked out divides nothing. */
const opensParts = /[.!?:(–—]\s*(?:of (?:them|these|those),? )?$/u;
const picksOut = /\b(?:including|among|such as|also)\b/u;
/** Nothing more is said of the first part. */
const joinsParts =
  /^ (?:of (?:them|these|those|whom) )?(?:are |were |is )?(?:boy|girl)s?,?(?: and| while| but|;)? $/u;
/** Parts that make less of the whole are examples. */
const leastCover = 0.5;

/** Children are men and women too where they would make more than the total. */
function withoutOverlap(groups: readonly Item[], total: Item): Item[] {
  const adults = groups.filter(({ measure }) => !measure.facetKey.includes('child'));
  const sum = (items: readonly Item[]): number =>
    items.reduce((all, { measure }) => all + (measure.number ?? 0), 0);
  const whole = total.measure.number ?? 0;
  return sum(adults) === whole || sum(groups) > whole ? adults : [...groups];
}

/** All people of a kind, the dead or the injured as well. */
function isTotalOfSexes({ measure }: Item): boolean {
  return !/men|women|child/.test(measure.facetKey);
}

/** "visited 96 kilns: 41 in the north, 33 in the south and 20 in the centre" */
function byList(total: Item, after: readonly Item[], document: Document): Partition | null {
  const first = after[0];
  if (first === undefined || !/^[^.!?;:]{0,80}:\s*$/.test(between(total, first, document).slice(0, 120)))
    return null;
  const parts = [first];
  for (const item of after.slice(1)) {
    const last = parts.at(-1) ?? first;
    const gap = between(last, item, document);
    if (gap.length > 90 || /[.!?;]\s|[.!?;]$/.test(gap) || !/(?:,|\band\b|\by\b|\bet\b)[^,]*$/.test(gap))
      break;
    parts.push(item);
  }
  const alike = parts.every(
    (part) => part.measure.part || part.measure.concept === total.measure.concept || isElliptic(part),
  );
  return parts.length >= 2 && alike ? { total, parts, unstatedRest: false } : null;
}

function isElliptic(item: Item): boolean {
  const unit = item.measure.claim.quantity.unit;
  return unit === null || !item.measure.claim.quote.slice(-60).includes(unit);
}

/** "142 of the 186 had returned, while the remaining 44 …", "at 88 of the 96 …, at the other eight" */
function byOther(total: Item, counts: readonly Item[], at: number, document: Document): Partition | null {
  const first = counts[at - 1];
  const rest = counts[at + 1];
  if (first === undefined || rest === undefined) return null;
  if (!/^[^.!?;:,]{0,20}\bof the (?:\w+ )?$/.test(fold(between(first, total, document)))) return null;
  const gap = fold(between(total, rest, document));
  if (gap.length > 200 || !/\b(?:the (?:other|remaining)|remaining) $/.test(gap)) return null;
  return { total, parts: [first, rest], unstatedRest: false };
}
