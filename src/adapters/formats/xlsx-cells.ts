/**
 * One sheet of a workbook as rows of words (ECMA-376 part 1, 18.3.1). Formulas are never computed: the result that the
 * file stores is read, and a formula without one is counted and named.
 */
import { attributeOf, scanXml } from './xlsx-xml.ts';
import { shownNumber, type NumberFormat } from './xlsx-values.ts';

/** What the cells of every sheet share. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  /** Format of each cell style, by index. */
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
  /** True: a formula without a stored result is a cell "=", so that whoever takes rows one by one can name it. */
  readonly showsFormulas?: true;
}

export interface SheetCells {
  readonly rows: readonly (readonly string[])[];
  /** Number of each row in the sheet, from 1. */
  readonly numbers: readonly number[];
  readonly formulasWithoutResult: number;
  readonly errors: number;
  readonly hiddenRows: number;
  /** True when the sheet has more cells than are read. */
  readonly isCut: boolean;
}

const mostCells = 2_000_000;
const mostColumns = 16_384;

/** Reads the XML of one sheet. Throws XmlRefusal. */
export function sheetCells(xml: string, parts: WorkbookParts): SheetCells {
  const reader = new SheetReader(parts);
  scanXml(xml, reader);
  return reader.finish();
}

interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

class SheetReader {
  readonly #parts: WorkbookParts;
  /** Rows by their number in the sheet, in order of reading. */
  readonly #rows: { readonly number: number; readonly cells: string[] }[] = [];
  readonly #merges: Merge[] = [];
  #cells = 0;
  #formulasWithoutResult = 0;
  #errors = 0;
  #hiddenRows = 0;
  #column = -1;
  #type = '';
  #style = 0;
  #value: string[] = [];
  #isInside: 'value' | 'inline' | null = null;
  #hasFormula = false;
  #phonetic = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row':
        this.#openRow(attributes);
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'v':
        this.#isInside = 'value';
        break;
      case 't':
        this.#isInside = this.#phonetic ? null : 'inline';
        break;
      case 'rPh':
        this.#phonetic = true;
        break;
      case 'mergeCell':
        this.#addMerge(attributeOf(attributes, 'ref') ?? '');
        break;
      default: // formatting, which has no words
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isInside = null;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'c') this.#closeCell();
  }

  text(text: string): void {
    if (this.#isInside !== null) this.#value.push(text);
  }

  #openRow(attributes: string): void {
    const last = this.#rows.at(-1)?.number ?? 0;
    const stated = Number(attributeOf(attributes, 'r') ?? last + 1);
    if (/^(?:1|true)$/.test(attributeOf(attributes, 'hidden') ?? '')) this.#hiddenRows += 1;
    this.#rows.push({ number: Number.isInteger(stated) && stated > last ? stated : last + 1, cells: [] });
    this.#column = -1;
  }

  #openCell(attributes: string): void {
    this.#column = columnOf(attributeOf(attributes, 'r') ?? '') ?? this.#column + 1;
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? 0);
    this.#value = [];
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const cells = this.#rows.at(-1)?.cells;
    const result = this.#value.join('');
    const isOpen = this.#hasFormula && result === '';
    if (isOpen) this.#formulasWithoutResult += 1;
    const stored = isOpen && this.#parts.showsFormulas === true ? '=' : result;
    if (cells === undefined || stored === '' || this.#column >= mostColumns) return;
    this.#cells += 1;
    if (this.#cells > mostCells) return;
    while (cells.length < this.#column) cells.push('');
    cells[this.#column] = this.#shown(stored);
  }

  #shown(stored: string): string {
    switch (this.#type) {
      case 's':
        return this.#parts.strings[Number(stored)] ?? '';
      case 'b':
        return stored === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        this.#errors += 1;
        return stored;
      case 'n':
        return shownNumber(
          stored,
          this.#parts.formats[this.#style] ?? { kind: 'plain' },
          this.#parts.since1904,
        );
      default:
        return stored; // words of a formula (str), inline words, days in ISO form (d)
    }
  }

  #addMerge(reference: string): void {
    const [, from = '', top, to = '', bottom] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
    const column = columnOf(from);
    if (column === null || from !== to || this.#merges.length >= 20_000) return;
    this.#merges.push({ top: Number(top), bottom: Number(bottom), column });
  }

  finish(): SheetCells {
    this.#fillMerged();
    return {
      rows: this.#rows.map(({ cells }) => cells),
      numbers: this.#rows.map(({ number }) => number),
      formulasWithoutResult: this.#formulasWithoutResult,
      errors: this.#errors,
      hiddenRows: this.#hiddenRows,
      isCut: this.#cells > mostCells,
    };
  }

  /** Words merged over several rows belong to each of them; a number merged over rows counts once. */
  #fillMerged(): void {
    const merges = this.#merges.toSorted((a, b) => a.top - b.top);
    const open = new Map<number, { readonly bottom: number; readonly words: string }>();
    let next = 0;
    for (const { number, cells } of this.#rows) {
      for (const [column, { bottom, words }] of open) {
        if (number > bottom) open.delete(column);
        else if ((cells[column] ?? '') === '' && column <= cells.length + 50) {
          while (cells.length < column) cells.push('');
          cells[column] = words;
        }
      }
      for (; (merges[next]?.top ?? Infinity) <= number; next += 1) {
        const merge = merges[next];
        const words = merge === undefined ? '' : (cells[merge.column] ?? '');
        if (merge !== undefined && merge.top === number && /\p{L}/u.test(words) && open.size < 200)
          open.set(merge.column, { bottom: merge.bottom, words });
      }
    }
  }
}

/** "C7" or "C" → 2; null for anything else. */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d{0,7}$/.exec(reference)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
