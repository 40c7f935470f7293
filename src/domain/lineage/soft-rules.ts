/**
 * What two texts have to do with each other when neither was made from the other: one statement behind both, one matter,
 * or nothing. A wrong "independent" would invent a witness, so likeness without a known cause stays "undetermined".
 */
import { daysBetween } from './dates.ts';
import { areTwoStatements } from './derivations.ts';
import type { StoryFeatures } from './features.ts';
import type { Kept, Overlap } from './overlap.ts';
import type { Relation } from './relation.ts';
import { includesSorted, sharedCount } from './words.ts';

/** 3-gram share that is no chance (0 of 581 independent pairs reached it), yet proves no derivation of the whole. */
const someCopied = 0.08;
/** Up to this share formulas of a trade ("the prosecution had asked for") explain it where nothing else is shared. */
const formulaic = 0.25;
/** Texts with less weight of names and numbers could share none even if one were made from the other. */
const fewestAnchors = 1.5;

interface SoftBase {
  readonly overlap: Overlap;
  readonly keptA: Kept;
  readonly keptB: Kept;
  readonly sameLanguage: boolean;
}

/** The relation of two stories of which neither derives from the other. */
export function softRelation(base: SoftBase, a: StoryFeatures, b: StoryFeatures): Relation {
  const { keptA, keptB } = base;
  const { chain, quotes } = base.overlap;
  const grams = Math.max(keptA.grams, keptB.grams);
  const ordered = Math.max(
    keptA.ordered,
    keptB.ordered,
    ...(base.sameLanguage ? [] : [keptA.numbers, keptB.numbers]),
  );
  if (quotes.shared > 0) return 'same-origin';
  if (isOneStatement(base, a, b, ordered)) return areTwoStatements(a, b) ? 'undetermined' : 'same-origin';
  const isLike = Math.max(keptA.strength, keptB.strength) >= 0.5 && chain.sharedWeight >= 2;
  if ((grams >= someCopied && !isFormulaic(base, grams)) || isLike) return 'undetermined';
  return isSameMatter(base, a, b) ? 'independent' : 'different-story';
}

/** Numbers in common order that only one statement explains: many of them, or fewer told within days of each other. */
function isOneStatement(
  { sameLanguage, overlap: { chain, figures } }: SoftBase,
  a: StoryFeatures,
  b: StoryFeatures,
  ordered: number,
): boolean {
  if (ordered >= 0.33 && chain.sharedNumbers >= 4) return !sameLanguage || figures.weight >= 1.5;
  return (
    ordered >= 0.3 &&
    figures.weight >= 1.5 &&
    figures.count >= 3 &&
    figures.disputed === 0 &&
    chain.sharedNames >= 1.2 &&
    a.published !== null &&
    b.published !== null &&
    daysBetween(a.published, b.published) <= 2
  );
}

/** Word sequences in common, yet not one name and not one figure, though both texts hold enough of them. */
function isFormulaic({ overlap: { chain, figures } }: SoftBase, grams: number): boolean {
  return (
    grams < formulaic &&
    chain.sharedNames === 0 &&
    figures.count === 0 &&
    Math.min(chain.weightA, chain.weightB) >= fewestAnchors
  );
}

/** Whether two texts speak of one matter: by names, numbers and topic, by their figures, or by a headline quoted. */
function isSameMatter({ overlap }: SoftBase, a: StoryFeatures, b: StoryFeatures): boolean {
  const { sharedStrong, sharedNames: names, rareNames } = overlap.chain;
  const topic = sharedCount(a.topic, b.topic);
  if (sharedStrong >= 1 && names >= 1.2) return true;
  if (topic >= 2 && isSameSeason(a, b) && (names >= 1.2 || (sharedStrong >= 1 && names >= 0.4))) return true;
  if (topic >= 1 && names >= 1.6) return true;
  if (topic >= 3 && sharedStrong >= 0.5) return true;
  if (sharedStrong >= 2.5) return true;
  if (rareNames >= twoNames && isSameSeason(a, b)) return true;
  if (sharesWords(a, b, { rareNames, topic })) return true;
  return citesTitle(a, b) || citesTitle(b, a) || sharesFigures(overlap, a, b);
}

/** Weight of two names that few stories hold, and of one. */
const twoNames = 0.8;
const oneName = 0.4;

/** Within weeks, one name with words that few texts use, of which one is what a text is about, or three. */
function sharesWords(
  a: StoryFeatures,
  b: StoryFeatures,
  { rareNames, topic }: { readonly rareNames: number; readonly topic: number },
): boolean {
  if (rareNames < oneName || daysBetween(a.published, b.published) > nearDays) return false;
  const rare = sharedCount(a.rareStems, b.rareStems);
  return rare >= 3 || (rare >= 2 && topic >= 1);
}

function citesTitle(text: StoryFeatures, of: StoryFeatures): boolean {
  return of.title !== 0 && includesSorted(text.citedTitles, of.title);
}

/** Over a longer time a number, a common name and a few words of a trade are shared by chance. */
const seasonDays = 183;

/** True when nothing says that half a year or more lies between them. */
function isSameSeason(a: StoryFeatures, b: StoryFeatures): boolean {
  return daysBetween(a.published, b.published) <= seasonDays;
}

/** Texts further apart than this answer each other only if they say so. */
const nearDays = 31;

/**
 * The same numbers of the same things, within weeks: two of them, or one with a name or another telling number. The
 * answer to a report need not name who wrote it.
 */
function sharesFigures({ figures, chain }: Overlap, a: StoryFeatures, b: StoryFeatures): boolean {
  if (figures.weight >= 1.5 && figures.count >= 2) return true;
  if (daysBetween(a.published, b.published) > nearDays) return false;
  if (figures.weight >= 0.7 && (figures.count >= 2 || chain.sharedStrong >= 1.2)) return true;
  if (figures.weight >= 0.5 && chain.sharedNames >= 0.8) return true;
  return answers({ figures, chain }, a, b);
}

/** A denial: a number that it rejects stands in the text of another publisher, and so does one thing more. */
function answers(
  { figures, chain }: Pick<Overlap, 'figures' | 'chain'>,
  a: StoryFeatures,
  b: StoryFeatures,
): boolean {
  if (figures.disputed === 0 || a.published === null || b.published === null) return false;
  if (a.story.publisher !== null && a.story.publisher === b.story.publisher) return false;
  const twoNumbers = figures.numbers >= 2 && chain.sharedNumbers >= 0.8;
  return twoNumbers || figures.count >= 1 || chain.sharedNames >= 0.8;
}
