/**
 * What speaks for it that two different numbers of one English text are of one thing, and whether it sets them against each
 * other or tells how the one became the other: how the words around the second take up those around the first. Each feature
 * is a number of its own, which the weights of `juxtaposed-weights.ts` turn into log-odds.
 */
import { contextFields } from './context-words.ts';
import { stemOf } from './contexts.ts';
import type { EvidenceWeights, Features } from './evidence-weights.ts';
import type { Item } from './item.ts';
import * as cues from './juxtaposed-cues.ts';
import type { JuxtaposedFeature, JuxtaposedKindFeature } from './juxtaposed-weights.ts';
import { emptyWords } from './measure-data.ts';
import type { Measure } from './measure.ts';
import { nounOf } from './meeting-evidence.ts';
import { wordsOf } from './names.ts';
import { recallOf } from './recall-frames.ts';
import { statedBy } from './stated-by.ts';
import { timeRelation } from './time.ts';
import { WordTable } from './word-table.ts';

/** Two numbers of one text, the first before the second. */
export interface Juxtaposition {
  readonly first: Item;
  readonly second: Item;
  readonly reading: SecondNumber;
  readonly text: string;
  /** Claims that stand between them. */
  readonly between: number;
}

export type JuxtaposedFeatures = Features<JuxtaposedFeature>;
export type JuxtaposedKindFeatures = Features<JuxtaposedKindFeature>;

/** Code units read before and after a number, and before the sentence of the first one. */
const around = 110;
const topicReach = 160;
/** Nearer numbers are as near as can be. */
const leastGap = 8;
/** Beyond these, more says nothing more. */
const mostWords = 9;
const mostRatio = 2.5;
const mostSteps = 3;
/** Numbers further apart are mostly of two things. */
const farTimes = 3;

/** The words around two numbers. */
interface Passage {
  readonly pair: Juxtaposition;
  /** What stands before the first one's sentence, as far as it is read, and that sentence up to the number. */
  readonly topic: string;
  readonly headOfFirst: string;
  /** From the first number to a pause or the second, and all the way to the second. */
  readonly tailOfFirst: string;
  readonly middle: string;
  /** The clause of the second number up to it, and what follows it to the end of the sentence, and to a pause. */
  readonly near: string;
  readonly tail: string;
  readonly after: string;
  /** The clause of the second number without it, and that of the first. */
  readonly here: string;
  readonly there: string;
}

/** What a text says of two of its numbers. */
export interface Reading {
  readonly features: JuxtaposedFeatures;
  /** Read only when it is asked for. */
  readonly kindFeatures: () => JuxtaposedKindFeatures;
}

/** Reads the words around two numbers. */
export function juxtaposedReading(pair: Juxtaposition): Reading {
  const passage = passageOf(pair);
  const features = featuresOf(passage);
  return { features, kindFeatures: () => kindFeaturesOf(passage, features) };
}

/** What speaks for one thing, written out: objects spread into each other cost more than all that is read here. */
function featuresOf(passage: Passage): JuxtaposedFeatures {
  const { pair } = passage;
  const { steps, paragraph, gap, between, ratio, far } = layoutOf(pair, passage.middle);
  const { bare, oneNoun, akin, otherNoun, dimension, amount, part } = nounsOf(pair);
  const { speakers, halfSpoken } = speakersOf(pair);
  const { voice, saying, sayings, tally, compared } = voicesOf(passage);
  const { recalled, recall, upFrom, had, dates, bareTimed } = timesOf(passage);
  const { partly, more, whole, limit, wished, otherPlace, twins, states } = partsOf(passage);
  const { deed, shared, pronoun, topic, list, ends, bareEnds, predicate } = wordsIn(passage);
  return {
    steps,
    paragraph,
    gap,
    between,
    ratio,
    far,
    bare,
    oneNoun,
    akin,
    otherNoun,
    dimension,
    amount,
    part,
    speakers,
    halfSpoken,
    voice,
    saying,
    sayings,
    tally,
    compared,
    recalled,
    recall,
    upFrom,
    had,
    dates,
    bareTimed,
    partly,
    more,
    whole,
    limit,
    wished,
    otherPlace,
    twins,
    states,
    deed,
    shared,
    pronoun,
    topic,
    list,
    ends,
    bareEnds,
    predicate,
  };
}

/** What is known of two numbers before the words around them are read. */
export function sightOf(pair: Juxtaposition): Features<SightFeature> {
  const { first, second, text } = pair;
  const [from, to] = [first.measure.claim.quantity.number.end, second.measure.claim.quantity.number.start];
  const { steps, paragraph, gap, between, ratio, far } = layoutOf(pair, text.slice(from, to));
  const { bare, oneNoun, akin, otherNoun, dimension, amount, part } = nounsOf(pair);
  const { speakers, halfSpoken } = speakersOf(pair);
  return {
    ...{
      steps,
      paragraph,
      gap,
      between,
      ratio,
      far,
      bare,
      oneNoun,
      akin,
      otherNoun,
      dimension,
      amount,
      part,
    },
    speakers,
    halfSpoken,
  };
}

/** The weights of what is seen at sight. */
export function weightsAtSight({
  bias,
  weights,
}: EvidenceWeights<JuxtaposedFeature>): EvidenceWeights<SightFeature> {
  return {
    bias,
    weights: weights.filter((row): row is readonly [SightFeature, number] => sightFeatures.has(row[0])),
  };
}

/** Features that are known before any word is read. */
export type SightFeature =
  | 'steps'
  | 'paragraph'
  | 'gap'
  | 'between'
  | 'ratio'
  | 'far'
  | 'bare'
  | 'oneNoun'
  | 'akin'
  | 'otherNoun'
  | 'dimension'
  | 'amount'
  | 'part'
  | 'speakers'
  | 'halfSpoken';

const sightFeatures: ReadonlySet<JuxtaposedFeature> = new Set<SightFeature>([
  ...(['steps', 'paragraph', 'gap', 'between', 'ratio', 'far', 'bare', 'oneNoun', 'akin'] as const),
  ...(['otherNoun', 'dimension', 'amount', 'part', 'speakers', 'halfSpoken'] as const),
]);

/** What the words beside the second number say, whatever stands before it; read once, when it is first asked for. */
export class SecondNumber {
  readonly item: Item;
  readonly #text: string;
  #voice: boolean | null = null;
  #recall: 'told' | 'frame' | null | undefined = undefined;

  constructor(item: Item, text: string) {
    this.item = item;
    this.#text = text;
  }

  get hasVoice(): boolean {
    this.#voice ??= hasVoice(this.item, this.#text);
    return this.#voice;
  }

  get recall(): 'told' | 'frame' | null {
    if (this.#recall === undefined) this.#recall = recallAt(this.item, this.#text);
    return this.#recall;
  }
}

/** What speaks for two states of one count, and not for two bodies that contradict each other. */
function kindFeaturesOf(
  { pair: { first, second }, headOfFirst, middle, after, here, there }: Passage,
  features: JuxtaposedFeatures,
): JuxtaposedKindFeatures {
  return {
    ...features,
    timesApart: bit(timeRelation(first.measure.span, second.measure.span) === 'apart'),
    now: bit(cues.now.test(here) !== cues.now.test(there)),
    before: bit(cues.before.test(here) || cues.before.test(there)),
    change: bit(cues.change.test(`${headOfFirst.slice(-60)} ${middle} ${after}`)),
    contrast: bit(cues.contrast.test(middle)),
  };
}

function passageOf(pair: Juxtaposition): Passage {
  const { first, second, text } = pair;
  const [m, n] = [first.measure.claim, second.measure.claim];
  const [one, two] = [m.quantity.number, n.quantity.number];
  const start = Math.max(m.sentence.start, one.start - around);
  const headOfFirst = text.slice(start, one.start);
  const tailOfFirst = untilPause(text.slice(one.end, Math.min(m.sentence.end, two.start, one.end + around)));
  const near = lastClause(text.slice(Math.max(n.sentence.start, one.end, two.start - around), two.start));
  const tail = text.slice(two.end, Math.min(n.sentence.end, two.end + around));
  const after = untilPause(tail);
  return {
    pair,
    topic: text.slice(Math.max(0, start - topicReach), one.start),
    headOfFirst,
    tailOfFirst,
    middle: text.slice(one.end, two.start),
    near,
    tail,
    after,
    here: `${near} ${after}`,
    there: `${headOfFirst} ${tailOfFirst}`,
  };
}

const clauseStart = /[;:–—(]|[.!?]["”’)]*\s|(?=, (?:while|whereas|but|although|though|yet|and) )/gu;

function lastClause(head: string): string {
  const last = [...head.matchAll(clauseStart)].at(-1);
  return last === undefined ? head : head.slice(last.index + last[0].length);
}

function untilPause(text: string): string {
  const stop = text.search(/[.;:!?](?:\s|$)|[–—(]/u);
  return stop < 0 ? text : text.slice(0, stop);
}

function bit(holds: boolean): 0 | 1 {
  return holds ? 1 : 0;
}

/** How far apart the two stand, in the text and in size. */
function layoutOf({ first, second, between }: Juxtaposition, middle: string) {
  const [x, y] = [first.measure, second.measure];
  const [low, high] = [x.number ?? 0, y.number ?? 0].map(Math.abs).sort((a, b) => a - b) as [number, number];
  const stops = (middle.match(/[.!?]["”’)]*\s/gu) ?? []).length;
  const isOne = x.claim.sentence.start === y.claim.sentence.start;
  return {
    steps: isOne ? 0 : Math.min(mostSteps, Math.max(1, stops)),
    paragraph: bit(middle.includes('\n')),
    gap: Math.log(Math.max(leastGap, middle.length) / leastGap),
    between: Math.min(between, mostSteps),
    ratio: low <= 0 ? mostRatio : Math.min(mostRatio, Math.log(high / low)),
    far: bit(high > farTimes * low),
  };
}

/** Nothing says what the number counts, or a guess does. */
export function isUnnamed({ inherited, dimension, concept }: Measure): boolean {
  return inherited || (dimension === 'count' && concept === '');
}

/** No noun of its own stands beside the number. */
function isBare({ measure, carriedFrom }: Item): boolean {
  return isUnnamed(measure) || measure.anaphoric || carriedFrom !== undefined;
}

/** What the two say that they count. */
function nounsOf({ first, second }: Juxtaposition) {
  const [x, y] = [first.measure, second.measure];
  const bare = isBare(second);
  // "Crowns" say in what an amount is given, and nothing of what it is for.
  const areNamed = !bare && !isBare(first) && x.dimension === 'count';
  const isOne = nounOf(x) === nounOf(y);
  return {
    bare: bit(bare),
    oneNoun: bit(areNamed && isOne),
    akin: bit(areNamed && !isOne && x.concept === y.concept),
    otherNoun: bit(areNamed && x.concept !== y.concept),
    dimension: bit(x.dimension !== y.dimension),
    amount: bit(/^(?:money|share|duration|measure|rate)\b/u.test(x.dimension)),
    part: bit(x.part !== y.part),
  };
}

/** Who is read to speak. */
function speakersOf({ first, second }: Juxtaposition) {
  return {
    speakers: bit(!first.ownVoice && !second.ownVoice && first.root.family !== second.root.family),
    halfSpoken: bit(first.ownVoice !== second.ownVoice),
  };
}

/** Who gives them, in the words beside them. */
function voicesOf({ pair: { reading }, near, here, there }: Passage) {
  const isSaid = cues.saying.test(here);
  return {
    voice: bit(reading.hasVoice),
    saying: bit(isSaid),
    sayings: bit(isSaid && cues.saying.test(there)),
    tally: bit(cues.tally.test(near)),
    compared: bit(cues.compared.test(near)),
  };
}

/** A body is named right beside the number. */
export function hasVoice({ measure: { claim } }: Item, text: string): boolean {
  const { sentence, quantity } = claim;
  const { start, end } = quantity.number;
  return (
    statedBy(text.slice(sentence.start, sentence.end), start - sentence.start, end - sentence.start) !== null
  );
}

/** When they hold. */
function timesOf({ pair: { second, reading }, headOfFirst, middle, near, here, there }: Passage) {
  const { recall } = reading;
  const hadBeen = /\bhad\b/iu.test(near);
  const isTimed = hadBeen || [cues.before, cues.now, cues.dated].some((words) => words.test(here));
  return {
    recalled: bit(recall === 'told'),
    recall: bit(recall === 'frame'),
    upFrom: bit(cues.upFrom.test(near) || (cues.fromNumber.test(headOfFirst) && cues.toNumber.test(middle))),
    had: bit(hadBeen),
    dates: bit(cues.dated.test(here) && cues.dated.test(there)),
    bareTimed: bit(isBare(second) && isTimed),
  };
}

/** `told`: the clause says by itself that it recalls another state of a count; `frame`: it may. */
function recallAt({ measure: { claim } }: Item, text: string): 'told' | 'frame' | null {
  const { sentence, quantity } = claim;
  const { start, end } = quantity.number;
  const noun = ` ${quantity.unit ?? ''}`;
  const last = quantity.unit !== null && text.startsWith(noun, end) ? end + noun.length : end;
  const recall = recallOf(text.slice(sentence.start, Math.min(sentence.end, end + 200)), {
    start: start - sentence.start,
    end: last - sentence.start,
  });
  if (recall === null) return null;
  const isTold = recall.frame === 'stated' || recall.frame === 'compared';
  return isTold && (recall.isDated || recall.isBefore) ? 'told' : 'frame';
}

/** What tells two things: parts, plans, limits, places, steps of one process. */
function partsOf({ topic, headOfFirst, middle, near, tail, here, there }: Passage) {
  const beside = `${near.slice(-24)}#${tail.slice(0, 24)}`;
  const between = middle.slice(0, middle.length - near.length);
  const isWished = (words: string): boolean => cues.wished.test(words);
  return {
    partly: bit(cues.partly.test(beside)),
    more: bit(cues.more.test(beside)),
    whole: bit(cues.whole.test(headOfFirst.slice(-24))),
    limit: bit(cues.limit.test(here) || cues.limit.test(there)),
    wished: bit(isWished(here) !== isWished(there)),
    otherPlace: bit(namesNewPlace(here, `${topic} ${between}`)),
    twins: bit(areTwins(here, `${headOfFirst} ${between}`)),
    states: bit(areSteps(here, there)),
  };
}

function namesNewPlace(here: string, known: string): boolean {
  return [...here.matchAll(cues.placed)].some(
    ([, name = '']) => !cues.calendar.test(name) && !known.includes(name),
  );
}

function areTwins(own: string, known: string): boolean {
  return cues.sisters.some((words) => {
    const [mine, theirs] = [own, known].map((text) =>
      (text.match(words) ?? []).map((word) => word.toLowerCase()),
    ) as [string[], string[]];
    return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
  });
}

function areSteps(here: string, there: string): boolean {
  const parts = (a: string, b: string, x: RegExp, y: RegExp): boolean =>
    x.test(a) && !y.test(a) && y.test(b) && !x.test(b);
  return cues.steps.some(([x, y]) => parts(here, there, x, y) || parts(there, here, x, y));
}

/** How the words around the second lead back to the first. */
function wordsIn({ pair, topic, tailOfFirst, middle, near, tail, after }: Passage) {
  const { claim: one } = pair.first.measure;
  const known = stemsOf(`${topic} ${tailOfFirst}`, one.quantity.unit);
  const said = stemsOf(`${afterSaying(near)} ${after}`, pair.second.measure.claim.quantity.unit);
  const shared = [...said].filter((stem) => known.has(stem)).length;
  const isEnd = cues.ends.test(tail);
  const deed = cues.deed.exec(near)?.[1] ?? '';
  return {
    deed: bit(deed !== '' && !cues.saying.test(deed) && !known.has(stemOf(deed))),
    shared: Math.sqrt(Math.min(mostWords, shared)),
    pronoun: bit(cues.pronoun.test(near)),
    topic: bit(cues.topic.test(topic)),
    list: bit(cues.list.test(middle)),
    ends: bit(isEnd),
    bareEnds: bit(isEnd && isBare(pair.second)),
    predicate: bit(cues.predicate.test(tail)),
  };
}

function afterSaying(near: string): string {
  const told = [...near.matchAll(cues.toldThat)].at(-1);
  return told === undefined ? near : near.slice(told.index + told[0].length);
}

const fields: WordTable = new WordTable(contextFields);

/** Stems of the words in lower case that say something, and their fields; the counted noun left out. */
function stemsOf(words: string, unit: string | null): Set<string> {
  const found = new Set<string>();
  const left = new Set(wordsOf(unit ?? '').map(stemOf));
  for (const word of words.match(/(?<![\p{L}’'-])\p{Ll}[\p{Ll}’'-]{3,}/gu) ?? []) {
    if (emptyWords.has(word) || cues.silentWords.has(word) || cues.silentStems.test(word)) continue;
    if (!left.has(stemOf(word))) found.add(stemOf(word));
    const [field] = fields.classesOf(word);
    if (field !== undefined) found.add(field);
  }
  return found;
}
