/**
 * Counted nouns that do not follow their number: "121 were men", "the ex-scammers of the 58", and numbers that count what was counted before ("Nineteen of them").
 */
import { countedHere, largeEnough, namedBefore } from './quantity-anaphora.ts';
import { antecedentOf, isAgent, personsAntecedent, type Antecedents } from './quantity-antecedents.ts';
import { digitsValue } from './quantity-digits.ts';
import type { Expression } from './quantity-expression.ts';
import { labelledNoun } from './quantity-label.ts';
import { existing, namedEarlier, namedForPart } from './quantity-named.ts';
import { pastAside } from './quantity-partitive.ts';
import { saysPeople, wordBefore } from './quantity-inheritance.ts';
import { isPriced, isPurse, paidAt } from './quantity-pay.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { headStart, isDeterminer, isPlural, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

/** "121 were men and 55 were women". */
export function predicateNoun(place: NounPlace, at: number): CountedNoun | null {
  const { text, tokens, language } = place;
  const verb = tokens[at];
  const noun = tokens[at + 1];
  if (language.data.code !== 'en' || !['were', 'are'].includes(verb?.text ?? '')) return null;
  if (noun === undefined || !isPlural(noun, language)) return null;
  return { unit: text.slice(noun.start, noun.end), from: at + 1, to: at + 2, kind: 'predicate' };
}

/** "the ex-scammers of the 58", "Children accounted for 3,728". */
export function nounBefore(place: NounPlace): CountedNoun | null {
  const { text, tokens, expression, language } = place;
  const label = labelledNoun(place);
  if (label !== null) return label;
  let at = expression.from - 1;
  const isThe = tokens[at]?.text === 'the';
  if (isThe) at -= 1;
  const isOf = isThe && language.data.ofWords.includes(tokens[at]?.text ?? '');
  const accounted = tokens[at]?.text === 'for' && tokens[at - 1]?.text === 'accounted';
  const numbered = ['numbered', 'totalled', 'totaled'].includes(tokens[at]?.text ?? '');
  if (!isOf && !accounted && !numbered) return null;
  const head = accounted ? at - 2 : at - 1;
  const noun = tokens[head];
  if (noun === undefined || !isPlural(noun, language)) return null;
  if (language.data.parts[noun.text] !== undefined) return null;
  return {
    unit: text.slice(headStart(tokens, head, 0), noun.end),
    from: expression.to,
    to: expression.to,
    kind: 'noun',
  };
}

/** So many were counted in the sentence before, or are known from further back. */
function isCounted({ earlier, earlierAge, byValue }: Antecedents, value: number | null): boolean {
  if (value === null) return false;
  return byValue.has(value) || (earlierAge <= 2 && earlier.some((one) => one.value === value));
}

/** No people were counted that would be enough. */
function isUnheard({ antecedents, expression, language }: NounPlace): boolean {
  const { here, earlier, earlierAge } = antecedents;
  const near = earlierAge === 1 ? [...here, ...earlier] : here;
  return !near.some(
    ({ unit, value }) => isAgent(unit, language) && (value === null || value >= (expression.high ?? 0)),
  );
}

/** A number that counts what was counted before, or people by what is said of them. */
export function elliptical(place: NounPlace, at: number): CountedNoun | null {
  const { expression, antecedents, language, tokens } = place;
  if (expression.form === 'fraction' || expression.isPercent || expression.currency !== null) return null;
  if (expression.form === 'multiplier') return null;
  if (paidAt(tokens, expression) === 'sure') return null;
  if (language.data.code === 'en' && isPriced(tokens, expression)) {
    const { coin } = antecedents;
    if (coin !== null) return { unit: coin, from: at, to: at, kind: 'elliptical' };
    if (!isPurse(tokens, expression.from)) return null;
  }
  const isVague = expression.form === 'vague';
  if (isGroupOf(tokens, expression, language))
    return { unit: language.data.people, from: at, to: at, kind: 'elliptical' };
  if (isToll(place)) return { unit: language.data.people, from: at, to: at, kind: 'elliptical' };
  const there = existing(place, at);
  if (there !== null) return there;
  const whole = wholeAfter(place, at);
  const isOthers = tokens[at]?.text === 'others' || tokens[at]?.text === 'more';
  const single = isOthers ? antecedents.single : null;
  const known =
    single ??
    (isCounted(antecedents, whole ?? expression.high) ? null : namedForPart(place)) ??
    outgrown(place) ??
    numberedBefore(place) ??
    topicOfClause(place, at) ??
    namedBeforeColon(place) ??
    (isVague
      ? antecedents.inSentence
      : antecedentOf(antecedents, [expression.high, whole], countedHere(place, at) ?? largeEnough(place)));
  if (antecedents.coin !== null && paidAt(tokens, expression) !== null)
    return { unit: antecedents.coin, from: at, to: at, kind: 'elliptical' };
  const next = tokens[at];
  const before = tokens[expression.from - 1]?.text ?? '';
  const behind = tokens[pastAside(tokens, at)];
  const isDone =
    next?.kind === 'word' || behind === next
      ? next?.kind === 'word' && !next.fresh && language.stops.has(next.text)
      : ['were', 'are', 'had', 'have'].includes(behind?.text ?? '');
  const isSaid =
    isVague ||
    (isDone && !['from', 'to', 'at', '/', '×'].includes(before)) ||
    countsPeople(tokens, expression, language);
  if (isOnRoll(tokens, at))
    return { unit: personsHere(antecedents, language), from: at, to: at, kind: 'elliptical' };
  const isOfLiving = known !== null && living.has(known.toLowerCase());
  const unit =
    saysPeople(tokens, at, language) && !isOfLiving
      ? (single ?? (isVague ? language.data.people : personsNear(place)))
      : (known ?? (isSaid ? language.data.people : null));
  if (unit === null || unit === '' || isOutsized(place, unit)) return null;
  return { unit, from: at, to: at, kind: 'elliptical' };
}

const leastOutsized = 1e6;
const outsize = 1000;

/** "two lawyers … a further 6 million": no lawyers, where so few were counted. */
function isOutsized({ antecedents, expression, language }: NounPlace, unit: string): boolean {
  const value = expression.high;
  if (value === null || value < leastOutsized || unit === language.data.people) return false;
  if (antecedents.coins.has(unit.toLowerCase())) return false;
  const counts = [...antecedents.here, ...antecedents.earlier].filter((one) => one.unit === unit);
  return counts.length > 0 && counts.every((one) => one.value !== null && one.value * outsize <= value);
}

/** Animals and plants, which fall ill and die as people do. */
const living = new Set(
  'cattle cows calves bulls oxen sheep lambs goats kids camels horses donkeys mules pigs chickens hens birds fish dogs animals livestock trees plants crops palms vines bees'.split(
    ' ',
  ),
);

const rolls = new Set('roll rolls payroll register registers'.split(' '));

/** "I have 86 on the roll": whoever is enrolled is a person. */
function isOnRoll(tokens: readonly Token[], at: number): boolean {
  const isOn = tokens[at]?.text === 'on' && determiners.has(tokens[at + 1]?.text ?? '');
  return isOn && rolls.has(tokens[at + 2]?.text ?? '') && tokens[at + 2]?.text.startsWith('reg') === false;
}

const determiners = new Set('the our my their her his its'.split(' '));

/** People counted in this sentence, else unnamed people. */
function personsHere({ inSentence }: Antecedents, language: PreparedLanguage): string {
  return inSentence !== null && isAgent(inSentence, language) ? inSentence : language.data.people;
}

/** Whom a verb of people is about: counted in this sentence, named in it, or counted before. */
function personsNear(place: NounPlace): string {
  const { antecedents, language } = place;
  const here = antecedents.inSentence;
  const isHere = here !== null && isAgent(here, language);
  const named = isHere || language.data.code !== 'en' ? null : namedBefore(place, 'people');
  // "the 1,116 dismissed": all of them, not a handful named last.
  const isAll = !isHere && place.tokens[place.expression.from - 1]?.text === 'the';
  if (isAll && named === null && isUnheard(place)) return language.data.people;
  return named ?? personsAntecedent(antecedents, language);
}

/** "The union put the toll at 31": a toll counts people, whatever was counted before; of a herd, its beasts. */
function isToll({ tokens, expression, language, antecedents }: NounPlace): boolean {
  const { last, here } = antecedents;
  if (here.length > 0 || (last !== null && living.has(last.toLowerCase()))) return false;
  return tollBefore(tokens, expression.from - 1, language);
}

/** What lies inside borders: "a country of 7.4 million". */
const settled = new Set(
  'country nation city town village island district region valley settlement community hamlet suburb republic kingdom port'.split(
    ' ',
  ),
);

/** "a crowd of 300", "a team of nine", "a country of 7.4 million", "Belkess, with 88, is the largest group": the group says that people are counted. */
function isGroupOf(tokens: readonly Token[], { from, to }: Expression, language: PreparedLanguage): boolean {
  const isOf = language.data.ofWords.includes(tokens[from - 1]?.text ?? '');
  const head = tokens[isOf ? from - 2 : largestPart(tokens, from)]?.text ?? '';
  if (language.groups.has(head)) return isOf || head === 'group';
  return isOf ? settled.has(head) && !behindOf(tokens, to) : parts.has(head);
}

/** "a village of nine huts", "a port of 40 years' standing" go on with a noun of their own. */
function behindOf(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  return next?.kind === 'word' && !next.fresh && !settledEnds.has(next.text);
}

const settledEnds = new Set('on in at by near where which with that and lost has had is was'.split(' '));
/** Parts of a crowd. */
const parts = new Set('contingent nationality community delegation'.split(' '));
const superlatives = new Set('largest biggest smallest second third main next'.split(' '));
/** How far behind the number its group may be named, in tokens. */
const partReach = 7;

/** "Belkess, with 88, is the largest group": index of the group, -1 none. */
function largestPart(tokens: readonly Token[], from: number): number {
  if (tokens[from - 1]?.text !== 'with' || tokens[from + 1]?.text !== ',') return behindLargest(tokens, from);
  for (let at = from + 2; at < from + partReach; at += 1)
    if (superlatives.has(tokens[at]?.text ?? ''))
      return superlatives.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  return -1;
}

/** "is the largest group, ahead of Yomarra with 71": the number of another group of the sentence. */
function behindLargest(tokens: readonly Token[], from: number): number {
  const isOther = tokens[from - 1]?.text === 'with' && tokens[from - 2]?.capital === true;
  if (!isOther) return -1;
  for (let at = from - 3; at > 0 && at > from - 2 * partReach; at -= 1)
    if (superlatives.has(tokens[at - 1]?.text ?? '')) return at;
  return -1;
}

/** "The names were read. Those of the next parish were read as well: 517.": of a sentence before where nothing was counted since. */
function namedBeforeColon(place: NounPlace): string | null {
  const { tokens, expression, antecedents, language } = place;
  const isOpen = antecedents.here.length === 0 && antecedents.earlierAge > 1 && language.data.code === 'en';
  return isOpen && tokens[expression.from - 1]?.text === ':' ? namedEarlier(place, null) : null;
}

/** So few are counted by chance; a number so many times as large counts something else. */
const mostFew = 12;
const outgrowth = 10;
/** Sentences for which "the number of" holds the floor against a small count. */
const numberedReach = 3;
const takingStock = new Set(
  'counted count counts had has have recorded registered listed found were stood'.split(' '),
);

/** "The number of people held has come down. … two jails. At the end of June they had counted 118": not the jails. */
function outgrown(place: NounPlace): string | null {
  const { antecedents, expression, language, tokens } = place;
  const { here, earlier, inSentence, before, last, numbered, numberedAge } = antecedents;
  const carried = inSentence ?? before ?? last;
  const value = expression.high;
  if (language.data.code !== 'en' || carried === null || value === null || here.length > 0) return null;
  const counts = earlier.filter(({ unit }) => unit === carried);
  const isSmall = counts.length > 0 && counts.every((one) => isFew(one.value, value));
  if (!isSmall || earlier.some((one) => one.value !== null && one.value >= value)) return null;
  const isTold = takingStock.has(wordBefore(tokens, expression.from));
  if (isTold && numbered !== null && numberedAge <= numberedReach) return numbered;
  return antecedents.earlierAge > 1 ? namedEarlier(place, null) : null;
}

function isFew(count: number | null, value: number): boolean {
  return count !== null && count <= mostFew && value >= count * outgrowth;
}

const copulas = new Set('was is were stands stood stays remains remained'.split(' '));

/** "The homes report the number of their residents. In June it was 3,112": what that number is of. */
function numberedBefore({ tokens, expression, antecedents }: NounPlace): string | null {
  if (antecedents.numbered === null || antecedents.numberedAge > 1) return null;
  let at = expression.from - 1;
  while (at > 0 && phraseWords.has(tokens[at]?.text ?? '')) at -= 1;
  const verb = tokens[at]?.text === 'been' ? at - 1 : at;
  const isBeing =
    copulas.has(tokens[verb]?.text ?? '') || (verb < at && perfects.has(tokens[verb]?.text ?? ''));
  return isBeing && tokens[verb - 1]?.text === 'it' ? antecedents.numbered : null;
}

const perfects = new Set(['had', 'has', 'have']);

/** "300 people from 12 countries; 45 of them": a new clause speaks of what the sentence is about. */
function topicOfClause({ tokens, expression, antecedents }: NounPlace, at: number): string | null {
  const isClause = tokens[expression.from - 1]?.text === ';';
  return isClause && tokens[at]?.text === 'of' && tokens[at + 1]?.text === 'them' ? antecedents.topic : null;
}

/** How far back the word of a toll may stand. */
const tollReach = 7;

/** "There were only nine", "police arrested 12", "the death toll stands at 47". */
function countsPeople(tokens: readonly Token[], { from }: Expression, language: PreparedLanguage): boolean {
  let at = from - 1;
  while (at > 0 && phraseWords.has(tokens[at]?.text ?? '')) at -= 1;
  if (language.humanVerbs.has(tokens[at]?.text ?? '')) return true;
  return tollBefore(tokens, at, language);
}

function tollBefore(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  for (let i = at; i >= 0 && i > at - tollReach; i -= 1)
    if (language.tolls.has(tokens[i]?.text ?? '')) return true;
  return false;
}

const phraseWords = new Set([
  'only',
  'just',
  'about',
  'around',
  'at',
  'least',
  'more',
  'than',
  'fewer',
  'nearly',
  'almost',
  'another',
  'as',
  'many',
  'some',
  'the',
  'remaining',
  'other',
  'last',
]);

/** The 186 of "142 of the 186", null when no such whole is named. */
function wholeAfter({ tokens, language }: NounPlace, at: number): number | null {
  if (!language.data.ofWords.includes(tokens[at]?.text ?? '')) return null;
  const token = isDeterminer(tokens[at + 1], language) ? tokens[at + 2] : tokens[at + 1];
  if (token?.kind === 'digits') return digitsValue(token.text, language.data);
  return token === undefined ? null : (language.data.cardinals[token.text] ?? null);
}
