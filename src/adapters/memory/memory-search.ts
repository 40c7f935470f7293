/** The search in memory: the plain twin of the tables. It looks at every entry. */
import type { SearchClause } from '../../domain/reading/index.ts';
import { searchColumns, type SearchColumns } from '../../ports/search-columns.ts';
import {
  facetOf,
  fewFound,
  mostCounted,
  mostWeighed,
  pageOf,
  searchFacets,
  sortedCounts,
  type FacetCount,
  type SearchEntry,
  type SearchFacet,
  type SearchFilter,
  type SearchFound,
  type SearchQuestion,
  type SearchRecord,
} from '../../ports/search-record.ts';
import { timesIn, timesInColumn, weightsOf } from '../../ports/search-weight.ts';

interface HeldEntry {
  /** In the order put. */
  readonly number: number;
  readonly entry: SearchEntry;
  readonly columns: SearchColumns;
}

/** See the port. */
export class MemorySearch implements SearchRecord {
  #owners = new Map<string, readonly HeldEntry[]>();
  #last = 0;

  /** Empties everything. */
  clearSearch(): void {
    this.#owners = new Map();
  }

  /** Keeps the present content; calling the result brings it back. */
  snapshot(): () => void {
    const owners = new Map(this.#owners);
    return () => {
      this.#owners = owners;
    };
  }

  replace(owner: string, entries: readonly SearchEntry[]): void {
    this.#owners.delete(owner);
    if (entries.length === 0) return;
    const held = entries.map((entry) => ({
      number: (this.#last += 1),
      entry: structuredClone(entry),
      columns: searchColumns(entry),
    }));
    this.#owners.set(owner, held);
  }

  find(question: SearchQuestion): SearchFound {
    const { clauses, filter } = question;
    const held = [...this.#owners.values()].flat();
    const rows = ranked(held, clauses, filter);
    const counted = rows.slice(0, mostCounted);
    const facets = {} as Record<SearchFacet, readonly FacetCount[]>;
    for (const facet of searchFacets)
      facets[facet] = this.#counts(held, { rows: counted, clauses, filter }, facet);
    const { page, next } = pageOf(counted, question, ({ number }) => String(number));
    const more = rows.length > mostCounted;
    return { entries: page.map(({ entry }) => entry), total: counted.length, more, facets, next };
  }

  #counts(
    held: readonly HeldEntry[],
    { rows, clauses, filter }: { rows: readonly HeldEntry[] } & Pick<SearchQuestion, 'clauses' | 'filter'>,
    facet: SearchFacet,
  ): readonly FacetCount[] {
    const { [facet]: chosen, ...others } = filter;
    const counted =
      chosen === undefined ? rows : matching(held, clauses, others).toReversed().slice(0, mostCounted);
    return sortedCounts(counted.map(({ entry }) => facetOf(entry, facet)));
  }

  *entries(): Iterable<SearchEntry> {
    const all = [...this.#owners.values()].flat().map(({ entry }) => entry);
    yield* all.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Entries that hold all clauses and none of those left out, in the order put. */
function matching(
  held: readonly HeldEntry[],
  clauses: readonly SearchClause[],
  filter: SearchFilter,
): HeldEntry[] {
  return held
    .filter(({ entry }) =>
      searchFacets.every((facet) => filter[facet] === undefined || filter[facet] === facetOf(entry, facet)),
    )
    .filter(({ columns }) => clauses.every((clause) => clause.without !== timesIn(columns, clause) > 0))
    .sort((a, b) => a.number - b.number);
}

function ranked(
  held: readonly HeldEntry[],
  clauses: readonly SearchClause[],
  filter: SearchFilter,
): HeldEntry[] {
  const found = matching(held, clauses, filter);
  const scores = scoresOf(held, found, clauses);
  return found
    .map((one, at) => ({ one, score: scores[at] ?? 0 }))
    .sort((a, b) => a.score - b.score || latestFirst(a.one, b.one))
    .map(({ one }) => one);
}

/** The more negative, the better. */
function scoresOf(
  held: readonly HeldEntry[],
  found: readonly HeldEntry[],
  clauses: readonly SearchClause[],
): readonly number[] {
  if (found.length <= fewFound)
    return weightsOf(
      found.map(({ entry }) => entry),
      clauses,
    ).map((weight) => -weight);
  const inTitle = ({ columns }: HeldEntry): boolean =>
    clauses.every((clause) => clause.without || timesInColumn(columns.title, clause) > 0);
  const told = found.length > mostWeighed ? [] : clauses.filter((clause) => tells(held, clause));
  const scoreOf = told.length === 0 ? (one: HeldEntry) => (inTitle(one) ? -1 : 0) : weigher(held, told);
  return found.map((one) => Math.round(scoreOf(one) * 1e6));
}

function tells(held: readonly HeldEntry[], clause: SearchClause): boolean {
  if (clause.without) return false;
  return held.filter(({ columns }) => timesIn(columns, clause) > 0).length <= mostWeighed;
}

function latestFirst(a: HeldEntry, b: HeldEntry): number {
  const [x, y] = [a.entry.date ?? '', b.entry.date ?? ''];
  return x === y ? a.number - b.number : x > y ? -1 : 1;
}

/** As FTS5 weighs (k1 = 1.2, b = .75): the more negative, the better. */
function weigher(held: readonly HeldEntry[], clauses: readonly SearchClause[]): (one: HeldEntry) => number {
  const lengthOf = ({ columns: { title, text, letters } }: HeldEntry): number =>
    title.length + text.length + letters.length + searchFacets.length;
  const average = held.reduce((sum, one) => sum + lengthOf(one), 0) / Math.max(held.length, 1);
  const wanted = clauses
    .filter(({ without }) => !without)
    .map((clause) => {
      const holding = held.filter(({ columns }) => timesIn(columns, clause) > 0).length;
      const rarity = Math.log((held.length - holding + 0.5) / (holding + 0.5));
      return { clause, rarity: rarity <= 0 ? 1e-6 : rarity };
    });
  return (one) => {
    const length = 1.2 * (0.25 + (0.75 * lengthOf(one)) / average);
    const scores = wanted.map(({ clause, rarity }) => {
      const times = timesIn(one.columns, clause);
      return (rarity * times * 2.2) / (times + length);
    });
    return -scores.reduce((sum, score) => sum + score, 0);
  };
}
