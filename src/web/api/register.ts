/** The register's endpoints: a page of records, one record, marks for map and timeline, the state's response, and the acts. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryClient,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type {
  RecordDetail,
  RecordMarkLine,
  Registered,
  RegisterBody,
  RegisterOffer,
  RegisterPage,
  RegisterSchemas,
  ResponseReport,
} from '../../contract/register.ts';
import type { ImportChoices, ImportPlan, ImportReport } from '../../contract/register-import.ts';
import { getJson, postBytes, postJson, withQuery } from './client.ts';

/** What list, map and timeline ask for; all of it stands in the address. */
export interface RegisterFilter {
  readonly kind?: string | undefined;
  readonly q?: string | undefined;
  readonly state?: string | undefined;
  readonly review?: string | undefined;
  /** ISO days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** South, west, north, east in degrees, with commas. */
  readonly box?: string | undefined;
  /** "yes": what lies in the trash. */
  readonly trashed?: string | undefined;
}

/** Marks of events asked for where only their spread over time counts; ids are random, so a part stands for the whole. */
const eventsForBars = '20000';

export const registerPath = '/api/register';
const rowsAtOnce = 500;

/** Records, a page after the other; while a filter changes, the previous rows stay. */
export function useRegisterPages(filter: RegisterFilter): UseInfiniteQueryResult<InfiniteData<RegisterPage>> {
  const path = withQuery(`${registerPath}.json`, { ...filter, limit: String(rowsAtOnce) });
  return useInfiniteQuery({
    queryKey: ['pages', path],
    queryFn: ({ pageParam }) => getJson<RegisterPage>(`${path}&offset=${pageParam}`),
    initialPageParam: 0,
    getNextPageParam: ({ total }: RegisterPage, pages) =>
      pages.length * rowsAtOnce < total ? pages.length * rowsAtOnce : undefined,
    placeholderData: keepPreviousData,
  });
}

/** The first `limit` records of a filter. */
export function useRegisterHead(filter: RegisterFilter, limit: number): UseQueryResult<RegisterPage> {
  return useJson(withQuery(`${registerPath}.json`, { ...filter, limit: String(limit) }), { isTable: true });
}

export function useRecord(id: string): UseQueryResult<RecordDetail> {
  return useJson(`${registerPath}/${encodeURIComponent(id)}.json`);
}

export function useMarks(filter: RegisterFilter): UseQueryResult<RecordMarkLine[]> {
  return useJson(withQuery(`${registerPath}/marks.json`, { ...filter }), { isTable: true });
}

/** Events over time, at most `eventsForBars`. */
export function useEventMarks(): UseQueryResult<RecordMarkLine[]> {
  return useJson(withQuery(`${registerPath}/marks.json`, { kind: 'event', limit: eventsForBars }), {
    isTable: true,
  });
}

export function useResponseReport(status: string | undefined): UseQueryResult<ResponseReport> {
  return useJson(withQuery(`${registerPath}/response.json`, { status }), { isTable: true });
}

export function useRegisterSchemas(): UseQueryResult<RegisterSchemas> {
  return useJson(`${registerPath}/schemas.json`, { isFixed: true });
}

/** What an accepted claim could say in the register. */
export function useOffers(claim: string, enabled: boolean): UseQueryResult<RegisterOffer> {
  return useJson(`${registerPath}/offers/${encodeURIComponent(claim)}.json`, { enabled });
}

/** What to do with a file that is to become records; see the contract for what each answers. */
export function planImport(file: File, choices: Partial<ImportChoices>): Promise<ImportPlan> {
  return postBytes(importPath('/plan', file, choices), file);
}

export function checkImport(file: File, choices: Partial<ImportChoices>): Promise<ImportReport> {
  return postBytes(importPath('/check', file, choices), file);
}

export function importFile(file: File, choices: Partial<ImportChoices>): Promise<ImportReport> {
  return postBytes(importPath('', file, choices), file);
}

function importPath(step: string, file: File, choices: Partial<ImportChoices>): string {
  return withQuery(`${registerPath}/import${step}`, { name: file.name, choices: JSON.stringify(choices) });
}

export function changeRegister(body: RegisterBody): Promise<Registered> {
  return postJson(registerPath, body);
}

/** Everything of the register is fetched anew: one act may change lists, marks, shares and other records. */
export function forgetRegister(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey.some((part) => typeof part === 'string' && part.startsWith(registerPath)),
  });
}

interface Asking {
  readonly enabled?: boolean;
  /** While a filter changes, what was shown before stays. */
  readonly isTable?: boolean;
  /** Comes with the program. */
  readonly isFixed?: boolean;
}

function useJson<T>(path: string, { enabled = true, isTable = false, isFixed = false }: Asking = {}) {
  return useQuery<T>({
    queryKey: [path],
    queryFn: () => getJson<T>(path),
    enabled,
    ...(isFixed ? { staleTime: Infinity } : {}),
    ...(isTable ? { placeholderData: keepPreviousData } : {}),
  });
}
