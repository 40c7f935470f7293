/**
 * What a map draws. Where few records fit, each of them with the circle that was stated; where many do, the cells of a grid with their
 * counts, and only what is alone in its cell by itself. No place leaves more exactly than it was stated.
 */
import type { RegisterPlaces } from '../contract/index.ts';
import { boxOfCell, levelFor, statedDegrees, type DegreeBox } from '../domain/register/index.ts';
import type { CasebookIndex } from '../ports/casebook-index.ts';
import type { RecordCell, RecordFilter, RecordMark } from '../ports/register-record.ts';
import { folded, kindOf } from './register-lines.ts';

/** So many places are drawn one by one; above it they are counted. */
export const mostSingle = 2000;

/** What a window on the map shows, and how fine its cells are. */
export interface PlacesWindow {
  readonly box: DegreeBox;
  readonly level: number;
}

const earth: DegreeBox = [-90, -180, 90, 180];

/** The places of the records that fit, in the window; without one, of all of them at the scale that shows them all. */
export function recordPlaces(
  index: CasebookIndex,
  filter: RecordFilter,
  window: PlacesWindow | null,
): RegisterPlaces {
  const asked = folded(filter);
  // Where the window is known, the box around all is not asked for: the kept counts know how many there are.
  const { count: total, box } =
    window === null
      ? index.register.located(asked)
      : { count: countOf(index.register.cells(asked, 0, null)), box: window.box };
  const without = index.register.count(asked) - total;
  if (total <= mostSingle || box === null)
    return { ...singles(index, asked, asked.box ?? earth), total, without, whole: true };
  const shown = window ?? { box, level: levelFor(box) };
  const cells = index.register.cells(asked, shown.level, shown.box);
  const answer =
    window !== null && countOf(cells) <= mostSingle
      ? singles(index, asked, overlap(asked.box, window.box))
      : counted(cells);
  return { ...answer, total, without, whole: false };
}

type Drawn = Pick<RegisterPlaces, 'rows' | 'cells'>;

function singles(index: CasebookIndex, filter: RecordFilter, box: DegreeBox): Drawn {
  return { rows: index.register.marks({ ...filter, box }).flatMap(rowOf), cells: [] };
}

/** Cells with one record are that record; the states of all others are counted together. */
function counted(cells: readonly RecordCell[]): Drawn {
  const groups = new Map<string, RecordCell[]>();
  for (const cell of cells) {
    const key = `${cell.level} ${cell.column} ${cell.row}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  const drawn = [...groups.values()].map((group) => ({ group, count: countOf(group) }));
  return {
    rows: drawn.flatMap(({ group: [first], count }) => (count === 1 && first?.only ? rowOf(first.only) : [])),
    cells: drawn.flatMap(({ group, count }) => (count === 1 ? [] : cellRow(group, count))),
  };
}

function countOf(cells: readonly RecordCell[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

function rowOf(mark: RecordMark): RegisterPlaces['rows'] {
  const { id, kind, title, state, latitude, longitude, precisionMetres } = mark;
  if (latitude === null || longitude === null) return [];
  const [y, x] = [latitude, longitude].map((one) => statedDegrees(one, precisionMetres));
  return [[id, kindOf(kind), title, state, y ?? latitude, x ?? longitude, precisionMetres]];
}

const metresOfDegree = 111_320;

/** A cell where its records are densest, no more exactly than a tenth of it. */
function cellRow(group: readonly RecordCell[], count: number): RegisterPlaces['cells'] {
  const [first] = group;
  if (first === undefined) return [];
  const box = boxOfCell(first);
  const height = (360 / 2 ** first.level) * metresOfDegree;
  const mean = (of: (cell: RecordCell) => number): number =>
    statedDegrees(group.reduce((sum, cell) => sum + of(cell) * cell.count, 0) / count, height);
  const states = group.map(({ state, count: n }): [string | null, number] => [state, n]);
  return [[mean(({ latitude }) => latitude), mean(({ longitude }) => longitude), count, states, [...box]]];
}

/** The part of the window in the box of the filter; the filter's own where one of them crosses the 180th meridian. */
function overlap(box: DegreeBox | undefined, window: DegreeBox): DegreeBox {
  if (box === undefined) return window;
  if (box[1] > box[3] || window[1] > window[3]) return box;
  return [
    Math.max(box[0], window[0]),
    Math.max(box[1], window[1]),
    Math.min(box[2], window[2]),
    Math.min(box[3], window[3]),
  ];
}
