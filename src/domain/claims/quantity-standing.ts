/**
 * Counted things that stand for others: "143 lines, one for each person", "260 names of citizens", "nine different words
 * in the column headed “trade”". What they stand for is what is counted. English only; every look-around is bounded.
 */
import { isAgent } from './quantity-antecedents.ts';
import { pluralOf } from './quantity-named.ts';
import { isPlural, phraseFrom, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

const many = new Set(['that', 'so', 'as']);

/** "the figure is 437: that many people were found": the noun behind the mark. */
export function thatMany(place: NounPlace): CountedNoun | null {
  const { tokens, expression, language } = place;
  const mark = tokens[expression.to]?.text ?? '';
  if (language.data.code !== 'en' || !':;,–-'.includes(mark) || mark === '') return null;
  const at = expression.to + 1;
  if (!many.has(tokens[at]?.text ?? '') || tokens[at + 1]?.text !== 'many') return null;
  const noun = phraseFrom(place, at + 2);
  return noun === null || noun.kind !== 'noun' ? null : noun;
}

/** What the thing counted right behind the number stands for; null when it stands for itself. */
export function standsFor(place: NounPlace, at: number): CountedNoun | null {
  const { expression, language, tokens } = place;
  if (language.data.code !== 'en' || expression.currency !== null || expression.isPercent) return null;
  if (expression.form === 'fraction' || expression.form === 'multiplier') return null;
  if (tokens[at]?.text === 'of') return possessed(place, at);
  const thing = phraseFrom(place, at);
  if (thing === null || thing.kind !== 'noun' || thing.from !== at) return null;
  const unit = oneForEach(place, thing) ?? named(place, thing) ?? underHeading(place, thing);
  return unit === null ? null : { unit, from: thing.to, to: thing.to, kind: 'noun' };
}

const standIns = new Set('one a an each'.split(' '));
const eachWords = new Set(['each', 'every']);
/** How far behind the thing the word "one" may stand, and its person behind "each". */
const longestAside = 3;

/** "143 lines, one for each person", "58 candles, one for every one of the dead", "91 crosses, each for a miner". */
function oneForEach({ tokens, language, text }: NounPlace, thing: CountedNoun): string | null {
  let at = thing.to;
  const mark = tokens[at]?.text ?? '';
  if (mark !== ',' && mark !== '(' && mark !== ':' && mark !== '–' && mark !== '-') return null;
  at += 1;
  if (!standIns.has(tokens[at]?.text ?? '')) return null;
  const isEach = tokens[at]?.text === 'each';
  let link = at + 1;
  while (link < at + longestAside && !['for', 'per'].includes(tokens[link]?.text ?? '')) link += 1;
  const isPer = tokens[link]?.text === 'per';
  if (!isPer && tokens[link]?.text !== 'for') return null;
  const next = tokens[link + 1]?.text ?? '';
  const isOpen = isPer || eachWords.has(next) || (isEach && (next === 'a' || next === 'an'));
  if (!isOpen) return null;
  let noun = isPer ? link + 1 : link + 2;
  if (tokens[noun]?.text === 'one') noun += 1;
  if (tokens[noun]?.text === 'of') {
    const whole = tokens[noun + 1]?.text === 'the' ? noun + 2 : noun + 1;
    const members = tokens[whole];
    if (members === undefined || members.fresh) return null;
    if (dead.has(members.text)) return language.data.people;
    return isPlural(members, language) ? text.slice(members.start, members.end) : null;
  }
  const one = headOfOne(tokens, noun, language);
  if (one !== null && !isPer && !eachWords.has(next) && !isAgent(pluralOf(one, language), language))
    return null;
  return one === null ? null : pluralOf(one, language);
}

const dead = new Set('dead missing killed injured wounded drowned detained disappeared'.split(' '));

/** "dead miner": the last word of a singular phrase. */
function headOfOne(tokens: readonly Token[], at: number, language: NounPlace['language']): string | null {
  let head: string | null = null;
  for (let word = at; word < at + longestAside; word += 1) {
    const token = tokens[word];
    if (token?.kind !== 'word' || token.fresh || language.stops.has(token.text)) break;
    if (head !== null && (language.persons.has(head) || token.text === 'the')) break;
    if (token.text === 'other' || language.data.periods[token.text] !== undefined) return null;
    head = token.text;
  }
  return head;
}

const names = new Set(['names']);

/** "260 names of citizens", "214 names: fishermen who": the names say who is counted. */
function named(place: NounPlace, thing: CountedNoun): string | null {
  const { tokens, language } = place;
  if (!names.has(thing.unit.toLowerCase())) return null;
  const link = tokens[thing.to]?.text ?? '';
  if (link !== 'of' && link !== ':') return null;
  const start = tokens[thing.to + 1]?.text === 'the' ? thing.to + 2 : thing.to + 1;
  const whole = phraseFrom(place, start);
  if (whole === null || whole.to - start > longestAside) return null;
  return isAgent(whole.unit, language) ? whole.unit : null;
}

/** "29 of the names are women's": whose the things are. */
function possessed(place: NounPlace, at: number): CountedNoun | null {
  const { tokens, language } = place;
  let noun = at + 1;
  if (['the', 'these', 'those'].includes(tokens[noun]?.text ?? '')) noun += 1;
  const things = tokens[noun];
  const verb = tokens[noun + 1]?.text ?? '';
  const owner = tokens[noun + 2];
  if (things === undefined || owner === undefined || !isPlural(things, language)) return null;
  if (!['are', 'were', 'is', 'was'].includes(verb)) return null;
  const isMarked = tokens[noun + 3]?.text === "'" || tokens[noun + 3]?.text === '’';
  const word = owner.text.endsWith("'s") ? owner.text.slice(0, -2) : isMarked ? owner.text : '';
  const end = tokens[noun + (isMarked ? 4 : 3)];
  const isEnd = end === undefined || end.fresh || end.kind === 'mark' || language.stops.has(end.text);
  if (!isEnd || !isAgent(pluralOf(word, language), language)) return null;
  return { unit: pluralOf(word, language), from: at, to: noun + 3, kind: 'noun' };
}

/** What is written under a heading. */
const written = new Set('names words entries answers terms'.split(' '));
const headings = new Set('column heading field box'.split(' '));
const naming = new Set('headed marked titled called labelled labeled for of named'.split(' '));
/** How far before the number its heading may stand, in tokens. */
const headingReach = 24;

/** "In the column headed “country” we found 19 different names": so many countries. */
function underHeading({ tokens, expression, language }: NounPlace, thing: CountedNoun): string | null {
  if (!written.has(thing.unit.toLowerCase()) || !isDistinct(tokens, expression.to, thing.to)) return null;
  for (let at = expression.from - 1; at > 0 && at > expression.from - headingReach; at -= 1) {
    if (!naming.has(tokens[at]?.text ?? '') || !headings.has(tokens[at - 1]?.text ?? '')) continue;
    let noun = at + 1;
    while (noun < at + longestAside && (tokens[noun]?.kind === 'mark' || tokens[noun]?.text === 'the'))
      noun += 1;
    const head = tokens[noun];
    if (head?.kind !== 'word' || language.stops.has(head.text) || noun >= expression.from) return null;
    return isPlural(head, language) ? head.text : pluralOf(head.text, language);
  }
  return null;
}

const distinct = new Set('different distinct separate'.split(' '));

function isDistinct(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (distinct.has(tokens[at]?.text ?? '')) return true;
  return false;
}
