/** Where the headings of a table stand: titles and remarks above them are no rows. */
import type { Table, TableRow } from './draft.ts';

/** Rows above the headings that are looked at. */
const mostTitleRows = 10;

/** The table below its headings; null when there are no two rows with words. */
export function tableOf(
  rows: readonly TableRow[],
): { readonly table: Table; readonly notes: readonly string[] } | null {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  const widest = filled
    .slice(0, 200)
    .reduce((most, { cells }) => Math.max(most, cells.filter(isFilled).length), 0);
  const headAt = filled
    .slice(0, mostTitleRows)
    .findIndex(({ cells }) => cells.filter(isFilled).length * 2 > widest);
  const head = filled[headAt];
  const body = filled.slice(headAt + 1);
  if (head === undefined || body.length === 0) return null;
  const { width, rows: read } = measured(head, body);
  const notes =
    headAt === 0 ? [] : [`The headings were found in row ${head.line}; the rows above them are left out.`];
  return { table: { headLine: head.line, headings: headingsOf(head.cells, width), rows: read }, notes };
}

/** As wide as the headings, or as most rows; rows that go beyond are marked. */
function measured(
  head: TableRow,
  body: readonly TableRow[],
): { readonly width: number; readonly rows: readonly TableRow[] } {
  const named = lastFilled(head.cells) + 1;
  const longer = body.filter(({ cells }) => lastFilled(cells) >= named);
  const isStray = longer.length * 2 < body.length;
  const width = isStray
    ? named
    : longer.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), named);
  return {
    width,
    rows: body.map((row) => (lastFilled(row.cells) >= width ? { ...row, isLonger: true } : row)),
  };
}

/** Every column has a heading of its own, so that it can be named. */
function headingsOf(cells: readonly string[], width: number): readonly string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const words = (cells[index] ?? '').replace(/\s+/gu, ' ').trim().slice(0, 200);
    const name = words === '' ? `Column ${letters(index)}` : words;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** 0 → A, 26 → AA, as spreadsheets name columns. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex(isFilled);
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}
