/** Reads the columns of blocks, follows references one step, and keeps what single conditions say of each value. */
import { isList, type BoundCondition } from './expression-conditions.ts';
import { ColumnValues, Verdicts } from './expression-column-values.ts';
import { CodedColumn, type AskedColumn, type OpenRows } from './expression-columns.ts';
import type { ColumnPath } from './expression-fields.ts';
import type { RowGround, Rows } from './expression-rows.ts';
import type { CollectionName, FactBase, FactBlock, FieldValue } from './facts.ts';

type Atom = Extract<BoundCondition, { node: 'atom' }>;

/** Rows side by side whose columns are read once each: a block, or some rows of one. */
export class BlockColumns {
  readonly size: number;
  readonly #codes: (path: ColumnPath) => Uint32Array;
  readonly #mark: (path: ColumnPath) => string;
  readonly #read = new Map<string, { readonly path: ColumnPath; mark: string; coded: CodedColumn }>();

  constructor(
    size: number,
    codes: (path: ColumnPath) => Uint32Array,
    /** Changes when the values of a column may be others though the block is the same. */
    mark: (path: ColumnPath) => string,
  ) {
    this.size = size;
    this.#codes = codes;
    this.#mark = mark;
  }

  column(path: ColumnPath): CodedColumn {
    const known = this.#read.get(path.key);
    if (known !== undefined && (path.step === null || known.mark === this.#mark(path))) return known.coded;
    const coded = new CodedColumn(this.#codes(path));
    this.#read.set(path.key, { path, mark: this.#mark(path), coded });
    return coded;
  }

  /** The columns that were read and are still what they were, by their key. */
  read(): ReadonlyMap<string, { readonly path: ColumnPath; readonly coded: CodedColumn }> {
    return new Map([...this.#read].filter(([, { path, mark }]) => mark === this.#mark(path)));
  }

  /** Some of the rows. */
  slice(from: number, to: number): BlockColumns {
    return new BlockColumns(
      to - from,
      (path) => this.column(path).codes.slice(from, to),
      (path) => this.#mark(path),
    );
  }
}

/** See the head of the file. */
export class ColumnReader {
  readonly #facts: FactBase;
  readonly #values = new Map<CollectionName, Map<string, ColumnValues>>();
  readonly #verdicts = new Map<CollectionName, Map<string, Verdicts>>();
  /** Of blocks that others are made of: read once, though what they stand in is made anew. */
  readonly #codes = new WeakMap<
    FactBlock,
    Map<string, { readonly mark: string; readonly codes: Uint32Array }>
  >();

  constructor(facts: FactBase) {
    this.#facts = facts;
  }

  /** A mark of the collections that a step leads into. */
  versions(of: readonly CollectionName[]): string {
    return of.length === 0 ? '' : of.map((one) => this.#facts.version(one)).join(' ');
  }

  of(block: FactBlock): BlockColumns {
    return new BlockColumns(
      block.size,
      (path) => this.#codesOf(path, block),
      (path) => this.#mark(path),
    );
  }

  #mark({ step }: ColumnPath): string {
    return step === null ? '' : this.versions(step.of);
  }

  #codesOf(path: ColumnPath, block: FactBlock): Uint32Array {
    const { parts } = block;
    if (parts === undefined) return this.#column(path, block);
    const all = new Uint32Array(block.size);
    let at = 0;
    for (const part of parts) {
      all.set(this.#partCodes(path, part), at);
      at += part.size;
    }
    return all;
  }

  #partCodes(path: ColumnPath, part: FactBlock): Uint32Array {
    const kept = this.#codes.get(part) ?? new Map<string, { mark: string; codes: Uint32Array }>();
    this.#codes.set(part, kept);
    const mark = this.#mark(path);
    const known = kept.get(path.key);
    if (known?.mark === mark) return known.codes;
    const codes = this.#column(path, part);
    kept.set(path.key, { mark, codes });
    return codes;
  }

  /** All values of a column, by code. */
  values({ collection, key }: ColumnPath): ColumnValues {
    const columns = inside(this.#values, collection);
    const values = columns.get(key) ?? new ColumnValues();
    columns.set(key, values);
    return values;
  }

  /** Rows of a block of which a single condition is, or may be, true. */
  rows(
    atom: Atom,
    columns: BlockColumns,
    { asked, ground }: { readonly asked: AskedColumn; readonly ground: RowGround },
  ): Rows {
    const coded = columns.column(atom.column);
    const values = this.values(atom.column);
    if (atom.equal !== null) {
      const codes = values.equalTo(atom.equal.form, atom.equal.wanted);
      return coded.whereCode(codes, this.open(atom, columns), ground);
    }
    return asked.where(this.#verdictsOf(atom), ground);
  }

  /** Rows that texts of one column are looked up in, in rising order; null where they are many. */
  few(atoms: readonly Atom[], columns: BlockColumns): Uint32Array | null {
    const [first] = atoms;
    if (first === undefined) return null;
    // Read first: it brings values that the block before did not have.
    const coded = columns.column(first.column);
    const values = this.values(first.column);
    const lists = atoms.map(({ equal }) => (equal === null ? [] : values.equalTo(equal.form, equal.wanted)));
    const [codes = []] = lists;
    return coded.few(lists.length === 1 ? codes : [...new Set(lists.flat())]);
  }

  /** Rows of which the column of a condition tells nothing. */
  open({ column }: Atom, columns: BlockColumns): OpenRows {
    const { values } = this.values(column);
    return columns.column(column).open((code) => isUntold(values[code] ?? null));
  }

  /** The rows among these of which it is, or may be, true. */
  among(atom: Atom, rows: Rows, columns: BlockColumns, ground: RowGround): Rows {
    return columns.column(atom.column).among(rows, this.#verdictsOf(atom).current(), ground);
  }

  #verdictsOf(atom: Atom): Verdicts {
    const atoms = inside(this.#verdicts, atom.column.collection);
    const verdicts = atoms.get(atom.key) ?? new Verdicts(this.values(atom.column), atom.test);
    atoms.set(atom.key, verdicts);
    return verdicts;
  }

  #column(path: ColumnPath, block: FactBlock): Uint32Array {
    const plain = block.column(path.field);
    const column = path.step === null ? plain : this.#stepped(plain, path.step);
    return this.values(path).codesOf(column);
  }

  /** The values of what a reference names; several of them that are no texts and differ are not known. */
  #stepped(
    column: readonly FieldValue[],
    { of, field }: NonNullable<ColumnPath['step']>,
  ): readonly FieldValue[] {
    const byReference = new Map<FieldValue, FieldValue>();
    return column.map((reference) => {
      const known = byReference.get(reference);
      if (known !== undefined || reference === null) return known ?? null;
      const value = this.#valueOf(reference, of, field);
      byReference.set(reference, value);
      return value;
    });
  }

  #valueOf(reference: Exclude<FieldValue, null>, of: readonly CollectionName[], field: string): FieldValue {
    const values = textsOf(reference).flatMap((id) => {
      for (const collection of of) {
        const fact = this.#facts.fact(collection, id);
        if (fact !== null) return [fact.field(field)];
      }
      return [];
    });
    return joinedValue(values.filter((value) => value !== null));
  }
}

function inside<V>(maps: Map<CollectionName, Map<string, V>>, collection: CollectionName): Map<string, V> {
  const map = maps.get(collection) ?? new Map<string, V>();
  maps.set(collection, map);
  return map;
}

function textsOf(value: Exclude<FieldValue, null>): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && isList(value) ? value : [];
}

function joinedValue(values: readonly Exclude<FieldValue, null>[]): FieldValue {
  const [first = null] = values;
  if (values.length <= 1) return first;
  const texts = values.flatMap(textsOf);
  if (texts.length > 0) return texts;
  return values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}

/** Nothing is told: not known, or a list of nothing. */
function isUntold(value: FieldValue): boolean {
  return value === null || (typeof value === 'object' && isList(value) && value.length === 0);
}
