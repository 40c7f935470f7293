/**
 * What "them" stands for in "three of them", "eleven of these": of the nouns counted last the one that is large enough,
 * that fits the verb, and that stands in no prepositional phrase; where nothing was counted, a plural named in an
 * earlier clause of the sentence or in the sentence before. English only; every look-around is bounded.
 */
import { isAgent, sharedBefore, type Counted } from './quantity-antecedents.ts';
import { saysPeople, wordBefore } from './quantity-inheritance.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { namedEarlier, type Sense } from './quantity-named.ts';
import { isPlural, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

/** What is done to staff; a licence or a flight may be suspended too. */
const staffVerbs = new Set(
  'suspended suspend dismissed dismiss sacked fired disciplined reinstated promoted acquitted trained reassigned relieved retired resigned'.split(
    ' ',
  ),
);
/** What is said of things that people count. */
const thingVerbs = new Set(
  `closed closing shut reopened opened sank sunk collapsed burned burnt flooded broken broke leaked leaking expired dry empty
  demolished rebuilt repaired scrapped unsafe unusable faulty defective out`.split(/\s+/u),
);
const beings = new Set(['were', 'are', 'was', 'is', 'been']);
const auxiliaries = new Set(
  'of them these those are were is was be been being have has had now since still not never later also no'.split(
    ' ',
  ),
);
const longestGroup = 6;
const pronouns = new Set(['them', 'these', 'those']);

/** "suspended three of them", "Eleven of these never arrived": the noun that the pronoun stands for. */
export function nounOfThem(place: NounPlace, at: number): CountedNoun | null {
  const { tokens, language, expression, antecedents } = place;
  if (language.data.code !== 'en' || !isOfThem(tokens, at, language)) return null;
  if (expression.currency !== null || expression.isPercent || expression.form === 'multiplier') return null;
  const sense = senseOf(place, at);
  const wanted = { value: expression.form === 'fraction' ? null : expression.high, sense, language };
  const isClause = tokens[expression.from - 1]?.text === ';';
  const unit =
    (isClause && sense === null ? antecedents.topic : null) ??
    fitting(antecedents.here, { ...wanted, isNear: !isClause }) ??
    sharedBefore(antecedents) ??
    namedBefore(place, sense) ??
    (antecedents.earlierAge === 1 ? fitting(antecedents.earlier, { ...wanted, isNear: false }) : null) ??
    namedEarlier(place, sense) ??
    fitting(antecedents.earlier, { ...wanted, isNear: false });
  return unit === null ? null : { unit, from: at, to: at, kind: 'elliptical' };
}

function isOfThem(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  if (tokens[at]?.text !== 'of' || !pronouns.has(tokens[at + 1]?.text ?? '')) return false;
  const next = tokens[at + 2];
  const isEnd = next === undefined || next.fresh || next.kind === 'mark' || language.stops.has(next.text);
  return isEnd || tokens[at + 1]?.text === 'them';
}

function senseOf({ tokens, expression, language }: NounPlace, at: number): Sense {
  let verb = at;
  while (verb < at + longestGroup && auxiliaries.has(tokens[verb]?.text ?? '')) verb += 1;
  const word = tokens[verb]?.text ?? '';
  if (thingVerbs.has(word)) return 'things';
  if (saysPeople(tokens, at, language)) return 'people';
  const before = wordBefore(tokens, expression.from);
  if (staffVerbs.has(word) || staffVerbs.has(before)) return 'staff';
  return language.humanVerbs.has(before) && !beings.has(before) ? 'staff' : null;
}

/** "seized 70 engines from 9 warehouses and sold 22": the noun of this sentence that a bare number goes on counting. */
export function countedHere(place: NounPlace, at: number): string | null {
  const { antecedents, language } = place;
  if (language.data.code !== 'en') return antecedents.inSentence;
  const { here } = antecedents;
  if (here.length > 0 && here.every(({ isAside }) => isAside) && isPutForward(place)) return null;
  return fitting(antecedents.here, { value: null, sense: senseOf(place, at), isNear: true, language });
}

/** "233 letters about 517 persons. By May 341 had been found": of the sentence before, what there are enough of. */
export function largeEnough({ antecedents, expression, language }: NounPlace): string | null {
  const { earlier, earlierAge, before, here } = antecedents;
  const value = expression.high;
  if (language.data.code !== 'en' || earlierAge !== 1 || here.length > 0 || value === null) return null;
  const topic = earlier.find(({ unit }) => unit === before) ?? earlier.at(-1);
  if (topic === undefined || topic.value === null || topic.value >= value) return null;
  const whole = earlier.filter((one) => one.value !== null && one.value >= value);
  return (whole.find(({ isFree }) => isFree) ?? whole[0])?.unit ?? null;
}

/** "a contract for 140 beds. Of these, 96 had come": what the sentence before counted and there are enough of. */
export function countedBefore(place: NounPlace): string | null {
  const { antecedents, expression, language } = place;
  const shared = sharedBefore(antecedents);
  if (shared !== null && antecedents.here.length === 0) return shared;
  if (antecedents.earlierAge !== 1 || antecedents.here.length > 0) return null;
  const value = expression.form === 'fraction' ? null : expression.high;
  const sense = senseOf(place, expression.unitEnd);
  return (
    fitting(antecedents.earlier, { value, sense, isNear: false, language }) ??
    fitting(antecedents.earlier, { value, sense: null, isNear: false, language })
  );
}

/** Verbs by which somebody puts a number to what the story is about. */
const counting = new Set(
  'count counts counted list lists listed record records recorded found find finds named arrived arrives put puts knows know knew speak speaks spoke'.split(
    ' ',
  ),
);
/** How far back such a verb may stand, in tokens. */
const countingReach = 6;

function isPutForward({ tokens, expression }: NounPlace): boolean {
  for (let at = expression.from - 1; at >= 0 && at >= expression.from - countingReach; at -= 1) {
    if (tokens[at]?.kind !== 'word') return false;
    if (counting.has(tokens[at]?.text ?? '')) return true;
  }
  return false;
}

interface Wanted {
  readonly value: number | null;
  readonly sense: Sense;
  /** Of this sentence the nearest noun is meant, of the one before what it was about. */
  readonly isNear: boolean;
  readonly language: PreparedLanguage;
}

/** The counted noun that a part may be taken from; null when none fits. */
function fitting(list: readonly Counted[], { value, sense, isNear, language }: Wanted): string | null {
  const wholes = list.filter((one) => one.value === null || value === null || one.value >= value);
  const suited =
    sense === null ? wholes : wholes.filter(({ unit }) => isAgent(unit, language) === (sense !== 'things'));
  if (suited.length === 0 && sense === 'people') return null;
  const rest = suited.length > 0 ? suited : wholes;
  const free = rest.filter(({ isFree }) => isFree);
  const choice = free.length > 0 ? free : rest;
  return (isNear ? choice.at(-1) : choice[0])?.unit ?? null;
}

/** Words behind a share that go on with its phrase. */
const shareLinks = new Set('of to in for at on than from as and or more less fewer by'.split(' '));

/** "We asked 120 tenants. Two in five had no heating": whose share it is. */
export function wholeOfShare(place: NounPlace, at: number): string | null {
  const { tokens, language, antecedents } = place;
  const next = tokens[at];
  if (language.data.code !== 'en' || next?.kind !== 'word' || next.fresh || shareLinks.has(next.text))
    return null;
  return (
    fitting(antecedents.here, { value: null, sense: senseOf(place, at), isNear: true, language }) ??
    sharedBefore(antecedents) ??
    antecedents.before
  );
}

/** How far back a plural that was not counted is looked for, in tokens. */
const namedReach = 40;
/** Words that open a new clause after the noun. */
const clauseOpeners = new Set('and but after before when while because since as where until'.split(' '));
/** Words after which a plural is an object or stands in apposition: "the vests", "more vests", "for vests". */
const nounOpeners = new Set(
  'the its their his her our of for with no more some any many new these those'.split(' '),
);
const longestModifiers = 3;
/** Whoever reports is not counted: "the doctors said 12 had died". */
const speech = new Set('said say says told tell found find reported report counted count who'.split(' '));

/** "sold the extinguishers, a day after the mill had opened with 36 of them": a plural of an earlier clause. */
export function namedBefore({ text, tokens, expression, language }: NounPlace, sense: Sense): string | null {
  let isEarlier = false;
  for (let at = expression.from - 1; at > 0 && at > expression.from - namedReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.text === ',' || token.text === ';' || clauseOpeners.has(token.text)) isEarlier = true;
    if (
      !isEarlier ||
      token.capital ||
      !isPlural(token, language) ||
      language.data.periods[token.text] !== undefined
    )
      continue;
    if (!isObject(tokens, at) || speech.has(tokens[at + 1]?.text ?? '')) continue;
    const isPeople = isAgent(token.text, language);
    if (sense === null || isPeople === (sense !== 'things')) return text.slice(token.start, token.end);
  }
  return null;
}

/** An opener of a noun phrase stands before the noun, past its modifiers. */
function isObject(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - longestModifiers && tokens[at]?.kind === 'word'; at -= 1)
    if (nounOpeners.has(tokens[at]?.text ?? '') || tokens[at]?.text.endsWith('ed') === true) return at > 0;
  return false;
}
