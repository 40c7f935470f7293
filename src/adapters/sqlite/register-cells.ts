/**
 * Places of the register counted by the cells of grids, from the whole earth to the finest: each record that has a place is kept in
 * one cell of every level that its stated precision allows. A map of a hundred thousand places is then some hundred short rows. Filters
 * that the cells do not know (words, days, shapes) are counted over the records that fit.
 */
import { cellAt, gridLevelOf, rangesOf, recordSchemas, type DegreeBox } from '../../domain/register/index.ts';
import type { LocatedRecords, RecordCell, RecordFilter, RecordRow } from '../../ports/register-record.ts';
import { markColumns, markOf, type MarkCells } from './register-mark.ts';
import { isCounted, narrowed, type Narrowed, type RowsInArea } from './register-query.ts';
import { fromJson, numberOf } from './row-text.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** A degree in whole numbers, so that sums can be taken back exactly. */
const parts = 1e7;

/** `cellAt` in SQL. */
const columnAt = (longitude: string, level: string): string =>
  `min(CAST((${longitude} + 180.0) / 360.0 * (1 << ${level}) AS INTEGER), (1 << ${level}) - 1)`;
const rowAt = (latitude: string, level: string): string =>
  `min(CAST((${latitude} + 90.0) / 360.0 * (1 << ${level}) AS INTEGER), max(1, (1 << ${level}) / 2) - 1)`;

/** A record that has a place, as far as the cells know it. */
export interface CountedPlace extends Pick<RecordRow, 'state'> {
  readonly rowId: number;
  readonly kind: string;
  readonly trashed: boolean;
  readonly latitude: number;
  readonly longitude: number;
  readonly gridLevel: number;
}

/** The finest level of a row; null without a place. */
export function gridLevelOfRow({ latitude, longitude, precisionMetres }: RecordRow): number | null {
  return latitude === null || longitude === null ? null : gridLevelOf({ precisionMetres });
}

/**
 * Counts a place in (1) or out (-1). Of the numbers of rows each cell keeps the bits that stand in an odd number of them: where one record
 * is left, that is its number.
 */
export function countPlace(db: SqliteDatabase, place: CountedPlace, by: 1 | -1): void {
  // One row a statement: one that writes several opens a savepoint, which costs far more (`sqlite-marks.ts`).
  const sql = `INSERT INTO register_cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET records = records + excluded.records, latitudes = latitudes + excluded.latitudes,
      longitudes = longitudes + excluded.longitudes,
      row_ids = (row_ids | excluded.row_ids) - (row_ids & excluded.row_ids)`;
  const { rowId, kind, trashed, state, latitude, longitude, gridLevel } = place;
  const sums = [by, by * Math.round(latitude * parts), by * Math.round(longitude * parts), rowId];
  for (let level = 0; level <= gridLevel; level += 1) {
    const { column, row } = cellAt(place, level);
    const cell = [level, level === gridLevel ? 1 : 0, column, row, state ?? ''];
    db.run(sql, trashed ? 1 : 0, kind, ...cell, ...sums);
  }
  if (by < 0) db.run('DELETE FROM register_cells WHERE records = 0');
}

interface GridAsked {
  readonly level: number;
  readonly window: DegreeBox | null;
  readonly areas: RowsInArea;
}

/** Cells of a filter, as `RegisterStore.cells`; rows of `register_rows` are `m`, null but where a record is alone. */
export function cellsOf(
  db: SqliteDatabase,
  filter: RecordFilter,
  { level, window, areas }: GridAsked,
): RecordCell[] {
  const { sql, values } = isKept(filter)
    ? keptCells(filter, level, window)
    : countedCells(filter, level, { window, areas });
  const found = db.get(
    `SELECT json_group_array(json_array(level, cell_column, cell_row, cell_state, records, latitudes, longitudes,
       CASE WHEN id IS NULL THEN NULL ELSE json_array(${markColumns}) END)) AS json
     FROM (SELECT c.level, c.cell_column, c.cell_row, c.state AS cell_state, c.records, c.latitudes, c.longitudes, m.*
       FROM (${sql}) c LEFT JOIN register_rows m ON c.records = 1 AND m.row_id = c.row_ids
       ORDER BY c.level, c.cell_column, c.cell_row, c.state = '', c.state)`,
    ...values,
  );
  return found === null ? [] : (fromJson(found) as KeptCell[]).map(cellOfRow);
}

const earth: DegreeBox = [-90, -180, 90, 180];

/** Only what has a place: it is found by the index of places, without the many records that have none. */
function placed(filter: RecordFilter): RecordFilter {
  return { ...filter, box: filter.box ?? earth };
}

/** As `RegisterStore.located`. */
export function locatedOf(db: SqliteDatabase, filter: RecordFilter, areas: RowsInArea): LocatedRecords {
  const { sql, values } = narrowed(placed(filter), areas);
  const row = db.get(
    `SELECT count(*) AS n, min(r.latitude) AS south, min(r.longitude) AS west, max(r.latitude) AS north, max(r.longitude) AS east ${sql}`,
    ...values,
  );
  const count = row === null ? 0 : numberOf(row, 'n');
  if (row === null || count === 0) return { count: 0, box: null };
  const side = (name: string): number => numberOf(row, name);
  return { count, box: [side('south'), side('west'), side('north'), side('east')] };
}

/** The kept cells know kind, state and trash. */
function isKept(filter: RecordFilter): boolean {
  return isCounted(filter) && filter.review === undefined;
}

/** Cells of a coarser level that are nobody's finest are counted in finer ones already. */
function keptCells(
  { kind, state, trashed }: RecordFilter,
  level: number,
  window: DegreeBox | null,
): Narrowed {
  const kinds = kind === undefined ? recordSchemas.map((schema) => schema.kind) : [kind];
  const asked = Array.from({ length: level + 1 }, (_, coarse) =>
    apart(windowsOf(coarse, window)).map((range) => [coarse, ...range]),
  ).flat();
  const sought = asked.flatMap((range) =>
    range[0] === level
      ? [
          [0, ...range],
          [1, ...range],
        ]
      : [[1, ...range]],
  );
  const list = sought.map(() => '(?, ?, ?, ?, ?, ?)').join(', ');
  return {
    sql: `SELECT level, cell_column, cell_row, state, sum(records) AS records, sum(latitudes) AS latitudes,
        sum(longitudes) AS longitudes, max(row_ids) AS row_ids
      FROM (SELECT k.level, k.cell_column, k.cell_row, k.state, k.records, k.latitudes, k.longitudes, k.row_ids
        FROM (SELECT column1 AS finest, column2 AS level, column3 AS west, column4 AS east, column5 AS south, column6 AS north
          FROM (VALUES ${list})) w
        CROSS JOIN (SELECT value AS kind FROM json_each(?)) s
        CROSS JOIN register_cells k ON k.trashed = ? AND k.kind = s.kind AND k.level = w.level AND k.finest = w.finest
          AND k.cell_column BETWEEN w.west AND w.east AND k.cell_row BETWEEN w.south AND w.north
          ${state === undefined ? '' : 'AND k.state = ?'})
      GROUP BY level, cell_column, cell_row, state`,
    values: [
      ...sought.flat(),
      JSON.stringify(kinds),
      trashed === true ? 1 : 0,
      ...(state === undefined ? [] : [state]),
    ],
  };
}

/** Cells over the records that fit. */
function countedCells(
  filter: RecordFilter,
  level: number,
  { window, areas }: Omit<GridAsked, 'level'>,
): Narrowed {
  const { sql, values } = narrowed(placed(filter), areas);
  const ranges = window === null ? [] : windowsOf(level, window);
  const touched = ranges.map(
    () =>
      `(cell_column BETWEEN ? >> (${level} - level) AND ? >> (${level} - level) AND cell_row BETWEEN ? >> (${level} - level) AND ? >> (${level} - level))`,
  );
  return {
    sql: `SELECT level, cell_column, cell_row, coalesce(state, '') AS state, count(*) AS records,
        sum(CAST(round(latitude * ${parts}) AS INTEGER)) AS latitudes,
        sum(CAST(round(longitude * ${parts}) AS INTEGER)) AS longitudes, max(row_id) AS row_ids
      FROM (SELECT level, ${columnAt('longitude', 'level')} AS cell_column, ${rowAt('latitude', 'level')} AS cell_row,
          state, latitude, longitude, row_id
        FROM (SELECT min(r.grid_level, ${level}) AS level, r.state, r.latitude, r.longitude, r.row_id
          ${sql}))
      WHERE ${touched.length === 0 ? 'TRUE' : touched.join(' OR ')}
      GROUP BY level, cell_column, cell_row, coalesce(state, '')`,
    values: [...values, ...ranges.flat()],
  };
}

/** Two parts of a window that meet in a coarse column are one: no cell is counted twice. */
function apart(ranges: readonly CellRange[]): readonly CellRange[] {
  const [one, other] = ranges;
  if (one === undefined || other === undefined || other[1] < one[0]) return ranges;
  return [[other[0], one[1], one[2], one[3]]];
}

type CellRange = readonly [west: number, east: number, south: number, north: number];

/** First and last column, first and last row; the whole earth without a window. */
function windowsOf(level: number, window: DegreeBox | null): readonly CellRange[] {
  return rangesOf(window ?? earth, level).map(({ columns: [west, east], rows: [south, north] }) => [
    west,
    east,
    south,
    north,
  ]);
}

type KeptCell = readonly [
  ...cell: [level: number, column: number, row: number, state: string, count: number],
  ...sums: [latitudes: number, longitudes: number],
  only: MarkCells | null,
];

function cellOfRow([level, column, row, state, count, latitudes, longitudes, only]: KeptCell): RecordCell {
  return {
    ...{ level, column, row, state: state === '' ? null : state, count },
    latitude: latitudes / count / parts,
    longitude: longitudes / count / parts,
    only: only === null ? null : markOf(only),
  };
}
