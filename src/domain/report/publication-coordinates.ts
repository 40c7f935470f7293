/**
 * Coordinates as coarse as a report may let them leave: the middle of a cell of a grid in degrees, so that no number of the site tells where in
 * the cell the place lies. Snapping twice changes nothing. Pure.
 */
import { parsePoint } from '../register/index.ts';
import type { Precision } from './manuscript.ts';

/** Cell in degrees and the radius in metres that always covers half its diagonal. Null: no coordinates leave. */
const grids: Readonly<
  Record<
    Precision,
    { readonly cell: number; readonly decimals: number; readonly radiusMetres: number } | null
  >
> = {
  exact: { cell: 0, decimals: 6, radiusMetres: 0 },
  '1 km': { cell: 0.01, decimals: 2, radiusMetres: 1000 },
  '10 km': { cell: 0.1, decimals: 1, radiusMetres: 10_000 },
  '50 km': { cell: 0.5, decimals: 1, radiusMetres: 50_000 },
  none: null,
};

export interface CoarsePlace {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusMetres: number;
  /** "11.6, 104.9": with no more digits than the precision allows. */
  readonly shown: string;
}

/** A place (geo URI) at a precision; null when it is no place, or when none leaves. */
export function coarsePlace(geoUri: string, precision: Precision): CoarsePlace | null {
  const grid = grids[precision];
  const point = parsePoint(geoUri);
  if (grid === null || point === null) return null;
  const own = point.precisionMetres ?? 0;
  const snap = (degrees: number): number =>
    grid.cell === 0 ? degrees : Number((Math.round(degrees / grid.cell) * grid.cell).toFixed(grid.decimals));
  const [latitude, longitude] = [snap(point.latitude), snap(point.longitude)];
  const shown = (degrees: number): string =>
    grid.cell === 0
      ? String(Number(degrees.toFixed(6)))
      : degrees.toFixed(grid.decimals).replace(/^-(0\.0+)$/, '$1');
  return {
    latitude: latitude === 0 ? 0 : latitude,
    longitude: longitude === 0 ? 0 : longitude,
    radiusMetres: radiusOf(own, grid),
    shown: `${shown(latitude)}, ${shown(longitude)}`,
  };
}

/** A place that is itself uncertain by more than the grid keeps its own circle, in whole kilometres. */
function radiusOf(own: number, grid: { readonly cell: number; readonly radiusMetres: number }): number {
  if (grid.cell === 0) return own;
  return own > grid.radiusMetres ? Math.ceil(own / 1000) * 1000 : grid.radiusMetres;
}

/** From so many decimals on, a single number of a pair is a coordinate: 10 m on the ground. */
const leastDegreeDecimals = 4;

/** Pairs of decimal degrees and degrees with minutes in a text that tell more than the precision allows, with where they stand. Linear. */
export function fineCoordinates(
  text: string,
  precision: Precision,
): readonly { readonly start: number; readonly words: string }[] {
  const grid = grids[precision];
  if (grid?.cell === 0) return [];
  const most = grid === null ? 0 : grid.decimals;
  const found: { start: number; words: string }[] = [];
  for (const match of text.matchAll(
    /(?<![\d.])-?(\d{1,3})\.(\d{1,9})°?[NSns]?(?:[,;][ \t]{0,3}|[ \t]{1,3})-?(\d{1,3})\.(\d{1,9})(?!\d)/g,
  )) {
    const [words, north = '', northDecimals = '', east = '', eastDecimals = ''] = match;
    if (Number(north) > 90 || Number(east) > 180) continue;
    const [fewer, more] = [northDecimals.length, eastDecimals.length].sort((a, b) => a - b);
    // One coordinate of a pair tells a line on the ground; two plain decimals side by side need not be a place.
    const isFine =
      (fewer ?? 0) > Math.max(most, 1) || ((more ?? 0) > most && (more ?? 0) >= leastDegreeDecimals);
    if (isFine) found.push({ start: match.index, words });
  }
  for (const match of text.matchAll(
    /(?<!\d)\d{1,3}[ \t]?[°º][ \t]?\d{1,2}(?:\.\d{1,6})?[ \t]?['′’](?:[ \t]?\d{1,2}(?:\.\d{1,6})?[ \t]?(?:["″”]|''))?/g,
  ))
    // A minute is 1.9 km: coarse enough for no grid but that of a whole kilometre, and there only without seconds.
    if (most < 2 || /["″”.]|''/.test(match[0])) found.push({ start: match.index, words: match[0] });
  return found.sort((a, b) => a.start - b.start);
}
