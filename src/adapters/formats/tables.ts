/**
 * Tables as rows, for the register: delimited text is decoded and parted here, as plain text is; a workbook is read in a fenced
 * parser process like every workbook, and only its rows of words come back.
 */
import { existsSync } from 'node:fs';
import type { FileRow, ReadFile, TableReader } from '../../ports/table-reader.ts';
import { delimitedRows, delimiters, type Delimiter } from './csv-rows.ts';
import { delimitedShape, withoutStatement, type DelimitedShape } from './csv-shape.ts';
import { decode } from './encoding.ts';
import { cellSign, rowSign, sheetSign } from './frames.ts';
import type { ParserLimits } from './limits.ts';
import { sizeInWords } from './outcome.ts';
import type { ParserPool } from './parser-pool.ts';
import { sniff } from './sniff.ts';
import { officeKind } from './zip-guard.ts';

export interface TableSetting {
  readonly pool: ParserPool;
  readonly limits: ParserLimits;
  /** The built parser process. */
  readonly entry: string;
  readonly notBuilt: () => Error;
}

/** A reader of tables over a pool of parser processes, which it closes. */
export function tableReader(setting: TableSetting): TableReader {
  return {
    read: ({ bytes, name }) => readFile(setting, bytes, name),
    close: () => setting.pool.close(),
  };
}

async function readFile(setting: TableSetting, bytes: Uint8Array, name: string): Promise<ReadFile> {
  if (bytes.length > setting.limits.inputBytes)
    return refused(
      `This file is ${sizeInWords(bytes.length)} large, more than the ${sizeInWords(setting.limits.inputBytes)} that are read at once; split it and import the parts.`,
    );
  const { kind, ...sniffed } = sniff(bytes, name);
  if (kind === 'empty') return refused('This file is empty (0 bytes); save the table again and import that.');
  if (kind === 'zip') return readWorkbook(setting, bytes);
  if (kind === 'text' || kind === 'csv') return readDelimited(bytes);
  const what =
    'name' in sniffed ? sniffed.name : kind === 'binary' ? 'binary data' : `a file of the kind ${kind}`;
  return refused(`This is ${what}, no table; save it as CSV (UTF-8) or XLSX and import that.`);
}

async function readWorkbook(setting: TableSetting, bytes: Uint8Array): Promise<ReadFile> {
  const found = officeKind(bytes);
  if (found.kind === 'refused') return refused(found.reason);
  if (found.kind !== 'xlsx')
    return refused('This is no workbook; save the table as CSV (UTF-8) or XLSX and import that.');
  if (!existsSync(setting.entry)) throw setting.notBuilt();
  const answer = await setting.pool.parse('xlsx-rows', bytes);
  if (answer.status === 'unreadable') return refused(answer.reason);
  const [first, ...others] = answer.parsed.text.split(sheetSign).map(sheetOf);
  if (first === undefined) return refused('This workbook holds no rows in any visible sheet.');
  const left = others.map(({ name }) => `"${name}"`).slice(0, 8);
  const notes =
    left.length === 0
      ? []
      : [
          `Only the sheet "${first.name}" is read; the others (${left.join(', ')}) can be saved as files of their own.`,
        ];
  return {
    status: 'rows',
    format: 'xlsx',
    label: `Workbook, sheet "${first.name}"`,
    sheet: first.name,
    rows: first.rows,
    notes: [...notes, ...answer.parsed.notes],
  };
}

function sheetOf(text: string): { readonly name: string; readonly rows: readonly FileRow[] } {
  const [name = '', ...rows] = text.split(rowSign);
  return {
    name,
    rows: rows.map((row) => {
      const [line, ...cells] = row.split(cellSign);
      return { line: Number(line), cells };
    }),
  };
}

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

function readDelimited(bytes: Uint8Array): ReadFile {
  const { text, encoding, notes } = decode(bytes);
  if (/^\s{0,100}[{[]/u.test(text)) return { status: 'json', text, label: `JSON, ${encoding}`, notes };
  const delimiter = delimiterOf(text);
  const table = delimitedRows(withoutStatement(text), delimiter);
  const lost = text.includes('\ufffd')
    ? [
        'Some characters could not be read: look at names with signs in them, and save the file as “CSV UTF-8” if they are wrong.',
      ]
    : [];
  return {
    status: 'rows',
    format: 'csv',
    label: `Table with ${delimiterNames[delimiter]}, ${encoding}`,
    sheet: null,
    rows: table.rows.map((cells, at) => ({ line: at + 1, cells })),
    notes: [...notes, ...table.notes, ...lost],
  };
}

/**
 * The sign that parts most cells in more than half of the rows. Sentences hold semicolons in every row and prices commas in some:
 * the head of a table, which has many cells, is what tells.
 */
function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, 65_536);
  const stated = /^sep=/iu.test(sample);
  const shapes = (stated ? [''] : delimiters.map((sign) => `sep=${sign}\n`)).flatMap(
    (statement) => delimitedShape(`${statement}${sample}`, sample.length < text.length) ?? [],
  );
  const sound = shapes.filter(({ fitting, rows }) => fitting * 2 > rows.length);
  // Values joined by bars part the rows in as many cells, but not the head.
  const headed = sound.filter(({ columns, rows: [head = []] }) => columns > 2 && head.length === columns);
  const parted = headed.length > 0 ? sound.filter(({ rows: [head = []] }) => head.length > 1) : sound;
  const best = (parted.length > 0 ? parted : shapes).reduce<DelimitedShape | null>(
    (most, one) => (most === null || one.columns > most.columns ? one : most),
    null,
  );
  return best?.delimiter ?? ',';
}

function refused(reason: string): ReadFile {
  return { status: 'refused', reason };
}
