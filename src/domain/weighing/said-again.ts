/** Numbers that one text takes from another or answers: their times may differ, and their words often do. */
import { isPutInPlace } from './answers.ts';
import type { Counterparts } from './counterparts.ts';
import type { Item } from './item.ts';
import type { Link } from './links.ts';
import { isDistinctive } from './meaning.ts';
import type { Measure } from './measure.ts';

/** Links between texts that speak of one matter without telling each other's words again. */
export const relatedLinks: ReadonlySet<Link> = new Set<Link>(['event', 'same-origin', 'undetermined']);

interface Told {
  readonly counterparts: Counterparts;
  /** Numbers that claims put in the place of another one. */
  readonly answers: ReadonlyMap<Item, number>;
}

/** One number retold, rejected, or taken from one statement: the times that the two texts give it may differ. */
export function isSaidAgain(a: Item, b: Item, { counterparts, answers }: Told): boolean {
  if (counterparts.isRetold(a, b)) return true;
  const link = counterparts.linkOf(a, b);
  if (relatedLinks.has(link) && isPutInPlace(a, b, answers)) return true;
  return (
    isAnswer(a, b, link) || isRecall(a, b, link) || (link === 'same-origin' && isTellingCount(a, b, link))
  );
}

/** One text rejects the number that a related text states, of the same thing. */
export function isAnswer(a: Item, b: Item, link: Link): boolean {
  return a.denied !== b.denied && relatedLinks.has(link) && isOneCount(a.measure, b.measure);
}

/** One text only recalls the number that a related text gives, of the same thing. */
export function isRecall(a: Item, b: Item, link: Link): boolean {
  if (a.recalled === b.recalled || !(relatedLinks.has(link) || link === 'hard')) return false;
  return isOneCount(a.measure, b.measure);
}

/** Two related texts give one telling number of a thing. People are counted in every text: not of them. */
export function isTellingCount(a: Item, b: Item, link: Link): boolean {
  const { number, concept } = a.measure;
  return (
    relatedLinks.has(link) &&
    concept !== 'person' &&
    isOneCount(a.measure, b.measure) &&
    isDistinctive(number ?? 0)
  );
}

/** One number of one thing. */
export function isOneCount(a: Measure, b: Measure): boolean {
  return a.number !== null && a.number === b.number && a.concept !== '' && a.concept === b.concept;
}
