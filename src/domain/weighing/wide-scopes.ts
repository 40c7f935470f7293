/**
 * Counts that their sentence says to be of more than the matter at hand: "in all seven districts of the plateau", "for the
 * three dams taken together", "along the whole coast", "from towns in all corners of the province". Beside the smaller count
 * of the same things in a text on one part of it, such a number has another scope and contradicts nothing.
 */
import { isIncrement } from './increments.ts';
import { intersection } from './interval.ts';
import type { Item } from './item.ts';
import type { Measure } from './measure.ts';
import type { Candidate } from './meeting-candidates.ts';
import { nounOf } from './meeting-evidence.ts';
import type { Readings } from './readings.ts';
import type { Shelf } from './shelf.ts';
import { isOwnWork } from './own-work.ts';
import { anyPeople } from './rival-features.ts';
import { isOfPartAlone, scopeOf } from './wide-words.ts';

/** A wide count is at least so many times the other, and at most. */
const leastTimes = 1.25;
const mostTimes = 20;

/** Two different counts of which the one may take the other in. */
export function mayTakeIn(a: Item, b: Item, shelf: Shelf): boolean {
  const [x, y] = [a.measure, b.measure];
  if (x.dimension !== 'count' || y.dimension !== 'count' || x.number === null || y.number === null)
    return false;
  const [large, small] = x.number > y.number ? [a, b] : [b, a];
  const [most, least] = [large.measure.number ?? 0, small.measure.number ?? 0];
  if (most < leastTimes * least || most > mostTimes * least || least < leastCounted) return false;
  if (!areOneKind(x, y)) return false;
  if (![a, b].every(isPlain) || x.statistic !== y.statistic || x.per !== y.per || x.period !== y.period)
    return false;
  if (intersection(x.interval, y.interval) !== null) return false;
  if ((isPeople(x) || isPeople(y)) && (isOwnWork(a, shelf) || isOwnWork(b, shelf))) return false;
  const scope = scopeOf(large, shelf);
  if (scope === null) return isOfPartAlone(small, shelf) && !isOfPartAlone(large, shelf);
  return scopeOf(small, shelf) === null && !isCountedIn(small, scope.name, shelf);
}

/** Code units beside a number in which it is said to be of a place. */
const besideReach = 60;

/** The words beside a count give it the very place that the other is said to be the whole of. */
function isCountedIn({ measure: { claim } }: Item, name: string, shelf: Shelf): boolean {
  if (name === '') return false;
  const { start, end } = claim.quantity.number;
  const { text } = shelf.document(claim.sha256);
  const from = Math.max(claim.sentence.start, start - besideReach);
  return text.slice(from, Math.min(claim.sentence.end, end + besideReach)).includes(name);
}

/** Smaller counts are mostly of something else. */
const leastCounted = 5;

function isPlain(item: Item): boolean {
  const { measure } = item;
  if (item.denied || item.asked || item.headline || item.outlook !== 'fact' || isIncrement(item))
    return false;
  return !measure.part && measure.concept !== '';
}

/** Both count one kind: people by one noun, or by a noun for people as such; a noun carried over may be any. */
function areOneKind(a: Measure, b: Measure): boolean {
  if (a.inherited || b.inherited || a.concept === b.concept)
    return a.concept !== 'person' || b.concept !== 'person' || areOnePeople(a, b);
  return isPeople(a) && isPeople(b) && areOnePeople(a, b);
}

function isPeople(measure: Measure): boolean {
  return measure.concept === 'person' || anyPeople.has(nounOf(measure));
}

function areOnePeople(a: Measure, b: Measure): boolean {
  const [x, y] = [nounOf(a), nounOf(b)];
  return x === y || anyPeople.has(x) || anyPeople.has(y) || a.inherited || b.inherited;
}

/** What is asked of the nouns, of the words around both, and of these with those of the clause, which say more. */
const leastNoun = 1;
const leastContext = 1;
const leastSum = 2.5;
const clauseWeight = 2;
/** A noun that is carried over, and a whole that no word calls one, needs words in the clause. */
const leastClause = 0.6;

/** How alike the two are; null when they are not shown to count one kind of thing. */
export function scopeScore(a: Item, b: Item, readings: Readings, shelf: Shelf): number | null {
  if ((readings.nounOf(a, b) ?? 0) < leastNoun) return null;
  const [context, clause] = [readings.contextOf(a, b), readings.clauseOf(a, b)];
  const isUnsure = a.measure.inherited || b.measure.inherited || ![a, b].some((one) => scopeOf(one, shelf));
  if (isUnsure && clause < leastClause) return null;
  const score = context + clauseWeight * clause;
  return context < leastContext || score < leastSum ? null : score;
}

/** A count of a whole takes in what is most like it; what is less alike by so much is another matter. */
const leastOfBest = 0.6;

/** Of the pairs of each set of kin, those that come near its best one. */
export function likest(pairs: readonly Candidate[]): Candidate[] {
  const best = new Map<number, number>();
  for (const { sets, score } of pairs)
    for (const set of sets) best.set(set, Math.max(best.get(set) ?? 0, score));
  return pairs.filter(({ sets, score }) => sets.every((set) => score >= leastOfBest * (best.get(set) ?? 0)));
}
