/** Questions about an open casebook, answered in contract shapes from the index. Nothing here writes the record. */
import { Fault } from '../base/index.ts';
import type {
  ClaimLine,
  EventLine,
  FigureDetail,
  FigureLine,
  LineageLine,
  OriginLine,
  QuotationLine,
} from '../contract/index.ts';
import type { Claim, ClaimStatus } from '../domain/claims/index.ts';
import type { CasebookIndex, ClaimFilter } from '../ports/casebook-index.ts';
import { allOrigins, pairsOfSource, resolvedQuotations, wholeLineage } from './casebook-lineage.ts';
import {
  claimLine,
  eventLine,
  figureLine,
  lineageLine,
  originLine,
  quotationLine,
  type NameOf,
} from './lines.ts';
import { settledById, settledClaims, settledEvents, type Settled } from './settle-claims.ts';

export interface ClaimQuery {
  readonly source?: string;
  readonly q?: string;
  readonly kind?: string;
  readonly speaker?: string;
  readonly status?: ClaimStatus;
}

export interface FigureQuery {
  readonly q?: string;
  readonly verdict?: string;
}

/** File names by hash; a hash that is not in the casebook is a bug of the caller. */
export function namesOf(index: CasebookIndex): NameOf {
  const names = new Map(index.captures().map((row) => [row.sha256, row.name]));
  return (sha256) => {
    const name = names.get(sha256);
    if (name === undefined) {
      throw new Fault({ code: 'query/unknown-capture', kind: 'bug', message: `No capture ${sha256}.` });
    }
    return name;
  };
}

export function listClaims(index: CasebookIndex, query: ClaimQuery): ClaimLine[] {
  const nameOf = namesOf(index);
  return withStatus(settledClaims(index, claimFilter(query)), query).map((one) => claimLine(one, nameOf));
}

export function listEvents(index: CasebookIndex, query: ClaimQuery): EventLine[] {
  const nameOf = namesOf(index);
  return withStatus(settledEvents(index, claimFilter(query)), query).map((one) => eventLine(one, nameOf));
}

function withStatus<T>(rows: readonly Settled<T>[], { status }: ClaimQuery): readonly Settled<T>[] {
  return status === undefined ? rows : rows.filter((row) => row.status === status);
}

/** The filter of the index that a query means; an empty speaker is the publication's own voice. */
export function claimFilter(query: ClaimQuery): ClaimFilter {
  return {
    ...(query.source === undefined ? {} : { sha256: query.source }),
    ...(query.q === undefined || query.q === '' ? {} : { text: query.q }),
    ...(query.kind === undefined ? {} : { kind: query.kind }),
    ...(query.speaker === undefined ? {} : { speaker: query.speaker === '' ? null : query.speaker }),
  };
}

export function listQuotations(index: CasebookIndex, source?: string): QuotationLine[] {
  const nameOf = namesOf(index);
  return resolvedQuotations(index, source).map((quotation) => quotationLine(quotation, nameOf));
}

export function listLineage(index: CasebookIndex, source?: string): LineageLine[] {
  const nameOf = namesOf(index);
  const pairs = source === undefined ? wholeLineage(index).pairs : pairsOfSource(index, source);
  return pairs.map((pair) => lineageLine(pair, nameOf));
}

export function listOrigins(index: CasebookIndex): OriginLine[] {
  const nameOf = namesOf(index);
  return allOrigins(index).map((origin) => originLine(origin, nameOf));
}

export function listFigures(index: CasebookIndex, query: FigureQuery): FigureLine[] {
  const needle = query.q?.toLowerCase() ?? '';
  return index
    .figures()
    .map(figureLine)
    .filter((figure) => query.verdict === undefined || figure.verdict === query.verdict)
    .filter((figure) => needle === '' || figureText(figure).includes(needle));
}

function figureText(figure: FigureLine): string {
  return [figure.subject, figure.unit ?? '', figure.place ?? '', figure.why].join(' ').toLowerCase();
}

/** One figure with its claims, values, paths to the witnesses and text origins. Throws `query/no-figure`. */
export function figureDetail(index: CasebookIndex, id: string): FigureDetail {
  const figure = index.figure(id);
  if (figure === null) {
    throw new Fault({
      code: 'query/no-figure',
      kind: 'absent',
      message: `There is no figure ${id} in this casebook.`,
      advice: 'Figures are computed anew when files are added: look for it in the list of figures.',
    });
  }
  const nameOf = namesOf(index);
  const named = new Set(figure.paths.map((path) => path.textOrigin));
  return {
    figure: figureLine(figure),
    claims: figure.claims.map((claimId) => numberedClaim(claimById(index, claimId), nameOf)),
    values: figure.values.map((value) => ({
      low: value.low,
      high: value.high,
      bound: value.bound,
      asOf: value.asOf,
      claims: [...value.claims],
    })),
    paths: figure.paths.map((path) => ({
      claim: path.claim,
      sha256: path.sha256,
      textOrigin: path.textOrigin,
      root: path.root,
      writtenAs: path.writtenAs,
      witness: path.witness,
      supports: path.supports,
    })),
    origins: allOrigins(index)
      .filter((origin) => named.has(origin.id))
      .map((origin) => originLine(origin, nameOf)),
  };
}

/** A claim line with the range of its bare number. */
export function numberedClaim(
  settled: Settled<Claim>,
  nameOf: NameOf,
): ClaimLine & { number: { start: number; end: number } } {
  const { start, end } = settled.claim.quantity.number;
  return { ...claimLine(settled, nameOf), number: { start, end } };
}

function claimById(index: CasebookIndex, id: string): Settled<Claim> {
  const found = settledById(index, id);
  if (found === null || !hasNumber(found)) {
    throw new Fault({ code: 'query/no-claim', kind: 'bug', message: `No claim ${id}.` });
  }
  return found;
}

function hasNumber(settled: NonNullable<ReturnType<typeof settledById>>): settled is Settled<Claim> {
  return 'quantity' in settled.claim;
}
