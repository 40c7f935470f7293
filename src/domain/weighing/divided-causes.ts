/**
 * The dead or the injured of a text by what befell them: "At least 58 dockers have died … Twenty were killed by falls and
 * fourteen by gas; nine were struck by cranes". One person dies of one cause, so that causes divide the number of the dead
 * wherever it stands; a cause or two are examples.
 */
import type { Document } from '../reading/index.ts';
import { classesBeside, type Retellings } from './divided-people.ts';
import type { Item } from './item.ts';
import { fold } from './names.ts';
import type { Partition } from './partition.ts';

/** An end that people meet once: its class, and how its verbs stand at a number. */
interface End {
  /** Place of its class in the list of `classesBeside`. */
  readonly name: number;
  readonly passive: RegExp;
  readonly active: RegExp;
}

function endOfVerbs(name: number, verbs: string): End {
  const any = verbs.replaceAll(' ', '|');
  return {
    name,
    passive: new RegExp(
      `^ (?:of (?:them|these|those) )?(?:\\p{L}+ )?(?:(?:was|were|had been|have been) )?(?:${any}) (?:by|of|from|in|when|after|under|at)\\b`,
      'u',
    ),
    active: new RegExp(`\\b(?:${any}) (?:another |a further )?$`, 'u'),
  };
}

const ends: readonly End[] = [
  endOfVerbs(
    0,
    'killed died drowned crushed shot burned burnt suffocated poisoned electrocuted stabbed trampled hanged starved executed strangled frozen struck hit buried beaten',
  ),
  endOfVerbs(1, 'injured wounded hurt maimed burned burnt struck hit crushed beaten'),
];

/** Code units from one cause to the next, and from the whole to the first. */
const mostGap = 130;
const reach = 900;
const leastCover = 0.5;
const mostBefore = 12;
const mostParts = 8;
const mostTellings = 8;

/** The divisions by cause of a story; `counts` in text order. */
export function dividedByCause(
  counts: readonly Item[],
  documentOf: (item: Item) => Document,
  retellings: Retellings,
): Partition[] {
  const found: Partition[] = [];
  for (let at = 1; at < counts.length; at += 1) {
    for (const end of ends) {
      const parts = causesAt(counts, at, end, documentOf);
      if (parts.length < 2) continue;
      const before = counts.slice(Math.max(0, at - mostBefore), at);
      const total = wholeOf(before, parts, end.name, { documentOf, retellings });
      if (total === null) continue;
      found.push({ total, parts, unstatedRest: false });
      at += parts.length - 1;
      break;
    }
  }
  return found;
}

/** Counts in a row of which each is said to have met an end, by a verb or by that of the one before. */
function causesAt(
  counts: readonly Item[],
  at: number,
  end: End,
  documentOf: (item: Item) => Document,
): Item[] {
  const parts: Item[] = [];
  let form: Form | null = null;
  for (const item of counts.slice(at, at + mostParts)) {
    if (item.headline || item.measure.claim.quantity.bound !== '=' || item.measure.concept !== 'person')
      break;
    form = formOf(item, { last: parts.at(-1), form, end, text: documentOf(item).text });
    if (form === null) break;
    if (form === 'overlapping') return [];
    parts.push(item);
  }
  return parts;
}

/** How a count is said to have met an end: "9 were struck by", "falls killed 20", or by words that say that some are counted twice. */
type Form = 'passive' | 'active' | 'overlapping';

interface Before {
  readonly last: Item | undefined;
  readonly form: Form | null;
  readonly end: End;
  readonly text: string;
}

function formOf(item: Item, { last, form, end, text }: Before): Form | null {
  if (last !== undefined && startOf(item) - endOf(last) > mostGap) return null;
  const before = fold(text.slice(Math.max(0, startOf(item) - 40), startOf(item)));
  const after = fold(text.slice(endOf(item), endOf(item) + 60));
  const gap = last === undefined ? '' : fold(text.slice(endOf(last), startOf(item)));
  if (overlapping.test(gap) || overlapping.test(after)) return 'overlapping';
  if (end.active.test(before)) return 'active';
  if (end.passive.test(after)) return 'passive';
  if (form === 'active') return activeGap.test(gap) ? 'active' : null;
  return form === 'passive' && elided.test(after) && !/[.!?]\s/u.test(gap) ? 'passive' : null;
}

const overlapping = /\b(?:also|both|including)\b/u;
const elided = /^ (?:of (?:them|these|those) )?(?:by|of|from|in|when|after|under|at) \p{L}/u;

/** "… 20 of them and gas 14". */
const activeGap = /(?:,|\band\b) (?:the |a )?\p{L}+(?: of \p{L}+)? $/u;

interface Told {
  readonly documentOf: (item: Item) => Document;
  readonly retellings: Retellings;
}

/** The one number of people who met that end; null when there is none, or two. */
function wholeOf(
  before: readonly Item[],
  parts: readonly Item[],
  name: number,
  { documentOf, retellings }: Told,
): Item | null {
  const first = parts[0];
  const sum = parts.reduce((all, { measure }) => all + (measure.number ?? 0), 0);
  if (first === undefined) return null;
  const wholes = before.filter(
    (item) =>
      !item.headline &&
      startOf(first) - endOf(item) <= reach &&
      (item.measure.number ?? 0) >= sum &&
      [item, ...retellings(item).slice(0, mostTellings)].some((told) =>
        classesBeside(told, documentOf).includes(name),
      ),
  );
  const nearest = wholes.at(-1);
  if (nearest === undefined || !wholes.every(({ measure }) => measure.number === nearest.measure.number))
    return null;
  return sum >= leastCover * (nearest.measure.number ?? 0) ? nearest : null;
}

function startOf({ measure }: Item): number {
  return measure.claim.quantity.number.start;
}

function endOf({ measure }: Item): number {
  return measure.claim.quantity.number.end;
}
