/**
 * Which way a number changes something: "rose 8 per cent", "up nearly 40 %", "cut sales by 35". Only words before the
 * number tell; the number itself stays how much, never from where to where.
 */
import type { PreparedLanguage } from './quantity-lexicon.ts';
import type { Token } from './quantity-tokens.ts';

/** Direction of the change that a number measures. */
export type Direction = 'up' | 'down';

/** How far before "by" the verb may stand ("grow sales by"), in tokens. */
const byReach = 4;
/** How many adverbs and articles may stand between the verb and the number. */
const longestGap = 3;

/** Verbs that make another meaning with "up" and "down" ("gave up 40 acres"). */
const phrasal = new Set(
  `gave give given gives giving made make makes making set sets setting put puts took take takes taken picked racked ran piled built
  came turned broke wrote bought snapped scooped signed held hold blew gobbled handed tied locked rounded lined burned burnt shot
  tore hunted tracked settled calmed bogged`.split(/\s+/u),
);

/** Words between a verb of change and how much. */
const between = new Set('another about around roughly some further just only as much by'.split(' '));

/** The direction told by the words before token `from` (the number with its bound); null when they tell none. */
export function directionBefore(
  tokens: readonly Token[],
  from: number,
  language: PreparedLanguage,
): Direction | null {
  const sign = tokens[from - 1];
  if (sign?.text === '+' && sign.spaced) return 'up';
  let at = from - 1;
  while (at > from - 1 - longestGap && isBetween(tokens[at])) at -= 1;
  if (isParticle(tokens, at)) return null;
  const told = directionOf(tokens[at], language);
  if (told !== null || tokens[from - 1]?.text !== 'by') return told;
  for (let verb = at; verb >= 0 && verb > at - byReach; verb -= 1) {
    if (tokens[verb]?.kind !== 'word') return null;
    const found = directionOf(tokens[verb], language);
    if (found !== null) return found;
  }
  return null;
}

/** "Up" or "down" behind a verb that it gives another meaning: "made up 40 %". */
export function isParticle(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text;
  return (word === 'up' || word === 'down') && phrasal.has(tokens[at - 1]?.text ?? '');
}

/** "sharply", "slightly" and the words above. */
function isBetween(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return between.has(token.text) || (token.text.endsWith('ly') && token.text.length > 4);
}

function directionOf(token: Token | undefined, language: PreparedLanguage): Direction | null {
  if (token === undefined) return null;
  if (language.risen.has(token.text)) return 'up';
  return language.fallen.has(token.text) ? 'down' : null;
}
