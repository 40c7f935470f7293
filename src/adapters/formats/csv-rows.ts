/**
 * Delimited text to rows of cells (RFC 4180, and the commas, semicolons, tabs and bars that programs really write).
 * One pass over the text. Total: any text has rows, and what had to be guessed is said in a note.
 */

/** Rows as written: cells are not trimmed, and rows may differ in length. */
export interface DelimitedRows {
  readonly rows: readonly (readonly string[])[];
  /** Plain sentences about what was guessed or left out. */
  readonly notes: readonly string[];
}

/** Cells of one file that are read; the rest is named in a note. */
const mostCells = 3_000_000;

/** In the order of trust when a text fits several. */
export const delimiters = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** Reads a whole text. `limit` bounds the rows, for a look at the first few. */
export function delimitedRows(text: string, delimiter: Delimiter, limit = Infinity): DelimitedRows {
  const reader = new RowReader(text, delimiter, limit);
  while (reader.readRow());
  return { rows: reader.rows, notes: reader.notes };
}

class RowReader {
  readonly rows: string[][] = [];
  readonly notes: string[] = [];
  readonly #text: string;
  readonly #delimiter: Delimiter;
  readonly #limit: number;
  #at = 0;
  #cells = 0;
  /** False behind a quotation mark that is never closed: from there on marks are characters like any other. */
  #quotes = true;

  constructor(text: string, delimiter: Delimiter, limit: number) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#limit = limit;
  }

  /** Takes the next row; false at the end. */
  readRow(): boolean {
    if (this.#at >= this.#text.length || this.rows.length >= this.#limit) return false;
    if (this.#cells > mostCells) {
      this.notes.push(
        `Only the first ${String(this.rows.length)} rows were read; split the file to read the rest.`,
      );
      return false;
    }
    const row: string[] = [];
    do row.push(this.#cell());
    while (this.#takeDelimiter());
    this.#takeLineEnd();
    this.#cells += row.length;
    this.rows.push(row);
    return true;
  }

  #cell(): string {
    if (this.#quotes && this.#text.charAt(this.#at) === '"') {
      const quoted = this.#quoted();
      if (quoted !== null) return quoted + this.#bare(); // what follows a closing mark belongs to the cell
      this.#quotes = false;
      this.notes.push(
        `A quotation mark in row ${String(this.rows.length + 1)} is never closed; from there on quotation marks were read as part of the cells.`,
      );
    }
    return this.#bare();
  }

  /** The words inside quotation marks, doubled ones halved; null when they never close. */
  #quoted(): string | null {
    const text = this.#text;
    const parts: string[] = [];
    let from = this.#at + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) return null;
      if (text.charAt(close + 1) !== '"') {
        parts.push(text.slice(from, close));
        this.#at = close + 1;
        return parts.join('');
      }
      parts.push(text.slice(from, close + 1));
      from = close + 2;
    }
  }

  #bare(): string {
    const start = this.#at;
    const delimiter = this.#delimiter.charCodeAt(0);
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === delimiter || code === 10 || code === 13) break;
      this.#at += 1;
    }
    return this.#text.slice(start, this.#at);
  }

  #takeDelimiter(): boolean {
    if (this.#text.charAt(this.#at) !== this.#delimiter) return false;
    this.#at += 1;
    return true;
  }

  #takeLineEnd(): void {
    if (this.#text.charAt(this.#at) === '\r') this.#at += 1;
    if (this.#text.charAt(this.#at) === '\n') this.#at += 1;
  }
}
