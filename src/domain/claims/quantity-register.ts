/**
 * Numbers that tell how far a numbered list goes: "The lines for August end at number 1,946", "her ledger ends at 1,946",
 * "the tickets run to 412", "the last entry bears the number 88". The last number is the count of what is entered. English only; every look-around is bounded.
 */
import type { PreparedLanguage } from './quantity-lexicon.ts';
import { pluralOf } from './quantity-named.ts';
import { isPlural, type CountedNoun, type NounPlace } from './quantity-phrase.ts';
import type { Token } from './quantity-tokens.ts';

const ends = new Set('end ends ended stop stops stopped finish finishes finished'.split(' '));
const runs = new Set('run runs ran go goes went reach reaches reached'.split(' '));
/** What is numbered, and in what. */
const entered = new Set('lines entries numbers rows names tickets tags slips stamps pages sheets'.split(' '));
const singles = new Set('line entry row name ticket tag slip stamp page sheet'.split(' '));
const books = new Set(
  'ledger register book list log logbook roll count numbering tally notebook sheet'.split(' '),
);
/** How far before the verb the list may be named, in tokens. */
const listReach = 14;

const latest = new Set('last final latest highest newest'.split(' '));
const bearing = new Set('bears bore carries carried has had gets got is was shows reads'.split(' '));

/** "The last entry bears the number 612", "the final slip was numbered 88": index of the verb, or null. */
function lastNumbered(tokens: readonly Token[], from: number): number | null {
  let at = from - 1;
  if (tokens[at]?.text === '.') at -= 1;
  const isNumbered = tokens[at]?.text === 'numbered';
  if (!isNumbered && tokens[at]?.text !== 'number' && tokens[at]?.text !== 'no') return null;
  at -= 1;
  if (tokens[at]?.text === 'the') at -= 1;
  if (!bearing.has(tokens[at]?.text ?? '')) return null;
  for (let noun = at - 1; noun > 0 && noun > at - listReach; noun -= 1)
    if (singles.has(tokens[noun]?.text ?? '') && latest.has(tokens[noun - 1]?.text ?? '')) return at;
  return null;
}

/** What the last number of a list counts: the things entered, where they are named; null when no list ends here. */
export function lastEntry(place: NounPlace): CountedNoun | null {
  const { tokens, expression, language, text } = place;
  const next = tokens[expression.to];
  if (expression.form !== 'digits' || expression.currency !== null || expression.isPercent) return null;
  if (next !== undefined && next.kind === 'word' && !next.fresh && !language.stops.has(next.text))
    return null;
  const verb = listEnd(tokens, expression.from, language);
  if (verb === null) return null;
  const { to } = expression;
  for (let at = verb - 1; at >= 0 && at > verb - listReach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ';' || token.text === '.') return null;
    if (entered.has(token.text) && isPlural(token, language))
      return { unit: text.slice(token.start, token.end), from: to, to, kind: 'noun' };
    if (singles.has(token.text)) return { unit: pluralOf(token.text, language), from: to, to, kind: 'noun' };
    if (books.has(token.text)) return { unit: 'entries', from: to, to, kind: 'noun' };
  }
  return null;
}

/** Index of the verb in "end at number 1,946" and "run to 412", or null. */
export function listEnd(tokens: readonly Token[], from: number, language: PreparedLanguage): number | null {
  if (language.data.code !== 'en') return null;
  const numbered = lastNumbered(tokens, from);
  if (numbered !== null) return numbered;
  let at = from - 1;
  if (tokens[at]?.text === '.') at -= 1;
  if (tokens[at]?.text === 'number' || tokens[at]?.text === 'no') at -= 1;
  const link = tokens[at]?.text;
  const verb = tokens[at - 1]?.text ?? '';
  if (link === 'at' || link === 'with') return ends.has(verb) ? at - 1 : null;
  if (link === 'to') return runs.has(verb) ? at - 1 : null;
  return link === 'reach' || link === 'reaches' || link === 'reached' ? at : null;
}
