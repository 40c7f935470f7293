/** The same rows as the JSON tables, flattened for CSV: one place where the columns of each table are named. */
import type {
  AccountLine,
  ClaimLine,
  DecisionLine,
  EventLine,
  FigureLine,
  LineageLine,
  OriginLine,
  QuotationLine,
  ReviewRow,
  SourceRow,
} from '../contract/index.ts';
import { toCsv, type Cell } from './csv.ts';

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

export function eventsCsv(rows: readonly EventLine[]): string {
  const header = [
    'id',
    'source',
    'sha256',
    'story',
    'quote',
    'start',
    'end',
    'kind',
    'act',
    'negated',
    'agent',
    'patient',
  ];
  return toCsv(
    [...header, 'subject', 'speaker', 'via', 'place', 'time', 'modality', 'status'],
    rows.map((row) => [
      ...[row.id, row.source.name, row.source.sha256, row.story, row.quote, row.start, row.end],
      ...[
        row.kind,
        row.act,
        String(row.negated),
        row.agent,
        row.patient,
        row.subject,
        row.speaker,
        row.via.join(' > '),
      ],
      ...[row.place, row.time, row.modality, row.status],
    ]),
  );
}

const readingHeader = [
  ...['kind', 'act', 'negated', 'valueLow', 'valueHigh', 'bound', 'unit', 'agent', 'patient', 'subject'],
  ...['speaker', 'modality', 'place', 'time'],
];

function readingCells(reading: ReviewRow['reading']): Cell[] {
  return [
    ...[reading.kind, reading.act, String(reading.negated), reading.valueLow, reading.valueHigh],
    ...[reading.bound === null ? null : boundCell(reading.bound), reading.unit, reading.agent],
    ...[reading.patient, reading.subject, reading.speaker, reading.modality, reading.place, reading.time],
  ];
}

export function reviewCsv(rows: readonly ReviewRow[]): string {
  return toCsv(
    ['id', 'source', 'sha256', 'quote', 'start', 'end', ...readingHeader, 'status', 'decidedBy', 'decidedAt'],
    rows.map((row) => [
      ...[row.id, row.source.name, row.source.sha256, row.quote, row.start, row.end],
      ...readingCells(row.reading),
      ...[row.status, row.decision?.actor ?? null, row.decision?.time ?? null],
    ]),
  );
}

export function decisionsCsv(rows: readonly DecisionLine[]): string {
  return toCsv(
    [
      ...['entry', 'position', 'time', 'actor', 'verdict', 'state', 'rule', 'note', 'source', 'sha256'],
      ...['exact', 'start', 'end', ...readingHeader, 'corrected'],
    ],
    rows.map((row) => [
      ...[row.entry, row.position, row.time, row.actor, row.verdict, row.state, row.rule, row.note],
      ...[row.source.name, row.source.sha256, row.exact, row.start, row.end],
      ...readingCells(row.corrected ?? row.reading),
      row.corrected === null ? 'no' : 'yes',
    ]),
  );
}

/** Words for a bound: "=" and ">=" would be neutralised or run as formulas by a spreadsheet. */
export function boundCell(bound: ClaimLine['bound']): string {
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
    [
      'source',
      'sha256',
      'story',
      'start',
      'end',
      'speaker',
      'verbatim',
      'fidelity',
      'asWritten',
      'alignedWith',
    ],
    rows.map((row) => [
      ...[row.source.name, row.source.sha256, row.story, row.start, row.end, row.speaker, row.verbatim],
      ...[row.fidelity, row.quote, row.alignedWith?.source.name ?? null],
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

/** One row a passage: an account is read by its passages. */
export function accountsCsv(rows: readonly AccountLine[]): string {
  return toCsv(
    [
      ...['id', 'verdict', 'subject', 'part', 'source', 'sha256', 'story', 'start', 'end', 'quote', 'words'],
      ...['speaker', 'claim', 'documents', 'textOrigins', 'attributionRoots', 'independentOrigins', 'why'],
    ],
    rows.flatMap((row) =>
      row.passages.map((one) => [
        ...[row.id, row.verdict, row.subject, one.part, one.source.name, one.source.sha256, one.story],
        ...[one.start, one.end, one.quote, one.words, one.speaker, one.claim, row.documents],
        ...[row.textOrigins, row.attributionRoots.join('; '), row.independentOrigins, row.why],
      ]),
    ),
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
