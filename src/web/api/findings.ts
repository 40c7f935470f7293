/** Findings: the table, one with where it stands, the standards of proof, and the acts that are their own. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  FindingDetail,
  FindingsPage,
  FindingStatusBody,
  ProofStandardLine,
} from '../../contract/findings.ts';
import type { Registered } from '../../contract/register.ts';
import { getJson, postJson, withQuery } from './client.ts';

/** What the list asks for; all of it stands in the address. */
export interface FindingFilter {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly standard?: string | undefined;
  /** "yes": only those whose support fell. */
  readonly weakened?: string | undefined;
}

export const findingsPath = '/api/findings';

export function useFindings(filter: FindingFilter, enabled = true): UseQueryResult<FindingsPage> {
  const path = withQuery(`${findingsPath}.json`, { ...filter });
  return useQuery({
    queryKey: [path],
    queryFn: () => getJson<FindingsPage>(path),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useFinding(id: string): UseQueryResult<FindingDetail> {
  const path = `${findingsPath}/${encodeURIComponent(id)}.json`;
  // A claim may have been rejected in another view a moment ago: what fell is told at once.
  return useQuery({ queryKey: [path], queryFn: () => getJson<FindingDetail>(path), staleTime: 0 });
}

/** The five standards come with the program. */
export function useStandards(): UseQueryResult<ProofStandardLine[]> {
  const path = `${findingsPath}/standards.json`;
  return useQuery({
    queryKey: [path],
    queryFn: () => getJson<ProofStandardLine[]>(path),
    staleTime: Infinity,
  });
}

/** Publishes, withdraws, or takes up again. */
export function giveStatus(body: FindingStatusBody): Promise<Registered> {
  return postJson(`${findingsPath}/status`, body);
}
