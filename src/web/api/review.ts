/** The review queue's endpoints: proposals, the passage of one, past decisions, and the two acts. */
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type {
  DecideBody,
  DecidedBody,
  ReviewContext,
  ReviewQueue,
  ReviewRow,
  UndoBody,
} from '../../contract/review.ts';
import type { DecisionLine } from '../../contract/lines.ts';
import { getJson, postJson, withQuery } from './client.ts';

export interface ReviewFilter {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
  /** Empty: the publication itself. */
  readonly speaker?: string | undefined;
  readonly source?: string | undefined;
}

const reviewPath = '/api/review';

/** Path of the queue for a filter; the sign "—" stands for the publication's own voice in the address. */
export function queuePath(filter: ReviewFilter, ending = '.json'): string {
  const path = withQuery(`${reviewPath}${ending}`, { ...filter, speaker: undefined });
  if (filter.speaker === undefined) return path;
  const speaker = filter.speaker === ownVoice ? '' : filter.speaker;
  return `${path}${path.includes('?') ? '&' : '?'}speaker=${encodeURIComponent(speaker)}`;
}

/** How the publication's own voice stands in the address, where an empty value would be dropped. */
export const ownVoice = '—';

export function useReview(filter: ReviewFilter): UseQueryResult<ReviewQueue> {
  const path = queuePath(filter);
  return useQuery({ queryKey: [path], queryFn: () => getJson<ReviewQueue>(path) });
}

export function useReviewContext(id: string): UseQueryResult<ReviewContext> {
  return useQuery(contextQuery(id));
}

/** The query of one passage; the one after it is fetched ahead. */
export function contextQuery(id: string) {
  const path = `${reviewPath}/${encodeURIComponent(id)}.json`;
  return { queryKey: [path], queryFn: () => getJson<ReviewContext>(path), staleTime: Infinity };
}

export function useDecisions(state: string): UseQueryResult<DecisionLine[]> {
  const path = withQuery('/api/decisions.json', { state });
  return useQuery({ queryKey: [path], queryFn: () => getJson<DecisionLine[]>(path) });
}

export function decide(body: DecideBody): Promise<DecidedBody> {
  return postJson('/api/decisions', body);
}

export function undo(body: UndoBody): Promise<DecidedBody> {
  return postJson('/api/decisions/undo', body);
}

/** Puts rows into the shown queue as they are now, counts included, without asking the server for all of them. */
export function replaceRows(client: QueryClient, filter: ReviewFilter, rows: readonly ReviewRow[]): void {
  const byId = new Map(rows.map((row) => [row.id, row]));
  client.setQueryData<ReviewQueue>([queuePath(filter)], (queue) => {
    if (queue === undefined) return queue;
    const counts = { ...queue.counts };
    const changed = queue.rows.map((row) => {
      const next = byId.get(row.id);
      if (next === undefined) return row;
      counts[row.status] -= 1;
      counts[next.status] += 1;
      return next;
    });
    return { ...queue, counts, rows: changed };
  });
}

/** Everything else that decisions change is fetched anew when it is next shown. */
export function forgetOthers(client: QueryClient, filter: ReviewFilter): void {
  const shown = queuePath(filter);
  void client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== shown && !String(queryKey[0]).startsWith(`${reviewPath}/`),
  });
}
