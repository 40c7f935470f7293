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
  RegisterDays,
  RegisterNetwork,
  RegisterOffer,
  RegisterPage,
  RegisterPlaces,
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
  /** Corners of a shape in degrees: latitude,longitude with "_" between them. */
  readonly area?: string | undefined;
  /** "yes": what lies in the trash. */
  readonly trashed?: string | undefined;
}

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

export function useRecord(id: string, asking: Pick<Asking, 'enabled'> = {}): UseQueryResult<RecordDetail> {
  return useJson(`${registerPath}/${encodeURIComponent(id)}.json`, asking);
}

/** A record as a map draws it. */
export type PlaceMark = Omit<RecordMarkLine, 'fromDay' | 'toDay'>;

/** What a map draws. */
export interface MapPlaces extends Pick<RegisterPlaces, 'whole' | 'total' | 'without'> {
  readonly marks: readonly PlaceMark[];
  readonly cells: readonly MapCell[];
}

/** Records that lie too near each other to be drawn one by one. */
export interface MapCell {
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
  readonly states: readonly (readonly [state: string | null, count: number])[];
  /** South, west, north, east. */
  readonly box: readonly [number, number, number, number];
}

/** What the window of a map shows. */
export interface MapWindow {
  /** South, west, north, east with commas. */
  readonly window: string;
  /** How fine the cells are. */
  readonly level: number;
}

/** The places of a filter in a window; null: all, at the scale that shows them all. */
export function usePlaces(filter: RegisterFilter, shown: MapWindow | null): UseQueryResult<MapPlaces> {
  const looked = shown === null ? {} : { window: shown.window, level: String(shown.level) };
  const path = withQuery(`${registerPath}/places.json`, { ...filter, ...looked });
  return useQuery({
    queryKey: [path],
    queryFn: async () => placesOf(await getJson<RegisterPlaces>(path)),
    // Thousands of rows: comparing them with those before would cost more than drawing them.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}

function placesOf({ rows, cells, ...rest }: RegisterPlaces): MapPlaces {
  const marks = rows.map(([id, kind, title, state, latitude, longitude, precisionMetres]) => ({
    ...{ id, kind, title, state, latitude, longitude, precisionMetres },
  }));
  const counted = cells.map(([latitude, longitude, count, states, box]) => ({
    ...{ latitude, longitude, count, states, box },
  }));
  return { ...rest, marks, cells: counted };
}

/** Events over time. */
export function useEventDays(): UseQueryResult<RegisterDays> {
  return useJson(withQuery(`${registerPath}/days.json`, { kind: 'event' }), { isTable: true });
}

/** Which sites the shares are over. */
export interface ResponseOf extends Pick<RegisterFilter, 'box' | 'area'> {
  readonly status: string | undefined;
}

export function useResponseReport(of: ResponseOf): UseQueryResult<ResponseReport> {
  return useJson(withQuery(`${registerPath}/response.json`, { ...of }), { isTable: true });
}

/** The same report as it would be by other rules; nothing is recorded. */
export function useResponsePreview(
  of: ResponseOf,
  rules: readonly ResponseReport['rules'][number][],
): UseQueryResult<ResponseReport> {
  const asked = { ...of, rules: JSON.stringify(rules) };
  return useJson(withQuery(`${registerPath}/response.json`, asked), { isTable: true });
}

export function useNetwork(): UseQueryResult<RegisterNetwork> {
  return useJson(`${registerPath}/network.json`);
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
      queryKey.some(
        (part) =>
          typeof part === 'string' && (part.startsWith(registerPath) || part.startsWith('/api/findings')),
      ),
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
