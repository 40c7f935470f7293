/**
 * What is said of the counted thing, as classes of words. A negated class is another one: who has "yet to leave" is
 * held, what "could not be found" was not found.
 */
import { plainSenses, senses } from './measure-data.ts';
import { foreignSenses } from './measure-languages.ts';
import { WordTable } from './word-table.ts';

const table: WordTable = new WordTable([...senses, ...foreignSenses]);

/** The first class of a folded word; undefined when it has none. */
export function senseOf(word: string): string | undefined {
  return table.classesOf(word)[0];
}

/** Classes of the words around a number; `unit` holds the words of the counted noun. */
export function sensesOf(concept: string, words: readonly string[], unit: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const negated = isNegated(words, at);
    for (const name of table.classesOf(word)) found.add(negated ? (opposites.get(name) ?? name) : name);
  }
  for (const word of unit) {
    if (word.startsWith('interviewee')) found.add('interview');
    if (word.startsWith('suspect') && concept === 'person') found.add('custody');
    if (word.startsWith('escapee')) found.add('release');
  }
  if (concept === 'premises' && !unit.some((word) => word.startsWith('arrest'))) found.delete('custody');
  if (concept === 'person') addWhereabouts(found, words);
  return found;
}

/** What stands for the negation of a class; others are not turned by a "not". */
const opposites: ReadonlyMap<string, string> = new Map([
  ['release', 'hold'],
  ['return', 'hold'],
  ['exist', 'not-found'],
]);

/** "yet to leave", "not been found", "could not find", "never located". */
function isNegated(words: readonly string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  const last = before.findLastIndex((word) => negations.has(word));
  if (last < 0) return false;
  return before.slice(last + 1).every((word) => auxiliaries.has(word));
}

const negations: ReadonlySet<string> = new Set(
  'not never yet unable cannot couldn without no ne nicht'.split(' '),
);
const auxiliaries: ReadonlySet<string> = new Set('to be been yet have has had t being was were'.split(' '));

/** Where no class tells more: "found" and "still at" say that people were, or still are, in a place. */
function addWhereabouts(found: Set<string>, words: readonly string[]): void {
  if (![...found].every((name) => plainSenses.has(name))) return;
  const still = words.some((word, at) => word === 'still' && placeWords.has(words[at + 1] ?? ''));
  if (words.some((word) => foundWords.has(word))) found.add('presence');
  if (still || words.includes('inside')) found.add('hold');
}

const placeWords: ReadonlySet<string> = new Set('at in inside there on'.split(' '));

/** Words that say of people that they were in a place, and nothing more. */
const foundWords: ReadonlySet<string> = new Set(
  'found encountered hallaron encontraron trouve trouvees trouves angetroffen'.split(' '),
);
