/**
 * What speaks for it that two statements of independent texts, of an equal or a compatible number, measure one thing: each
 * feature a number of its own, which the weights of `meeting-weights.ts` turn into log-odds.
 */
import type { Features } from './evidence-weights.ts';
import type { Item } from './item.ts';
import type { Measure } from './measure.ts';
import { isMarkOfRecord, nounOf, numberEvidence } from './meeting-evidence.ts';
import type { MeetingFeature } from './meeting-weights.ts';
import { placeRelation } from './places.ts';
import type { Readings } from './readings.ts';
import { timeRelation } from './time.ts';

export type MeetingFeatures = Features<MeetingFeature>;

/** Words in common beyond this say nothing more. */
const mostClause = 9;
const mostAcross = 12;
const mostRarity = 4;
/** Shorter clauses have fewer words in common by chance, and no more to say. */
const leastLength = 5;
const mostTopic = 0.5;
/** What the nouns of people say where the numbers differ. */
const mostOfPeople = 0.3;

/** Reads the features of two statements whose numbers allow a common value. */
export function meetingFeatures(a: Item, b: Item, readings: Readings): MeetingFeatures {
  const [x, y] = [a.measure, b.measure];
  const number = numberEvidence(a, b) ?? 0;
  const isOne = x.number === y.number;
  const place = placeRelation(x.place, y.place);
  return {
    rarity: isOne ? Math.min(number, mostRarity) : 0,
    nearness: isOne ? 0 : number,
    noun: Math.min(readings.nounOf(a, b) ?? 0, isOne || !areAnyPeople(x, y) ? Infinity : mostOfPeople),
    clause: Math.sqrt(Math.min(readings.clauseOf(a, b), mostClause)),
    across: Math.sqrt(Math.min(readings.acrossOf(a, b), mostAcross)),
    length: Math.max(leastLength, readings.lengthOf(a, b)),
    record: isMarkOfRecord(x) === isMarkOfRecord(y) ? 0 : 1,
    carried: Number(x.inherited) + Number(y.inherited),
    place: place === 'equal' || place === 'contained' ? 1 : 0,
    otherTime: !isOne && timeRelation(x.span, y.span) === 'apart' ? 1 : 0,
    named: Math.max(readings.namesSpeaker(a, b), readings.namesSpeaker(b, a)),
    topic: Math.min(readings.topicOf(a, b), mostTopic),
  };
}

/** People under two nouns: every text counts some, so that numbers which differ say less of them. */
function areAnyPeople(a: Measure, b: Measure): boolean {
  return a.concept === 'person' && b.concept === 'person' && nounOf(a) !== nounOf(b);
}
