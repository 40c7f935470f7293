/**
 * Amounts without their currency: "a ring worth 6,000", "the trip had cost her seven thousand", "it is not even 80
 * lakh". A word of paying says that money is meant; the story's last currency says which. English only.
 */
import type { Antecedents } from './quantity-antecedents.ts';
import type { Expression } from './quantity-expression.ts';
import type { Token } from './quantity-tokens.ts';

/** Words that only money follows. */
const selecting = new Set(
  'cost costs costing worth priced lent lend lends borrowed borrow borrows repaid repay'.split(' '),
);
/** Words that money or a count may follow: only a large or round number without a noun is an amount. */
const paying = new Set(
  `paid pay pays paying owe owes owed owing earn earns earned earning spent spend spends
  charged charge charges fined donated transferred wired invested`.split(/\s+/u),
);
/** Nouns of money before "of" or a copula: "a wage of 300". */
const sums = new Set(
  'wage wages salary salaries fee fees fare price rent ransom bribe debt loan deposit fine pay compensation commission bill'.split(
    ' ',
  ),
);
/** Sums that are given or set aside; a grant may also be one of places or land, so only a coin follows for sure. */
const grants = new Set(
  'grant grants subsidy subsidies budget prize reward bounty settlement credit bond surcharge tax duty toll profit turnover capital'.split(
    ' ',
  ),
);

/** "a grant of 60,000 talers", "a wage of 300": the number behind a sum and "of". */
export function isSumOf(tokens: readonly Token[], from: number): boolean {
  const at = beforeHedges(tokens, from);
  const noun = tokens[at - 1]?.text ?? '';
  const link = tokens[at]?.text;
  if (link === ':') return sums.has(noun);
  return link === 'of' && (sums.has(noun) || grants.has(noun));
}

/** Words between the verb and the amount. */
const hedges = new Set(
  `about around some at least most more than nearly almost over under fewer less up to only just a an another further as much
  roughly him her them me us it you each not even`.split(/\s+/u),
);
const longestHedge = 4;

/** Index of the last token before a number and what hedges it. */
function beforeHedges(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (at > from - 1 - longestHedge && hedges.has(tokens[at]?.text ?? '')) at -= 1;
  return at;
}
/** Smallest amount behind a word of paying that may as well count. */
const leastAmount = 50;

/** Where paying says that a bare number is an amount: `sure` when nothing else could be meant; null when it says nothing. */
export function paidAt(
  tokens: readonly Token[],
  { from, high }: Pick<Expression, 'from' | 'high'>,
): 'sure' | 'likely' | null {
  const at = beforeHedges(tokens, from);
  const word = tokens[at]?.text ?? '';
  // "Lent", the season.
  if (selecting.has(word)) return tokens[at]?.capital === true ? null : 'sure';
  if (word === 'of' && sums.has(tokens[at - 1]?.text ?? '')) return 'sure';
  const isLarge = (high ?? 0) >= leastAmount;
  return isLarge && paying.has(word) ? 'likely' : null;
}

const sumLinks = new Set(
  'is was are were be been averages averaged average remains remained stands stood at had has have'.split(
    ' ',
  ),
);
const longestSumLink = 3;
const dealing = new Set(
  'sell sells sold selling buy buys bought auctioned went go goes gone traded'.split(' '),
);
/** How far before "for" the verb of a deal may stand, in tokens. */
const dealReach = 5;
const earning = new Set('earn earns earned earning fetch fetches fetched fetching'.split(' '));
/** What holds money only by the million. */
const purses = new Set('fund budget guarantee grant loan debt fine reserve turnover'.split(' '));

/** "The average fee is 2,900", "it went for 22,000", "a cow fetches 60,000": a bare number that is a price. */
export function isPriced(
  tokens: readonly Token[],
  { from, high, scaled }: Pick<Expression, 'from' | 'high' | 'scaled'>,
): boolean {
  if (isPurse(tokens, from)) return scaled && (high ?? 0) >= leastSpoken;
  const at = beforeHedges(tokens, from);
  const word = tokens[at]?.text ?? '';
  const isLarge = (high ?? 0) >= leastAmount;
  if (earning.has(word)) return isLarge;
  if (word === 'for' && isLarge) {
    for (let verb = at - 1; verb >= 0 && verb > at - dealReach; verb -= 1) {
      if (tokens[verb]?.kind !== 'word') return false;
      if (dealing.has(tokens[verb]?.text ?? '')) return true;
    }
    return false;
  }
  let link = at;
  while (link > at - longestSumLink && sumLinks.has(tokens[link]?.text ?? '')) link -= 1;
  return link < at && sums.has(tokens[link]?.text ?? '') && tokens[link]?.text !== 'fine';
}

/** "a fund of 9.5 million": what holds money stands before "of". */
export function isPurse(tokens: readonly Token[], from: number): boolean {
  const at = beforeHedges(tokens, from);
  return tokens[at]?.text === 'of' && purses.has(tokens[at - 1]?.text ?? '');
}

/** Smallest spoken amount ("80 lakh", "60 thousand") that takes the currency of the sum disputed before it. */
const leastSpoken = 1000;

/** "Nine crore is nonsense", "it was not even 60 thousand": a sum named again in words, after money. */
export function isSumAgain(
  tokens: readonly Token[],
  { from, to, scaled, high }: Pick<Expression, 'from' | 'to' | 'scaled' | 'high'>,
  { recent, recentBefore }: Antecedents,
): boolean {
  if (!scaled || (high ?? 0) < leastSpoken || (recent ?? recentBefore)?.kind !== 'money') return false;
  const next = tokens[to];
  const isSubject = next !== undefined && copulas.has(next.text);
  const isEnd = next === undefined || next.kind === 'mark';
  const at = beforeHedges(tokens, from);
  return isSubject || (isEnd && copulas.has(tokens[at]?.text ?? ''));
}

const copulas = new Set("is was are were isn't wasn't be been".split(' '));
