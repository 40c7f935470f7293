/**
 * Sentences that reject a number without a plain "not true": "the assertion that … is rejected", "the sum that has been put
 * about corresponds to nothing in our books", "we do not know where anybody has found 19"; and sentences that correct one:
 * "Our yard was keeping seven horses. It was not keeping 84."
 */
import type { Document } from '../reading/index.ts';
import { kindsOfBody } from './bodies.ts';
import type { Item } from './item.ts';
import { wordsOf } from './names.ts';

/** Code units before and after a number within which a sentence rejects it. */
const clause = 200;

/** What is called so is somebody else's word. */
const said =
  'accusation|allegation|assertion|claim|contention|figure|idea|number|report|statement|suggestion';
const assertions = new RegExp(`\\b(?:${said})s? (?:that|of)\\b`, 'iu');
const amounts =
  /\b(?:amount|figure|number|percentage|share|sum|total)s? of (?:about |some |more than |over |nearly |almost )?$/iu;
const rejections =
  /\b(?:is|are|was|were|remains?) (?:\p{L}+(?:ly)? )?(?:absurd|a (?:mystery|puzzle|riddle)|baseless|denied|exaggerated|fabricated|false|groundless|incomprehensible|incorrect|inaccurate|invented|misleading|not correct|not true|rejected|unfounded|untrue|without (?:any )?(?:basis|foundation)|wrong)\b|\b(?:has|have|had) no (?:basis|foundation|place)\b|\bcorresponds? to (?:nothing|none|no)\b|\b(?:do|does|did)(?: not|n['’]t) (?:correspond|match|tally|agree|exist|appear)\b|\bapparently (?:results?|comes?|stems?|arises?)\b/iu;
const unknown =
  /\b(?:do|does|did|can)(?: ?not|n['’]t) (?:know|see|say|tell|explain|understand) (?:where|how|from what|on what)\b[^.!?;:\d]{0,60}$|\b(?:nobody|no one) (?:here )?(?:knows|can say|can tell|can explain) (?:where|how)\b[^.!?;:\d]{0,60}$/iu;

/** "… rejected this, saying that 38 percent": what stands before is contested, and what comes after is put in its place. */
export const pointingRejection: RegExp = new RegExp(
  '\\b(?:contest|contradict|den[iy]|dismiss|disput|refut|reject)(?:s|es|ed|ied|ing)? ' +
    '(?:this\\b|these\\b|(?:it|that|them|those)(?=[,.;:]|$| (?:and|as|at|in|on|when|with)\\b)|' +
    `the (?:${said}|account|count|estimate|finding|percentage|share|total)s?\\b)|` +
    '\\b(?:disagree[sd]?|begs? to differ|(?:see|tell)s? it differently|(?:has|have|had|gives?|gave) (?:another|a different) (?:count|figure|number))(?=[.;:]|$)',
  'iu',
);

/** Where a number stands in its sentence. */
interface Spot {
  readonly start: number;
  readonly end: number;
}

/** True when the sentence names an assertion or a sum that holds the number and rejects it, or knows nothing of it. */
export function isRejected(sentence: string, at: Spot): boolean {
  const before = sentence.slice(Math.max(0, at.start - clause), Math.max(0, at.start));
  const after = sentence.slice(Math.max(0, at.end), Math.max(0, at.end) + clause);
  if (unknown.test(before)) return true;
  return (assertions.test(before) || amounts.test(before)) && rejections.test(after);
}

/** "It has been claimed that 140 boats were lost": said by others, where a body speaks for itself. */
const hearsay =
  /^(?:[^.!?;:\d]{0,40}\s)?(?:it|there) (?:has been|have been|is being|was|is) (?:\p{L}+ly )?(?:alleged|asserted|claimed|insinuated|rumou?red|suggested)\b[^.!?;:]{0,120}\bthat\b[^.!?;:]{0,60}$/iu;

/** What others are said to say: nobody calls a number of his own so. */
const ofOthers =
  /\b(?:accusation|allegation|assertion|claim|contention|insinuation|suggestion)s? (?:that|of)\b[^.!?;:]{0,80}$/iu;
const passedOn =
  /^\S* (?:\p{L}+ ){0,3}?(?:so often |now |widely )?(?:bandied|being passed|circulated|circulating|cited|going (?:a)?round|named|passed|put about|quoted|spread)\b/iu;
const confirmed =
  /\b(?:is|are|was|were) (?:\p{L}+ly )?(?:accurate|borne out|confirmed|correct|justified|proven|right|true|well[- ]founded)\b|\b(?:is|are|was|were) not (?:disputed|denied|contested)\b|\b(?:has|have|had|is|are|was|were) (?:been )?(?:cited|given|named|put|quoted|reported|reproduced|stated) (?:\p{L}+ )?(?:accurately|correctly|rightly)\b|\b(?:accurately|correctly|rightly) (?:cited|given|named|put|quoted|reported|reproduced|stated)\b/iu;

/** Numbers of a text that are back in a sentence which puts another one right. */
const correction =
  /^(?<subject>[^.!?;:,\d]{1,60}?)\b(?:is|are|was|were|has|have|had|does|do|did)(?: not|n['’]t) (?<verb>\p{L}{3,20})\b[^.!?;:,\d]{0,30}$/iu;

/** The items, with those denied that their text rejects by what stands around them; their order stays. */
export function withRejected(items: readonly Item[], documentOf: (item: Item) => Document): Item[] {
  return items.map((item, at) => {
    if (item.denied || item.asked || item.headline || !item.ownVoice) return item;
    const before = wordsBefore(item, documentOf);
    const isHeard =
      (hearsay.test(before) && kindsOfBody(item.root.name).size > 0) || isOfOthers(item, before, documentOf);
    return isHeard || isCorrection(items, at, before, documentOf) ? { ...item, denied: true } : item;
  });
}

/** "The allegation that 29 were emptied is …", "the figure of 7.4 million circulated by …", and no word that it is true. */
function isOfOthers(item: Item, before: string, documentOf: (item: Item) => Document): boolean {
  const { sentence, quantity } = item.measure.claim;
  const { end } = quantity.number;
  const after = documentOf(item).text.slice(end, Math.min(sentence.end, end + clause));
  if (confirmed.test(after)) return false;
  if (ofOthers.test(before)) return true;
  return passedOn.test(after) && (amounts.test(before) || rejections.test(after));
}

function wordsBefore(item: Item, documentOf: (item: Item) => Document): string {
  const { sentence, quantity } = item.measure.claim;
  const start = Math.max(sentence.start, quantity.number.start - clause);
  return documentOf(item).text.slice(start, quantity.number.start);
}

/** The number stands at the end of a clause that denies what the sentence before says, in its verb, of another number. */
function isCorrection(
  items: readonly Item[],
  at: number,
  before: string,
  documentOf: (item: Item) => Document,
): boolean {
  const [first, item] = [items[at - 1], items[at]];
  const verb = correction.exec(before.trimStart())?.groups?.['verb']?.toLowerCase();
  if (first === undefined || item === undefined || verb === undefined) return false;
  if (first.measure.story !== item.measure.story || first.denied || !isBare(item, documentOf)) return false;
  const gap = item.measure.claim.sentence.start - first.measure.claim.sentence.end;
  return gap >= 0 && gap <= mostGap && wordsOf(wordsBefore(first, documentOf)).includes(verb);
}

/** Code units between the sentence that is right and the one that denies. */
const mostGap = 160;

/** No noun follows the number: "It was not keeping 84." */
function isBare(item: Item, documentOf: (item: Item) => Document): boolean {
  const { end } = item.measure.claim.quantity.number;
  return /^\s*[.,;!?]/u.test(documentOf(item).text.slice(end, end + 2));
}
