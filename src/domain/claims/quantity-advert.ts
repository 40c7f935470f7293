/**
 * Lines that sell something ("Get 40% off your first order"): their prices are no facts of the story. Only short
 * lines are judged, by their first word and a price, or by a phrase that only shops use.
 */
import { currencySigns } from './languages/currency.ts';
import { phraseAt, type PreparedLanguage } from './quantity-lexicon.ts';
import type { Token } from './quantity-tokens.ts';

/** Longest line that is judged, in tokens. */
const longestLine = 24;
/** How near its opening word a price must stand, in tokens. */
const priceReach = 10;

/** Words of a story, which no advertisement's line has. */
const telling = new Set('was were had said told says he she they him her them “ "'.split(' '));

/** True when a sentence is an advertisement's line. */
export function isAdvert(tokens: readonly Token[], language: PreparedLanguage): boolean {
  const first = tokens[0];
  if (first === undefined || tokens.length > longestLine || tokens.some((token) => telling.has(token.text)))
    return false;
  for (let at = 0; at < tokens.length; at += 1)
    if (phraseAt(language.advertPhrases, tokens, at) !== null) return true;
  if (!first.capital || !language.advertOpeners.has(first.text)) return false;
  const opening = tokens.slice(1, priceReach);
  return opening.some((token) => currencySigns[token.text] !== undefined || token.text === 'off');
}
