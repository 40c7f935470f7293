/**
 * Grids of cells over the earth, each twice as fine as the one before: what a map counts records by when it cannot show each. A
 * place is never in a cell smaller than the circle that was stated for it, so that no count says more than its records do.
 */

/** A cell: at level l the earth is 2^l columns from 180° W to the east, and rows of the same degrees from 90° S to the north. */
export interface GridCell {
  readonly level: number;
  readonly column: number;
  readonly row: number;
}

/** The finest grid: cells of 0.0055°, about 610 m. */
export const finestGrid = 16;

const metresAround = 40_075_017;

export interface GridPlace {
  readonly latitude: number;
  readonly longitude: number;
  readonly precisionMetres: number | null;
}

/** The finest level at which the place may be counted: a cell is as high as its circle is wide. A place of unknown precision: the finest. */
export function gridLevelOf({ precisionMetres }: Pick<GridPlace, 'precisionMetres'>): number {
  if (precisionMetres === null || precisionMetres <= 0) return finestGrid;
  const level = Math.floor(Math.log2(metresAround / (2 * precisionMetres)));
  return Math.max(0, Math.min(finestGrid, level));
}

/** The cell in which a place is counted when the grid of `level` is asked for. */
export function cellOf(place: GridPlace, level: number): GridCell {
  return cellAt(place, Math.min(level, gridLevelOf(place)));
}

/** The cell of a level in which a point lies; the 180th meridian and the north pole belong to the last one before them. */
export function cellAt({ latitude, longitude }: Omit<GridPlace, 'precisionMetres'>, level: number): GridCell {
  const columns = 2 ** level;
  const column = Math.floor(((longitude + 180) / 360) * columns);
  const row = Math.floor(((latitude + 90) / 360) * columns);
  const rows = Math.max(1, columns / 2);
  return {
    level,
    column: Math.max(0, Math.min(columns - 1, column)),
    row: Math.max(0, Math.min(rows - 1, row)),
  };
}

/** South, west, north, east in degrees. */
export type DegreeBox = readonly [south: number, west: number, north: number, east: number];

/** Columns and rows of a level that a box touches, both ends included; one that crosses the 180th meridian gives two. */
export interface GridRange {
  readonly columns: readonly [first: number, last: number];
  readonly rows: readonly [first: number, last: number];
}

/** The cells of a level that a box touches. */
export function rangesOf([south, west, north, east]: DegreeBox, level: number): readonly GridRange[] {
  const parts =
    west <= east ? [[west, east] as const] : ([[west, 180] as const, [-180, east] as const] as const);
  return parts.map(([from, to]) => {
    const low = cellAt({ latitude: south, longitude: from }, level);
    const high = cellAt({ latitude: north, longitude: to }, level);
    return { columns: [low.column, high.column], rows: [low.row, high.row] };
  });
}

/** South, west, north, east of a cell. */
export function boxOfCell({ level, column, row }: GridCell): DegreeBox {
  const side = 360 / 2 ** level;
  const [south, west] = [row * side - 90, column * side - 180];
  return [south, west, Math.min(90, south + side), west + side];
}

/** Cells that lie beside each other in a window, at most: finer would be more than an eye tells apart. */
const mostAcross = 24;

/** The finest level at which a box is no more than `mostAcross` cells wide and high. */
export function levelFor([south, west, north, east]: DegreeBox): number {
  const wide = west <= east ? east - west : east - west + 360;
  const across = Math.max(wide, north - south, 360 / 2 ** finestGrid);
  return Math.max(0, Math.min(finestGrid, Math.floor(Math.log2((mostAcross * 360) / across))));
}

/** Digits of a degree that say more than a tenth of the stated precision are left out: they are none of its statement. */
export function statedDegrees(degrees: number, precisionMetres: number | null): number {
  if (precisionMetres === null || precisionMetres <= 0) return degrees;
  const digits = Math.ceil(Math.log10((10 * metresAround) / 360 / precisionMetres));
  return Number(degrees.toFixed(Math.max(0, Math.min(7, digits))));
}
