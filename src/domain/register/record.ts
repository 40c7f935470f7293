/**
 * A record as its changes make it. Invariant: it is a pure fold of the changes in force, in the order of the log, so that
 * taking an act back, or reading the log again, always gives the same record.
 */
import { byCodeUnit } from '../../base/index.ts';
import type { RegisterBasis, RegisterChange } from '../evidence/index.ts';
import { dateSpan } from './field-value.ts';
import { fieldOf, schemaOf, schemaOfId } from './record-schemas.ts';
import type { FieldSchema, RecordKind } from './schema.ts';

/** A recorded change with its place in the log and who made it. */
export interface RegisterChangeRow {
  /** The entry that recorded it, and its place in that entry. */
  readonly seq: number;
  readonly position: number;
  readonly time: string;
  readonly actor: string;
  readonly rule: string | null;
  readonly note: string | null;
  readonly change: RegisterChange;
  /** The entry that took it back; null while it is in force. */
  readonly undoneBy: number | null;
}

/** One statement of a value. */
export interface ValueSupport {
  readonly seq: number;
  readonly position: number;
  readonly time: string;
  readonly actor: string;
  readonly basis: RegisterBasis;
}

/** A value of a field with everything that carries it, in the order of the log. */
export interface HeldValue {
  readonly value: string;
  readonly asOf: string | null;
  readonly supports: readonly ValueSupport[];
  /** A person settled on it. */
  readonly settled: boolean;
}

export interface HeldField {
  readonly field: string;
  /** `history`: by date, undated last; else in the order in which they were first stated. */
  readonly values: readonly HeldValue[];
  /** Values that cannot all hold stand side by side, and nobody settled on one. */
  readonly rival: boolean;
}

export interface RegisterRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** The first name, or the values of the first fields. */
  readonly title: string;
  /** In the order of the schema; only fields that hold something. */
  readonly fields: readonly HeldField[];
  /** Why it is in the trash; null when it is not. */
  readonly trashed: string | null;
  /** `passed` holds until the record changes again. */
  readonly review: 'none' | 'asked' | 'passed' | 'returned';
  /** Who passed or returned it; null else. */
  readonly reviewer: string | null;
  /** Everybody who changed what it says. */
  readonly authors: readonly string[];
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** Makes a record of its rows; null when no value was stated in force (the record was never made, or its making was undone). */
export function recordOf(id: string, rows: readonly RegisterChangeRow[]): RegisterRecord | null {
  const draft = new RecordDraft(id);
  for (const row of rows) if (row.undoneBy === null && row.change.record === id) draft.apply(row);
  return draft.record();
}

/** The value to show of a field: the settled one, the latest of a history, the first of several; null for none. */
export function shownValue(record: RegisterRecord, field: string): HeldValue | null {
  const held = record.fields.find((one) => one.field === field);
  if (held === undefined) return null;
  const settled = held.values.find((one) => one.settled);
  const history = fieldOf(record.kind, field)?.holds === 'history';
  return settled ?? (history ? held.values.at(-1) : held.values[0]) ?? null;
}

/** All values of a field in force; empty when it holds none. */
export function valuesOf(record: RegisterRecord, field: string): readonly HeldValue[] {
  return record.fields.find((one) => one.field === field)?.values ?? [];
}

/** Whether a change is about fields that tell the state of the record alone. */
function isOfState(change: RegisterChange): boolean {
  const kind = schemaOfId(change.record)?.kind;
  if (kind === undefined) return false;
  const isState = (field: string): boolean => fieldOf(kind, field)?.isState === true;
  if (change.do === 'state') return change.values.every(({ field }) => isState(field));
  return (change.do === 'withdraw' || change.do === 'settle') && isState(change.field);
}

interface ValueDraft {
  readonly field: string;
  readonly value: string;
  readonly asOf: string | null;
  readonly supports: ValueSupport[];
}

type ChangeOf<D extends RegisterChange['do']> = Extract<RegisterChange, { readonly do: D }>;

class RecordDraft {
  readonly #id: string;
  #kind: RecordKind | null = null;
  readonly #values = new Map<string, ValueDraft>();
  /** Field (of a history: with its date) to the key of the value settled on. */
  readonly #settled = new Map<string, string>();
  readonly #authors = new Set<string>();
  #trashed: string | null = null;
  #review: RegisterRecord['review'] = 'none';
  #reviewer: string | null = null;
  #firstSeq = -1;
  #lastSeq = -1;

  constructor(id: string) {
    this.#id = id;
  }

  apply(row: RegisterChangeRow): void {
    const { change } = row;
    if (change.do === 'judge' || change.do === 'rules') return;
    if (this.#firstSeq < 0) this.#firstSeq = row.seq;
    this.#lastSeq = row.seq;
    if (change.do === 'review') {
      this.#review = change.state;
      this.#reviewer = change.state === 'asked' ? null : row.actor;
      return;
    }
    if (!isOfState(change)) {
      this.#authors.add(row.actor);
      // What was reviewed is no longer what stands here.
      if (this.#review === 'passed') this.#review = 'none';
    }
    if (change.do === 'state') this.#state(row, change);
    else if (change.do === 'trash') this.#trashed = change.reason;
    else if (change.do === 'untrash') this.#trashed = null;
    else if (change.do === 'withdraw') this.#values.delete(keyOf(change));
    else if (change.value === null) this.#settled.delete(change.field);
    else this.#settled.set(change.field, keyOf({ ...change, value: change.value }));
  }

  #state(row: RegisterChangeRow, { kind, basis, values }: ChangeOf<'state'>): void {
    this.#kind ??= schemaOf(kind)?.kind ?? null;
    const { seq, position, time, actor } = row;
    for (const { field, value, asOf } of values) {
      const key = keyOf({ field, value, asOf });
      const held = this.#values.get(key) ?? { field, value, asOf, supports: [] };
      held.supports.push({ seq, position, time, actor, basis });
      this.#values.set(key, held);
    }
  }

  record(): RegisterRecord | null {
    const schema = this.#kind === null ? null : schemaOf(this.#kind);
    if (schema === null || this.#values.size === 0) return null;
    const fields = schema.fields.flatMap((field) => this.#field(field));
    return {
      id: this.#id,
      kind: schema.kind,
      title: titleOf(fields) ?? this.#id,
      fields,
      trashed: this.#trashed,
      review: this.#review,
      reviewer: this.#review === 'none' ? null : this.#reviewer,
      authors: [...this.#authors].sort(byCodeUnit),
      firstSeq: this.#firstSeq,
      lastSeq: this.#lastSeq,
    };
  }

  #field(field: FieldSchema): HeldField[] {
    const settled = this.#settled.get(field.name);
    const values = [...this.#values.values()]
      .filter((one) => one.field === field.name)
      .map((one): HeldValue => ({
        value: one.value,
        asOf: one.asOf,
        supports: one.supports,
        settled: keyOf(one) === settled,
      }));
    if (values.length === 0) return [];
    if (field.holds === 'history') values.sort(byDate);
    return [{ field: field.name, values, rival: isRival(field, values) }];
  }
}

function keyOf({ field, value, asOf }: Pick<ValueDraft, 'field' | 'value' | 'asOf'>): string {
  return [field, value, asOf ?? ''].join('\u0000');
}

function titleOf(fields: readonly HeldField[]): string | null {
  const named = fields.find(({ field }) => field === 'name');
  const value = named?.values.find(({ settled }) => settled) ?? named?.values[0];
  return value?.value ?? null;
}

function isRival({ holds }: FieldSchema, values: readonly HeldValue[]): boolean {
  if (holds === 'many' || values.some(({ settled }) => settled)) return false;
  if (holds === 'one') return new Set(values.map(({ value }) => value)).size > 1;
  // A history holds one value at a date.
  const dated = new Map<string, string>();
  return values.some(({ value, asOf }) => {
    if (asOf === null) return false;
    const before = dated.get(asOf);
    dated.set(asOf, value);
    return before !== undefined && before !== value;
  });
}

/** By last possible day, then first; undated last; else in the order of the log. */
function byDate(a: HeldValue, b: HeldValue): number {
  const [first, second] = [sortDay(a), sortDay(b)];
  return byCodeUnit(first, second);
}

function sortDay({ asOf }: HeldValue): string {
  const span = asOf === null ? null : dateSpan(asOf);
  return span === null ? '\uffff' : `${span.to} ${span.from}`;
}
