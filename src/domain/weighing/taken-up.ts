/** Numbers that a text takes up again: "all 38 were in a stable condition" counts nobody anew. */
import type { Claim } from '../claims/index.ts';
import type { Item } from './item.ts';
import type { Shelf } from './speakers.ts';

/** Code units before a number in which an article stands. */
const reach = 24;

const article =
  /(?<![\p{L}’'])(?:all(?: of)?(?: the| these| those)?|of the|the|these|those|(?:tou[st]e?s )?(?:l|c)es|(?:tod[oa]s )?l[oa]s|(?:alle )?(?:diese|jene|die)|(?:tutt[ie] )?(?:i|gli|le)|(?:tod[oa]s )?[oa]s)\s+$/iu;

const confirmed = /\b(?:confirm(?:s|ed)?|count(?:s|ed)?|also|too|agree[sd]?|number of)\b/iu;

/** Such a number, unless its sentence says that it was counted again or confirmed. */
export function isTakenUp({ measure: { claim } }: Item, shelf: Shelf): boolean {
  return isTakenUpIn(claim, shelf.document(claim.sha256).text);
}

/** The same of a claim in its text. */
export function isTakenUpIn(claim: Claim, text: string): boolean {
  const { number } = claim.quantity;
  const start = Math.max(claim.sentence.start, number.start - reach);
  if (!article.test(text.slice(start, number.start))) return false;
  return !confirmed.test(text.slice(Math.max(claim.sentence.start, number.start - 160), number.end + 60));
}
