/** "A single nurse" and "a pair of officers": one and two in words that are mostly idioms. */
import type { PreparedLanguage } from './quantity-lexicon.ts';
import type { Numeral } from './numeral.ts';
import type { Token } from './quantity-tokens.ts';

/** Words before "a single" or "a pair of" that make it an idiom ("in a single day", "not a single"). */
const idiomBefore = new Set(
  'not without never no in at from on under by as with for into within during through than than to after'.split(
    ' ',
  ),
);

/** "a single nurse", "a pair of officers": one and two, where something countable follows. */
export function fixedCount(tokens: readonly Token[], at: number, language: PreparedLanguage): Numeral | null {
  if (language.data.code !== 'en' || tokens[at]?.text !== 'a') return null;
  const word = tokens[at + 1]?.text;
  if (word === 'pair' && tokens[at + 2]?.text === 'of') {
    const isCounted = [3, 4, 5].some((step) => language.persons.has(tokens[at + step]?.text ?? ''));
    return isCounted ? { to: at + 3, value: 2, form: 'words', scaled: false, bound: null } : null;
  }
  if (word !== 'single' || idiomBefore.has(tokens[at - 1]?.text ?? '')) return null;
  const isCounted = [2, 3, 4].some((step) => isOnePersonNoun(tokens[at + step], language));
  return isCounted ? { to: at + 2, value: 1, form: 'words', scaled: false, bound: null } : null;
}

/** A singular noun for a person; "single mother" says how she lives. */
function isOnePersonNoun(token: Token | undefined, language: PreparedLanguage): boolean {
  if (token === undefined || !language.persons.has(token.text) || token.text.endsWith('s')) return false;
  const status = [
    'mother',
    'father',
    'man',
    'woman',
    'male',
    'female',
    'men',
    'women',
    'people',
    'staff',
    'family',
  ];
  return !status.includes(token.text);
}
