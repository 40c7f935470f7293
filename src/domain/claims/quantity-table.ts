/**
 * Tables typed as plain text: columns parted by two or more spaces or tabs, a head row above. A number in a row
 * counts what the head of its column says. Nothing here guesses: without a head row that fits there is no table.
 */
import type { TextRange } from '../../base/index.ts';

/** A cell: its words without the space around them. */
interface Cell extends TextRange {
  readonly text: string;
}

export interface TableNumber {
  /** The cell that holds the number. */
  readonly cell: TextRange;
  /** Head of its column, as written. */
  readonly head: string;
  /** The whole row. */
  readonly row: TextRange;
}

export interface Table extends TextRange {
  readonly numbers: readonly TableNumber[];
}

const fewestColumns = 3;
const longestLine = 400;
/** Heads span one or two lines ("average" over "stay"). */
const mostHeadLines = 2;

/** All tables of a range, in text order. */
export function tablesIn(text: string, range: TextRange): Table[] {
  const rows = linesIn(text, range).map((line) => ({ line, cells: cellsOf(text, line) }));
  const tables: Table[] = [];
  for (let at = 0; at < rows.length;) {
    const end = bodyEnd(rows, at);
    const table = end > at ? tableOf(rows, at, end) : null;
    if (table !== null) tables.push(table);
    at = Math.max(end, at + 1);
  }
  return tables;
}

interface Row {
  readonly line: TextRange;
  readonly cells: readonly Cell[];
}

function linesIn(text: string, range: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let start = range.start;
  while (start < range.end) {
    const mark = text.indexOf('\n', start);
    const end = mark < 0 || mark > range.end ? range.end : mark;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function cellsOf(text: string, line: TextRange): Cell[] {
  if (line.end - line.start > longestLine) return [];
  const cells: Cell[] = [];
  let start = -1;
  let blanks = 0;
  for (let at = line.start; at <= line.end; at += 1) {
    const char = at < line.end ? text.charAt(at) : '\t';
    blanks = char === ' ' ? blanks + 1 : char === '\t' || char === '|' ? 2 : 0;
    if (blanks === 0 && start < 0) start = at;
    if (blanks < 2 || start < 0) continue;
    const end = char === ' ' ? at - 1 : at;
    cells.push(trimmedCell(text, start, end));
    start = -1;
  }
  return cells.filter((cell) => cell.text !== '');
}

function trimmedCell(text: string, start: number, end: number): Cell {
  let last = end;
  while (last > start && text.charAt(last - 1) === ' ') last -= 1;
  return { start, end: last, text: text.slice(start, last) };
}

/** Body rows: a label, then numbers. Returns the index after the last body row that begins at `at`. */
function bodyEnd(rows: readonly Row[], at: number): number {
  let end = at;
  while (end < rows.length && isBody(rows[end])) end += 1;
  return end;
}

function isBody(row: Row | undefined): boolean {
  if (row === undefined || row.cells.length < fewestColumns) return false;
  const [label, ...values] = row.cells;
  return (
    label !== undefined &&
    !isNumeric(label.text) &&
    values.every((cell) => isNumeric(cell.text) || cell.text === '-')
  );
}

/** A number with at most a sign, a mark or one short word ("41 days", "12%", "$5"). */
function isNumeric(cell: string): boolean {
  return /^[^\p{L}\d\s]{0,2}\d[\d.,]{0,14}\s?[%\p{L}]{0,12}$/u.test(cell);
}

function tableOf(rows: readonly Row[], from: number, to: number): Table | null {
  const heads = headRows(rows, from);
  const numbers = rows.slice(from, to).flatMap((row) => rowNumbers(row, heads));
  const first = rows[from]?.line;
  const last = rows[to - 1]?.line;
  if (numbers.length === 0 || first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, numbers };
}

function rowNumbers(row: Row, heads: readonly Row[]): TableNumber[] {
  const found: TableNumber[] = [];
  row.cells.forEach((cell, column) => {
    if (column === 0 || cell.text === '-') return;
    const words = heads.flatMap((head) => headOver(head, row, column) ?? []);
    if (words.length > 0)
      found.push({
        cell,
        head: words.join(' '),
        row: { start: row.cells[0]?.start ?? cell.start, end: row.line.end },
      });
  });
  return found;
}

function headRows(rows: readonly Row[], from: number): Row[] {
  const heads: Row[] = [];
  for (let at = from - 1; at >= 0 && heads.length < mostHeadLines; at -= 1) {
    const row = rows[at];
    if (row !== undefined && row.cells.every((cell) => /^[-=+:|\s]+$/u.test(cell.text))) continue;
    if (row === undefined || row.cells.length < 2 || row.cells.some((cell) => isNumeric(cell.text))) break;
    heads.unshift(row);
  }
  return heads;
}

/** Farthest a head may stand from its column, in characters. */
const reach = 10;

/** The head of a column: by its index when both rows have as many cells, else the nearest above. */
function headOver(head: Row, row: Row, column: number): string | null {
  if (head.cells.length === row.cells.length) return head.cells[column]?.text ?? null;
  const place = (row.cells[column]?.start ?? 0) - row.line.start;
  let best: { readonly text: string; readonly distance: number } | null = null;
  for (const cell of head.cells) {
    const from = cell.start - head.line.start;
    const to = cell.end - head.line.start;
    const distance = place < from ? from - place : place >= to ? place - to + 1 : 0;
    if (best === null || distance < best.distance) best = { text: cell.text, distance };
  }
  return best !== null && best.distance <= reach ? best.text : null;
}
