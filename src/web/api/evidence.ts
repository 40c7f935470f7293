/** Custody and proof: what the log says of a source, what is proven of it, and what leaves the casebook. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CustodyLine } from '../../contract/custody.ts';
import { getJson } from './client.ts';

/** Endpoint of a source's custody, without its ending. */
export function custodyPath(sha256: string): string {
  return `/api/sources/${encodeURIComponent(sha256)}/custody`;
}

export function useCustody(sha256: string): UseQueryResult<CustodyLine[]> {
  const path = `${custodyPath(sha256)}.json`;
  return useQuery({ queryKey: [path], queryFn: () => getJson<CustodyLine[]>(path) });
}
