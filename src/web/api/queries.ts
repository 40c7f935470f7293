/** One hook per endpoint of `contract/http.ts`. Everything is derived data: it may be fetched again at any time. */
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type {
  AccountDetail,
  CasebookSummary,
  FigureDetail,
  LineageGraph,
  LineagePage,
  SourceDetail,
  SourceRow,
} from '../../contract/http.ts';
import type { HowWeKnow } from '../../contract/how-we-know.ts';
import type { AccountLine, FigureLine, LineageLine } from '../../contract/lines.ts';
import { ApiProblem, getJson, withQuery } from './client.ts';

/** Answers stay fresh for half a minute: another terminal may be adding sources. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (count, problem) => count < 2 && problem instanceof ApiProblem && problem.status === 0,
        retryDelay: 400,
      },
    },
  });
}

export function useCasebook(): UseQueryResult<CasebookSummary> {
  return useJson('/api/casebook.json');
}

export function useSources(q: string, enabled = true): UseQueryResult<SourceRow[]> {
  return useJson(withQuery('/api/sources.json', { q }), enabled);
}

export function useSource(sha256: string, enabled = true): UseQueryResult<SourceDetail> {
  return useJson(`/api/sources/${encodeURIComponent(sha256)}.json`, enabled);
}

export function useLineageGraph(): UseQueryResult<LineageGraph> {
  return useJson('/api/lineage/graph.json');
}

/** Pairs of one story, "<sha256>.<story>". */
export function useStoryPairs(story: string, enabled = true): UseQueryResult<LineageLine[]> {
  return useJson(withQuery('/api/lineage.json', { story }), enabled);
}

/** The pair of two stories, with its passages; nothing when they are different stories. */
export function usePair(a: string, b: string, enabled = true): UseQueryResult<LineageLine[]> {
  return useJson(withQuery('/api/lineage.json', { a, b }), enabled);
}

export interface PairFilter {
  readonly q: string;
  readonly relation: string | undefined;
  /** See `lineageSortSchema`. */
  readonly sort: string | undefined;
}

/** Pairs asked for at once. */
const pairsAtOnce = 200;

/** The table of pairs, a page after the other; while a filter changes, the previous rows stay. */
export function usePairPages(filter: PairFilter): UseInfiniteQueryResult<InfiniteData<LineagePage>> {
  const path = withQuery('/api/lineage.json', { ...filter, limit: String(pairsAtOnce) });
  return useInfiniteQuery({
    queryKey: ['pages', path],
    queryFn: ({ pageParam }) => getJson<LineagePage>(`${path}&offset=${pageParam}`),
    initialPageParam: 0,
    getNextPageParam: ({ total }: LineagePage, pages) =>
      pages.length * pairsAtOnce < total ? pages.length * pairsAtOnce : undefined,
    placeholderData: keepPreviousData,
  });
}

export function useFigures(q: string): UseQueryResult<FigureLine[]> {
  return useJson(withQuery('/api/figures.json', { q }));
}

export function useFigure(id: string, enabled = true): UseQueryResult<FigureDetail> {
  return useJson(`/api/figures/${encodeURIComponent(id)}.json`, enabled);
}

export function useHowWeKnow(id: string): UseQueryResult<HowWeKnow> {
  return useJson(`/api/figures/${encodeURIComponent(id)}/how.json`);
}

export function useAccounts(q: string): UseQueryResult<AccountLine[]> {
  return useJson(withQuery('/api/accounts.json', { q }));
}

export function useAccount(id: string): UseQueryResult<AccountDetail> {
  return useJson(`/api/accounts/${encodeURIComponent(id)}.json`);
}

/** While a filter changes, the previous rows of the same table stay; another source or figure starts empty. */
function useJson<T>(path: string, enabled = true): UseQueryResult<T> {
  const isTable = /^\/api\/(?:accounts|figures|sources)\.json/.test(path);
  return useQuery<T>({
    queryKey: [path],
    queryFn: () => getJson<T>(path),
    enabled,
    ...(isTable ? { placeholderData: keepPreviousData } : {}),
  });
}
