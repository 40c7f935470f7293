/** What a query comes to in one block, or in some rows of one: rows by its condition, then what is taken of them. */
import type { BoundCondition } from './expression-conditions.ts';
import { AskedColumn, type OpenRows } from './expression-columns.ts';
import { DayOrder } from './expression-days.ts';
import { emptyFold, type Fold } from './expression-folds.ts';
import { addFound, addUnits, type Coded, type Found } from './expression-found.ts';
import type { Query } from './expression-plan.ts';
import type { BlockColumns, ColumnReader } from './expression-reader.ts';
import {
  allRows,
  copiedRows,
  countBoth,
  countRows,
  hasRow,
  isNone,
  noRows,
  ownRows,
  putRows,
  RowReckoner,
  type RowGround,
  type Rows,
} from './expression-rows.ts';

/** What a query came to in one block. */
export interface Answer {
  /** Facts of which the condition is surely true. */
  readonly count: number;
  /** Facts that do not tell. */
  readonly untold: number;
  /** What is taken of them; null when there are none, or nothing is asked. */
  readonly fold: Fold | null;
}

/** No fact, and none that does not tell. */
export const nothing: Answer = { count: 0, untold: 0, fold: null };

/** What blocks are read with. Single conditions stay while a block is read; what is made of them goes with each answer. */
export interface Tools {
  readonly columns: ColumnReader;
  readonly atomGround: RowGround;
  readonly ground: RowGround;
  /** How many of the queries that are asked together ask a condition, by its key. */
  readonly uses: ReadonlyMap<string, number>;
}

type Atom = Extract<BoundCondition, { node: 'atom' }>;

/** A comparison that so many queries ask is made once for all rows. */
const manyUses = 12;

/** Both ends of first and of last days are looked for, so many looks each as one row is found among; to add a value costs as much as some looks. */
const looksFromEnds = 4;
const looksPerValue = 8;

/** How much more it costs to look at one of some rows than at one of all: a little where nearly every row has a value of its own. */
const costAmong = 48;
const costAmongMany = 4;

/** Of how many rows a condition is surely true, and of how many it is or may be. */
interface Counts {
  sure: number;
  either: number;
}

/** Few rows that are looked up; of the `open` ones nothing is told. */
interface Pointed {
  readonly column: string;
  readonly few: Uint32Array;
  readonly open: OpenRows;
}

/** The reading of one block: single conditions that several queries ask are looked up once. */
export class BlockPass {
  readonly #block: BlockColumns;
  readonly #tools: Tools;
  readonly #reckoner: RowReckoner;
  /** By key: what several queries ask. */
  readonly #kept = new Map<string, Rows>();
  /** By key: how many rows, where it was counted on the way. */
  readonly #counts = new Map<string, Counts>();
  /** By column: what single conditions came to. */
  readonly #asked = new Map<string, AskedColumn>();
  /** By column: its dates in their order. */
  readonly #days = new Map<string, DayOrder>();
  /** By column, then by key of what is kept: rows that may meet it, of which the column tells nothing. */
  readonly #open = new Map<string, Map<string, number>>();

  constructor(block: BlockColumns, tools: Tools) {
    this.#block = block;
    this.#tools = tools;
    this.#reckoner = new RowReckoner(block.size, tools.ground);
  }

  answer({ condition, measure }: Query): Answer {
    const found = this.#found(condition, measure !== null);
    const { count, untold } = found;
    const fold = count === 0 || measure === null ? null : this.#fold(measure, found);
    this.#tools.ground.clear();
    return count === 0 && untold === 0 ? nothing : { count, untold, fold };
  }

  /** Rows of which the condition is surely true. */
  rows(condition: BoundCondition): Int32Array {
    const rows = this.#rows(condition).yes.slice();
    this.#tools.ground.clear();
    return rows;
  }

  /** `isMeasured`: which rows they are is asked too. */
  #found(condition: BoundCondition | null, isMeasured: boolean): Found {
    if (condition === null)
      return { count: this.#block.size, untold: 0, bits: allRows(this.#block.size).yes };
    const few = this.#few(condition);
    if (few !== null) return few;
    if (condition.node === 'and' && !this.#kept.has(condition.key)) {
      const [rows, rest] = this.#halves(condition.parts);
      return rest === null ? foundIn(rows) : this.#foundInBoth(rows, rest, isMeasured);
    }
    const rows = this.#rows(condition);
    return foundIn(rows, this.#counts.get(condition.key));
  }

  /** Rows in both, put together only as far as they are looked at. */
  #foundInBoth(a: Rows, b: Rows, isMeasured: boolean): Found {
    const bits = isMeasured ? this.#reckoner.surelyBoth(a, b) : none;
    const count = isMeasured ? countRows(bits) : countBoth(a.yes, b.yes);
    const isTold = a.yes === a.maybe && b.yes === b.maybe;
    return { count, untold: isTold ? 0 : countBoth(a.maybe, b.maybe) - count, bits };
  }

  /** Where a part of the condition names a few rows, these alone are looked at. Null where none does. */
  #few(condition: BoundCondition): Found | null {
    if (condition.node !== 'and') {
      const pointed = this.#pointed(condition);
      if (pointed === null) return null;
      return { count: pointed.few.length, untold: pointed.open.count, bits: null, few: pointed.few };
    }
    for (const part of condition.parts) {
      const pointed = this.#pointed(part);
      if (pointed === null) continue;
      const rest = condition.parts.filter((other) => other !== part);
      const isDear = rest.some((other) => this.#isRare(other) && !this.#kept.has(other.key));
      return isDear ? null : this.#fewOf(pointed, rest);
    }
    return null;
  }

  #fewOf({ column, few, open }: Pointed, rest: readonly BoundCondition[]): Found {
    const [only] = rest;
    const rows = rest.length === 1 && only !== undefined ? this.#rows(only) : this.#all(rest);
    const sure: number[] = [];
    let either = 0;
    for (const row of few) {
      if (!hasRow(rows.maybe, row)) continue;
      either += 1;
      if (hasRow(rows.yes, row)) sure.push(row);
    }
    const kept = rest.length === 1 ? only : undefined;
    const untold = either - sure.length + this.#openAmong({ column, open }, rows, kept ?? null);
    return { count: sure.length, untold, bits: null, few: sure };
  }

  #openAmong(
    { column, open }: Pick<Pointed, 'column' | 'open'>,
    { maybe }: Rows,
    condition: BoundCondition | null = null,
  ): number {
    if (open.count === 0) return 0;
    if (condition === null || !this.#kept.has(condition.key)) return countBoth(open.bits, maybe);
    const known = this.#open.get(column) ?? new Map<string, number>();
    this.#open.set(column, known);
    const count = known.get(condition.key) ?? countBoth(open.bits, maybe);
    known.set(condition.key, count);
    return count;
  }

  /** Rows of a text that is looked up, or of several of one column; null where they are many. */
  #pointed(part: BoundCondition): Pointed | null {
    const atoms = part.node === 'or' ? part.parts : [part];
    const [first] = atoms;
    if (first?.node !== 'atom') return null;
    const { key } = first.column;
    const wanted: Atom[] = [];
    for (const atom of atoms) {
      if (atom.node !== 'atom' || atom.equal === null || atom.column.key !== key) return null;
      wanted.push(atom);
    }
    const few = this.#tools.columns.few(wanted, this.#block);
    return few === null ? null : { column: key, few, open: this.#tools.columns.open(first, this.#block) };
  }

  #fold({ kind, column, unit }: NonNullable<Query['measure']>, found: Found): Fold {
    const { columns } = this.#tools;
    const coded = this.#block.column(column);
    const { values } = columns.values(column);
    if (
      kind === 'days' &&
      found.bits !== null &&
      found.count ** 2 * looksPerValue > coded.size * looksFromEnds
    )
      return this.#daysOf(column.key, { coded, values }).fold(found.bits, found.count);
    const fold = emptyFold(kind);
    addFound(fold, { coded, values }, found);
    if (unit !== null) {
      const units = { coded: this.#block.column(unit), values: columns.values(unit).values };
      addUnits(fold, { coded, values }, units, found);
    }
    return fold;
  }

  #daysOf(key: string, { coded, values }: Coded): DayOrder {
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const here = Array.from(coded.present, (code) => values[code] ?? null);
    const days = new DayOrder({
      size: coded.size,
      values: here,
      rowsOf: (local) => coded.rowsOf(local),
    });
    this.#days.set(key, days);
    return days;
  }

  #rows(condition: BoundCondition): Rows {
    if (condition.node === 'atom') return this.#atom(condition);
    const known = this.#kept.get(condition.key);
    if (known !== undefined) return known;
    const rows = this.#joined(condition);
    return (this.#tools.uses.get(condition.key) ?? 0) < 2 ? rows : this.#keep(condition.key, rows);
  }

  #keep(key: string, rows: Rows): Rows {
    const kept = copiedRows(rows, this.#tools.atomGround);
    this.#kept.set(key, kept);
    return kept;
  }

  #joined(condition: Exclude<BoundCondition, Atom>): Rows {
    if (condition.node === 'not') return this.#reckoner.other(this.#rows(condition.part));
    if (condition.node === 'and') return this.#all(condition.parts);
    return this.#widened(condition) ?? this.#any(condition.parts);
  }

  /** Parts one of which must hold. */
  #any(parts: readonly BoundCondition[]): Rows {
    let rows: Rows | null = null;
    for (const part of parts) {
      const next = this.#rows(part);
      rows = rows === null ? next : this.#reckoner.either(rows, next);
    }
    return rows ?? noRows(this.#block.size);
  }

  /** Where parts of an "or" name a few rows, these are put to those of the others, which more queries ask. Null where none does. */
  #widened({ key, parts }: Extract<BoundCondition, { node: 'and' | 'or' }>): Rows | null {
    const pointed: Pointed[] = [];
    const others: BoundCondition[] = [];
    for (const part of parts) {
      const few = this.#pointed(part);
      if (few === null) others.push(part);
      else pointed.push(few);
    }
    if (pointed.length === 0 || others.length === 0) return null;
    const base = this.#orOpen(others, pointed);
    const counts = { ...base.counts };
    const rows = ownRows(base.rows, this.#tools.ground);
    for (const { few } of pointed) {
      counts.sure += putRows(rows.yes, few);
      if (rows.maybe !== rows.yes) counts.either += putRows(rows.maybe, few);
    }
    if (rows.maybe === rows.yes) counts.either = counts.sure;
    this.#counts.set(key, counts);
    return rows;
  }

  /** Rows of which one of the parts is true; those of which a column that points tells nothing may be. */
  #orOpen(
    parts: readonly BoundCondition[],
    pointed: readonly Pointed[],
  ): { readonly rows: Rows; readonly counts: Counts } {
    const open = new Map(
      pointed.filter((one) => one.open.count > 0).map((one) => [one.column, one.open.bits]),
    );
    const key = `${parts.map((part) => part.key).join(' or ')} or open ${[...open.keys()].join(' ')}`;
    let rows = this.#kept.get(key);
    if (rows === undefined) {
      rows = this.#any(parts);
      const { yes } = noRows(this.#block.size);
      for (const maybe of open.values()) rows = this.#reckoner.either(rows, { yes, maybe });
      if (this.#kept.size <= mostKept) rows = this.#keep(key, rows);
    }
    const counts = this.#counts.get(key) ?? countsOf(rows);
    this.#counts.set(key, counts);
    return { rows, counts };
  }

  /** Parts that must all hold. */
  #all(parts: readonly BoundCondition[]): Rows {
    const [rows, rest] = this.#halves(parts);
    return rest === null ? rows : this.#reckoner.both(rows, rest);
  }

  /**
   * Parts that must all hold, as rows that are to be in both; or in one, where nothing is left to put together. Comparisons that few queries
   * ask look at the rows that the others leave.
   */
  #halves(parts: readonly BoundCondition[]): readonly [Rows, Rows | null] {
    const rare = parts.filter((part): part is Atom => this.#isRare(part));
    const others = rare.length === 0 ? parts : parts.filter((part) => !rare.some((one) => one === part));
    let rows = this.#common(others);
    let rest: Rows | null = null;
    for (const part of rare) {
      if (rows !== null && rest !== null) [rows, rest] = [this.#reckoner.both(rows, rest), null];
      if (rows !== null && isNone(rows)) return [rows, null];
      if (rows !== null && !this.#kept.has(part.key) && this.#isCheaperAmong(rows, part))
        rows = this.#tools.columns.among(part, rows, this.#block, this.#tools.ground);
      else if (rows === null) rows = this.#atom(part);
      else rest = this.#atom(part);
    }
    return [rows ?? noRows(this.#block.size), rest];
  }

  /** Rows of which all parts are true; kept, since these parts stand together in many queries. */
  #common(parts: readonly BoundCondition[]): Rows | null {
    const last = parts.at(-1);
    if (last === undefined) return null;
    const key = parts.map((part) => part.key).join(' and ');
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    // What stands before the last part is common to more queries still.
    const before = this.#common(parts.slice(0, -1));
    if (before === null) return this.#rows(last);
    const rows = this.#reckoner.both(before, this.#rows(last));
    return this.#kept.size > mostKept ? rows : this.#keep(key, rows);
  }

  /** To look at some rows costs more for each, but all values are judged, and rows put together, for all queries that ask it. */
  #isCheaperAmong({ maybe }: Rows, { key, column }: Atom): boolean {
    const uses = Math.max(1, this.#tools.uses.get(key) ?? 0);
    const { present, size } = this.#block.column(column);
    return countRows(maybe) * uses * (present.length * 8 > size ? costAmongMany : costAmong) < size;
  }

  #isRare(part: BoundCondition): boolean {
    if (part.node !== 'atom' || part.equal !== null) return false;
    return (this.#tools.uses.get(part.key) ?? 0) < manyUses;
  }

  #atom(atom: Atom): Rows {
    const known = this.#kept.get(atom.key);
    if (known !== undefined) return known;
    const rows = this.#tools.columns.rows(atom, this.#block, {
      asked: this.#askedOf(atom),
      ground: this.#tools.atomGround,
    });
    this.#kept.set(atom.key, rows);
    return rows;
  }

  #askedOf({ column }: Atom): AskedColumn {
    const asked = this.#asked.get(column.key) ?? new AskedColumn(this.#block.column(column));
    this.#asked.set(column.key, asked);
    return asked;
  }
}

const none = new Int32Array();

/** Most conditions of which the rows in a block are kept beside single ones. */
const mostKept = 5000;

/** By key: how many of the queries ask a condition, or a part of one. */
export function usesOf(queries: readonly Query[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const walk = (condition: BoundCondition): void => {
    uses.set(condition.key, (uses.get(condition.key) ?? 0) + 1);
    if (condition.node === 'not') walk(condition.part);
    else if (condition.node !== 'atom') condition.parts.forEach(walk);
  };
  for (const { condition } of queries) if (condition !== null) walk(condition);
  return uses;
}

function foundIn(rows: Rows, { sure, either }: Counts = countsOf(rows)): Found {
  return { count: sure, untold: either - sure, bits: rows.yes };
}

function countsOf({ yes, maybe }: Rows): Counts {
  const sure = countRows(yes);
  return { sure, either: yes === maybe ? sure : countRows(maybe) };
}
