/**
 * What a claim measures: dimension, counted thing, sub-population, what is said of it, place, as-of time, value.
 * Two claims are compared on these alone, so that a headline and its spun copy meet although no word is shared.
 */
import type { Claim, ClaimKind } from '../claims/index.ts';
import { storyId } from './links.ts';
import { intervalOf, statedNumber, type Interval } from './interval.ts';
import {
  clauseBreaks,
  concepts,
  emptyWords,
  facets,
  partWords,
  plainSenses,
  populationWords,
  roles,
  senses,
  statistics,
  vagueMagnitudes,
  type WordClass,
} from './measure-data.ts';
import { singularOf, wordsOf } from './names.ts';
import { isOneNation } from './nationality.ts';
import { countriesIn, placeOf, type Place } from './places.ts';
import { spanOf, type Span } from './time.ts';

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
  /** True when the text says that the number takes in or leaves out groups. */
  readonly qualified: boolean;
  /** What the number is per, other than time ("per thousand bricks" → "thousand brick"); '' when nothing. */
  readonly per: string;
  /** "month" in "9,000 a month"; '' when the number is of no period. */
  readonly period: string;
  /** The statistic that the number is ("average", "youngest"); '' for a plain count or amount. */
  readonly statistic: string;
  /** Who is counted, where the noun says it ("worker", "suspect"); '' for people as such and for things. */
  readonly role: string;
  /** True for "of these", "of the 94": a part of a total named elsewhere. */
  readonly part: boolean;
}

class WordTable {
  readonly #exact = new Map<string, string[]>();
  readonly #prefix = new Map<string, string[]>();

  constructor(classes: readonly WordClass[]) {
    for (const { name, words } of classes) {
      for (const word of words) {
        const prefix = word.endsWith('*');
        const table = prefix ? this.#prefix : this.#exact;
        const key = prefix ? word.slice(0, -1) : word;
        table.set(key, [...(table.get(key) ?? []), name]);
      }
    }
  }

  /** Names of the classes that hold this folded word. */
  classesOf(word: string): readonly string[] {
    const found = [...(this.#exact.get(word) ?? [])];
    for (let size = Math.min(word.length, 14); size >= 3; size -= 1) {
      found.push(...(this.#prefix.get(word.slice(0, size)) ?? []));
    }
    return found;
  }
}

/** Classes of counted things, marks and senses, ready for look-up. */
const conceptTable = new WordTable(concepts);
const facetTable = new WordTable(facets);
const senseTable = new WordTable(senses);
const statisticTable = new WordTable(statistics);
const roleTable = new WordTable(roles);

/** Reads the measure of a claim from its unit, its subject and the words around the number in its passage. */
export function measureOf(claim: Claim): Measure {
  const [unit, period] = unitAndPeriod(claim.quantity.unit ?? '');
  const unitWords = wordsOf(unit);
  const subject = untilBreak(wordsOf(claim.subject), false);
  const near = nearWords(claim);
  const concept = conceptOf(claim.kind, unitWords, subject, near.after);
  const named = isWhole(near) ? [] : [...unitWords, ...headOf(subject), ...near.after];
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
    interval: scaled(claim),
    number: scaledNumber(claim),
    magnitude: magnitudeOf(claim),
    per: perOf(near.window),
    period,
    statistic: statisticOf(
      claim.kind,
      [...near.before.slice(-6), ...near.after.slice(0, 3)],
      headOf(subject),
    ),
    role: concept === 'person' ? roleOf(unitWords, headOf(subject)) : '',
    qualified: near.window.some((word) => populationWords.has(word)),
    part: claim.quantity.bound !== 'vague' && isPart(near, subject),
  };
}

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

function roleOf(unit: readonly string[], subject: readonly string[]): string {
  const named = unit.length > 0 ? unit : subject;
  for (let i = named.length - 1; i >= 0; i -= 1) {
    const found = roleTable.classesOf(named[i] ?? '')[0];
    if (found !== undefined) return found;
  }
  return '';
}

interface NearWords {
  /** Words before the number in the passage, nearest last, at most twelve. */
  readonly before: readonly string[];
  /** Words that follow the number directly, up to a comma or six words. */
  readonly after: readonly string[];
  /** Words after the number, at most fourteen. */
  readonly window: readonly string[];
}

function nearWords(claim: Claim): NearWords {
  const at = claim.quantity.number.start - claim.start;
  const end = claim.quantity.number.end - claim.start;
  const inside = at >= 0 && end <= claim.quote.length;
  const head = inside ? claim.quote.slice(Math.max(0, at - 160), at) : '';
  const tail = inside ? claim.quote.slice(end, end + 200) : claim.quote.slice(0, 200);
  const stop = tail.search(/[,;:.(\d]/);
  const before = wordsOf(head.slice(lastPause(head) + 1)).slice(-12);
  const lastBreak = before.findLastIndex((word) => clauseBreaks.has(word));
  return {
    before: before.slice(lastBreak + 1),
    after: untilBreak(wordsOf(stop < 0 ? tail : tail.slice(0, stop)), true).slice(0, 6),
    window: untilBreak(wordsOf(tail), false).slice(0, 14),
  };
}

/** Where the clause of the number begins: behind the last comma, colon, dash or bracket before it. */
function lastPause(head: string): number {
  for (let at = head.length - 1; at >= 0; at -= 1) {
    if (',;:(–—'.includes(head[at] ?? ' ') && !/\d/.test(head[at + 1] ?? ' ')) return at;
  }
  return -1;
}

function untilBreak(words: readonly string[], atAnd: boolean): readonly string[] {
  const stop = words.findIndex((word) => clauseBreaks.has(word) || (atAnd && word === 'and'));
  return stop < 0 ? words : words.slice(0, stop);
}

/** A log or register that speaks says what it counts: "custody log". */
function documentWords(claim: Claim): readonly string[] {
  return claim.attribution.at(-1)?.kind === 'document' || / (?:log|register|list)\b/.test(claim.speaker ?? '')
    ? wordsOf(claim.speaker ?? '')
    : [];
}

/** The head of a subject phrase: up to the first "among", "of", "in", "who", which open what it belongs to. */
function headOf(subject: readonly string[]): readonly string[] {
  const stop = subject.findIndex((word) => openers.has(word) || word === 'and' || /^\d/.test(word));
  return stop < 0 ? subject : subject.slice(0, stop);
}
function withoutOpeners(subject: readonly string[]): readonly string[] {
  const start = subject.findIndex((word) => !openers.has(word) && word !== 'the' && word !== 'all');
  return start < 0 ? [] : subject.slice(start);
}

const openers: ReadonlySet<string> = new Set(
  'among of in who that which whose at from for by between to inside'.split(' '),
);

function dimensionOf(claim: Claim, unitWords: readonly string[]): string {
  const kind: ClaimKind = claim.kind;
  if (kind === 'share' || kind === 'change') return kind;
  if (kind === 'money' || kind === 'rate' || kind === 'duration' || kind === 'measure') {
    return `${kind}:${unitWords.map(singularOf).join('/')}`;
  }
  return kind;
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
  if (unit.length > 0) return singularOf(unit.at(-1) ?? '');
  return lastConcept(headOf(subject)) ?? lastConcept(after) ?? lastConcept(subject) ?? '';
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

function sensesOf(concept: string, words: readonly string[], unit: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) for (const name of senseTable.classesOf(word)) found.add(name);
  for (const word of unit) {
    if (word.startsWith('interviewee')) found.add('interview');
    if (word.startsWith('suspect') && concept === 'person') found.add('custody');
    if (word.startsWith('escapee')) found.add('release');
  }
  const plain = [...found].every((name) => plainSenses.has(name));
  if (concept === 'person' && plain && words.some((word) => foundWords.has(word))) found.add('presence');
  if (concept === 'person' && plain && words.includes('inside')) found.add('hold');
  if (concept === 'premises' && !unit.some((word) => word.startsWith('arrest'))) found.delete('custody');
  return found;
}

/** Words that say of people that they were in a place, and nothing more. */
const foundWords: ReadonlySet<string> = new Set(
  'found encountered hallaron encontraron trouve trouvees trouves angetroffen'.split(' '),
);

function contentWords(words: readonly string[], concept: string): Set<string> {
  const kept = new Set<string>();
  for (const word of words) {
    if (emptyWords.has(word) || /^\d/.test(word) || word.length < 3) continue;
    if (conceptTable.classesOf(word)[0] === concept) continue;
    const sense = senseTable.classesOf(word)[0];
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

function scale(claim: Claim): number {
  return claim.kind === 'share' && claim.quantity.unit === 'fraction' ? 100 : 1;
}

/** Shares are compared in percent; a fraction written out ("a third") is exact to one percentage point. */
function scaled(claim: Claim): Interval {
  const interval = intervalOf(claim.quantity);
  const factor = scale(claim);
  if (claim.kind !== 'share') return interval;
  const slack = 0.5;
  return {
    low: interval.low * factor - slack,
    high: interval.high * factor + slack,
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
  };
}

function scaledNumber(claim: Claim): number | null {
  const stated = statedNumber(claim.quantity);
  return stated === null ? null : stated * scale(claim);
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
