/** What a search finds, flattened for CSV. */
import type { SearchHit } from '../contract/index.ts';
import { toCsv } from './csv.ts';

/** One row a hit, with the part of its text that was shown. */
export function searchCsv(hits: readonly SearchHit[]): string {
  return toCsv(
    [
      ...['kind', 'id', 'title', 'text', 'source', 'sha256', 'start', 'end'],
      ...['language', 'publisher', 'date'],
    ],
    hits.map(({ kind, of, title, snippet, source, place, language, publisher, date }) => [
      ...[kind, of, title.text, snippet.text, source?.name ?? null, source?.sha256 ?? null],
      ...[place?.start ?? null, place?.end ?? null, language, publisher, date],
    ]),
  );
}
