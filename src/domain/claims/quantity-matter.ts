/**
 * Numbers that measure no matter of the story: age groups, the pages of a book, the margin of a survey, the limits of a
 * rule, a ship's number, "from one hut to another", "said one mother". English only; every look-around is bounded.
 */
import type { Candidate } from './quantity-candidate.ts';
import type { Token } from './quantity-tokens.ts';

/** True for a number of one of these kinds. */
export function isNoMatter(candidate: Candidate): boolean {
  return (
    isAgeGroup(candidate) ||
    isPageCount(candidate) ||
    isMargin(candidate) ||
    isRuleLimit(candidate) ||
    isShipNumber(candidate) ||
    isOtherOne(candidate)
  );
}

/** "persons in the 18–24 age group". */
function isAgeGroup({ tokens, expression }: Candidate): boolean {
  const at = tokens[expression.to]?.text === '-' ? expression.to + 1 : expression.to;
  return (
    tokens[at]?.text === 'age' && ['group', 'bracket', 'range', 'band'].includes(tokens[at + 1]?.text ?? '')
  );
}

/** "(96 pp.)": how long a book is. */
function isPageCount({ tokens, expression }: Candidate): boolean {
  return tokens[expression.to]?.text === 'pp';
}

const marginReach = 7;

/** "The margin of error is 3 points". */
function isMargin({ tokens, expression, noun }: Candidate): boolean {
  if (noun === null || !(noun.unit === 'points' || noun.kind === 'elliptical') || expression.isPercent)
    return false;
  for (let at = expression.from - 1; at >= 0 && at > expression.from - marginReach; at -= 1)
    if (tokens[at]?.text === 'margin') return true;
  return false;
}

const limits = new Set(['over', 'under', 'above', 'below', 'than', 'exceeding']);
const rules = new Set(['must', 'shall', 'need', 'may', 'cannot', 'should']);

/** "Ships over 30 metres must register": the border of a class. */
function isRuleLimit({ tokens, expression, noun }: Candidate): boolean {
  if (noun === null || (noun.kind !== 'measure' && noun.kind !== 'period')) return false;
  const isLimit = limits.has(tokens[expression.from - 1]?.text ?? '');
  return isLimit && rules.has(tokens[noun.to]?.text ?? '');
}

/** Prepositions of places: a name behind them is a place, where things are counted. */
const placing = new Set([
  'in',
  'at',
  'near',
  'from',
  'across',
  'around',
  'to',
  'inside',
  'outside',
  'off',
  'on',
]);
const longestName = 3;

/** "crew of the Silver Gull 4 mend nets": an article, a name and a digit are a ship or a hotel. */
function isShipNumber({ tokens, expression, qualifier }: Candidate): boolean {
  const number = tokens[expression.from];
  if (qualifier !== null || number?.kind !== 'digits' || number.text.length > 2) return false;
  let at = expression.from - 1;
  while (at > expression.from - 1 - longestName && isNameWord(tokens[at])) at -= 1;
  if (at > expression.from - 3) return false;
  return tokens[at]?.text === 'the' && !placing.has(tokens[at - 1]?.text ?? '') && !tokens[at]?.fresh;
}

function isNameWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && token.text !== 'the';
}

const saying = new Set('said says told tells asked asks added recalled remembered'.split(' '));

/** "from one hut to another", "said one mother", "one driver recalled": the word singles out, it does not count. */
function isOtherOne({ tokens, expression, noun }: Candidate): boolean {
  if (expression.high !== 1 || expression.form !== 'words' || noun === null) return false;
  const before = tokens[expression.from - 1]?.text ?? '';
  const next = tokens[noun.to]?.text ?? '';
  if (next === 'to' || next === 'after' || next === 'or')
    return tokens[noun.to + 1]?.text === 'another' || tokens[noun.to + 1]?.text === 'the';
  return noun.kind === 'noun' && (saying.has(before) || saying.has(next));
}
