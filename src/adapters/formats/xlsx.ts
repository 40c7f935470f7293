/**
 * An Excel workbook becomes canonical text: each sheet under its name, one row a line (csv-table.ts). The archive is
 * checked before anything is inflated, each part is held to the size it declares, nothing is computed or run, and no
 * part is looked for outside the archive. Runs in the parser process.
 */
import type { CaptureMetadata } from '../../domain/reading/index.ts';
import type { ParseOutcome, UnreadableCapture } from '../../ports/capture-parser.ts';
import { CanonicalText, collapse } from './canonical-text.ts';
import { addTable } from './csv-table.ts';
import { decode } from './encoding.ts';
import { mediaTypes } from './media-types.ts';
import { grouped, noMetadata, read, unreadable } from './outcome.ts';
import { sheetCells, type SheetCells, type WorkbookParts } from './xlsx-cells.ts';
import { builtInFormat, formatOf, type NumberFormat } from './xlsx-values.ts';
import { attributeOf, scanXml, XmlRefusal } from './xlsx-xml.ts';
import { checkZip, inflateEntry, type ZipEntry } from './zip-guard.ts';

/** Reads one workbook. Throws only what parser-child.ts turns into a reason. */
export function parseXlsx(bytes: Uint8Array): ParseOutcome {
  return opened(bytes, readWorkbook);
}

/** The visible sheets of a workbook as cells, for whoever wants its rows; or why it cannot be read. */
export interface WorkbookSheets {
  readonly sheets: readonly { readonly name: string; readonly cells: SheetCells }[];
  readonly notes: readonly string[];
}

/** Reads the sheets of one workbook. Throws as `parseXlsx`. */
export function readSheets(bytes: Uint8Array): WorkbookSheets | UnreadableCapture {
  return opened(bytes, (archive): WorkbookSheets => {
    const { sheets, since1904 } = workbookOf(archive);
    const parts: WorkbookParts = {
      strings: stringsOf(archive),
      formats: formatsOf(archive),
      since1904,
      showsFormulas: true,
    };
    const shown = sheets.filter(({ isHidden }) => !isHidden).slice(0, mostSheets);
    const notes = workbookNotes(archive, sheets);
    const read = shown.flatMap(({ name, part }) => {
      const xml = part === null ? null : archive.text(part);
      if (xml === null) return [];
      const cells = sheetCells(xml, parts);
      if (cells.isCut)
        notes.push(`Sheet ${quoted(name)} has more than 2,000,000 cells; the rest was not read.`);
      return [{ name: collapse(name).slice(0, 80), cells }];
    });
    return { sheets: read, notes };
  });
}

/** What `read` makes of the archive, or why it cannot be read. */
function opened<T>(bytes: Uint8Array, read: (archive: Archive) => T): T | UnreadableCapture {
  const check = checkZip(bytes);
  if ('code' in check) return unreadable(mediaTypes.xlsx, check.code, check.reason);
  try {
    return read(new Archive(bytes, check.entries));
  } catch (error) {
    if (error instanceof XmlRefusal && error.code === 'entities') {
      return unreadable(
        mediaTypes.xlsx,
        'xlsx-entities',
        'This workbook declares entities of its own, as an attack does and no spreadsheet program; open it where it came from, save it again and add that.',
      );
    }
    if (error instanceof XmlRefusal || error instanceof DamagedPart) {
      return unreadable(
        mediaTypes.xlsx,
        'xlsx-damaged',
        `This workbook is damaged (${error.message}); get the complete file and add it again.`,
      );
    }
    throw error;
  }
}

class DamagedPart extends Error {}

class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  /** Text of a part; null when there is none of that name. */
  text(name: string): string | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const data = this.#inflated(entry);
    if (data.length !== entry.sizeBytes) throw new DamagedPart(`${name} is not as large as it claims`);
    return decode(data).text;
  }

  /** Number of parts whose names match. */
  count(pattern: RegExp): number {
    let found = 0;
    for (const name of this.#entries.keys()) if (pattern.test(name)) found += 1;
    return found;
  }

  #inflated(entry: ZipEntry): Uint8Array {
    try {
      return inflateEntry(this.#bytes, entry);
    } catch {
      throw new DamagedPart(`${entry.name} cannot be unpacked`);
    }
  }
}

interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Name of its part; null when the workbook names none. */
  readonly part: string | null;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly since1904: boolean;
}

const mostSheets = 200;

function readWorkbook(archive: Archive): ParseOutcome {
  const { sheets, since1904 } = workbookOf(archive);
  const parts: WorkbookParts = { strings: stringsOf(archive), formats: formatsOf(archive), since1904 };
  const builder = new CanonicalText();
  const notes: string[] = [];
  const shown = sheets.filter(({ isHidden }) => !isHidden).slice(0, mostSheets);
  shown.forEach((sheet, index) => {
    const xml = sheet.part === null ? null : archive.text(sheet.part);
    if (xml === null) notes.push(`Sheet ${quoted(sheet.name)} is missing from the file.`);
    else addSheet(builder, sheet.name, { xml, parts, page: index + 1, isOnly: shown.length === 1, notes });
  });
  const { text, blocks } = builder.finish();
  if (text === '') {
    return unreadable(
      mediaTypes.xlsx,
      'xlsx-blank',
      'This workbook holds no text in any visible sheet; if it holds pictures or hidden sheets, save those and add them.',
    );
  }
  notes.push(...workbookNotes(archive, sheets));
  return read({
    text,
    mediaType: mediaTypes.xlsx,
    blocks,
    metadata: metadataOf(archive),
    notes: notes.slice(0, 90),
  });
}

interface SheetInput {
  readonly xml: string;
  readonly parts: WorkbookParts;
  readonly page: number;
  readonly isOnly: boolean;
  readonly notes: string[];
}

/** Names that programs give to sheets; over the only sheet of a workbook they say nothing. */
const givenName =
  /^(?:sheet|tabelle|hoja|feuil|feuille|planilha|foglio|лист|ชีต|工作表|trang tính)\s?\d{0,3}$/iu;

function addSheet(builder: CanonicalText, name: string, input: SheetInput): void {
  const { xml, parts, page, isOnly, notes } = input;
  const cells = sheetCells(xml, parts);
  const before = builder.length;
  const hasCells = cells.rows.some((row) => row.some((cell) => cell.trim() !== ''));
  if (hasCells && !(isOnly && givenName.test(name))) builder.add('heading', name, page);
  for (const note of addTable(builder, cells.rows, { page })) notes.push(`Sheet ${quoted(name)}: ${note}`);
  if (builder.length === before) return;
  const found: readonly (readonly [number, string])[] = [
    [
      cells.formulasWithoutResult,
      'formulas without a stored result, which are never computed here (open it in its program and save it again)',
    ],
    [cells.errors, 'cells with an error in place of a value'],
    [cells.hiddenRows, 'hidden rows, which were read like the others'],
  ];
  for (const [count, what] of found) {
    if (count > 0) notes.push(`Sheet ${quoted(name)}: ${what}: ${grouped(count)}.`);
  }
  if (cells.isCut) notes.push(`Sheet ${quoted(name)} has more than 2,000,000 cells; the rest was not read.`);
}

function quoted(name: string): string {
  return `"${collapse(name).slice(0, 80)}"`;
}

function workbookOf(archive: Archive): Workbook {
  const targets = targetsOf(archive.text('xl/_rels/workbook.xml.rels') ?? '');
  const sheets: Sheet[] = [];
  let since1904 = false;
  scanXml(archive.text('xl/workbook.xml') ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      sheets.push({
        name: attributeOf(attributes, 'name') ?? `Sheet ${String(sheets.length + 1)}`,
        isHidden: /hidden$/i.test(attributeOf(attributes, 'state') ?? ''),
        part: targets.get(attributeOf(attributes, 'id') ?? '') ?? null,
      });
    },
  });
  return { sheets, since1904 };
}

/** Parts of the workbook by relationship id. Only names inside the archive are ever looked up. */
function targetsOf(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      const id = attributeOf(attributes, 'Id') ?? '';
      if (!targets.has(id)) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Words that cells share, by index; readings printed above Japanese words are left out. */
function stringsOf(archive: Archive): string[] {
  const strings: string[] = [];
  let words: string[] = [];
  let isInside = false;
  let phonetic = false;
  scanXml(archive.text('xl/sharedStrings.xml') ?? '', {
    open: (name) => {
      if (name === 'si') words = [];
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') isInside = !phonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(words.join(''));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') isInside = false;
    },
    text: (text) => {
      if (isInside) words.push(text);
    },
  });
  return strings;
}

/** Format of each cell style (cellXfs), by index. */
function formatsOf(archive: Archive): NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInside = false;
  scanXml(archive.text('xl/styles.xml') ?? '', {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(
          Number(attributeOf(attributes, 'numFmtId')),
          formatOf(attributeOf(attributes, 'formatCode') ?? ''),
        );
      else if (name === 'cellXfs') isInside = true;
      else if (name === 'xf' && isInside) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        formats.push(codes.get(id) ?? builtInFormat(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInside = false;
    },
  });
  return formats;
}

function workbookNotes(archive: Archive, sheets: readonly Sheet[]): string[] {
  const notes: string[] = [];
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => quoted(name));
  if (hidden.length > 0) {
    const names = hidden.slice(0, 8).join(', ');
    notes.push(
      `Hidden sheets were not read (${names}${hidden.length > 8 ? ', …' : ''}); show them, save the workbook and add it again to read them.`,
    );
  }
  const visible = sheets.length - hidden.length;
  if (visible > mostSheets)
    notes.push(`Only the first ${String(mostSheets)} of ${grouped(visible)} sheets were read.`);
  const left: readonly (readonly [RegExp, string])[] = [
    [/^xl\/(?:threadedC|c)omments/, 'comments'],
    [/^xl\/charts\/chart\d/, 'charts'],
    [/^xl\/media\//, 'pictures'],
  ];
  const names = left.filter(([pattern]) => archive.count(pattern) > 0).map(([, name]) => name);
  if (names.length > 0) notes.push(`The workbook also holds ${names.join(', ')}, which were not read.`);
  if (archive.count(/vbaProject\.bin$/) > 0) notes.push('The workbook holds macros, which are never run.');
  return notes;
}

/** Title and author as the file states them. Its days say when the file was made, not when its figures were published. */
function metadataOf(archive: Archive): CaptureMetadata {
  const found = new Map<string, string>();
  let current = '';
  scanXml(archive.text('docProps/core.xml') ?? '', {
    open: (name) => {
      current = name;
    },
    close: () => {
      current = '';
    },
    text: (text) => {
      if (current !== '') found.set(current, (found.get(current) ?? '') + text.slice(0, 2000));
    },
  });
  const valueOf = (name: string): string | null => {
    const value = collapse((found.get(name) ?? '').slice(0, 2000));
    return value === '' ? null : value;
  };
  return {
    ...noMetadata,
    title: valueOf('title'),
    author: valueOf('creator'),
    language: valueOf('language'),
  };
}
