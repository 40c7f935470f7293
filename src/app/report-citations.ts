/**
 * What a citation of a report points at: a claim, a passage, a record, a finding, a figure or a source, with the words and the source
 * that its note shows.
 */
import type { Claim, EventClaim, Fidelity } from '../domain/claims/index.ts';
import { schemaOfId, shownValue, type RegisterRecord } from '../domain/register/index.ts';
import type { Figure } from '../domain/weighing/index.ts';
import type { CaptureRow, CasebookIndex } from '../ports/casebook-index.ts';
import { resolvedQuotations } from './casebook-lineage.ts';
import { settledById } from './settle-claims.ts';

export interface CitedSource {
  readonly name: string;
  readonly sha256: string;
  /** Outlet or body that published it, as far as the source says so. */
  readonly publisher: string | null;
  readonly published: string | null;
}

export interface ResolvedCitation {
  readonly kind: 'claim' | 'event' | 'passage' | 'record' | 'finding' | 'figure' | 'source';
  /** The whole id. */
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
  /** The words of the passage; null where there are none to show (a record, a figure, a whole source). */
  readonly quotation: string | null;
  /** How those words stand to whoever said them, where they lie inside quotation marks of the source; null elsewhere. */
  readonly fidelity: Fidelity | null;
  readonly source: CitedSource | null;
  /** Where the words stand in the source’s canonical text; null without words. */
  readonly range: { readonly start: number; readonly end: number } | null;
  /** Of a claim: what a person decided. Of a record: whether it is in the trash. */
  readonly state: 'stands' | 'rejected' | 'trashed';
}

export type CitationSearch =
  | { readonly found: ResolvedCitation }
  | { readonly problem: 'absent' }
  /** The ids that begin so; at most five. */
  | { readonly problem: 'ambiguous'; readonly candidates: readonly string[] };

/** What an id, or the unique beginning of one (8 characters or more), points at; null when nothing or several things do. */
export function resolveCitation(index: CasebookIndex, id: string): ResolvedCitation | null {
  const search = findCitation(index, id);
  return 'found' in search ? search.found : null;
}

/** The same, with what stands in the way. */
export function findCitation(index: CasebookIndex, id: string): CitationSearch {
  const exact = exactly(index, id);
  if (exact !== null) return { found: exact };
  if (id.length < shortestBeginning) return { problem: 'absent' };
  const candidates = [...new Set(beginningWith(index, id))];
  const [only] = candidates;
  if (only === undefined) return { problem: 'absent' };
  if (candidates.length > 1) return { problem: 'ambiguous', candidates: candidates.slice(0, 5) };
  const found = exactly(index, only);
  return found === null ? { problem: 'absent' } : { found };
}

const shortestBeginning = 8;

function exactly(index: CasebookIndex, id: string): ResolvedCitation | null {
  if (/^[0-9a-f]{64}$/.test(id)) return ofSource(index, id);
  const claim = settledById(index, id);
  if (claim !== null) return ofClaim(index, claim);
  if (id.startsWith('f-')) return ofFigure(index.figure(id));
  if (schemaOfId(id) !== null) return ofRecord(index.register.record(id));
  return ofPassage(index, id);
}

function beginningWith(index: CasebookIndex, id: string): string[] {
  if (id.startsWith('f-')) {
    return index.figures().flatMap((figure) => (figure.id.startsWith(id) ? [figure.id] : []));
  }
  if (schemaOfId(id) !== null) return recordsBeginning(index, id);
  const hash = /^[0-9a-f]{8,64}/.exec(id)?.[0];
  if (hash === undefined) return [];
  const sources = captures(index).filter(({ sha256 }) => sha256.startsWith(hash.slice(0, 64)));
  if (hash.length === id.length) return sources.map(({ sha256 }) => sha256);
  return sources.flatMap(({ sha256 }) =>
    [...index.claims({ sha256 }), ...index.events({ sha256 })].flatMap((one) =>
      one.id.startsWith(id) ? [one.id] : [],
    ),
  );
}

function recordsBeginning(index: CasebookIndex, id: string): string[] {
  const page = { limit: 200, offset: 0 };
  const kind = schemaOfId(id)?.kind;
  return [false, true].flatMap((trashed) =>
    index.register
      .records({ text: id, trashed, ...(kind === undefined ? {} : { kind }) }, page)
      .flatMap((record) => (record.id.startsWith(id) ? [record.id] : [])),
  );
}

interface Remembered {
  readonly mark: string;
  readonly rows: readonly CaptureRow[];
}

/** The list of sources is read once for each state of the index. */
const remembered = new WeakMap<CasebookIndex, Remembered>();

function captures(index: CasebookIndex): readonly CaptureRow[] {
  const mark = JSON.stringify([index.state(), index.counts().captures]);
  const known = remembered.get(index);
  if (known?.mark === mark) return known.rows;
  const rows = index.captures();
  remembered.set(index, { mark, rows });
  return rows;
}

function ofClaim(
  index: CasebookIndex,
  { claim, status }: NonNullable<ReturnType<typeof settledById>>,
): ResolvedCitation {
  return {
    kind: isNumbered(claim) ? 'claim' : 'event',
    id: claim.id,
    title: claim.subject,
    quotation: claim.quote,
    fidelity: fidelityAt(index, claim.sha256, claim),
    source: sourceOf(index, claim.sha256),
    range: { start: claim.start, end: claim.end },
    state: status === 'rejected' ? 'rejected' : 'stands',
  };
}

function isNumbered(claim: Claim | EventClaim): claim is Claim {
  return 'quantity' in claim;
}

/** A passage: the first 12 hex of the hash, where it begins and where it ends. */
function ofPassage(index: CasebookIndex, id: string): ResolvedCitation | null {
  const parts = /^([0-9a-f]{12})-(\d{1,9})-(\d{1,9})$/.exec(id);
  if (parts === null) return null;
  const [start, end] = [Number(parts[2]), Number(parts[3])];
  const rows = captures(index).filter(({ sha256 }) => sha256.startsWith(parts[1] ?? '?'));
  const [row] = rows;
  if (row === undefined || rows.length > 1) return null;
  const text = index.document(row.sha256)?.text;
  if (text === undefined || start >= end || end > text.length) return null;
  return {
    kind: 'passage',
    id,
    title: shortened(text.slice(start, end)),
    quotation: text.slice(start, end),
    fidelity: fidelityAt(index, row.sha256, { start, end }),
    source: sourceOf(index, row.sha256),
    range: { start, end },
    state: 'stands',
  };
}

function ofRecord(record: RegisterRecord | null): ResolvedCitation | null {
  if (record === null) return null;
  const isFinding = record.kind === 'finding';
  return {
    kind: isFinding ? 'finding' : 'record',
    id: record.id,
    title: isFinding ? (shownValue(record, 'name')?.value ?? record.title) : record.title,
    quotation: null,
    fidelity: null,
    source: null,
    range: null,
    state: record.trashed === null ? 'stands' : 'trashed',
  };
}

function ofFigure(figure: Figure | null): ResolvedCitation | null {
  if (figure === null) return null;
  const { id, why } = figure;
  return {
    kind: 'figure',
    id,
    title: why,
    quotation: null,
    fidelity: null,
    source: null,
    range: null,
    state: 'stands',
  };
}

function ofSource(index: CasebookIndex, sha256: string): ResolvedCitation | null {
  const source = sourceOf(index, sha256);
  if (source === null) return null;
  return {
    kind: 'source',
    id: sha256,
    title: source.name,
    quotation: null,
    fidelity: null,
    source,
    range: null,
    state: 'stands',
  };
}

function sourceOf(index: CasebookIndex, sha256: string): CitedSource | null {
  const row = index.capture(sha256);
  if (row === null) return null;
  const story = index.document(sha256)?.stories.find(({ role }) => role === 'main') ?? null;
  return { name: row.name, sha256, publisher: story?.publisher ?? null, published: story?.published ?? null };
}

/** The fidelity of the quotation that holds a range, or that it holds; null outside quotation marks. */
function fidelityAt(
  index: CasebookIndex,
  sha256: string,
  { start, end }: { readonly start: number; readonly end: number },
): Fidelity | null {
  const touching = resolvedQuotations(index, sha256).filter((one) => one.start < end && start < one.end);
  const worst = (['altered', 'translated', 'paraphrased', 'unknown', 'verbatim'] as const).find((fidelity) =>
    touching.some((one) => one.fidelity === fidelity),
  );
  return worst ?? null;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
