/**
 * Numbers too rare to meet by chance in two texts on one matter: an equal number of two or more digits of its own under one
 * noun, or of three under the noun of a record ("126 men", "126 names"), needs few words in common; and where two hands call
 * one thing by words that no list knows as one ("1,860 portions", "1,860 servings"), the words around must say it.
 */
import type { Item } from './item.ts';
import { isKnownThing, type Measure } from './measure.ts';
import { isMarkOfRecord, nounOf } from './meeting-evidence.ts';

/** What number, noun and surroundings of two statements say, each by itself. */
interface Evidence {
  readonly number: number;
  /** Null where the nouns name two things, as far as they are known. */
  readonly noun: number | null;
  readonly context: number;
  /** Words that both say in the clause of the number. */
  readonly clause: number;
}

/** Numbers of two digits, of three, and of more. */
const rare = 3;
const rarer = 4;
const rarest = 5;

const oneNoun = 1.2;
const oneKind = 1;

/** Least words in common, by what the number and the nouns say. */
const leastForNoun = 0.9;
const leastForKind = 1.5;
const leastForNumber = 2;
/** Words around and words of the clause, where a number of two digits meets under two nouns. */
const leastAround = 4;
const leastInClause = 3.5;
/** Number and words together, where the nouns say nothing. */
const leastForStrangers = 9.5;

/** True when two equal counts are one by their number before all. */
export function isRareMeeting(a: Item, b: Item, { number, noun, context, clause }: Evidence): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.number !== y.number || x.dimension !== 'count' || y.dimension !== 'count') return false;
  if (![a, b].every(isFirm)) return false;
  // "27 tanneries have no licence", "27 workshops that tan … without the stamp of a licence": the clauses say one thing.
  const isOther = noun === null && isLiving(x) === isLiving(y) && (isStrange(x) || isStrange(y));
  if (isOther && number >= rare && context >= leastAround && clause >= leastInClause) return true;
  if (x.population !== y.population) return false;
  const isPeople = x.concept === 'person' && y.concept === 'person';
  if (noun !== null && noun >= oneNoun && !isPeople && number >= rare && context >= leastForNoun) return true;
  if (noun !== null && noun >= oneKind && number >= rarer && context >= leastForKind) return true;
  const isRecord = isMarkOfRecord(x) !== isMarkOfRecord(y);
  if (isRecord && number >= rarer && context >= leastForKind) return true;
  if (noun !== null || x.concept === y.concept) return false;
  if (number >= rarest && context >= leastForNumber) return true;
  return (isStrange(x) || isStrange(y)) && number >= rarer && number + context >= leastForStrangers;
}

/** Stated, below the headline, with a noun of its own. */
function isFirm({ measure, denied, asked, headline }: Item): boolean {
  return !denied && !asked && !headline && !measure.inherited && measure.concept !== '';
}

/** People, alone or by households, are counted in other words than things. */
function isLiving({ concept }: Measure): boolean {
  return concept === 'person' || concept === 'household';
}

/** A noun of no known class may be another word for that of the other text. */
function isStrange(measure: Measure): boolean {
  return !isKnownThing(nounOf(measure));
}
