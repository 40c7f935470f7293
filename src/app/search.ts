/** Searching a casebook: what was typed becomes clauses, what the index finds becomes lines with what was found marked. */
import { asksForSomething, parseSearch, searchMatches, searchSnippet } from '../domain/reading/index.ts';
import type { SearchClause } from '../domain/reading/index.ts';
import type { FacetValues, SearchAnswer, SearchHit } from '../contract/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import {
  searchFacets,
  type FacetCount,
  type SearchEntry,
  type SearchFacet,
  type SearchFilter,
} from '../ports/search-record.ts';

export interface SearchRequest {
  /** Anything at all. */
  readonly typed: string;
  readonly filter: SearchFilter;
  readonly limit: number;
  /** `next` of the answer before. */
  readonly after?: string | undefined;
}

const nothing: SearchAnswer = {
  ...{ asked: false, cut: false, total: 0, more: false, hits: [], next: null },
  facets: { kind: [], source: [], language: [], publisher: [], year: [] },
};

/** Searches everything on the open shelf. */
export function searchCasebook(index: CasebookIndex, request: SearchRequest): SearchAnswer {
  const query = parseSearch(request.typed);
  if (!asksForSomething(query)) return nothing;
  const { clauses, cut } = query;
  const { filter, limit, after = null } = request;
  const found = index.search.find({ clauses, filter, limit, after });
  const facets = {} as Record<SearchFacet, FacetValues>;
  for (const facet of searchFacets) facets[facet] = labelled(index, facet, found.facets[facet]);
  const { total, more, next, entries } = found;
  const hits = entries.map((entry) => hitOf(index, entry, clauses));
  return { asked: true, cut, total, more, hits, facets, next };
}

function labelled(index: CasebookIndex, facet: SearchFacet, counts: readonly FacetCount[]): FacetValues {
  const labelOf = (value: string): string =>
    facet === 'source' && value !== '' ? (index.capture(value)?.name ?? value) : value;
  return counts.map(({ value, count }) => ({ value, label: labelOf(value), count }));
}

function hitOf(index: CasebookIndex, entry: SearchEntry, clauses: readonly SearchClause[]): SearchHit {
  const { id, kind, of, sha256, place, title, text, language, publisher, date } = entry;
  const snippet = searchSnippet(text, clauses);
  const first = snippet.marks[0] ?? { start: 0, end: snippet.text.length };
  const from = (place?.start ?? 0) + snippet.start;
  return {
    ...{ id, kind, of },
    source: sha256 === null ? null : { name: index.capture(sha256)?.name ?? '', sha256 },
    title: { text: title, marks: searchMatches(title, clauses) },
    snippet: { text: snippet.text, marks: [...snippet.marks] },
    place: place === null ? null : { start: from + first.start, end: from + first.end },
    ...{ language, publisher, date },
  };
}
