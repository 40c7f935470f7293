/**
 * Money that no list of currencies knows: a word that stands where only a price, a wage or a grant can stand ("180
 * talers apiece", "a grant of 60,000 talers", "5,000 talers ($900)"). From then on it is money throughout the story, and
 * a bare number of things does not count it. English only; every look-around is bounded.
 */
import { isAgent, isPersonNoun, type Antecedents } from './quantity-antecedents.ts';
import type { Expression } from './quantity-expression.ts';
import type { PreparedLanguage } from './quantity-lexicon.ts';
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
const losses = new Set('lives jobs votes points seats places limbs'.split(' '));
const payments = new Set(
  'paid pay pays paying owe owes owed owing earn earns earned earning spent spend spends'.split(' '),
);
const offers = new Set('offered offers offer fined fines awarded awards charged charges'.split(' '));
/** A sum so large that no staff is meant. */
const leastSum = 1000;
const shares = new Set('each apiece'.split(' '));
/** How far back a verb of offering may stand. */
const offerReach = 6;

/** True when the counted noun is money of the story; keeps it in mind. */
export function notesCoin(place: CoinPlace): boolean {
  const { noun, antecedents, language } = place;
  if (language.data.code !== 'en') return false;
  const word = noun.unit.toLowerCase();
  if (!antecedents.coins.has(word)) {
    if (noun.kind !== 'noun' || !isPaid(place) || losses.has(word) || isPersonNoun(word, language))
      return false;
    antecedents.coins.add(word);
  }
  antecedents.coin = noun.unit;
  return true;
}

function isPaid({ tokens, expression, noun, language }: CoinPlace): boolean {
  if (noun.from < expression.to || noun.to !== noun.from + 1) return false;
  // "lent to 70 growers": whoever gets it.
  if (tokens[expression.from - 1]?.text === 'to') return false;
  if (paidAt(tokens, expression) === 'sure' || isSumOf(tokens, expression.from)) return true;
  // "paid 60 cleaners": whoever is paid.
  if (payments.has(tokens[expression.from - 1]?.text ?? ''))
    return (expression.high ?? 0) >= leastSum || !isAgent(noun.unit, language);
  if (isConverted(tokens, noun.to)) return true;
  const isEach = shares.has(tokens[noun.to]?.text ?? '');
  if (isEach && tokens[expression.from - 1]?.text === 'at') return true;
  const isShared = isEach || (tokens[noun.to]?.text === 'to' && tokens[noun.to + 1]?.text === 'each');
  return isShared && isOffered(tokens, expression.from);
}

/** "5,000 talers ($900)". */
function isConverted(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '(' && '$€£¥'.includes(tokens[at + 1]?.text ?? '?');
}

function isOffered(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - offerReach; at -= 1)
    if (offers.has(tokens[at]?.text ?? '')) return true;
  return false;
}
