/**
 * How much each of a few found entries says about what was asked: by its own words alone, the same for every adapter. Nothing is counted
 * over the whole casebook for it, which for words in every text takes longer than finding them.
 */
import { isShort, searchColumns, type SearchColumns } from './search-columns.ts';
import { titleWeight, type SearchEntry } from './search-record.ts';
import type { SearchClause } from '../domain/reading/index.ts';

/** Code units of one entry that are looked at: a long text says early what it is about. */
const weighedLength = 10_000;

/** How soon another place where a word stands says little more, and how much a long text's words say less (as BM25's k1 and b). */
const [saturation, lengthShare] = [1.2, 0.75];

/** One number an entry, in their order: the greater, the more it says. All clauses count alike, since all of them stand in each. */
export function weightsOf(
  entries: readonly Pick<SearchEntry, 'title' | 'text'>[],
  clauses: readonly SearchClause[],
): readonly number[] {
  const wanted = clauses.filter(({ without }) => !without);
  const columns = entries.map(({ title, text }) =>
    searchColumns({ title, text: text.slice(0, weighedLength) }),
  );
  const lengths = columns.map(({ title, text }) => title.length + text.length);
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  return columns.map((one, at) => {
    const long = saturation * (1 - lengthShare + (lengthShare * (lengths[at] ?? 0)) / average);
    const shares = wanted.map((clause) => {
      const times = timesIn(one, clause);
      return times / (times + long);
    });
    return Math.round(1e6 * shares.reduce((sum, share) => sum + share, 0));
  });
}

/** How often a clause stands in an entry; a place in the title counts `titleWeight` times. */
export function timesIn(columns: SearchColumns, clause: SearchClause): number {
  if (isShort(clause)) return columns.letters.includes(clause.words[0] ?? '') ? 1 : 0;
  return titleWeight * timesInColumn(columns.title, clause) + timesInColumn(columns.text, clause);
}

/** How often a clause stands in one column. */
export function timesInColumn(column: readonly string[], { words, begins }: SearchClause): number {
  const last = words.length - 1;
  const holds = (at: number): boolean =>
    words.every((word, i) => {
      const there = column[at + i] ?? '';
      return begins && i === last ? there.startsWith(word) : there === word;
    });
  return column.filter((_, at) => holds(at)).length;
}
