/**
 * Ages that say neither "aged" nor "years old": "the boy, 11, waved", "will be 27 in June", "they made me thirty", "the
 * median age was 31", "At 16, Deron left". English only; every look-around is bounded.
 */
import type { Expression } from './quantity-expression.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import type { Token } from './quantity-tokens.ts';

/** True when the words around a number of 3 and more tell an age. */
export function isEnglishAge(
  tokens: readonly Token[],
  expression: Expression,
  language: PreparedLanguage,
): boolean {
  if (expression.scaled || expression.isRange) return false;
  return (
    isPersonAside(tokens, expression, language) ||
    isComingAge(tokens, expression, language) ||
    isNamedAge(tokens, expression) ||
    isAgeAtDeath(tokens, expression) ||
    isAgeOfOne(tokens, expression, language) ||
    isOpeningAge(tokens, expression) ||
    isTold(tokens, expression) ||
    isTradesman(tokens, expression) ||
    isAsideOfOne(tokens, expression, language)
  );
}

const pronouns = new Set('i he she you'.split(' '));
const asideWords = new Set(['now', 'then', 'just', 'only', 'barely', 'about']);

/** "The boy, 11, waved", "whose son, then 15, was": a singular noun for a person, a comma, a number, a comma. */
function isPersonAside(
  tokens: readonly Token[],
  { from, to, form }: Expression,
  language: PreparedLanguage,
): boolean {
  if (form !== 'digits' || to !== from + 1) return false;
  const start = asideWords.has(tokens[from - 1]?.text ?? '') ? from - 1 : from;
  const close = tokens[to];
  if (tokens[start - 1]?.text !== ',' || close === undefined || !',.;)”"'.includes(close.text)) return false;
  // "men, women, 12, and": a list has no determiner before its noun.
  return isOnePerson(tokens, start - 2, language) && tokens[to + 1]?.kind !== 'digits';
}

function isOnePerson(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const word = tokens[at]?.text ?? '';
  if (!language.persons.has(word)) return false;
  return !language.groups.has(word) && !language.plurals.has(word) && !word.endsWith('s');
}

/** "will be 27 in June", "they made me thirty", "had turned 40". */
function isComingAge(
  tokens: readonly Token[],
  { from, to, bound }: Expression,
  language: PreparedLanguage,
): boolean {
  if (bound !== null || !endsAge(tokens[to])) return false;
  const verb = tokens[from - 1]?.text ?? '';
  if (verb === 'be') {
    const will = tokens[from - 2]?.text ?? '';
    if (will !== 'will' && will !== 'would' && will !== "he'll" && will !== "she'll") return false;
    return isOneSubject(tokens, from - 3, language);
  }
  const isObject = verb === 'me' || verb === 'him' || verb === 'her';
  return isObject && ['made', 'make', 'makes', 'thought', 'called'].includes(tokens[from - 2]?.text ?? '');
}

function isOneSubject(tokens: readonly Token[], at: number, language: PreparedLanguage): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (pronouns.has(token.text) || isOnePerson(tokens, at, language)) return true;
  // A name has two capitals; a single one may be a noun at the head of its sentence.
  return token.capital && !language.stops.has(token.text) && tokens[at - 1]?.capital === true;
}

function endsAge(next: Token | undefined): boolean {
  return (
    next === undefined ||
    next.kind === 'mark' ||
    ['in', 'when', 'on', 'this', 'next', 'by', 'and', 'but', 'soon', 'at'].includes(next.text)
  );
}

/** How far from the head of its sentence the person may be named, and the number may stand. */
const personReach = 4;
const predicateReach = 30;
const oldest = 110;
const afterAge = new Set(['when', 'and', 'but', 'now', 'at', 'then']);

/** "The oldest man we met, who asked not to be named, is 58": one person is the subject, the number its predicate. */
function isAgeOfOne(
  tokens: readonly Token[],
  { from, to, high, bound, currency, isPercent }: Expression,
  language: PreparedLanguage,
): boolean {
  const verb = tokens[from - 1]?.text;
  if ((verb !== 'is' && verb !== 'was') || from > predicateReach || bound !== null) return false;
  if (currency !== null || isPercent || (high ?? oldest + 1) > oldest) return false;
  const next = tokens[to];
  const isEnd = next === undefined || (next.kind === 'mark' && !'-–/:'.includes(next.text));
  return (isEnd || afterAge.has(next.text)) && opensWithPerson(tokens, from - 1, language);
}

/** "The teacher, who …", "Her brother", "Mirka Tolm, a weaver", "Kolek, who". */
function opensWithPerson(tokens: readonly Token[], limit: number, language: PreparedLanguage): boolean {
  const first = tokens[0];
  const second = tokens[1];
  if (first?.kind !== 'word') return false;
  const isName = first.capital && !language.stops.has(first.text) && !language.articles.has(first.text);
  const isTwo = second?.capital === true && second.kind === 'word';
  if (isName && (isTwo ? tokens[2]?.text === ',' : second?.text === ',' && limit > 3))
    return isTwo || tokens[2]?.text === 'who' || tokens[2]?.text === 'a';
  for (let at = 1; at < Math.min(personReach, limit); at += 1) {
    if (tokens[at]?.kind !== 'word') return false;
    if (isSinglePerson(tokens[at], language)) return tokens[at + 1]?.text !== 'of' || at + 1 === limit;
  }
  return false;
}

/** A listed noun for one person, or an agent: "docker", "prisoner". */
function isSinglePerson(token: Token | undefined, language: PreparedLanguage): boolean {
  const word = token?.text ?? '';
  if (word.endsWith('s') || language.groups.has(word) || language.plurals.has(word)) return false;
  return language.persons.has(word) || singles.has(word) || /.{3}(?:man|woman|boy|girl)$/u.test(word);
}

const singles = new Set(
  `prisoner docker driver worker teacher farmer miner fisher weaver nurse doctor judge priest pastor mayor guard sailor boy girl
  man woman child baby son daughter brother sister wife husband widow victim survivor patient pupil student`.split(
    /\s+/u,
  ),
);

const middles = new Set(['average', 'median', 'mean', 'minimum', 'maximum', 'typical', 'legal']);

/** How far before its verb "median age" may stand ("the median age of those who died was"), in tokens. */
const middleReach = 12;

/** "the median age was 26", "an average age of 31", "the mean age of the women is 40", "of the ages the median is 46". */
function isNamedAge(tokens: readonly Token[], { from, to }: Expression): boolean {
  const link = tokens[from - 1]?.text ?? '';
  if (!['was', 'is', 'of', 'at'].includes(link)) return false;
  const isEnd = endsAge(tokens[to]);
  for (let at = from - 2; at >= 0 && at > from - middleReach; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (tokens[at]?.kind === 'mark') return false;
    if (middles.has(word) && tokens[at + 1]?.text === 'age') return isEnd || at + 3 >= from - 1;
    if ((word === 'median' || word === 'mean') && at === from - 2) return isEnd && speaksOfAges(tokens, at);
  }
  return false;
}

/** How far before the middle its ages may be named, in tokens. */
const agesReach = 20;

function speaksOfAges(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - agesReach; at -= 1)
    if (tokens[at]?.text === 'ages') return true;
  return false;
}

const spanning = new Set(
  'ranged range ranges ranging ran run varied vary spanned span from between'.split(' '),
);
const longestOwner = 5;

/** "Ages ranged from 17 to 52", "the ages of the women run from 19 to 70", "the ages, from 24 to 71,". */
export function isAgeSpan(tokens: readonly Token[], { from, opener, isRange }: Expression): boolean {
  if (!isRange) return false;
  let at = (opener ?? from) - 1;
  const isSpanned = spanning.has(tokens[at]?.text ?? '');
  while (spanning.has(tokens[at]?.text ?? '')) at -= 1;
  if (!isSpanned && tokens[at]?.text === ',' && opener !== null) return speaksOfAges(tokens, at);
  if (!isSpanned) return false;
  for (let noun = at; noun >= 0 && noun > at - longestOwner; noun -= 1) {
    const word = tokens[noun]?.text ?? '';
    if (word === 'ages' || word === 'age') return true;
    if (tokens[noun]?.kind === 'mark') return false;
  }
  return false;
}

const lifeEvents = new Set(
  'died die dies dead married marry wed orphaned widowed retired retire retires enlisted'.split(' '),
);
const leastEventAge = 5;

/** "he died at 46", "was widowed at 23": the age at which something befalls a person once. */
function isAgeAtDeath(tokens: readonly Token[], { from, to, high, form, bound }: Expression): boolean {
  if (tokens[from - 1]?.text !== 'at' || form !== 'digits' || bound !== null) return false;
  const value = high ?? 0;
  if (value < leastEventAge || value > oldest || !lifeEvents.has(tokens[from - 2]?.text ?? '')) return false;
  // "Put the dead at 73" counts them.
  if (tokens[from - 3]?.text === 'the') return false;
  const next = tokens[to];
  return (
    next === undefined ||
    next.fresh ||
    (next.kind === 'mark' && !'-–/:.'.includes(next.text)) ||
    isStop(next, tokens[to + 1])
  );
}

/** A full stop at the end of its sentence. */
function isStop({ text }: Token, next: Token | undefined): boolean {
  return text === '.' && (next === undefined || next.spaced || next.fresh);
}

const parents = new Set('mother father parent grandmother grandfather grandparent widow widower'.split(' '));
/** More children than that are rare; a mother of 19 is nineteen. */
const mostChildren = 14;

/** "a mother of five", "the father of three". */
export function isParentOf(
  tokens: readonly Token[],
  { from, to, high, isRange, form }: Expression,
  { data, stops }: PreparedLanguage,
): boolean {
  if (data.code !== 'en' || isRange || form === 'fraction' || tokens[from - 1]?.text !== 'of') return false;
  const isFew = (high ?? 0) >= 2 && (high ?? mostChildren + 1) <= mostChildren;
  if (!isFew || !parents.has(tokens[from - 2]?.text ?? '')) return false;
  const next = tokens[to];
  return (
    next === undefined || next.fresh || (next.kind === 'mark' && next.text !== '-') || stops.has(next.text)
  );
}

const extremes = new Set('youngest oldest eldest'.split(' '));

/** "The oldest was 71, the youngest nine", "the youngest was not yet two": the number told of the first or last in age. */
export function isExtremeAge(tokens: readonly Token[], { from, to, bound }: Expression): boolean {
  if (bound !== null || !endsAge(tokens[to])) return false;
  let at = from - 1;
  while (at > from - longestLink && ageLinks.has(tokens[at]?.text ?? '')) at -= 1;
  return extremes.has(tokens[at]?.text ?? '') && tokens[at - 1]?.text === 'the';
}

const ageLinks = new Set('was is were are not yet only just barely of them would turn be'.split(' '));
const longestLink = 5;
const turning = new Set('turn turns turned turning'.split(' '));

/** "would turn 17 at the end of the year", "gave her age as 61". */
function isTold(tokens: readonly Token[], { from, to, form, high }: Expression): boolean {
  const word = tokens[from - 1]?.text ?? '';
  if (word === 'as') return tokens[from - 2]?.text === 'age';
  return turning.has(word) && form !== 'fraction' && (high ?? oldest + 1) <= oldest && endsAge(tokens[to]);
}

const things = new Set(['it', 'this', 'that', 'there', 'what']);

/** "said Joris Tamm, a carter of 47.", "the oldest was a retired ferryman of 77": the trade of somebody named. */
function isTradesman(tokens: readonly Token[], { from, to, form }: Expression): boolean {
  const next = tokens[to];
  const isEnd = next === undefined || next.fresh || (next.kind === 'mark' && !'-–/:'.includes(next.text));
  if (form !== 'digits' || tokens[from - 1]?.text !== 'of' || !isEnd) return false;
  if (!/.{3}(?:er|or|ist|man|woman)$/u.test(tokens[from - 2]?.text ?? '')) return false;
  const article = tokens[from - 3]?.text === 'a' || tokens[from - 3]?.text === 'an' ? from - 3 : from - 4;
  const isOne = tokens[article]?.text === 'a' || tokens[article]?.text === 'an';
  const before = tokens[article - 1]?.text;
  if (!isOne || (before !== ',' && before !== 'was' && before !== 'is')) return false;
  const subject = tokens[article - 2];
  if (subject === undefined || things.has(subject.text)) return false;
  return subject.capital || (before !== ',' && (pronouns.has(subject.text) || extremes.has(subject.text)));
}

/** How far behind the person that opens the sentence the aside may stand, in tokens. */
const asideReach = 9;

/** "A picker at the door, 24, pulled one out of her pocket": an aside behind one person that opens the sentence. */
function isAsideOfOne(
  tokens: readonly Token[],
  { from, to, form }: Expression,
  language: PreparedLanguage,
): boolean {
  if (form !== 'digits' || to !== from + 1 || from > asideReach) return false;
  if (tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',') return false;
  const isOne = ['a', 'an', 'one'].includes(tokens[0]?.text ?? '');
  const word = tokens[1]?.text ?? '';
  return isOne && (isSinglePerson(tokens[1], language) || /.{3}(?:er|or|ist)$/u.test(word));
}

/** "At 17, Rana left home": the number opens the sentence and a person follows. */
function isOpeningAge(tokens: readonly Token[], { from, to }: Expression): boolean {
  const opener = tokens[from - 1];
  if (opener?.text !== 'at' || !opener.capital || tokens[to]?.text !== ',') return false;
  const subject = tokens[to + 1];
  if (subject === undefined) return false;
  return pronouns.has(subject.text) || (subject.capital && subject.text !== 'the' && subject.text !== 'a');
}
