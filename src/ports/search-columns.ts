/** An entry in words, the same for every adapter: what is kept is what is compared, and nothing else is ever looked at. */
import { searchWords, type SearchClause, type SearchWord } from '../domain/reading/index.ts';
import type { SearchEntry } from './search-record.ts';

export interface SearchColumns {
  readonly title: readonly string[];
  readonly text: readonly string[];
  /** Beginnings of groups in scripts without spaces, each once: what a search shorter than a group looks for. */
  readonly letters: readonly string[];
}

/** The words of an entry. */
export function searchColumns({ title, text }: Pick<SearchEntry, 'title' | 'text'>): SearchColumns {
  const [inTitle, inText] = [searchWords(title), searchWords(text)];
  const letters = new Set<string>();
  for (const words of [inTitle, inText]) for (const word of words) addShorter(letters, word);
  return {
    title: inTitle.map(({ word }) => word),
    text: inText.map(({ word }) => word),
    letters: [...letters],
  };
}

function addShorter(letters: Set<string>, { word, group }: SearchWord): void {
  if (group === null) return;
  const all = Array.from(word);
  for (let length = Math.min(group - 1, all.length); length > 0; length--)
    letters.add(all.slice(0, length).join(''));
}

/** Whether a clause is looked for among the letters: a single beginning of a group. */
export function isShort({ words, begins, grouped }: SearchClause): boolean {
  return begins && grouped && words.length === 1;
}
