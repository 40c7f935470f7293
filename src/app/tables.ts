/** The same rows as the JSON tables, flattened for CSV: one place where the columns of each table are named. */
import type {
  ClaimLine,
  FigureLine,
  LineageLine,
  OriginLine,
  QuotationLine,
  SourceRow,
} from '../contract/index.ts';
import { toCsv } from './csv.ts';

export function claimsCsv(rows: readonly ClaimLine[]): string {
  const header = [
    'id',
    'source',
    'sha256',
    'story',
    'quote',
    'start',
    'end',
    'kind',
    'valueLow',
    'valueHigh',
  ];
  return toCsv(
    [
      ...header,
      'bound',
      'qualifier',
      'unit',
      'subject',
      'speaker',
      'via',
      'place',
      'time',
      'modality',
      'status',
    ],
    rows.map((row) => [
      ...[row.id, row.source.name, row.source.sha256, row.story, row.quote, row.start, row.end, row.kind],
      ...[
        row.valueLow,
        row.valueHigh,
        boundCell(row.bound),
        row.qualifier,
        row.unit,
        row.subject,
        row.speaker,
      ],
      ...[row.via.join(' > '), row.place, row.time, row.modality, row.status],
    ]),
  );
}

/** Words for a bound: "=" and ">=" would be neutralised or run as formulas by a spreadsheet. */
function boundCell(bound: ClaimLine['bound']): string {
  const words: Partial<Record<ClaimLine['bound'], string>> = {
    '=': 'exactly',
    '>=': 'at least',
    '>': 'more than',
    '<=': 'at most',
    '<': 'less than',
    '~': 'about',
  };
  return words[bound] ?? bound;
}

export function quotationsCsv(rows: readonly QuotationLine[]): string {
  return toCsv(
    ['source', 'sha256', 'story', 'quote', 'start', 'end', 'speaker', 'fidelity', 'alignedWith'],
    rows.map((row) => [
      ...[row.source.name, row.source.sha256, row.story, row.quote, row.start, row.end, row.speaker],
      ...[row.fidelity, row.alignedWith?.source.name ?? null],
    ]),
  );
}

export function lineageCsv(rows: readonly LineageLine[]): string {
  return toCsv(
    ['a', 'aSha256', 'aStory', 'b', 'bSha256', 'bStory', 'relation', 'direction', 'score', 'reasons'],
    rows.map((row) => [
      ...[row.a.source.name, row.a.source.sha256, row.a.story],
      ...[row.b.source.name, row.b.source.sha256, row.b.story],
      ...[row.relation, row.direction, row.score, row.reasons.join(' ')],
    ]),
  );
}

export function originsCsv(rows: readonly OriginLine[]): string {
  return toCsv(
    ['origin', 'head', 'member', 'memberSha256', 'memberStory'],
    rows.flatMap((row) =>
      row.members.map((member) => [
        ...[row.origin, row.head?.source.name ?? null],
        ...[member.source.name, member.source.sha256, member.story],
      ]),
    ),
  );
}

export function figuresCsv(rows: readonly FigureLine[]): string {
  return toCsv(
    [
      ...[
        'id',
        'subject',
        'unit',
        'place',
        'asOf',
        'verdict',
        'documents',
        'textOrigins',
        'attributionRoots',
      ],
      ...['independentOrigins', 'why', 'claims'],
    ],
    rows.map((row) => [
      ...[row.id, row.subject, row.unit, row.place, row.asOf, row.verdict, row.documents, row.textOrigins],
      ...[row.attributionRoots.join('; '), row.independentOrigins, row.why, row.claims.join(' ')],
    ]),
  );
}

export function sourcesCsv(rows: readonly SourceRow[]): string {
  return toCsv(
    [
      ...[
        'name',
        'sha256',
        'status',
        'reason',
        'mediaType',
        'sizeBytes',
        'admittedAt',
        'language',
        'headline',
      ],
      ...['publisher', 'agency', 'published', 'stories', 'claims', 'textOrigin', 'originality'],
    ],
    rows.map((row) => [
      ...[row.name, row.sha256, row.status, row.reason, row.mediaType, row.sizeBytes, row.admittedAt],
      ...[row.language, row.headline, row.publisher, row.agency, row.published, row.stories, row.claims],
      ...[row.textOrigin, row.originality],
    ]),
  );
}
