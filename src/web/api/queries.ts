/** One hook per endpoint of `contract/http.ts`. Everything is derived data: it may be fetched again at any time. */
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  AccountDetail,
  CasebookSummary,
  FigureDetail,
  SourceDetail,
  SourceRow,
} from '../../contract/http.ts';
import type { HowWeKnow } from '../../contract/how-we-know.ts';
import type { AccountLine, FigureLine, LineageLine, OriginLine } from '../../contract/lines.ts';
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

export function useLineage(): UseQueryResult<LineageLine[]> {
  return useJson('/api/lineage.json');
}

export function useOrigins(): UseQueryResult<OriginLine[]> {
  return useJson('/api/origins.json');
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
