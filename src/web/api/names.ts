/** Names that may be one: the queue, and the act that decides. Undo is the one of the review queue. */
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { DecidedBody } from '../../contract/review.ts';
import type { DecideNamesBody, NameQueue } from '../../contract/names.ts';
import { getJson, postJson, withQuery } from './client.ts';

export interface NamesFilter {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
}

/** Pairs of names that match; the pairs of the filter before stay while the next come. */
export function useNames(filter: NamesFilter): UseQueryResult<NameQueue> {
  const path = withQuery('/api/names.json', { ...filter });
  return useQuery({
    queryKey: [path],
    queryFn: () => getJson<NameQueue>(path),
    placeholderData: (before: NameQueue | undefined) => before,
  });
}

export function decideNames(body: DecideNamesBody): Promise<DecidedBody> {
  return postJson('/api/names', body);
}

/** Names and figures are fetched anew: both follow a decision. */
export function forgetNames(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => !String(queryKey[0]).startsWith('/api/sources'),
  });
}
