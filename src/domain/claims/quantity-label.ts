/**
 * Counted nouns that stand before their number: labels ("Injured workers: 14", "life vests, 112" in a list), what
 * changed ("complaints against guards rose to 73"), what a sentence says it counts ("the number of wells with clean
 * water stands at 17"), and lives that were lost. Every look-around is bounded.
 */
import { wordBefore } from './quantity-inheritance.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { isPlural, phraseFrom, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

/** The noun that stands before its number; null when none does. */
export function labelledNoun(place: NounPlace): CountedNoun | null {
  const { text, expression } = place;
  const named = namedCount(place);
  if (named !== null) return named;
  const noun =
    changedNoun(place) ?? labelNoun(place) ?? itemNoun(place) ?? reachedNoun(place) ?? standingNoun(place);
  if (noun === null) return null;
  return { unit: text.slice(noun.start, noun.end), from: expression.to, to: expression.to, kind: 'noun' };
}

const longestHead = 7;
const prepositions = new Set(
  'in of at for against on by from among with without under over about'.split(' '),
);
/** Nouns that only say that something is counted. */
const counts = new Set('numbers figures totals thousands hundreds dozens millions'.split(' '));

/**
 * "Beds in the three wards", "complaints against guards", "deaths in custody": the plural in front of the last
 * prepositions, else the noun itself where it is a plural. English only; elsewhere the noun itself.
 */
function headOf(tokens: readonly Token[], noun: number, language: PreparedLanguage): Token | null {
  const own = tokens[noun];
  if (own === undefined) return null;
  const isOwn = isPlural(own, language);
  if (language.data.code !== 'en') return isOwn ? own : null;
  let head = isOwn ? noun : -1;
  for (let at = noun - 1; at > noun - longestHead && tokens[at]?.kind === 'word'; at -= 1) {
    const before = tokens[at - 1];
    if (!prepositions.has(tokens[at]?.text ?? '') || before === undefined || tokens[at]?.fresh === true)
      continue;
    if (isPlural(before, language) && !counts.has(before.text)) head = at - 1;
  }
  return tokens[head] ?? null;
}

function endsItem(next: Token | undefined): boolean {
  return next === undefined || next.fresh || next.kind === 'mark';
}

/** "Injured workers: 14" on a line of its own: the label is counted. */
function labelNoun({ tokens, expression, language }: NounPlace): Token | null {
  const { from, to } = expression;
  if (tokens[from - 1]?.text !== ':' || !endsItem(tokens[to])) return null;
  return headOf(tokens, from - 2, language);
}

/** Longest item of a list in front of its number, in tokens. */
const longestItem = 5;

/** "The book has the line: dust masks, 5,400.": an item behind a colon, its number behind a comma. */
function itemNoun({ tokens, expression, language }: NounPlace): Token | null {
  const comma = expression.from - 1;
  const noun = tokens[comma - 1];
  if (language.data.code !== 'en' || tokens[comma]?.text !== ',' || !endsItem(tokens[expression.to]))
    return null;
  if (noun === undefined || !isPlural(noun, language)) return null;
  let at = comma - 1;
  while (
    at > comma - longestItem &&
    tokens[at]?.kind === 'word' &&
    !language.stops.has(tokens[at]?.text ?? '')
  )
    at -= 1;
  const opener = tokens[at]?.text;
  return opener === ':' || (opener === ';' && tokens[at - 1]?.kind === 'digits') ? noun : null;
}

/** Farthest a change verb may stand before its number, in tokens. */
const changeReach = 9;

/** "Complaints fell 8.5% from 2,140 to 1,958", "arrests rose to 40": what changed is what is counted. */
function changedNoun({ tokens, expression, language }: NounPlace): Token | null {
  if (!['from', 'to', 'by'].includes(tokens[expression.from - 1]?.text ?? '')) return null;
  for (let at = expression.from - 2; at > 0 && at > expression.from - changeReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ',' || token.text === ';') return null;
    if (!language.changeVerbs.has(token.text)) continue;
    const verb = perfects.has(tokens[at - 1]?.text ?? '') ? at - 1 : at;
    const noun = tokens[verb - 1];
    const isVerbLike = at === 1 && noun?.text.endsWith('s') === true;
    return headOf(tokens, verb - 1, language) ?? (isVerbLike ? noun : null);
  }
  return null;
}

const perfects = new Set(['had', 'has', 'have']);
const reaching = new Set(
  'reach reaches reached hit hits top tops topped pass passes passed near nears neared'.split(' '),
);

/** "Evictions reach 95": what grew so far is counted. */
function reachedNoun({ tokens, expression, language }: NounPlace): Token | null {
  const isEnd = endsItem(tokens[expression.to]) || language.stops.has(tokens[expression.to]?.text ?? '');
  if (language.data.code !== 'en' || !isEnd || !reaching.has(wordBefore(tokens, expression.from)))
    return null;
  let verb = expression.from - 1;
  while (verb > 0 && !reaching.has(tokens[verb]?.text ?? '')) verb -= 1;
  const isPerfect = perfects.has(tokens[verb - 1]?.text ?? '');
  return headOf(tokens, isPerfect ? verb - 2 : verb - 1, language);
}

const standing = new Set('stand stands stood'.split(' '));
const adverbs = new Set('now still then currently already only today'.split(' '));
/** Longest aside between what stands at a number and its verb, in tokens. */
const longestNaming = 10;

/** "Deaths stood at 34", "applications, according to the ministry, now stand at 488". */
function standingNoun({ tokens, expression, language }: NounPlace): Token | null {
  const isEnd = endsItem(tokens[expression.to]) || language.stops.has(tokens[expression.to]?.text ?? '');
  // The word before a number is that before "at about" too.
  if (language.data.code !== 'en' || !isEnd || !standing.has(wordBefore(tokens, expression.from)))
    return null;
  let at = expression.from - 1;
  while (at > 0 && !standing.has(tokens[at]?.text ?? '')) at -= 1;
  if (tokens[at + 1]?.text !== 'at') return null;
  if (isAddress(tokens, expression.to)) return null;
  at -= perfects.has(tokens[at - 1]?.text ?? '') ? 2 : 1;
  while (at > 0 && adverbs.has(tokens[at]?.text ?? '')) at -= 1;
  if (tokens[at]?.text === ',') {
    const close = at;
    do at -= 1;
    while (at > Math.max(0, close - longestNaming) && tokens[at]?.text !== ',');
    if (tokens[at]?.text !== ',') return null;
    at -= 1;
  }
  const head = isOfOne(tokens, at, language) ? null : headOf(tokens, at, language);
  return measured.has(head?.text ?? '') ? null : head;
}

/** "At 12, Mill Street", "at 14, 16 and 18". */
function isAddress(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isJoint = tokens[at]?.text === ',' || tokens[at]?.text === 'and';
  return isJoint && (next?.kind === 'digits' || (next?.capital === true && !next.fresh));
}

/** "The price of houses", "support for strikers": what stands at so many is one thing. */
function isOfOne(tokens: readonly Token[], noun: number, language: PreparedLanguage): boolean {
  for (let at = noun - 1; at > 0 && at > noun - longestHead && tokens[at]?.kind === 'word'; at -= 1) {
    const before = tokens[at - 1];
    if (prepositions.has(tokens[at]?.text ?? '') && before !== undefined && !isPlural(before, language))
      return true;
  }
  return false;
}

/** What has a height and no number. */
const measured = new Set(
  'temperatures prices shares rates levels wages fees incomes rents costs yields salaries stocks reserves losses debts odds'.split(
    ' ',
  ),
);

/** Farthest "the number of" may stand before its number, in tokens. */
const countReach = 32;
/** From how far on a mark between the two parts them, in tokens. */
const freeReach = 18;
const links = new Set(
  'stands stood reached reaches reach is was were hit exceeds exceeded at to passed topped became remains remained'.split(
    ' ',
  ),
);

/** "The number of wells with clean water stands at 17": the noun behind "number of". */
function namedCount(place: NounPlace): CountedNoun | null {
  const { tokens, expression, language } = place;
  if (language.data.code !== 'en' || !links.has(wordBefore(tokens, expression.from))) return null;
  for (let at = expression.from - 2; at >= 0 && at > expression.from - countReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.text === '.') return null;
    if (token.kind === 'digits' && tokens[at - 1]?.text !== 'from') return null;
    if (at < expression.from - freeReach && token.kind === 'mark') return null;
    if (token.text !== 'number' || tokens[at + 1]?.text !== 'of') continue;
    const noun = phraseFrom(place, tokens[at + 2]?.text === 'the' ? at + 3 : at + 2);
    if (noun === null || noun.to >= expression.from) return null;
    return noun;
  }
  return null;
}

const losing = new Set(
  `cost costs costing claim claimed claims claiming took take takes taken taking lost lose losing save saved saves saving of the
  ended cut`.split(/\s+/u),
);

/** "The fire cost 40 lives", "with the loss of 87 lives": a noun that is a verb elsewhere. */
export function livesLost({ tokens, expression, language }: NounPlace, at: number): CountedNoun | null {
  if (language.data.code !== 'en' || tokens[at]?.text !== 'lives' || expression.form === 'fraction')
    return null;
  const before = wordBefore(tokens, expression.from);
  const isLoss =
    before !== 'of' || ['loss', 'toll', 'cost', 'price', 'total'].includes(ofHead(tokens, expression.from));
  return losing.has(before) && isLoss ? { unit: 'lives', from: at, to: at + 1, kind: 'noun' } : null;
}

/** The noun in front of "of" and the number: "loss" of "the loss of more than 87 lives". */
function ofHead(tokens: readonly Token[], from: number): string {
  for (let at = from - 1; at > from - longestHead && at > 0; at -= 1)
    if (tokens[at]?.text === 'of') return tokens[at - 1]?.text ?? '';
  return '';
}
