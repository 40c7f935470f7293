/**
 * Clauses whose verb is left out because the clause before had it: "The Union counted 40; the Guild 57", "The Ministry
 * speaks of 12, the League of 19". English only; every look-around is bounded.
 */
import type { Candidate } from './quantity-candidate.ts';
import type { Token } from './quantity-tokens.ts';

/** Verbs by which somebody puts forward a number. */
const stating = new Set(
  `count counts counted list lists listed record records recorded found finds named names puts put gives gave says said speaks spoke
  reports reported claims claimed admits admitted has had knows knew estimates estimated`.split(/\s+/u),
);
/** Longest name of a speaker, and how far back the verb may stand, in tokens. */
const longestName = 5;
const verbReach = 24;

/** True when the name before a number is the subject of a clause without its verb, and the number what it puts forward. */
export function isGapped({
  tokens,
  expression,
  language,
}: Pick<Candidate, 'tokens' | 'expression' | 'language'>): boolean {
  const next = tokens[expression.to];
  const isEnd = next === undefined || next.fresh || (next.kind === 'mark' && !'-–/:('.includes(next.text));
  if (language.data.code !== 'en' || !isEnd) return false;
  let at = expression.from - 1;
  while (at > expression.from - longestName && isNameWord(tokens[at])) at -= 1;
  if (at === expression.from - 1) return false;
  const isThe = tokens[at]?.text === 'the' || tokens[at]?.text === 'its';
  const joint = tokens[isThe ? at - 1 : at]?.text ?? '';
  const isJoined =
    joint === ';' || (isThe && (joint === ',' || joint === 'and' || joint === 'but' || joint === 'while'));
  return isJoined && isStated(tokens, isThe ? at - 1 : at);
}

function isNameWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.capital || token.caps) && token.text !== 'the';
}

/** A number was put forward in the clause before. */
function isStated(tokens: readonly Token[], end: number): boolean {
  let hasNumber = false;
  for (let at = end - 1; at >= 0 && at > end - verbReach; at -= 1) {
    if (tokens[at]?.kind === 'digits') hasNumber = true;
    if (stating.has(tokens[at]?.text ?? '')) return hasNumber;
  }
  return false;
}
