/** Sources as the web and the shell show them: one row a capture, and everything about one capture. */
import type { SourceDetail, SourceRow } from '../contract/index.ts';
import type { Claim } from '../domain/claims/index.ts';
import type { TextOrigin } from '../domain/lineage/index.ts';
import type { Document, Story } from '../domain/reading/index.ts';
import type { CaptureRow, CasebookIndex } from '../ports/casebook-index.ts';
import { allOrigins, originsOfSource, pairsOfSource, resolvedQuotations } from './casebook-lineage.ts';
import { knownCapture } from './custody.ts';
import { eventLine, lineageLine, quotationLine } from './lines.ts';
import { namesOf, numberedClaim } from './queries.ts';
import { settledClaims, settledEvents } from './settle-claims.ts';

interface Lookup {
  readonly claimCounts: ReadonlyMap<string, number>;
  readonly originOf: ReadonlyMap<string, TextOrigin>;
}

export function listSources(index: CasebookIndex, q: string): SourceRow[] {
  const lookup = lookupOf(index.claims(), allOrigins(index));
  const needle = q.toLowerCase();
  return index
    .captures()
    .map((row) => sourceRow(row, row.status === 'read' ? index.document(row.sha256) : null, lookup))
    .filter((row) => needle === '' || rowText(row).includes(needle));
}

/** Everything about one source. Throws `query/no-source`. */
export function sourceDetail(index: CasebookIndex, sha256: string): SourceDetail {
  const row = knownCapture(index, sha256);
  const nameOf = namesOf(index);
  const document = row.status === 'read' ? index.document(sha256) : null;
  const figureOf = figureByClaim(index);
  return {
    source: sourceRow(row, document, lookupOf(index.claims({ sha256 }), originsOfSource(index, sha256))),
    text: document?.text ?? '',
    stories: (document?.stories ?? []).map(storyDetail),
    boilerplate: (document?.boilerplate ?? []).map(({ start, end }) => ({ start, end })),
    notes: [...(document?.notes ?? [])],
    claims: settledClaims(index, { sha256 }).map((one) => ({
      ...numberedClaim(one, nameOf),
      figure: figureOf.get(one.claim.id) ?? null,
    })),
    events: settledEvents(index, { sha256 }).map((one) => {
      const { start, end } = one.claim.actSpan;
      return { ...eventLine(one, nameOf), anchor: { start, end } };
    }),
    quotations: resolvedQuotations(index, sha256).map((quotation) => quotationLine(quotation, nameOf)),
    lineage: pairsOfSource(index, sha256).map((pair) => lineageLine(pair, nameOf)),
  };
}

function lookupOf(claims: readonly Claim[], origins: readonly TextOrigin[]): Lookup {
  const claimCounts = new Map<string, number>();
  for (const claim of claims) claimCounts.set(claim.sha256, (claimCounts.get(claim.sha256) ?? 0) + 1);
  const originOf = new Map<string, TextOrigin>();
  for (const origin of origins) {
    for (const member of origin.members) originOf.set(`${member.sha256}.${member.story}`, origin);
  }
  return { claimCounts, originOf };
}

function sourceRow(row: CaptureRow, document: Document | null, lookup: Lookup): SourceRow {
  const story = document?.stories.find((one) => one.role === 'main') ?? null;
  const origin = story === null ? undefined : lookup.originOf.get(`${row.sha256}.${story.index}`);
  return {
    sha256: row.sha256,
    name: row.name,
    status: row.status === 'read' ? 'read' : 'unreadable',
    reason: row.reason,
    mediaType: row.mediaType,
    sizeBytes: row.sizeBytes,
    admittedAt: row.admittedAt,
    language: story?.language ?? document?.language ?? null,
    headline: story?.headline ?? null,
    publisher: story?.publisher ?? null,
    agency: story?.agency ?? null,
    published: story?.published ?? null,
    stories: document?.stories.length ?? 0,
    claims: lookup.claimCounts.get(row.sha256) ?? 0,
    textOrigin: origin?.id ?? null,
    originality: origin === undefined || story === null ? null : originality(origin, row.sha256, story.index),
  };
}

function originality(origin: TextOrigin, sha256: string, story: number): SourceRow['originality'] {
  if (origin.members.length === 1) return 'original';
  if (origin.head === null) return 'unclear';
  return origin.head.sha256 === sha256 && origin.head.story === story ? 'original' : 'repeats';
}

function rowText(row: SourceRow): string {
  return [
    row.name,
    row.headline ?? '',
    row.publisher ?? '',
    row.agency ?? '',
    row.language ?? '',
    row.reason ?? '',
  ]
    .join(' ')
    .toLowerCase();
}

function storyDetail(story: Story): SourceDetail['stories'][number] {
  return {
    index: story.index,
    start: story.start,
    end: story.end,
    role: story.role,
    headline: story.headline,
    publisher: story.publisher,
    agency: story.agency,
    author: story.author,
    published: story.published,
    language: story.language,
    zones: story.zones.map(({ start, end, label }) => ({ start, end, label })),
  };
}

/** Verdicts of figures that relate several figures; a claim is linked to the plain figure of its own measure. */
const relating: ReadonlySet<string> = new Set([
  'evolution',
  'scope-differs',
  'parts-do-not-sum',
  'derivation',
]);

function figureByClaim(index: CasebookIndex): Map<string, SourceDetail['claims'][number]['figure']> {
  const byClaim = new Map<string, SourceDetail['claims'][number]['figure']>();
  const figures = index.figures();
  const plainFirst = [
    ...figures.filter(({ verdict }) => !relating.has(verdict)),
    ...figures.filter(({ verdict }) => relating.has(verdict)),
  ];
  for (const { id, independentOrigins, documents, claims } of plainFirst) {
    for (const claim of claims) {
      if (!byClaim.has(claim)) byClaim.set(claim, { id, independentOrigins, documents });
    }
  }
  return byClaim;
}
