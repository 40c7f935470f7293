/**
 * Rows of cells become canonical text that can be read into claims: a head row, then one row a line, cells parted by
 * tabs. A number counts what the head of its column says, so each line begins with one cell that holds the words of
 * the row and goes on with its numbers. Years, codes and coordinates count nothing and stand among the words.
 */
import { collapse, type CanonicalText } from './canonical-text.ts';

export type TableRows = readonly (readonly string[])[];

export interface TableOptions {
  /** Where the table stands, counted from 1 (the sheet of a workbook); null for a file that is one table. */
  readonly page: number | null;
}

/** A longer cell is prose: it follows the table as a paragraph, under the words of its row. */
const longestCell = 120;
/** The table reader looks at lines of up to 400 code units; the words of a row leave room for its numbers. */
const longestLabel = 200;
const mostColumns = 200;
/** Rows above the head row that may be titles and remarks. */
const mostTitleRows = 10;

/** Adds one table; returns notes. A table without any text adds nothing. */
export function addTable(builder: CanonicalText, rows: TableRows, options: TableOptions): string[] {
  const filled = rows.map((row) => row.slice(0, mostColumns).map(cleanCell)).filter(hasText);
  const notes = rows.some((row) => row.slice(mostColumns).some((cell) => cell.trim() !== ''))
    ? [`Columns after the first ${String(mostColumns)} were left out.`]
    : [];
  const headAt = headIndex(filled);
  const head = filled[headAt];
  if (head === undefined) {
    for (const row of filled) builder.add('table-row', row.filter(isFilled).join('\t'), options.page);
    return notes;
  }
  for (const row of filled.slice(0, headAt)) {
    builder.add('paragraph', row.filter(isFilled).join(' '), options.page);
  }
  const deep = hasSecondHead(filled, headAt);
  const body = filled.slice(headAt + (deep ? 2 : 1));
  const columns = columnsOf(deep ? joinedHeads(head, filled[headAt + 1] ?? []) : head, body);
  if (columns.some(({ role }) => role === 'number')) addCounts(builder, { columns, body, options });
  else addWords(builder, { columns, body, options });
  return notes;
}

/** Bars and tabs part cells for the reader of tables; inside a cell they are only characters. */
function cleanCell(cell: string): string {
  return collapse(cell).replaceAll('|', '/');
}

function hasText(row: readonly string[]): boolean {
  return row.some(isFilled);
}

function isFilled(cell: string): boolean {
  return cell !== '';
}

/** The head row: the first of the top rows with two cells or more, none of them a number; -1 when there is none. */
function headIndex(rows: TableRows): number {
  for (let at = 0; at < Math.min(rows.length - 1, mostTitleRows); at += 1) {
    const cells = (rows[at] ?? []).filter(isFilled);
    if (cells.length < 2) continue;
    return cells.some(isNumber) || cells.some((cell) => cell.length > longestCell) ? -1 : at;
  }
  return -1;
}

/**
 * Heads in two rows ("Losses" over "tents" and "boats"): the second fills columns that the first leaves open, holds no
 * number, and stands right above numbers.
 */
function hasSecondHead(rows: TableRows, headAt: number): boolean {
  const head = rows[headAt] ?? [];
  const second = rows[headAt + 1] ?? [];
  const fills = second.some((cell, index) => isFilled(cell) && !isFilled(head[index] ?? ''));
  if (!fills || second.filter(isFilled).length < 2) return false;
  if (second.some((cell) => isNumber(cell) || cell.length > longestCell)) return false;
  return (rows[headAt + 2] ?? []).some(isNumber);
}

function joinedHeads(head: readonly string[], second: readonly string[]): string[] {
  const width = Math.max(head.length, second.length);
  return Array.from({ length: width }, (_, index) =>
    [head[index] ?? '', second[index] ?? ''].filter(isFilled).join(' '),
  );
}

/** A number as tables write it: at most a sign before it and one short word behind it. */
const numberCell = /^[^\p{L}\d\s]{0,2}\d[\d.,]{0,14}\s?[%\p{L}]{0,12}$/u;

function isNumber(cell: string): boolean {
  return cell.length <= 32 && numberCell.test(cell);
}

interface Column {
  readonly index: number;
  /** As shown over the column: the counted thing last. */
  readonly head: string;
  /** `key`: numbers that count nothing (years, codes, places). */
  readonly role: 'number' | 'words' | 'key';
}

function columnsOf(head: readonly string[], body: TableRows): Column[] {
  const width = body.reduce((widest, row) => Math.max(widest, row.length), head.length);
  return Array.from({ length: width }, (_, index): Column => {
    const values = body.map((row) => row[index] ?? '').filter(isFilled);
    const name = head[index] ?? '';
    return { index, head: shownHead(name), role: roleOf(name, values) };
  }).filter(({ head: name, index }) => name !== '' || body.some((row) => isFilled(row[index] ?? '')));
}

function roleOf(head: string, values: readonly string[]): Column['role'] {
  const numbers = values.filter(isNumber);
  if (values.length === 0 || numbers.length < values.length * 0.8) return 'words';
  if (head === '' || keyHead.test(head.replaceAll('_', ' '))) return 'key';
  return isYears(numbers) || isPlaces(numbers) || isCounter(numbers) ? 'key' : 'number';
}

/** Heads of columns whose numbers name, date or locate, in the languages of the reading room. */
const keyHead =
  /(?:^|[^\p{L}])(?:id|ids|no|nr|num|row|index|ref|reference|code|case|page|year|month|day|date|time|hour|week|age|lat|latitude|lon|lng|long|longitude|phone|tel|fax|mobile|zip|postcode|año|mes|día|fecha|edad|código|année|mois|jour|âge|jahr|monat|tag|datum|alter|tahun|bulan|tanggal|umur|năm|tháng|ngày|tuổi|ano|mês|dia|idade)(?:$|[^\p{L}])|^(?:#|№|ปี|เดือน|วันที่|อายุ|ឆ្នាំ|ខែ|ថ្ងៃ|អាយុ|年|年份|月|日期|年龄|编号|序号|سنة|السنة|شهر|تاريخ|العمر)$/iu;

function isYears(numbers: readonly string[]): boolean {
  return numbers.every((value) => /^(?:1[89]|2[0-5])\d\d$/u.test(value));
}

/** Coordinates: every value with four decimals or more. */
function isPlaces(numbers: readonly string[]): boolean {
  return numbers.every((value) => /^-?\d{1,3}[.,]\d{4,}$/u.test(value));
}

/** 1, 2, 3, …: the rows are numbered. */
function isCounter(numbers: readonly string[]): boolean {
  return numbers.length > 3 && numbers.every((value, index) => value === String(index + 1));
}

/** "people_killed", "Tents (total)" and "Tents total" are shown so that the counted thing stands last. */
function shownHead(head: string): string {
  const words = collapse(head.replaceAll('_', ' '));
  const bracket = /^([^()]{1,80}?)\s*(\([^()]{1,40}\))$/u.exec(words);
  if (bracket !== null) return `${bracket[2] ?? ''} ${bracket[1] ?? ''}`;
  const sum = /^(.{1,80}) (total|count|number|sum|figure)$/iu.exec(words);
  return sum === null ? words : `${sum[2] ?? ''} ${sum[1] ?? ''}`;
}

interface Shape {
  readonly columns: readonly Column[];
  readonly body: TableRows;
  readonly options: TableOptions;
}

/** Rows with numbers: the words of the row in one cell, then every number under its head. */
function addCounts(builder: CanonicalText, { columns, body, options }: Shape): void {
  const counts = columns.filter(({ role }) => role === 'number');
  const words = columns.filter(({ role }) => role !== 'number');
  const names = words.map(({ head }) => head).filter(isFilled);
  const title = names.length === 0 ? 'Row' : cut(names.join(', '), longestLabel);
  // Two columns are too few for a table to be told from a line of text, so a lone column of numbers gets a blank one.
  const blank = counts.length === 1 ? ['-'] : [];
  const line = (cells: readonly string[]): void => builder.add('table-row', cells.join('\t'), options.page);
  line([isNumber(title) ? `Row ${title}` : title, ...blank, ...counts.map(({ head }) => head)]);
  const remarks: { readonly title: string; readonly texts: readonly string[] }[] = [];
  body.forEach((row, at) => {
    const label = labelOf(row, { words, counts, at });
    const texts = row.filter(isProse);
    if (label.length > longestLabel) remarks.push({ title: '', texts: [label, ...texts] });
    else if (texts.length > 0) remarks.push({ title: titleOf(row, words), texts });
    const values = counts.map(({ index }) => row[index] ?? '');
    line([cut(label, longestLabel), ...blank, ...values.map((value) => (isNumber(value) ? value : '-'))]);
  });
  for (const { title: name, texts } of remarks) {
    builder.add('heading', name, options.page);
    for (const text of texts) builder.add('paragraph', text, options.page);
  }
}

/** The words of a row over its remarks: short cells, no codes. */
function titleOf(row: readonly string[], words: readonly Column[]): string {
  const cells = words.filter(({ role }) => role === 'words').map(({ index }) => row[index] ?? '');
  return cut(cells.filter((cell) => isFilled(cell) && !isProse(cell)).join(', '), longestLabel);
}

interface LabelParts {
  readonly words: readonly Column[];
  readonly counts: readonly Column[];
  /** Index of the row. */
  readonly at: number;
}

/** The words of a row, its remarks aside; a value that is no number, in a column of numbers, is named with its head. */
function labelOf(row: readonly string[], { words, counts, at }: LabelParts): string {
  const parts = words.flatMap(({ index, head, role }) => {
    const cell = row[index] ?? '';
    if (cell === '' || isProse(cell)) return [];
    return role === 'key' && head !== '' ? [`${head} ${cell}`] : [cell];
  });
  for (const { index, head } of counts) {
    const cell = row[index] ?? '';
    if (cell !== '' && !isNumber(cell) && !isProse(cell)) parts.push(`${head}: ${cell}`);
  }
  const label = parts.join(', ');
  if (label === '') return `Row ${String(at + 1)}`;
  return isNumber(label) ? `${words[0]?.head ?? 'Row'} ${label}` : label;
}

function isProse(cell: string): boolean {
  return cell.length > longestCell;
}

/** Rows of words alone: short cells with their heads on one line, then the long ones as paragraphs. */
function addWords(builder: CanonicalText, { columns, body, options }: Shape): void {
  for (const row of body) {
    const short = columns.flatMap(({ index, head }) => {
      const cell = row[index] ?? '';
      if (cell === '' || isProse(cell)) return [];
      return [head === '' ? cell : `${head}: ${cell}`];
    });
    builder.add('table-row', short.join('; '), options.page);
    for (const { index } of columns) {
      const cell = row[index] ?? '';
      if (isProse(cell)) builder.add('paragraph', cell, options.page);
    }
  }
}

/** The beginning of a text, ending at a whole character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
