/**
 * Money that no list of currencies knows: a word that stands where only a price, a wage or a grant can stand ("180
 * talers apiece", "a grant of 60,000 talers", "5,000 talers ($900)"). From then on it is money throughout the story, and
 * a bare number of things does not count it. English only; every look-around is bounded.
 */
import { isAgent, isPersonNoun, type Antecedents } from './quantity-antecedents.ts';
import type { Expression } from './quantity-expression.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { isRomanceCoin } from './quantity-romance.ts';
import { isSumOf, paidAt } from './quantity-pay.ts';
import type { CountedNoun } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

/** A counted noun in its sentence. */
export interface CoinPlace {
  readonly tokens: readonly Token[];
  readonly expression: Expression;
  readonly noun: CountedNoun;
  readonly language: PreparedLanguage;
  readonly antecedents: Antecedents;
}

/** What is lost or spent without being money: "cost 40 jobs". */
const losses = new Set('lives jobs votes points seats places limbs visits calls nights'.split(' '));
const payments = new Set(
  'paid pay pays paying owe owes owed owing earn earns earned earning spent spend spends'.split(' '),
);
/** Nouns that say that the large number of their clause is a sum. */
const dues = new Set(
  'wages arrears debts fees costs savings profits takings earnings cost debt sum price bill'.split(' '),
);
/** What is paid for, and what it goes to, stands behind these. */
const spentOn = new Set('for on to of in with into from by than'.split(' '));
/** How far back a large number is looked for its verb of paying, in tokens. */
const clauseReach = 16;
const offers = new Set('offered offers offer fined fines awarded awards charged charges'.split(' '));
/** A sum so large that no staff is meant. */
const leastSum = 1000;
const shares = new Set('each apiece'.split(' '));
/** How far back a verb of offering may stand. */
const offerReach = 6;

/** True when the counted noun is money of the story; keeps it in mind. */
export function notesCoin(place: CoinPlace): boolean {
  const { noun, antecedents, language } = place;
  const { code } = language.data;
  if (code !== 'en' && code !== 'es' && code !== 'fr') return false;
  const word = noun.unit.toLowerCase();
  if (!antecedents.coins.has(word)) {
    if (noun.kind !== 'noun' || !isMoney(place) || losses.has(word) || isPersonNoun(word, language))
      return false;
    antecedents.coins.add(word);
  }
  antecedents.coin = noun.unit;
  return true;
}

function isMoney(place: CoinPlace): boolean {
  const { code } = place.language.data;
  return code === 'en' ? isPaid(place) : isRomanceCoin(place.tokens, place.expression, place.noun, code);
}

function isPaid({ tokens, expression, noun, language }: CoinPlace): boolean {
  if (noun.from < expression.to || noun.to !== noun.from + 1) return false;
  // "lent to 70 growers": whoever gets it.
  if (tokens[expression.from - 1]?.text === 'to') return false;
  if (paidAt(tokens, expression) === 'sure' || isSumOf(tokens, expression.from)) return true;
  if (isLargeSum(tokens, expression, noun, language) || isShareOfSum(tokens, expression, noun)) return true;
  // "paid 60 cleaners": whoever is paid.
  if (payments.has(tokens[expression.from - 1]?.text ?? ''))
    return (expression.high ?? 0) >= leastSum || !isAgent(noun.unit, language);
  if (isConverted(tokens, noun.to)) return true;
  const isEach = shares.has(tokens[noun.to]?.text ?? '');
  if (isEach && tokens[expression.from - 1]?.text === 'at') return true;
  const isShared = isEach || (tokens[noun.to]?.text === 'to' && tokens[noun.to + 1]?.text === 'each');
  return isShared && isOffered(tokens, expression.from);
}

/** "paid the firm, a sister of the mill, 9.4 million dorins", "the arrears are put at 11 million brells": millions of what is paid. */
function isLargeSum(
  tokens: readonly Token[],
  { from, scaled, high }: Expression,
  { unit, to }: CountedNoun,
  language: PreparedLanguage,
): boolean {
  if (!scaled || (high ?? 0) < leastSum || isAgent(unit, language) || tokens[to]?.text === 'of') return false;
  const before = tokens[from - 1]?.text ?? '';
  if (before === 'for') return from === 1 || tokens[from - 2]?.kind === 'mark';
  if (before === 'of') return tokens[from - 2]?.text === 'sum';
  const isLinked = spentOn.has(before);
  for (let at = from - 1; at >= 0 && at > from - clauseReach; at -= 1) {
    const { text } = tokens[at] ?? { text: '' };
    if (text === ';' || text === ':' || text === '.') return false;
    if (dues.has(text)) return true;
    if (!isLinked && (payments.has(text) || (text === 'handed' && tokens[at + 1]?.text === 'over')))
      return true;
  }
  return false;
}

/** Words behind a sum that is shared out: "apiece", "per unit", "a man", "for each stove". */
function isShared(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (shares.has(word) || word === 'per') return true;
  if (word === 'for' || word === 'to')
    return tokens[at + 1]?.text === 'each' || tokens[at + 1]?.text === 'every';
  return word === 'a' && heads.has(tokens[at + 1]?.text ?? '');
}

const heads = new Set('man woman head piece person worker family unit household'.split(' '));
const quotients = new Set('to at or'.split(' '));

/** "That comes to some 30,300 dorins apiece", "or nearly 55,000 brells a man": large, and what a sum makes for one. */
function isShareOfSum(tokens: readonly Token[], { from, high }: Expression, { to }: CountedNoun): boolean {
  if ((high ?? 0) < leastSum || !isShared(tokens, to)) return false;
  let at = from - 1;
  while (at > from - longestHedges && hedges.has(tokens[at]?.text ?? '')) at -= 1;
  return quotients.has(tokens[at]?.text ?? '');
}

const hedges = new Set(
  'some about around nearly almost just under over roughly only approximately'.split(' '),
);
const longestHedges = 4;

/** "5,000 talers ($900)". */
function isConverted(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '(' && '$€£¥'.includes(tokens[at + 1]?.text ?? '?');
}

function isOffered(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - offerReach; at -= 1)
    if (offers.has(tokens[at]?.text ?? '')) return true;
  return false;
}
