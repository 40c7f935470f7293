/** Searching: page after page; while the search changes, what was found before stays. */
import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import type { SearchAnswer } from '../../contract/search.ts';
import { getJson } from './client.ts';

/** By what found things are narrowed, in the order shown. */
export const facetNames = ['kind', 'language', 'publisher', 'year', 'source'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the address of a search holds. */
export const searchNames = ['q', ...facetNames] as const;
export type SearchState = { readonly [Name in (typeof searchNames)[number]]?: string | undefined };

/** "Not known" in an address, where the empty text would be dropped. */
export const notKnown = '-';

export function searchPath(state: SearchState): string {
  const filters = facetNames.flatMap((name) => {
    const value = state[name];
    return value === undefined ? [] : [[name, value === notKnown ? '' : value] as const];
  });
  const parameters = new URLSearchParams([
    ['q', state.q ?? ''],
    ...filters.map(([name, value]) => [name, value]),
  ]);
  return `/api/search.json?${parameters.toString()}`;
}

export function useSearch(state: SearchState): UseInfiniteQueryResult<InfiniteData<SearchAnswer>> {
  const path = searchPath(state);
  return useInfiniteQuery({
    queryKey: ['pages', path],
    queryFn: ({ pageParam }) => getJson<SearchAnswer>(path + after(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }: SearchAnswer) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

function after(cursor: string): string {
  return cursor === '' ? '' : `&after=${encodeURIComponent(cursor)}`;
}
