/** Custody and proof: what the log says of a source, what is proven of it, and what leaves the casebook. */
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type {
  CasebookEvidence,
  CustodyEventLine,
  CustodyLine,
  LeaveBody,
  SourceCheck,
  SourceProof,
} from '../../contract/custody.ts';
import { getJson, postForFile, withQuery } from './client.ts';

function sourcePath(sha256: string): string {
  return `/api/sources/${encodeURIComponent(sha256)}`;
}

/** Endpoint of a source's custody, without its ending. */
export function custodyPath(sha256: string): string {
  return `${sourcePath(sha256)}/custody`;
}

/** Endpoint of the proof file of a source. */
export function proofFilePath(sha256: string): string {
  return `${sourcePath(sha256)}/tlog-proof`;
}

/** Endpoint of the log's key. */
export const keyPath = '/api/log.vkey';

export function useCustody(sha256: string): UseQueryResult<CustodyLine[]> {
  const path = `${custodyPath(sha256)}.json`;
  return useQuery({ queryKey: [path], queryFn: () => getJson<CustodyLine[]>(path) });
}

export function useProof(sha256: string): UseQueryResult<SourceProof> {
  const path = `${sourcePath(sha256)}/proof.json`;
  return useQuery({ queryKey: [path], queryFn: () => getJson<SourceProof>(path) });
}

/** Reads and hashes the bytes when asked to; nothing is kept of the answer. */
export function useCheck(sha256: string): UseMutationResult<SourceCheck, Error, void> {
  return useMutation({
    networkMode: 'always',
    mutationFn: () => getJson<SourceCheck>(`${sourcePath(sha256)}/check.json`),
  });
}

/** Lets a source out as a file; the custody that is shown follows. */
export function useLeaving(
  sha256: string,
  form: 'bundle' | 'original',
): UseMutationResult<void, Error, LeaveBody> {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (body: LeaveBody) => postForFile(`${sourcePath(sha256)}/${form}`, body),
    // Also after a failure: the export may have been recorded before the connection broke.
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) =>
          /\/(?:custody|proof|evidence(?:\/events)?)\.json/.test(String(queryKey[0])),
      }),
  });
}

export function useEvidence(): UseQueryResult<CasebookEvidence> {
  const path = '/api/evidence.json';
  return useQuery({ queryKey: [path], queryFn: () => getJson<CasebookEvidence>(path) });
}

/** Endpoint of the events of the whole casebook, without its ending. */
export const eventsPath = '/api/evidence/events';

export function useEvents(what: string | undefined): UseQueryResult<CustodyEventLine[]> {
  const path = withQuery(`${eventsPath}.json`, { what });
  return useQuery({
    queryKey: [path],
    queryFn: () => getJson<CustodyEventLine[]>(path),
    placeholderData: keepPreviousData,
  });
}
