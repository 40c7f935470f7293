/** Numbers that a text takes up again, or recalls: "all 38 were in a stable condition" counts nobody anew. */
import type { Claim } from '../claims/index.ts';
import type { Item } from './item.ts';
import type { Shelf } from './shelf.ts';

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

/** Code units around a number, in its sentence, in which it is said to be an old one. */
const mostAround = 140;

/** What was held before: "until now 31 deaths had been assumed", "the 104 first reported", "40 had so far been known". */
const ofBefore =
  /\b(?:until (?:now|then|today|recently|that day|this (?:week|month|year|day|morning)|last (?:week|month|year))|up to (?:now|then)|hitherto|previously|(?:an|the|its|their|his|her) (?:earlier|previous|initial|original|first|old) (?:count|estimate|figure|number|report|tally|toll|total)|(?:had|has|have|was|were) (?:long |so far |at first |first |initially |originally |earlier |previously )?(?:been )?(?:assumed|believed|feared|presumed|reckoned|supposed|thought)|(?:first|initially|originally|earlier|previously|so far) (?:been )?(?:given|held|known|put|reported|said|named|counted)|jusqu['’](?:ici|alors)|hasta (?:ahora|entonces)|bisher|bislang)\b/iu;

/** A number that its text gives in its own voice as one that was held before. */
export function isHeldBefore({ ownVoice, recalled, measure: { claim } }: Item, shelf: Shelf): boolean {
  if (!ownVoice) return false;
  if (recalled === true) return true;
  const { number } = claim.quantity;
  const start = Math.max(claim.sentence.start, number.start - mostAround);
  const end = Math.min(claim.sentence.end, number.end + mostAround);
  return ofBefore.test(shelf.document(claim.sha256).text.slice(start, end));
}
