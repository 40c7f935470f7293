/**
 * Counts of what a body did itself: houses it visited, samples it took, people it asked. Two bodies that each did their own
 * work say nothing against each other. And what a publication tells in the first person.
 */
import type { Item } from './item.ts';
import type { Shelf } from './shelf.ts';

/** Code units before and after a number, in its sentence, in which the work is said. */
const reach = 70;

const work =
  /\b(?:interview(?:ed|s)?|spoke(?:n)? (?:to|with)|talked to|questioned|asked|heard|visit(?:ed|s)?|inspect(?:ed|ions?)|examined|test(?:ed|s)|sampled|samples|surveyed|checked|checks|called at|went through|inspections)\b/iu;

const firstPerson =
  /\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur|[Nn]ous|[Nn]otre|[Nn]os|[Nn]osotr[oa]s|[Nn]uestr[oa]s?|[Tt]his (?:correspondent|magazine|newspaper|reporter))\b/u;

/** Code units before and after a number, in its sentence, in which somebody says "I". */
const mostOfSentence = 300;

/** True for what a publication tells in the first person in its own voice: it was there, and relays nobody. */
export function isOwnAccount({ ownVoice, headline, measure: { claim } }: Item, shelf: Shelf): boolean {
  if (!ownVoice || headline) return false;
  const { text } = shelf.document(claim.sha256);
  const { sentence, quantity } = claim;
  const start = Math.max(sentence.start, quantity.number.start - mostOfSentence);
  return firstPerson.test(text.slice(start, Math.min(sentence.end, quantity.number.end + mostOfSentence)));
}

/** "I" and "we" by which a text tells of itself, beside a sentence that only gathers readers ("what we know"). */
const leastOfNarrator = 2;
const narrator =
  /(?<!\p{L})(?:I|[Ww]e|me|[Mm]y|[Oo]ur|[Nn]ous|[Nn]otre|[Nn]osotr[oa]s|[Nn]uestr[oa]s?|[Ww]ir|[Uu]nser[emnrs]*)(?!\p{L})/gu;
const knownToAll = /\bwe (?:now )?(?:know|have learned|don't know|do not know)\b/giu;
/** What stands in quotation marks, up to the end of its paragraph. */
const quoted = /“[^”\n]*[”\n]|«[^»\n]*[»\n]|„[^“”\n]*[“”\n]|"[^"\n]*["\n]/gu;
const mostOfStory = 20_000;

/** True for a text whose own voice says "we" or "I" outside what it quotes: a body's statement, or a report on what its writers saw. */
export function isOwnReport(text: string): boolean {
  const told = text.slice(0, mostOfStory).replace(quoted, ' ').replace(knownToAll, ' ');
  return (told.match(narrator) ?? []).length >= leastOfNarrator;
}

/** Code units after the sentence of a number in which the next one says whose count it was. */
const mostOfNext = 160;

const pointsBack =
  /^\s+[^.!?\n]{0,90}?(?:\b(?:counted|numbered|checked|tallied) (?:them|these|those|it|each|every one)(?: all)?\b|\b(?:th(?:at|is) (?:is|was)|those (?:are|were)|so) (?:the |his |her |its |their )?(?:\p{L}+ )?(?:number|figure|count|tally|total)s?\b[^.!?\n]{0,90}\b(?:said|says|according to|told|confirmed)\b|\bthe (?:number|figure|count|tally|total) (?:comes|came|is|was) (?:from|by|made by|given by)\b)/iu;

/** True where the sentence after a number in the text's own voice says who counted: "the district vet counted them herself". */
export function isGivenAfter({ ownVoice, headline, measure: { claim } }: Item, shelf: Shelf): boolean {
  if (!ownVoice || headline) return false;
  const { end } = claim.sentence;
  return pointsBack.test(shelf.document(claim.sha256).text.slice(end, end + mostOfNext));
}

/** True when the words around a count say that it is of work done, not of what was found. */
export function isOwnWork({ measure: { claim } }: Item, shelf: Shelf): boolean {
  const { text } = shelf.document(claim.sha256);
  const { number } = claim.quantity;
  const start = Math.max(claim.sentence.start, number.start - reach);
  return work.test(text.slice(start, Math.min(claim.sentence.end, number.end + reach)));
}
