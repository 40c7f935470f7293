/**
 * Shares that a text sets beside the count that they round: "One in four, 128, had not been traced", "83 sailors, nearly
 * nine in ten". What they are a share of is the count before that makes them so.
 */
import {
  endOf,
  figureOf,
  isOneSentence,
  numberOf,
  roundsTo,
  shown,
  startOf,
  type DerivedContext,
  type DerivedFigure,
} from './derived-making.ts';
import type { Item } from './item.ts';

/** Counts before a part that may be its whole, and code units within which they stand. */
const mostBefore = 8;
const reach = 700;
/** A share of fewer is told of anything. */
const leastWhole = 10;

/** What may stand between a share and its count, the noun of the count aside. */
const apposed =
  /^(?: \p{L}+){0,2}[,(–—-]? ?[,(–—-]? ?(?:or|i\.e\.|that is|this is|which is|in other words)?,? ?(?:about|around|roughly|some|nearly|almost|just (?:over|under)|more than|over|a good)? ?$/iu;

/** The derivation of the share that stands beside `numbers[at]`; `numbers` are those of one story in text order. */
export function apposedShareAt(
  numbers: readonly Item[],
  at: number,
  context: DerivedContext,
): DerivedFigure | null {
  const part = numbers[at];
  if (part?.measure.claim.kind !== 'count') return null;
  const share = [numbers[at - 1], numbers[at + 1]].find(
    (item) => item !== undefined && isBeside(item, part, context),
  );
  if (share === undefined) return null;
  const whole = numbers
    .slice(Math.max(0, at - mostBefore), at)
    .reverse()
    .find((item) => isWhole(item, part) && roundsTo(share, (100 * numberOf(part)) / numberOf(item)));
  if (whole === undefined) return null;
  const how = `the share that ${shown(part)} of ${shown(whole)} make`;
  return figureOf({ inputs: [part, whole], results: [share], how }, context);
}

function isBeside(share: Item, part: Item, { documentOf }: DerivedContext): boolean {
  if (share.measure.dimension !== 'share' || !isOneSentence(share, part)) return false;
  const [first, second] = startOf(share) < startOf(part) ? [share, part] : [part, share];
  const gap = documentOf(share).text.slice(endOf(first), startOf(second));
  return gap.length <= 48 && /[,(–—-]/u.test(gap) && apposed.test(gap);
}

function isWhole(item: Item, part: Item): boolean {
  if (item.measure.claim.kind !== 'count' || numberOf(item) < leastWhole) return false;
  return (
    numberOf(item) > numberOf(part) &&
    startOf(part) - endOf(item) <= reach &&
    (item.measure.concept === part.measure.concept || part.measure.inherited)
  );
}
