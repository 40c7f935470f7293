/**
 * What each column of a table becomes: proposed by its heading, then checked against what its cells hold. A proposal is shown
 * with its reason before anything is recorded, and the person's word always counts more.
 */
import { fieldOf } from '../record-schemas.ts';
import { dayMonthPair } from '../reading-date.ts';
import type { DateOrder } from '../reading-form.ts';
import { readDegrees, readMetres, readPair } from '../reading-point.ts';
import { readValue, saysNothing } from '../reading-value.ts';
import type { FieldSchema, RecordSchema } from '../schema.ts';
import type { Table } from './draft.ts';
import { targetOfHeading } from './headings.ts';

export interface ColumnMapping {
  readonly heading: string;
  readonly index: number;
  /** See `columnTargetSchema` of the contract. */
  readonly target: string;
  readonly why: string;
}

const sampleRows = 300;
const said = 'You said so.';

/** Proposes a target for every column; what the person `chose` by heading stands as it is. */
export function proposeColumns(
  table: Table,
  schema: RecordSchema,
  chosen: ReadonlyMap<string, string>,
): readonly ColumnMapping[] {
  const proposals = new Proposals(table, schema);
  for (const [index, heading] of table.headings.entries()) {
    const target = chosen.get(heading);
    if (target !== undefined) proposals.set(index, target, said);
  }
  proposals.byHeading();
  proposals.byContent();
  return proposals.finish();
}

class Proposals {
  readonly #table: Table;
  readonly #schema: RecordSchema;
  readonly #targets = new Map<number, { readonly target: string; readonly why: string }>();

  constructor(table: Table, schema: RecordSchema) {
    this.#table = table;
    this.#schema = schema;
  }

  set(index: number, target: string, why: string): void {
    this.#targets.set(index, { target, why });
  }

  byHeading(): void {
    for (const [index, heading] of this.#table.headings.entries()) {
      if (this.#targets.has(index)) continue;
      const named = targetOfHeading(heading, this.#schema);
      const isWritten = mostly(this.#cells(index), (cell) => cell.startsWith('geo:'));
      const target = named === 'location' && !isWritten ? 'coordinates' : named;
      if (target === null || this.#isTaken(target)) continue;
      const { read, filled, example } = this.#readable(index, target);
      if (filled === 0 || read * 5 >= filled) this.set(index, target, 'By its heading.');
      else this.#elsewhere(index, target, example);
    }
  }

  /** Cells that do not fit their heading: words in place of coordinates are the name of a place. */
  #elsewhere(index: number, target: string, example: string): void {
    if (['location', 'coordinates'].includes(target) && this.#has('place'))
      this.set(index, 'place', 'Its cells are words, no coordinates.');
    else this.set(index, '-', `Its cells cannot be read as that, for example “${example}”.`);
  }

  byContent(): void {
    if (this.#has('location') && !this.#isPlaced()) this.#findPlaces();
    this.#exchangeAxes();
    this.#onePlace();
    if (this.#schema.required.includes('name') && !this.#takes('name')) this.#findName();
  }

  finish(): readonly ColumnMapping[] {
    return this.#table.headings.map((heading, index) => ({
      heading,
      index,
      ...(this.#targets.get(index) ?? {
        target: '-',
        why: 'Nothing in the register is known by this heading.',
      }),
    }));
  }

  #has(field: string): boolean {
    return this.#schema.fields.some(({ name }) => name === field);
  }

  #isPlaced(): boolean {
    const all = [...this.#targets.values()].map(({ target }) => target);
    return (
      all.includes('location') ||
      all.includes('coordinates') ||
      (all.includes('latitude') && all.includes('longitude'))
    );
  }

  /** Of a target that takes one column only: another column has it. */
  #isTaken(target: string): boolean {
    const field = fieldOf(this.#schema.kind, target.replace(/:new$/u, ''));
    return field?.holds !== 'many' && this.#takes(target);
  }

  #takes(target: string): boolean {
    return [...this.#targets.values()].some((one) => one.target === target);
  }

  #cells(index: number): readonly string[] {
    return this.#table.rows
      .slice(0, sampleRows)
      .map(({ cells }) => (cells[index] ?? '').trim())
      .filter((cell) => cell !== '' && !saysNothing(cell, 'quantity'));
  }

  #readable(index: number, target: string): { read: number; filled: number; example: string } {
    const cells = this.#cells(index);
    const misfits = cells.filter((cell) => !fitsTarget(cell, target, this.#schema));
    return {
      read: cells.length - misfits.length,
      filled: cells.length,
      example: (misfits[0] ?? '').slice(0, 40),
    };
  }

  #findPlaces(): void {
    const free = this.#table.headings.map((_, index) => index).filter((index) => !this.#targets.has(index));
    const pair = free.find((index) =>
      mostly(this.#cells(index), (cell) => readPair(cell) !== null && /[.,°]\d|°/u.test(cell)),
    );
    if (pair !== undefined) {
      this.set(pair, 'coordinates', 'Its cells are pairs of degrees.');
      return;
    }
    const degrees = free.filter((index) => mostly(this.#cells(index), isFineDegrees));
    const [first, second] = degrees;
    if (first === undefined || second === undefined || degrees.length !== 2) return;
    const isFirstLatitude = this.#cells(first).every((cell) => Math.abs(readDegrees(cell)?.value ?? 0) <= 90);
    this.set(first, isFirstLatitude ? 'latitude' : 'longitude', 'Its cells are degrees with decimals.');
    this.set(second, isFirstLatitude ? 'longitude' : 'latitude', 'Its cells are degrees with decimals.');
  }

  /** Files that write the place twice: the form of the register is the whole one. */
  #onePlace(): void {
    const all = [...this.#targets];
    if (!all.some(([, { target }]) => target === 'location')) return;
    for (const [index, { target, why }] of all)
      if (['coordinates', 'latitude', 'longitude'].includes(target) && why !== said)
        this.set(index, '-', 'Another column says the place already.');
  }

  /** A latitude cannot be more than 90 degrees: where most are, the two headings are exchanged. */
  #exchangeAxes(): void {
    const of = (target: string): number =>
      [...this.#targets].find(([, one]) => one.target === target && one.why !== said)?.[0] ?? -1;
    const [latitude, longitude] = [of('latitude'), of('longitude')];
    if (latitude < 0 || longitude < 0) return;
    const isBeyond = (cell: string): boolean => Math.abs(readDegrees(cell)?.value ?? 0) > 90;
    if (!mostly(this.#cells(latitude), isBeyond) || this.#cells(longitude).some(isBeyond)) return;
    this.set(
      latitude,
      'longitude',
      'Its heading says latitude, but most of its cells are more than 90 degrees.',
    );
    this.set(
      longitude,
      'latitude',
      'Its heading says longitude, but the other column cannot be the latitude.',
    );
  }

  #findName(): void {
    const index = this.#table.headings.findIndex((_, at) => {
      const cells = this.#cells(at);
      const isFree = !this.#targets.has(at) || this.#targets.get(at)?.target === 'label';
      return isFree && cells.length > 0 && mostly(cells, isWords) && new Set(cells).size * 2 > cells.length;
    });
    if (index >= 0) this.set(index, 'name', 'The first column of different words.');
  }
}

function isWords(cell: string): boolean {
  return /\p{L}{2}/u.test(cell) && cell.length <= 200 && !/^https?:/iu.test(cell);
}

function isFineDegrees(cell: string): boolean {
  return /[.,]\d{3}|°/u.test(cell) && Math.abs(readDegrees(cell)?.value ?? 999) <= 180;
}

function mostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length * 5 >= cells.length * 3;
}

/** True when a cell can be read as its target, or is a number or a date gone wrong: then its row tells what is wrong. */
function fitsTarget(cell: string, target: string, schema: RecordSchema): boolean {
  if (target === 'latitude' || target === 'longitude') return /\d/u.test(cell);
  if (target === 'coordinates') return readPair(cell) !== null || cell.startsWith('geo:');
  if (target === 'precision') return readMetres(cell) !== null;
  if (target === 'id') return cell.length <= 100;
  const field = fieldOfTarget(schema, target);
  if (field === null) return true;
  if (field.type === 'date') return /\d{4}|\d[/.-]\d/u.test(cell);
  if (field.type === 'quantity') return /\d/u.test(cell);
  return splitCell(cell, field).some(({ text }) => readValue(field, text, null).ok);
}

/** The field that a target fills; the date of a field is read as a date. Null for targets that are no field. */
export function fieldOfTarget(schema: RecordSchema, target: string): FieldSchema | null {
  const dated = /^(.+)\.date$/u.exec(target)?.[1];
  const field = fieldOf(schema.kind, (dated ?? target).replace(/:new$/u, ''));
  if (field === null || dated === undefined) return field;
  return { ...field, type: 'date', holds: 'one', label: `${field.label}, date` };
}

/** Parts of a cell: several values are parted by " | " (`\|` stands for a bar), the date of one stands behind " @ ". */
export function splitCell(
  cell: string,
  field: FieldSchema,
): readonly { readonly text: string; readonly asOf: string | null }[] {
  const parts = cell.split(separatorOf(field, cell));
  return parts
    .map((part) => {
      const at = part.lastIndexOf(' @ ');
      const [text, asOf] = at < 0 ? [part, null] : [part.slice(0, at), part.slice(at + 3).trim()];
      return { text: text.trim().replaceAll('\\|', '|').replaceAll('\\@', '@'), asOf };
    })
    .filter(({ text }) => text !== '');
}

/** Lists of words and of records are parted by semicolons, too; in names and sentences a semicolon is only a sign. */
function separatorOf({ type }: FieldSchema, cell: string): RegExp {
  const isList = type === 'choice' || type === 'record';
  return isList && !cell.includes('|') ? /\s?[;\n]\s?/u : /\s\|\s/u;
}

/** The order of day and month that the dates of these columns show; `ask` when they can be read in two ways and show none. */
export function orderOfDates(
  table: Table,
  columns: readonly ColumnMapping[],
  schema: RecordSchema,
): {
  readonly order: DateOrder | null;
  readonly shownBy: string | null;
  readonly ask: { readonly columns: readonly string[]; readonly example: string } | null;
} {
  const dates = columns.filter(({ target }) => fieldOfTarget(schema, target)?.type === 'date');
  const clear = new Map<DateOrder, string>();
  const open = new Map<string, string>();
  for (const { cells } of table.rows) {
    for (const { index, heading } of dates) {
      const cell = (cells[index] ?? '').trim();
      const [first, second] = dayMonthPair(cell) ?? [0, 0];
      if (first > 12 && second <= 12 && !clear.has('dmy')) clear.set('dmy', cell);
      else if (second > 12 && first <= 12 && !clear.has('mdy')) clear.set('mdy', cell);
      else if (first !== second && first <= 12 && second <= 12 && !open.has(heading)) open.set(heading, cell);
    }
  }
  const [only] = clear;
  if (clear.size === 1 && only !== undefined) return { order: only[0], shownBy: only[1], ask: null };
  const [example] = open.values();
  return {
    order: null,
    shownBy: null,
    ask: example === undefined ? null : { columns: [...open.keys()], example },
  };
}

/** What the columns of a table become, and what the person said of its dates and places. */
export interface TableMapping {
  readonly schema: RecordSchema;
  readonly columns: readonly ColumnMapping[];
  readonly order: DateOrder | null;
  /** Of places that state none of their own; null: derived from their decimals. */
  readonly precisionMetres: number | null;
}
