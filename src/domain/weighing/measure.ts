/**
 * What a claim measures: dimension, counted thing, sub-population, what is said of it, place, as-of time, value.
 * Two claims are compared on these alone, so that a headline and its spun copy meet although no word is shared.
 */
import type { Claim, ClaimKind } from '../claims/index.ts';
import { storyId } from './links.ts';
import { statedNumber, type Interval } from './interval.ts';
import {
  concepts,
  emptyWords,
  facets,
  partWords,
  plainSenses,
  roles,
  statistics,
  vagueMagnitudes,
} from './measure-data.ts';
import { foreignConcepts, foreignFacets } from './measure-languages.ts';
import { dimensionOf, scaledInterval, scaledNumber } from './measure-units.ts';
import { singularOf, wordsOf } from './names.ts';
import { isOneNation } from './nationality.ts';
import { countriesIn, placeOf, type Place } from './places.ts';
import {
  amountWords,
  beforePart,
  headOf,
  nearWords,
  untilBreak,
  withoutOpeners,
  type NearWords,
} from './near-words.ts';
import { populationOf } from './populations.ts';
import { senseOf, sensesOf } from './senses.ts';
import { spanOf, type Span } from './time.ts';
import { WordTable } from './word-table.ts';

export interface Measure {
  readonly claim: Claim;
  /** Story of the claim: hash and index, joined. */
  readonly story: string;
  /** Kind, with the currency or unit where values of different units do not compare ("money:usd", "duration"). */
  readonly dimension: string;
  /** Class of the counted thing, or the stem of its noun, or '' when unknown. */
  readonly concept: string;
  /** Hard marks of the sub-population, sorted and joined. */
  readonly facetKey: string;
  readonly foreign: boolean;
  readonly senses: ReadonlySet<string>;
  /** The senses that say something of their own, in order of appearance. */
  readonly specific: readonly string[];
  /** Content words of subject and passage, for likeness. */
  readonly words: ReadonlySet<string>;
  readonly place: Place | null;
  readonly span: Span | null;
  readonly interval: Interval;
  readonly number: number | null;
  /** The values that a vague magnitude may mean; null when the number is stated or its words are not known. */
  readonly magnitude: readonly [number, number] | null;
  /** The number as written, in its own unit; null when vague. */
  readonly stated: number | null;
  /** Marks of who is counted besides the noun ("formal", "under 16", "with others"); '' for the noun as such. */
  readonly population: string;
  /** True when the counted noun does not stand in the passage: it is carried over, or a guess. */
  readonly inherited: boolean;
  /** True for "the total stood at 347": a count of what was counted before. */
  readonly anaphoric: boolean;
  /** What the number is per, other than time ("per thousand bricks" → "thousand brick"); '' when nothing. */
  readonly per: string;
  /** "month" in "9,000 a month"; '' when the number is of no period. */
  readonly period: string;
  /** The statistic that the number is ("average", "youngest"); '' for a plain count or amount. */
  readonly statistic: string;
  /** Who or what kind is counted, where the noun says it ("worker", "ferry"); '' for people, vessels as such. */
  readonly role: string;
  /** True for "of these", "of the 94": a part of a total named elsewhere. */
  readonly part: boolean;
}

/** Classes of counted things, marks and senses, ready for look-up. */
const conceptTable = new WordTable([...concepts, ...foreignConcepts]);
const facetTable = new WordTable([...facets, ...foreignFacets]);
const statisticTable = new WordTable(statistics);
const roleTable = new WordTable(roles);

/** Reads the measure of a claim from its unit, its subject and the words around the number in its passage. */
export function measureOf(claim: Claim): Measure {
  const [unit, period] = unitAndPeriod(claim.quantity.unit ?? '');
  const unitWords = wordsOf(unit);
  const subject = untilBreak(wordsOf(beforePart(claim.subject)), false);
  const near = nearWords(claim);
  const concept = conceptOf(
    claim.kind,
    near.unitRead ? unitWords : readUnit(unitWords, near.after),
    claim.kind === 'share' ? untilBreak(wordsOf(beforeComma(claim.subject)), false) : subject,
    near.after,
  );
  const said = near.unitRead ? near.after : [...near.before.slice(-mostBefore), ...near.after];
  const named = isWhole(near) ? [] : [...unitWords, ...headOf(subject), ...said];
  const marks = facetsOf(concept, named, near.window.slice(0, 8));
  // "The remaining 44" are the rest of a sum, not people who remain somewhere.
  const before = near.before.at(-1) === 'remaining' ? near.before.slice(0, -1) : near.before;
  const around = [...subject, ...before, ...near.window, ...documentWords(claim)];
  const place = placeOf(claim.place);
  const found = sensesOf(concept, around, unitWords);
  return {
    claim,
    story: storyId(claim),
    dimension: dimensionOf(claim, unitWords),
    concept,
    facetKey: marks.hard,
    foreign: marks.foreign,
    senses: found,
    specific: [...found].filter((sense) => !plainSenses.has(sense)),
    words: contentWords(
      [...subject, ...near.before, ...near.window].filter(
        (word) => !unitWords.includes(word) && !(place?.words.has(word) ?? false),
      ),
      concept,
    ),
    place: widened(place, around),
    span: spanOf(claim.time),
    interval: scaledInterval(claim),
    number: scaledNumber(claim),
    magnitude: magnitudeOf(claim),
    per: perOf(near.window),
    period,
    statistic: statisticOf(
      claim.kind,
      [...near.before.slice(-6), ...near.after.slice(0, 3)],
      headOf(subject),
    ),
    role: roled.has(concept) ? roleOf(unitWords, headOf(subject)) : '',
    stated: statedNumber(claim.quantity),
    population: populationOf({
      noun: nounPhrase(claim.kind, unitWords, subject, near),
      window: windowAfter(claim),
    }),
    inherited: !near.unitRead,
    anaphoric: isAnaphoric(claim, near),
    part: claim.quantity.bound !== 'vague' && isPart(near, subject),
  };
}

/** Words before a number without a noun of its own that may say who is counted: "the number of dead has risen to". */
const mostBefore = 8;

/** What a share is of stands before the first comma; behind it, who says so. */
function beforeComma(subject: string): string {
  const comma = subject.search(/[,;] /u);
  return comma > 0 ? subject.slice(0, comma) : subject;
}

/** The words between the number and its noun, the noun itself, and the head of the subject before it. */
function nounPhrase(
  kind: ClaimKind,
  unit: readonly string[],
  subject: readonly string[],
  near: NearWords,
): readonly string[] {
  if (kind === 'share') return [...headOf(withoutOpeners(subject)), ...near.after];
  const noun = unit.at(-1);
  const until = (words: readonly string[]): readonly string[] =>
    words.slice(0, words.findIndex((word) => word === noun) + 1);
  return [...until(headOf(subject)), ...until(near.after)];
}

/** All words after the number in its passage, commas and brackets included: "1,610 people, including guards". */
function windowAfter(claim: Claim): readonly string[] {
  const end = claim.quantity.number.end - claim.start;
  return untilBreak(wordsOf(claim.quote.slice(Math.max(0, end), end + 160)), false);
}

/** "The total stood at", "the figure had risen to": the sentence names no thing of its own. */
function isAnaphoric(claim: Claim, { before, unitRead }: NearWords): boolean {
  if (claim.kind !== 'count') return false;
  const head = before.findLastIndex((word) => tallyWords.has(word));
  if (head < 0 || before.slice(head + 1).some((word) => !amountWords.has(word) && word !== 'that'))
    return false;
  return !unitRead || before[head + 1] !== 'of';
}

const tallyWords: ReadonlySet<string> = new Set(
  'total totals figure number tally count toll sum total cifra numero chiffre nombre gesamtzahl'.split(' '),
);

/** A rate carries its period in its unit ("THB/month"): the thing and the period, taken apart. */
function unitAndPeriod(unit: string): readonly [string, string] {
  const slash = unit.indexOf('/');
  if (slash < 0) return [unit, ''];
  return [
    unit.slice(0, slash),
    wordsOf(unit.slice(slash + 1))
      .map(singularOf)
      .join(' '),
  ];
}

/**
 * The statistic named nearest to the number, else in the subject. Of a count only averages are one: "the largest raid
 * freed 40 people" says nothing of the 40.
 */
function statisticOf(kind: ClaimKind, near: readonly string[], subject: readonly string[]): string {
  for (const words of [near, subject]) {
    for (let i = words.length - 1; i >= 0; i -= 1) {
      const found = statisticTable.classesOf(words[i] ?? '')[0];
      if (found === undefined) continue;
      if (kind !== 'count' || found === 'average' || found === 'median') return found;
    }
  }
  return '';
}

/** Concepts of several kinds that a noun may tell apart (workers and suspects, ferries and barges). */
const roled: ReadonlySet<string> = new Set(['person', 'vessel', 'vehicle']);

function roleOf(unit: readonly string[], subject: readonly string[]): string {
  const named = unit.length > 0 ? unit : subject;
  for (let i = named.length - 1; i >= 0; i -= 1) {
    const found = roleTable.classesOf(named[i] ?? '')[0];
    if (found !== undefined) return found;
  }
  return '';
}

/** A log or register that speaks says what it counts: "custody log". */
function documentWords(claim: Claim): readonly string[] {
  return claim.attribution.at(-1)?.kind === 'document' || / (?:log|register|list)\b/.test(claim.speaker ?? '')
    ? wordsOf(claim.speaker ?? '')
    : [];
}

function conceptOf(
  kind: ClaimKind,
  unit: readonly string[],
  subject: readonly string[],
  after: readonly string[],
): string {
  if (kind === 'age' || kind === 'duration' || kind === 'measure' || kind === 'rate') return '';
  if (kind === 'money' || kind === 'frequency') return '';
  if (kind === 'share' || kind === 'change') return lastConcept(headOf(withoutOpeners(subject))) ?? '';
  const fromUnit = lastConcept(unit);
  if (fromUnit !== null) return fromUnit;
  const noun = unit.at(-1) ?? '';
  if (endsInPerson(noun)) return 'person';
  if (unit.length > 0) return singularOf(noun);
  return lastConcept(headOf(subject)) ?? lastConcept(after) ?? lastConcept(subject) ?? '';
}

/** "Brickworkers", "Fabrikarbeiter": a longer word that ends in one for people. */
function endsInPerson(noun: string): boolean {
  for (let at = leastStart; noun.length - at >= leastEnd; at += 1)
    if (conceptTable.classesOf(noun.slice(at))[0] === 'person') return true;
  return false;
}

/** Letters of such a word before its end, and of the end. */
const leastStart = 3;
const leastEnd = 5;

/** An inherited noun gives way to a known one that follows the number at once ("35 such sites"). */
function readUnit(unit: readonly string[], after: readonly string[]): readonly string[] {
  const noun = after[0] === 'such' || after[0] === 'other' || after[0] === 'further' ? after[1] : after[0];
  return noun === undefined || conceptTable.classesOf(noun).length === 0 ? unit : [noun];
}

/** A folded word of one of the classes of things that are counted: people, clinics, boats. */
export function isKnownThing(word: string): boolean {
  return conceptTable.classesOf(word).length > 0;
}

function lastConcept(words: readonly string[]): string | null {
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const found = conceptTable.classesOf(words[i] ?? '')[0];
    if (found !== undefined) return found;
  }
  return null;
}

function facetsOf(
  concept: string,
  words: readonly string[],
  window: readonly string[],
): { hard: string; foreign: boolean } {
  const found = new Set(words.flatMap((word) => facetTable.classesOf(word)));
  const fits = facets.filter((facet) => found.has(facet.name) && facet.of === concept);
  const hard = fits.filter((facet) => facet.hard).map((facet) => facet.name);
  const underAge = concept === 'person' && isUnderAge(window);
  if (underAge && !hard.includes('child')) hard.push('child');
  if (concept === 'person' && isOneNation(window)) hard.push('one-nation');
  const kept = hard.includes('child') ? hard.filter((name) => name !== 'men' && name !== 'women') : hard;
  return {
    hard: kept.sort((a, b) => (a < b ? -1 : 1)).join('+'),
    foreign: fits.some((facet) => !facet.hard),
  };
}

/** "under 18", "below 16", "not yet 18". */
function isUnderAge(words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      (word === 'under' || word === 'below' || word === 'yet') &&
      /^1[2-8]$|^age$|^eighteen$/.test(words[i + 1] ?? ''),
  );
}

function contentWords(words: readonly string[], concept: string): Set<string> {
  const kept = new Set<string>();
  for (const word of words) {
    if (emptyWords.has(word) || /^\d/.test(word) || word.length < 3) continue;
    if (conceptTable.classesOf(word)[0] === concept) continue;
    const sense = senseOf(word);
    kept.add(sense === undefined ? singularOf(word).slice(0, 7) : `~${sense}`);
  }
  return kept;
}

/** Countries named around the number belong to the scope, although the place field may name only one of them. */
function widened(place: Place | null, around: readonly string[]): Place | null {
  const named = countriesIn(around);
  if (named.size === 0) return place;
  if (place === null) return { words: new Set(), countries: named };
  if (place.countries.size === 0) return place;
  return { words: place.words, countries: new Set([...place.countries, ...named]) };
}

/** The denominator of a rate within the next words; times are units, and are read elsewhere. */
function perOf(window: readonly string[]): string {
  const at = window.slice(0, 5).indexOf('per');
  const words = at < 0 ? [] : window.slice(at + 1, at + 3).map(singularOf);
  return words.some((word) => timeUnits.has(word)) ? '' : words.join(' ');
}
const timeUnits: ReadonlySet<string> = new Set('hour day week month year annum night shift cent'.split(' '));

/** "Hundreds of thousands" multiplies; the last word alone would mislead. */
function magnitudeOf(claim: Claim): readonly [number, number] | null {
  if (claim.quantity.bound !== 'vague') return null;
  const { start, end } = claim.quantity.number;
  let found: readonly [number, number] | null = null;
  for (const word of wordsOf(
    claim.quote.slice(Math.max(0, start - claim.start), Math.max(0, end - claim.start)),
  )) {
    const [plain] = word.split('-');
    const range = vagueMagnitudes[singularOf(plain ?? word)] ?? vagueMagnitudes[word];
    if (range === undefined) continue;
    found = found === null ? range : [found[0] * range[0], found[1] * range[0]];
  }
  return found;
}

/** "121 of the 186 were men": what is said of the part is not said of the whole. */
function isWhole({ before, after }: NearWords): boolean {
  const [number, of, the] = before.slice(-3);
  return (
    the === 'the' &&
    of === 'of' &&
    /^\d/.test(number ?? '') &&
    /^(?:were|are|was|is|had|have)$/.test(after[0] ?? '')
  );
}

function isPart(near: NearWords, subject: readonly string[]): boolean {
  if (near.after[0] === 'of') return true;
  const before = near.before.slice(-4);
  if (before.some((word, i) => word === 'of' && partWords.has(before[i + 1] ?? ''))) return true;
  if (before.includes('among') || before.includes('including')) return true;
  return subject.includes('among');
}
