/**
 * How a text is delimited, if it is a table at all: decided by its first rows, so that a file of any size costs the same.
 */
import { delimitedRows, delimiters, type Delimiter } from './csv-rows.ts';

/** How a text is delimited. */
export interface DelimitedShape {
  readonly delimiter: Delimiter;
  readonly columns: number;
  /** Rows of the sample that have exactly that many columns, and all rows of the sample. */
  readonly fitting: number;
  readonly rows: readonly (readonly string[])[];
}

const sampleRows = 40;
const sampleCodeUnits = 65_536;

/** The delimiter under which most of the first rows have the same number of columns, at least two; null when none has. `isCut`: the last row is not whole. */
export function delimitedShape(text: string, isCut = false): DelimitedShape | null {
  const sample = text.slice(0, sampleCodeUnits);
  const stated = /^sep=([,;\t|])\r?\n/i.exec(sample)?.[1];
  const shapes = delimiters
    .filter((delimiter) => stated === undefined || delimiter === stated)
    .flatMap((delimiter) => shapeUnder(sample, delimiter, isCut || text.length > sample.length));
  shapes.sort((a, b) => b.fitting / b.rows.length - a.fitting / a.rows.length || b.columns - a.columns);
  return shapes[0] ?? null;
}

function shapeUnder(sample: string, delimiter: Delimiter, isCut: boolean): DelimitedShape[] {
  const { rows: found } = delimitedRows(withoutStatement(sample), delimiter, sampleRows);
  // The last row of a cut sample is not whole.
  const whole = isCut && found.length < sampleRows ? found.slice(0, -1) : found;
  const rows = whole.filter((row) => row.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let columns = 0;
  let fitting = 0;
  for (const [length, count] of counts) {
    if (length > 1 && count > fitting) {
      columns = length;
      fitting = count;
    }
  }
  return columns > 1 ? [{ delimiter, columns, fitting, rows }] : [];
}

/** Excel's own first line ("sep=;") names the delimiter and is no row. */
export function withoutStatement(text: string): string {
  return /^sep=[,;\t|]\r?\n/i.test(text.slice(0, 10)) ? text.slice(text.indexOf('\n') + 1) : text;
}

/**
 * Is a text a table? With a name that says so, two columns in most rows are enough. Without one the rows must all have
 * the same three columns or more, short heads that are no numbers, and a column of numbers: prose has commas, too.
 */
export function looksDelimited(head: string, name: string, isCut = false): boolean {
  const shape = delimitedShape(head, isCut);
  if (shape === null) return false;
  const { rows, fitting, columns, delimiter } = shape;
  if (/\.(?:csv|tsv|tab)$/iu.test(name)) return rows.length >= 2 && fitting * 2 > rows.length;
  if (delimiter === '\t' || delimiter === '|') return false; // typed tables are read as they stand
  const [first = [], ...body] = rows;
  if (body.length < 4 || columns < 3 || fitting < rows.length || first.length !== columns) return false;
  const heads = first.map((cell) => cell.trim());
  if (heads.some((cell) => cell === '' || cell.length > 60 || /^[-+\d]|[.!?]$/u.test(cell))) return false;
  const spaced = body.filter((row) => row.slice(1).every((cell) => cell.startsWith(' '))).length;
  return spaced * 2 < body.length && heads.some((_, index) => isNumeric(body, index));
}

function isNumeric(body: readonly (readonly string[])[], index: number): boolean {
  const numbers = body.filter((row) => /^[-+]?\d[\d.,]{0,20}%?$/u.test((row[index] ?? '').trim())).length;
  return numbers >= body.length * 0.8;
}
