/**
 * Two ways of deriving that shares of kept wording alone do not show: a later version of one outlet's own story, which
 * is mostly new when the news has moved on, and a digest, which keeps little but adds nothing and tells in its own order.
 */
import { compareDates, daysBetween } from './dates.ts';
import { narratorNames, type StoryFeatures } from './features.ts';
import type { Kept, Overlap } from './overlap.ts';
import { fold } from './words.ts';

/** 3-gram share of the fuller side from which two stories of one outlet are versions of one: chance reaches .08. */
const versionGrams = 0.25;
/** The same where they share a quotation and much besides, or where one says that it is an update. */
const fewerGrams = 0.12;
const muchShared = 6;
/** Later on an outlet repeats its background in stories that are new. */
const versionDays = 10;
/** 3-gram share of an earlier text that a later, longer one holds as a whole. */
const wholeGrams = 0.7;
/** Fewer narrator words are a formula rather than a text. */
const fewestWords = 60;
/** Weight of shared anchors without which nothing is shown to be the same. */
const fewestAnchors = 4;
/** A digest is at most this long, in words of its source. */
const digestRatio = 0.62;

/**
 * The side that was made from the other although it may hold much that is new: the same outlet or agency wrote on, or
 * somebody took over an earlier report as a whole and added to it. Null where wording or dates do not show it.
 */
export function laterVersion(a: StoryFeatures, b: StoryFeatures, overlap: Overlap): 'a' | 'b' | null {
  const order = compareDates(a.published, b.published) || updateOrder(a, b);
  const fuller = overlap.gramsAInB > overlap.gramsBInA ? 'a' : 'b';
  const later = order === 0 ? fuller : order < 0 ? 'b' : 'a';
  if (shareOutlet(a, b)) {
    const grams = Math.max(overlap.gramsAInB, overlap.gramsBInA);
    const isNear = daysBetween(a.published, b.published) <= versionDays;
    const least = isNear ? (wroteOn(a, b, overlap) ? fewerGrams : versionGrams) : wholeGrams;
    return grams >= least && overlap.chain.orderedWeight >= fewestAnchors ? later : null;
  }
  const [source, grams] = later === 'b' ? [a, overlap.gramsAInB] : [b, overlap.gramsBInA];
  const isWhole = grams >= wholeGrams && source.wordCount >= fewestWords;
  return order !== 0 && isWhole && isReport(source) ? later : null;
}

function wroteOn(a: StoryFeatures, b: StoryFeatures, { chain, quotes }: Overlap): boolean {
  return updateOf(a) !== updateOf(b) || (quotes.shared > 0 && chain.orderedWeight >= muchShared);
}

/** What an outlet writes above a new version on the same day: "UPDATE 2-", "CORRECTED", "Update 1:". */
const updateMark =
  /^\W{0,3}(?:update|updated|corrected|refile|recast|wrapup|actualiza|actualizado|mise à jour)\b[ -]{0,2}(\d{0,2})/iu;

function updateOrder(a: StoryFeatures, b: StoryFeatures): number {
  return shareOutlet(a, b) ? updateOf(a) - updateOf(b) : 0;
}

/** 0 for a first version, else the number of the update, 1 where it bears none. */
function updateOf({ story }: StoryFeatures): number {
  const found = updateMark.exec(story.headline ?? '');
  return found === null ? 0 : Math.max(1, Number(found[1] ?? ''));
}

/**
 * Whether a shorter text digests a longer report: nearly all its names and numbers stand there. Their order, which a
 * digest is free to change, counts only where the text does not say whom it digests.
 */
export function isDigest(
  small: StoryFeatures,
  large: StoryFeatures,
  kept: Kept,
  { contained, lengthRatio, overlap }: { contained: number; lengthRatio: number; overlap: Overlap },
): boolean {
  const { sharedWeight } = overlap.chain;
  if (lengthRatio > digestRatio || sharedWeight < fewestAnchors || isOneOutlet(small, large)) return false;
  if (compareDates(large.published, small.published) > 0 || !isReport(large)) return false;
  if (creditsOutlet(small, large)) return contained >= 0.75 && kept.stems >= 0.4;
  return contained >= 0.9 && kept.stems >= 0.5 && overlap.order >= 0.5;
}

/** A body that speaks of itself in an unsigned text: what two texts carry is then its statement. */
export function isStatement({ firstPerson, agency, story }: StoryFeatures): boolean {
  return firstPerson >= 2 && agency === null && story.author === null;
}

/** Two bodies that each speak for themselves: how many numbers both texts give does not tell that the one reports the other. */
export function areTwoStatements(a: StoryFeatures, b: StoryFeatures): boolean {
  const isNamed = a.story.publisher !== null && b.story.publisher !== null;
  return isNamed && !isOneOutlet(a, b) && isStatement(a) && isStatement(b);
}

/** News of an outlet or agency, signed or credited, as against what a body says about its own work. */
export function isReport({ agency, story, firstPerson }: StoryFeatures): boolean {
  return (agency !== null || story.author !== null) && firstPerson < 2;
}

function isOneOutlet(a: StoryFeatures, b: StoryFeatures): boolean {
  const [x, y] = [a.story.publisher, b.story.publisher];
  return x !== null && y !== null && fold(x) === fold(y);
}

/** One publisher or one agency; or an agency and whoever credits it. */
function shareOutlet(a: StoryFeatures, b: StoryFeatures): boolean {
  const names = [b.story.publisher, b.agency].flatMap((name) => (name === null ? [] : [fold(name)]));
  return [a.story.publisher, a.agency].some((name) => name !== null && names.includes(fold(name)));
}

function creditsOutlet(text: StoryFeatures, source: StoryFeatures): boolean {
  return [source.story.publisher, source.agency].some(
    (name) =>
      name !== null &&
      ((text.agency !== null && fold(text.agency) === fold(name)) || narratorNames(text, name)),
  );
}
