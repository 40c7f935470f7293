/** The endpoints of reports: the list, one report with its history, saving, checking what stands in the editor, values of expressions. */
import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { PublicationPreview } from '../../contract/publication.ts';
import type { ReportCheck } from '../../contract/report-check.ts';
import type {
  CitedList,
  DrawBlocksBody,
  DrawnBlocks,
  EvaluatedBody,
  ExpressionFields,
  ReportDetail,
  ReportList,
  ReportSaved,
  ReportTrashed,
  ReportVersionText,
  SaveReportBody,
} from '../../contract/reports.ts';
import { getJson, postForFile, postJson, withQuery } from './client.ts';

const path = (name: string): string => `/api/reports/${encodeURIComponent(name)}`;

export function useReports(): UseQueryResult<ReportList> {
  return useQuery({
    queryKey: ['reports'],
    queryFn: () => getJson<ReportList>('/api/reports.json'),
    staleTime: 0,
  });
}

/** Read once when the editor opens: what is typed must never be replaced by a newer answer. */
export function useReport(name: string): UseQueryResult<ReportDetail> {
  return useQuery({
    queryKey: ['report', name],
    queryFn: () => readReport(name),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: 'always',
  });
}

export function readReport(name: string): Promise<ReportDetail> {
  return getJson<ReportDetail>(`${path(name)}.json`);
}

export function useReportVersion(name: string, entry: number): UseQueryResult<ReportVersionText> {
  return useQuery({
    queryKey: ['report-version', name, entry],
    queryFn: () => getJson<ReportVersionText>(`${path(name)}/versions/${entry}.json`),
    staleTime: Infinity,
  });
}

export function saveReport(name: string, body: SaveReportBody): Promise<ReportSaved> {
  return postJson<ReportSaved>(`${path(name)}/save`, body);
}

/** Records the file as it is now. */
export function recordReport(name: string): Promise<ReportSaved> {
  return postJson<ReportSaved>(`${path(name)}/record`, { note: null });
}

export function trashReport(name: string, seen: string | null): Promise<ReportTrashed> {
  return postJson<ReportTrashed>(`${path(name)}/trash`, { seen });
}

/** Blocks as they would leave; nothing is recorded. */
export function drawBlocks(name: string, body: DrawBlocksBody): Promise<DrawnBlocks> {
  return postJson<DrawnBlocks>(`${path(name)}/blocks`, body);
}

export function checkText(name: string, text: string): Promise<ReportCheck> {
  return postJson<ReportCheck>(`${path(name)}/check`, { text });
}

/** What would leave, to the byte. Nothing is recorded. */
export function usePreview(name: string, isDraft: boolean): UseQueryResult<PublicationPreview> {
  return useQuery({
    queryKey: ['publication', name, isDraft],
    queryFn: () => postJson<PublicationPreview>(`${path(name)}/preview`, { isDraft }),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
}

/** Publishes: it is recorded, then the browser gets the site as one archive. */
export function publish(name: string, isDraft: boolean): Promise<void> {
  return postForFile(`${path(name)}/publish`, { isDraft });
}

export function evaluate(expressions: readonly string[], language: string): Promise<EvaluatedBody> {
  return postJson<EvaluatedBody>('/api/expressions/evaluate', { expressions: [...expressions], language });
}

export function useExpressionFields(): UseQueryResult<ExpressionFields> {
  return useQuery({
    queryKey: ['expression-fields'],
    queryFn: () => getJson<ExpressionFields>('/api/expressions/fields.json'),
  });
}

export function useCited(ids: readonly string[]): UseQueryResult<CitedList> {
  const address = withQuery('/api/citations.json', { ids: ids.join(',') });
  return useQuery({
    queryKey: ['cited', address],
    queryFn: () => getJson<CitedList>(address),
    enabled: ids.length > 0,
  });
}

/** After an act on reports: lists are asked anew. */
export async function forgetReports(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ['reports'] });
}
