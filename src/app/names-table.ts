/** Pairs of names flattened for CSV. */
import type { NameLine } from '../contract/index.ts';
import { toCsv } from './csv.ts';

/** One row a pair: the names, where each is first written, and what was decided. */
export function namesCsv(rows: readonly NameLine[]): string {
  return toCsv(
    [
      'id',
      'status',
      'kind',
      'nameA',
      'sourcesA',
      'nameB',
      'sourcesB',
      'score',
      'reasons',
      'against',
      'verdict',
      'by',
    ],
    rows.map((row) => [
      ...[row.id, row.status, row.kind, row.a.name, sources(row.a), row.b.name, sources(row.b), row.score],
      ...[row.reasons.join(' '), row.against.join(' ')],
      ...[row.decision?.verdict ?? null, row.decision?.actor ?? null],
    ]),
  );
}

function sources({ passages }: NameLine['a']): string {
  return passages.map(({ source }) => source.name).join('; ');
}
