/**
 * Rows of a table under a mapping become drafts of records. A cell that cannot be read makes its row bad, with the reason;
 * no cell is dropped in silence.
 */
import { dateSpan, isRecordId } from '../field-value.ts';
import { readDate } from '../reading-date.ts';
import { shownCell } from '../reading-form.ts';
import { formulaProblem, readValue, saysNothing } from '../reading-value.ts';
import { fieldOf } from '../record-schemas.ts';
import type { FieldSchema, RecordSchema } from '../schema.ts';
import type { DraftProblem, DraftReference, DraftValue, RecordDraft, Table, TableRow } from './draft.ts';
import { fieldOfTarget, splitCell, type ColumnMapping, type TableMapping } from './mapping.ts';
import { PlaceReader } from './places.ts';

/** Reads every row; `notes` are about the whole table. */
export function readRows(
  table: Table,
  mapping: TableMapping,
): { readonly drafts: readonly RecordDraft[]; readonly notes: readonly string[] } {
  const places = new PlaceReader(table, mapping);
  const drafts = table.rows.map((row) => new RowReader(row, row.line - table.headLine, mapping).read(places));
  return { drafts: withoutDoubledIds(drafts), notes: places.notes() };
}

class RowReader {
  readonly #row: TableRow;
  readonly #number: number;
  readonly #mapping: TableMapping;
  readonly #values: DraftValue[] = [];
  readonly #references: DraftReference[] = [];
  readonly #problems: DraftProblem[] = [];
  readonly #notes: string[] = [];
  /** Date for which the values of a field hold, from a column of its own. */
  readonly #dates = new Map<string, string>();

  constructor(row: TableRow, number: number, mapping: TableMapping) {
    this.#row = row;
    this.#number = number;
    this.#mapping = mapping;
  }

  read(places: PlaceReader): RecordDraft {
    const { schema, columns } = this.#mapping;
    for (const column of columns) if (column.target.endsWith('.date')) this.#readDateOf(column);
    for (const column of columns) {
      const field = column.target.endsWith('.date') ? null : fieldOfTarget(schema, column.target);
      if (field !== null) this.#readField(column, field);
    }
    if (this.#row.isLonger === true) this.#problems.push(longer(this.#row, columns.length));
    const place = places.read(this.#row);
    this.#values.push(...place.values);
    this.#problems.push(...place.problems);
    const isEmpty = this.#values.length + this.#references.length + this.#problems.length === 0;
    if (!isEmpty) this.#checkRequired();
    return {
      row: this.#number,
      line: this.#row.line,
      kind: schema.kind,
      ownId: this.#ownId(),
      values: once(this.#values),
      references: this.#references,
      problems: this.#problems,
      notes: this.#notes,
    };
  }

  #cell({ index }: ColumnMapping): string {
    return (this.#row.cells[index] ?? '').trim();
  }

  #ownId(): string | null {
    const column = this.#mapping.columns.find(({ target }) => target === 'id');
    const id = column === undefined ? '' : unguarded(this.#cell(column)).normalize('NFC');
    return id === '' || saysNothing(id, 'record') ? null : id.slice(0, 200);
  }

  #readDateOf(column: ColumnMapping): void {
    const cell = this.#cell(column);
    if (saysNothing(cell, 'date')) return;
    const reading = readDate(cell, this.#mapping.order);
    if (reading.ok) this.#dates.set(column.target.replace(/\.date$/u, ''), reading.value);
    else this.#problem(column, cell, reading);
  }

  #readField(column: ColumnMapping, field: FieldSchema): void {
    const cell = this.#cell(column);
    if (saysNothing(cell, field.type)) return;
    for (const { text, asOf } of splitCell(cell, field)) {
      if (saysNothing(text, field.type)) continue;
      const dated = this.#asOf(asOf);
      // What stands behind the sign is no date: it belongs to the value.
      const whole = asOf !== null && dated === null ? `${text} @ ${asOf}` : text;
      const bare = unguarded(whole);
      const formula = bare === whole ? formulaProblem(whole) : null;
      const reading = formula ?? readValue(field, bare, this.#mapping.order);
      const date = dated ?? this.#dates.get(field.name) ?? null;
      if (!reading.ok) this.#problem(column, whole, reading);
      else if (field.type === 'record') this.#refer(column, field, reading.value, date);
      else this.#values.push({ field: field.name, value: reading.value, asOf: date });
      if (reading.ok && reading.note !== null) this.#notes.push(`${column.heading}: ${reading.note}`);
    }
  }

  #asOf(text: string | null): string | null {
    return text !== null && dateSpan(text) !== null ? text : null;
  }

  #refer({ heading, target }: ColumnMapping, field: FieldSchema, name: string, asOf: string | null): void {
    const makes = target.endsWith(':new') && !isRecordId(name);
    this.#references.push({ field: field.name, name, asOf, makes, column: heading });
  }

  #problem(
    column: ColumnMapping,
    cell: string,
    { message, advice }: { message: string; advice: string },
  ): void {
    this.#problems.push({
      line: this.#row.line,
      column: column.heading,
      cell: cell.slice(0, 80),
      message,
      advice,
    });
  }

  #checkRequired(): void {
    const { schema } = this.#mapping;
    for (const name of schema.required) {
      const has = [...this.#values, ...this.#references].some(({ field }) => field === name);
      const isBad = this.#mapping.columns.some(
        ({ target, heading }) =>
          target.replace(/:new$/u, '') === name && this.#problems.some(({ column }) => column === heading),
      );
      if (!has && !isBad) this.#problems.push(missing(this.#row.line, schema, name));
    }
  }
}

function longer({ line, cells }: TableRow, columns: number): DraftProblem {
  return {
    ...{ line, column: null, cell: null },
    message: `This row has ${cells.length} cells, and there are ${columns} headings: its cells may stand under wrong ones.`,
    advice:
      'A cell that holds the sign between cells (as 1,200 does) stands in quotation marks; save the table again from its program.',
  };
}

function missing(line: number, schema: RecordSchema, name: string): DraftProblem {
  const label = fieldOf(schema.kind, name)?.label ?? name;
  const isPersonWithoutRole = schema.kind === 'person' && name === 'role';
  return {
    line,
    column: null,
    cell: null,
    isMissing: true,
    message: isPersonWithoutRole
      ? 'This person has no public role. Survivors, witnesses and private persons are never put into the register.'
      : `“${label}” is missing.`,
    advice: isPersonWithoutRole
      ? 'Leave the row out; only who holds an office or a position in public life belongs here, with that role.'
      : 'Fill it in, or leave the row out.',
  };
}

/** The apostrophe that keeps a spreadsheet from computing a cell is no part of it. */
function unguarded(cell: string): string {
  return /^'{1,10}[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

function once(values: readonly DraftValue[]): readonly DraftValue[] {
  const seen = new Set<string>();
  return values.filter(({ field, value, asOf }) => {
    const key = [field, value, asOf ?? ''].join('\u0000');
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

/** Two rows with one id are two statements about one thing, or a slip: only a person knows. */
export function withoutDoubledIds(drafts: readonly RecordDraft[]): readonly RecordDraft[] {
  const first = new Map<string, number>();
  return drafts.map((draft) => {
    if (draft.ownId === null) return draft;
    const key = `${draft.kind} ${draft.ownId}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, draft.line);
      return draft;
    }
    const problem: DraftProblem = {
      line: draft.line,
      column: null,
      cell: draft.ownId.slice(0, 80),
      message: `The id “${shownCell(draft.ownId)}” stands in row ${before} already.`,
      advice: 'Give one of the two rows another id, or put both into one row.',
    };
    return { ...draft, problems: [...draft.problems, problem] };
  });
}
