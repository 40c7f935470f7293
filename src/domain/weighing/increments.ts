/** Numbers that are added to a count, as texts say them. */
import type { Item } from './item.ts';

/** "Five more people", "five other schools", "another 38": what is added to a count is no value of it. */
export function isIncrement({ measure: { claim } }: Item): boolean {
  const { start, end } = claim.quantity.number;
  const after = claim.quote.slice(Math.max(0, end - claim.start), Math.max(0, end - claim.start) + 14);
  const before = claim.quote.slice(Math.max(0, start - claim.start - 20), Math.max(0, start - claim.start));
  if (/^ (?:more|additional|further|others?)\b(?! than)/iu.test(after)) return true;
  return /\b(?:another|a further|an additional)(?: (?:about|some|nearly))? $/iu.test(before);
}
