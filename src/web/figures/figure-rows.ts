/** The rows of a figure's plot: one a claim, with its source, its value in words and whether it supports. */
import type { FigureDetail } from '../../contract/http.ts';
import type { PlotValue } from '../parts/interval-plot.tsx';
import { quantityOf, valueInWords } from '../words/quantity.ts';
import type { Words } from '../words/use-words.ts';

export type FigureClaim = FigureDetail['claims'][number];
export type WitnessPath = FigureDetail['paths'][number];

export interface FigureRow extends PlotValue {
  readonly key: string;
  readonly claim: FigureClaim;
  readonly path: WitnessPath | null;
  readonly inWords: string;
}

/** In the order of the value, so that what lies apart is seen apart; vague values come last. */
export function figureRows(detail: FigureDetail, words: Words): FigureRow[] {
  const paths = new Map(detail.paths.map((path) => [path.claim, path]));
  const rows = detail.claims.map((claim): FigureRow => {
    const path = paths.get(claim.id) ?? null;
    return {
      key: claim.id,
      claim,
      path,
      low: claim.valueLow,
      high: claim.valueHigh,
      bound: claim.bound,
      supports: claim.modality !== 'denied' && (path?.supports ?? true),
      inWords: valueInWords(quantityOf(claim), words),
    };
  });
  return rows.sort((a, b) => size(a) - size(b) || (a.key < b.key ? -1 : 1));
}

function size(row: FigureRow): number {
  return row.bound === 'vague' ? Number.MAX_VALUE : (row.low ?? row.high ?? Number.MAX_VALUE);
}
